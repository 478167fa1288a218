"""python -m pytest test/python/trainer/test_batches.py"""

import random
from array import array

import pytest
from batches import in_order, padded, padding, plan, tensors
from encoding import Encoded


def made_of(lengths, is_causal=False):
    """Instances of so many prompt and answer tokens."""
    prompts = [array("i", range(1, prompt + 1)) for prompt, _ in lengths]
    return Encoded(prompts, [[array("i", range(1, answer + 1))] for _, answer in lengths], is_causal)


def random_lengths(count):
    chance = random.Random(3)
    return [(chance.randrange(5, 200), chance.randrange(1, 20)) for _ in range(count)]


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
