"""Deleting a run, and what then nobody needs any more."""

import os
import shutil

from .files import DAY, is_older, read_json, remove_file
from .protocol import Refused
from .slurm import jobs_of
from .submitting import forget_array
from .watching import state


def delete(folder, request, _input):
    """id -> deleted. A run that goes or waits is refused."""
    directory = folder.made_run(request["id"])
    job = (read_json(directory, "job.json") or {}).get("job")
    if state(folder, request["id"], jobs_of([job]))["status"] in ("queued", "running"):
        raise Refused("going", f'The run "{request["id"]}" is going.', "Cancel it before you delete it.")
    forget_array(folder, directory)
    gone = folder.inside("runs", f".deleting-{request['id']}-{os.getpid()}")
    os.rename(directory, gone)  # at once no run any more, however long the rest takes
    shutil.rmtree(gone)
    forget_unused(folder)
    return {"deleted": True}


def forget_unused(folder):
    """Frees stored files that no run shares, and what an agent that was killed left behind."""
    for place, _, names in os.walk(folder.make("store")):
        for name in names if os.path.basename(place) != "partial" else []:
            path = os.path.join(place, name)
            if os.stat(path).st_nlink == 1 and is_older(path, DAY):
                remove_file(path)
    for name in os.listdir(folder.make("runs")):
        path = folder.inside("runs", name)
        if name.startswith((".making-", ".deleting-")) and is_older(path, DAY):
            shutil.rmtree(path, ignore_errors=True)
