"""Measures how fast a T5 of 770 million parameters trains from random weights on prompts of real length.

    python src/trainer/bench_training.py                             # made-up prompts, no download
    python src/trainer/bench_training.py --data train.jsonl --tokenizer google/t5-v1_1-large
    python src/trainer/bench_training.py --model tiny --steps 5      # a try on the processor

The trainer's own step is measured, in these settings: batches of like length padded to their longest; random batches
padded to their longest; random batches padded to 1,224 and 128 tokens, as the plain example of Hugging Face does with
`max_length`; and the first of them compiled. Tokens are those that are no padding. Model FLOPs utilisation sets what
the model needs for these tokens against the card's dense bf16 peak; what padding costs counts as waste. Small batches
leave a large card waiting for its instructions: two sizes are measured.
"""

import argparse
import functools
import gc
import json
import math
import random
import shlex
import sys
import time
from array import array

import devices
from batches import padding, plan
from encoding import Encoded, encode
from events import is_out_of_memory
from instances import read_instances
from steps import one_step

LIMITS = (1224, 128)
# Dense bf16 operations a second, from the makers' data sheets.
PEAKS = {"H100 PCIe": 756e12, "H100": 989e12, "H200": 989e12, "A100": 312e12, "L40S": 362e12, "RTX 4090": 165e12}
SIZES = {
    "770m": {"d_model": 1024, "d_ff": 2816, "num_layers": 24, "num_heads": 16, "d_kv": 64, "vocab_size": 32128},
    "tiny": {"d_model": 64, "d_ff": 128, "num_layers": 2, "num_heads": 4, "d_kv": 16, "vocab_size": 1024},
}
# name: (grouped by length, padded to the limits, compiled)
SETTINGS = {
    "grouped": (True, False, False),
    "random": (False, False, False),
    "padded to the maximum": (False, True, False),
    "grouped, compiled": (True, False, True),
}
WARM_UP = 5  # steps that are not counted


def made_up(count, vocabulary):
    """Random token ids in prompts and answers of real lengths: log-normal, with the middle and spread that prompts of
    43 SUP-NATINST training tasks have (definition, two examples, input; a BPE of 32,000 tokens)."""
    chance = random.Random(42)

    def row(middle, spread, shortest, longest):
        size = min(longest, max(shortest, int(chance.lognormvariate(middle, spread))))
        return array("i", (chance.randrange(10, vocabulary) for _ in range(size)))

    prompts = [row(5.36, 0.68, 60, LIMITS[0]) for _ in range(count)]
    answers = [[row(1.90, 0.98, 2, LIMITS[1])] for _ in range(count)]
    return Encoded(prompts, answers, is_causal=False)


def model_of(size):
    from transformers import T5Config, T5ForConditionalGeneration

    kind = {"feed_forward_proj": "gated-gelu", "tie_word_embeddings": False, "decoder_start_token_id": 0}
    return T5ForConditionalGeneration(T5Config(**kind, **SIZES[size], dropout_rate=0.0))


def flops(config, source, target):
    """Of forward and backward for one instance of so many prompt and answer tokens.

    6 for each weight that a token is multiplied with (2 forward, 4 backward; Kaplan and others 2020, section 2.1) and
    12 for each pair of tokens, layer and unit of width in attention (Chowdhery and others 2022, appendix B), half where
    a token sees only those before it. Embeddings are looked up and cost nothing; the output layer is a matrix and
    counts.
    """
    width = config.num_heads * config.d_kv
    attention = 4 * config.d_model * width
    feed_forward = 3 * config.d_model * config.d_ff
    encoder = config.num_layers * (attention + feed_forward)
    decoder = config.num_decoder_layers * (1.5 * attention + feed_forward) + config.d_model * config.vocab_size
    keys_of_prompt = config.num_decoder_layers * attention / 2  # cross-attention reads the prompt's tokens
    products = 6 * (source * (encoder + keys_of_prompt) + target * decoder)
    pairs = config.num_layers * source**2 + config.num_decoder_layers * (target**2 / 2 + source * target)
    return products + 12 * width * pairs


