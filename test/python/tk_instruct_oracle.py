"""Makes prompts by the rules of Tk-Instruct's collator, for test/node/tokenizers/tkInstruct.oracle.test.ts and bench/build.py.

    python tk_instruct_oracle.py < requests.jsonl > prompts.jsonl

A request is {"folder", "definition", "positive", "negative", "explanations", "input", "most"}: the folder of a
tokenizer.json, the examples to try with "input", "output" and perhaps "explanation", and the most tokens of a prompt.
The answer is what the model reads of the prompt, as a JSON text. Written from the description of the format, not from
its code.
"""

import json
import string
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


def stopped(text):
    """The text with a full stop, unless its last character is punctuation already."""
    return text if text[-1] in string.punctuation else text + "."


def line(head, value):
    return stopped(head + value.strip()) + "\n"


def example_text(kind, number, example, explanations):
    parts = [f" {kind} Example {number} -\n", line("Input: ", example["input"]), line(" Output: ", example["output"])]
    if explanations and "explanation" in example:
        parts.append(line(" Explanation: ", example["explanation"]))
    return "".join(parts) + "\n"


def prompt(request, tokenizer):
    most = request["most"]
    head = line("Definition: ", request["definition"]) + "\n"
    tail = "Now complete the following example -\n" + line("Input: ", request["input"]) + "Output: "
    taken = {"Positive": [], "Negative": []}
    for kind, examples in (("Positive", request["positive"]), ("Negative", request["negative"])):
        for number, example in enumerate(examples, start=1):
            text = example_text(kind, number, example, request["explanations"])
            before = "".join(" ".join(some) for some in taken.values())
            if len(tokenizer(head + before + text + tail)["input_ids"]) > most:
                break
            taken[kind].append(text)
    whole = head + "".join(taken["Positive"]) + "".join(taken["Negative"]) + tail
    text = first_tokens(tokenizer, whole, most)
    return text if text == whole else first_tokens(tokenizer, text, most, truncation=True, max_length=most)


def first_tokens(tokenizer, text, most, **options):
    """The text itself where it fits. The collator cuts without a thought of the token that ends a text, and encodes what
    it cut with truncation, which leaves room for that token."""
    if len(tokenizer(text)["input_ids"]) <= most:
        return text
    return tokenizer.decode(tokenizer(text, **options)["input_ids"][:most], skip_special_tokens=True)


if __name__ == "__main__":
    for line_of_input in sys.stdin:
        request = json.loads(line_of_input)
        print(json.dumps(prompt(request, tokenizer_in(request["folder"]))))
