"""python -m pytest test/python/trainer/test_events.py"""

import errno
import json
import signal

import pytest
from events import CANCELLED_EXIT_CODE, FULL_DISK_EXIT_CODE, Cancelled, Events, UserError, failure_of, report


def lines(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_an_event_is_one_line_whatever_it_says(tmp_path):
    path = tmp_path / "events.jsonl"
    Events(path).emit("failure", cause="unexpected", message="two\nlines\u2028ü", advice="")
    assert path.read_text().count("\n") == 1
    assert lines(path)[0]["message"] == "two\nlines\u2028ü"


def test_what_json_has_no_number_for_is_null(tmp_path):
    path = tmp_path / "events.jsonl"
    Events(path).emit("step", loss=float("nan"), tokensPerSecond=float("inf"), memory=None, step=1)
    assert [lines(path)[0][name] for name in ("loss", "tokensPerSecond", "memory", "step")] == [None, None, None, 1]


def test_an_unknown_kind_is_a_mistake(tmp_path):
    with pytest.raises(AssertionError, match="unknown event kind 'song'"):
        Events(tmp_path / "events.jsonl").emit("song")


def test_a_half_written_line_of_another_does_not_swallow_the_next(tmp_path):
    path = tmp_path / "events.jsonl"
    path.write_text('{"kind": "st')
    Events(path).emit("end", action="train", seconds=1.0)
    assert [line.startswith('{"kind": "end"') for line in path.read_text().splitlines()] == [False, True]


def raised(error):
    def work():
        raise error

    return work


@pytest.mark.parametrize(
    ("error", "cause", "said"),
    [
        (UserError("no-data", "Nothing there.", "Put something there."), "no-data", "Put something there."),
        (ModuleNotFoundError("No module", name="torch"), "missing-package", '-m pip install "torch>=2.6"'),
        (ModuleNotFoundError("No module named 'x.y'", name="x.y"), "missing-package", '-m pip install "x"'),
        (OSError(errno.ENOSPC, "No space left on device"), "full-disk", "Delete runs"),
        (RuntimeError("I/O error: No space left on device (os error 28)"), "full-disk", "Delete runs"),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), "full-disk", "Delete runs"),
        (RuntimeError("[enforce fail] . PytorchStreamWriter failed writing file data/0"), "full-disk", "Delete runs"),
        (MemoryError(), "out-of-memory", "Set training.microBatch"),
        (RuntimeError("CUDA out of memory. Tried to allocate 2 GiB"), "out-of-memory", "Set training.microBatch"),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory"), "out-of-memory", "Set training.microBatch"),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "out-of-memory", "Set training.microBatch"),
        (RuntimeError("[pair.cc:547] Connection closed by peer [127.0.0.1]"), "lost-process", "log.txt may say why"),
        (ImportError("It requires SentencePiece.\nInstall it."), "missing-package", "Install what it names"),
        (KeyError("x"), "unexpected", "log.txt"),
        (Cancelled(), "cancelled", "Start it again"),
    ],
)
def test_what_ends_a_script_early_becomes_advice(tmp_path, error, cause, said):
    path = tmp_path / "events.jsonl"
    code = report(raised(error), Events(path))
    event = lines(path)[0]
    assert (event["kind"], event["cause"]) == ("failure", cause)
    assert said in event["advice"]
    assert code == (CANCELLED_EXIT_CODE if cause == "cancelled" else 1)


def test_what_a_script_prints_goes_to_the_log(tmp_path, capfd):
    report(raised(KeyError("x")), Events(tmp_path / "events.jsonl"))
    assert "KeyError: 'x'" in capfd.readouterr().err


def test_prediction_has_its_own_advice_on_memory():
    assert failure_of(MemoryError(), "predict")["advice"].startswith("Lower prediction.batchSize")


def test_of_several_processes_the_first_to_fail_speaks(tmp_path, monkeypatch):
    """The second process to fail is one that lost the first, or that was ended for it."""
    path = tmp_path / "events.jsonl"
    Events(path).emit("failure", cause="old", message="An earlier try.", advice="")
    first, second, third = Events(path), Events(path), Events(path)
    monkeypatch.setenv("WORLD_SIZE", "3")
    assert report(raised(MemoryError()), first) == 1
    assert report(raised(RuntimeError("Connection closed by peer")), second) == 1
    assert report(raised(Cancelled()), third) == CANCELLED_EXIT_CODE
    assert [line["cause"] for line in lines(path)] == ["old", "out-of-memory"]


class FullDisk(Events):
    def emit(self, kind, **fields):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_disk_too_full_for_the_event_is_told_by_the_exit_code():
    assert report(raised(OSError(errno.ENOSPC, "No space left on device")), FullDisk("")) == FULL_DISK_EXIT_CODE


def test_an_out_of_memory_error_of_torch():
    torch = pytest.importorskip("torch")
    assert failure_of(torch.OutOfMemoryError("CUDA out of memory."))["cause"] == "out-of-memory"


def teardown_module():
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
