"""How training goes: the loss and the speed, of some steps together."""

import time


class Meter:
    """The mean loss and the speed since it was made or read. A loss stays on the GPU until then: reading it waits for
    all work that is under way."""

    def __init__(self):
        self.reset()

    def reset(self):
        self.losses, self.tokens, self.since = [], 0, time.monotonic()

    def add(self, loss, tokens):
        self.losses.append(loss)
        self.tokens += tokens

    def read(self, accelerator):
        """Loss a token, and tokens a second."""
        mean = accelerator.reduce(sum(self.losses) / len(self.losses), "sum").item()
        rate = self.tokens / max(time.monotonic() - self.since, 1e-9)
        self.reset()
        return mean, rate
