"""The answers of a model, by greedy decoding or beams and nothing else."""

from itertools import takewhile

import devices
from batches import padded_inputs

# Without them a model begins its answer otherwise than it has learned, or in another language.
KEPT = ("bos_token_id", "decoder_start_token_id", "forced_bos_token_id")


def plain(model, tokenizer):
    """A generation config with the special tokens of a checkpoint. What else its generation_config.json asks for
    (sampling, penalties, shortest and longest answers) would change predictions, and no experiment says it. An answer
    also ends where the tokenizer ends texts, for so answers are learned."""
    from transformers import GenerationConfig

    asked = getattr(model, "generation_config", None)  # code that comes with a checkpoint may know none
    kept = {name: first(getattr(asked, name, None), getattr(model.config, name, None)) for name in KEPT}
    ends = first(getattr(asked, "eos_token_id", None), [])
    ends = {tokenizer.eos_token_id, *(ends if isinstance(ends, list) else [ends])}
    return GenerationConfig(**kept, eos_token_id=sorted(ends), pad_token_id=tokenizer.pad_token_id)


def first(*values):
    return next((value for value in values if value is not None), None)


def generate(model, prompts, longest, beams):
    """Token ids of the answers, a list each, at most `longest`: without the token that begins one and what ends it."""
    import torch

    causal = not model.config.is_encoder_decoder
    ends, pad = model.generation_config.eos_token_id, model.generation_config.pad_token_id
    # A causal model goes on behind the last token, so what fills up stands before the first.
    inputs = padded_inputs(prompts, pad, side="left" if causal else "right")
    inputs = devices.moved(inputs, model.device)
    with torch.inference_mode():
        answers = model.generate(**inputs, max_new_tokens=longest, do_sample=False, num_beams=beams)
    begin = inputs["input_ids"].shape[1] if causal else 1
    return [list(takewhile(lambda token: token not in ends, answer)) for answer in answers[:, begin:].tolist()]
