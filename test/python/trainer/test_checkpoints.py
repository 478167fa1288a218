"""Training is killed, its disk is full, its checkpoints are damaged: it goes on as if nothing had been, or says why.

python -m pytest test/python/trainer/test_checkpoints.py
"""

import json
import os
import random
import resource
import time

import pytest
from conftest import kinds, losses_of

FEW = ("--data", "train.jsonl", "--output", "checkpoint", "--learning-rate", "3e-3", "--batch-size", "8")
FEW += ("--epochs", "2", "--log-every", "7", "--checkpoint-every", "10", "--validation", "predict.jsonl", "--resume")


def weights(folder):
    return (folder.path / "checkpoint" / "model.safetensors").read_bytes()


def test_killed_at_random_and_resumed_it_trains_as_if_it_had_not_been(folder, base):
    train = ("train.py", *FEW, "--model", base)
    undisturbed = folder.succeed(*train)
    expected = weights(folder)
    (folder.path / "events.jsonl").unlink()
    chance = random.Random()
    for kill in range(2):
        process = folder.start(*train)
        wanted = '"kind": "start"' if kill == 0 else f'"step": {chance.choice([10, 20])}, "path"'
        folder.wait_for(process, wanted)
        time.sleep(chance.random() / 4)
        process.kill()
        process.wait()
    assert folder.here(*train) == 0
    events = folder.events()
    assert events[-1]["kind"] == "end" and [event["resumed"] for event in events if event["kind"] == "start"][-1] >= 10
    assert losses_of(events) == losses_of(undisturbed)
    evaluations = lambda told: {event["step"]: event["loss"] for event in told if event["kind"] == "evaluation"}
    assert evaluations(events) == evaluations(undisturbed)
    assert weights(folder) == expected
    assert not (folder.path / "checkpoints").exists()


def stopped_after_a_checkpoint(folder, *options):
    """Trains until the validation after step 38 fails; step 30 has a checkpoint."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("train.validate", lambda *_: 1 / 0)
        assert folder.fail("train.py", *FEW, "--model", "tiny", *options)["cause"] == "unexpected"


def test_only_the_latest_checkpoint_is_kept(folder):
    (folder.path / "checkpoints" / "step-000007.partial").mkdir(parents=True)
    stopped_after_a_checkpoint(folder)
    assert os.listdir(folder.path / "checkpoints") == ["step-000030"]
    assert [event["step"] for event in folder.events() if event["kind"] == "checkpoint"] == [10, 20, 30]


def test_other_settings_are_another_run(folder):
    stopped_after_a_checkpoint(folder)
    event = folder.fail("train.py", *FEW, "--model", "tiny", "--seed", "5", "--batch-size", "4")
    assert event["cause"] == "wrong-checkpoint" and "(batch_size, seed)" in event["message"]
    with open(folder.path / "train.jsonl", "a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "new", "prompt": "p", "references": ["a"]}) + "\n")
    assert "(data)" in folder.fail("train.py", *FEW, "--model", "tiny")["message"]


@pytest.mark.parametrize("name", ["model.safetensors", "optimizer.bin", "state.json"])
def test_a_checkpoint_that_is_damaged(folder, name):
    stopped_after_a_checkpoint(folder)
    os.truncate(folder.path / "checkpoints" / "step-000030" / name, 100)
    event = folder.fail("train.py", *FEW, "--model", "tiny")
    assert event["cause"] == "wrong-checkpoint" and "Delete checkpoints/step-000030 and resume" in event["advice"]


@pytest.mark.parametrize("size", [100_000, 1_500_000])
def test_a_disk_that_is_full(folder, size):
    """Once the weights do not fit, once only the optimizer's state, which another library writes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        event = folder.fail("train.py", *FEW, "--model", "tiny")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert event["cause"] == "full-disk"
    assert os.listdir(folder.path / "checkpoints") == []
    assert kinds(folder.events()).count("checkpoint") == 0
