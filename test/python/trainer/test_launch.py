import fcntl
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from agent import GENTLE, QUICK, UNTIL_TOLD, commands, scripts, until
from heartbeat import Gpus, parse
from processes import marked, memory, start_time
from tickets import Ticket, all_tickets

from launch import ALREADY_RUNNING


class Run:
    def __init__(self, path, train, predict=QUICK, actions=("train",)):
        self.path = path
        (path / "trainer").mkdir(parents=True)
        for name, text in {"commands.json": commands(actions), **scripts(train, predict)}.items():
            (path / name).write_text(text, encoding="utf-8")
        self.environment = dict(os.environ)
        self.queue = path.parent / "queue"
        self.launchers = []

    def start(self, *arguments):
        program = [
            sys.executable,
            "trainer/launch.py",
            str(self.path),
            str(self.path.parent / f"{self.path.name}.lock"),
        ]
        with open(self.path / "log.txt", "ab") as log:
            launcher = subprocess.Popen(
                [*program, *arguments],
                cwd=self.path,
                env=self.environment,
                start_new_session=True,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self.launchers.append(launcher)
        return launcher

    def start_in_queue(self, slots=1):
        launcher = self.start("--queue", str(self.queue), "--slots", str(slots))
        until(lambda: self.json("process.json") and self.json("process.json")["pid"] == launcher.pid)
        return launcher

    def json(self, name):
        file = self.path / name
        return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None

    def events(self):
        file = self.path / "events.jsonl"
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        return [json.loads(line) for line in lines]

    def kinds(self):
        """E.g. `waiting 1 start end`."""
        shown = {"waiting": "ahead", "failure": "cause"}
        return " ".join(
            f"{event['kind']} {event[shown[event['kind']]]}" if event["kind"] in shown else event["kind"]
            for event in self.events()
        )

    def until_event(self, kind):
        until(lambda: kind in self.kinds())

    def tell(self):
        (self.path / "go").touch()

    def end(self):
        for pid in [launcher.pid for launcher in self.launchers if launcher.poll() is None] + marked(str(self.path)):
            os.kill(pid, signal.SIGKILL)
        for launcher in self.launchers:
            launcher.wait()


@pytest.fixture
def make(tmp_path):
    """Makes runs side by side in a folder with an odd name."""
    made = []

    def make_run(train, **more):
        made.append(Run(tmp_path / 'it\'s $HOME "ü"' / f"run {len(made)}", train, **more))
        return made[-1]

    yield make_run
    for run in made:
        run.end()


def test_it_says_who_it_is_and_how_it_ended(make):
    run = make(UNTIL_TOLD)
    launcher = run.start()
    run.until_event("start")
    until(lambda: run.json("process.json")["step"])
    process = run.json("process.json")
    assert (process["kind"], process["pid"], process["started"]) == ("launched", launcher.pid, start_time(launcher.pid))
    assert process["hostname"] and (process["waiting"], process["ahead"]) == (False, 0)
    assert process["step"]["action"] == "train" and start_time(process["step"]["pid"]) == process["step"]["started"]
    assert not run.json("exit-code.json")
    run.tell()
    assert launcher.wait() == 0
    assert run.json("exit-code.json")["exitCode"] == 0 and run.json("exit-code.json")["ended"].endswith("Z")
    left = {
        "commands.json",
        "trainer",
        "log.txt",
        "events.jsonl",
        "process.json",
        "heartbeat.json",
        "exit-code.json",
        "go",
    }
    assert set(os.listdir(run.path)) == left


def test_a_second_start_on_the_same_lock_does_nothing(make):
    run = make(UNTIL_TOLD)
    run.start()
    run.until_event("start")
    before = run.json("process.json")
    assert run.start().wait() == ALREADY_RUNNING
    assert run.json("process.json") == before and run.kinds() == "start"


def test_a_run_that_is_started_again_goes_on_with_the_step_that_failed(make):
    run = make(
        QUICK, predict="start('predict'); sys.exit(0 if os.path.exists('go') else 3)", actions=("train", "predict")
    )
    assert run.start().wait() == 3
    assert run.kinds() == "start step end start failure unexpected"
    (run.path / "cancel.json").write_text("{}")
    run.tell()
    assert run.start().wait() == 0
    assert run.kinds() == "start step end start failure unexpected start"
    assert not run.json("cancel.json") and run.json("exit-code.json")["exitCode"] == 0


def test_what_has_ended_is_not_done_again_whatever_else_is_forgotten(make):
    run = make(QUICK, predict="start('predict'); end('predict')", actions=("train", "predict"))
    (run.path / "events.jsonl").write_text('{"kind": "end", "action": "train"}\n{"kind": "end", "act')
    assert run.start().wait() == 0
    last = [json.loads(line) for line in (run.path / "events.jsonl").read_text().splitlines()[-2:]]
    assert [(event["kind"], event["action"]) for event in last] == [("start", "predict"), ("end", "predict")]


def test_a_run_whose_launcher_was_killed_goes_on(make):
    run = make(QUICK, predict=UNTIL_TOLD, actions=("train", "predict"))
    launcher = run.start()
    until(lambda: run.kinds() == "start step end start")
    launcher.kill()
    launcher.wait()
    assert run.start().wait() == ALREADY_RUNNING, "its step still works on it"
    (step,) = marked(str(run.path))
    os.kill(step, signal.SIGKILL)
    until(lambda: not marked(str(run.path)))
    run.tell()
    assert run.start().wait() == 0
    assert run.kinds() == "start step end start start end"


def test_a_request_to_cancel_that_came_before_the_start_is_heard(make):
    run = make(QUICK)
    (run.path / "cancel.json").write_text("{}")
    (run.path / "process.json").write_text('{"kind": "ownProgram", "pid": 1, "started": "x"}')
    assert run.start().wait() == 143
    assert run.kinds() == "failure cancelled"


def test_a_term_signal_ends_the_step_and_keeps_the_exit_code(make):
    run = make(GENTLE)
    launcher = run.start()
    run.until_event("start")
    launcher.terminate()
    assert launcher.wait() == 143 and run.json("exit-code.json")["exitCode"] == 143
    assert run.kinds() == "start failure cancelled"


def test_a_step_that_is_killed_takes_its_workers_with_it(make):
    worker = "child = subprocess.Popen(['sleep', '600'], start_new_session=True)\n"
    run = make(worker + "open('worker.txt', 'w').write(str(child.pid))\n" + UNTIL_TOLD)
    launcher = run.start()
    run.until_event("start")
    until(lambda: run.json("process.json")["step"])
    os.kill(run.json("process.json")["step"]["pid"], signal.SIGKILL)
    assert launcher.wait() == 137
    assert run.kinds() == "start failure killed"
    assert marked(str(run.path)) == []
    until(lambda: start_time(int((run.path / "worker.txt").read_text()), zombies=False) is None)


def test_a_python_below_home_behind_the_program_that_starts_it_on_every_node(make, tmp_path):
    bin = tmp_path / "home" / "venv" / "bin"
    bin.mkdir(parents=True)
    (bin / "python").symlink_to(sys.executable)
    (bin / "srun").write_text('#!/bin/sh\nshift\nexec "$@"\n')
    (bin / "srun").chmod(0o755)
    run = make("assert sys.argv[1] == '--model=~/kept'\n" + QUICK)
    run.environment |= {"HOME": str(tmp_path / "home"), "PATH": f"{bin}:{os.environ['PATH']}"}
    command = ["srun", "--nodes=2", "~/venv/bin/python", "trainer/train.py", "--model=~/kept"]
    (run.path / "commands.json").write_text(json.dumps([{"action": "train", "command": command}]))
    assert run.start().wait() == 0, (run.path / "log.txt").read_text()
    assert run.kinds() == "start step end"


def test_a_program_that_is_not_there_is_said_so(make):
    run = make(QUICK)
    (run.path / "commands.json").write_text(commands(python="~/no such python"))
    assert run.start().wait() == 127
    assert run.kinds() == "failure no-program"
    assert "~/no such python: No such file or directory" in (run.path / "log.txt").read_text()


def test_a_program_may_be_named_from_home(make):
    run = make(QUICK)
    (run.path / "commands.json").write_text(commands(python="~/python"))
    run.environment["HOME"] = str(run.path)
    (run.path / "python").symlink_to(sys.executable)
    assert run.start().wait() == 0


# ---- the queue ----


def test_runs_wait_for_their_turn(make):
    runs = [make(UNTIL_TOLD) for _ in range(3)]
    launchers = [run.start_in_queue() for run in runs]
    runs[2].until_event("waiting 2")
    assert (runs[2].json("process.json")["waiting"], runs[2].json("process.json")["ahead"]) == (True, 2)
    for number, (run, launcher) in enumerate(zip(runs, launchers)):
        run.until_event("start")
        for waiting in runs[number + 1 :]:
            waiting.until_event(f"waiting {runs.index(waiting) - number}")
        run.tell()
        assert launcher.wait() == 0
    assert [run.kinds() for run in runs] == ["start end", "waiting 1 start end", "waiting 2 waiting 1 start end"]
    assert os.listdir(runs[0].queue) == ["mutex"]


def test_two_slots_let_two_runs_go(make):
    runs = [make(UNTIL_TOLD) for _ in range(3)]
    launchers = [run.start_in_queue(slots=2) for run in runs]
    for run in runs[:2]:
        run.until_event("start")
    runs[2].until_event("waiting 1")
    runs[1].tell()
    assert launchers[1].wait() == 0
    runs[2].until_event("start")
    assert runs[0].kinds() == "start"


def test_dead_tickets_are_passed_over(make):
    runs = [make(UNTIL_TOLD) for _ in range(3)]
    launchers = [run.start_in_queue() for run in runs]
    runs[2].until_event("waiting 2")
    launchers[1].kill()
    runs[2].until_event("waiting 1")
    launchers[0].kill()
    (step,) = marked(str(runs[0].path))
    time.sleep(0.5)  # twice as long as it takes to look
    assert runs[2].kinds() == "waiting 2 waiting 1", "the step of a killed launcher still has its place"
    os.kill(step, signal.SIGKILL)
    runs[2].until_event("start")
    runs[2].tell()
    assert launchers[2].wait() == 0
    later = make(QUICK)
    assert later.start_in_queue().wait() == 0 and later.kinds() == "start step end"
    assert os.listdir(later.queue) == ["mutex"]


def test_a_run_that_waits_can_be_cancelled(make):
    runs = [make(UNTIL_TOLD) for _ in range(2)]
    launchers = [run.start_in_queue() for run in runs]
    runs[1].until_event("waiting 1")
    launchers[1].terminate()
    assert launchers[1].wait() == 143 and runs[1].json("exit-code.json")["exitCode"] == 143
    assert runs[1].kinds() == "waiting 1 failure cancelled"
    assert len(os.listdir(runs[0].queue)) == 2


def test_many_that_come_at_once_get_different_numbers(tmp_path):
    takes = "Ticket(sys.argv[1], sys.argv[2]); print('has one', flush=True); sys.stdin.read()"
    program = f"import sys; from tickets import Ticket; {takes}"
    takers = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path), f"run-{number}"],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for number in range(6)
    ]
    for taker in takers:
        assert taker.stdout.readline() == b"has one\n"
    assert [number for number, _ in all_tickets(tmp_path)] == [1, 2, 3, 4, 5, 6]
    for taker in takers:
        taker.communicate()
    last = Ticket(tmp_path, "last")
    assert (last.number, last.ahead(1), len(all_tickets(tmp_path))) == (7, 0, 1)


