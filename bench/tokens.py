"""The Python side of "npm run bench -- tokens"; bench/tokens.ts runs it.

  python bench/tokens.py train OUT.json PIECES < texts.jsonl   a Unigram tokenizer shaped like that of T5
  python bench/tokens.py count TOKENIZER.json < texts.jsonl    the processor seconds of each way to tokenize, and the counts

A line of the input is a text as JSON. `count` prints {"fast": seconds, "slow": seconds, "counts": [...]}: "fast" is
`Tokenizer.encode` of Hugging Face tokenizers (Rust), one text at a time; "slow" is the same Unigram model in Python alone,
as the slow tokenizers of transformers were: the best segmentation of each word, found anew each time.
"""

import json
import sys
import time

from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers


def main():
    command, file = sys.argv[1:3]
    texts = [json.loads(line) for line in sys.stdin]
    if command == "train":
        train(texts, int(sys.argv[3])).save(file)
    else:
        print(json.dumps(measure(texts, Tokenizer.from_file(file), json.load(open(file, encoding="utf8")))))


def train(texts, pieces):
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.Sequence(
        # What the character map of T5 does to most texts; the library for JavaScript knows no Nmt.
        [normalizers.Replace(Regex(r"[\t\n\f\r]"), " "), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    specials = ["<pad>", "</s>", "<unk>"]
    trainer = trainers.UnigramTrainer(
        vocab_size=pieces, special_tokens=specials, unk_token="<unk>", show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 1)])
    return tokenizer


def measure(texts, tokenizer, file):
    start = time.process_time()
    counts = [len(tokenizer.encode(text).ids) for text in texts]
    fast = time.process_time() - start
    slow = slow_counter(tokenizer, file)
    some = texts[: max(1, len(texts) // 10)]  # a tenth is enough to know its speed
    start = time.process_time()
    slow_counts = [slow(text) for text in some]
    seconds = (time.process_time() - start) * sum(map(len, texts)) / sum(map(len, some))
    agree = sum(map(int.__eq__, slow_counts, counts)) / len(some)
    return {"fast": fast, "slow": seconds, "agree": agree, "counts": counts}


def slow_counter(tokenizer, file):
    scores = {piece: score for piece, score in file["model"]["vocab"]}
    longest = max(map(len, scores))
    unknown = min(scores.values()) - 10
    normalize = tokenizer.normalizer.normalize_str
    splits = file["pre_tokenizer"]["type"] == "Sequence"

    def word_tokens(word):
        best = [0.0] + [None] * len(word)
        back = [0] * (len(word) + 1)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - longest), end):
                score = scores.get(word[start:end], unknown if end - start == 1 else None)
                if score is not None and (best[end] is None or best[start] + score > best[end]):
                    best[end], back[end] = best[start] + score, start
        count, place, after_unknown = 0, len(word), False
        while place > 0:
            is_unknown = word[back[place] : place] not in scores
            count += not (is_unknown and after_unknown)
            place, after_unknown = back[place], is_unknown
        return count

    def count(text):
        if splits:
            words = ["▁" + word for word in normalize(text).split()]
        else:
            marked = "▁" + normalize(text).replace(" ", "▁").removeprefix("▁")
            words = marked.replace("▁", " ▁").split(" ")[1:]
        return sum(map(word_tokens, words)) + 1

    return count


if __name__ == "__main__":
    main()
