import ast
import hashlib
import json
import os
import random
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from agent import GENTLE, QUICK, REPLY, SOURCE, STUBBORN, TRAINER, UNTIL_TOLD, Host, commands, free_port, parsed, until
from processes import start_time

from host import BOOTSTRAP
from host.folder import RUN_ID

ID = "20261120-231405-123-copy"


@pytest.fixture
def host(tmp_path):
    one = Host(tmp_path / 'it\'s $HOME "ü" `x` %a')
    yield one
    for run in os.listdir(one.folder / "runs") if (one.folder / "runs").exists() else []:
        if RUN_ID.fullmatch(run):
            one.ask("cancel", id=run, grace=0)


def sha256(content):
    return hashlib.sha256(content).hexdigest()


def stored(host, content):
    reply, _ = host.call("store", content, sha256=sha256(content), size=len(content), offset=0)
    assert reply == {"ok": True, "stored": True, "have": len(content)}
    return sha256(content)


# ---- the call ----


def test_hello_says_what_the_host_is(host):
    said = host.ask("hello")
    assert said["folder"] == str(host.folder) and host.folder.is_dir()
    assert said["executable"] == sys.executable and said["free"] > 0


def test_the_folder_may_begin_at_home(tmp_path):
    call = Host("~/x y", environment={**os.environ, "HOME": str(tmp_path)}).open("hello")
    said, _ = parsed(call.communicate()[0])
    assert said["folder"] == str(tmp_path / "x y") and said["home"] == str(tmp_path)


def test_what_is_asked_may_be_an_argument_and_login_scripts_may_talk(host):
    call = """printf 'Welcome to the host'; exec "$0" "$@" """
    command = host.command("hello", json.dumps({"folder": str(host.folder)}))
    said = subprocess.run(["sh", "-c", call, *command], stdin=subprocess.DEVNULL, capture_output=True, check=True)
    assert parsed(said.stdout)[0]["ok"]


def test_a_python_that_is_too_old_says_so():
    ast.parse(BOOTSTRAP, feature_version=(3, 4))
    older = "import sys; sys.version_info = (3, 6, 9); "
    said = subprocess.run([sys.executable, "-c", older + BOOTSTRAP, SOURCE, "hello", "{}"], capture_output=True)
    reply, _ = parsed(said.stdout)
    assert (said.returncode, reply["code"]) == (0, "old-python")
    assert "This is Python 3.6, and Stepwise needs 3.10" in reply["message"] and reply["advice"]


def test_it_can_be_started_from_its_files(tmp_path):
    command = [sys.executable, "-m", "host", "hello", json.dumps({"folder": str(tmp_path)})]
    said = subprocess.run(command, cwd=TRAINER, capture_output=True, check=True)
    assert parsed(said.stdout)[0]["folder"] == str(tmp_path)


def test_tracebacks_name_the_modules_that_travelled(host):
    reading, nobody_reads = os.pipe()
    os.close(reading)
    call = host.command("hello", json.dumps({"folder": str(host.folder)}))
    said = subprocess.run(call, stdout=nobody_reads, stderr=subprocess.PIPE, text=True)
    os.close(nobody_reads)
    assert said.returncode != 0 and 'File "host/call.py", line' in said.stderr


