"""The agent on a host: makes, starts, watches and ends runs there for a Stepwise on another machine.

    PYTHON -c BOOTSTRAP SOURCE VERB JSON     what Stepwise calls; SOURCE: this file, zlib, then base64
    python src/trainer/host.py VERB JSON     the same by hand, e.g. host.py hello '{"folder": "~/.stepwise"}'

Nothing is installed: this source comes along with every call, so agent and caller are always of one version. BOOTSTRAP,
which even a Python too old for the rest can read, stands below. Where JSON is `-`, it is the first
line of standard input instead, which keeps it out of the list of processes and has no longest length. All is in one
file because it travels as one.

It prints one line `stepwise-reply: {…}`, after a line end of its own because login scripts print too, and ends with
exit code 0. A reply has "ok": true, or "ok": false with "code" (a word for programs), "message" and "advice". After the
reply of `read` come exactly `size` raw bytes. Below "folder": runs/ID (run directories), store/ (files by content),
locks/, queue/, arrays/. The verbs and their fields are in VERBS at the end and in the comments of their functions.

Only the standard library is needed. Linux and macOS.
"""

import codecs
import errno
import fcntl
import hashlib
import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from datetime import datetime, timezone

BOOTSTRAP = (
    "import sys;sys.version_info>=(3,10)or(sys.stdout.write('\\nstepwise-reply: "
    '{"ok": false, "code": "old-python", "message": "This is Python %d.%d, and Stepwise needs 3.10 or newer.", '
    '"advice": "Name a newer one as python in the settings of the host."}'
    "\\n'%sys.version_info[:2]),sys.exit(0));import base64,zlib;"
    "exec(compile(zlib.decompress(base64.b64decode(sys.argv.pop(1))),'host.py','exec'))"
)

RUN_ID = re.compile(r"\d{8}-\d{6}-\d{3}-[a-z0-9][a-z0-9-]{0,59}")  # as src/node/runs/runFolder.ts makes them
LOCK_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
SHA256 = re.compile(r"[0-9a-f]{64}")
NAME_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,199}")
VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
SECRET = re.compile(r"(_API_KEY|_SECRET|_PASSWORD)$", re.IGNORECASE)
MADE_FILES = ("manifest.json", "train.jsonl", "validation.jsonl", "predict.jsonl", "commands.json", "deepspeed.json")
GROWING_FILES = ("events.jsonl", "predictions.jsonl", "log.txt")
ALREADY_RUNNING = 75  # see launch.py
CANCELLED = 128 + signal.SIGTERM
EVENTS_BYTES = 256 * 1024  # of one run in one answer of `look`
ANSWER_BYTES = 2 * 1024 * 1024  # of all runs together
PIECE = 1 << 20
START_SECONDS = 60
START_BYTES = 1 << 20  # without so much room a run cannot even say what is wrong
KILLED_SECONDS = 5
SLURM_SECONDS = 30
HEARTBEAT_SECONDS = 60  # a run on another machine of the same folder counts as going for so long after its last one
RECORDING_SECONDS = 30  # for the exit code of a Slurm job to become visible on the login node
DAY = 24 * 60 * 60


class Refused(Exception):
    """What the user or the caller can do something about; becomes the reply."""

    def __init__(self, code, message, advice, **more):
        super().__init__(message)
        self.reply = {"ok": False, "code": code, "message": message, "advice": advice, **more}


# ---- the host, its folder and what is in it ----


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


def hello(folder, request, _input):
    """packages: [names] -> python, executable, hostname, home, folder, free (bytes), versions {name: …}, slurm."""
    names = [text(name, "packages") for name in request.get("packages", [])]
    path = folder.make()
    if not os.access(path, os.W_OK):
        raise Refused(
            "not-writable", f'"{path}" cannot be written to.', "Name another folder in the settings of the host."
        )
    return {
        "python": ".".join(str(part) for part in sys.version_info[:3]),
        "executable": sys.executable,
        "hostname": socket.gethostname(),
        "home": os.path.expanduser("~"),
        "folder": path,
        "free": shutil.disk_usage(path).free,
        "versions": {name: version for name in names if (version := version_of(name))},
        "slurm": all(shutil.which(program) for program in ("sbatch", "squeue", "scancel")),
    }


def version_of(package):
    import importlib.metadata  # here, because it takes as long as all others together

    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


