"""Texts that a model has no positions for: said before anything is trained, with what to lower.

python -m pytest test/python/trainer/test_lengths.py
"""

from array import array
from types import SimpleNamespace

import pytest
from conftest import write_lines
from encoding import Encoded, check_lengths
from events import UserError

TRAIN = ("train.py", "--data", "train.jsonl", "--output", "checkpoint", "--model", "base", "--max-steps", "2")
PREDICT = ("predict.py", "--data", "predict.jsonl", "--output", "predictions.jsonl", "--model", "base")


@pytest.fixture
def with_64_positions(folder):
    """Prompts have 50 tokens, answers 2."""
    from models import tiny_tokenizer
    from transformers import GPT2Config, GPT2LMHeadModel

    words = [f"{letter}x" for letter in "abcdefghij"]
    prompt = " ".join(words[at % 10] for at in range(50))
    tokenizer = tiny_tokenizer([prompt] * 9)
    for name in ("train.jsonl", "predict.jsonl"):
        write_lines(folder.path / name, [{"id": "1", "prompt": prompt, "references": ["ax"]}])
    assert len(tokenizer(f"{prompt} ax").input_ids) == 52
    model = GPT2LMHeadModel(
        GPT2Config(
            vocab_size=len(tokenizer), n_positions=64, n_embd=32, n_layer=1, n_head=2, bos_token_id=1, eos_token_id=1
        )
    )
    model.save_pretrained(folder.path / "base")
    tokenizer.save_pretrained(folder.path / "base")
    return folder


def too_long(folder, *command):
    """What a run says that ends before it has begun."""
    (folder.path / "events.jsonl").unlink(missing_ok=True)
    event = folder.fail(*command)
    assert folder.events() == [event] and event["cause"] == "too-long"
    return event


def test_a_prediction_needs_room_for_the_longest_answer(with_64_positions):
    folder = with_64_positions
    folder.succeed(*PREDICT, "--max-target-tokens", "14")
    event = too_long(folder, *PREDICT, "--max-target-tokens", "15")
    assert event["message"] == (
        "A prompt has 50 tokens and its answer may have 15; the model takes 64 for both together."
    )
    assert "maxSourceTokens to 49 or less, or maxTargetTokens to 14 or less" in event["advice"]


def test_what_will_be_predicted_is_looked_at_before_training(with_64_positions):
    folder = with_64_positions
    folder.succeed(*TRAIN, "--max-target-tokens", "15")
    folder.succeed(*TRAIN, "--max-target-tokens", "14", "--prediction", "predict.jsonl")
    too_long(folder, *TRAIN, "--max-target-tokens", "15", "--prediction", "predict.jsonl")


@pytest.mark.parametrize("part", ["train.jsonl", "validation.jsonl"])
def test_what_is_learned_and_what_is_validated_on_is_looked_at_too(with_64_positions, part):
    folder = with_64_positions
    lines = folder.lines("train.jsonl")
    write_lines(folder.path / "validation.jsonl", lines)
    write_lines(folder.path / part, [{**one, "prompt": one["prompt"] * 2} for one in lines])
    event = too_long(folder, *TRAIN, "--validation", "validation.jsonl")
    assert "its answer has 2; the model takes 64" in event["message"]
    assert "Lower maxSourceTokens to 62 or less in the experiment" in event["advice"]


@pytest.mark.parametrize(
    ("is_causal", "prompt", "written", "advice"),
    [
        (True, 900, 128, "Lower maxSourceTokens to 896 or less, or maxTargetTokens to 124 or less in"),
        (True, 1100, 1100, "Lower maxSourceTokens and maxTargetTokens in"),
        (True, 900, 124, None),
        (False, 1100, 128, "Lower maxSourceTokens to 1024 or less in"),
        (False, 900, 2000, "Lower maxTargetTokens to 1024 or less in"),
        (False, 1024, 1024, None),
    ],
)
def test_what_to_lower(is_causal, prompt, written, advice):
    """An encoder-decoder has positions for each."""
    encoded = Encoded([array("i", range(prompt))], [[array("i", [1])]], is_causal)
    model = SimpleNamespace(config=SimpleNamespace(max_position_embeddings=1024))
    if advice is None:
        return check_lengths(encoded, model, written)
    with pytest.raises(UserError) as raised:
        check_lengths(encoded, model, written)
    assert advice in raised.value.failure["advice"]


def test_a_model_without_a_number_of_positions_takes_all():
    check_lengths(Encoded([array("i", range(9999))], [[array("i", [1])]], True), SimpleNamespace(config=None), 99)
