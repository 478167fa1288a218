"""python -m pytest test/python/trainer/test_models.py"""

import pytest
from models import tiny_tokenizer, unusable


def test_any_text_survives_the_tiny_tokenizer():
    tokenizer = tiny_tokenizer(["Some words to learn from."])
    for text in ("", "plain", " ü 日本 👍 ", "a\n\n\tb", "</s> is text too? no: it ends a text"):
        ids = tokenizer(text).input_ids
        assert ids[-1] == tokenizer.eos_token_id
        if "</s>" not in text:
            assert tokenizer.decode(ids, skip_special_tokens=True) == text


@pytest.mark.parametrize(
    ("said", "cause", "advice"),
    [
        ("We couldn't connect to the Hub", "wrong-checkpoint", "Connect this host to the network"),
        ("no file named model.safetensors", "wrong-checkpoint", "set allowUnsafeModels"),
        ("Nothing of that name", "wrong-checkpoint", "Name a checkpoint of the Hugging Face hub"),
        ("You need to have sentencepiece installed", "missing-package", '"sentencepiece>=0.1.99" "protobuf>=4"'),
    ],
)
def test_why_a_checkpoint_cannot_be_loaded(said, cause, advice, monkeypatch):
    monkeypatch.setattr("models.is_installed", lambda _: False)
    failure = unusable("someone/model", ValueError(said)).failure
    assert failure["cause"] == cause and advice in failure["advice"]


def test_what_has_its_own_advice_keeps_it():
    for error in (MemoryError(), OSError(28, "No space left on device"), ModuleNotFoundError("peft", name="peft")):
        assert unusable("someone/model", error) is error
