"""The agent on a host: makes, starts, watches and ends runs there for a Stepwise on another machine.

    PYTHON -c BOOTSTRAP SOURCE VERB JSON     what Stepwise calls; SOURCE: what loader.py says, zlib, then base64
    cd src/trainer; python -m host VERB JSON     the same by hand, e.g. host hello '{"folder": "~/.stepwise"}'

Nothing is installed: this source comes along with every call, so agent and caller are always of one version. BOOTSTRAP,
which even a Python too old for the rest can read, stands below. Where JSON is `-`, it is the first
line of standard input instead, which keeps it out of the list of processes and has no longest length. All modules
travel as one text, and with them locks.py and processes.py, which runs have, too; nothing else of the trainer can be
imported.

It prints one line `stepwise-reply: {…}`, after a line end of its own because login scripts print too, and ends with
exit code 0. A reply has "ok": true, or "ok": false with "code" (a word for programs), "message" and "advice". After the
reply of `read` come exactly `size` raw bytes. Below "folder": runs/ID (run directories), store/ (files by content),
locks/, queue/, arrays/. The verbs and their fields are in VERBS of call.py and in the comments of their functions.

Only the standard library is needed. Linux and macOS.
"""

BOOTSTRAP = (
    "import sys;sys.version_info>=(3,10)or(sys.stdout.write('\\nstepwise-reply: "
    '{"ok": false, "code": "old-python", "message": "This is Python %d.%d, and Stepwise needs 3.10 or newer.", '
    '"advice": "Name a newer one as python in the settings of the host."}'
    "\\n'%sys.version_info[:2]),sys.exit(0));import base64,zlib;"
    "exec(compile(zlib.decompress(base64.b64decode(sys.argv.pop(1))),'stepwise','exec'))"
)
