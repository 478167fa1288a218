"""Speaks with the agent on a host as Stepwise does, and makes runs whose programs are quick."""

import base64
import io
import json
import random
import socket
import subprocess
import sys
import time
import zlib
from pathlib import Path

import host
from host.call import main

TRAINER = Path(host.__file__).parents[1]
IN_A_PROCESS = ("start", "cancel", "store")  # what acts; the others are asked so often that a process each takes long
REPLY = b"\nstepwise-reply: "
PREAMBLE = """
import os, signal, subprocess, sys, time
from events import Events, report
events = Events("events.jsonl")
def start(action="train"): events.emit("start", action=action, model="tiny", device="cpu", instances=1, steps=2, cut=0)
def step(number): events.emit("step", step=number, steps=2, loss=1.0 / number, tokensPerSecond=1.0, memory=None)
def end(action="train"): events.emit("end", action=action, seconds=1.0)
def wait_for(name):
    while not os.path.exists(name): time.sleep(0.02)
"""
QUICK = "start(); step(1); end()"
UNTIL_TOLD = "start(); wait_for('go'); end()"
GENTLE = "sys.exit(report(lambda: (start(), wait_for('go'), end()), events))"
STUBBORN = "signal.signal(signal.SIGTERM, signal.SIG_IGN); start(); wait_for('go'); end()"


def packed(modules, last):
    """As src/node/hosts/carriedSource.ts does it: modules of the trainer, and behind them the last lines."""
    loader = (TRAINER / "host" / "loader.py").read_text(encoding="utf-8")
    sources = {path: (TRAINER / path).read_text(encoding="utf-8") for path in modules}
    return base64.b64encode(zlib.compress(f"{loader}\nprovide({json.dumps(sources)})\n{last}\n".encode())).decode()


AGENT = [f"host/{path.name}" for path in TRAINER.glob("host/*.py") if path.name != "loader.py"]
SOURCE = packed([*AGENT, "locks.py", "processes.py"], "import host.__main__")


def scripts(train, predict=QUICK):
    own = {f"trainer/{path.name}": path.read_text(encoding="utf-8") for path in TRAINER.glob("*.py")}
    return {**own, "trainer/train.py": PREAMBLE + train, "trainer/predict.py": PREAMBLE + predict}


def commands(actions=("train",), python=sys.executable):
    return json.dumps([{"action": action, "command": [python, f"trainer/{action}.py"]} for action in actions])


def until(is_so, seconds=30):
    """What it says when it is so. Waits for what must come; how long it takes proves nothing."""
    end = time.monotonic() + seconds
    while not (answer := is_so()):
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.02)
    return answer


def free_port():
    """One of those that the system does not give out itself, so that no connection takes it meanwhile."""
    while True:
        port = random.randrange(20_000, 30_000)
        try:
            with socket.socket() as one:
                one.bind(("127.0.0.1", port))
        except OSError:
            continue
        return port


class Host:
    def __init__(self, folder, slurm=None, environment=None):
        self.folder = Path(folder)
        self.slurm = slurm
        self.environment = environment
        self.made = 0

    def command(self, verb, said="-"):
        return [sys.executable, "-c", host.BOOTSTRAP, SOURCE, verb, said]

    def open(self, verb, **request):
        """A call that is under way: its standard input is still open."""
        call = subprocess.Popen(
            self.command(verb),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
            env=self.environment,
        )
        call.stdin.write(json.dumps({"folder": str(self.folder), **request}).encode() + b"\n")
        call.stdin.flush()
        return call

    def call(self, verb, content=b"", **request):
        """The reply, and the bytes after it."""
        if verb not in IN_A_PROCESS:
            output = io.BytesIO()
            main([verb, json.dumps({"folder": str(self.folder), **request})], io.BytesIO(content), output)
            return parsed(output.getvalue())
        call = self.open(verb, **request)
        said, _ = call.communicate(content)
        assert call.returncode == 0
        return parsed(said)

    def ask(self, verb, **request):
        reply, _ = self.call(verb, **request)
        assert reply["ok"], reply
        return reply

    def refusal(self, verb, **request):
        reply, _ = self.call(verb, **request)
        assert not reply["ok"] and reply["message"] and reply["advice"], reply
        return reply

    def make(self, train=QUICK, predict=QUICK, actions=("train",)):
        self.made += 1
        run = f"20261120-231405-{self.made:03}-copy"
        texts = {"commands.json": commands(actions), **scripts(train, predict)}
        self.ask("make", id=run, texts=texts)
        return run

    def start(self, *runs, lock=None, **more):
        """Each has a lock of its own, if none is named. The answers, in order."""
        asked = [{"id": run, "lock": lock or run} for run in runs]
        settings = {"python": sys.executable, "slots": 9, "slurm": self.slurm, **more}
        return self.ask("start", runs=asked, **settings)["runs"]

    def started(self, *runs, **more):
        answers = self.start(*runs, **more)
        assert [answer["kind"] for answer in answers] == ["launched"] * len(runs), answers
        return answers

    def look(self, run):
        return self.ask("look", runs=[{"id": run, "events": 0, "predictions": 0, "log": 0}])["runs"][0]

    def drawn(self, run):
        """E.g. `ended 0: start step end`."""
        seen = self.look(run)
        code = f" {seen['exitCode']['exitCode']}" if seen["exitCode"] else ""
        return f"{seen['status']}{code}: {self.kinds(run)}"

    def until_ended(self, run):
        """Waits for the exit code itself: asking costs a process each time."""
        until(self.file(run, "exit-code.json").exists)
        return self.drawn(run)

    def events(self, run):
        path = self.file(run, "events.jsonl")
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]

    def kinds(self, run):
        """E.g. `start step`."""
        return " ".join(event["kind"] for event in self.events(run))

    def until_event(self, run, kind):
        until(lambda: kind in self.kinds(run))

    def file(self, run, name):
        return self.folder / "runs" / run / name

    def json(self, run, name):
        return json.loads(self.file(run, name).read_text(encoding="utf-8"))

    def failures(self, run):
        return [event["cause"] for event in self.events(run) if event["kind"] == "failure"]

    def tell(self, run):
        self.file(run, "go").touch()


def parsed(said):
    assert said.count(REPLY) == 1, said
    line, _, rest = said.partition(REPLY)[2].partition(b"\n")
    return json.loads(line), rest
