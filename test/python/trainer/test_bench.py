"""python -m pytest test/python/trainer/test_bench.py"""

import json
import sys
from types import SimpleNamespace

import bench_training
import pytest
from bench_training import LIMITS, flops, made_up, model_of


@pytest.mark.parametrize(("source", "target"), [(40, 3), (7, 30)])
def test_the_formula_counts_what_pytorch_counts(source, target):
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    model = model_of("tiny")
    model.set_attn_implementation("eager")
    prompt, answer = torch.ones((1, source), dtype=torch.long), torch.ones((1, target), dtype=torch.long)
    with FlopCounterMode(display=False) as counter:
        model(input_ids=prompt, labels=answer, use_cache=False).loss.backward()
    config = model.config
    unseen = config.num_decoder_layers * 12 * config.num_heads * config.d_kv * target**2 / 2  # PyTorch counts them, too
    assert flops(config, source, target) + unseen == pytest.approx(counter.get_total_flops(), rel=1e-6)


def test_made_up_prompts_keep_to_the_limits():
    encoded = made_up(500, 1024)
    assert max(map(len, encoded.prompts)) <= LIMITS[0]
    assert max(len(answer) for answers in encoded.answers for answer in answers) <= LIMITS[1]


def test_it_runs_to_its_end(capsys, monkeypatch):
    settings = ["grouped", "padded to the maximum"]
    options = ["--model", "tiny", "--steps", "2", "--batch-size", "1", "2", "--settings", *settings]
    monkeypatch.setattr(sys, "argv", ["bench_training.py", *options])
    bench_training.main()
    results = json.loads(capsys.readouterr().out.splitlines()[-1])
    cases = [(size, setting) for size in (1, 2) for setting in settings]
    assert [(one["batchSize"], one["setting"]) for one in results] == cases
    assert all(one["tokensPerSecond"] > 0 and one["flopsPerSecond"] > 0 for one in results)
    assert results[2]["padding"] < results[3]["padding"] and results[2]["atATime"] == 2


def test_a_batch_that_does_not_fit_is_cut_up(capsys, monkeypatch):
    tried = []

    def measure(_arguments, _encoded, _size, _setting, most):
        tried.append(most)
        if most > 4:
            raise MemoryError
        return "measured"

    monkeypatch.setattr(bench_training, "measure", measure)
    arguments = SimpleNamespace(micro_batch_size=None)
    assert bench_training.measure_what_fits(arguments, None, 13, None) == "measured"
    assert tried == [13, 7, 4] and "4 instances at a time" in capsys.readouterr().out
