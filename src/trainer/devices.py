"""What a script computes on, and what it tells of it in its events.

To see what this machine has:

    python src/trainer/devices.py
"""

import sys


def pick_device():
    import torch

    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")


def has_bf16(device):
    import torch

    return device.type == "cuda" and torch.cuda.is_bf16_supported()


def prepare(device, model):
    """Settings that make a device fast and change no result that matters."""
    import torch

    if device.type == "cuda":
        torch.set_float32_matmul_precision("high")  # TF32, for what autocast leaves in float32
    if device.type == "cpu" and model.num_parameters() < 5_000_000:
        torch.set_num_threads(1)  # a tiny model spends more time on handing out its work than on the work


def moved(inputs, device):
    """A batch on the device. From pinned memory the copy goes on beside the work; from other memory it waits for it."""
    if device.type != "cuda":
        return {name: rows.to(device) for name, rows in inputs.items()}
    return {name: rows.pin_memory().to(device, non_blocking=True) for name, rows in inputs.items()}


def describe(device, processes=1):
    import torch

    name = torch.cuda.get_device_name(device) if device.type == "cuda" else device.type
    return name if processes == 1 else f"{processes} × {name}"


def peak_memory(device):
    """Bytes at the peak so far: of the GPU, or of this process."""
    import torch

    if device.type == "cuda":
        return torch.cuda.max_memory_allocated(device)
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def versions():
    import torch
    import transformers

    python = ".".join(str(part) for part in sys.version_info[:3])
    return {"python": python, "torch": torch.__version__, "transformers": transformers.__version__}


if __name__ == "__main__":
    print(describe(pick_device()), versions())
