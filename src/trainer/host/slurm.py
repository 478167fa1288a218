"""What Slurm says of its jobs, and how that is told."""

import os
import re
import shutil
import subprocess
from datetime import datetime

from .environment import own_environment
from .files import read_json
from .protocol import Refused

SLURM_SECONDS = 30
RECORDING_SECONDS = 30  # for the exit code of a Slurm job to become visible on the login node
WAITING = ("PENDING", "REQUEUED", "REQUEUE_HOLD", "REQUEUE_FED", "SPECIAL_EXIT", "RESV_DEL_HOLD")
GOING = ("RUNNING", "COMPLETING", "CONFIGURING", "SUSPENDED", "STOPPED", "SIGNALING", "STAGE_OUT", "RESIZING")
REASONS = {
    "Resources": "Waits for free nodes",
    "Priority": "Waits behind other jobs",
    "JobArrayTaskLimit": "Waits for another run of the same grid",
    "Dependency": "Waits for another job",
    "BeginTime": "Waits for its time to begin",
    "JobHeldUser": "Is held; release it with scontrol",
    "JobHeldAdmin": "Is held by an administrator",
    "Reservation": "Waits for a reservation",
    "Licenses": "Waits for a licence",
    "PartitionDown": "Waits: the partition is down",
    "PartitionTimeLimit": "Asks for more time than the partition allows, and so never starts",
    "PartitionNodeLimit": "Asks for more nodes than the partition allows, and so never starts",
    "ReqNodeNotAvail": "Waits for a node that is not available",
    "None": "Was just submitted",
}
ENDS = {
    "TIMEOUT": "It reached the time limit of its Slurm job. Resume it, or give it more with --time in sbatchOptions.",
    "OUT_OF_MEMORY": "Its memory ran out. Ask for more with --mem in sbatchOptions, or lower training.batchSize.",
    "NODE_FAIL": "A node of its Slurm job failed. Resume it to go on from the last checkpoint.",
    "BOOT_FAIL": "A node of its Slurm job did not boot. Resume it.",
    "PREEMPTED": "Slurm preempted it for another job. Resume it to go on from the last checkpoint.",
    "CANCELLED": "Its Slurm job was cancelled, by scancel or by an administrator.",
    "DEADLINE": "It reached the deadline of its Slurm job.",
    "REVOKED": "Its Slurm job was moved to another cluster.",
    "FAILED": "Its Slurm job failed before the run could say how it ended. Look at the end of log.txt.",
    "COMPLETED": "Its Slurm job ended, but the run did not say how. Look at the end of log.txt.",
}


class Job:
    """What Slurm says of a job: its state in its own word, why it waits, and how long ago it ended (seconds)."""

    def __init__(self, word, reason="", ended_for=None):
        self.word = word
        self.reason = reason
        self.ended_for = ended_for


def read_job(folder, run_id):
    job = (read_json(folder.run(run_id), "job.json") or {}).get("job") if run_id else None
    return job if isinstance(job, str) and re.fullmatch(r"\d+(_\d+)?", job) else None


def jobs_of(numbers):
    """{job: Job} of those that Slurm knows, all asked at once. Where Slurm does not answer, they are "silent"."""
    wanted = {number for number in numbers if number}
    if not wanted:
        return {}
    options = ["--noheader", "--array", "--states=all", f"--user={os.geteuid()}", "--format=%i|%T|%r|%e"]
    done = slurm(["squeue", *options])
    if done.returncode != 0:
        reason = (done.stderr.strip() or f"exit code {done.returncode}").splitlines()[-1]
        return {number: Job("silent", reason) for number in wanted}
    rows = (line.split("|") for line in done.stdout.splitlines() if line.count("|") == 3)
    known = {
        number: Job(word, reason, seconds_since(ended)) for number, word, reason, ended in rows if number in wanted
    }
    return {**known, **remembered(wanted - known.keys())}


def remembered(numbers):
    """Jobs that ended long ago, where the cluster keeps accounts."""
    if not numbers or not shutil.which("sacct"):
        return {}
    done = slurm(
        [
            "sacct",
            "--noheader",
            "--parsable2",
            "--allocations",
            "--format=JobID,State",
            f"--jobs={','.join(sorted(numbers))}",
        ]
    )
    rows = (
        (line.split("|") for line in done.stdout.splitlines() if line.count("|") == 1) if done.returncode == 0 else ()
    )
    return {number: Job(said.split(" ")[0]) for number, said in rows if number in numbers}


def seconds_since(time_of_slurm):
    try:
        return (datetime.now() - datetime.fromisoformat(time_of_slurm)).total_seconds()
    except ValueError:
        return None  # "N/A"


def slurm(command):
    try:
        return subprocess.run(
            command,
            env=own_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=SLURM_SECONDS,
        )
    except FileNotFoundError as error:
        advice = 'Choose "ssh" or "local" as the kind of this host, or a machine that has Slurm.'
        raise Refused("no-slurm", f'The host has no program "{command[0]}".', advice) from error
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(
            command, 1, "", f"{command[0]} did not answer within {SLURM_SECONDS} seconds."
        )


def status_by_slurm(job, directory):
    begun = read_json(directory, "process.json") is not None
    if job.word == "silent":
        return ("running" if begun else "queued"), f"Slurm did not answer: {job.reason}"
    if job.word in WAITING:
        return "queued", waits_by(job.reason)
    if job.word in GOING:
        return "running", "Slurm is ending it." if job.word == "COMPLETING" else None
    if job.word in ("FAILED", "COMPLETED") and job.ended_for is not None and job.ended_for < RECORDING_SECONDS:
        return "running", "Its end is being recorded."
    if job.word == "unknown":
        return (
            "gone",
            "Slurm no longer knows its job, and the run did not say how it ended. Look at the end of log.txt.",
        )
    return "gone", ENDS.get(job.word, f"Its Slurm job ended as {job.word}.")


def waits_by(reason):
    word = re.match(r"\w*", reason)[0]
    if word not in REASONS:
        return f"Waits: {reason}."
    return f"{REASONS[word]}." if word == "None" else f"{REASONS[word]} ({reason})."
