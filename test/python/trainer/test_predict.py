"""Predicts with a tiny model that learned to copy.

python -m pytest test/python/trainer/test_predict.py
"""

import random
import time

from conftest import write_lines

PREDICT = ("predict.py", "--data", "predict.jsonl", "--model", "checkpoint", "--output", "predictions.jsonl")
SHORT = ("--max-target-tokens", "8", "--batch-size", "6", "--resume")


def by_id(folder):
    lines = folder.lines("predictions.jsonl")
    assert len({one["id"] for one in lines}) == len(lines) == 40
    return {one["id"]: one["prediction"] for one in lines}


def test_it_predicts_what_it_learned_longest_prompts_first(folder_with_checkpoint):
    folder = folder_with_checkpoint
    events = folder.succeed(*PREDICT, *SHORT)
    assert folder.share_right() >= 0.9
    assert [event["predicted"] for event in events if event["kind"] == "progress"] == [6, 12, 18, 24, 30, 36, 40]
    assert events[0]["resumed"] == 0 and events[-1]["kind"] == "end"
    prompts = {one["id"]: one["prompt"] for one in folder.lines("predict.jsonl")}
    lengths = [len(prompts[one["id"]]) for one in folder.lines("predictions.jsonl")]
    assert sum(lengths[:6]) > sum(lengths[-6:])


def test_neither_the_batch_nor_one_beam_changes_a_prediction(folder_with_checkpoint):
    folder = folder_with_checkpoint
    folder.succeed(*PREDICT, *SHORT)
    expected = by_id(folder)
    folder.succeed(*PREDICT, "--max-target-tokens", "8", "--batch-size", "40")
    assert by_id(folder) == expected
    folder.succeed(*PREDICT, "--max-target-tokens", "8", "--beams", "3")
    assert folder.share_right() >= 0.9


def test_killed_at_random_it_goes_on_where_it_stopped(folder_with_checkpoint):
    folder = folder_with_checkpoint
    folder.succeed(*PREDICT, "--max-target-tokens", "120", "--batch-size", "2", "--resume")
    expected = by_id(folder)
    (folder.path / "predictions.jsonl").unlink()
    (folder.path / "events.jsonl").unlink()
    for _ in range(2):
        process = folder.start(*PREDICT, "--max-target-tokens", "120", "--batch-size", "2", "--resume")
        folder.wait_for(process, '"progress"')
        time.sleep(random.random() / 20)
        process.kill()
        process.wait()
        (folder.path / "events.jsonl").rename(folder.path / "before.jsonl")
    assert folder.here(*PREDICT, "--max-target-tokens", "120", "--batch-size", "2", "--resume") == 0
    assert by_id(folder) == expected
    assert folder.events()[0]["resumed"] >= 2


def test_a_line_that_was_being_written_is_made_again(folder_with_checkpoint):
    folder = folder_with_checkpoint
    path = folder.path / "predictions.jsonl"
    folder.succeed(*PREDICT, *SHORT)
    whole = path.read_bytes()
    path.write_bytes(b"".join(whole.splitlines(keepends=True)[:13]) + b'{"id": "copy-3')
    assert folder.succeed(*PREDICT, *SHORT)[0]["resumed"] == 13
    assert path.read_bytes().startswith(b"".join(whole.splitlines(keepends=True)[:13]))
    assert len(by_id(folder)) == 40
    before = path.read_bytes()
    assert folder.succeed(*PREDICT, *SHORT)[0]["steps"] == 0
    assert path.read_bytes() == before


def test_tasks_whose_ids_are_the_same_are_told_apart(folder_with_checkpoint):
    folder = folder_with_checkpoint
    instances = folder.lines("predict.jsonl")[:6]
    named = [{**one, "id": str(at // 2), "task": f"task {at % 2}"} for at, one in enumerate(instances)]
    write_lines(folder.path / "predict.jsonl", named)
    kept = [{"id": str(at), "task": "task 0", "prediction": "kept"} for at in range(3)]
    write_lines(folder.path / "predictions.jsonl", kept)
    assert folder.succeed(*PREDICT, *SHORT)[0]["resumed"] == 3
    lines = folder.lines("predictions.jsonl")
    assert lines[:3] == kept
    assert sorted((one["task"], one["id"]) for one in lines[3:]) == [("task 1", str(at)) for at in range(3)]


def test_a_prediction_that_is_damaged(folder_with_checkpoint):
    folder = folder_with_checkpoint
    (folder.path / "predictions.jsonl").write_text('{"id": "copy-300", "prediction": "red"}\nred\n')
    event = folder.fail(*PREDICT, *SHORT)
    assert event["cause"] == "damaged-data" and "a line is no prediction" in event["message"]
