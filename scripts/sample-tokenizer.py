"""Makes sample/tokenizer/: a T5-style tokenizer that is trained on the sample workspace's own texts.

  test/python/.venv/bin/python scripts/sample-tokenizer.py

It needs the package `tokenizers`, which `node scripts/python-install.mjs` installs with the others of the tests. The files
are kept with the sample: run this again when its texts have changed much.
"""

import json
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

sample = Path(__file__).resolve().parent.parent / "sample"
pieces = 800
specials = ["<pad>", "</s>", "<unk>"]


def main():
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.NFKC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()]
    )
    tokenizer.decoder = decoders.Metaspace()
    trainer = trainers.UnigramTrainer(
        vocab_size=pieces,
        special_tokens=specials,
        unk_token="<unk>",
        initial_alphabet=[chr(code) for code in range(33, 127)],
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts(), trainer)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="$A </s>", pair="$A </s> $B </s>", special_tokens=[("</s>", 1)]
    )
    folder = sample / "tokenizer"
    folder.mkdir(exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    config = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "pad_token": "<pad>",
        "eos_token": "</s>",
        "unk_token": "<unk>",
        "model_max_length": 512,
        "clean_up_tokenization_spaces": False,
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf8")


def texts():
    for pattern in ["README.md", "tasks/*.instruct", "data/*.json"]:
        for file in sorted(sample.glob(pattern)):
            yield from file.read_text(encoding="utf8").splitlines()


main()
