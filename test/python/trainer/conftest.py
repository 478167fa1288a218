import importlib
import json
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TRAINER = Path(__file__).resolve().parents[3] / "src" / "trainer"
sys.path.insert(0, str(TRAINER))

COLOURS = "red green blue black white brown pink grey".split()
THINGS = "house car cup tree coat door pen".split()


def copy_instance(number, chance):
    """The answer is a word of the input; the words around it change."""
    colour = chance.choice(COLOURS)
    text = f"{chance.randrange(100)} {colour} {chance.choice(THINGS)}"
    prompt = f"Copy the colour.\nInput: {text}\nOutput:"
    return {"id": f"copy-{number}", "task": "copy", "category": "Copying", "prompt": prompt, "references": [colour]}


def write_lines(path, lines):
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


class Folder:
    """A run directory, and the scripts run in it."""

    def __init__(self, path):
        self.path = path

    def command(self, script, *arguments):
        return [sys.executable, str(TRAINER / script), "--events", "events.jsonl", *arguments]

    def run(self, script, *arguments):
        return subprocess.run(self.command(script, *arguments), cwd=self.path, capture_output=True, text=True)

    def run_in_two_processes(self, script, *arguments):
        program = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
        command = [*program, *self.command(script, *arguments)[1:]]
        return subprocess.run(command, cwd=self.path, capture_output=True, text=True)

    def start(self, script, *arguments):
        return subprocess.Popen(self.command(script, *arguments), cwd=self.path, stderr=subprocess.DEVNULL)

    def here(self, script, *arguments):
        """The same in this process, which has loaded its packages already; the exit code."""
        from accelerate.state import AcceleratorState, GradientState

        AcceleratorState._reset_state(reset_partial_state=True)
        GradientState._reset_state()
        before = signal.getsignal(signal.SIGTERM)
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(self.path)
            patch.setattr(sys, "argv", self.command(script, *arguments)[1:])
            code = importlib.import_module(script.removesuffix(".py")).main()
        signal.signal(signal.SIGTERM, before)
        return code

    def succeed(self, script, *arguments):
        """What was told of a run that must end well; nothing told before it."""
        (self.path / "events.jsonl").unlink(missing_ok=True)
        assert self.here(script, *arguments) == 0, self.events()[-1]
        return self.events()

    def fail(self, script, *arguments):
        """The failure that a run must end with."""
        assert self.here(script, *arguments) == 1
        event = self.events()[-1]
        assert event["kind"] == "failure" and event["message"] and event["advice"]
        return event

    def wait_for(self, process, words):
        """Until the events hold these words."""
        path = self.path / "events.jsonl"
        while process.poll() is None and words not in (path.read_text() if path.exists() else ""):
            time.sleep(0.02)
        assert process.poll() is None, "it ended before it could be stopped"

    def share_right(self):
        """Of the predictions; every instance must have one."""
        predicted = {one["id"]: one["prediction"] for one in self.lines("predictions.jsonl")}
        instances = self.lines("predict.jsonl")
        assert len(predicted) == len(self.lines("predictions.jsonl")) == len(instances)
        return sum(predicted[one["id"]] == one["references"][0] for one in instances) / len(instances)

    def events(self):
        """Every line must be an event; a file that does not end in a line end is a half-written line."""
        text = (self.path / "events.jsonl").read_text(encoding="utf-8")
        assert text.endswith("\n"), f"half-written line: {text[-80:]!r}"
        return [json.loads(line) for line in text.splitlines()]

    def lines(self, name):
        return [json.loads(line) for line in (self.path / name).read_text(encoding="utf-8").splitlines()]


def new_folder(path):
    """With 300 instances to train on and 40 others to predict."""
    path.mkdir()
    chance = random.Random(7)
    instances = [copy_instance(number, chance) for number in range(340)]
    write_lines(path / "train.jsonl", instances[:300])
    write_lines(path / "predict.jsonl", instances[300:])
    return Folder(path)


@pytest.fixture
def folder(tmp_path):
    return new_folder(tmp_path / "a run's folder ü")


LEARNING = ("--learning-rate", "3e-3", "--batch-size", "16", "--epochs", "40")


@pytest.fixture(scope="session")
def trained(tmp_path_factory):
    """A folder whose `checkpoint` learned to copy. Only to be read: see `folder_with_checkpoint`."""
    folder = new_folder(tmp_path_factory.mktemp("trained") / "run")
    files = ("--data", "train.jsonl", "--validation", "predict.jsonl", "--output", "checkpoint")
    folder.succeed("train.py", *files, "--model", "tiny", *LEARNING, "--max-steps", "220", "--resume")
    return folder


@pytest.fixture
def folder_with_checkpoint(folder, trained):
    shutil.copytree(trained.path / "checkpoint", folder.path / "checkpoint")
    return folder


@pytest.fixture(scope="session")
def base(tmp_path_factory):
    """A T5 that leaves out neurons as it learns, so that its training depends on the state of chance."""
    import torch
    from models import tiny

    path = tmp_path_factory.mktemp("models") / "base"
    chance = random.Random(7)
    torch.manual_seed(1)
    model, tokenizer = tiny([copy_instance(number, chance)["prompt"] for number in range(300)])
    model.config.dropout_rate = 0.1
    model.save_pretrained(path)
    tokenizer.save_pretrained(path)
    return str(path)


def kinds(events):
    return [event["kind"] for event in events]


def losses_of(events):
    """By step; after a resume the later counts."""
    return {event["step"]: event["loss"] for event in events if event["kind"] == "step"}
