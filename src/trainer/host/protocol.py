"""What is asked and what is refused: the fields of a request, and the reply where it cannot be done."""


class Refused(Exception):
    """What the user or the caller can do something about; becomes the reply."""

    def __init__(self, code, message, advice, **more):
        super().__init__(message)
        self.reply = {"ok": False, "code": code, "message": message, "advice": advice, **more}


def text(value, name):
    if not isinstance(value, str):
        raise bad(f'"{name}" must be a text.')
    return value


def whole(request, name, lowest=0):
    value = request.get(name, lowest)
    if not isinstance(value, int) or isinstance(value, bool) or value < lowest:
        raise bad(f'"{name}" must be a whole number, at least {lowest}.')
    return value


def bad(message):
    return Refused("bad-request", message, "This is a mistake in Stepwise: please report it.")
