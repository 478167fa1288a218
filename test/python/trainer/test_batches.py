"""python -m pytest test/python/trainer/test_batches.py"""

import random
from array import array

import pytest
from batches import Encoded, encode, in_order, padded, padding, plan, tensors
from models import tiny_tokenizer

TEXTS = ["p q r", "a b c d", "Copy the colour: red", "one two"]


def made_of(lengths, is_causal=False):
    """Instances of so many prompt and answer tokens."""
    prompts = [array("i", range(1, prompt + 1)) for prompt, _ in lengths]
    return Encoded(prompts, [[array("i", range(1, answer + 1))] for _, answer in lengths], is_causal)


def random_lengths(count):
    chance = random.Random(3)
    return [(chance.randrange(5, 200), chance.randrange(1, 20)) for _ in range(count)]


def instance(prompt, *references):
    return {"id": "x", "prompt": prompt, "references": list(references)}


def test_padding_is_no_part_of_the_loss():
    rows = tensors(made_of([(3, 1), (9, 4)]), [(0, 0), (1, 0)], pad=0)
    assert {name: tuple(row.shape) for name, row in rows.items()} == {
        "input_ids": (2, 16),
        "attention_mask": (2, 16),
        "labels": (2, 8),
    }
    assert rows["attention_mask"].sum(dim=1).tolist() == [3, 9]
    assert rows["input_ids"][0].tolist() == [1, 2, 3] + [0] * 13
    assert rows["labels"].tolist() == [[1] + [-100] * 7, [1, 2, 3, 4] + [-100] * 4]


def test_of_a_causal_model_the_prompt_is_no_part_of_the_loss():
    rows = tensors(made_of([(3, 2), (5, 1)], is_causal=True), [(0, 0), (1, 0)], pad=0)
    assert rows["input_ids"].tolist() == [[1, 2, 3, 1, 2, 0, 0, 0], [1, 2, 3, 4, 5, 1, 0, 0]]
    assert rows["labels"].tolist() == [[-100] * 3 + [1, 2] + [-100] * 3, [-100] * 5 + [1] + [-100] * 2]


def test_a_causal_model_predicts_behind_its_prompt():
    assert padded([array("i", [7, 8]), array("i", [9])], 0, side="left").tolist() == [[0] * 6 + [7, 8], [0] * 7 + [9]]


def test_a_fixed_width_is_kept():
    rows = tensors(made_of([(3, 1)]), [(0, 0)], pad=0, fixed=(20, 6))
    assert (rows["input_ids"].shape[1], rows["labels"].shape[1]) == (20, 6)


def test_texts_that_are_too_long_lose_their_end_but_not_the_token_that_ends_them():
    tokenizer = tiny_tokenizer(TEXTS)
    end = tokenizer.eos_token_id
    whole = encode(tokenizer, [instance("p q r p q r", "a b c d")], (99, 99), is_causal=False)
    cut = encode(tokenizer, [instance("p q r p q r", "a b c d")], (4, 3), is_causal=False)
    assert (whole.cut, cut.cut) == (0, 1)
    assert cut.prompts[0].tolist() == [*whole.prompts[0][:3], end]
    assert cut.answers[0][0].tolist() == [*whole.answers[0][0][:2], end]


def test_a_causal_model_reads_prompt_and_answer_as_one_text():
    tokenizer = tiny_tokenizer(TEXTS)
    encoded = encode(tokenizer, [instance("Copy the colour:", "red", "one two")], (99, 99), is_causal=True)
    prompt = encoded.prompts[0].tolist()
    assert prompt[-1] != tokenizer.eos_token_id
    for answer, text in zip(encoded.answers[0], ("red", "one two"), strict=True):
        assert tokenizer.decode(prompt + answer.tolist()) == f"Copy the colour: {text}</s>"


@pytest.mark.parametrize(("prompt", "answer"), [("Output:\n", "red"), ("Output:", " red"), ("", "red")])
def test_where_a_space_is_there_is_no_second(prompt, answer):
    tokenizer = tiny_tokenizer(TEXTS)
    encoded = encode(tokenizer, [instance(prompt, answer)], (99, 99), is_causal=True)
    assert tokenizer.decode(encoded.answers[0][0], skip_special_tokens=True) == answer
    assert len(encoded.prompts[0]) > 0


@pytest.mark.parametrize("is_grouped", [True, False])
def test_a_plan_has_every_instance_once_an_epoch(is_grouped):
    encoded = made_of(random_lengths(101))
    plans = [plan(encoded, 8, 42, epoch, is_grouped) for epoch in (0, 0, 1)]
    assert plans[0] == plans[1] != plans[2]
    for batches in plans:
        assert sorted(one for batch in batches for one, _ in batch) == list(range(101))
        assert [len(batch) for batch in batches] == [8] * 12 + [5]
    assert plan(encoded, 8, 43, 0, is_grouped) != plans[0]


def test_the_longest_comes_first_and_the_rest_in_random_order():
    encoded = made_of(random_lengths(400))
    batches = plan(encoded, 8, 42, 0)
    longest = [max(encoded.length(one) for one, _ in batch) for batch in batches]
    assert longest[0] == max(longest)
    assert longest[1:] != sorted(longest[1:]) and longest[1:] != sorted(longest[1:], reverse=True)


def test_grouping_saves_most_of_the_padding():
    encoded = made_of(random_lengths(2000))
    grouped, mixed = (padding(encoded, plan(encoded, 16, 42, 0, is_grouped)) for is_grouped in (True, False))
    assert grouped < 0.2 < 0.4 < mixed
    assert padding(encoded, in_order(encoded, 16), fixed=(200, 20)) > mixed


@pytest.mark.parametrize("is_causal", [True, False])
def test_padding_is_what_the_tensors_hold(is_causal):
    encoded = made_of(random_lengths(50), is_causal)
    batches = plan(encoded, 4, 42, 0)
    held = [tensors(encoded, batch, pad=0) for batch in batches]
    width = sum(rows["input_ids"].numel() + (0 if is_causal else rows["labels"].numel()) for rows in held)
    assert padding(encoded, batches) == pytest.approx(1 - sum(map(encoded.tokens, batches)) / width)


def test_any_reference_is_drawn():
    row = array("i", [1])
    encoded = Encoded([row], [[row, row]], is_causal=False)
    assert {plan(encoded, 1, 42, epoch)[0][0][1] for epoch in range(20)} == {0, 1}
