"""Checkpoints to go on from: `checkpoints/step-000150`, each whole or not there, with all that training needs.

To see which a run has:

    python src/trainer/checkpoints.py checkpoints
"""

import hashlib
import json
import os
import re
import shutil
import sys

from events import UserError, first_line, is_out_of_memory

NAME = re.compile(r"step-(\d{6,})")
STATE = "state.json"
# What must be the same for a run to go on as if it had never stopped.
SETTINGS = ("model", "epochs", "learning_rate", "batch_size", "max_steps", "max_source_tokens", "max_target_tokens")
SETTINGS += ("seed", "group_by_length", "lora_rank", "lora_alpha", "lora_dropout")


def all_checkpoints(folder):
    """(step, path) of every whole checkpoint, oldest first."""
    names = os.listdir(folder) if os.path.isdir(folder) else []
    matches = [match for name in names if (match := NAME.fullmatch(name))]
    found = [(int(match[1]), os.path.join(folder, match[0])) for match in matches]
    return sorted(one for one in found if os.path.exists(os.path.join(one[1], STATE)))


def write(accelerator, folder, step, settings):
    """Writes beside the place first, all processes of a run together; then the checkpoints before it go. Returns the
    path."""
    path = os.path.join(folder, f"step-{step:06d}")
    partial = f"{path}.partial"
    if accelerator.is_main_process:
        shutil.rmtree(partial, ignore_errors=True)
        os.makedirs(partial)
    accelerator.wait_for_everyone()
    try:
        accelerator.save_state(partial)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    accelerator.wait_for_everyone()
    if accelerator.is_main_process:
        with open(os.path.join(partial, STATE), "w", encoding="utf-8") as file:
            json.dump({"step": step, "settings": settings}, file)
        flush(partial)
        shutil.rmtree(path, ignore_errors=True)
        os.replace(partial, path)
        keep_only(folder, path)
    return path


def flush(folder):
    """To the disk itself: a checkpoint replaces the one before it, so it must outlive a loss of power."""
    for directory, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(directory, name), "rb") as file:
                os.fsync(file.fileno())


def keep_only(folder, path):
    """Deletes the older checkpoints and what was half written."""
    for name in os.listdir(folder):
        if (NAME.fullmatch(name) or name.endswith(".partial")) and name != os.path.basename(path):
            shutil.rmtree(os.path.join(folder, name), ignore_errors=True)


def load_latest(accelerator, folder, settings):
    """Restores the newest checkpoint; the step it was written after, 0 where there is none."""
    found = all_checkpoints(folder)
    if not found:
        return 0
    step, path = found[-1]
    try:
        with open(os.path.join(path, STATE), encoding="utf-8") as file:
            made_with = json.load(file)["settings"]
        check_settings(step, made_with, settings)
        accelerator.load_state(path)
    except Exception as error:  # whatever is damaged, each library has its own error for it
        if isinstance(error, UserError) or is_out_of_memory(error):
            raise
        message = f"The checkpoint of step {step} cannot be read: {first_line(str(error))}"
        advice = f"Delete {path} and resume: the run then starts afresh."
        raise UserError("wrong-checkpoint", message, advice) from error
    return step


def check_settings(step, made_with, settings):
    other = [name for name in settings if made_with.get(name) != settings[name]]
    if other:
        message = f"The checkpoint of step {step} was made with other settings ({', '.join(other)})."
        raise UserError("wrong-checkpoint", message, "Start a new run instead of resuming this one.")


def settings_of(arguments):
    """With the number of processes left out: a run may go on with more or fewer."""
    with open(arguments.data, "rb") as file:
        data = hashlib.sha256(file.read()).hexdigest()
    return {**{name: getattr(arguments, name) for name in SETTINGS}, "data": data}


def save_model(accelerator, model, tokenizer, folder, merged=False):
    """The trained model as transformers reads it; beside the folder first, so that it is whole or not there. Adapters
    are saved alone, or, `merged`, worked into the weights that they were trained beside."""
    weights = accelerator.get_state_dict(model)
    if not accelerator.is_main_process:
        return
    whole = accelerator.unwrap_model(model)
    if merged:
        whole, weights = whole.merge_and_unload(), None
    partial = f"{folder}.partial"
    shutil.rmtree(partial, ignore_errors=True)
    try:
        whole.save_pretrained(partial, state_dict=weights, safe_serialization=True)
        tokenizer.save_pretrained(partial)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    if os.path.isdir(folder):
        shutil.rmtree(folder)
    os.replace(partial, folder)


if __name__ == "__main__":
    assert len(sys.argv) == 2, "say which folder: python checkpoints.py FOLDER"
    for number, where in all_checkpoints(sys.argv[1]):
        print(f"{number:8} {where}")
