"""What the host is: its Python, folder and disk."""

import os
import shutil
import socket
import sys

from .protocol import Refused


def hello(folder, _request, _input):
    """Nothing -> python, executable, hostname, home, folder, free (bytes), slurm."""
    path = folder.make()
    if not os.access(path, os.W_OK):
        raise Refused(
            "not-writable", f'"{path}" cannot be written to.', "Name another folder in the settings of the host."
        )
    return {
        "python": ".".join(str(part) for part in sys.version_info[:3]),
        "executable": sys.executable,
        "hostname": socket.gethostname(),
        "home": os.path.expanduser("~"),
        "folder": path,
        "free": shutil.disk_usage(path).free,
        "slurm": all(shutil.which(program) for program in ("sbatch", "squeue", "scancel")),
    }
