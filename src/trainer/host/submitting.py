"""Starting runs by Slurm: one job for all, an array where there are several."""

import os
import re
import shlex
import time

from .answers import already_running, launched, not_started
from .environment import setup_lines
from .files import read_json, read_text, remove_file, remove_tree, write_json, write_synced
from .folder import NAME_PART, RUN_ID
from .protocol import Refused, text, whole
from .slurm import jobs_of, read_job, slurm
from .watching import state


def submit(folder, request):
    """One job for all runs, an array where there are several."""
    if "\\" in folder.path:
        raise Refused(
            "odd-folder", "Slurm takes no folder with a backslash in its name.", "Name another folder of the host."
        )
    answers, waiting = {}, []
    jobs = jobs_of(read_job(folder, run_of_lock(folder, run["lock"])) for run in request["runs"])
    for run in request["runs"]:
        other = run_of_lock(folder, run["lock"])
        if other and state(folder, other, jobs)["status"] in ("queued", "running"):
            answers[run["id"]] = already_running(run, other)
        else:
            waiting.append(run)
    if waiting:
        answers.update(submit_all(folder, request, waiting))
    return [answers[run["id"]] for run in request["runs"]]


def run_of_lock(folder, lock):
    """The run that took the lock last; None where there is none any more."""
    run_id = read_text(folder.lock(lock, "lock")).strip()
    return run_id if RUN_ID.fullmatch(run_id) and os.path.isdir(folder.run(run_id)) else None


def submit_all(folder, request, runs):
    before = [(folder.run(run["id"]), take_states(folder.run(run["id"]))) for run in runs]
    array = make_array(folder, runs) if len(runs) > 1 else None
    script = os.path.join(array or folder.run(runs[0]["id"]), "job.sh")
    write_synced(script, job_script(folder, request, runs), mode=0o600)  # the environment may hold secrets
    command = sbatch_command(folder, request["slurm"], runs, array, script)
    done = slurm(command)
    number = done.stdout.strip().splitlines()[-1].split(";")[0] if done.returncode == 0 and done.stdout.strip() else ""
    if not re.fullmatch(r"\d+", number):
        reason = (done.stderr.strip() or done.stdout.strip() or f"exit code {done.returncode}").splitlines()[-1]
        for directory, states in before:
            give_states(directory, states)
        return {run["id"]: not_started(run, f"Slurm did not take it: {reason}") for run in runs}
    answers = {}
    for index, run in enumerate(runs):
        job = f"{number}_{index}" if array else number
        write_json(folder.run(run["id"]), "job.json", {"job": job, "array": array and os.path.basename(array)})
        with open(folder.lock(run["lock"], "lock"), "w", encoding="ascii") as lock:
            lock.write(f"{run['id']}\n")
        answers[run["id"]] = launched(run, job)
    return answers


def take_states(directory):
    """How a run was, {name: text}. It is forgotten before the job is there, which writes these files anew."""
    states = {}
    for name in ("exit-code.json", "cancel.json", "process.json", "heartbeat.json", "job.json"):
        states[name] = read_text(os.path.join(directory, name))
        remove_file(os.path.join(directory, name))
    return states


def give_states(directory, states):
    for name, said in states.items():
        if said:
            write_synced(os.path.join(directory, name), said)


def make_array(folder, runs):
    """Where Slurm finds the logs of an array's runs by their number: it knows no other names."""
    array = folder.make("arrays", f"{runs[0]['id']}-{os.getpid()}-{time.time_ns()}")
    for index, run in enumerate(runs):
        log = os.path.join(folder.run(run["id"]), "log.txt")
        with open(log, "ab"):
            os.symlink(log, os.path.join(array, f"{index}.log"))
    write_synced(os.path.join(array, "runs.txt"), "".join(f"{run['id']}\n" for run in runs))
    return array


def forget_array(folder, directory):
    """The place of an array goes with the last of its runs."""
    name = (read_json(directory, "job.json") or {}).get("array")
    if not name or not NAME_PART.fullmatch(name):
        return
    array = folder.inside("arrays", name)
    left = [
        run_id for run_id in read_text(os.path.join(array, "runs.txt")).split() if os.path.isdir(folder.run(run_id))
    ]
    if left in ([], [os.path.basename(directory)]):
        remove_tree(array)


def sbatch_command(folder, options, runs, array, script):
    """What the user asks for stands before what the run cannot do without; the last word counts."""
    nodes = whole(options, "nodes", 1) if options.get("nodes") else 1
    several = [f"--nodes={nodes}", "--ntasks-per-node=1"] if nodes > 1 else []
    place = (array or folder.run(runs[0]["id"])).replace("%", "%%")
    log = os.path.join(place, "%a.log" if array else "log.txt")
    own = [
        "--parsable",
        f"--job-name={text(options.get('name') or 'stepwise', 'name')}",
        f"--output={log}",
        "--open-mode=append",
    ]
    if array:
        limit = f"%{whole(options, 'arrayLimit', 1)}" if options.get("arrayLimit") else ""
        own.append(f"--array=0-{len(runs) - 1}{limit}")
    return ["sbatch", *several, *(text(option, "options") for option in options.get("options", [])), *own, script]


def job_script(folder, request, runs):
    """What Slurm starts on the first node. All is quoted but for the setup lines, which are the user's own."""
    python = os.path.expanduser(request["python"])
    environment = {"PYTHONUNBUFFERED": "1", "TOKENIZERS_PARALLELISM": "false", **(request.get("environment") or {})}
    locks = " ".join(shlex.quote(folder.lock(run["lock"], "lock")) for run in runs)
    lines = [
        "#!/bin/bash -l",
        f"runs=({' '.join(run['id'] for run in runs)})",
        f"locks=({locks})",
        'index="${SLURM_ARRAY_TASK_ID:-0}"',
        f'cd -- {shlex.quote(folder.inside("runs"))}/"${{runs[$index]}}" || exit 72',
        *(f"export {name}={shlex.quote(value)}" for name, value in environment.items()),
        'export STEPWISE_JOB="${SLURM_ARRAY_JOB_ID:+${SLURM_ARRAY_JOB_ID}_$index}"',
        'export STEPWISE_JOB="${STEPWISE_JOB:-$SLURM_JOB_ID}"',
        'export STEPWISE_HEAD="$(scontrol show hostnames "$SLURM_JOB_NODELIST" | head -n 1)"',
        'export PET_RDZV_ID="$SLURM_JOB_ID"',
        'export PET_RDZV_ENDPOINT="$STEPWISE_HEAD:$((20000 + SLURM_JOB_ID % 20000))"',
        *setup_lines(request.get("setup") or []),
        f'exec {shlex.quote(python)} trainer/launch.py "$PWD" "${{locks[$index]}}"',
    ]
    return "\n".join(lines) + "\n"
