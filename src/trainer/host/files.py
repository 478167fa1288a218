"""Files: absent ones are no error, and what is written is whole."""

import fcntl
import hashlib
import json
import os
import shutil
import time
from contextlib import contextmanager
from datetime import datetime, timezone

from locks import try_lock

PIECE = 1 << 20
DAY = 24 * 60 * 60


def read_json(directory, name):
    """None where there is none, or where it is no JSON object."""
    try:
        value = json.loads(read_text(os.path.join(directory, name)) or "null")
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def read_text(path):
    """Empty where there is no such file."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        return ""


def write_json(directory, name, value):
    """Whole or not at all."""
    partial = os.path.join(directory, f"{name}.{os.getpid()}.partial")
    write_synced(partial, json.dumps(value) + "\n")
    os.replace(partial, os.path.join(directory, name))


def write_synced(path, content, mode=0o666):
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "w", encoding="utf-8", newline="") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def digest(file):
    file.seek(0)
    sha256 = hashlib.sha256()
    while piece := file.read(PIECE):
        sha256.update(piece)
    return sha256.hexdigest()


def size_of(path):
    try:
        return os.stat(path).st_size
    except (FileNotFoundError, NotADirectoryError):
        return None


def is_older(path, seconds):
    try:
        return time.time() - os.stat(path).st_mtime > seconds
    except FileNotFoundError:
        return False


def remove_file(path):
    try:
        os.remove(path)
    except FileNotFoundError:
        return


def remove_tree(path):
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path, ignore_errors=True)
    else:
        remove_file(path)


def sync_folder(path):
    """So that a name outlives a loss of power."""
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


@contextmanager
def locked(path):
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try_lock(file, fcntl.LOCK_EX, wait=True)
        yield
    finally:
        os.close(file)


def now():
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
