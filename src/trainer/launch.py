"""Runs the steps of a run one after the other, away from whoever started it, and records how they ended.

    python src/trainer/launch.py RUN_DIRECTORY LOCK_FILE [--queue FOLDER --slots N]

`commands.json` in the run directory lists the steps: [{"action": "train", "command": ["python3", "train.py", …]}, …].
Written here: `process.json` (who runs, by process id and start time), `heartbeat.json` and, at the very end,
`exit-code.json`. While any of its processes lives, the lock is held by the system itself, so that it can be neither
stale nor stolen; a second start on the same lock ends with exit code 75. With --queue it waits for its turn among the
runs of the host. A run that is started again goes on: steps that have ended are not done twice. SIGTERM ends the step
gently, after a while by force, and keeps the exit code.

Only the standard library is needed. Linux and macOS.
"""

import argparse
import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time

from events import CANCELLED_EXIT_CODE, FULL_DISK, FULL_DISK_EXIT_CODE, Events
from heartbeat import Heartbeat, now
from locks import try_lock
from processes import MARK, end_marked, start_time
from scheduler import cause_of_end, own_job
from tickets import take_ticket

ALREADY_RUNNING = 75
RESERVE = "reserve.bin"  # room on the disk for the last events, given back when it is needed
RESERVE_BYTES = 64 * 1024
GRACE = 20  # seconds for a step to end by itself; Slurm gives the whole job 30
QUEUE_POLL = 0.25  # seconds


