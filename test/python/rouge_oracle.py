"""Scores what stands on standard input with Google's rouge-score, as the field does it.

    python rouge_oracle.py [rougeL rouge1] < pairs.jsonl > scores.jsonl

Input: one {"prediction": text, "references": [text, ...]} a line. Output: one line of F-measures from 0 to 1 for each,
the best over the references, with "exactMatch" as Tk-Instruct defines it; last a line with the seconds of
processor time that the scoring loop of rouge-score took, and the memory of the process at its peak in bytes.
"""

import json
import resource
import string
import sys
import time

from rouge_score import rouge_scorer


def exact_form(text):
    without = "".join(letter for letter in text.lower() if letter not in string.punctuation)
    return " ".join(without.split())


def main():
    names = sys.argv[1:] or ["rougeL", "rouge1"]
    pairs = [json.loads(line) for line in sys.stdin.buffer]
    scorer = rouge_scorer.RougeScorer(names, use_stemmer=True)

    start = time.process_time()
    scores = []
    for pair in pairs:
        by_reference = [scorer.score(reference, pair["prediction"]) for reference in pair["references"]]
        scores.append({name: max(score[name].fmeasure for score in by_reference) for name in names})
    seconds = time.process_time() - start

    for pair, score in zip(pairs, scores):
        wanted = {exact_form(reference) for reference in pair["references"]}
        score["exactMatch"] = int(exact_form(pair["prediction"]) in wanted)
        print(json.dumps(score))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peakBytes": peak}))


if __name__ == "__main__":
    main()
