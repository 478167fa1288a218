"""Watching runs: how each is, and what it said since the caller looked last."""

import os
import socket
import time

from processes import is_alive

from .files import read_json, size_of
from .protocol import whole
from .reading import GROWING_FILES, whole_lines
from .record import has_ended, is_recorded, record_cancel
from .slurm import Job, jobs_of, read_job, status_by_slurm

EVENTS_BYTES = 256 * 1024  # of one run in one answer of `look`
ANSWER_BYTES = 2 * 1024 * 1024  # of all runs together
HEARTBEAT_SECONDS = 60  # a run on another machine of the same folder counts as going for so long after its last one


def look(folder, request, _input):
    """runs: [{id, events, predictions, log}] (bytes that the caller has) -> runs: [{id, status, detail, job, exitCode,
    process, heartbeat, cancel, sizes, events}]; status: queued, running, ended or gone; events: whole lines."""
    asked = request["runs"]
    ids = [run["id"] for run in asked]
    jobs = jobs_of(read_job(folder, run_id) for run_id in ids if not has_ended(folder, run_id))
    room = ANSWER_BYTES
    answers = []
    for run in asked:
        answer = state(folder, run["id"], jobs)
        directory = folder.run(run["id"])
        path = os.path.join(directory, "events.jsonl")
        lines = whole_lines(path, whole(run, "events", 0), min(EVENTS_BYTES, room)) if room > 0 else b""
        room -= len(lines)
        sizes = {name.split(".")[0]: size_of(os.path.join(directory, name)) or 0 for name in GROWING_FILES}
        answers.append({**answer, "sizes": sizes, "events": lines.decode(errors="one-for-one")})
    return {"runs": answers}


def state(folder, run_id, jobs):
    """How a run is, from its directory, the processes of this machine and what Slurm says."""
    directory = folder.run(run_id)
    job = read_job(folder, run_id)
    status, detail = "gone", "It is not on the host: it was deleted there."
    if os.path.isdir(directory):
        status, detail = status_of(directory, jobs.get(job, Job("unknown")) if job else None)
        if status == "gone" and read_json(directory, "cancel.json"):  # the one who cancelled it did not see its end
            record_cancel(directory)
            status, detail = "ended", None
    facts = {name: read_json(directory, f"{name}.json") for name in ("process", "heartbeat", "cancel")}
    exit_code = read_json(directory, "exit-code.json") if status == "ended" else None
    return {"id": run_id, "status": status, "detail": detail, "job": job, "exitCode": exit_code, **facts}


def status_of(directory, job):
    if is_recorded(directory):
        return "ended", None
    status, detail = status_by_slurm(job, directory) if job else status_by_processes(directory)
    return ("ended", None) if is_recorded(directory) else (status, detail)  # it may have ended between the two looks


def status_by_processes(directory):
    process = read_json(directory, "process.json")
    if not process or process.get("kind") != "launched":
        return "gone", "It was not started there."
    if process.get("hostname") not in (None, socket.gethostname()):
        return status_elsewhere(directory, process)
    if is_alive(process):
        ahead = process.get("ahead", 0)
        return ("queued", waits_for(ahead)) if process.get("waiting") else ("running", None)
    if is_alive(process.get("step")):
        return "running", "Its launcher was killed; the program itself goes on."
    return "gone", "Its process is gone and left no exit code: it was killed, or the host was restarted."


def waits_for(ahead):
    return f"Waits for {ahead} {'run' if ahead == 1 else 'runs'} on this host."


def status_elsewhere(directory, process):
    """Machines that share a folder, such as two login nodes, do not see each other's processes."""
    name = process["hostname"]
    if seconds_since_heartbeat(directory) < HEARTBEAT_SECONDS:
        ahead = process.get("ahead", 0)
        return ("queued", waits_for(ahead)) if process.get("waiting") else ("running", f'It runs on "{name}".')
    return "gone", f'It ran on "{name}", which has given no sign of life for a minute.'


def seconds_since_heartbeat(directory):
    try:
        return time.time() - os.stat(os.path.join(directory, "heartbeat.json")).st_mtime
    except FileNotFoundError:
        return float("inf")
