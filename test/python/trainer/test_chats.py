"""Trains on chats and predicts them, through the whole scripts.

python -m pytest test/python/trainer/test_chats.py
"""

import pytest
from conftest import write_lines

TRAIN = ("train.py", "--data", "train.jsonl", "--output", "checkpoint", "--max-steps", "2")
PREDICT = ("predict.py", "--data", "predict.jsonl", "--output", "predictions.jsonl", "--max-target-tokens", "2")
TEMPLATE = "{% for message in messages %}[{{ message.role }}] {{ message.content }}\n{% endfor %}[assistant]"
REFUSING = "{{ raise_exception('Conversations begin with the system') }}"


@pytest.fixture
def chats(folder):
    for name in ("train.jsonl", "predict.jsonl"):
        lines = [{**one, "messages": [{"role": "user", "content": one["prompt"]}]} for one in folder.lines(name)]
        write_lines(folder.path / name, lines)
    return folder


def save_model(folder, template):
    from models import tiny

    model, tokenizer = tiny([one["prompt"] for one in folder.lines("train.jsonl")], causal=True)
    tokenizer.chat_template = template
    model.save_pretrained(folder.path / "base")
    tokenizer.save_pretrained(folder.path / "base")


def test_training_hands_the_template_on_to_prediction(chats):
    save_model(chats, TEMPLATE)
    chats.succeed(*TRAIN, "--model", "base")
    assert chats.succeed(*PREDICT, "--model", "checkpoint")[-1]["kind"] == "end"
    save_model(chats, REFUSING)
    for script in (TRAIN, PREDICT):
        event = chats.fail(*script, "--model", "base")
        assert event["cause"] == "wrong-chat" and "Conversations begin with the system" in event["message"]


def test_a_model_without_a_template_is_said_before_anything_is_trained(chats):
    event = chats.fail(*TRAIN, "--model", "tiny-causal")
    assert chats.events() == [event]
    assert event["cause"] == "no-chat-template" and "layout that makes one text" in event["advice"]
