"""Counts and decodes as Python does, for test/node/tokenizers/oracle.test.ts.

  python test/python/tokenizer_oracle.py < lines.jsonl

A line is {"folder": ..., "text": ..., "tokens": n}, where the folder holds a tokenizer.json and perhaps a
tokenizer_config.json; the answer to it is {"count": ..., "first": what the first n tokens decode to}.
"""

import json
import sys
from functools import cache
from pathlib import Path

from transformers import PreTrainedTokenizerFast


@cache
def tokenizer_in(folder):
    config = Path(folder) / "tokenizer_config.json"
    options = json.loads(config.read_text(encoding="utf8")) if config.exists() else {}
    options.pop("tokenizer_class", None)
    return PreTrainedTokenizerFast(tokenizer_file=str(Path(folder) / "tokenizer.json"), **options)


for line in sys.stdin:
    request = json.loads(line)
    tokenizer = tokenizer_in(request["folder"])
    ids = tokenizer(request["text"])["input_ids"]
    first = tokenizer.decode(ids[: request["tokens"]], skip_special_tokens=True)
    print(json.dumps({"count": len(ids), "first": first}))
