"""Token ids of instances: each is encoded once, before the first step.

A prompt that is one text is read as it is. The messages of a chat go through the chat template of the tokenizer, which
ends where the model's answer begins.
"""

from array import array
from dataclasses import dataclass
from itertools import takewhile

from events import UserError


@dataclass
class Encoded:
    """Token ids of instances: `prompts[i]` is an array, `answers[i]` has one array for each reference."""

    prompts: list
    answers: list
    is_causal: bool
    cut: int = 0  # how many prompts are longer than the model's input and lose their end

    def __len__(self):
        return len(self.prompts)

    def length(self, index):
        """What an instance costs, in tokens: prompt and longest answer."""
        return len(self.prompts[index]) + max(len(answer) for answer in self.answers[index])

    def tokens(self, items):
        """Of pairs (instance, reference): the tokens that are not padding."""
        return sum(len(self.prompts[one]) for one, _ in items) + self.answer_tokens(items)

    def answer_tokens(self, items):
        return sum(len(self.answers[one][which]) for one, which in items)


def encode(tokenizer, instances, limits, is_causal):
    """`limits` are the most tokens of a prompt's text and of an answer; what a chat template writes around the text
    comes on top. Answers end with the end-of-sequence token; so do an encoder's prompts where the tokenizer ends texts,
    but never a causal model's: it is to go on with them."""
    source, target = limits
    end = tokenizer.eos_token_id
    is_chat = any("messages" in one for one in instances)
    texts = ids_of(tokenizer, [one["prompt"] for one in instances])
    if is_causal and not is_chat:
        prompts = texts = [without_end(ids, end) or [end] for ids in texts]
        answers = continuations(tokenizer, instances, prompts)
    else:
        prompts = chat_ids(tokenizer, [messages_of(one) for one in instances]) if is_chat else texts
        references = [text for one in instances for text in one["references"]]
        answers = ids_of(tokenizer, references, add_special_tokens=not is_causal)
    excess = [len(ids) - source for ids in texts]
    kept = [shortened(tokenizer, *one) for one in zip(instances, prompts, excess, strict=True)]
    rest = iter(answers)
    return Encoded(
        prompts=[array("i", ids) for ids in kept],
        answers=[[array("i", ended(next(rest), target, end)) for _ in one["references"]] for one in instances],
        is_causal=is_causal,
        cut=sum(more > 0 for more in excess),
    )


def ids_of(tokenizer, texts, **options):
    return tokenizer(texts, **options).input_ids if texts else []


def messages_of(instance):
    """A prompt that is one text is the message of a user."""
    return instance.get("messages") or [{"role": "user", "content": instance["prompt"]}]


def chat_ids(tokenizer, chats):
    """Lists of messages as the model reads them, up to where its answer begins. The template writes special tokens."""
    from jinja2 import TemplateError

    try:
        return tokenizer.apply_chat_template(chats, add_generation_prompt=True, return_dict=False)
    except ValueError as error:
        message = "The layout makes chats, and the tokenizer of the model has no chat template."
        advice = "Name a model whose tokenizer has one (an instruct or chat model), or a layout that makes one text."
        raise UserError("no-chat-template", message, advice) from error
    except TemplateError as error:
        message = f"The chat template of the model's tokenizer does not take the messages of the layout: {error}"
        advice = "Many take no system message, and want user and assistant in turn: change the layout or the model."
        raise UserError("wrong-chat", message, advice) from error


def continuations(tokenizer, instances, prompts):
    """Of every reference the tokens as they read behind the prompt, parted by a space if no other space parts them."""
    pairs = [
        (one["prompt"], text, prompt)
        for one, prompt in zip(instances, prompts, strict=True)
        for text in one["references"]
    ]
    spaced = [prompt if prompt[-1:].isspace() or text[:1].isspace() else f"{prompt} " for prompt, text, _ in pairs]
    wholes = ids_of(tokenizer, [before + text for before, (_, text, _) in zip(spaced, pairs, strict=True)])
    alone = ids_of(tokenizer, [text for _, text, _ in pairs], add_special_tokens=False)
    return [
        whole[len(prompt) :] if whole[: len(prompt)] == prompt else ids  # a token that reaches over the border
        for whole, ids, (_, _, prompt) in zip(wholes, alone, pairs, strict=True)
    ]


def without_end(ids, end):
    return ids[:-1] if ids[-1:] == [end] else ids


def shortened(tokenizer, instance, ids, excess):
    """Without so many of the last tokens before those that end it."""
    if excess <= 0:
        return ids
    stop = len(ids) - ending(tokenizer, instance, ids)
    return ids[: max(0, stop - excess)] + ids[stop:]


def ending(tokenizer, instance, ids):
    """How many tokens end a prompt: one that ends a text, or those that a chat template writes behind the messages."""
    if "messages" not in instance:
        return int(ids[-1] == tokenizer.eos_token_id)
    *before, last = messages_of(instance)
    (without_last,) = chat_ids(tokenizer, [[*before, {**last, "content": ""}]])
    pairs = zip(reversed(ids), reversed(without_last), strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))


def ended(ids, limit, end):
    return without_end(ids, end)[: limit - 1] + [end]


def check_lengths(encoded, model, written=None):
    """A model that knows a fixed number of positions cannot read or write more. `written` is the most that it may write
    behind a prompt; without, the references are its answers."""
    positions = getattr(model.config, "max_position_embeddings", None)
    sizes = [
        (len(prompt), written or max(map(len, answers)))
        for prompt, answers in zip(encoded.prompts, encoded.answers, strict=True)
    ]
    needed = sum if encoded.is_causal else max
    prompt, answer = max(sizes, key=needed, default=(0, 0))
    if not positions or needed((prompt, answer)) <= positions:
        return
    has, takes = "may have" if written else "has", "for both together" if encoded.is_causal else "for each"
    message = f"A prompt has {prompt} tokens and its answer {has} {answer}; the model takes {positions} {takes}."
    raise UserError("too-long", message, shorter(positions, prompt, answer, encoded.is_causal))


def shorter(positions, prompt, answer, is_causal):
    room_for = {
        "maxSourceTokens": (prompt, positions - answer if is_causal else positions),
        "maxTargetTokens": (answer, positions - prompt if is_causal else positions),
    }
    ways = [f"{key} to {room} or less" for key, (size, room) in room_for.items() if size > room > 0]
    return f"Lower {', or '.join(ways) or ' and '.join(room_for)} in the experiment, or choose another model."