def test_looking_at_a_ticket_does_not_make_it_look_alive(tmp_path):
    dead = tmp_path / "000000001-dead.ticket"
    dead.touch()
    with open(dead, "rb") as looking:
        fcntl.flock(looking, fcntl.LOCK_SH)
        assert Ticket(tmp_path, "next").ahead(1) == 0


NO_LOCKS = """
import errno, fcntl
def flock(_file, _kind): raise OSError(errno.ENOLCK, "No locks available")
fcntl.flock = flock
"""


def test_on_a_disk_without_locks_no_run_waits(make):
    runs = [make(UNTIL_TOLD) for _ in range(2)]
    for run in runs:
        (run.path / "sitecustomize.py").write_text(NO_LOCKS)
        run.environment["PYTHONPATH"] = str(run.path)
    launchers = [run.start_in_queue() for run in runs]
    for run in runs:
        run.until_event("start")
        run.tell()
    assert [launcher.wait() for launcher in launchers] == [0, 0]
    assert [run.kinds() for run in runs] == ["start end", "start end"]
    log = (runs[0].path / "log.txt").read_text()
    assert "a second start of the run would not be noticed" in log and "runs do not wait for each other" in log
    assert os.listdir(runs[0].queue) == ["mutex"]


# ---- the heartbeat ----


