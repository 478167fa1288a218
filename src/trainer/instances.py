"""Reads `train.jsonl` and `predict.jsonl`: one instance a line, its prompt finished. Nothing here assembles prompts.

    {"id": "…", "task": "…", "category": "…", "prompt": "…", "references": ["…", …]}

Where the layout makes a chat, "messages" holds the prompt as turns, {"role": "…", "content": "…"} each.

To check a file by hand:

    python src/trainer/instances.py train.jsonl
"""

import json
import re
import sys

from events import UserError

HALF = re.compile("[\ud800-\udfff]")
REBUILD = "Build the run again: the file is made by Stepwise and should not be edited."


def read_instances(path):
    """All instances of a file, in its order; at least one, each with a prompt and a reference."""
    instances = []
    with open(path, "rb") as file:
        for number, line in enumerate(file, start=1):
            instances.append(checked(line, f"{path}, line {number}"))
    if not instances:
        advice = "Check that the experiment's tasks name files with instances, and that its limits leave some over."
        raise UserError("no-data", f"{path} holds no instances.", advice)
    return instances


def checked(line, place):
    try:
        instance = json.loads(line)
    except ValueError as error:
        raise UserError("damaged-data", f"{place}: not JSON ({error}).", REBUILD) from error
    instance = well_formed(instance)
    if not isinstance(instance, dict):
        raise UserError("damaged-data", f"{place}: not an object.", REBUILD)
    for key in ("id", "prompt"):
        if not isinstance(instance.get(key), str):
            raise UserError("damaged-data", f'{place}: "{key}" is missing or not text.', REBUILD)
    references = instance.get("references")
    if not isinstance(references, list) or not references or not all(isinstance(one, str) for one in references):
        raise UserError("damaged-data", f'{place}: "references" is not a list of at least one text.', REBUILD)
    if not are_messages(instance.get("messages", [])):
        raise UserError("damaged-data", f'{place}: "messages" is not a list of roles and contents.', REBUILD)
    return instance


def well_formed(value):
    """Half of a surrogate pair, which JSON can hold and no tokenizer reads, is U+FFFD in every text of a value."""
    if isinstance(value, str):
        return HALF.sub("\ufffd", value)
    if isinstance(value, list):
        return [well_formed(one) for one in value]
    return {name: well_formed(one) for name, one in value.items()} if isinstance(value, dict) else value


def are_messages(value):
    return isinstance(value, list) and all(
        isinstance(one, dict) and all(isinstance(one.get(key), str) for key in ("role", "content")) for one in value
    )


if __name__ == "__main__":
    assert len(sys.argv) == 2, "say which file to check: python instances.py FILE"
    try:
        print(f"{len(read_instances(sys.argv[1]))} instances")
    except UserError as error:
        sys.exit(f"{error} {error.failure['advice']}")