@pytest.mark.parametrize(
    ("verb", "request_"),
    [
        ("make", {"id": "../x"}),
        ("make", {"id": "20261120-231405-123-copy/../../x"}),
        ("make", {"id": ID + "\n"}),
        ("make", {"id": ID, "texts": {"../escaped.json": "x"}}),
        ("make", {"id": ID, "texts": {"/tmp/escaped.json": "x"}}),
        ("make", {"id": ID, "texts": {"trainer/../../escaped.py": "x"}}),
        ("make", {"id": ID, "texts": {"trainer/.hidden.py": "x"}}),
        ("make", {"id": ID, "texts": {"trainer/x.sh": "x"}}),
        ("make", {"id": ID, "texts": {"exit-code.json": "{}"}}),
        ("make", {"id": ID, "texts": {"manifest.json": 7}}),
        ("make", {"id": ID, "files": {"train.jsonl": "../../escaped"}}),
        ("make", {}),
        ("missing", {"files": [{"sha256": "../x", "size": 1}]}),
        ("store", {"sha256": "x" * 64, "size": 1, "offset": 0}),
        ("store", {"sha256": "0" * 64, "size": -1, "offset": 0}),
        ("start", {"runs": [{"id": "..", "lock": "x"}], "python": "python3"}),
        ("look", {"runs": [{"id": "..", "events": 0}]}),
        ("cancel", {"id": "..", "grace": 0}),
        ("delete", {"id": "."}),
        ("sing", {}),
        ("hello", {"folder": 7}),
    ],
)
def test_what_is_asked_wrongly_is_refused_and_nothing_escapes(host, verb, request_):
    assert host.refusal(verb, **request_)["code"] == "bad-request"
    found = {path.name for path in host.folder.parent.rglob("*")}
    assert found <= {host.folder.name, "store", "partial"}


def test_an_answer_that_nobody_hears_ends_the_agent_quietly(host):
    call = host.open("look", runs=[])
    call.stdout.close()
    call.stdin.close()
    call.wait()


# ---- sending ----


def test_only_what_is_not_there_is_sent(host):
    content = b"one\n" * 1000
    there = stored(host, content)
    files = [{"sha256": there, "size": 4000}, {"sha256": sha256(b"two"), "size": 3}]
    assert host.ask("missing", files=files)["missing"] == [{"sha256": sha256(b"two"), "have": 0}]


def test_a_copy_that_was_broken_off_goes_on_where_it_stopped(host):
    content = random.Random(7).randbytes(3_000_000)
    file = {"sha256": sha256(content), "size": len(content)}
    call = host.open("store", **file, offset=0)
    call.stdin.write(content[:1_500_000])
    call.stdin.flush()
    partial = host.folder / "store" / "partial" / f"{file['sha256']}.partial"
    until(lambda: partial.exists() and partial.stat().st_size > 1_000_000)
    assert host.ask("missing", files=[file])["missing"][0]["have"] == 0, "a copy that is under way is left alone"
    call.kill()
    call.communicate()
    have = host.ask("missing", files=[file])["missing"][0]["have"]
    assert have > 1_000_000
    reply, _ = host.call("store", content[have:], **file, offset=have)
    assert reply["stored"] and host.ask("missing", files=[file])["missing"] == []


def test_an_offset_beyond_what_is_there_is_answered_with_what_is(host):
    reply = host.ask("store", sha256=sha256(b"abc"), size=3, offset=2)
    assert (reply["stored"], reply["have"]) == (False, 0)


def test_two_writers_of_one_file_do_no_harm(host):
    content = random.Random(8).randbytes(2_000_000)
    request = {"sha256": sha256(content), "size": len(content), "offset": 0}
    calls = [host.open("store", **request) for _ in range(3)]
    for start in range(0, len(content), 400_000):
        for call in calls:
            try:
                call.stdin.write(content[start : start + 400_000])
                call.stdin.flush()
            except BrokenPipeError:
                continue  # it has seen that another was done
    for call in calls:
        assert parsed(call.communicate()[0])[0] == {"ok": True, "stored": True, "have": len(content)}
    place = host.folder / "store" / request["sha256"][:2] / request["sha256"]
    assert place.read_bytes() == content
    assert os.listdir(host.folder / "store" / "partial") == []


def test_changed_content_is_thrown_away(host):
    reply, _ = host.call("store", b"abd", sha256=sha256(b"abc"), size=3, offset=0)
    assert reply["code"] == "changed-content"
    assert host.ask("missing", files=[{"sha256": sha256(b"abc"), "size": 3}])["missing"][0]["have"] == 0


