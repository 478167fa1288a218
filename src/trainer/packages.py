"""The packages that runs need, and which of them this Python has.

    python src/trainer/packages.py

prints a line of JSON: {"versions": {"python": "3.11.2", "torch": "2.6.0"}, "lacking": [{"name": "accelerate",
"found": null, "wanted": "accelerate>=1.0"}]}. What is lacking is needed, and is not there or of a version that will not
do. Packages are looked up and not imported, which takes seconds. Only the standard library is needed, and no other
file: the source is also sent to hosts and run there. A Python that is too old for the rest can read it.
"""

import json
import re
import sys

# name: (lowest version, first version that is too new, what it does, whether nothing works without it)
PACKAGES = {
    "torch": ("2.6", None, "trains and predicts", True),
    "transformers": ("4.57", "6", "holds the models", True),
    "accelerate": ("1.0", None, "uses several GPUs", True),
    "safetensors": ("0.4", None, "reads and writes weights", True),
    "sentencepiece": ("0.1.99", None, "reads tokenizers without a tokenizer.json, such as T5's", False),
    "protobuf": ("4", None, "reads tokenizers without a tokenizer.json, such as T5's", False),
    "peft": ("0.18", None, "trains low-rank adapters (training.loraRank)", False),
    "deepspeed": ("0.15", None, "spreads models over GPUs (training.deepspeed)", False),
}
RECORDED = (*PACKAGES, "numpy", "tokenizers")  # whose versions are told


def version_of(name):
    """None where it is not installed."""
    try:
        from importlib import metadata
    except ImportError:  # a Python that is too old in any case
        return None
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def will_do(name, version):
    lowest, too_new, _, _ = PACKAGES[name]
    return numbers(lowest) <= numbers(version) and not (too_new and numbers(version) >= numbers(too_new))


def requirement(name):
    """As pip takes it; of other packages, the name."""
    lowest, too_new, _, _ = PACKAGES.get(name, (None, None, None, None))
    return name + (f">={lowest}" if lowest else "") + (f",<{too_new}" if too_new else "")


def numbers(version):
    """The first three numbers: 2.10rc1+cu128 is [2, 10, 0]."""
    first = re.match(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?", version)
    return [int(part or 0) for part in first.groups()] if first else [0, 0, 0]


def report():
    found = {name: version_of(name) for name in RECORDED}
    python = ".".join(str(part) for part in sys.version_info[:3])
    lacking = [
        {"name": name, "found": found[name], "wanted": requirement(name)}
        for name, (_, _, _, is_needed) in PACKAGES.items()
        if is_needed and not (found[name] and will_do(name, found[name]))
    ]
    versions = {name: version for name, version in found.items() if version}
    return {"versions": {"python": python, **versions}, "lacking": lacking}


if __name__ == "__main__":
    print("\n" + json.dumps(report()))
