"""Tells the processes of a run apart from all others, on Linux and macOS. Both runs and the agent on a host use it.

To see what a run's processes are and how much memory they take:

    python src/trainer/processes.py RUN_DIRECTORY
"""

import os
import signal
import subprocess
import sys
import time

MARK = "STEPWISE_RUN"  # in the environment of all that a run starts: its directory; survives sessions and orphaning
PAGE = os.sysconf("SC_PAGE_SIZE")


def is_alive(process):
    """Of {pid, started}, as a process.json has it of the launcher and of its step."""
    if not process or process["started"] is None:
        return False
    return start_time(process["pid"], zombies=False) == process["started"]


def start_time(pid, zombies=True):
    """Tells a process from a later one with the same number, as `src/node/processes.ts` does. None if it is gone; on
    Linux, without `zombies`, also if it has ended and only waits for its parent."""
    if sys.platform == "darwin":
        environment = {**os.environ, "LC_ALL": "C", "TZ": "UTC"}
        command = ["ps", "-o", "lstart=", "-p", str(pid)]
        return subprocess.run(command, env=environment, capture_output=True, text=True).stdout.strip() or None
    try:
        with open(f"/proc/{int(pid)}/stat", encoding="utf-8", errors="replace") as file:
            fields = file.read().rpartition(")")[2].split()
        if fields[0] in "ZX" and not zombies:
            return None
        with open("/proc/sys/kernel/random/boot_id", encoding="utf-8") as file:
            return f"{file.read().strip()} {fields[19]}"
    except (FileNotFoundError, ProcessLookupError):
        return None


def marked(directory):
    """Processes that a run's launcher started, and all that they started; not the launcher. Linux only: else none."""
    mark = f"{MARK}={directory}".encode(errors="surrogateescape")
    found = []
    for name in os.listdir("/proc") if sys.platform == "linux" else []:
        try:
            if name.isdecimal() and int(name) != os.getpid():
                with open(f"/proc/{name}/environ", "rb") as file:
                    if mark in file.read().split(b"\0"):
                        found.append(int(name))
        except OSError:
            continue  # gone, or of someone else
    return found


def end_marked(directory, grace):
    """Ends what a run left behind, e.g. workers of a killed torchrun: gently, by force after `grace` seconds."""
    send(marked(directory), signal.SIGTERM)
    until = time.monotonic() + grace
    while marked(directory) and time.monotonic() < until:
        time.sleep(0.05)
    send(marked(directory), signal.SIGKILL)


def send(pids, number):
    for pid in pids:
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            continue


def signal_group(leader, number):
    assert isinstance(leader, int) and leader > 1, f"{leader} does not lead a process group of a run"
    try:
        os.killpg(leader, number)
    except ProcessLookupError:
        return


def memory(pids):
    """Bytes that the processes hold in memory together; what they share counts for each. None where nobody says."""
    if sys.platform == "darwin":
        return memory_by_ps()
    total = 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/statm", encoding="ascii") as file:
                total += int(file.read().split()[1]) * PAGE
        except OSError:
            continue  # gone
    return total


def memory_by_ps():
    """Of this process and all below it."""
    listed = subprocess.run(["ps", "-axo", "pid=,ppid=,rss="], capture_output=True, text=True).stdout
    rows = [[int(word) for word in line.split()] for line in listed.splitlines()]
    own = {os.getpid()}
    for _ in rows:
        more = {pid for pid, parent, _ in rows if parent in own} - own
        if not more:
            break
        own |= more
    return sum(size for pid, _, size in rows if pid in own) * 1024 or None


if __name__ == "__main__":
    assert len(sys.argv) == 2, "say which run: python processes.py RUN_DIRECTORY"
    everyone = marked(os.path.abspath(sys.argv[1]))
    print(f"{len(everyone)} processes: {everyone}, {memory(everyone) or 0} bytes")
