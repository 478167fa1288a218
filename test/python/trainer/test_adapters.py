"""Low-rank adapters: what is trained, what is saved, and what training begins from them.

python -m pytest test/python/trainer/test_adapters.py
"""

import json

import pytest
from conftest import losses_of
from encoding import encode
from instances import read_instances
from models import is_causal, load
from steps import validate

LORA = ("--lora-rank", "4")
FEW = ("--learning-rate", "3e-2", "--max-steps", "8", "--batch-size", "8")
PREDICT = ("predict.py", "--data", "predict.jsonl", "--output", "predictions.jsonl", "--max-target-tokens", "2")


def train(folder, model, output, *options):
    files = ("--data", "train.jsonl", "--validation", "predict.jsonl", "--model", model, "--output", output)
    return folder.succeed("train.py", *files, *FEW, *options)


def loss_at_the_end(events):
    return [event["loss"] for event in events if event["kind"] == "evaluation"][-1]


def loss_of_checkpoint(folder, name, monkeypatch):
    import torch
    from accelerate import Accelerator

    monkeypatch.chdir(folder.path)
    model, tokenizer = load(name, [], torch.float32)
    encoded = encode(tokenizer, read_instances("predict.jsonl"), (1224, 128), is_causal(model))
    return validate(Accelerator(cpu=True), model, encoded, 8, tokenizer.pad_token_id)


def test_adapters_are_trained_and_saved_alone(folder, base, monkeypatch):
    events = train(folder, base, "checkpoint", *LORA, "--checkpoint-every", "5")
    assert events[0]["trained"] < events[0]["parameters"] / 5
    assert (folder.path / "checkpoint" / "adapter_config.json").exists()
    assert loss_of_checkpoint(folder, "checkpoint", monkeypatch) == pytest.approx(loss_at_the_end(events), abs=1e-4)
    folder.succeed(*PREDICT, "--model", "checkpoint")
    assert len(folder.lines("predictions.jsonl")) == 40


@pytest.mark.parametrize("rank", ["4", "2"])
def test_training_that_goes_on_from_adapters_keeps_what_they_learned(folder, base, rank, monkeypatch):
    first = loss_at_the_end(train(folder, base, "first", *LORA))
    events = train(folder, "first", "second", "--lora-rank", rank, "--learning-rate", "1e-9")
    assert loss_at_the_end(events) == pytest.approx(first, abs=1e-4)
    assert loss_of_checkpoint(folder, "second", monkeypatch) == pytest.approx(first, abs=1e-4)


def test_all_weights_are_trained_on_from_a_checkpoint_with_adapters(folder, base):
    train(folder, base, "first", *LORA)
    start = train(folder, "first", "second")[0]
    assert start["trained"] == start["parameters"]


@pytest.mark.parametrize("model", ["tiny", "tiny-causal"])
def test_adapters_of_a_tiny_model_are_saved_with_it(folder, model, monkeypatch):
    events = train(folder, model, "checkpoint", *LORA)
    assert loss_of_checkpoint(folder, "checkpoint", monkeypatch) == pytest.approx(loss_at_the_end(events), abs=1e-4)
    folder.succeed(*PREDICT, "--model", "checkpoint")


def test_less_memory_trains_the_same_adapters(folder):
    whole = losses_of(train(folder, "tiny", "checkpoint", *LORA, "--log-every", "1"))
    for way in (("--gradient-checkpointing",), ("--micro-batch-size", "3")):
        losses = losses_of(train(folder, "tiny", "checkpoint", *LORA, "--log-every", "1", *way))
        assert losses == pytest.approx(whole, abs=1e-3)


def test_training_of_adapters_goes_on_as_if_it_had_not_been_stopped(folder, base):
    few = (*LORA, "--log-every", "1", "--checkpoint-every", "3", "--resume")
    undisturbed = losses_of(train(folder, base, "checkpoint", *few))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("train.validate", lambda *_: 1 / 0)
        files = ("--data", "train.jsonl", "--validation", "predict.jsonl", "--model", base, "--output", "checkpoint")
        folder.fail("train.py", *files, *FEW, *few)
    events = train(folder, base, "checkpoint", *few)
    assert events[0]["resumed"] == 6
    assert losses_of(events) == {step: loss for step, loss in undisturbed.items() if step > 6}


def test_adapters_of_a_model_that_was_not_kept(folder, base):
    train(folder, base, "checkpoint", *LORA)
    path = folder.path / "checkpoint" / "adapter_config.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "base_model_name_or_path": None}))
    event = folder.fail(*PREDICT, "--model", "checkpoint")
    assert event["cause"] == "wrong-checkpoint" and "training.loraRank" in event["advice"]
