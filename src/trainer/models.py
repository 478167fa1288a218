"""Models and tokenizers: a checkpoint by name or folder, or a tiny random model that needs no download.

`tiny` is a T5, `tiny-causal` a Llama. To look at them:

    python src/trainer/models.py
"""

import json
import os

from events import UserError, install, is_full_disk, is_out_of_memory
from generation import plain

TINY = ("tiny", "tiny-causal")


def load(name, texts, dtype, unsafe=False):
    """Model and tokenizer. `texts` are what a tiny model's tokenizer learns its vocabulary from; `unsafe` also takes
    weights that are no safetensors, and code that comes with a checkpoint."""
    if name in TINY:
        model, tokenizer = tiny(texts, name == "tiny-causal")
    elif is_adapter(name):
        model, tokenizer = with_adapter(name, dtype, unsafe)
    else:
        model, tokenizer = load_model(name, dtype, unsafe), load_tokenizer(name, unsafe)
    model.generation_config = plain(model, tokenizer)
    return model, tokenizer


def is_adapter(name):
    return os.path.exists(os.path.join(name, "adapter_config.json"))


def is_merged(name, lora_rank):
    """Whether adapters that are trained beside a model are worked into its weights when it is saved, since they would
    not find it again: a tiny one is made for its run, and one that began as a checkpoint with adapters has them in its
    weights."""
    return bool(lora_rank) and (name in TINY or is_adapter(name))


def load_model(name, dtype, unsafe):
    from transformers import AutoConfig, AutoModelForCausalLM, AutoModelForSeq2SeqLM

    try:
        config = AutoConfig.from_pretrained(name, trust_remote_code=unsafe)
        kind = AutoModelForSeq2SeqLM if config.is_encoder_decoder else AutoModelForCausalLM
        safety = {"trust_remote_code": unsafe, "use_safetensors": None if unsafe else True}
        return kind.from_pretrained(name, dtype=dtype, **safety)
    except Exception as error:  # whatever kind of damage a file has, some library has its own error for it
        raise unusable(name, error) from error


def load_tokenizer(name, unsafe=False):
    from transformers import AutoTokenizer

    try:
        tokenizer = AutoTokenizer.from_pretrained(name, trust_remote_code=unsafe)
    except Exception as error:
        raise unusable(name, error) from error
    if tokenizer.eos_token_id is None:
        message = f'The tokenizer of "{name}" has no token that ends a text.'
        raise UserError("wrong-checkpoint", message, "Choose one whose tokenizer has an end-of-sequence token.")
    if tokenizer.pad_token_id is None:  # as with most causal models; what is padding is masked anyway
        tokenizer.pad_token = tokenizer.eos_token
    return tokenizer


def is_causal(model):
    return not model.config.is_encoder_decoder


def add_adapter(model, rank, alpha, dropout):
    """Low-rank adapters (LoRA) beside all linear layers; only they are trained."""
    from peft import LoraConfig, TaskType, get_peft_model

    kind = TaskType.CAUSAL_LM if is_causal(model) else TaskType.SEQ_2_SEQ_LM
    config = LoraConfig(task_type=kind, r=rank, lora_alpha=alpha, lora_dropout=dropout, target_modules="all-linear")
    return get_peft_model(model, config)


def with_adapter(folder, dtype, unsafe):
    """The checkpoint that an adapter was trained beside, with the adapter worked into its weights."""
    from peft import PeftModel

    with open(os.path.join(folder, "adapter_config.json"), encoding="utf-8") as file:
        base = json.load(file)["base_model_name_or_path"]
    if not base:
        advice = "Train without training.loraRank, or start from a checkpoint."
        raise UserError("wrong-checkpoint", f'"{folder}" is an adapter of a model that was not kept.', advice)
    model, _ = load(base, [], dtype, unsafe)
    model = PeftModel.from_pretrained(model, folder).merge_and_unload()
    return model.requires_grad_(True), load_tokenizer(folder, unsafe)


def unusable(name, error):
    """What to raise where a checkpoint cannot be loaded."""
    text = str(error)
    if isinstance(error, (UserError, ImportError)) or is_out_of_memory(error) or is_full_disk(error):
        return error
    if "sentencepiece" in text.lower() and not (is_installed("sentencepiece") and is_installed("google.protobuf")):
        message = f'The tokenizer of "{name}" needs packages that are not installed.'
        return UserError("missing-package", message, f"Install them with: {install('sentencepiece', 'protobuf')}")
    if "safetensors" in text:
        advice = "Convert its weights to safetensors, or set allowUnsafeModels: other weights can run any program."
    elif "trust_remote_code" in text:
        advice = "It brings its own code. Read it, and set allowUnsafeModels if you trust it."
    elif os.path.isdir(name):
        advice = "Name a folder that transformers can load: with config.json, the weights and the tokenizer."
    elif "connect" in text.lower() or "offline" in text.lower():
        advice = "Connect this host to the network, or download the checkpoint elsewhere and name its folder."
    else:
        advice = "Name a checkpoint of the Hugging Face hub (such as google/t5-v1_1-small), a folder, or tiny."
    first = text.strip().split("\n")[0] or type(error).__name__
    return UserError("wrong-checkpoint", f'The checkpoint "{name}" cannot be loaded: {first}', advice)


def is_installed(module):
    from importlib.util import find_spec

    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # of the package that it is in
        return False


def tiny(texts, causal=False):
    """A model of a few layers with 64 dimensions and random weights, about 0.3 million parameters.

    Weights follow torch's random state: seed it first.
    """
    from transformers import LlamaConfig, LlamaForCausalLM, T5Config, T5ForConditionalGeneration

    tokenizer = tiny_tokenizer(texts)
    special = {"pad_token_id": tokenizer.pad_token_id, "eos_token_id": tokenizer.eos_token_id}
    size = {"vocab_size": len(tokenizer), **special}
    if causal:
        layers = {"num_hidden_layers": 3, "num_attention_heads": 4}
        config = LlamaConfig(hidden_size=64, intermediate_size=256, bos_token_id=None, **layers, **size)
        return LlamaForCausalLM(config), tokenizer
    layers = {"num_layers": 2, "num_heads": 4, "d_kv": 16}
    start = tokenizer.pad_token_id
    config = T5Config(d_model=64, d_ff=256, dropout_rate=0.0, decoder_start_token_id=start, **layers, **size)
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
    for causal in (False, True):
        example, words = tiny(["Sort these numbers.", "Answer with yes or no."], causal)
        print(example)
        print(f"{example.num_parameters():,} parameters, {len(words)} tokens")
