"""Writes a model's prediction for every instance, by greedy decoding.

    python src/trainer/predict.py --data predict.jsonl --model checkpoint --output predictions.jsonl --events events.jsonl

One line each, in the order of the instances: {"id", "task", "prediction"}. The file is flushed after every batch, so
that a crash loses at most one batch.
"""

import argparse
import json
import os
import sys
import time

from events import Events, report
from instances import read_instances
from models import load
from train import describe_device, peak_memory, pick_device, spare_threads, versions


def parse_arguments():
    parser = argparse.ArgumentParser(description="Writes a model's prediction for every instance.")
    parser.add_argument("--data", required=True, help="predict.jsonl")
    parser.add_argument("--model", required=True, help="a checkpoint's name or folder")
    parser.add_argument("--output", required=True, help="file for the predictions; replaced if there is one")
    parser.add_argument("--events", required=True, help="file to append events to")
    parser.add_argument("--batch-size", type=int, default=16)
    parser.add_argument("--max-source-tokens", type=int, default=1224)
    parser.add_argument("--max-target-tokens", type=int, default=128)
    arguments = parser.parse_args()
    for name in ("batch_size", "max_source_tokens", "max_target_tokens"):
        assert getattr(arguments, name) >= 1, f"--{name.replace('_', '-')} must be at least 1"
    return arguments


def predict(arguments, events):
    started = time.monotonic()
    instances = read_instances(arguments.data)

    import torch  # here and not above, so that a missing package becomes a failure event

    device = pick_device(torch)
    usable = device.type == "cuda" and torch.cuda.is_bf16_supported()
    model, tokenizer = load(arguments.model, [], torch.bfloat16 if usable else torch.float32)
    model.to(device).eval()
    spare_threads(torch, device, model)
    size = arguments.batch_size
    steps = -(-len(instances) // size)
    events.emit(
        "start",
        action="predict",
        model=arguments.model,
        device=describe_device(torch, device),
        instances=len(instances),
        steps=steps,
        cut=sum(len(tokenizer(one["prompt"]).input_ids) > arguments.max_source_tokens for one in instances),
        parameters=model.num_parameters(),
        versions=versions(),
    )

    with open(arguments.output, "w", encoding="utf-8") as output:
        for start in range(0, len(instances), size):
            clock = time.monotonic()
            batch = instances[start : start + size]
            source = tokenizer(
                [one["prompt"] for one in batch],
                truncation=True,
                max_length=arguments.max_source_tokens,
                padding=True,
                return_tensors="pt",
            ).to(device)
            with torch.no_grad():
                answers = model.generate(
                    input_ids=source.input_ids,
                    attention_mask=source.attention_mask,
                    max_new_tokens=arguments.max_target_tokens,
                    do_sample=False,
                    num_beams=1,
                )
            for one, answer in zip(batch, tokenizer.batch_decode(answers, skip_special_tokens=True), strict=True):
                line = {"id": one["id"], "task": one.get("task"), "prediction": answer}
                output.write(json.dumps(line, ensure_ascii=False) + "\n")
            output.flush()
            tokens = int((answers != tokenizer.pad_token_id).sum())
            events.emit(
                "progress",
                step=start // size + 1,
                steps=steps,
                predicted=start + len(batch),
                instances=len(instances),
                tokensPerSecond=tokens / max(time.monotonic() - clock, 1e-9),
                memory=peak_memory(torch, device),
            )
        os.fsync(output.fileno())
    events.emit("end", action="predict", seconds=time.monotonic() - started)


if __name__ == "__main__":
    options = parse_arguments()
    log = Events(options.events)
    sys.exit(report(lambda: predict(options, log), log))
