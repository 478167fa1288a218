"""Runs the steps of a run one after the other, away from whoever started it, and records how they ended.

    python src/trainer/launch.py RUN_DIRECTORY LOCK_FILE

`commands.json` in the run directory lists the steps: [{"action": "train", "command": ["python3", "train.py", …]}, …].
Written here: `process.json` (who runs, by process id and start time) and, at the very end, `exit-code.json`. While any
of its processes lives, the lock is held by the system itself, so that it can be neither stale nor stolen; a second
start on the same lock ends with exit code 75. SIGTERM ends the step gently and keeps the exit code.

Only the standard library is needed. Linux and macOS.
"""

import fcntl
import json
import os
import signal
import subprocess
import sys
from datetime import datetime, timezone

from events import CANCELLED_EXIT_CODE, FULL_DISK, FULL_DISK_EXIT_CODE, Events

ALREADY_RUNNING = 75
RESERVE = "reserve.bin"  # room on the disk for the last events, given back when it is needed
RESERVE_BYTES = 64 * 1024


class Run:
    def __init__(self, directory):
        self.directory = directory
        self.events = Events(self.file("events.jsonl"))
        self.cancelled = False
        self.child = None

    def file(self, name):
        return os.path.join(self.directory, name)

    def cancel(self, _signal, _frame):
        self.cancelled = True
        if self.child and self.child.poll() is None:
            self.child.terminate()

    def write(self, name, value):
        """Whole or not at all."""
        partial = self.file(f"{name}.{os.getpid()}.partial")
        with open(partial, "w", encoding="utf-8") as file:
            json.dump(value, file)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, self.file(name))

    def write_process(self, step):
        own = {"kind": "launched", "pid": os.getpid(), "started": start_time(os.getpid())}
        self.write("process.json", {**own, "step": step})

    def execute(self, steps, lock):
        """Exit code of the first step that fails, or 0."""
        for step in steps:
            if self.cancelled:
                return CANCELLED_EXIT_CODE
            said = self.events_size()
            self.child = subprocess.Popen(
                step["command"], cwd=self.directory, stdin=subprocess.DEVNULL, pass_fds=(lock,)
            )
            if self.cancelled:  # the signal came before there was a child to end
                self.child.terminate()
            pid = self.child.pid
            self.write_process({"action": step["action"], "pid": pid, "started": start_time(pid)})
            code = self.child.wait()
            if code != 0:
                return self.explain(step["action"], code if code > 0 else 128 - code, said)
        return 0

    def explain(self, action, code, said):
        """Adds a failure event where the step left none; the exit code."""
        if os.path.exists(self.file(RESERVE)):
            os.remove(self.file(RESERVE))
        if not self.failed_since(said):
            self.events.emit("failure", **self.unexplained(action, code))
        return CANCELLED_EXIT_CODE if self.cancelled else code

    def unexplained(self, action, code):
        if self.cancelled:
            return {"cause": "cancelled", "message": "The run was cancelled.", "advice": "Start it again when you like."}
        if code == FULL_DISK_EXIT_CODE:
            return FULL_DISK
        if code == 128 + signal.SIGKILL:
            return {
                "cause": "killed",
                "message": f"The {action} process was killed.",
                "advice": "Often the system does so when memory runs out: lower training.batchSize or maxSourceTokens.",
            }
        return {
            "cause": "unexpected",
            "message": f"The {action} process ended with exit code {code} and did not say why.",
            "advice": "Look at the end of log.txt in the run directory.",
        }

    def events_size(self):
        path = self.file("events.jsonl")
        return os.path.getsize(path) if os.path.exists(path) else 0

    def failed_since(self, offset):
        if self.events_size() == offset:
            return False
        with open(self.file("events.jsonl"), "rb") as file:
            file.seek(offset)
            return any(kind_of(line) == "failure" for line in file)


def kind_of(line):
    try:
        event = json.loads(line)
    except ValueError:
        return None
    return event.get("kind") if isinstance(event, dict) else None


def start_time(pid):
    """Tells a process from a later one with the same number. `src/node/processes.ts` reads the same; None if it is gone."""
    if sys.platform == "darwin":
        environment = {**os.environ, "LC_ALL": "C", "TZ": "UTC"}
        command = ["ps", "-o", "lstart=", "-p", str(pid)]
        return subprocess.run(command, env=environment, capture_output=True, text=True).stdout.strip() or None
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            ticks = file.read().rpartition(")")[2].split()[19]
        with open("/proc/sys/kernel/random/boot_id", encoding="utf-8") as file:
            return f"{file.read().strip()} {ticks}"
    except FileNotFoundError:
        return None


def take_lock(path, run):
    """The open lock, which says whose it is; None if another run holds it."""
    lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return None
    os.ftruncate(lock, 0)
    os.pwrite(lock, f"{run}\n".encode(), 0)
    return lock


def main():
    assert len(sys.argv) == 3, "usage: launch.py RUN_DIRECTORY LOCK_FILE"
    directory = os.path.abspath(sys.argv[1])
    lock = take_lock(sys.argv[2], os.path.basename(directory))
    if lock is None:
        return ALREADY_RUNNING
    run = Run(directory)
    signal.signal(signal.SIGTERM, run.cancel)
    run.write_process(None)
    with open(run.file(RESERVE), "wb") as reserve:
        reserve.write(b"\0" * RESERVE_BYTES)
    with open(run.file("commands.json"), encoding="utf-8") as file:
        steps = json.load(file)
    code = run.execute(steps, lock)
    if os.path.exists(run.file(RESERVE)):
        os.remove(run.file(RESERVE))
    ended = datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    run.write("exit-code.json", {"exitCode": code, "ended": ended})
    return code


if __name__ == "__main__":
    sys.exit(main())
