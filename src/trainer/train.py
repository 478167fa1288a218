"""Trains a model on finished prompts: an encoder-decoder such as T5, or a causal model, with the loss on the answer.

    python src/trainer/train.py --data train.jsonl --model tiny --output checkpoint --events events.jsonl \
        --epochs 40 --learning-rate 3e-3 --batch-size 16 --max-steps 300
    torchrun --nproc-per-node 8 src/trainer/train.py --data train.jsonl --model google/t5-v1_1-xl …

Reads instances (see instances.py) and writes the checkpoint folder and, as it goes, events (see events.py). The answer
of an instance is one of its references, drawn anew each epoch. The same seed gives the same run on the same machine.
A batch is one step of the optimizer, over all GPUs; --micro-batch-size says how much of it a GPU takes at once.
With --resume it goes on from the latest checkpoint in --checkpoints as if it had never stopped, or starts afresh where
there is none; when training has ended, they are deleted.
"""

import argparse
import math
import shutil
import sys
import time

import checkpoints
import devices
from batches import plan
from encoding import check_lengths, encode
from events import Events, UserError, report
from instances import read_instances
from meter import Meter
from models import is_causal, is_merged, load
from steps import one_step, validate
from trainee import adapted, compile_layers, count, make_accelerator, make_optimizer, trained_weights


def main():
    arguments = parse_arguments()
    events = Events(arguments.events)
    return report(lambda: train(arguments, events), events, "train")


