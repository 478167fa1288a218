"""python -m pytest test/python/trainer/test_steps.py"""

import random

import pytest
from batches import plan
from conftest import copy_instance
from encoding import encode
from models import tiny
from steps import one_step, shares, validate


@pytest.mark.parametrize("is_causal", [True, False])
def test_pieces_add_up_to_the_gradient_of_the_whole_batch(is_causal, monkeypatch):
    """Plain descent without a limit on the gradient: with Adam, one of a wrong size would train as well."""
    import torch
    from accelerate import Accelerator

    accelerator = Accelerator(cpu=True)
    monkeypatch.setattr(accelerator, "clip_grad_norm_", lambda *_: None)
    chance = random.Random(7)
    instances = [copy_instance(number, chance) for number in range(8)]
    instances[0]["references"] = ["an answer of many more tokens than the others have"]
    moved = []
    for most in (None, 3):
        torch.manual_seed(1)
        model, tokenizer = tiny([one["prompt"] for one in instances], is_causal)
        encoded = encode(tokenizer, instances, (99, 99), is_causal)
        before = {name: weight.detach().clone() for name, weight in model.named_parameters()}
        first = validate(accelerator, model, encoded, 5, tokenizer.pad_token_id, most)
        optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
        batch = plan(encoded, 8, 42, 0)[0]
        loss = one_step(accelerator, model, optimizer, encoded, batch, tokenizer.pad_token_id, most)
        assert float(loss) == pytest.approx(first, abs=1e-5)
        moved.append({name: weight.detach() - before[name] for name, weight in model.named_parameters()})
    for name, whole in moved[0].items():
        torch.testing.assert_close(moved[1][name], whole, atol=1e-5, rtol=1e-3, msg=name)
    assert any(whole.abs().max() > 1e-2 for whole in moved[0].values())


def test_every_process_of_a_batch_has_as_many_pieces():
    for size in range(1, 20):
        for most in (None, 1, 3, 50):
            parts = [shares(list(range(size)), process, 3, most) for process in range(3)]
            assert len({len(pieces) for pieces in parts}) == 1
            trained = [one for pieces in parts for piece, counts in pieces for one in piece * counts]
            assert sorted(trained) == list(range(size))