def measure(arguments, encoded, size, setting, most):
    """Of a setting, `most` instances at a time: tokens and operations a second, and the share of padding."""
    import torch
    from trainee import compile_layers, make_accelerator, make_optimizer

    grouped, to_maximum, is_compiled = setting
    torch.manual_seed(42)
    accelerator = make_accelerator(arguments)
    device = accelerator.device
    model = model_of(arguments.model)
    devices.prepare(device, model)
    config = model.config
    if is_compiled:
        compile_layers(model)
    model, optimizer = accelerator.prepare(model, make_optimizer(model, arguments, device))
    model.train()
    batches = plan(encoded, size, 42, 0, grouped)
    fixed = LIMITS if to_maximum else None
    how = {"pad": config.pad_token_id, "most": most, "fixed": fixed}
    step = functools.partial(one_step, accelerator, model, optimizer, encoded, **how)
    for batch in batches[:WARM_UP]:
        step(batch)
    wait(device)
    clock = time.perf_counter()
    for batch in batches:
        step(batch)
    wait(device)
    seconds = time.perf_counter() - clock
    tokens = sum(map(encoded.tokens, batches))
    items = [item for batch in batches for item in batch]
    work = sum(flops(config, len(encoded.prompts[one]), len(encoded.answers[one][which])) for one, which in items)
    accelerator.free_memory(model, optimizer)
    rates = {"tokensPerSecond": tokens / seconds, "flopsPerSecond": work / seconds}
    return {**rates, "padding": padding(encoded, batches, fixed), "atATime": most}


def measure_what_fits(arguments, encoded, size, setting):
    """With smaller pieces of a batch where memory is too small for it."""
    most = arguments.micro_batch_size or size
    while True:
        try:
            return measure(arguments, encoded, size, setting, most)
        except Exception as error:
            if most == 1 or not is_out_of_memory(error):
                raise
        gc.collect()  # what of the model is in cycles
        most = math.ceil(most / 2)
        print(f"too little memory: {most} instances at a time for the next line")


def wait(device):
    import torch

    if device.type == "cuda":
        torch.cuda.synchronize()


def parse_arguments():
    parser = argparse.ArgumentParser(description="Measures tokens a second and model FLOPs utilisation of training.")
    parser.add_argument("--data", help="train.jsonl; made-up prompts if absent")
    parser.add_argument("--tokenizer", default="google/t5-v1_1-large", help="for --data")
    parser.add_argument("--model", choices=SIZES, default="770m")
    parser.add_argument("--batch-size", type=int, nargs="+", default=[16, 64], help="each is measured")
    parser.add_argument("--micro-batch-size", type=int)
    parser.add_argument("--learning-rate", type=float, default=1e-5)
    parser.add_argument("--steps", type=int, default=50, help=f"of each setting, after {WARM_UP} to warm up")
    parser.add_argument("--settings", nargs="+", choices=SETTINGS, default=list(SETTINGS))
    parser.set_defaults(deepspeed=None)
    return parser.parse_args()


def encoded_for(arguments):
    """As many instances as the largest batch needs."""
    count = arguments.steps * max(arguments.batch_size)
    if not arguments.data:
        return made_up(count, SIZES[arguments.model]["vocab_size"])
    from models import load_tokenizer

    instances = read_instances(arguments.data)
    assert len(instances) >= count, f"{arguments.data} holds {len(instances)} instances, {count} are needed"
    chosen = random.Random(42).sample(instances, count)
    return encode(load_tokenizer(arguments.tokenizer), chosen, LIMITS, is_causal=False)


def first(count, encoded):
    return Encoded(encoded.prompts[:count], encoded.answers[:count], encoded.is_causal)


def main():
    arguments = parse_arguments()
    encoded = encoded_for(arguments)
    card = devices.describe(devices.pick_device())
    peak = next((peak for name, peak in PEAKS.items() if name in card), None)
    print(f"{card}, {devices.versions()}\n{shlex.join(sys.argv)}")
    results = []
    for size in arguments.batch_size:
        used = first(arguments.steps * size, encoded)
        for name in arguments.settings:
            result = {"batchSize": size, "setting": name, **measure_what_fits(arguments, used, size, SETTINGS[name])}
            result["utilisation"] = result["flopsPerSecond"] / peak if peak else None
            results.append(result)
            print(as_text(result), flush=True)
    print(json.dumps(results))


def as_text(result):
    share = "" if result["utilisation"] is None else f" = {100 * result['utilisation']:.1f} % of the card's peak"
    speed = f"{result['tokensPerSecond']:10,.0f} tokens/s, {result['flopsPerSecond'] / 1e12:8.3f} TFLOP/s{share}"
    return f"batch {result['batchSize']:3}, {result['setting']:22} {speed}, {100 * result['padding']:.0f} % padding"


if __name__ == "__main__":
    main()
