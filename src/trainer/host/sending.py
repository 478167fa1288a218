"""Sending files: by content, so that nothing is sent twice."""

import fcntl
import os
from contextlib import contextmanager

from locks import try_lock

from .files import DAY, PIECE, digest, is_older, remove_file, size_of, sync_folder
from .folder import need_room
from .protocol import Refused, whole


def missing(folder, request, _input):
    """files: [{sha256, size}] -> missing: [{sha256, have}]; `have`: bytes of a copy that was broken off."""
    found = []
    for file in request["files"]:
        sha256 = file["sha256"]
        path = folder.stored(sha256)
        if size_of(path) == file["size"]:
            os.utime(path)  # it is wanted: not the time to throw it away
        else:
            found.append({"sha256": sha256, "have": resumable(folder.partial(sha256), file["size"])})
    return {"missing": found}


def resumable(partial, size):
    """Bytes to go on after; none where another writer is at it."""
    have = size_of(partial)
    if have is None or have > size:
        return 0
    with open(partial, "rb") as file:
        return have if try_lock(file.fileno(), fcntl.LOCK_SH) else 0


def store(folder, request, content):
    """sha256, size, offset; the bytes from there on stdin -> stored, have. Two writers of one file do no harm."""
    sha256, size, offset = request["sha256"], whole(request, "size"), whole(request, "offset")
    target = folder.stored(sha256)
    if size_of(target) == size:
        return {"stored": True, "have": size}
    forget_partials(folder.make("store", "partial"))
    with partial_file(folder, sha256, offset) as (partial, file):
        have = os.fstat(file.fileno()).st_size
        if offset > have:
            return {"stored": False, "have": have}
        need_room(folder, size - offset)
        file.truncate(offset)  # what is written then goes to the end
        have = copy(content, file, offset, size)
        if have < size:
            return {"stored": False, "have": have}
        if digest(file) != sha256:
            os.remove(partial)
            raise Refused(
                "changed-content", f"The bytes of {sha256} arrived changed.", "Try again: the copy was thrown away."
            )
        os.fsync(file.fileno())
        os.fchmod(file.fileno(), 0o444)  # runs share it
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.replace(partial, target)
        sync_folder(os.path.dirname(target))
    return {"stored": True, "have": size}


@contextmanager
def partial_file(folder, sha256, offset):
    """The copy to go on with; where another writer has it, one of our own from the start."""
    for own in ("", f".{os.getpid()}"):
        path = folder.partial(sha256, own)
        with open(path, "a+b", buffering=0) as file:
            if try_lock(file.fileno(), fcntl.LOCK_EX) and same_file(file, path):
                yield path, file
                return
        if offset > 0:
            break
    raise Refused("busy", f"Another copy of {sha256} is under way.", "Ask again what is missing.")


def same_file(file, path):
    """Not so where another writer moved it to its place between our opening and locking it."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), os.stat(path))
    except FileNotFoundError:
        return False


def forget_partials(partials):
    """Copies that were broken off long ago."""
    for name in os.listdir(partials):
        path = os.path.join(partials, name)
        if is_older(path, 7 * DAY):
            remove_file(path)


def copy(content, file, have, size):
    """Bytes there afterwards."""
    while have < size:
        piece = content.read(min(PIECE, size - have))
        if not piece:
            break
        while piece:
            written = file.write(piece)
            have += written
            piece = piece[written:]
    return have
