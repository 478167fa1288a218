"""Trains the tiny models for real, on the CPU.

python -m pytest test/python/trainer/test_train.py
"""

import os
import signal
import subprocess

import pytest
from conftest import LEARNING, kinds, losses_of

FILES = ("--data", "train.jsonl", "--output", "checkpoint", "--resume")
FEW = ("--learning-rate", "3e-3", "--max-steps", "6", "--log-every", "1")
TRAIN = ("train.py", *FILES, "--model", "tiny")


def test_it_learns_to_copy(trained):
    events = trained.events()
    assert kinds(events)[0] == "start" and kinds(events)[-3:] == ["evaluation", "checkpoint", "end"]
    start = events[0]
    assert start["resumed"] == 0 and start["trained"] == start["parameters"] > 100_000
    assert set(start["versions"]) == {"python", "torch", "transformers"}
    losses = list(losses_of(events).values())
    assert len(losses) == 22 and losses[-1] < 0.2 < 1 < losses[0]
    evaluations = [(event["step"], event["loss"]) for event in events if event["kind"] == "evaluation"]
    assert [step for step, _ in evaluations] == [*range(19, 220, 19), 220] and evaluations[-1][1] < 0.2
    assert all(event["tokensPerSecond"] > 0 and event["memory"] > 0 for event in events if event["kind"] == "step")


def test_a_causal_model_learns_the_answer_and_not_the_prompt(folder):
    options = (*FILES, "--model", "tiny-causal", *LEARNING, "--max-steps", "330")
    events = folder.succeed("train.py", *options)
    assert list(losses_of(events).values())[-1] < 0.3
    predict = ("predict.py", "--data", "predict.jsonl", "--model", "checkpoint", "--output", "predictions.jsonl")
    folder.succeed(*predict, "--batch-size", "16", "--max-target-tokens", "8", "--beams", "2")
    assert folder.share_right() >= 0.8


@pytest.mark.parametrize("model", ["tiny", "tiny-causal"])
def test_how_a_batch_is_cut_up_does_not_change_the_training(folder, model):
    train = ("train.py", *FILES, "--model", model, *FEW, "--batch-size", "8")
    whole = losses_of(folder.succeed(*train))
    for cut in (("--micro-batch-size", "3"), ("--gradient-checkpointing",)):
        assert losses_of(folder.succeed(*train, *cut)) == pytest.approx(whole, abs=1e-4)


def test_compiled_layers_train_the_same_model(folder, monkeypatch):
    """Traced as for any compiler, but run as they are: to compile them takes minutes on a processor."""
    import torch

    compiled = []
    real = torch.nn.Module.compile
    traced = lambda layer, **options: (compiled.append(layer), real(layer, backend="eager", **options))
    monkeypatch.setattr(torch.nn.Module, "compile", traced)
    train = (*TRAIN, *FEW[:2], "--max-steps", "2", "--log-every", "1")
    expected = losses_of(folder.succeed(*train))
    assert losses_of(folder.succeed(*train, "--compile")) == pytest.approx(expected, abs=1e-4)
    assert len(compiled) == 4
    predict = ("predict.py", "--data", "predict.jsonl", "--model", "checkpoint", "--output", "predictions.jsonl")
    folder.succeed(*predict, "--max-target-tokens", "2")


def test_two_processes_train_as_one_does(folder):
    cut = ("--batch-size", "7", "--micro-batch-size", "2", "--checkpoint-every", "4", "--validation", "predict.jsonl")
    alone = folder.succeed(*TRAIN, *FEW, *cut)
    (folder.path / "events.jsonl").unlink()
    ended = folder.run_in_two_processes(*TRAIN, *FEW, *cut)
    assert ended.returncode == 0, ended.stderr
    both = folder.events()
    assert losses_of(both) == pytest.approx(losses_of(alone), abs=1e-4)
    assert both[-3]["loss"] == pytest.approx(alone[-3]["loss"], abs=1e-4) and both[-3]["kind"] == "evaluation"
    assert kinds(both) == kinds(alone) and both[0]["device"] == "2 × cpu"


def test_what_two_processes_fail_for_is_said_once(folder):
    too_high = ("--learning-rate", "1e30", "--max-steps", "40", "--log-every", "5")
    ended = folder.run_in_two_processes(*TRAIN, *too_high)
    assert ended.returncode != 0
    assert [event.get("cause") for event in folder.events()].count("diverged") == 1
    assert kinds(folder.events())[-1] == "failure"


def test_the_same_seed_gives_the_same_losses(folder):
    few = ("--max-steps", "4", "--log-every", "2", "--batch-size", "4", "--max-source-tokens", "8")
    runs = [folder.succeed(*TRAIN, *few, "--seed", seed) for seed in ("1", "1", "2")]
    assert all(events[0]["cut"] == 300 for events in runs)
    first, again, other = map(losses_of, runs)
    assert first == again != other


def test_a_learning_rate_that_is_too_high(folder):
    event = folder.fail(*TRAIN, "--learning-rate", "1e30", "--max-steps", "40", "--log-every", "5")
    assert event["cause"] == "diverged" and "training.learningRate" in event["advice"]


def test_sigterm_ends_it_cleanly(folder):
    process = folder.start(*TRAIN, "--epochs", "10000", "--log-every", "1")
    folder.wait_for(process, '"step"')
    process.send_signal(signal.SIGTERM)
    assert process.wait() == 143
    assert folder.events()[-1]["cause"] == "cancelled"
    assert not (folder.path / "checkpoint").exists()


def test_of_several_processes_none_takes_the_end_of_another_for_a_cancel(folder):
    """One of two is killed: the other is ended by torchrun, and says what it saw or nothing."""
    command = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    script = folder.command(*TRAIN, "--epochs", "10000", "--log-every", "1")
    process = subprocess.Popen([script[0], *command, *script[1:]], cwd=folder.path, stderr=subprocess.DEVNULL)
    folder.wait_for(process, '"step"')
    children = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, text=True)
    os.kill(int(children.stdout.split()[-1]), signal.SIGKILL)
    assert process.wait() != 0
    failures = [event["cause"] for event in folder.events() if event["kind"] == "failure"]
    assert failures in ([], ["lost-process"])
