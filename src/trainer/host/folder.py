"""The folder of a host: where runs, stored files and locks are, and how much room is left there."""

import os
import re
import shutil

from .protocol import Refused, bad, text

RUN_ID = re.compile(r"\d{8}-\d{6}-\d{3}-[a-z0-9][a-z0-9-]{0,59}")  # as src/node/runs/runFolder.ts makes them
LOCK_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
SHA256 = re.compile(r"[0-9a-f]{64}")
NAME_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,199}")


class Folder:
    def __init__(self, path):
        self.path = os.path.abspath(os.path.expanduser(text(path, "folder")))

    def inside(self, *names):
        return os.path.join(self.path, *names)

    def make(self, *names):
        path = self.inside(*names)
        os.makedirs(self.path, mode=0o700, exist_ok=True)
        os.makedirs(path, exist_ok=True)
        return path

    def run(self, run_id):
        """The directory that a run has or would have."""
        if not RUN_ID.fullmatch(text(run_id, "id")):
            raise bad(f'"{run_id}" is not the id of a run.')
        return self.inside("runs", run_id)

    def made_run(self, run_id):
        directory = self.run(run_id)
        if not os.path.isdir(directory):
            advice = "It was deleted there, or the folder of the host was changed in its settings."
            raise Refused("unknown-run", f'The host has no run "{run_id}".', advice)
        return directory

    def lock(self, name, ending):
        if not LOCK_NAME.fullmatch(text(name, "lock")):
            raise bad(f'"{name}" is not the name of a lock.')
        return os.path.join(self.make("locks"), f"{name}.{ending}")

    def stored(self, sha256):
        if not SHA256.fullmatch(text(sha256, "sha256")):
            raise bad(f'"{sha256}" is no SHA-256 in hexadecimal digits.')
        return self.inside("store", sha256[:2], sha256)

    def partial(self, sha256, own=""):
        self.stored(sha256)
        return os.path.join(self.make("store", "partial"), f"{sha256}{own}.partial")


def need_room(folder, size):
    free = shutil.disk_usage(folder.path).free
    if free < size:
        raise full_disk(folder.path)


def full_disk(path):
    message = f'The disk of "{path}" is full: {shutil.disk_usage(path).free / 1e9:.2f} GB are free there.'
    return Refused(
        "full-disk", message, "Delete runs of this host that are no longer needed, or give it another folder."
    )
