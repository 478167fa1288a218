"""One step of training: forward and backward over a batch, cut up over processes and in pieces that fit into memory.

To see how batches of 8 and of 7 are cut up for two processes that take 3 instances at once:

    python src/trainer/steps.py
"""

import math
from contextlib import nullcontext

from batches import in_order, tensors
from devices import moved


def one_step(accelerator, model, optimizer, encoded, batch, pad, most=None, fixed=None):
    """Moves the weights once; `most` instances at a time, padded as `tensors` does with `fixed`. Returns this process's
    part of the loss: the mean over the batch's answer tokens is the sum over the processes, however it is cut up."""
    pieces = shares(batch, accelerator.process_index, accelerator.num_processes, most)
    all_tokens = encoded.answer_tokens(batch)
    scale = accelerator.num_processes * accelerator.gradient_accumulation_steps  # what gradients are divided by
    total = 0
    for number, (piece, counts) in enumerate(pieces, start=1):
        accelerator.sync_gradients = number == len(pieces)
        with nullcontext() if accelerator.sync_gradients else accelerator.no_sync(model):
            loss = loss_of(accelerator, model, encoded, piece, pad, fixed)
            part = loss * (counts * encoded.answer_tokens(piece) / all_tokens)
            accelerator.backward(part * scale)
        total += part.detach()
    accelerator.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return total


def loss_of(accelerator, model, encoded, items, pad, fixed=None):
    """Mean over the answer tokens."""
    inputs = moved(tensors(encoded, items, pad, fixed), accelerator.device)
    return model(**inputs, use_cache=False).loss


def shares(batch, process, world, most):
    """A process's part of a batch in pieces, as many for each process: (instances, 1), or (instances, 0) where there is
    nothing left and the piece only keeps step with the others."""
    own = batch[process::world]
    longest = math.ceil(len(batch) / world)
    most = most or longest
    pieces = [own[start : start + most] for start in range(0, longest, most)]
    return [(piece, 1) if piece else (batch[:1], 0) for piece in pieces]


def validate(accelerator, model, encoded, batch_size, pad, most=None):
    """Mean loss over the answer tokens of all instances, each with its first reference."""
    import torch

    total = torch.zeros((), device=accelerator.device)
    batches = in_order(encoded, batch_size)
    model.eval()
    with torch.no_grad():
        for batch in batches:
            for piece, counts in shares(batch, accelerator.process_index, accelerator.num_processes, most):
                total += loss_of(accelerator, model, encoded, piece, pad) * (counts * encoded.answer_tokens(piece))
    model.train()
    return accelerator.reduce(total, "sum").item() / sum(map(encoded.answer_tokens, batches))


if __name__ == "__main__":
    for size in (8, 7):
        for process in (0, 1):
            print(f"batch of {size}, process {process}: {shares(list(range(size)), process, world=2, most=3)}")
