"""Locks of files, which the system gives back when the last process that has the file open is gone.

Some disks know none, such as Lustre where it is mounted so. Only the standard library is needed.
"""

import errno
import fcntl
import sys

NO_LOCKS = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)


def try_lock(file, kind, wait=False, otherwise=None):
    """Whether we have it. A disk without locks gives it to everyone; `otherwise`, what that means, is then printed."""
    try:
        fcntl.flock(file, kind if wait else kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if not knows_no_locks(error):
            raise
        if otherwise:
            tell_no_locks(otherwise)
    return True


def knows_no_locks(error):
    return error.errno in NO_LOCKS


def tell_no_locks(meaning):
    print(f"This file system has no locks: {meaning}", file=sys.stderr)
