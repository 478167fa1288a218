"""Runs on a real Slurm of one node, which test/hosts/slurm.sh starts. Left out where there is no Slurm or no root."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from agent import GENTLE, QUICK, STUBBORN, UNTIL_TOLD, Host, until
from processes import marked

from host.folder import Folder
from host.slurm import waits_by
from host.submitting import sbatch_command

SCRIPT = Path(__file__).resolve().parents[2] / "hosts" / "slurm.sh"
PATH = f"{os.environ['PATH']}{os.pathsep}/usr/sbin"
if missing := [name for name in ("slurmctld", "slurmd", "munged", "sbatch") if not shutil.which(name, path=PATH)]:
    pytest.skip(f"Slurm is not tested: {', '.join(missing)} not installed (slurm-wlm, munge)", allow_module_level=True)
if os.geteuid() != 0:
    pytest.skip("Slurm is not tested: its daemons need root", allow_module_level=True)

WITH_GPU = {"options": ["--gres=gpu:1"]}


@pytest.fixture(scope="module")
def slurm():
    folder = tempfile.mkdtemp(prefix="stepwise-slurm-")
    subprocess.run(["sh", SCRIPT, "start", folder], check=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SLURM_CONF", f"{folder}/slurm.conf")
        yield
        subprocess.run(["sh", SCRIPT, "stop", folder], check=True)
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def host(slurm):
    folder = tempfile.mkdtemp(prefix='stepwise it\'s $HOME "ü" `x` %a %% ')
    yield Host(folder, slurm={"options": []})
    shutil.rmtree(folder)


@pytest.fixture(scope="module", autouse=True)
def limited(host):
    """Two runs that reach their time limit. Slurm looks at it twice a minute: meanwhile the other tests go on."""
    runs = {"gentle": host.make(train=GENTLE), "stubborn": host.make(train=STUBBORN)}
    for run in runs.values():
        (answer,) = host.started(run, slurm={"options": ["--time=5"]})
        host.until_event(run, "start")
        control("update", f"JobId={answer['job']}", "EndTime=now+1")
    return runs


def control(*words):
    subprocess.run(["scontrol", *words], check=True)


def until_status(host, run, status):
    return until(lambda: (seen := host.look(run))["status"] == status and seen)


def test_a_run_goes_from_start_to_end(host):
    says = "print(*(os.environ[name] for name in ('SAYS', 'FROM_SETUP', 'STEPWISE_JOB', 'PET_RDZV_ENDPOINT')))\n"
    run = host.make(train=says + QUICK, predict="start('predict'); end('predict')", actions=("train", "predict"))
    setup = ["export FROM_SETUP='it is $HOME'", "no-such-program"]
    (answer,) = host.started(run, setup=setup, environment={"SAYS": 'it\'s "$HOME" ü'})
    job = answer["job"]
    assert host.until_ended(run) == "ended 0: start step end start end"
    assert host.look(run)["job"] == job and host.look(run)["process"]["hostname"]
    log = host.file(run, "log.txt").read_text(encoding="utf-8")
    assert f'it\'s "$HOME" ü it is $HOME {job} 127.0.0.1:{20_000 + int(job) % 20_000}\n' in log
    assert "A setup line of the host failed: no-such-program" in log
    assert host.file(run, "job.sh").stat().st_mode & 0o077 == 0, "the environment may hold secrets"


def test_a_run_waits_behind_another_and_can_be_cancelled(host):
    first, second = host.make(train=UNTIL_TOLD), host.make()
    host.started(first, slurm=WITH_GPU)
    host.until_event(first, "start")
    host.started(second, slurm=WITH_GPU)
    seen = until_status(host, second, "queued")
    until(lambda: host.look(second)["detail"] == "Waits for free nodes (Resources).")
    assert (seen["process"], seen["exitCode"]) == (None, None)
    again, other = host.start(second, slurm=WITH_GPU)[0], host.start(host.make(), lock=second)[0]
    assert [(one["kind"], one["running"]) for one in (again, other)] == [("already-running", second)] * 2
    assert host.refusal("delete", id=second)["code"] == "going"
    cancelled = host.ask("cancel", id=second, grace=5)
    assert (cancelled["status"], cancelled["exitCode"]["exitCode"]) == ("ended", 143)
    assert host.drawn(second) == "ended 143: failure" and host.failures(second) == ["cancelled"]
    host.tell(first)
    assert host.until_ended(first) == "ended 0: start end"
    host.started(second, slurm=WITH_GPU)
    assert host.look(second)["status"] != "ended", "what was said of its last end is forgotten"
    assert host.until_ended(second) == "ended 0: failure start step end"


@pytest.mark.parametrize(("program", "grace"), [(GENTLE, 20), (STUBBORN, 0)])
def test_a_run_that_goes_can_be_cancelled(host, program, grace):
    run = host.make(train=program)
    host.started(run)
    host.until_event(run, "start")
    seen = host.ask("cancel", id=run, grace=grace)
    assert (seen["status"], seen["exitCode"]["exitCode"]) == ("ended", 143)
    assert host.failures(run)[-1] == "cancelled"
    until(lambda: not marked(str(host.file(run, "").resolve())))


def test_a_grid_is_one_array(host):
    runs = [host.make(train=f"print('this is {number}')\n" + UNTIL_TOLD) for number in range(4)]
    answers = host.started(*runs, slurm={"options": [], "arrayLimit": 2, "name": "a grid"})
    job = answers[0]["job"].split("_")[0]
    assert [answer["job"] for answer in answers] == [f"{job}_{number}" for number in range(4)]
    for run in runs[:2]:
        host.until_event(run, "start")
    for run in runs[2:]:
        seen = host.look(run)
        assert (seen["status"], seen["detail"]) == (
            "queued",
            "Waits for another run of the same grid (JobArrayTaskLimit).",
        )
    assert host.ask("cancel", id=runs[3], grace=5)["status"] == "ended"
    for run in runs[:3]:
        host.tell(run)
    assert [host.until_ended(run) for run in runs[:3]] == ["ended 0: start end"] * 3
    assert host.drawn(runs[3]) == "ended 143: failure"
    logs = [host.file(run, "log.txt").read_text() for run in runs]
    assert logs == ["this is 0\n", "this is 1\n", "this is 2\n", ""]
    for run in runs:
        assert len(os.listdir(host.folder / "arrays")) == 1
        until(lambda: host.call("delete", id=run)[0]["ok"])
    assert os.listdir(host.folder / "arrays") == []


def test_a_run_that_slurm_puts_back_goes_on_later(host):
    run = host.make(train=QUICK, predict=GENTLE.replace("start()", "start('predict')"), actions=("train", "predict"))
    (answer,) = host.started(run, slurm={"options": ["--requeue"]})
    until(lambda: host.kinds(run) == "start step end start")
    control("requeue", answer["job"])
    until(lambda: host.look(run)["detail"] == "Waits for its time to begin (BeginTime).")
    assert host.look(run)["status"] == "queued"
    assert host.failures(run)[-1] == "requeued" and not host.file(run, "exit-code.json").exists()
    # Not after two minutes, as Slurm would, but not in the second of its end either: Slurm refuses such a start.
    control("update", f"JobId={answer['job']}", "StartTime=now+2")
    host.tell(run)
    assert host.until_ended(run).endswith("failure start end")


def test_what_someone_ends_with_scancel_was_not_cancelled_here(host):
    run = host.make(train=GENTLE)
    (answer,) = host.started(run)
    host.until_event(run, "start")
    subprocess.run(["scancel", answer["job"]], check=True)
    assert host.until_ended(run).startswith("ended 143: start failure")
    assert host.failures(run)[-1] == "stopped" and host.look(run)["cancel"] is None


def test_a_killed_job_is_gone(host, monkeypatch):
    run = host.make(train=UNTIL_TOLD)
    (answer,) = host.started(run)
    host.until_event(run, "start")
    assert host.look(run)["status"] == "running"
    subprocess.run(["scancel", "--signal=KILL", "--batch", answer["job"]], check=True)
    until(lambda: host.look(run)["detail"] == "Its end is being recorded.")
    monkeypatch.setattr("host.slurm.RECORDING_SECONDS", 0)
    seen = host.look(run)
    assert (seen["status"], seen["detail"].split(".")[0]) == (
        "gone",
        "Its Slurm job failed before the run could say how it ended",
    )
    host.tell(run)  # how much of a job Slurm ends when its first process is killed depends on the cluster


def test_several_processes_meet_at_the_place_that_the_job_names(host):
    # One write a line: the processes share the log.
    says = "os.write(1, '{RANK} of {WORLD_SIZE}\\n'.format(**os.environ).encode())\n"
    says += "os.environ['RANK'] == '0' and (start(), end())"
    run = host.make(train=says)
    launcher = f'["{sys.executable}", "-m", "torch.distributed.run", "--nnodes", "1", "--nproc-per-node", "2"'
    command = f'["srun", "--ntasks=1", {launcher[1:]}, "--rdzv-backend", "c10d", "trainer/train.py"]'
    host.file(run, "commands.json").write_text(f'[{{"action": "train", "command": {command}}}]')
    host.started(run)
    until(host.file(run, "exit-code.json").exists, seconds=120)
    assert host.drawn(run) == "ended 0: start end"
    log = host.file(run, "log.txt").read_text()
    assert "0 of 2\n" in log and "1 of 2\n" in log


def test_why_a_run_waits_is_said_in_words():
    assert waits_by("Resources") == "Waits for free nodes (Resources)."
    assert waits_by("ReqNodeNotAvail, UnavailableNodes:n1").startswith("Waits for a node that is not available (")
    assert waits_by("QOSMaxJobs") == "Waits: QOSMaxJobs."
    assert waits_by("None") == "Was just submitted."


def test_why_slurm_does_not_take_a_run(host):
    run = host.make()
    host.started(run)
    assert host.until_ended(run) == "ended 0: start step end"
    (answer,) = host.start(run, slurm={"options": ["--partition=none"]})
    assert answer["kind"] == "failed" and "Invalid partition name specified" in answer["message"]
    assert host.drawn(run) == "ended 0: start step end", "it is as it was"


def test_options_of_the_user_stand_before_those_that_a_run_needs(host):
    run = {"id": host.make(), "lock": "x"}
    options = {"options": ["--gres=gpu:4", "--output=elsewhere"], "nodes": 2, "processes": 4, "name": "it's $HOME"}
    command = sbatch_command(Folder(str(host.folder)), options, [run], None, "job.sh")
    log = str(host.file(run["id"], "log.txt")).replace("%", "%%")
    assert command == [
        *["sbatch", "--nodes=2", "--ntasks-per-node=1", "--gres=gpu:4", "--output=elsewhere"],
        *["--parsable", "--job-name=it's $HOME", f"--output={log}", "--open-mode=append", "job.sh"],
    ]


def test_a_folder_that_slurm_cannot_write_to_is_said_so(slurm, tmp_path):
    host = Host(tmp_path / "back\\slash", slurm={"options": []})
    run = host.make()
    asked = {"runs": [{"id": run, "lock": run}], "python": sys.executable, "slurm": host.slurm}
    assert host.refusal("start", **asked)["code"] == "odd-folder"


def test_a_slurm_that_does_not_answer_ends_no_run(host, monkeypatch, tmp_path):
    configuration = Path(os.environ["SLURM_CONF"]).read_text()
    (tmp_path / "slurm.conf").write_text(configuration.replace("SlurmctldPort=", "MessageTimeout=2\nSlurmctldPort=1 #"))
    run = host.make(train=UNTIL_TOLD)
    host.started(run)
    host.until_event(run, "start")
    with monkeypatch.context() as patch:
        patch.setenv("SLURM_CONF", str(tmp_path / "slurm.conf"))
        seen = host.look(run)
        assert seen["status"] == "running" and seen["detail"].startswith("Slurm did not answer: ")
        patch.setenv("PATH", "/no/such/folder")
        assert host.refusal("look", runs=[{"id": run}])["code"] == "no-slurm"
    host.tell(run)
    assert host.until_ended(run) == "ended 0: start end"


def test_a_job_that_slurm_has_forgotten(host):
    run = host.make()
    host.file(run, "job.json").write_text('{"job": "999999"}')
    assert host.look(run)["detail"].startswith("Slurm no longer knows its job")


def test_a_run_that_reaches_its_time_limit_says_so(host, limited):
    assert until(lambda: host.failures(limited["gentle"]), seconds=90)
    assert host.until_ended(limited["gentle"]) == "ended 143: start failure failure"
    assert host.failures(limited["gentle"]) == ["cancelled", "time-limit"]
    seen = until_status(host, limited["stubborn"], "gone")
    assert seen["detail"].startswith("It reached the time limit of its Slurm job.")
    assert host.look(limited["gentle"])["exitCode"]["exitCode"] == 143
