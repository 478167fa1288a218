"""Starts a program from one text, where there are no files: this module, then `provide({path: source})` of the others,
then what imports them.

A path is relative to src/trainer, e.g. `host/call.py`. The agent itself does not import this.
"""

import sys
from importlib.machinery import ModuleSpec


class Sources:
    """Finds modules among texts and loads them; tracebacks name their paths."""

    def __init__(self, sources):
        self.sources = sources

    def find_spec(self, name, _path=None, _target=None):
        place = name.replace(".", "/")
        for file in (f"{place}.py", f"{place}/__init__.py"):
            if file in self.sources:
                return ModuleSpec(name, self, origin=file, is_package=file.endswith("/__init__.py"))
        return None

    def create_module(self, _spec):
        return None  # as Python makes them

    def exec_module(self, module):
        file = module.__spec__.origin
        exec(compile(self.sources[file], file, "exec"), module.__dict__)


def provide(sources):
    sys.meta_path.insert(0, Sources(sources))
