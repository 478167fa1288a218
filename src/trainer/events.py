"""What a run tells its readers: one JSON object a line, appended to `events.jsonl`.

Only the standard library is needed, so that a missing package can be reported too. `src/protocol/trainer.ts` holds the
same kinds and fields for the reader's side. To see what an events file looks like:

    python src/trainer/events.py /tmp/events.jsonl
"""

import errno
import json
import math
import os
import signal
import sys
import traceback
from datetime import datetime, timezone

KINDS = ("start", "step", "evaluation", "checkpoint", "progress", "end", "failure")
CANCELLED_EXIT_CODE = 128 + signal.SIGTERM
FULL_DISK_EXIT_CODE = 64 + errno.ENOSPC  # there was no room left to say so
PACKAGES = {"torch": "torch>=2.6", "transformers": "transformers>=4.57,<6", "tokenizers": "tokenizers"}
FULL_DISK = {
    "cause": "full-disk",
    "message": "The disk is full.",
    "advice": "Delete runs that are no longer needed, or move the workspace to a larger disk; then start again.",
}


class Cancelled(BaseException):
    """Someone sent SIGTERM. Not an `Exception`, so that no library takes it for one of its own."""


class UserError(Exception):
    """A failure that a user can do something about."""

    def __init__(self, cause, message, advice):
        super().__init__(message)
        self.failure = {"cause": cause, "message": message, "advice": advice}


class Events:
    """Appends events to a file. Each line is written by one call, so a crash loses at most the line being written."""

    def __init__(self, path):
        self.path = path

    def emit(self, kind, **fields):
        assert kind in KINDS, f"unknown event kind {kind!r}: one of {', '.join(KINDS)}"
        time = datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        line = json.dumps({"kind": kind, "time": time, **finite(fields)}, allow_nan=False) + "\n"
        file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            rest = (b"\n" if ends_in_a_half_line(file) else b"") + line.encode()
            while rest:
                rest = rest[os.write(file, rest) :]
        finally:
            os.close(file)


def ends_in_a_half_line(file):
    """Whether a writer before this one was stopped in the middle of a line."""
    size = os.fstat(file).st_size
    return size > 0 and os.pread(file, 1, size - 1) != b"\n"


def finite(fields):
    """JSON has no NaN and no infinity: such a figure is left open as null."""
    return {
        name: None if isinstance(value, float) and not math.isfinite(value) else value
        for name, value in fields.items()
    }


def report(work, events):
    """Runs `work()`. Whatever ends it early becomes one `failure` event with advice, and the process's exit code."""

    def cancel(_signal, _frame):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # one is enough: the failure event must still be written
        raise Cancelled

    signal.signal(signal.SIGTERM, cancel)
    try:
        work()
        return 0
    except Cancelled:
        advice = "Start it again when you like; what was written so far stays in the run directory."
        events.emit("failure", cause="cancelled", message="The run was cancelled.", advice=advice)
        return CANCELLED_EXIT_CODE
    except Exception as error:
        traceback.print_exc()  # goes to log.txt
        return report_failure(failure_of(error), events)


def report_failure(failure, events):
    try:
        events.emit("failure", **failure)
        return 1
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return FULL_DISK_EXIT_CODE


def failure_of(error):
    """The cause in a word, what went wrong and what to do, for anything that a script can raise."""
    if isinstance(error, UserError):
        return error.failure
    text = str(error)
    if isinstance(error, ImportError):
        return failure_of_import(error)
    if getattr(error, "errno", None) == errno.ENOSPC or "No space left on device" in text or "os error 28" in text:
        return FULL_DISK
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError" or "out of memory" in text:
        return {
            "cause": "out-of-memory",
            "message": f"There is too little memory: {first_line(text) or 'an allocation failed'}",
            "advice": "Lower training.batchSize or maxSourceTokens in the experiment, or choose a smaller model.",
        }
    return {
        "cause": "unexpected",
        "message": f"{type(error).__name__}: {first_line(text)}",
        "advice": "The whole traceback is at the end of log.txt in the run directory.",
    }


def failure_of_import(error):
    package = (error.name or str(error)).split(".")[0]
    return {
        "cause": "missing-package",
        "message": f'The Python package "{package}" cannot be loaded: {first_line(str(error))}',
        "advice": f'Install it with: {sys.executable} -m pip install "{PACKAGES.get(package, package)}"',
    }


def first_line(text):
    return text.strip().split("\n")[0]


if __name__ == "__main__":
    assert len(sys.argv) == 2, "say where the events go: python events.py FILE"
    example = Events(sys.argv[1])
    example.emit("start", action="train", model="tiny", device="cpu", instances=100, steps=300, cut=0)
    example.emit("step", step=10, steps=300, loss=2.5, tokensPerSecond=1200.0, memory=None)
    example.emit("end", action="train", seconds=1.5)
    print(f"wrote three events to {sys.argv[1]}")
