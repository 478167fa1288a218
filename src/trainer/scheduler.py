"""What a run knows about the Slurm job that it is. To see what Slurm would say of a job that ends now:

STEPWISE_JOB=123 python src/trainer/scheduler.py
"""

import os
import subprocess


def own_job():
    """The job of this run, e.g. `123` or `123_4`; None where Slurm did not start it, even inside another job."""
    return os.environ.get("STEPWISE_JOB")


def cause_of_end(job):
    """A failure event for a run that Slurm ends though nobody cancelled it in Stepwise."""
    said = describe(job)
    if "TimeLimit" in said.get("Reason", ""):
        return {
            "cause": "time-limit",
            "message": "The run reached the time limit of its Slurm job.",
            "advice": "Resume it to go on from the last checkpoint, or ask for more with --time in sbatchOptions.",
        }
    if int(said.get("Restarts", 0)) > int(os.environ.get("SLURM_RESTART_COUNT", 0)):
        return {
            "cause": "requeued",
            "message": "Slurm put the run back into its queue.",
            "advice": "Slurm starts it again, and it goes on from the last checkpoint.",
        }
    return {
        "cause": "stopped",
        "message": "Slurm stopped the run: it was preempted, or cancelled with scancel.",
        "advice": "Resume it to go on from the last checkpoint.",
    }


def describe(job):
    """What Slurm says of a job; nothing where it does not say it soon, for the job has only seconds left."""
    try:
        command = ["scontrol", "--oneliner", "show", "job", job]
        said = subprocess.run(command, capture_output=True, text=True, timeout=3).stdout
    except (OSError, subprocess.TimeoutExpired):
        return {}
    return dict(word.split("=", 1) for word in said.split() if "=" in word)


if __name__ == "__main__":
    assert own_job(), "say which job in STEPWISE_JOB"
    print(cause_of_end(own_job()))
