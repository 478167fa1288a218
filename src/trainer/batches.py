"""Token ids in batches: instances are encoded once, then put together so that little is padded.

To see how much of the batches of a file is padding, with and without grouping by length:

    python src/trainer/batches.py --data train.jsonl --model google/t5-v1_1-small --batch-size 16
"""

import argparse
import random
from array import array
from dataclasses import dataclass

from events import UserError

GROUP = 64  # batches that are sorted by length together: more saves little more padding and mixes less
MULTIPLE = 8  # widths are rounded up to it: matrix units and attention kernels of GPUs want that


@dataclass
class Encoded:
    """Token ids of instances: `prompts[i]` is an array, `answers[i]` has one array for each reference."""

    prompts: list
    answers: list
    is_causal: bool
    cut: int = 0  # how many prompts are longer than the model's input and lose their end

    def __len__(self):
        return len(self.prompts)

    def length(self, index):
        """What an instance costs, in tokens: prompt and longest answer."""
        return len(self.prompts[index]) + max(len(answer) for answer in self.answers[index])

    def tokens(self, items):
        """Of pairs (instance, reference): the tokens that are not padding."""
        return sum(len(self.prompts[one]) for one, _ in items) + self.answer_tokens(items)

    def answer_tokens(self, items):
        return sum(len(self.answers[one][which]) for one, which in items)


def encode(tokenizer, instances, limits, is_causal):
    """`limits` are the most tokens of a prompt and of an answer. Answers end with the end-of-sequence token; so do an
    encoder's prompts where the tokenizer ends texts, but never a causal model's: it is to go on with them."""
    source, target = limits
    end = tokenizer.eos_token_id
    prompts = ids_of(tokenizer, [one["prompt"] for one in instances])
    if is_causal:
        prompts = [without_end(ids, end) or [end] for ids in prompts]
        answers = continuations(tokenizer, instances, prompts)
    else:
        references = [text for one in instances for text in one["references"]]
        answers = ids_of(tokenizer, references)
    rest = iter(answers)
    return Encoded(
        prompts=[array("i", shortened(ids, source, end)) for ids in prompts],
        answers=[[array("i", ended(next(rest), target, end)) for _ in one["references"]] for one in instances],
        is_causal=is_causal,
        cut=sum(len(ids) > source for ids in prompts),
    )


def ids_of(tokenizer, texts, **options):
    return tokenizer(texts, **options).input_ids if texts else []


def continuations(tokenizer, instances, prompts):
    """Of every reference the tokens as they read behind the prompt, parted by a space if no other space parts them."""
    pairs = [
        (one["prompt"], text, prompt)
        for one, prompt in zip(instances, prompts, strict=True)
        for text in one["references"]
    ]
    spaced = [prompt if prompt[-1:].isspace() or text[:1].isspace() else f"{prompt} " for prompt, text, _ in pairs]
    wholes = ids_of(tokenizer, [before + text for before, (_, text, _) in zip(spaced, pairs, strict=True)])
    alone = ids_of(tokenizer, [text for _, text, _ in pairs], add_special_tokens=False)
    return [
        whole[len(prompt) :] if whole[: len(prompt)] == prompt else ids  # a token that reaches over the border
        for whole, ids, (_, _, prompt) in zip(wholes, alone, pairs, strict=True)
    ]


def without_end(ids, end):
    return ids[:-1] if ids[-1:] == [end] else ids


def shortened(ids, limit, end):
    """The first tokens; where the last is the end of the text, it stays."""
    if len(ids) <= limit:
        return ids
    return ids[: limit - 1] + [end] if ids[-1] == end else ids[:limit]


def ended(ids, limit, end):
    return without_end(ids, end)[: limit - 1] + [end]


def check_lengths(encoded, model):
    """A model that knows a fixed number of positions cannot read more."""
    positions = getattr(model.config, "max_position_embeddings", None)
    prompts = (len(prompt) for prompt in encoded.prompts)
    longest = max(map(encoded.length, range(len(encoded))) if encoded.is_causal else prompts, default=0)
    if positions and longest > positions:
        message = f"The longest text has {longest} tokens, and the model takes {positions}."
        raise UserError("too-long", message, "Lower maxSourceTokens or maxTargetTokens, or choose another model.")


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
