"""Measures whole processes: wall time, processor time and peak memory of each run of a command.

    python evaluate.py 5 node dist/cli.js evaluate predictions.jsonl --json

Prints one line {"wall", "processor", "peakBytes", "code"} for each run; seconds. The command's output is dropped.
"""

import json
import os
import subprocess
import sys
import time


def main():
    runs, command = int(sys.argv[1]), sys.argv[2:]
    for _ in range(runs):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        print(
            json.dumps(
                {
                    "wall": time.perf_counter() - start,
                    "processor": usage.ru_utime + usage.ru_stime,
                    "peakBytes": usage.ru_maxrss * 1024,
                    "code": os.waitstatus_to_exitcode(status),
                }
            )
        )


if __name__ == "__main__":
    main()
