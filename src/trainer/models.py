"""Models and tokenizers: a checkpoint by name or folder, or a tiny random T5 that needs no download.

To look at the tiny model:

    python src/trainer/models.py
"""

import os

from events import UserError

TINY = "tiny"


def load(name, texts, dtype):
    """Model and tokenizer. `texts` are what the tiny model's tokenizer learns its vocabulary from."""
    if name == TINY:
        return tiny(texts)
    from transformers import AutoConfig, AutoModelForSeq2SeqLM, AutoTokenizer

    try:
        config = AutoConfig.from_pretrained(name, trust_remote_code=False)
    except (OSError, ValueError) as error:
        raise unusable(name, error) from error
    if not config.is_encoder_decoder:
        message = f'"{name}" is a {config.model_type} model, which has no encoder.'
        advice = "Choose an encoder-decoder checkpoint such as google/t5-v1_1-small; causal models cannot be trained yet."
        raise UserError("wrong-checkpoint", message, advice)
    try:
        tokenizer = AutoTokenizer.from_pretrained(name, trust_remote_code=False)
        model = AutoModelForSeq2SeqLM.from_pretrained(name, trust_remote_code=False, dtype=dtype)
    except (OSError, ValueError, RuntimeError) as error:
        if "out of memory" in str(error):
            raise
        raise unusable(name, error) from error
    return model, tokenizer


def unusable(name, error):
    first = str(error).strip().split("\n")[0]
    if os.path.isdir(name):
        advice = "Name a folder that transformers can load: with config.json, the weights and the tokenizer."
    elif "connect" in str(error).lower() or "offline" in str(error).lower():
        advice = "Connect this host to the network, or download the checkpoint elsewhere and name its folder."
    else:
        advice = "Name a checkpoint of the Hugging Face hub (such as google/t5-v1_1-small), a folder, or tiny."
    return UserError("wrong-checkpoint", f'The checkpoint "{name}" cannot be loaded: {first}', advice)


def tiny(texts):
    """A T5 of 2 + 2 layers with 64 dimensions and random weights, about 0.3 million parameters.

    Weights follow torch's random state: seed it first.
    """
    from transformers import T5Config, T5ForConditionalGeneration

    tokenizer = tiny_tokenizer(texts)
    config = T5Config(
        vocab_size=len(tokenizer),
        d_model=64,
        d_kv=16,
        d_ff=256,
        num_layers=2,
        num_heads=4,
        dropout_rate=0.0,
        pad_token_id=tokenizer.pad_token_id,
        eos_token_id=tokenizer.eos_token_id,
        decoder_start_token_id=tokenizer.pad_token_id,
    )
    return T5ForConditionalGeneration(config), tokenizer


def tiny_tokenizer(texts, vocabulary=1000):
    """A byte-level BPE: any text can be written in it, and reads back exactly. Ends every text with `</s>`, as T5's."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=["<pad>", "</s>", "<unk>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    end = ("</s>", tokenizer.token_to_id("</s>"))
    tokenizer.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[end])
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="<pad>",
        eos_token="</s>",
        unk_token="<unk>",
        clean_up_tokenization_spaces=False,
    )


if __name__ == "__main__":
    example, words = tiny(["Sort these numbers.", "Answer with yes or no."])
    print(example)
    print(f"{example.num_parameters():,} parameters, {len(words)} tokens")
