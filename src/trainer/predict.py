"""Writes a model's prediction for every instance, by greedy decoding or beams.

    python src/trainer/predict.py --data predict.jsonl --model checkpoint --output predictions.jsonl \
        --events events.jsonl

One line each: {"id", "task", "prediction"}. Instances of like length are predicted together, longest first, so lines
are not in the order of the instances. The file is flushed after every batch; with --resume what it holds is kept, and
only the rest is predicted.
"""

import argparse
import json
import os
import sys
import time

import devices
from encoding import check_lengths, encode
from events import Events, UserError, report
from generation import generate
from instances import read_instances
from models import is_causal, load


def main():
    arguments = parse_arguments()
    events = Events(arguments.events)
    return report(lambda: predict(arguments, events), events, "predict")


def parse_arguments():
    parser = argparse.ArgumentParser(description="Writes a model's prediction for every instance.")
    parser.add_argument("--data", required=True, help="predict.jsonl")
    parser.add_argument("--model", required=True, help="a checkpoint's name or folder")
    parser.add_argument("--output", required=True, help="file for the predictions")
    parser.add_argument("--events", required=True, help="file to append events to")
    parser.add_argument("--batch-size", type=int, default=16)
    parser.add_argument("--beams", type=int, default=1, help="1: greedy")
    parser.add_argument("--max-source-tokens", type=int, default=1224)
    parser.add_argument("--max-target-tokens", type=int, default=128)
    parser.add_argument("--allow-unsafe-models", action="store_true", help="weights that are no safetensors, and code")
    parser.add_argument("--resume", action="store_true", help="keep the predictions that are there, else replace them")
    arguments = parser.parse_args()
    for name in ("batch_size", "beams", "max_source_tokens", "max_target_tokens"):
        assert getattr(arguments, name) >= 1, f"--{name.replace('_', '-')} must be at least 1"
    return arguments


def predict(arguments, events):
    started = time.monotonic()
    instances = read_instances(arguments.data)
    known = kept_lines(arguments.output) if arguments.resume else set()
    missing = [one for one in instances if name_of(one) not in known]
    done = len(instances) - len(missing)

    import torch  # here and not above, so that a missing package becomes a failure event

    device = devices.pick_device()
    dtype = torch.bfloat16 if devices.has_bf16(device) else torch.float32
    model, tokenizer = load(arguments.model, [], dtype, arguments.allow_unsafe_models)
    model.to(device).eval()
    devices.prepare(device, model)
    limits = (arguments.max_source_tokens, arguments.max_target_tokens)
    encoded = encode(tokenizer, missing, limits, is_causal(model))
    check_lengths(encoded, model, arguments.max_target_tokens)
    batches = by_length(encoded, arguments.batch_size)
    events.emit(
        "start",
        action="predict",
        model=arguments.model,
        device=devices.describe(device),
        instances=len(instances),
        steps=len(batches),
        cut=encoded.cut,
        resumed=done,
        parameters=model.num_parameters(),
        versions=devices.versions(),
    )

    with open(arguments.output, "a" if arguments.resume else "w", encoding="utf-8") as output:
        for step, batch in enumerate(batches, start=1):
            clock = time.monotonic()
            prompts = [encoded.prompts[one] for one in batch]
            answers = generate(model, prompts, arguments.max_target_tokens, arguments.beams)
            for one, answer in zip(batch, answers, strict=True):
                text = tokenizer.decode(answer, skip_special_tokens=True)
                prediction = text.strip() if encoded.is_causal else text
                line = {"id": missing[one]["id"], "task": missing[one].get("task"), "prediction": prediction}
                output.write(json.dumps(line, ensure_ascii=False) + "\n")
            output.flush()
            done += len(batch)
            tokens = sum(map(len, answers))
            events.emit(
                "progress",
                step=step,
                steps=len(batches),
                predicted=done,
                instances=len(instances),
                tokensPerSecond=tokens / max(time.monotonic() - clock, 1e-9),
                memory=devices.peak_memory(device),
            )
        os.fsync(output.fileno())
    events.emit("end", action="predict", seconds=time.monotonic() - started)


def by_length(encoded, size):
    """Longest prompts first, so that too little memory shows at once."""
    order = sorted(range(len(encoded)), key=lambda one: len(encoded.prompts[one]), reverse=True)
    return [order[start : start + size] for start in range(0, len(order), size)]


def name_of(line):
    """Ids may count from 1 in each task."""
    return line.get("task"), line["id"]


def kept_lines(path):
    """Tasks and ids of the predictions that a file holds. A line that was being written when the process ended is cut off."""
    if not os.path.exists(path):
        return set()
    names, end = set(), 0
    with open(path, "rb") as file:
        for line in file:
            if not line.endswith(b"\n"):
                break
            end += len(line)
            try:
                names.add(name_of(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                advice = "Predict again without resuming, or delete that line."
                raise UserError("damaged-data", f"{path}: a line is no prediction ({error}).", advice) from error
    os.truncate(path, end)
    return names


if __name__ == "__main__":
    sys.exit(main())
