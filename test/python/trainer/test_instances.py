"""python -m pytest test/python/trainer/test_instances.py"""

import json

import pytest
from events import UserError
from instances import read_instances

INSTANCE = {"id": "1", "task": "t", "prompt": "p", "references": ["x"]}


def test_half_of_a_surrogate_pair_is_read_as_a_replacement_character(tmp_path):
    path = tmp_path / "train.jsonl"
    message = {"role": "user", "content": "\udc4d p"}
    line = {**INSTANCE, "prompt": "p \ud83d", "references": ["👍", "\ude00"], "messages": [message]}
    path.write_text(json.dumps(line) + "\n")
    (read,) = read_instances(path)
    assert read["prompt"] == "p \ufffd" and read["references"] == ["👍", "\ufffd"]
    assert read["messages"] == [{"role": "user", "content": "\ufffd p"}]


def test_bytes_that_are_no_text(tmp_path):
    path = tmp_path / "train.jsonl"
    path.write_bytes(json.dumps(INSTANCE).encode() + b'\n{"id": "\xff"}\n')
    with pytest.raises(UserError) as raised:
        read_instances(path)
    assert raised.value.failure["cause"] == "damaged-data" and "line 2: not JSON" in str(raised.value)


def test_a_text_with_half_of_a_pair_is_trained_on_and_predicted(folder):
    for name in ("train.jsonl", "predict.jsonl"):
        lines = folder.lines(name)[:4]
        lines[1]["prompt"] += " \ud83d"
        lines[2]["references"] = ["red \udc4d"]
        (folder.path / name).write_text("".join(json.dumps(line) + "\n" for line in lines))
    folder.succeed("train.py", "--data", "train.jsonl", "--output", "checkpoint", "--model", "tiny", "--max-steps", "1")
    predict = ("predict.py", "--data", "predict.jsonl", "--model", "checkpoint", "--output", "predictions.jsonl")
    assert folder.succeed(*predict, "--max-target-tokens", "2")[-1]["kind"] == "end"
