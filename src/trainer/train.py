"""Trains an encoder-decoder model on finished prompts.

    python src/trainer/train.py --data train.jsonl --model tiny --output checkpoint --events events.jsonl \
        --epochs 40 --learning-rate 3e-3 --batch-size 16 --max-steps 300

Reads instances (see instances.py) and writes the checkpoint folder and, as it goes, events (see events.py). The label
of an instance is one of its references, drawn anew each epoch. The same seed gives the same run on the same machine.
"""

import argparse
import math
import os
import random
import shutil
import sys
import time

from events import Events, UserError, report
from instances import read_instances
from models import load


def parse_arguments():
    parser = argparse.ArgumentParser(description="Trains an encoder-decoder model on finished prompts.")
    parser.add_argument("--data", required=True, help="train.jsonl")
    parser.add_argument("--validation", help="instances to measure the loss on after each epoch")
    parser.add_argument("--model", required=True, help="a checkpoint's name or folder, or tiny")
    parser.add_argument("--output", required=True, help="folder for the checkpoint; replaced if there is one")
    parser.add_argument("--events", required=True, help="file to append events to")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--learning-rate", type=float, default=5e-5)
    parser.add_argument("--batch-size", type=int, default=8)
    parser.add_argument("--max-steps", type=int, help="stop there even if epochs are left")
    parser.add_argument("--max-source-tokens", type=int, default=1224)
    parser.add_argument("--max-target-tokens", type=int, default=128)
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--log-every", type=int, default=10, help="steps between two step events")
    arguments = parser.parse_args()
    for name in ("epochs", "batch_size", "max_source_tokens", "max_target_tokens", "log_every"):
        assert getattr(arguments, name) >= 1, f"--{name.replace('_', '-')} must be at least 1"
    assert arguments.max_steps is None or arguments.max_steps >= 1, "--max-steps must be at least 1"
    assert arguments.learning_rate > 0, "--learning-rate must be above 0"
    return arguments


def train(arguments, events):
    started = time.monotonic()
    instances = read_instances(arguments.data)
    validation = read_instances(arguments.validation) if arguments.validation else []

    import torch  # here and not above, so that a missing package becomes a failure event

    random.seed(arguments.seed)
    torch.manual_seed(arguments.seed)
    device = pick_device(torch)
    texts = [text for one in instances for text in (one["prompt"], *one["references"])]
    model, tokenizer = load(arguments.model, texts, torch.float32)
    model.to(device).train()
    spare_threads(torch, device, model)
    batches = Batches(arguments, tokenizer, device)
    steps = arguments.epochs * math.ceil(len(instances) / arguments.batch_size)
    steps = min(steps, arguments.max_steps or steps)
    events.emit(
        "start",
        action="train",
        model=arguments.model,
        device=describe_device(torch, device),
        instances=len(instances),
        steps=steps,
        cut=batches.count_cut(instances),
        parameters=model.num_parameters(),
        versions=versions(),
    )

    optimizer = torch.optim.AdamW(model.parameters(), lr=arguments.learning_rate, weight_decay=0.0)
    step, losses, tokens, clock = 0, [], 0, time.monotonic()
    for epoch in range(arguments.epochs):
        for batch in batches.shuffled(instances, epoch):
            with autocast(torch, device):
                loss = model(**batch).loss
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            losses.append(loss.detach())
            tokens += int(batch["attention_mask"].sum() + (batch["labels"] != -100).sum())
            if step % arguments.log_every == 0 or step == steps:
                mean = torch.stack(losses).mean().item()
                now = time.monotonic()
                rate = tokens / max(now - clock, 1e-9)
                events.emit(
                    "step", step=step, steps=steps, loss=mean, tokensPerSecond=rate, memory=peak_memory(torch, device)
                )
                check_finite(mean, step)
                losses, tokens, clock = [], 0, now
            if step == steps:
                break
        if validation:
            events.emit("evaluation", step=step, instances=len(validation), loss=validate(model, batches, validation))
            clock = time.monotonic()
        if step == steps:
            break

    save(model, tokenizer, arguments.output)
    events.emit("checkpoint", step=step, path=arguments.output)
    events.emit("end", action="train", seconds=time.monotonic() - started)