# ---- sending files: by content, so that nothing is sent twice ----


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


def digest(file):
    file.seek(0)
    sha256 = hashlib.sha256()
    while piece := file.read(PIECE):
        sha256.update(piece)
    return sha256.hexdigest()


def need_room(folder, size):
    free = shutil.disk_usage(folder.path).free
    if free < size:
        raise full_disk(folder.path)


def full_disk(path):
    message = f'The disk of "{path}" is full: {shutil.disk_usage(path).free / 1e9:.2f} GB are free there.'
    return Refused(
        "full-disk", message, "Delete runs of this host that are no longer needed, or give it another folder."
    )


# ---- making and deleting a run ----


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


def write_synced(path, content, mode=0o666):
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "w", encoding="utf-8", newline="") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


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


# ---- starting ----


def start(folder, request, _input):
    """runs: [{id, lock}], python, slots, environment, setup, slurm: null or {options, nodes, arrayLimit, name} -> runs:
    [{id, kind: launched | already-running | failed, job, message, running}], in the same order."""
    for run in request["runs"]:
        folder.made_run(run["id"])
    check_environment(request.get("environment") or {})
    text(request["python"], "python")
    need_room(folder, START_BYTES)
    with ExitStack() as stack:
        for lock in sorted({run["lock"] for run in request["runs"]}):
            stack.enter_context(locked(folder.lock(lock, "starting")))
        if request.get("slurm"):
            return {"runs": submit(folder, request)}
        return {"runs": [launch(folder, request, run) for run in request["runs"]]}


def check_environment(environment):
    for name, value in environment.items():
        if not VARIABLE.fullmatch(name) or "\0" in text(value, name):
            raise bad(f'"{name}" cannot be a variable of the environment.')