def test_the_heartbeat_tells_memory_of_all_that_a_run_started(make):
    child = "import os, time; block = b'x' * 150_000_000\nwhile not os.path.exists('go'): time.sleep(0.02)"
    run = make(
        f"subprocess.Popen([sys.executable, '-c', {child!r}], start_new_session=True)\n"
        "block = b'x' * 150_000_000; wait_for('go')"
    )
    run.start()
    until(lambda: len(marked(str(run.path))) == 2 and memory(marked(str(run.path))) > 300_000_000)
    assert run.json("heartbeat.json")["memory"] > 0 and run.json("heartbeat.json")["time"].endswith("Z")
    run.tell()


def fake_program(path, text):
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return str(path)


def test_figures_of_gpus(tmp_path):
    says = fake_program(
        tmp_path / "nvidia-smi", "echo 'NVIDIA H100 80GB HBM3, 97, 70000, 81559'; echo 'Odd, name, [N/A], [N/A], 10'"
    )
    assert Gpus(says).figures(patience=20) == [
        {
            "name": "NVIDIA H100 80GB HBM3",
            "utilization": 97,
            "memoryUsed": 73_400_320_000,
            "memoryTotal": 85_520_809_984,
        },
        {"name": "Odd, name", "utilization": None, "memoryUsed": None, "memoryTotal": 10_485_760},
    ]


@pytest.mark.parametrize("text", ["echo broken; exit 9", "echo No devices were found"])
def test_no_figures_where_there_is_no_gpu(tmp_path, text):
    assert Gpus(fake_program(tmp_path / "nvidia-smi", text)).figures(patience=20) == []
    assert Gpus("no-such-program").figures() == []
    assert parse("") == []


def test_a_question_that_hangs_is_not_waited_for(tmp_path):
    gpus = Gpus(fake_program(tmp_path / "nvidia-smi", f"echo asked >> '{tmp_path}/asked'; exec sleep 600"))
    try:
        assert [gpus.figures(patience=0.2) for _ in range(3)] == [[], [], []]
        until((tmp_path / "asked").exists)
        assert (tmp_path / "asked").read_text() == "asked\n", "asked once, however often it is looked at"
    finally:
        gpus.question.kill()
        gpus.question.wait()


def test_a_question_that_hangs_does_not_hold_up_the_run(make):
    run = make(QUICK)
    fake_program(run.path / "nvidia-smi", "exec sleep 600")
    run.environment["PATH"] = f"{run.path}{os.pathsep}{run.environment['PATH']}"
    assert run.start().wait(timeout=60) == 0
    assert run.json("heartbeat.json")["gpus"] == []
