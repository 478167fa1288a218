"""Reading the files of a run, from any place."""

import codecs
import os

from .files import digest, size_of
from .folder import NAME_PART
from .protocol import Refused, bad, text, whole

GROWING_FILES = ("events.jsonl", "predictions.jsonl", "log.txt")


def read(folder, request, _input):
    """id, file (one that grows, or below checkpoint/), offset, most -> size, total; then `size` bytes.
    Of files of lines, all but the log, only whole lines."""
    directory = folder.made_run(request["id"])
    path = readable(directory, text(request["file"], "file"))
    offset, most = whole(request, "offset"), whole(request, "most", 1)
    total = size_of(path) or 0
    if request["file"] in ("events.jsonl", "predictions.jsonl"):
        content = whole_lines(path, offset, most)
    else:
        content = piece_of(path, offset, most) if total > offset else b""
    return {"size": len(content), "total": total}, content


def readable(directory, name):
    if name in GROWING_FILES:
        return os.path.join(directory, name)
    parts = name.split("/")
    if len(parts) < 2 or parts[0] != "checkpoint" or not all(NAME_PART.fullmatch(part) for part in parts):
        raise bad(f'"{name}" is none of the files of a run that can be read.')
    path = os.path.join(directory, *parts)
    if not is_within(path, directory) or not os.path.isfile(path):
        raise Refused("unknown-file", f'The run has no file "{name}".', "Look at the list of its files again.")
    return path


def list_files(folder, request, _input):
    """id, hashes (false if absent) -> files: [{name, size, sha256}] of the checkpoint; `sha256` where asked."""
    directory = folder.made_run(request["id"])
    found = []
    for place, folders, names in os.walk(os.path.join(directory, "checkpoint")):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(place, name)
            if not all(NAME_PART.fullmatch(part) for part in os.path.relpath(path, directory).split(os.sep)):
                continue
            if os.path.isfile(path) and is_within(path, directory):
                found.append(described(path, directory, request.get("hashes", False)))
    return {"files": found}


def described(path, directory, hashes):
    file = {"name": os.path.relpath(path, directory).replace(os.sep, "/"), "size": os.path.getsize(path)}
    if not hashes:
        return file
    with open(path, "rb") as opened:
        return {**file, "sha256": digest(opened)}


def is_within(path, directory):
    """Also after all links are followed."""
    return os.path.realpath(path).startswith(os.path.realpath(directory) + os.sep)


def whole_lines(path, offset, most):
    """Lines from there on, up to about `most` bytes; a line that is longer still comes whole."""
    size = size_of(path) or 0
    while offset < size:
        content = piece_of(path, offset, most)
        end = content.rfind(b"\n") + 1
        if end > 0 or len(content) < most:
            return content[:end]
        most *= 2
    return b""


def piece_of(path, offset, most):
    with open(path, "rb") as file:
        file.seek(offset)
        return file.read(most)


def one_for_one(error):
    """What is no UTF-8 becomes as many question marks: the caller counts bytes."""
    return "?" * (error.end - error.start), error.end


codecs.register_error("one-for-one", one_for_one)
