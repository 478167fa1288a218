"""How a run ended, as its directory says it."""

import json
import os
import signal

from .files import now, read_json, remove_tree, size_of, write_json
from .reading import piece_of

CANCELLED = 128 + signal.SIGTERM


def is_recorded(directory):
    return isinstance((read_json(directory, "exit-code.json") or {}).get("exitCode"), int)


def has_ended(folder, run_id):
    return is_recorded(folder.run(run_id))


def record_cancel(directory):
    """Nobody else says how a run ended that was ended by force, or before it was started."""
    for name in os.listdir(directory):
        if name.endswith(".partial") or name == "reserve.bin":
            remove_tree(os.path.join(directory, name))
    write_json(directory, "cancel.json", {"requested": now()})  # a launcher that was just starting has removed it
    if is_recorded(directory):
        return
    if not ends_in_failure(directory):
        failure = {"cause": "cancelled", "message": "The run was cancelled.", "advice": "Start it again when you like."}
        append_event(directory, {"kind": "failure", "time": now(), **failure})
    write_json(directory, "exit-code.json", {"exitCode": CANCELLED, "ended": now()})


def ends_in_failure(directory):
    path = os.path.join(directory, "events.jsonl")
    size = size_of(path)
    lines = piece_of(path, max(0, size - 4096), 4096).splitlines() if size else []
    return bool(lines) and b'"kind": "failure"' in lines[-1]


def append_event(directory, event):
    path = os.path.join(directory, "events.jsonl")
    with open(path, "a+b") as file:
        file.seek(max(0, (size_of(path) or 0) - 1))
        half = file.read(1) not in (b"", b"\n")
        file.write((b"\n" if half else b"") + json.dumps(event).encode() + b"\n")
