"""One call: what was asked, the verb that does it, and the reply."""

import errno
import json

from .deleting import delete
from .ending import cancel
from .folder import Folder, full_disk
from .hello import hello
from .making import make
from .protocol import Refused, bad
from .reading import list_files, read
from .sending import missing, store
from .starting import start
from .watching import look

VERBS = {
    "hello": hello,
    "missing": missing,
    "store": store,
    "make": make,
    "start": start,
    "look": look,
    "read": read,
    "list": list_files,
    "cancel": cancel,
    "delete": delete,
}


def answer(arguments, content):
    """The reply, and what comes after it."""
    if len(arguments) != 2 or arguments[0] not in VERBS:
        raise bad(f"Say VERB JSON, the verb one of {', '.join(VERBS)}.")
    verb, said = arguments
    try:
        request = json.loads(content.readline() if said == "-" else said)
    except ValueError as error:
        raise bad("What was asked is no JSON.") from error
    if not isinstance(request, dict):
        raise bad("What was asked is no JSON object.")
    folder = Folder(request.get("folder"))
    try:
        reply = VERBS[verb](folder, request, content)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise full_disk(folder.path) from error
        raise
    reply, content = reply if isinstance(reply, tuple) else (reply, b"")
    return {"ok": True, **reply}, content


def main(arguments, content, output):
    after = b""
    try:
        reply, after = answer(arguments, content)
    except Refused as refused:
        reply = refused.reply
    except KeyError as error:
        reply = bad(f"{error} is missing in what was asked.").reply
    except OSError as error:
        where = f' "{error.filename}"' if error.filename else ""
        advice = "Look at the folder of this host: it must be there and be yours."
        reply = Refused("system", f"The host said: {error.strerror}{where}.", advice).reply
    except Exception as error:
        reply = Refused(
            "unexpected", f"{type(error).__name__}: {error}", "This is a mistake in Stepwise: please report it."
        ).reply
    output.write(b"\nstepwise-reply: " + json.dumps(reply).encode() + b"\n" + after)
    output.flush()
