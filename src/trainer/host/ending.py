"""Ending runs before their time."""

import os
import signal
import socket
import time

from processes import is_alive, marked, send, signal_group

from .files import now, read_json, remove_file, write_json
from .protocol import Refused, whole
from .record import record_cancel
from .slurm import jobs_of, read_job, slurm
from .watching import look, state

KILLED_SECONDS = 5


def cancel(folder, request, _input):
    """id, grace (seconds) -> the answer of `look` for it. Gently first, then by force: all that the run started."""
    run_id = request["id"]
    directory = folder.made_run(run_id)
    grace = whole(request, "grace")
    job = read_job(folder, run_id)
    before = state(folder, run_id, jobs_of([job]))
    if before["status"] in ("queued", "running"):
        write_json(directory, "cancel.json", {"requested": now()})
        if cancel_job(folder, run_id, job, grace) if job else cancel_processes(folder, run_id, grace):
            record_cancel(directory)
    return look(folder, {"runs": [{**request.get("have", {}), "id": run_id}]}, None)["runs"][0]


def cancel_processes(folder, run_id, grace):
    """Whether it is over; not by itself but by force is as good."""
    directory = folder.run(run_id)
    process = read_json(directory, "process.json")
    if process.get("hostname") not in (None, socket.gethostname()):
        remove_file(os.path.join(directory, "cancel.json"))
        advice = f'Connect to "{process["hostname"]}" itself, or wait for its end.'
        raise Refused("elsewhere", f'The run goes on "{process["hostname"]}", another machine of this host.', advice)
    leader = process["pid"]
    signal_group(leader, signal.SIGTERM)
    if not wait_until(lambda: is_over(directory), grace):
        signal_group(leader, signal.SIGKILL)
    send(marked(directory), signal.SIGKILL)  # those in sessions of their own, e.g. the workers of torchrun
    return wait_until(lambda: is_over(directory) and not marked(directory), KILLED_SECONDS)


def is_over(directory):
    process = read_json(directory, "process.json")  # again: the launcher may just have started its next step
    return not (is_alive(process) or is_alive(process.get("step")))


def cancel_job(folder, run_id, job, grace):
    """Whether it is over. A job that waits just goes; one that runs is asked first, then Slurm ends it."""

    def status():
        return state(folder, run_id, jobs_of([job]))["status"]

    def is_going():
        return status() in ("queued", "running")

    if status() == "running":
        slurm(["scancel", "--batch", "--signal=TERM", job])
        if wait_until(lambda: not is_going(), grace, every=0.5):
            return True
    done = slurm(["scancel", job])
    if done.returncode != 0 and is_going():
        raise Refused(
            "slurm", f"Slurm did not cancel job {job}: {done.stderr.strip()}", "Try again, or use scancel on the host."
        )
    return wait_until(lambda: not is_going(), KILLED_SECONDS, every=0.5)


def wait_until(is_so, seconds, every=0.05):
    until = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() >= until:
            return False
        time.sleep(every)
    return True
