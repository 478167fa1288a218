"""Making a run: its directory, of files that were sent before and of texts."""

import errno
import os
import shutil

from .files import size_of, sync_folder, write_synced
from .folder import NAME_PART
from .protocol import Refused, bad, text

MADE_FILES = ("manifest.json", "train.jsonl", "validation.jsonl", "predict.jsonl", "commands.json", "deepspeed.json")


def make(folder, request, _input):
    """id, files {name: sha256}, texts {name: text} -> directory. Whole or not at all."""
    directory = folder.run(request["id"])
    files, texts = request.get("files", {}), request.get("texts", {})
    for name in (*files, *texts):
        check_made_name(name)
    for name, content in texts.items():
        text(content, name)
    if os.path.exists(directory):
        raise exists(request["id"], directory)
    lacking = sorted({sha256 for sha256 in files.values() if size_of(folder.stored(sha256)) is None})
    if lacking:
        raise Refused(
            "missing-files",
            f"{len(lacking)} files of the run are not on the host.",
            "Send them first.",
            missing=lacking,
        )
    making = folder.make("runs", f".making-{request['id']}-{os.getpid()}")
    try:
        for name, sha256 in files.items():
            link(folder.stored(sha256), parented(making, name))
        for name, content in texts.items():
            write_synced(parented(making, name), content)
        sync_folder(making)
        os.rename(making, directory)
    except OSError as error:
        if error.errno in (errno.EEXIST, errno.ENOTEMPTY):
            raise exists(request["id"], directory) from error
        raise
    finally:
        shutil.rmtree(making, ignore_errors=True)
    sync_folder(os.path.dirname(directory))
    return {"directory": directory}


def check_made_name(name):
    parts = text(name, "name").split("/")
    if not all(NAME_PART.fullmatch(part) for part in parts):
        raise bad(f'"{name}" is not the name of a file of a run.')
    trainer = len(parts) == 2 and parts[0] == "trainer" and parts[1].endswith(".py")
    if not (name in MADE_FILES or trainer or (len(parts) > 1 and parts[0] in ("model", "checkpoint"))):
        raise bad(f'"{name}" is none of the files that a run is made of.')


def exists(run_id, directory):
    return Refused(
        "exists", f'The host has a run "{run_id}" already.', "Look at it, or start anew.", directory=directory
    )


def parented(directory, name):
    path = os.path.join(directory, *name.split("/"))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


def link(source, target):
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        shutil.copyfile(source, target)  # a file system without hard links, or one with too many
