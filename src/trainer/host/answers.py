"""What `start` says of each run."""


def launched(run, job=None):
    return {"id": run["id"], "kind": "launched", "job": job, "message": None, "running": None}


def already_running(run, other):
    message = "It is running already." if other == run["id"] else "A run of the same experiment is going."
    return {"id": run["id"], "kind": "already-running", "job": None, "message": message, "running": other or None}


def not_started(run, reason):
    message = f"The run could not be started: {reason.strip()}"
    return {"id": run["id"], "kind": "failed", "job": None, "message": message, "running": None}
