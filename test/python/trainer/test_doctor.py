"""Runs the doctor on made-up hosts: folders with packages of other versions, and a PyTorch that tells of other GPUs.

python -m pytest test/python/trainer/test_doctor.py
"""

import ast
import json
import os
import subprocess
import sys

import pytest
from agent import packed
from conftest import TRAINER
from host import BOOTSTRAP
from packages import PACKAGES, numbers

GOOD = {"torch": "2.8.0+cu128", "transformers": "5.1.0", "accelerate": "1.10.0", "safetensors": "0.6.2"}
TORCH = """
class Part:
    def __init__(self, **parts):
        self.__dict__.update(parts)
__version__ = "2.8.0"
version = Part(cuda={cuda!r})
backends = Part(mps=Part(is_available=lambda: False))
cuda = Part(
    is_available=lambda: {cards} > 0,
    device_count=lambda: {cards},
    get_device_name=lambda number: "NVIDIA H100",
    mem_get_info=lambda number: ({free} << 30, 80 << 30),
    is_bf16_supported=lambda: {bf16},
)
"""


class Host:
    """A Python that knows the packages in a folder alone."""

    def __init__(self, path):
        self.path = path
        self.environment = {"PYTHONPATH": str(path / "packages"), "PATH": str(path / "programs")}
        for name in ("packages", "programs", "runs"):
            (path / name).mkdir()

    def install(self, **versions):
        for name, version in versions.items():
            folder = self.path / "packages" / f"{name}-{version}.dist-info"
            folder.mkdir()
            (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")

    def add_torch(self, cards=0, cuda=None, free=70, bf16=True, source=TORCH):
        source = source.format(cards=cards, cuda=cuda, free=free, bf16=bf16)
        (self.path / "packages" / "torch.py").write_text(source)

    def add_driver(self):
        program = self.path / "programs" / "nvidia-smi"
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)

    def run(self, *options):
        """As over SSH: the sources alone, in a folder with nothing of ours."""
        source = packed(["doctor.py", "packages.py"], "import doctor; sys.exit(doctor.main())")
        command = [sys.executable, "-S", "-c", BOOTSTRAP, source, "--folder", str(self.path / "runs"), *options]
        return subprocess.run(command, cwd=self.path, env=self.environment, capture_output=True, text=True)

    def checks(self):
        ended = self.run("--json")
        assert ended.stderr == ""
        return ended.returncode, {check["name"]: check for check in json.loads(ended.stdout)}


@pytest.fixture
def host(tmp_path):
    return Host(tmp_path)


def test_a_host_that_has_nothing(host):
    code, checks = host.checks()
    assert code == 1
    assert list(checks) == ["python", *PACKAGES, "gpu", "memory", "folder", "disk"]
    needed = ["torch", "transformers", "accelerate", "safetensors"]
    assert [name for name, check in checks.items() if check["status"] == "failed"] == needed
    assert f'{sys.executable} -m pip install "transformers>=4.57,<6"' in checks["transformers"]["advice"]
    assert checks["gpu"]["status"] == "warning" and "No module named 'torch'" in checks["gpu"]["advice"]


def test_a_host_that_has_all(host):
    host.install(**GOOD, peft="0.18.0", deepspeed="0.17.1", sentencepiece="0.2.0", protobuf="6.30.1")
    host.add_torch(cards=2, cuda="12.8")
    code, checks = host.checks()
    assert code == 0
    fine = [name for name, check in checks.items() if check["status"] == "fine"]
    assert fine[: len(PACKAGES) + 2] == ["python", *PACKAGES, "gpu"]
    assert checks["gpu"]["found"] == "NVIDIA H100 (70 of 80 GiB free); NVIDIA H100 (70 of 80 GiB free)"


@pytest.mark.parametrize(
    ("name", "version", "status"),
    [
        ("torch", "2.5.1", "failed"),
        ("torch", "2.6", "fine"),
        ("torch", "2.10.0", "fine"),
        ("transformers", "4.56.9", "failed"),
        ("transformers", "4.57.0.dev0", "fine"),
        ("transformers", "6.0.0rc1", "failed"),
        ("peft", "0.2", "warning"),
    ],
)
def test_versions_that_are_too_old_or_too_new(host, name, version, status):
    host.install(**{**GOOD, name: version})
    check = host.checks()[1][name]
    assert (check["status"], check["found"]) == (status, version)
    assert status == "fine" or "is needed. Install it with:" in check["advice"]


def test_versions_are_compared_as_numbers():
    assert numbers("2.9.1") < numbers("2.10") < numbers("2.10.1rc2+cu128")


@pytest.mark.parametrize(
    ("torch", "has_driver", "status", "said"),
    [
        ({"cards": 1, "cuda": "12.8", "bf16": False}, True, "warning", "It has no bfloat16"),
        ({"cards": 1, "cuda": "12.8", "free": 3}, True, "warning", "Other programs hold over half of the memory"),
        ({}, True, "warning", "Install a PyTorch for CUDA"),
        ({"cuda": "12.8"}, True, "warning", "new enough for CUDA 12.8"),
        ({}, False, "warning", "Training runs on the processor"),
        ({"source": "raise OSError('libcudart.so: no such file')"}, False, "failed", "Install PyTorch again"),
    ],
)
def test_what_is_wrong_with_the_gpu(host, torch, has_driver, status, said):
    host.add_torch(**torch)
    if has_driver:
        host.add_driver()
    check = host.checks()[1]["gpu"]
    assert check["status"] == status and said in check["advice"]


def test_a_folder_for_runs_that_is_not_there_yet(host):
    (host.path / "runs").rmdir()
    assert host.checks()[1]["folder"] == {
        "name": "folder",
        "status": "fine",
        "found": str(host.path),
        "advice": None,
    }


def test_a_folder_that_cannot_be_written(host):
    host.path = host.path / "sys"
    host.path.symlink_to("/proc/self")
    check = host.checks()[1]["folder"]
    assert check["status"] == "failed" and "Choose another folder" in check["advice"]


def test_it_reads_well(host):
    host.install(**GOOD)
    ended = host.run()
    assert ended.returncode == 0
    lines = ended.stdout.splitlines()
    assert lines[0].startswith("fine     python         3.")
    assert "warning  peft           not installed" in lines


def test_packages_say_what_is_lacking(host):
    host.install(torch="2.5.1", transformers="5.1.0", accelerate="1.10.0", numpy="2.0")
    source = (TRAINER / "packages.py").read_text(encoding="utf-8")
    told = subprocess.run([sys.executable, "-S", "-c", source], env=host.environment, capture_output=True, check=True)
    said = json.loads(told.stdout)
    assert said["versions"].pop("python") == ".".join(str(part) for part in sys.version_info[:3])
    assert said == {
        "versions": {"torch": "2.5.1", "transformers": "5.1.0", "accelerate": "1.10.0", "numpy": "2.0"},
        "lacking": [
            {"name": "torch", "found": "2.5.1", "wanted": "torch>=2.6"},
            {"name": "safetensors", "found": None, "wanted": "safetensors>=0.4"},
        ],
    }


def test_an_older_python_reads_the_packages():
    ast.parse((TRAINER / "packages.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_nothing_but_the_standard_library_is_loaded():
    command = [sys.executable, "-S", "-c", f"import sys; sys.path.append({str(TRAINER)!r}); import doctor, events"]
    assert subprocess.run(command, env={**os.environ, "PYTHONPATH": ""}).returncode == 0
