"""What the host is: its Python, packages, folder and disk."""

import os
import shutil
import socket
import sys

from .protocol import Refused, text


def hello(folder, request, _input):
    """packages: [names] -> python, executable, hostname, home, folder, free (bytes), versions {name: …}, slurm."""
    names = [text(name, "packages") for name in request.get("packages", [])]
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
        "versions": {name: version for name in names if (version := version_of(name))},
        "slurm": all(shutil.which(program) for program in ("sbatch", "squeue", "scancel")),
    }


def version_of(package):
    import importlib.metadata  # here, because it takes as long as all others together

    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None
