"""python -m pytest test/python/trainer/test_encoding.py"""

import pytest
from batches import tensors
from encoding import encode
from events import UserError
from models import tiny_tokenizer

TEMPLATE = (
    "{{ eos_token }}{% for message in messages %}[{{ message.role }}] {{ message.content }} [end]\n{% endfor %}"
    "{% if add_generation_prompt %}[assistant]{% endif %}"
)
TEXTS = ["p q r", "a b c d", "Copy the colour: red", "one two"]


def instance(prompt, *references):
    return {"id": "x", "prompt": prompt, "references": list(references)}


def chat(*contents, reference="red"):
    roles = ("system", "user", "assistant", "user")
    messages = [{"role": role, "content": text} for role, text in zip(roles, contents, strict=False)]
    return {**instance("\n\n".join(contents), reference), "messages": messages}


def chat_tokenizer(template=TEMPLATE):
    tokenizer = tiny_tokenizer(TEXTS)
    tokenizer.chat_template = template
    return tokenizer


def test_texts_that_are_too_long_lose_their_end_but_not_the_token_that_ends_them():
    tokenizer = tiny_tokenizer(TEXTS)
    end = tokenizer.eos_token_id
    whole = encode(tokenizer, [instance("p q r p q r", "a b c d")], (99, 99), is_causal=False)
    cut = encode(tokenizer, [instance("p q r p q r", "a b c d")], (4, 3), is_causal=False)
    assert (whole.cut, cut.cut) == (0, 1)
    assert cut.prompts[0].tolist() == [*whole.prompts[0][:3], end]
    assert cut.answers[0][0].tolist() == [*whole.answers[0][0][:2], end]


def test_a_causal_model_reads_prompt_and_answer_as_one_text():
    tokenizer = tiny_tokenizer(TEXTS)
    encoded = encode(tokenizer, [instance("Copy the colour:", "red", "one two")], (99, 99), is_causal=True)
    prompt = encoded.prompts[0].tolist()
    assert prompt[-1] != tokenizer.eos_token_id
    for answer, text in zip(encoded.answers[0], ("red", "one two"), strict=True):
        assert tokenizer.decode(prompt + answer.tolist()) == f"Copy the colour: {text}</s>"


@pytest.mark.parametrize(("prompt", "answer"), [("Output:\n", "red"), ("Output:", " red"), ("", "red")])
def test_where_a_space_is_there_is_no_second(prompt, answer):
    tokenizer = tiny_tokenizer(TEXTS)
    encoded = encode(tokenizer, [instance(prompt, answer)], (99, 99), is_causal=True)
    assert tokenizer.decode(encoded.answers[0][0], skip_special_tokens=True) == answer
    assert len(encoded.prompts[0]) > 0


@pytest.mark.parametrize("is_causal", [True, False])
def test_a_chat_is_laid_out_by_the_template_of_the_tokenizer_which_alone_adds_special_tokens(is_causal):
    tokenizer = chat_tokenizer()
    encoded = encode(tokenizer, [chat("Copy the colour.", "a red b", "red", "one")] * 2, (99, 99), is_causal)
    assert tokenizer.decode(encoded.prompts[1]).splitlines() == [
        "</s>[system] Copy the colour. [end]",
        "[user] a red b [end]",
        "[assistant] red [end]",
        "[user] one [end]",
        "[assistant]",
    ]
    assert tokenizer.decode(encoded.answers[1][0]) == "red</s>"
    assert encoded.cut == 0


def test_only_the_answer_to_a_chat_is_learned():
    tokenizer = chat_tokenizer()
    encoded = encode(tokenizer, [chat("p q r", "a b c d", reference="one two")], (99, 99), is_causal=True)
    rows = tensors(encoded, [(0, 0)], pad=0)
    learned = rows["labels"][0] != -100
    assert tokenizer.decode(rows["labels"][0][learned]) == "one two</s>"
    assert rows["input_ids"][0][learned].tolist() == rows["labels"][0][learned].tolist()


def test_what_the_template_adds_does_not_count_and_stays_where_the_text_is_cut():
    tokenizer = chat_tokenizer()
    one = chat("Copy the colour.", "a b c d p q r")
    length = len(tokenizer(one["prompt"]).input_ids)
    whole = encode(tokenizer, [one], (length, 9), is_causal=True)
    assert whole.cut == 0
    assert tokenizer.decode(whole.prompts[0]).endswith("[user] a b c d p q r [end]\n[assistant]")
    cut = encode(tokenizer, [one, chat("p q r", "a b c d")], (length - 2, 9), is_causal=True)
    assert cut.cut == 1
    assert len(cut.prompts[0]) == len(whole.prompts[0]) - 2
    assert tokenizer.decode(cut.prompts[0]).endswith("[user] a b c d p [end]\n[assistant]")


@pytest.mark.parametrize(
    ("template", "cause"),
    [(None, "no-chat-template"), ("{{ raise_exception('System role not supported') }}", "wrong-chat")],
)
def test_a_chat_without_a_template_for_it(template, cause):
    with pytest.raises(UserError) as raised:
        encode(chat_tokenizer(template), [chat("p q r", "a b c d")], (99, 99), is_causal=True)
    assert raised.value.failure["cause"] == cause
    if template:
        assert "System role not supported" in str(raised.value)