def launch(folder, request, run):
    """Starts launch.py in a session of its own: neither the end of this connection nor of this process is its end."""
    directory, lock = folder.run(run["id"]), folder.lock(run["lock"], "lock")
    queue = ["--queue", folder.make("queue"), "--slots", str(whole(request, "slots", 1))]
    command = [os.path.expanduser(request["python"]), os.path.join("trainer", "launch.py"), directory, lock, *queue]
    with open(os.path.join(directory, "log.txt"), "ab") as log:
        said = log.tell()
        try:
            child = subprocess.Popen(
                after_setup(request.get("setup") or [], command),
                cwd=directory,
                env={**own_environment(), **(request.get("environment") or {})},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        except OSError as error:
            return not_started(run, f'"{request["python"]}" cannot be started: {error.strerror}.')
    return wait_for_launch(folder, run, child, said)


def after_setup(setup, command):
    """Lines of the user's own settings, which may be shell functions such as `module`: those need a login shell."""
    if not setup:
        return command
    shell = shutil.which("bash") or "sh"
    script = "\n".join([*setup_lines(setup), 'exec "$@"'])
    return [shell, "-lc", script, "stepwise", *command]


def setup_lines(setup):
    """A line that fails is told in the log; what it should have brought is then missed by name."""
    told = """[ -z "$BASH" ] || trap 'echo "A setup line of the host failed: $BASH_COMMAND" >&2' ERR"""
    return [told, *(text(line, "setup") for line in setup), '[ -z "$BASH" ] || trap - ERR'] if setup else []


def own_environment():
    """Keys of chat models are no business of a trainer."""
    kept = {name: value for name, value in os.environ.items() if not SECRET.search(name)}
    return {**kept, "PYTHONUNBUFFERED": "1", "TOKENIZERS_PARALLELISM": "false"}


def wait_for_launch(folder, run, child, said):
    """Until the launcher has its lock and has said who it is, or has ended."""
    directory = folder.run(run["id"])
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        code = child.poll()  # first: a launcher that is quick has said who it is before it ended
        if (read_json(directory, "process.json") or {}).get("pid") == child.pid:
            return {"id": run["id"], "kind": "launched", "job": None, "message": None, "running": None}
        if code == ALREADY_RUNNING:
            return already_running(run, read_text(folder.lock(run["lock"], "lock")).strip())
        if code is not None:
            return not_started(run, f"launch.py ended with exit code {code}: {last_line(directory, said)}")
        time.sleep(0.02)
    signal_group(child.pid, signal.SIGKILL)
    return not_started(run, f"it did not start within {START_SECONDS} seconds. {last_line(directory, said)}")


def already_running(run, other):
    message = "It is running already." if other == run["id"] else "A run of the same experiment is going."
    return {"id": run["id"], "kind": "already-running", "job": None, "message": message, "running": other or None}


def not_started(run, reason):
    message = f"The run could not be started: {reason.strip()}"
    return {"id": run["id"], "kind": "failed", "job": None, "message": message, "running": None}


def last_line(directory, offset):
    with open(os.path.join(directory, "log.txt"), "rb") as log:
        log.seek(offset)
        lines = log.read()[-4096:].decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "it said nothing."


# ---- watching ----


def look(folder, request, _input):
    """runs: [{id, events, predictions, log}] (bytes that the caller has) -> runs: [{id, status, detail, job, exitCode,
    process, heartbeat, cancel, sizes, events}]; status: queued, running, ended or gone; events: whole lines."""
    asked = request["runs"]
    ids = [run["id"] for run in asked]
    jobs = jobs_of(read_job(folder, run_id) for run_id in ids if not has_ended(folder, run_id))
    room = ANSWER_BYTES
    answers = []
    for run in asked:
        answer = state(folder, run["id"], jobs)
        directory = folder.run(run["id"])
        path = os.path.join(directory, "events.jsonl")
        lines = whole_lines(path, whole(run, "events", 0), min(EVENTS_BYTES, room)) if room > 0 else b""
        room -= len(lines)
        sizes = {name.split(".")[0]: size_of(os.path.join(directory, name)) or 0 for name in GROWING_FILES}
        answers.append({**answer, "sizes": sizes, "events": lines.decode(errors="one-for-one")})
    return {"runs": answers}


def state(folder, run_id, jobs):
    """How a run is, from its directory, the processes of this machine and what Slurm says."""
    directory = folder.run(run_id)
    job = read_job(folder, run_id)
    status, detail = "gone", "It is not on the host: it was deleted there."
    if os.path.isdir(directory):
        status, detail = status_of(directory, jobs.get(job, Job("unknown")) if job else None)
        if status == "gone" and read_json(directory, "cancel.json"):  # the one who cancelled it did not see its end
            record_cancel(directory)
            status, detail = "ended", None
    facts = {name: read_json(directory, f"{name}.json") for name in ("process", "heartbeat", "cancel")}
    exit_code = read_json(directory, "exit-code.json") if status == "ended" else None
    return {"id": run_id, "status": status, "detail": detail, "job": job, "exitCode": exit_code, **facts}


def status_of(directory, job):
    if is_recorded(directory):
        return "ended", None
    status, detail = status_by_slurm(job, directory) if job else status_by_processes(directory)
    return ("ended", None) if is_recorded(directory) else (status, detail)  # it may have ended between the two looks


def status_by_processes(directory):
    process = read_json(directory, "process.json")
    if not process or process.get("kind") != "launched":
        return "gone", "It was not started there."
    if process.get("hostname") not in (None, socket.gethostname()):
        return status_elsewhere(directory, process)
    if is_alive(process):
        ahead = process.get("ahead", 0)
        return ("queued", waits_for(ahead)) if process.get("waiting") else ("running", None)
    if is_alive(process.get("step")):
        return "running", "Its launcher was killed; the program itself goes on."
    return "gone", "Its process is gone and left no exit code: it was killed, or the host was restarted."


def waits_for(ahead):
    return f"Waits for {ahead} {'run' if ahead == 1 else 'runs'} on this host."


def status_elsewhere(directory, process):
    """Machines that share a folder, such as two login nodes, do not see each other's processes."""
    name = process["hostname"]
    if seconds_since_heartbeat(directory) < HEARTBEAT_SECONDS:
        ahead = process.get("ahead", 0)
        return ("queued", waits_for(ahead)) if process.get("waiting") else ("running", f'It runs on "{name}".')
    return "gone", f'It ran on "{name}", which has given no sign of life for a minute.'


def seconds_since_heartbeat(directory):
    try:
        return time.time() - os.stat(os.path.join(directory, "heartbeat.json")).st_mtime
    except FileNotFoundError:
        return float("inf")


def is_recorded(directory):
    return isinstance((read_json(directory, "exit-code.json") or {}).get("exitCode"), int)


def has_ended(folder, run_id):
    return is_recorded(folder.run(run_id))


# ---- reading ----


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


# ---- ending ----


def cancel(folder, request, _input):
    """id, grace (seconds) -> the answer of `look` for it. Gently first, then by force: all that the run started."""
    run_id = request["id"]
    directory = folder.made_run(run_id)
    grace = whole(request, "grace")
    job = read_job(folder, run_id)
    before = state(folder, run_id, jobs_of([job]))
    if before["status"] in ("queued", "running"):
        write_json(directory, "cancel.json", {"requested": now()})
        if cancel_job(folder, run_id, job, grace) if job else cancel_processes(folder, run_id, grace):
            record_cancel(directory)
    return look(folder, {"runs": [{**request.get("have", {}), "id": run_id}]}, None)["runs"][0]


def cancel_processes(folder, run_id, grace):
    """Whether it is over; not by itself but by force is as good."""
    directory = folder.run(run_id)
    process = read_json(directory, "process.json")
    if process.get("hostname") not in (None, socket.gethostname()):
        remove_file(os.path.join(directory, "cancel.json"))
        advice = f'Connect to "{process["hostname"]}" itself, or wait for its end.'
        raise Refused("elsewhere", f'The run goes on "{process["hostname"]}", another machine of this host.', advice)
    leader = process["pid"]
    signal_group(leader, signal.SIGTERM)
    if not wait_until(lambda: is_over(directory), grace):
        signal_group(leader, signal.SIGKILL)
    for pid in marked(directory):  # those in sessions of their own, e.g. the workers of torchrun
        signal_process(pid, signal.SIGKILL)
    return wait_until(lambda: is_over(directory) and not marked(directory), KILLED_SECONDS)


def is_over(directory):
    process = read_json(directory, "process.json")  # again: the launcher may just have started its next step
    return not (is_alive(process) or is_alive(process.get("step")))


def record_cancel(directory):
    """Nobody else says how a run ended that was ended by force, or before it was started."""
    for name in os.listdir(directory):
        if name.endswith(".partial") or name == "reserve.bin":
            remove_tree(os.path.join(directory, name))
    write_json(directory, "cancel.json", {"requested": now()})  # a launcher that was just starting has removed it
    if is_recorded(directory):
        return
    if not ends_in_failure(directory):
        failure = {"cause": "cancelled", "message": "The run was cancelled.", "advice": "Start it again when you like."}
        append_event(directory, {"kind": "failure", "time": now(), **failure})
    write_json(directory, "exit-code.json", {"exitCode": CANCELLED, "ended": now()})


def ends_in_failure(directory):
    path = os.path.join(directory, "events.jsonl")
    size = size_of(path)
    lines = piece_of(path, max(0, size - 4096), 4096).splitlines() if size else []
    return bool(lines) and b'"kind": "failure"' in lines[-1]


def append_event(directory, event):
    path = os.path.join(directory, "events.jsonl")
    with open(path, "a+b") as file:
        file.seek(max(0, (size_of(path) or 0) - 1))
        half = file.read(1) not in (b"", b"\n")
        file.write((b"\n" if half else b"") + json.dumps(event).encode() + b"\n")


# ---- Slurm ----


class Job:
    """What Slurm says of a job: its state in its own word, why it waits, and how long ago it ended (seconds)."""

    def __init__(self, word, reason="", ended_for=None):
        self.word = word
        self.reason = reason
        self.ended_for = ended_for


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
        answers[run["id"]] = {"id": run["id"], "kind": "launched", "job": job, "message": None, "running": None}
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


def cancel_job(folder, run_id, job, grace):
    """Whether it is over. A job that waits just goes; one that runs is asked first, then Slurm ends it."""

    def status():
        return state(folder, run_id, jobs_of([job]))["status"]

    def is_going():
        return status() in ("queued", "running")

    if status() == "running":
        slurm(["scancel", "--batch", "--signal=TERM", job])
        if wait_until(lambda: not is_going(), grace, every=0.5):
            return True
    done = slurm(["scancel", job])
    if done.returncode != 0 and is_going():
        raise Refused(
            "slurm", f"Slurm did not cancel job {job}: {done.stderr.strip()}", "Try again, or use scancel on the host."
        )
    return wait_until(lambda: not is_going(), KILLED_SECONDS, every=0.5)


# ---- processes ----


def is_alive(process):
    return bool(process) and process["started"] is not None and start_time(process["pid"]) == process["started"]


def start_time(pid):
    """As processes.py of the run says it, but None for one that has ended and only waits for its parent."""
    if sys.platform == "darwin":
        environment = {**os.environ, "LC_ALL": "C", "TZ": "UTC"}
        listed = subprocess.run(
            ["ps", "-o", "lstart=", "-p", str(pid)], env=environment, capture_output=True, text=True
        )
        return listed.stdout.strip() or None
    try:
        with open(f"/proc/{int(pid)}/stat", encoding="utf-8", errors="replace") as file:
            fields = file.read().rpartition(")")[2].split()
        with open("/proc/sys/kernel/random/boot_id", encoding="utf-8") as file:
            return None if fields[0] in "ZX" else f"{file.read().strip()} {fields[19]}"
    except (FileNotFoundError, ProcessLookupError):
        return None


def marked(directory):
    """Processes that a run started, wherever they are now: the launcher marks their environment. Linux only."""
    mark = f"STEPWISE_RUN={directory}".encode(errors="surrogateescape")
    found = []
    for name in os.listdir("/proc") if sys.platform == "linux" else []:
        try:
            if name.isdecimal():
                with open(f"/proc/{name}/environ", "rb") as file:
                    if mark in file.read().split(b"\0"):
                        found.append(int(name))
        except OSError:
            continue  # gone, or of someone else
    return found


def signal_group(leader, number):
    assert isinstance(leader, int) and leader > 1, f"{leader} does not lead a process group of a run"
    try:
        os.killpg(leader, number)
    except ProcessLookupError:
        return


def signal_process(pid, number):
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return


def wait_until(is_so, seconds, every=0.05):
    until = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() >= until:
            return False
        time.sleep(every)
    return True


# ---- files ----


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


def try_lock(file, kind, wait=False):
    """Whether we have it. A file system that knows no locks gives it to everyone."""
    try:
        fcntl.flock(file, kind if wait else kind | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP):
            raise
        return True


def now():
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


# ---- the call ----


def text(value, name):
    if not isinstance(value, str):
        raise bad(f'"{name}" must be a text.')
    return value


def whole(request, name, lowest=0):
    value = request.get(name, lowest)
    if not isinstance(value, int) or isinstance(value, bool) or value < lowest:
        raise bad(f'"{name}" must be a whole number, at least {lowest}.')
    return value


def bad(message):
    return Refused("bad-request", message, "This is a mistake in Stepwise: please report it.")


VERBS = {
    "hello": hello,
    "missing": missing,
    "store": store,
    "make": make,
    "start": start,
    "look": look,
    "read": read,
    "list": list_files,
    "cancel": cancel,
    "delete": delete,
}


def answer(arguments, content):
    """The reply, and what comes after it."""
    if len(arguments) != 2 or arguments[0] not in VERBS:
        raise bad(f"Say VERB JSON, the verb one of {', '.join(VERBS)}.")
    verb, said = arguments
    try:
        request = json.loads(content.readline() if said == "-" else said)
    except ValueError as error:
        raise bad("What was asked is no JSON.") from error
    if not isinstance(request, dict):
        raise bad("What was asked is no JSON object.")
    folder = Folder(request.get("folder"))
    try:
        reply = VERBS[verb](folder, request, content)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise full_disk(folder.path) from error
        raise
    reply, content = reply if isinstance(reply, tuple) else (reply, b"")
    return {"ok": True, **reply}, content


def main(arguments, content, output):
    after = b""
    try:
        reply, after = answer(arguments, content)
    except Refused as refused:
        reply = refused.reply
    except KeyError as error:
        reply = bad(f"{error} is missing in what was asked.").reply
    except OSError as error:
        where = f' "{error.filename}"' if error.filename else ""
        advice = "Look at the folder of this host: it must be there and be yours."
        reply = Refused("system", f"The host said: {error.strerror}{where}.", advice).reply
    except Exception as error:
        reply = Refused(
            "unexpected", f"{type(error).__name__}: {error}", "This is a mistake in Stepwise: please report it."
        ).reply
    output.write(b"\nstepwise-reply: " + json.dumps(reply).encode() + b"\n" + after)
    output.flush()


if __name__ == "__main__":
    main(sys.argv[1:], sys.stdin.buffer, sys.stdout.buffer)
