"""The Python side of "npm run bench -- build"; bench/build.ts runs it.

  python bench/build.py fast|slow FOLDER OUT.jsonl TASKS EVERY MOST

Reads every EVERY-th of the first TASKS files of FOLDER/tasks, makes the prompts of their instances with two positive
examples as Tk-Instruct's collator does, MOST tokens long at most by FOLDER/tokenizer.json, writes them to OUT.jsonl as
{"id", "prompt"} and prints {"wall": seconds, "processor": seconds}. "fast" is PreTrainedTokenizerFast of transformers,
called for each example that is tried and for the whole; "slow" counts with the same model in Python alone.
"""

import json
import sys
import time
from pathlib import Path

from tokens import slow_counter

sys.path.append(str(Path(__file__).parent.parent / "test/python"))
from tk_instruct_oracle import prompt, tokenizer_in  # noqa: E402


def main():
    way, folder, out = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    tasks, every, most = map(int, sys.argv[4:7])
    tokenizer = tokenizer_in(str(folder))
    if way == "slow":
        tokenizer = SlowTokenizer(tokenizer, json.loads((folder / "tokenizer.json").read_text(encoding="utf8")))
    files = sorted((folder / "tasks").glob("*.json"))[:tasks:every]
    wall, processor = time.perf_counter(), time.process_time()
    with open(out, "w", encoding="utf8") as lines:
        for file in files:
            write_prompts(json.loads(file.read_text(encoding="utf8")), tokenizer, most, lines)
    print(json.dumps({"wall": time.perf_counter() - wall, "processor": time.process_time() - processor}))


def write_prompts(task, tokenizer, most, lines):
    same = {
        "definition": "\n".join(task["Definition"]),
        "positive": task["Positive Examples"][:2],
        "negative": [],
        "explanations": False,
        "most": most,
    }
    for instance in task["Instances"]:
        text = prompt({**same, "input": instance["input"]}, tokenizer)
        lines.write(json.dumps({"id": instance["id"], "prompt": text}, ensure_ascii=False) + "\n")


class SlowTokenizer:
    """Counts in Python alone. Only a text that is too long, which is rare, is cut by the fast tokenizer."""

    def __init__(self, fast, file):
        self.fast = fast
        self.count = slow_counter(fast.backend_tokenizer, file)

    def __call__(self, text):
        self.text = text
        return {"input_ids": range(self.count(text))}

    def decode(self, ids, **options):
        return self.fast.decode(self.fast(self.text)["input_ids"][: len(ids)], **options)


main()
