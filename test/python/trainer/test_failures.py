"""What a user can do something about becomes one event that says what: damaged data, wrong checkpoints, missing
packages, too little memory.

python -m pytest test/python/trainer/test_failures.py
"""

import json
import os
import subprocess
import sys

import pytest
from deepspeed_settings import check_merging

TRAIN = ("train.py", "--data", "train.jsonl", "--output", "checkpoint", "--max-steps", "2", "--resume")
TINY = (*TRAIN, "--model", "tiny")
LORA = ("--lora-rank", "2")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "holds no instances"),
        ("[1]\n", "line 1: not an object"),
        ('{"id": "a"\n', "line 1: not JSON"),
        ('{"id": "a", "references": ["x"]}\n', 'line 1: "prompt" is missing'),
        ('{"id": "a", "prompt": "p", "references": []}\n', '"references" is not a list of at least one text'),
        ('{"id": "a", "prompt": "p", "references": ["x"], "messages": [{}]}\n', '"messages" is not a list of roles'),
    ],
)
def test_data_that_cannot_be_trained_on(folder, line, said):
    (folder.path / "train.jsonl").write_text(line)
    assert said in folder.fail(*TINY)["message"]


def test_a_checkpoint_that_is_none(folder):
    (folder.path / "empty").mkdir()
    event = folder.fail(*TRAIN, "--model", "./empty")
    assert event["cause"] == "wrong-checkpoint" and '"./empty" cannot be loaded' in event["message"]
    assert "config.json" in event["advice"]


def test_a_checkpoint_whose_weights_are_damaged(folder, base):
    copy = copied(base, folder.path / "copy")
    os.truncate(copy / "model.safetensors", 1000)
    event = folder.fail(*TRAIN, "--model", "copy")
    assert event["cause"] == "wrong-checkpoint" and '"copy" cannot be loaded' in event["message"]


def test_weights_that_could_run_a_program(folder, base):
    import torch
    from safetensors.torch import load_file

    copy = copied(base, folder.path / "copy")
    torch.save(load_file(copy / "model.safetensors"), copy / "pytorch_model.bin")
    (copy / "model.safetensors").unlink()
    event = folder.fail(*TRAIN, "--model", "copy")
    assert event["cause"] == "wrong-checkpoint" and "allowUnsafeModels" in event["advice"]
    assert folder.succeed(*TRAIN, "--model", "copy", "--allow-unsafe-models")[-1]["kind"] == "end"


def test_code_that_comes_with_a_checkpoint_is_not_run(folder):
    (folder.path / "own").mkdir()
    auto = {"AutoConfig": "own.OwnConfig", "AutoModelForCausalLM": "own.Own"}
    (folder.path / "own" / "config.json").write_text(json.dumps({"model_type": "own", "auto_map": auto}))
    (folder.path / "own" / "own.py").write_text("open('it ran', 'w')")
    event = folder.fail(*TRAIN, "--model", "own")
    assert event["cause"] == "wrong-checkpoint" and "allowUnsafeModels" in event["advice"]
    assert not (folder.path / "it ran").exists()


@pytest.mark.parametrize(
    ("package", "options"), [("torch", ()), ("peft", LORA), ("deepspeed", ("--deepspeed", "d.json"))]
)
def test_a_package_that_is_missing(folder, package, options, monkeypatch):
    (folder.path / "d.json").write_text("{}")
    monkeypatch.setitem(sys.modules, package, None)
    event = folder.fail(*TINY, *options)
    assert event["cause"] == "missing-package" and f'-m pip install "{package}>=' in event["advice"]


@pytest.mark.parametrize(
    ("text", "said"),
    [('{"optimizer": {}}', 'has "optimizer"'), ('{"scheduler": {}}', 'has "scheduler"'), ("{", "is not JSON")],
)
def test_a_deepspeed_configuration_that_cannot_be_used(folder, text, said, monkeypatch):
    (folder.path / "d.json").write_text(text)
    monkeypatch.setitem(sys.modules, "deepspeed", json)  # any module: it is not used before the configuration is read
    event = folder.fail(*TINY, "--deepspeed", "d.json")
    assert event["cause"] == "wrong-configuration" and said in event["message"]


@pytest.mark.parametrize(
    ("model", "options"),
    [("tiny", LORA), ("tiny-causal", LORA), ("adapter", LORA), ("adapter", ())],
)
def test_adapters_that_cannot_be_worked_into_weights_in_parts(folder, model, options, monkeypatch):
    (folder.path / "d.json").write_text('{"zero_optimization": {"stage": 3}}')
    (folder.path / "adapter").mkdir()
    (folder.path / "adapter" / "adapter_config.json").write_text("{}")
    monkeypatch.setitem(sys.modules, "deepspeed", json)
    event = folder.fail(*TRAIN, "--model", model, "--deepspeed", "d.json", *options)
    assert event["cause"] == "wrong-configuration" and f'adapters of "{model}"' in event["message"]
    assert "stage 2" in event["advice"]


@pytest.mark.parametrize(
    ("model", "rank", "configuration"),
    [
        ("tiny", None, {"zero_optimization": {"stage": 3}}),
        ("google/t5-v1_1-xl", 2, {"zero_optimization": {"stage": 3}}),
        ("tiny", 2, {"zero_optimization": {"stage": 2}}),
        ("tiny", 2, {}),
    ],
)
def test_all_else_can_be_saved_under_deepspeed(model, rank, configuration):
    check_merging(configuration, model, rank)


# Room for the packages, which do not all say it when they lack memory, and not for the attention of one batch (4 GB).
WITH_LITTLE_MEMORY = """
import resource, sys
import accelerate, torch, transformers, train
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 2_000_000_000,) * 2)
sys.exit(train.main())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="macOS does not limit memory")
def test_too_little_memory(folder):
    lines = [{"id": str(one), "prompt": "many words " * 1000, "references": ["x"]} for one in range(256)]
    (folder.path / "train.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    script, *options = folder.command(*TINY, "--batch-size", "256")[1:]
    environment = {**os.environ, "PYTHONPATH": os.path.dirname(script)}
    command = [sys.executable, "-c", WITH_LITTLE_MEMORY, *options]
    ended = subprocess.run(command, cwd=folder.path, env=environment, capture_output=True, text=True)
    assert ended.returncode == 1, ended.stderr
    event = folder.events()[-1]
    assert event["cause"] == "out-of-memory"
    for key in ("training.microBatch", "training.gradientCheckpointing", "training.loraRank", "maxSourceTokens"):
        assert key in event["advice"]


def copied(folder, to):
    to.mkdir()
    for name in os.listdir(folder):
        (to / name).write_bytes(open(os.path.join(folder, name), "rb").read())
    return to