def test_a_disk_without_room_is_told_before_anything_is_sent(host):
    reply = host.refusal("store", sha256=sha256(b"abc"), size=10**15, offset=0)
    assert reply["code"] == "full-disk" and "GB are free" in reply["message"]


# ---- making ----


def test_a_run_is_made_of_stored_files_and_texts(host):
    data = stored(host, b'{"prompt": "\xc3\xbc"}\n')
    files = {"train.jsonl": data, "predict.jsonl": data, "model/sub/x.safetensors": data}
    made = host.ask("make", id=ID, files=files, texts={"manifest.json": "{}\n", "trainer/train.py": "ü = 1\r\n"})
    directory = host.folder / "runs" / ID
    assert made["directory"] == str(directory)
    names = sorted(str(path.relative_to(directory)) for path in directory.rglob("*") if path.is_file())
    assert names == ["manifest.json", "model/sub/x.safetensors", "predict.jsonl", "train.jsonl", "trainer/train.py"]
    assert (directory / "train.jsonl").stat().st_nlink == 4, "no second copy on the disk"
    assert (directory / "trainer/train.py").read_bytes() == "ü = 1\r\n".encode()


def test_a_run_is_made_once_and_whole(host):
    host.ask("make", id=ID, texts={"manifest.json": "{}"})
    assert host.refusal("make", id=ID, texts={"manifest.json": "[]"})["code"] == "exists"
    assert host.file(ID, "manifest.json").read_text() == "{}"
    other = ID.replace("123", "124")
    lacking = host.refusal("make", id=other, files={"train.jsonl": "0" * 64})
    assert (lacking["code"], lacking["missing"]) == ("missing-files", ["0" * 64])
    assert os.listdir(host.folder / "runs") == [ID]


# ---- starting ----


def test_a_run_goes_from_start_to_end(host):
    run = host.make(actions=("train", "predict"), predict="start('predict'); end('predict')")
    assert host.look(run)["detail"] == "It was not started there."
    assert host.started(run)[0]["running"] is None
    assert host.until_ended(run) == "ended 0: start step end start end"
    seen = host.look(run)
    assert seen["sizes"]["events"] == len(seen["events"].encode())
    assert seen["process"]["hostname"] and seen["heartbeat"]["memory"] > 0


