"""A model as it is trained: over its GPUs, with its adapters, compiled, with its optimizer."""

import os

import devices
from deepspeed_settings import plugin
from events import UserError
from models import add_adapter


def make_accelerator(arguments):
    """One process or many: torchrun starts as many as it is told to, and this finds out."""
    from accelerate import Accelerator

    device = devices.pick_device()
    accelerator = Accelerator(
        mixed_precision="bf16" if devices.has_bf16(device) else "no",
        cpu=device.type == "cpu" and not arguments.deepspeed,  # accelerate would leave DeepSpeed out without a word
        deepspeed_plugin=plugin(arguments) if arguments.deepspeed else None,
    )
    if accelerator.num_processes != int(os.environ.get("WORLD_SIZE", 1)):
        advice = "Start one process for each GPU: the host's settings say how many."
        raise UserError("no-gpu", "There are more processes than GPUs for them.", advice)
    return accelerator


def adapted(model, arguments):
    if arguments.gradient_checkpointing:
        model.gradient_checkpointing_enable(gradient_checkpointing_kwargs={"use_reentrant": False})
    if not arguments.lora_rank:
        return model
    alpha = arguments.lora_alpha or 2 * arguments.lora_rank
    return add_adapter(model, arguments.lora_rank, alpha, arguments.lora_dropout)


def compile_layers(part):
    """The layers that a model repeats, each in its place: they share what is compiled, and names of weights stay."""
    from torch.nn import ModuleList

    for child in part.children():
        if not isinstance(child, ModuleList):
            compile_layers(child)
            continue
        for layer in child:
            layer.compile(dynamic=True)


def make_optimizer(model, arguments, device):
    import torch

    fused = device.type == "cuda"  # one kernel for all weights
    return torch.optim.AdamW(trained_weights(model), lr=arguments.learning_rate, weight_decay=0.0, fused=fused)


def trained_weights(model):
    return [weight for weight in model.parameters() if weight.requires_grad]


def count(weights):
    return sum(getattr(weight, "ds_numel", weight.numel()) for weight in weights)  # DeepSpeed may hold a part elsewhere