class Batches:
    """Turns instances into padded batches: `input_ids`, `attention_mask` and `labels`, each [batch, longest]."""

    def __init__(self, arguments, tokenizer, device):
        self.arguments = arguments
        self.tokenizer = tokenizer
        self.device = device

    def shuffled(self, instances, epoch):
        """All instances once, in an order and with references that depend on the seed and the epoch alone."""
        chance = random.Random(f"{self.arguments.seed} {epoch}")
        order = chance.sample(instances, len(instances))
        for batch in self.slices(order):
            yield self.tensors(batch, [chance.choice(one["references"]) for one in batch])

    def in_order(self, instances):
        """All instances once, in their order, each with its first reference."""
        for batch in self.slices(instances):
            yield self.tensors(batch, [one["references"][0] for one in batch])

    def slices(self, instances):
        size = self.arguments.batch_size
        return (instances[start : start + size] for start in range(0, len(instances), size))

    def tensors(self, instances, targets):
        source = self.encode([one["prompt"] for one in instances], self.arguments.max_source_tokens)
        labels = self.encode(targets, self.arguments.max_target_tokens)
        return {
            "input_ids": source.input_ids.to(self.device),
            "attention_mask": source.attention_mask.to(self.device),
            "labels": labels.input_ids.masked_fill(labels.attention_mask == 0, -100).to(self.device),
        }

    def encode(self, texts, limit):
        return self.tokenizer(texts, truncation=True, max_length=limit, padding=True, return_tensors="pt")

    def count_cut(self, instances):
        """How many prompts are longer than the model's input and lose their end."""
        limit = self.arguments.max_source_tokens
        lengths = (len(self.tokenizer(one["prompt"]).input_ids) for one in instances)
        return sum(length > limit for length in lengths)


def validate(model, batches, instances):
    """Mean loss over the instances' batches."""
    import torch

    model.eval()
    with torch.no_grad(), autocast(torch, batches.device):
        losses = [model(**batch).loss for batch in batches.in_order(instances)]
    model.train()
    return torch.stack(losses).mean().item()


def check_finite(loss, step):
    if not math.isfinite(loss):
        advice = "Lower training.learningRate in the experiment."
        raise UserError("diverged", f"The loss is no longer a number at step {step}.", advice)


def save(model, tokenizer, folder):
    """Writes beside the folder first, so that a checkpoint is whole or not there."""
    partial = f"{folder}.partial"
    shutil.rmtree(partial, ignore_errors=True)
    try:
        model.save_pretrained(partial)
        tokenizer.save_pretrained(partial)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    if os.path.isdir(folder):
        shutil.rmtree(folder)
    os.replace(partial, folder)


def pick_device(torch):
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")


def spare_threads(torch, device, model):
    """A tiny model on the CPU spends more time on handing out its work than on the work."""
    if device.type == "cpu" and model.num_parameters() < 5_000_000:
        torch.set_num_threads(1)


def describe_device(torch, device):
    return torch.cuda.get_device_name() if device.type == "cuda" else device.type


def autocast(torch, device):
    """bfloat16 where the GPU has it; weights and optimizer stay in float32."""
    usable = device.type == "cuda" and torch.cuda.is_bf16_supported()
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=usable)


def peak_memory(torch, device):
    """Bytes at the peak so far: of the GPU, or of this process."""
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated()
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def versions():
    import torch
    import transformers

    python = ".".join(str(part) for part in sys.version_info[:3])
    return {"python": python, "torch": torch.__version__, "transformers": transformers.__version__}


if __name__ == "__main__":
    options = parse_arguments()
    log = Events(options.events)
    sys.exit(report(lambda: train(options, log), log))
