"""Encoded instances in batches, put together so that little is padded.

To see how much of the batches of a file is padding, with and without grouping by length:

    python src/trainer/batches.py --data train.jsonl --model google/t5-v1_1-small --batch-size 16
"""

import argparse
import random
from array import array

GROUP = 64  # batches that are sorted by length together: more saves little more padding and mixes less
MULTIPLE = 8  # widths are rounded up to it: matrix units and attention kernels of GPUs want that


def plan(encoded, batch_size, seed, epoch, grouped=True):
    """All instances once as lists of pairs (instance, reference), `batch_size` each, the last perhaps fewer.

    It depends on the arguments alone, so a run that is resumed, and every process of a run, make the same plan.
    Grouped, instances of like length share a batch. The batch with the longest comes first, so that too little memory
    shows at once.
    """
    chance = random.Random(f"{seed} {epoch}")
    order = chance.sample(range(len(encoded)), len(encoded))
    if grouped:
        order = by_length(order, encoded, batch_size)
    batches = [order[start : start + batch_size] for start in range(0, len(order), batch_size)]
    if grouped:
        last = batches.pop() if len(batches[-1]) < batch_size else None
        chance.shuffle(batches)
        longest = max((max(map(encoded.length, batch)) for batch in batches), default=0)
        batches.sort(key=lambda batch: max(map(encoded.length, batch)) < longest)
        batches += [last] if last else []
    return [[(one, chance.randrange(len(encoded.answers[one]))) for one in batch] for batch in batches]


def by_length(order, encoded, batch_size):
    size = GROUP * batch_size
    groups = (order[start : start + size] for start in range(0, len(order), size))
    return [one for group in groups for one in sorted(group, key=encoded.length, reverse=True)]


def in_order(encoded, batch_size):
    """All instances once in their order, each with its first reference."""
    items = [(one, 0) for one in range(len(encoded))]
    return [items[start : start + batch_size] for start in range(0, len(items), batch_size)]


def tensors(encoded, items, pad, fixed=None):
    """Padded to the longest, or to `fixed` = (source, target) tokens: `input_ids`, `attention_mask` and `labels`, each
    [items, longest]. What is no answer has the label -100, which counts for nothing."""
    prompts = [encoded.prompts[one] for one, _ in items]
    answers = [encoded.answers[one][which] for one, which in items]
    source, target = fixed or (None, None)
    if not encoded.is_causal:
        return {**padded_inputs(prompts, pad, source), "labels": padded(answers, -100, target)}
    width = source and source + target
    wholes = [prompt + answer for prompt, answer in zip(prompts, answers, strict=True)]
    hidden = [array("i", [-100]) * len(prompt) for prompt in prompts]
    labels = [before + answer for before, answer in zip(hidden, answers, strict=True)]
    return {**padded_inputs(wholes, pad, width), "labels": padded(labels, -100, width)}


def padded_inputs(rows, pad, width=None, side="right"):
    mask = [array("i", [1]) * len(row) for row in rows]
    return {"input_ids": padded(rows, pad, width, side), "attention_mask": padded(mask, 0, width, side)}


def padded(rows, value, width=None, side="right"):
    """Arrays of 4-byte integers as one tensor [rows, width]. Lists would take a hundred times as long."""
    import torch

    whole = torch.full((len(rows), width or rounded(max(map(len, rows)))), value)
    for row, ids in zip(whole, rows, strict=True):
        part = row[len(row) - len(ids) :] if side == "left" else row[: len(ids)]
        part.copy_(torch.frombuffer(ids, dtype=torch.int32))
    return whole


def rounded(width):
    return -(-width // MULTIPLE) * MULTIPLE


def slots(encoded, batch, fixed=None):
    """The tokens of a batch with its padding."""
    prompts = [len(encoded.prompts[one]) for one, _ in batch]
    answers = [len(encoded.answers[one][which]) for one, which in batch]
    if fixed:
        return len(batch) * sum(fixed)
    if encoded.is_causal:
        return len(batch) * rounded(max(map(sum, zip(prompts, answers, strict=True))))
    return len(batch) * (rounded(max(prompts)) + rounded(max(answers)))


def padding(encoded, batches, fixed=None):
    """Which part of the tokens in batches is padding, from 0 to 1."""
    real = sum(encoded.tokens(batch) for batch in batches)
    return 1 - real / sum(slots(encoded, batch, fixed) for batch in batches)


def main():
    from encoding import encode
    from instances import read_instances
    from models import load_tokenizer

    parser = argparse.ArgumentParser(description="Tells how much of the batches of a file is padding.")
    parser.add_argument("--data", required=True)
    parser.add_argument("--model", required=True, help="whose tokenizer")
    parser.add_argument("--batch-size", type=int, default=16)
    arguments = parser.parse_args()
    limits = (1224, 128)
    encoded = encode(load_tokenizer(arguments.model), read_instances(arguments.data), limits, is_causal=False)
    for name, grouped, fixed in (
        ("grouped by length", True, None),
        ("in random order", False, None),
        ("padded to the maximum", False, limits),
    ):
        batches = plan(encoded, arguments.batch_size, 42, 0, grouped)
        print(f"{name:22} {100 * padding(encoded, batches, fixed):5.1f} % padding")


if __name__ == "__main__":
    main()
