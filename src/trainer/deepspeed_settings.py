"""What DeepSpeed is told: the configuration that an experiment names, and in it what the experiment itself says."""

import json
import math
import os

from events import UserError
from models import is_adapter, is_merged


def plugin(arguments):
    """For accelerate; `arguments` are those of train.py."""
    import deepspeed  # noqa: F401  accelerate's own message does not say how to install it
    from accelerate.utils import DeepSpeedPlugin

    configuration = read_configuration(arguments.deepspeed)
    check_merging(configuration, arguments.model, arguments.lora_rank)
    share = math.ceil(arguments.batch_size / int(os.environ.get("WORLD_SIZE", 1)))
    most = min(arguments.micro_batch_size or share, share)
    configuration.pop("train_batch_size", None)  # follows from the two below and the number of processes
    configuration["train_micro_batch_size_per_gpu"] = most
    configuration["gradient_accumulation_steps"] = math.ceil(share / most)
    configuration["gradient_clipping"] = 1.0
    # Without it, stage 3 has no way to write the trained model.
    configuration.setdefault("zero_optimization", {})["stage3_gather_16bit_weights_on_model_save"] = True
    started_by_torchrun = {"RANK": 0, "LOCAL_RANK": 0, "WORLD_SIZE": 1, "MASTER_ADDR": "localhost", "MASTER_PORT": 0}
    for name, value in started_by_torchrun.items():  # DeepSpeed wants to know, for a single process too
        os.environ.setdefault(name, str(value))
    return DeepSpeedPlugin(hf_ds_config=configuration)


def read_configuration(path):
    advice = "See the documentation of DeepSpeed; training.learningRate and its neighbours stay in the experiment."
    try:
        with open(path, encoding="utf-8") as file:
            configuration = json.load(file)
    except ValueError as error:
        raise UserError("wrong-configuration", f"The DeepSpeed configuration is not JSON: {error}", advice) from error
    for name in ("optimizer", "scheduler"):
        if name in configuration:
            raise UserError("wrong-configuration", f'The DeepSpeed configuration has "{name}": remove it.', advice)
    return configuration


def check_merging(configuration, model, lora_rank):
    """Under stage 3 each process holds a part of the weights. Adapters are worked into them where training begins from
    a checkpoint with adapters, and where what is saved would not find the model that they were trained beside."""
    stage = configuration.get("zero_optimization", {}).get("stage")
    if stage == 3 and (is_adapter(model) or is_merged(model, lora_rank)):
        message = f'The adapters of "{model}" cannot be worked into its weights under stage 3 of DeepSpeed.'
        advice = "Choose stage 2 in the DeepSpeed configuration, or start from a checkpoint that holds a whole model."
        raise UserError("wrong-configuration", message, advice)