def test_a_run_depends_on_nothing_of_the_call_that_started_it(host):
    run = host.make(train=UNTIL_TOLD)
    reading, writing = os.pipe()
    os.set_inheritable(writing, True)
    call = subprocess.Popen(host.command("start"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, pass_fds=(writing,))
    os.close(writing)
    asked = {"folder": str(host.folder), "runs": [{"id": run, "lock": run}], "python": sys.executable, "slots": 1}
    call.communicate(json.dumps(asked).encode() + b"\n")
    assert os.read(reading, 1) == b"", "an open file of the call would keep a connection open"
    os.close(reading)
    pid = host.look(run)["process"]["pid"]
    assert os.getsid(pid) == pid, "the hang-up of a terminal must not reach it"
    for file, goes_to in ((0, "/dev/null"), (1, host.file(run, "log.txt")), (2, host.file(run, "log.txt"))):
        assert os.readlink(f"/proc/{pid}/fd/{file}") == str(goes_to)
    host.tell(run)
    assert host.until_ended(run) == "ended 0: start end"


def test_a_run_that_goes_is_not_started_twice(host):
    run, other = host.make(train=UNTIL_TOLD), host.make()
    host.started(run, lock="experiment")
    again, second = host.start(run, other, lock="experiment")
    assert (again["kind"], again["running"]) == ("already-running", run)
    assert (second["kind"], second["running"]) == ("already-running", run)
    host.tell(run)
    assert host.until_ended(run) == "ended 0: start end"
    host.started(other, lock="experiment")
    assert host.until_ended(other) == "ended 0: start step end"


def test_the_end_of_a_connection_ends_no_run(host, tmp_path):
    sshd = ["sh", str(Path(__file__).resolve().parents[2] / "hosts" / "sshd.sh")]
    server = tmp_path / "a server's ü"
    subprocess.run([*sshd, "start", server, str(free_port())], check=True)
    try:
        ssh = ["ssh", "-F", server / "ssh_config", "gpu"]
        run = host.make(train=UNTIL_TOLD)
        asked = {"folder": str(host.folder), "runs": [{"id": run, "lock": run}], "python": sys.executable, "slots": 1}
        said = subprocess.run(
            [*ssh, shlex.join(host.command("start"))], input=json.dumps(asked).encode(), capture_output=True, check=True
        )
        assert parsed(said.stdout)[0]["runs"][0]["kind"] == "launched"
        held = subprocess.Popen([*ssh, "echo up; exec sleep 600"], stdout=subprocess.PIPE)
        assert held.stdout.readline() == b"up\n"
    finally:
        subprocess.run([*sshd, "kill", server], check=True)
    assert held.wait() == 255, "the server and its connections are gone"
    assert host.look(run)["status"] == "running"
    host.tell(run)
    assert host.until_ended(run) == "ended 0: start end"


@pytest.mark.parametrize("moment", [0.0, 0.06, 0.12, 0.18, 0.25])
def test_a_call_that_is_killed_at_any_moment_starts_a_run_once_or_not(host, moment):
    run = host.make(train=UNTIL_TOLD)
    asked = {"runs": [{"id": run, "lock": run}], "python": sys.executable, "slots": 1}
    call = host.open("start", **asked)
    time.sleep(moment)
    call.kill()
    call.communicate()
    until(lambda: host.start(run)[0]["kind"] in ("launched", "already-running"))
    host.tell(run)
    assert host.until_ended(run) == "ended 0: start end"


def test_setup_lines_and_the_environment_reach_the_programs(host):
    run = host.make(train="print(os.environ['SAYS'], os.environ['FROM_SETUP'], 'X_API_KEY' in os.environ); end()")
    setup = ["no-such-program", 'greet() { export FROM_SETUP="$1"; }', "greet 'it is $HOME'"]
    host.environment = {**os.environ, "X_API_KEY": "secret"}
    host.started(run, setup=setup, environment={"SAYS": 'it\'s "$HOME" ü'})
    assert host.until_ended(run) == "ended 0: end"
    log = host.file(run, "log.txt").read_text(encoding="utf-8")
    assert 'it\'s "$HOME" ü it is $HOME False\n' in log
    assert "A setup line of the host failed: no-such-program" in log


def test_why_a_run_could_not_be_started(host):
    run = host.make()
    assert "No such file" in host.start(run, python="/no/such/python")[0]["message"]
    assert "No such file" in host.start(run, python="/no/such/python", setup=["true"])[0]["message"]
    host.file(run, "trainer/launch.py").write_text("raise SystemExit('broken')")
    assert host.start(run)[0]["message"].endswith("launch.py ended with exit code 1: broken")
    assert host.refusal("start", runs=[{"id": ID, "lock": "x"}], python="python3")["code"] == "unknown-run"
    assert host.refusal("start", runs=[], python="python3", environment={"A=B": "x"})["code"] == "bad-request"


# ---- the queue ----


@pytest.mark.parametrize("slots", [1, 2])
def test_as_many_runs_as_there_are_slots_go_at_a_time(host, slots):
    runs = [host.make(train=UNTIL_TOLD) for _ in range(3)]
    host.started(*runs, slots=slots)
    for number in range(3):
        started = runs[: min(3, number + slots)]
        until(lambda: [run for run in runs if "start" in host.kinds(run)] == started)
        waiting = [host.look(run) for run in runs[len(started) :]]
        assert [one["status"] for one in waiting] == ["queued"] * len(waiting)
        if waiting:
            until(lambda: host.look(runs[len(started)])["detail"] == "Waits for 1 run on this host.")
        host.tell(runs[number])
        host.until_ended(runs[number])
    expected = {
        1: ["start end", "waiting start end", "waiting waiting start end"],
        2: ["start end", "start end", "waiting start end"],
    }
    assert [host.drawn(run) for run in runs] == [f"ended 0: {events}" for events in expected[slots]]


def test_a_run_that_waits_is_cancelled_at_once(host):
    first, second, third = (host.make(train=UNTIL_TOLD) for _ in range(3))
    host.started(first, second, third, slots=1)
    seen = host.ask("cancel", id=second, grace=10)
    assert seen["exitCode"]["exitCode"] == 143
    assert host.drawn(second) == "ended 143: waiting failure"
    host.tell(first)
    host.tell(third)
    assert host.until_ended(third).endswith("start end")


# ---- ending ----


def test_cancel_asks_first(host):
    run = host.make(train=GENTLE)
    host.started(run)
    host.until_event(run, "start")
    seen = host.ask("cancel", id=run, grace=10, have={"events": 0})
    assert (seen["status"], seen["exitCode"]["exitCode"], seen["cancel"] is not None) == ("ended", 143, True)
    assert host.drawn(run) == "ended 143: start failure" and host.failures(run) == ["cancelled"]
    assert host.ask("cancel", id=run, grace=10)["status"] == "ended"


def test_a_cancel_that_was_broken_off_is_finished_by_the_next_look(host):
    run = host.make(train=STUBBORN)
    host.started(run)
    host.until_event(run, "start")
    call = host.open("cancel", id=run, grace=60)
    until(host.file(run, "cancel.json").exists)
    call.kill()
    call.communicate()
    assert host.look(run)["status"] == "running"
    for pid in (host.look(run)["process"]["pid"], host.json(run, "process.json")["step"]["pid"]):
        os.kill(pid, signal.SIGKILL)
    until(lambda: host.look(run)["status"] == "ended")
    assert host.drawn(run) == "ended 143: start failure" and host.failures(run) == ["cancelled"]


WORKERS = """
program = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(600)"
worker = subprocess.Popen([sys.executable, "-c", program], start_new_session=True, stdout=subprocess.PIPE)
worker.stdout.read(2)
open("worker.txt", "w").write(str(worker.pid))
"""


def is_living(pid):
    return start_time(pid, zombies=False) is not None


@pytest.mark.parametrize("program", [GENTLE, STUBBORN])
def test_cancel_leaves_nothing_behind(host, program):
    run = host.make(train=WORKERS + program)
    host.started(run)
    host.until_event(run, "start")
    host.file(run, "checkpoint.partial").mkdir()
    host.file(run, "checkpoint.partial/half").touch()
    pids = [
        host.look(run)["process"]["pid"],
        host.json(run, "process.json")["step"]["pid"],
        int(host.file(run, "worker.txt").read_text()),
    ]
    assert all(is_living(pid) for pid in pids)
    assert host.ask("cancel", id=run, grace=1)["status"] == "ended"
    assert [is_living(pid) for pid in pids] == [False] * 3
    assert host.drawn(run) == "ended 143: start failure" and host.failures(run) == ["cancelled"]
    assert not [name for name in os.listdir(host.file(run, "")) if "partial" in name or name == "reserve.bin"]


def test_a_cancelled_run_goes_on_when_it_is_started_again(host):
    run = host.make(
        train=QUICK,
        predict=GENTLE.replace("start()", "start('predict')").replace("end()", "end('predict')"),
        actions=("train", "predict"),
    )
    host.started(run)
    until(lambda: host.kinds(run) == "start step end start")
    host.ask("cancel", id=run, grace=10)
    host.started(run)
    seen = host.look(run)
    assert (seen["status"], seen["cancel"]) == ("running", None)
    host.tell(run)
    assert host.until_ended(run) == "ended 0: start step end start failure start end"


def test_a_killed_launcher_does_not_end_its_run(host):
    run = host.make(train=UNTIL_TOLD)
    host.started(run, slots=1)
    host.until_event(run, "start")
    os.kill(host.look(run)["process"]["pid"], signal.SIGKILL)
    until(lambda: host.look(run)["detail"] == "Its launcher was killed; the program itself goes on.")
    assert host.look(run)["status"] == "running"
    assert host.start(run)[0] | {"message": ""} == {
        **{"id": run, "kind": "already-running", "job": None, "message": "", "running": run}
    }
    waiting = host.make()
    host.started(waiting, slots=1)
    assert host.look(waiting)["status"] == "queued", "the GPU is still taken"
    host.tell(run)
    until(lambda: host.look(run)["status"] == "gone")
    assert host.until_ended(waiting) == "ended 0: waiting start step end"
    host.started(run)
    assert host.until_ended(run) == "ended 0: start end"


def test_the_program_of_a_killed_launcher_can_be_cancelled(host):
    run = host.make(train=STUBBORN)
    host.started(run)
    host.until_event(run, "start")
    os.kill(host.look(run)["process"]["pid"], signal.SIGKILL)
    step = host.json(run, "process.json")["step"]["pid"]
    assert host.ask("cancel", id=run, grace=0)["exitCode"]["exitCode"] == 143
    assert not is_living(step)


def test_a_number_that_another_process_has_now_is_nobody(host):
    run = host.make(train=UNTIL_TOLD)
    other = subprocess.Popen(["sleep", "600"], start_new_session=True)
    try:
        process = {"kind": "launched", "pid": other.pid, "started": "another boot 1", "step": None}
        host.file(run, "process.json").write_text(json.dumps(process))
        assert host.look(run)["status"] == "gone"
        host.ask("cancel", id=run, grace=0)
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_a_run_on_another_machine_of_the_folder_is_known_by_its_heartbeat(host):
    run = host.make()
    process = {"kind": "launched", "pid": 1, "started": "x", "hostname": "login2", "waiting": False, "step": None}
    host.file(run, "process.json").write_text(json.dumps(process))
    beat = host.file(run, "heartbeat.json")
    beat.write_text("{}")
    assert (host.look(run)["status"], host.look(run)["detail"]) == ("running", 'It runs on "login2".')
    assert host.refusal("cancel", id=run, grace=0)["code"] == "elsewhere"
    assert host.refusal("delete", id=run)["code"] == "going"
    assert not host.file(run, "cancel.json").exists()
    os.utime(beat, (time.time() - 3600, time.time() - 3600))
    assert host.look(run)["status"] == "gone"


def test_a_run_is_deleted_when_it_has_ended(host):
    data = stored(host, b"only this run's\n")
    host.ask("make", id=ID, files={"train.jsonl": data}, texts={"commands.json": commands()})
    run = host.make(train=UNTIL_TOLD)
    host.started(run)
    assert host.refusal("delete", id=run)["code"] == "going"
    host.tell(run)
    host.until_ended(run)
    place = host.folder / "store" / data[:2] / data
    os.utime(place, (time.time() - 90_000, time.time() - 90_000))
    assert host.ask("delete", id=run)["deleted"] and place.exists()
    assert host.ask("delete", id=ID)["deleted"] and not place.exists()
    assert os.listdir(host.folder / "runs") == []
    assert host.look(run)["detail"] == "It is not on the host: it was deleted there."
    assert host.refusal("delete", id=run)["code"] == "unknown-run"


# ---- reading ----


def test_look_gives_whole_lines_and_counts_bytes(host):
    run = host.make()
    host.file(run, "events.jsonl").write_bytes('{"kind": "ü"}\n'.encode() + b"\xff\xfe\n" + b'{"half')
    seen = host.look(run)
    assert seen["events"] == '{"kind": "ü"}\n??\n'
    assert seen["sizes"] == {"events": 24, "predictions": 0, "log": 0}
    later = host.ask("look", runs=[{"id": run, "events": 15, "predictions": 0, "log": 0}])["runs"][0]
    assert later["events"] == "??\n"
    assert host.ask("look", runs=[{"id": run, "events": 99}])["runs"][0]["events"] == ""


def test_long_events_come_in_parts(host):
    run = host.make()
    lines = "".join(json.dumps({"kind": "step", "step": step, "text": "x" * 90}) + "\n" for step in range(6000))
    host.file(run, "events.jsonl").write_text(lines + json.dumps({"long": "y" * 600_000}) + "\n")
    got, parts = "", 0
    while part := host.ask("look", runs=[{"id": run, "events": len(got)}])["runs"][0]["events"]:
        got, parts = got + part, parts + 1
    assert got == host.file(run, "events.jsonl").read_text() and parts == 5


def test_fifty_runs_are_looked_at_in_one_call(host):
    runs = [host.make() for _ in range(2)] * 25
    seen = host.ask("look", runs=[{"id": run, "events": 0} for run in runs])["runs"]
    assert [one["id"] for one in seen] == runs


def test_files_are_read_from_any_place(host):
    run = host.make()
    host.file(run, "predictions.jsonl").write_bytes(b'{"id": 1}\n{"id": 2}\n{"id"')
    host.file(run, "log.txt").write_bytes(b"half a line")
    assert host.call("read", id=run, file="predictions.jsonl", offset=0, most=12) == (
        {"ok": True, "size": 10, "total": 25},
        b'{"id": 1}\n',
    )
    assert host.call("read", id=run, file="predictions.jsonl", offset=10, most=99)[1] == b'{"id": 2}\n'
    assert host.call("read", id=run, file="predictions.jsonl", offset=10, most=3)[1] == b'{"id": 2}\n'
    assert host.call("read", id=run, file="log.txt", offset=5, most=99)[1] == b"a line"
    assert host.call("read", id=run, file="events.jsonl", offset=0, most=99) == (
        {"ok": True, "size": 0, "total": 0},
        b"",
    )


def test_a_checkpoint_is_listed_and_read_and_no_link_leads_out(host):
    run = host.make()
    host.file(run, "checkpoint/sub").mkdir(parents=True)
    host.file(run, "checkpoint/model.safetensors").write_bytes(b"\x00\xff" * 1000 + REPLY)
    host.file(run, "checkpoint/sub/a b.json").write_text("{}")
    host.file(run, "checkpoint/sub/config.json").write_text("{}")
    host.file(run, "checkpoint/out").symlink_to("/etc/passwd")
    host.file(run, "checkpoint/etc").symlink_to("/etc")
    listed = host.ask("list", id=run)["files"]
    assert listed == [
        {"name": "checkpoint/model.safetensors", "size": 2017},
        {"name": "checkpoint/sub/config.json", "size": 2},
    ]
    hashes = host.ask("list", id=run, hashes=True)["files"]
    assert hashes[1]["sha256"] == sha256(b"{}")
    call = host.open("read", id=run, file="checkpoint/model.safetensors", offset=2, most=5000)
    said, _ = call.communicate()
    assert said.split(b"\n", 2)[2] == host.file(run, "checkpoint/model.safetensors").read_bytes()[2:]
    for name in ("checkpoint/out", "checkpoint/etc/passwd"):
        assert host.refusal("read", id=run, file=name, offset=0, most=1)["code"] == "unknown-file"
    for name in ("checkpoint/../manifest.json", "manifest.json", "/etc/passwd", "checkpoint", "checkpoint//x"):
        assert host.refusal("read", id=run, file=name, offset=0, most=1)["code"] == "bad-request"
