"""A sign of life every few seconds, with what the run takes of the machine: `heartbeat.json` in the run directory.

    {"time": "2026-11-20T23:14:05.123Z", "memory": 1234567890,
     "gpus": [{"name": "NVIDIA H100", "utilization": 97, "memoryUsed": 70000000000, "memoryTotal": 80000000000}]}

Memory is in bytes, utilization in percent; what a GPU does not tell is null. To see it for this machine:

    python src/trainer/heartbeat.py
"""

import json
import os
import subprocess
import sys
import threading
import time
from datetime import datetime, timezone

import processes

SECONDS = 5
GPU_SECONDS = 10  # between two questions to nvidia-smi
GPU_LONGEST = 20  # after which an answer is no longer waited for
QUERY = ["--query-gpu=name,utilization.gpu,memory.used,memory.total", "--format=csv,noheader,nounits"]
MEBIBYTE = 1024**2


class Heartbeat:
    def __init__(self, directory):
        self.directory = directory
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.beat, daemon=True)

    def start(self):
        self.thread.start()

    def stop(self):
        """No sign of life is written after this."""
        self.stopped.set()
        self.thread.join()

    def beat(self):
        gpus = Gpus()
        while True:
            try:
                self.write(gpus.figures())
            except OSError as error:  # e.g. a full disk: the run itself says so, and the next beat may get through
                print(f"heartbeat: {error}", file=sys.stderr)
            if self.stopped.wait(SECONDS):
                return

    def write(self, gpus):
        memory = processes.memory([os.getpid(), *processes.marked(self.directory)])
        text = json.dumps({"time": now(), "memory": memory, "gpus": gpus})
        partial = os.path.join(self.directory, f"heartbeat.json.{os.getpid()}.partial")
        with open(partial, "w", encoding="utf-8") as file:
            file.write(f"{text}\n")
        os.replace(partial, os.path.join(self.directory, "heartbeat.json"))


class Gpus:
    """Asks nvidia-smi now and then. One that hangs, as it does when a GPU has fallen off its bus, is not waited for."""

    def __init__(self, program="nvidia-smi"):
        self.program = program
        self.question = None
        self.asked = -GPU_SECONDS
        self.known = []

    def figures(self, patience=1):
        """What is known by now; [] where there is no GPU, or none that answers."""
        if self.question is None and time.monotonic() - self.asked >= GPU_SECONDS:
            self.ask()
        if self.question:
            self.listen(patience)
        return self.known

    def ask(self):
        self.asked = time.monotonic()
        try:
            self.question = subprocess.Popen(
                [self.program, *visible_gpus(), *QUERY],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        except OSError:
            self.known = []  # no such program

    def listen(self, patience):
        try:
            text, _ = self.question.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            if time.monotonic() - self.asked > GPU_LONGEST:
                self.question.kill()  # and not waited for: it may hang in the kernel
                self.known = []
            return
        self.known = parse(text) if self.question.returncode == 0 else []
        self.question = None


def visible_gpus():
    """Of a shared machine only those that the run may use, where they are named as nvidia-smi names them."""
    names = os.environ.get("CUDA_VISIBLE_DEVICES", "").replace(" ", "").split(",")
    known = all(name.isdecimal() or name.startswith("GPU-") for name in names)
    return [f"--id={','.join(names)}"] if known else []


def parse(text):
    """A line a GPU: name, percent, MiB, MiB; figures that it does not tell are words in brackets."""
    rows = [[cell.strip() for cell in line.rsplit(",", 3)] for line in text.splitlines() if line.count(",") >= 3]
    return [
        {
            "name": name,
            "utilization": number(utilization),
            "memoryUsed": number(used, MEBIBYTE),
            "memoryTotal": number(total, MEBIBYTE),
        }
        for name, utilization, used, total in rows
    ]


def number(cell, unit=1):
    return int(cell) * unit if cell.isdecimal() else None


def now():
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


if __name__ == "__main__":
    print(json.dumps({"time": now(), "memory": processes.memory([os.getpid()]), "gpus": Gpus().figures(patience=10)}))
