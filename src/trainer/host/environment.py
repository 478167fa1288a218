"""What a run finds around it: variables, and what the setup lines of its host bring."""

import os
import re
import shutil

from .protocol import bad, text

VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
SECRET = re.compile(r"(_API_KEY|_SECRET|_PASSWORD)$", re.IGNORECASE)


def check_environment(environment):
    for name, value in environment.items():
        if not VARIABLE.fullmatch(name) or "\0" in text(value, name):
            raise bad(f'"{name}" cannot be a variable of the environment.')


def own_environment():
    """Keys of chat models are no business of a trainer."""
    kept = {name: value for name, value in os.environ.items() if not SECRET.search(name)}
    return {**kept, "PYTHONUNBUFFERED": "1", "TOKENIZERS_PARALLELISM": "false"}


def after_setup(setup, command):
    """Lines of the user's own settings, which may be shell functions such as `module`: those need a login shell."""
    if not setup:
        return command
    shell = shutil.which("bash") or "sh"
    script = "\n".join([*setup_lines(setup), 'exec "$@"'])
    return [shell, "-lc", script, "stepwise", *command]


def setup_lines(setup):
    """A line that fails is told in the log; what it should have brought is then missed by name."""
    told = """[ -z "$BASH" ] || trap 'echo "A setup line of the host failed: $BASH_COMMAND" >&2' ERR"""
    return [told, *(text(line, "setup") for line in setup), '[ -z "$BASH" ] || trap - ERR'] if setup else []
