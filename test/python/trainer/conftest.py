import json
import random
import subprocess
import sys
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

    def start(self, script, *arguments):
        return subprocess.Popen(self.command(script, *arguments), cwd=self.path, stderr=subprocess.DEVNULL)

    def events(self):
        """Every line must be an event; a file that does not end in a line end is a half-written line."""
        text = (self.path / "events.jsonl").read_text(encoding="utf-8")
        assert text.endswith("\n"), f"half-written line: {text[-80:]!r}"
        return [json.loads(line) for line in text.splitlines()]

    def lines(self, name):
        return [json.loads(line) for line in (self.path / name).read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def folder(tmp_path):
    """With 300 instances to train on and 40 others to predict."""
    path = tmp_path / "a run's folder ü"
    path.mkdir()
    chance = random.Random(7)
    instances = [copy_instance(number, chance) for number in range(340)]
    write_lines(path / "train.jsonl", instances[:300])
    write_lines(path / "predict.jsonl", instances[300:])
    return Folder(path)
