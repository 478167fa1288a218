"""Starting runs: on the host itself, or by Slurm."""

import os
import signal
import subprocess
import time
from contextlib import ExitStack

from processes import signal_group

from .answers import already_running, launched, not_started
from .environment import after_setup, check_environment, own_environment
from .files import locked, read_json, read_text
from .folder import need_room
from .protocol import text, whole
from .submitting import submit

ALREADY_RUNNING = 75  # see launch.py
START_SECONDS = 60
START_BYTES = 1 << 20  # without so much room a run cannot even say what is wrong


def start(folder, request, _input):
    """runs: [{id, lock}], python, slots, environment, setup, slurm: null or {options, nodes, arrayLimit, name} -> runs:
    [{id, kind: launched | already-running | failed, job, message, running}], in the same order."""
    for run in request["runs"]:
        folder.made_run(run["id"])
    check_environment(request.get("environment") or {})
    text(request["python"], "python")
    need_room(folder, START_BYTES)
    with ExitStack() as stack:
        for lock in sorted({run["lock"] for run in request["runs"]}):
            stack.enter_context(locked(folder.lock(lock, "starting")))
        if request.get("slurm"):
            return {"runs": submit(folder, request)}
        return {"runs": [launch(folder, request, run) for run in request["runs"]]}


def launch(folder, request, run):
    """Starts launch.py in a session of its own: neither the end of this connection nor of this process is its end."""
    directory, lock = folder.run(run["id"]), folder.lock(run["lock"], "lock")
    queue = ["--queue", folder.make("queue"), "--slots", str(whole(request, "slots", 1))]
    command = [os.path.expanduser(request["python"]), os.path.join("trainer", "launch.py"), directory, lock, *queue]
    with open(os.path.join(directory, "log.txt"), "ab") as log:
        said = log.tell()
        try:
            child = subprocess.Popen(
                after_setup(request.get("setup") or [], command),
                cwd=directory,
                env={**own_environment(), **(request.get("environment") or {})},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        except OSError as error:
            return not_started(run, f'"{request["python"]}" cannot be started: {error.strerror}.')
    return wait_for_launch(folder, run, child, said)


def wait_for_launch(folder, run, child, said):
    """Until the launcher has its lock and has said who it is, or has ended."""
    directory = folder.run(run["id"])
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        code = child.poll()  # first: a launcher that is quick has said who it is before it ended
        if (read_json(directory, "process.json") or {}).get("pid") == child.pid:
            return launched(run)
        if code == ALREADY_RUNNING:
            return already_running(run, read_text(folder.lock(run["lock"], "lock")).strip())
        if code is not None:
            return not_started(run, f"launch.py ended with exit code {code}: {last_line(directory, said)}")
        time.sleep(0.02)
    signal_group(child.pid, signal.SIGKILL)
    return not_started(run, f"it did not start within {START_SECONDS} seconds. {last_line(directory, said)}")


def last_line(directory, offset):
    with open(os.path.join(directory, "log.txt"), "rb") as log:
        log.seek(offset)
        lines = log.read()[-4096:].decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "it said nothing."