class Run:
    def __init__(self, directory):
        self.directory = directory
        self.events = Events(self.file("events.jsonl"))
        self.cancelled = False
        self.requeued = False  # Slurm will start it once more: this is not its end
        self.child = None

    def file(self, name):
        return os.path.join(self.directory, name)

    def cancel(self, _signal, _frame):
        if not self.cancelled:
            force = threading.Timer(GRACE, self.end_step, [signal.SIGKILL])
            force.daemon = True
            force.start()
        self.cancelled = True
        self.end_step(signal.SIGTERM)

    def end_step(self, number):
        if self.child and self.child.poll() is None:
            self.child.send_signal(number)

    def write(self, name, value):
        """Whole or not at all."""
        partial = self.file(f"{name}.{os.getpid()}.partial")
        with open(partial, "w", encoding="utf-8") as file:
            json.dump(value, file)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, self.file(name))

    def reserve(self):
        try:
            with open(self.file(RESERVE), "wb") as reserve:
                reserve.write(b"\0" * RESERVE_BYTES)
        except OSError as error:  # the step will find the disk full too, and say so
            print(f"{RESERVE}: {error.strerror}", file=sys.stderr)

    def remove(self, name):
        if os.path.exists(self.file(name)):
            os.remove(self.file(name))

    def write_process(self, step=None, ahead=0):
        own = {"kind": "launched", "pid": os.getpid(), "started": start_time(os.getpid())}
        place = {"hostname": socket.gethostname(), "waiting": ahead > 0, "ahead": ahead}
        self.write("process.json", {**own, **place, "step": step})

    def begin(self):
        """The actions that have ended already. Of a run that is started again it is forgotten how it ended last."""
        before = read_json(self.file("process.json"))
        again = os.path.exists(self.file("exit-code.json")) or (before or {}).get("kind") == "launched"
        if again:
            self.remove("exit-code.json")
            self.remove("cancel.json")
        if os.path.exists(self.file("cancel.json")):  # between its making and its start
            self.cancelled = True
        return {event.get("action") for event in self.events_since(0) if event.get("kind") == "end"}

    def wait_for_turn(self, ticket, slots):
        ahead = 0
        while not self.cancelled:
            before, ahead = ahead, ticket.ahead(slots)
            if ahead != before:
                self.write_process(ahead=ahead)
            if ahead == 0:
                return
            if ahead != before:
                self.events.emit("waiting", ahead=ahead)
            time.sleep(QUEUE_POLL)

    def execute(self, steps, held):
        """Exit code of the first step that fails, or 0. `held`: open files that are locked while a step lives."""
        for step in steps:
            said = self.events_size()
            if self.cancelled:
                return self.explain(step["action"], CANCELLED_EXIT_CODE, said)
            code = self.execute_step(step, held)
            if code != 0:
                return self.explain(step["action"], code, said)
        return 0

    def execute_step(self, step, held):
        command = [os.path.expanduser(part) for part in step["command"]]  # Python may stand behind srun
        environment = {**os.environ, MARK: self.directory}
        try:
            self.child = subprocess.Popen(
                command, cwd=self.directory, env=environment, stdin=subprocess.DEVNULL, pass_fds=held
            )
        except OSError as error:
            print(f"{step['command'][0]}: {error.strerror}", file=sys.stderr)
            return 127
        if self.cancelled:  # the signal came before there was a child to end
            self.child.terminate()
        pid = self.child.pid
        self.write_process({"action": step["action"], "pid": pid, "started": start_time(pid)})
        code = self.child.wait()
        end_marked(self.directory, grace=2)
        return code if code >= 0 else 128 - code

    def explain(self, action, code, said):
        """Adds a failure event where the step left none, or does not know better; the exit code."""
        full = shutil.disk_usage(self.directory).free < RESERVE_BYTES
        self.remove(RESERVE)
        if self.cancelled and own_job() and not os.path.exists(self.file("cancel.json")):
            failure = cause_of_end(own_job())
            self.requeued = failure["cause"] == "requeued"
            self.events.emit("failure", **failure)
        elif not self.failed_since(said):
            self.events.emit("failure", **self.unexplained(action, FULL_DISK_EXIT_CODE if full else code))
        return CANCELLED_EXIT_CODE if self.cancelled else code

    def unexplained(self, action, code):
        if self.cancelled:
            return {
                "cause": "cancelled",
                "message": "The run was cancelled.",
                "advice": "Start it again when you like.",
            }
        if code == FULL_DISK_EXIT_CODE:
            return FULL_DISK
        if code == 128 + signal.SIGKILL:
            return {
                "cause": "killed",
                "message": f"The {action} process was killed.",
                "advice": "Often the system does so when memory runs out: lower training.batchSize or maxSourceTokens.",
            }
        if code == 127:
            return {
                "cause": "no-program",
                "message": f"The {action} process could not be started.",
                "advice": "Look at the end of log.txt, and at the Python that the settings of the host name.",
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
        return any(event.get("kind") == "failure" for event in self.events_since(offset))

    def events_since(self, offset):
        if self.events_size() <= offset:
            return
        with open(self.file("events.jsonl"), "rb") as file:
            file.seek(offset)
            for line in file:
                event = parsed(line)
                if isinstance(event, dict):
                    yield event


def parsed(text):
    try:
        return json.loads(text)
    except ValueError:
        return None


def read_json(path):
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        return parsed(file.read())


def take_lock(path, run):
    """The open lock, which says whose it is; None if another run holds it."""
    lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    for _ in range(10):  # one that has just said how it ended is gone in a moment
        if try_lock(lock, fcntl.LOCK_EX, otherwise="a second start of the run would not be noticed here."):
            os.ftruncate(lock, 0)
            os.pwrite(lock, f"{run}\n".encode(), 0)
            return lock
        time.sleep(0.05)
    return None


def parse_arguments():
    parser = argparse.ArgumentParser(description="Runs the steps of a run and records how they ended.")
    parser.add_argument("run_directory")
    parser.add_argument("lock_file", help="one run at a time holds it")
    parser.add_argument("--queue", help="folder where the runs of this host wait for their turn")
    parser.add_argument("--slots", type=int, default=1, help="how many of them run at a time")
    arguments = parser.parse_args()
    assert arguments.slots >= 1, "--slots must be at least 1"
    return arguments


def main():
    arguments = parse_arguments()
    directory = os.path.abspath(arguments.run_directory)
    name = os.path.basename(directory)
    lock = take_lock(arguments.lock_file, name)
    if lock is None:
        if own_job():  # nobody waits for this process's exit code
            print("A run of the same experiment is going: this job starts no second one.", file=sys.stderr)
        return ALREADY_RUNNING
    run = Run(directory)
    signal.signal(signal.SIGTERM, run.cancel)
    ended = run.begin()
    ticket = take_ticket(arguments.queue, name) if arguments.queue else None
    run.write_process(ahead=ticket.ahead(arguments.slots) if ticket else 0)
    if own_job() and (read_json(run.file("job.json")) or {}).get("job") != own_job():
        run.write("job.json", {"job": own_job()})  # whoever submitted it may have been ended before it could
    heartbeat = Heartbeat(directory)
    heartbeat.start()
    if ticket:
        run.wait_for_turn(ticket, arguments.slots)
    run.reserve()
    steps = [step for step in read_json(run.file("commands.json")) if step["action"] not in ended]
    code = run.execute(steps, (lock, ticket.file) if ticket else (lock,))
    run.remove(RESERVE)
    heartbeat.stop()
    if not run.requeued:
        run.write("exit-code.json", {"exitCode": code, "ended": now()})
    if ticket:
        ticket.give_back()
    return code


if __name__ == "__main__":
    sys.exit(main())
