"""Trains the tiny model for real, on the CPU.

python -m pytest test/python/trainer/test_train.py
"""

import os
import signal
import time

import pytest
from conftest import write_lines

TRAIN = ("train.py", "--data", "train.jsonl", "--model", "tiny", "--output", "checkpoint", "--learning-rate", "3e-3")


def kinds(events):
    return [event["kind"] for event in events]


def wait_for_steps(folder, process):
    path = folder.path / "events.jsonl"
    while process.poll() is None and '"step"' not in (path.read_text() if path.exists() else ""):
        time.sleep(0.05)
    assert process.poll() is None, "training ended before it could be stopped"


def test_it_learns_to_copy(folder):
    steps = ("--batch-size", "16", "--epochs", "20", "--max-steps", "250", "--validation", "predict.jsonl")
    trained = folder.run(*TRAIN, *steps)
    assert trained.returncode == 0, trained.stderr
    events = folder.events()
    assert kinds(events)[0] == "start" and kinds(events)[-2:] == ["checkpoint", "end"]
    losses = [event["loss"] for event in events if event["kind"] == "step"]
    assert len(losses) == 25 and losses[-1] < 0.2 < 1 < losses[0]
    assert [event["loss"] for event in events if event["kind"] == "evaluation"][-1] < 0.2
    assert all(event["tokensPerSecond"] > 0 and event["memory"] > 0 for event in events if event["kind"] == "step")

    predict = ("predict.py", "--data", "predict.jsonl", "--model", "checkpoint", "--output", "predictions.jsonl")
    predicted = folder.run(*predict, "--batch-size", "16", "--max-target-tokens", "8")
    assert predicted.returncode == 0, predicted.stderr
    predictions, instances = folder.lines("predictions.jsonl"), folder.lines("predict.jsonl")
    assert [one["id"] for one in predictions] == [one["id"] for one in instances]
    right = [p["prediction"] == i["references"][0] for p, i in zip(predictions, instances, strict=True)]
    assert sum(right) / len(right) >= 0.9
    progress = [event["predicted"] for event in folder.events() if event["kind"] == "progress"]
    assert progress == [16, 32, 40]


def test_the_same_seed_gives_the_same_losses(folder):
    few = ("--max-steps", "6", "--log-every", "2", "--batch-size", "4", "--max-source-tokens", "8")
    runs = []
    for seed in ("1", "1", "2"):
        (folder.path / "events.jsonl").unlink(missing_ok=True)
        assert folder.run(*TRAIN, *few, "--seed", seed).returncode == 0
        events = folder.events()
        runs.append([event["loss"] for event in events if event["kind"] == "step"])
        assert events[0]["cut"] == 300
    assert runs[0] == runs[1] != runs[2]


def test_sigterm_ends_it_cleanly(folder):
    process = folder.start(*TRAIN, "--epochs", "10000", "--log-every", "1")
    wait_for_steps(folder, process)
    process.send_signal(signal.SIGTERM)
    assert process.wait() == 143
    assert folder.events()[-1]["cause"] == "cancelled"
    assert not (folder.path / "checkpoint").exists()


def test_killed_mid_way_it_leaves_whole_events(folder):
    process = folder.start(*TRAIN, "--epochs", "10000", "--log-every", "1")
    wait_for_steps(folder, process)
    process.kill()
    process.wait()
    assert set(kinds(folder.events())) == {"start", "step"}


def failure(folder, *command):
    """The failure event of a script that must fail, and nothing behind it."""
    ended = folder.run(*command)
    assert ended.returncode == 1, ended.stderr
    return folder.events()[-1]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "holds no instances"),
        ("[1]\n", "line 1: not an object"),
        ('{"id": "a"\n', "line 1: not JSON"),
        ('{"id": "a", "references": ["x"]}\n', 'line 1: "prompt" is missing'),
        ('{"id": "a", "prompt": "p", "references": []}\n', '"references" is not a list of at least one text'),
    ],
)
def test_data_that_cannot_be_trained_on(folder, line, said):
    (folder.path / "train.jsonl").write_text(line)
    event = failure(folder, *TRAIN)
    assert said in event["message"] and event["advice"]


def test_a_checkpoint_that_is_none(folder):
    (folder.path / "empty").mkdir()
    command = [part if part != "tiny" else "./empty" for part in TRAIN]
    event = failure(folder, *command)
    assert event["cause"] == "wrong-checkpoint" and '"./empty" cannot be loaded' in event["message"]
    assert "config.json" in event["advice"]


def test_a_model_without_an_encoder(folder):
    (folder.path / "causal").mkdir()
    (folder.path / "causal" / "config.json").write_text('{"model_type": "gpt2"}')
    event = failure(folder, *[part if part != "tiny" else "./causal" for part in TRAIN])
    assert event["cause"] == "wrong-checkpoint" and "gpt2 model, which has no encoder" in event["message"]


def test_a_learning_rate_that_is_too_high(folder):
    command = [part if part != "3e-3" else "1e30" for part in TRAIN]
    event = failure(folder, *command, "--max-steps", "40", "--log-every", "5")
    assert event["cause"] == "diverged" and "training.learningRate" in event["advice"]


def test_a_package_that_is_missing(folder):
    blocked = folder.path / "blocked"
    blocked.mkdir()
    (blocked / "torch.py").write_text("raise ModuleNotFoundError(\"No module named 'torch'\", name='torch')")
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(blocked)
    try:
        event = failure(folder, *TRAIN)
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before
    assert event["cause"] == "missing-package" and '-m pip install "torch>=2.6"' in event["advice"]


def test_any_text_survives_the_tiny_tokenizer():
    from models import tiny_tokenizer

    tokenizer = tiny_tokenizer(["Some words to learn from."])
    for text in ("", "plain", " ü 日本 👍 ", "a\n\n\tb", "</s> is text too? no: it ends a text"):
        ids = tokenizer(text).input_ids
        assert ids[-1] == tokenizer.eos_token_id
        if "</s>" not in text:
            assert tokenizer.decode(ids, skip_special_tokens=True) == text


def test_a_label_is_any_of_the_references(folder):
    """Over the epochs each reference is drawn, not always the first."""
    import torch
    from models import tiny_tokenizer
    from train import Batches

    class Arguments:
        seed, batch_size, max_source_tokens, max_target_tokens = 1, 2, 50, 50

    instances = [{"prompt": "p", "references": ["one", "two"]}]
    tokenizer = tiny_tokenizer(["p one two"])
    batches = Batches(Arguments, tokenizer, torch.device("cpu"))
    drawn = {
        tokenizer.decode(next(iter(batches.shuffled(instances, epoch)))["labels"][0], skip_special_tokens=True)
        for epoch in range(20)
    }
    assert drawn == {"one", "two"}


def test_padding_is_no_part_of_the_loss(folder):
    import torch
    from models import tiny_tokenizer
    from train import Batches

    class Arguments:
        seed, batch_size, max_source_tokens, max_target_tokens = 1, 2, 50, 50

    instances = [{"prompt": "p", "references": ["a"]}, {"prompt": "p q r", "references": ["a b c d"]}]
    write_lines(folder.path / "train.jsonl", instances)
    batches = Batches(Arguments, tiny_tokenizer(["a b c d"]), torch.device("cpu"))
    labels = next(iter(batches.in_order(instances)))["labels"]
    lengths = (labels != -100).sum(dim=1).tolist()
    assert lengths[0] < lengths[1] == labels.shape[1]