def parse_arguments():
    parser = argparse.ArgumentParser(description="Trains a model on finished prompts.")
    parser.add_argument("--data", required=True, help="train.jsonl")
    parser.add_argument("--validation", help="instances to measure the loss on after each epoch")
    parser.add_argument("--prediction", help="instances to predict with the trained model: looked at before training")
    parser.add_argument("--model", required=True, help="a checkpoint's name or folder, tiny, or tiny-causal")
    parser.add_argument("--output", required=True, help="folder for the trained model; replaced if there is one")
    parser.add_argument("--events", required=True, help="file to append events to")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--learning-rate", type=float, default=5e-5)
    parser.add_argument("--batch-size", type=int, default=8, help="instances in a step, over all GPUs")
    parser.add_argument("--micro-batch-size", type=int, help="instances that a GPU takes at once; all if absent")
    parser.add_argument("--max-steps", type=int, help="stop there even if epochs are left")
    parser.add_argument("--max-source-tokens", type=int, default=1224)
    parser.add_argument("--max-target-tokens", type=int, default=128)
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--log-every", type=int, default=10, help="steps between two step events")
    parser.add_argument("--group-by-length", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--compile", action="store_true", help="faster steps after slow first ones; needs a C compiler")
    parser.add_argument("--gradient-checkpointing", action="store_true", help="less memory, about a third more time")
    parser.add_argument("--lora-rank", type=int, help="train low-rank adapters of this rank instead of the weights")
    parser.add_argument("--lora-alpha", type=float, help="twice the rank if absent")
    parser.add_argument("--lora-dropout", type=float, default=0.0)
    parser.add_argument("--deepspeed", help="a DeepSpeed configuration (JSON)")
    parser.add_argument("--allow-unsafe-models", action="store_true", help="weights that are no safetensors, and code")
    parser.add_argument("--checkpoints", default="checkpoints", help="folder for checkpoints to resume from")
    parser.add_argument("--checkpoint-every", type=int, default=500, help="steps between two checkpoints; 0: none")
    parser.add_argument("--resume", action="store_true", help="go on from the latest checkpoint, where there is one")
    arguments = parser.parse_args()
    for name in ("epochs", "batch_size", "max_source_tokens", "max_target_tokens", "log_every"):
        assert getattr(arguments, name) >= 1, f"--{name.replace('_', '-')} must be at least 1"
    for name in ("max_steps", "micro_batch_size", "lora_rank"):
        value = getattr(arguments, name)
        assert value is None or value >= 1, f"--{name.replace('_', '-')} must be at least 1"
    assert arguments.learning_rate > 0, "--learning-rate must be above 0"
    assert arguments.checkpoint_every >= 0, "--checkpoint-every must be at least 0"
    return arguments


def train(arguments, events):
    started = time.monotonic()
    instances = read_instances(arguments.data)
    validation = read_instances(arguments.validation) if arguments.validation else []

    import torch  # here and not above, so that a missing package becomes a failure event

    torch.manual_seed(arguments.seed)
    accelerator = make_accelerator(arguments)
    if not accelerator.is_main_process:
        events = Silent()
    texts = [text for one in instances for text in (one["prompt"], *one["references"])]
    model, tokenizer = load(arguments.model, texts, torch.float32, arguments.allow_unsafe_models)
    limits = (arguments.max_source_tokens, arguments.max_target_tokens)
    encoded, held_out = (encode(tokenizer, some, limits, is_causal(model)) for some in (instances, validation))
    check_lengths(encoded, model)
    check_lengths(held_out, model)
    if arguments.prediction:  # what would end it is said before training is paid for
        predicted = encode(tokenizer, read_instances(arguments.prediction), limits, is_causal(model))
        check_lengths(predicted, model, arguments.max_target_tokens)
    devices.prepare(accelerator.device, model)
    model = adapted(model, arguments)
    if arguments.compile:
        compile_layers(model)
    parameters, trained = count(model.parameters()), count(trained_weights(model))
    model, optimizer = accelerator.prepare(model, make_optimizer(model, arguments, accelerator.device))
    torch.manual_seed(arguments.seed + accelerator.process_index)  # processes leave out different neurons
    settings = checkpoints.settings_of(arguments)
    done = checkpoints.load_latest(accelerator, arguments.checkpoints, settings) if arguments.resume else 0
    steps = arguments.epochs * math.ceil(len(instances) / arguments.batch_size)
    steps = min(steps, arguments.max_steps or steps)
    events.emit(
        "start",
        action="train",
        model=arguments.model,
        device=devices.describe(accelerator.device, accelerator.num_processes),
        instances=len(instances),
        steps=steps,
        cut=encoded.cut,
        resumed=done,
        parameters=parameters,
        trained=trained,
        versions=devices.versions(),
    )

    pad, most = tokenizer.pad_token_id, arguments.micro_batch_size
    model.train()
    meter = Meter()
    for step, batch, ends_epoch in steps_of(encoded, arguments, steps):
        if step > done:
            loss = one_step(accelerator, model, optimizer, encoded, batch, pad, most)
            meter.add(loss, encoded.tokens(batch))
            is_kept = arguments.checkpoint_every and step % arguments.checkpoint_every == 0 and step < steps
            if step % arguments.log_every == 0 or step == steps or is_kept:
                loss, rate = meter.read(accelerator)
                memory = devices.peak_memory(accelerator.device)
                events.emit("step", step=step, steps=steps, loss=loss, tokensPerSecond=rate, memory=memory)
                check_finite(loss, step)
            if is_kept:
                path = checkpoints.write(accelerator, arguments.checkpoints, step, settings)
                events.emit("checkpoint", step=step, path=path)
                meter.reset()
        if validation and ends_epoch and step >= done:
            loss = validate(accelerator, model, held_out, arguments.batch_size, pad, most)
            events.emit("evaluation", step=step, instances=len(validation), loss=loss)
            meter.reset()

    merged = is_merged(arguments.model, arguments.lora_rank)
    checkpoints.save_model(accelerator, model, tokenizer, arguments.output, merged)
    events.emit("checkpoint", step=steps, path=arguments.output)
    events.emit("end", action="train", seconds=time.monotonic() - started)
    if accelerator.is_main_process:
        shutil.rmtree(arguments.checkpoints, ignore_errors=True)
    accelerator.wait_for_everyone()  # a process that ends before the others is taken for a lost one
    accelerator.end_training()  # else threads of the process group may still run as Python ends, which aborts it


def steps_of(encoded, arguments, steps):
    """(step, batch, whether an epoch or all training ends with it), steps counted from 1."""
    step = 0
    for epoch in range(arguments.epochs):
        batches = plan(encoded, arguments.batch_size, arguments.seed, epoch, arguments.group_by_length)
        for left, batch in zip(range(len(batches) - 1, -1, -1), batches, strict=True):
            step += 1
            yield step, batch, left == 0 or step == steps
            if step == steps:
                return


class Silent:
    """The events of all processes but the first, which speaks for them."""

    def emit(self, kind, **fields):
        pass


def check_finite(loss, step):
    if not math.isfinite(loss):
        advice = "Lower training.learningRate in the experiment."
        raise UserError("diverged", f"The loss is no longer a number at step {step}.", advice)


if __name__ == "__main__":
    sys.exit(main())
