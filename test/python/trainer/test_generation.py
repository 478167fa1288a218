"""Answers depend on what was learned and what the experiment says, and on no other wish of a checkpoint.

python -m pytest test/python/trainer/test_generation.py
"""

import json

import pytest
from conftest import LEARNING, write_lines

PREDICT = ("predict.py", "--data", "predict.jsonl", "--model", "checkpoint", "--output", "predictions.jsonl")
WISHES = {"no_repeat_ngram_size": 1, "min_length": 8, "repetition_penalty": 9.0, "max_length": 3, "num_beams": 3}


def predictions(folder, config):
    path = folder.path / "checkpoint" / "generation_config.json"
    path.write_text(json.dumps(config))
    folder.succeed(*PREDICT, "--max-target-tokens", "8")
    return {one["id"]: one["prediction"] for one in folder.lines("predictions.jsonl")}


@pytest.mark.parametrize(
    "config",
    [{}, {"decoder_start_token_id": 0}, {"decoder_start_token_id": 0, "eos_token_id": 1, "pad_token_id": 0, **WISHES}],
    ids=["nothing", "no end", "wishes"],
)
def test_an_encoder_decoder(folder_with_checkpoint, config):
    assert predictions(folder_with_checkpoint, config)
    assert folder_with_checkpoint.share_right() >= 0.9


def test_a_causal_model_that_knows_no_end_stops_where_its_tokenizer_ends_texts(folder):
    from models import tiny

    model, tokenizer = tiny([one["prompt"] for one in folder.lines("train.jsonl")], causal=True)
    model.config.eos_token_id = model.generation_config.eos_token_id = None
    model.save_pretrained(folder.path / "base")
    tokenizer.save_pretrained(folder.path / "base")
    files = ("--data", "train.jsonl", "--output", "checkpoint", "--model", "base")
    folder.succeed("train.py", *files, *LEARNING, "--max-steps", "330")
    assert json.loads((folder.path / "checkpoint" / "generation_config.json").read_text())["eos_token_id"] == [1]
    for config in ({}, WISHES):
        predictions(folder, config)
        assert folder.share_right() >= 0.8


def test_an_answer_ends_where_the_checkpoint_ends_it_too(folder_with_checkpoint):
    folder = folder_with_checkpoint
    from models import load_tokenizer

    write_lines(folder.path / "predict.jsonl", folder.lines("predict.jsonl")[:8])
    whole = predictions(folder, {"decoder_start_token_id": 0})
    tokenizer = load_tokenizer(str(folder.path / "checkpoint"))
    ends = [tokenizer(text).input_ids[0] for text in whole.values()]
    cut = predictions(folder, {"decoder_start_token_id": 0, "eos_token_id": ends})
    assert all(whole.values()) and set(cut.values()) == {""}


def test_the_token_that_answers_begin_with_is_kept(folder_with_checkpoint):
    folder = folder_with_checkpoint
    from models import load_tokenizer

    red = load_tokenizer(str(folder.path / "checkpoint"))("red").input_ids[0]
    begun = predictions(folder, {"decoder_start_token_id": 0, "forced_bos_token_id": red})
    assert all(text.startswith("r") for text in begun.values())
