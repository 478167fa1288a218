"""Tells whether this host can train and predict, and what to install if it cannot.

    python src/trainer/doctor.py [--folder RUNS] [--json]

Exit code 1: something that is needed is missing. Only the standard library is needed, and packages.py; both are also
sent to hosts and run there without files.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile

from packages import PACKAGES, requirement, version_of, will_do

GIGABYTE = 1024**3


def main():
    parser = argparse.ArgumentParser(description="Tells whether this host can train and predict.")
    parser.add_argument("--folder", default=".", help="where runs will be")
    parser.add_argument("--json", action="store_true", help="for programs")
    arguments = parser.parse_args()
    packages = [check_package(name) for name in PACKAGES]
    checks = [check_python(), *packages, check_gpu(), check_memory(), *check_folder(arguments.folder)]
    if arguments.json:
        print(json.dumps(checks))
    else:
        print("\n".join(as_text(check) for check in checks))
    return int(any(check["status"] == "failed" for check in checks))


def as_text(check):
    line = f"{check['status']:8} {check['name']:14} {check['found']}"
    return f"{line}\n{'':24}{check['advice']}" if check["advice"] else line


def check_python():
    version = ".".join(str(part) for part in sys.version_info[:3])
    found = f"{version}, {sys.executable}"
    if sys.version_info >= (3, 10):
        return fine("python", found)
    return failed("python", found, "Install Python 3.10 or newer and name it in the host's settings.")


def check_package(name):
    _, _, purpose, needed = PACKAGES[name]
    install = f'{sys.executable} -m pip install "{requirement(name)}"'
    report = failed if needed else warning
    version = version_of(name)
    if version is None:
        return report(name, "not installed", f"It {purpose}. Install it with: {install}")
    if not will_do(name, version):
        return report(name, version, f"{requirement(name)} is needed. Install it with: {install}")
    return fine(name, version)


def check_gpu():
    driver = shutil.which("nvidia-smi") or os.path.exists("/proc/driver/nvidia/version")
    try:
        import torch
    except ModuleNotFoundError as error:
        found = "an NVIDIA driver" if driver else "unknown"
        return warning("gpu", found, f"PyTorch, which would use it, cannot be loaded: {first_line(error)}")
    except Exception as error:  # whatever a broken installation raises is what there is to tell
        return failed("gpu", f"unknown: PyTorch breaks off with {first_line(error)}", "Install PyTorch again.")
    if torch.cuda.is_available():
        return check_cards(torch)
    if torch.backends.mps.is_available():
        return fine("gpu", "Apple GPU")
    if driver and torch.version.cuda is None:
        found = f"an NVIDIA driver, but PyTorch {torch.__version__} is built for the processor alone"
        return warning("gpu", found, "Install a PyTorch for CUDA instead: https://pytorch.org/get-started says how.")
    if driver:
        found = f"an NVIDIA driver, but PyTorch {torch.__version__} finds no GPU"
        advice = f"See that nvidia-smi works and that its driver is new enough for CUDA {torch.version.cuda}."
        return warning("gpu", found, advice)
    advice = "Training runs on the processor, enough for tiny models. Where there is a GPU, install its driver."
    return warning("gpu", "none", advice)


def check_cards(torch):
    found, is_busy = [], False
    for number in range(torch.cuda.device_count()):
        free, total = torch.cuda.mem_get_info(number)
        is_busy = is_busy or free < total / 2
        room = f"{free / GIGABYTE:.0f} of {total / GIGABYTE:.0f} GiB free"
        found.append(f"{torch.cuda.get_device_name(number)} ({room})")
    if not torch.cuda.is_bf16_supported():
        return warning("gpu", "; ".join(found), "It has no bfloat16: training takes more memory and time.")
    if is_busy:
        return warning("gpu", "; ".join(found), "Other programs hold over half of the memory: nvidia-smi names them.")
    return fine("gpu", "; ".join(found))


def check_memory():
    total = memory()
    if total is None:
        return warning("memory", "unknown", "This system does not say how much memory it has.")
    found = f"{total / GIGABYTE:.0f} GiB, {os.cpu_count()} processors"
    if total < 4 * GIGABYTE:
        return warning("memory", found, "Loading a model takes about four bytes for each of its parameters.")
    return fine("memory", found)


def memory():
    """Bytes of the machine, or of the container if that may use less."""
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return None
    try:
        with open("/sys/fs/cgroup/memory.max", encoding="ascii") as file:
            return min(total, int(file.read()))
    except (OSError, ValueError):  # no such limit, or the word "max"
        return total


def check_folder(folder):
    """Whether runs can be written, and how much room they have; the folder itself need not be there yet."""
    there = os.path.abspath(os.path.expanduser(folder))
    while not os.path.exists(there):
        there = os.path.dirname(there)
    try:
        with tempfile.TemporaryFile(dir=there) as file:
            file.write(b"can be written")
            file.flush()
    except OSError as error:
        advice = "Choose another folder for runs, or make room in this one."
        return [failed("folder", f"{there}: {first_line(error)}", advice)]
    return [fine("folder", there), check_disk(shutil.disk_usage(there).free)]


def check_disk(free):
    found = f"{free / GIGABYTE:.1f} GiB free"
    if free < GIGABYTE:
        return failed("disk", found, "A run needs room for data and checkpoints: delete old runs.")
    if free < 20 * GIGABYTE:
        return warning("disk", found, "While a model trains, its checkpoints take 24 bytes for each of its parameters.")
    return fine("disk", found)


def fine(name, found):
    return {"name": name, "status": "fine", "found": found, "advice": None}


def warning(name, found, advice):
    return {"name": name, "status": "warning", "found": found, "advice": advice}


def failed(name, found, advice):
    return {"name": name, "status": "failed", "found": found, "advice": advice}


def first_line(error):
    return (str(error).strip() or type(error).__name__).split("\n")[0]


if __name__ == "__main__":
    sys.exit(main())
