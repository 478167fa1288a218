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
import time
import traceback
from contextlib import suppress
from datetime import datetime, timezone

from packages import requirement

KINDS = ("waiting", "start", "step", "evaluation", "checkpoint", "progress", "end", "failure")
CANCELLED_EXIT_CODE = 128 + signal.SIGTERM
FULL_DISK_EXIT_CODE = 64 + errno.ENOSPC  # there was no room left to say so
MEMORY_ADVICE = {
    "train": "Set training.microBatch to 1 or 2, which changes nothing else; if that is too much still, turn on "
    "training.gradientCheckpointing, set training.loraRank, lower maxSourceTokens, or choose a smaller model.",
    "predict": "Lower prediction.batchSize or maxSourceTokens in the experiment, or choose a smaller model.",
}
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
        self.start = self.size()

    def emit(self, kind, **fields):
        assert kind in KINDS, f"unknown event kind {kind!r}: one of {', '.join(KINDS)}"
        now = datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        line = json.dumps({"kind": kind, "time": now, **finite(fields)}, allow_nan=False) + "\n"
        file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            rest = (b"\n" if ends_in_a_half_line(file) else b"") + line.encode()
            while rest:
                rest = rest[os.write(file, rest) :]
        finally:
            os.close(file)

    def size(self):
        return os.path.getsize(self.path) if os.path.exists(self.path) else 0

    def has_failure(self):
        """Whether some process told of a failure since this one began."""
        if self.size() == self.start:
            return False
        with open(self.path, "rb") as file:
            file.seek(self.start)
            return any(line.startswith(b'{"kind": "failure"') for line in file)


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


def report(work, events, action="train"):
    """Runs `work()`. Whatever ends it early becomes one `failure` event with advice, and the process's exit code.

    Of several processes that train together only the first to fail speaks: the others then fail for that reason alone.
    """

    def cancel(_signal, _frame):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # one is enough: the failure event must still be written
        raise Cancelled

    signal.signal(signal.SIGTERM, cancel)
    try:
        return attempt(work, events, action)
    except Cancelled:
        if int(os.environ.get("WORLD_SIZE", 1)) == 1:  # else torchrun sent it, who knows why
            advice = "Start it again when you like; what was written so far stays in the run directory."
            events.emit("failure", cause="cancelled", message="The run was cancelled.", advice=advice)
        return CANCELLED_EXIT_CODE


def attempt(work, events, action):
    try:
        work()
        return 0
    except Exception as error:
        with suppress(OSError):  # a full disk has no room for it
            traceback.print_exc()  # goes to log.txt
        if int(os.environ.get("RANK", 0)) > 0:
            time.sleep(1)  # the first process may be about to say the same
        if int(os.environ.get("WORLD_SIZE", 1)) > 1 and events.has_failure():
            return 1
        return report_failure(failure_of(error, action), events)


def report_failure(failure, events):
    try:
        events.emit("failure", **failure)
        return 1
    except OSError as error:
        if not is_full_disk(error):
            raise
        return FULL_DISK_EXIT_CODE


def failure_of(error, action="train"):
    """The cause in a word, what went wrong and what to do, for anything that a script can raise."""
    if isinstance(error, UserError):
        return error.failure
    first = first_line(str(error))
    if isinstance(error, ImportError):
        return failure_of_import(error)
    if is_full_disk(error):
        return FULL_DISK
    if is_out_of_memory(error):
        message = f"There is too little memory: {first or 'an allocation failed'}"
        return {"cause": "out-of-memory", "message": message, "advice": MEMORY_ADVICE[action]}
    if is_lost_connection(error):
        return {
            "cause": "lost-process",
            "message": f"Another process of this training ended or is not reached: {first}",
            "advice": f"log.txt may say why. Where it says nothing, memory may have run out. {MEMORY_ADVICE[action]}",
        }
    return {
        "cause": "unexpected",
        "message": f"{type(error).__name__}: {first}",
        "advice": "The whole traceback is at the end of log.txt in the run directory.",
    }


def is_full_disk(error):
    """Or a quota, or a limit on a file's size, is reached."""
    words = ("No space left on device", "os error 28)", "os error 122)", "os error 27)")
    words += ("PytorchStreamWriter failed", "iostream error", "unexpected pos")  # PyTorch does not say why
    codes = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return getattr(error, "errno", None) in codes or any(word in str(error) for word in words)


def is_out_of_memory(error):
    words = ("out of memory", "allocate memory", "os error 12)", "bad_alloc", "ALLOC_FAILED", "start new thread")
    is_named = isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError"
    return is_named or getattr(error, "errno", None) == errno.ENOMEM or any(word in str(error) for word in words)


def is_lost_connection(error):
    words = ("Connection closed by peer", "Connection reset by peer", "NCCL", "Gloo", "ProcessGroup")
    is_remote = type(error).__name__ in ("DistBackendError", "DistNetworkError", "DistStoreError")
    return is_remote or (isinstance(error, RuntimeError) and any(word in str(error) for word in words))


def failure_of_import(error):
    first = first_line(str(error))
    if not error.name:
        message, advice = f"A Python package cannot be loaded: {first}", "Install what it names."
        return {"cause": "missing-package", "message": message, "advice": f"{advice} The Python is {sys.executable}"}
    package = error.name.split(".")[0]
    return {
        "cause": "missing-package",
        "message": f'The Python package "{package}" cannot be loaded: {first}',
        "advice": f'Install it with: {install(package)}',
    }


def install(*packages):
    """The command that installs packages, in versions that will do, for the Python that runs this."""
    return " ".join([sys.executable, "-m pip install", *(f'"{requirement(package)}"' for package in packages)])


def first_line(text):
    return text.strip().split("\n")[0]


if __name__ == "__main__":
    assert len(sys.argv) == 2, "say where the events go: python events.py FILE"
    example = Events(sys.argv[1])
    example.emit("waiting", ahead=1)
    example.emit("start", action="train", model="tiny", device="cpu", instances=100, steps=300, cut=0, resumed=0)
    example.emit("step", step=10, steps=300, loss=2.5, tokensPerSecond=1200.0, memory=None)
    example.emit("end", action="train", seconds=1.5)
    print(f"wrote four events to {sys.argv[1]}")
