"""The queue of a host: runs that wait for their turn stand in a folder, each with a numbered ticket.

A ticket is a file that its run holds locked for as long as any of its processes lives, so the ticket of a killed run is
known to be dead. To see who runs and who waits:

    python src/trainer/tickets.py FOLDER
"""

import fcntl
import os
import re
import sys
from contextlib import contextmanager

from locks import knows_no_locks, tell_no_locks, try_lock

TICKET = re.compile(r"(\d{9})-(.+)\.ticket")


def take_ticket(folder, run):
    """None on a disk without locks, where nobody could tell a living run from a dead one: then none waits."""
    try:
        return Ticket(folder, run)
    except OSError as error:
        if not knows_no_locks(error):
            raise
        tell_no_locks("runs do not wait for each other here.")
        return None


class Ticket:
    def __init__(self, folder, run):
        """Takes the next number. Those of dead runs are thrown away, and numbers rise for as long as anyone waits."""
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        with alone(folder):
            last = 0
            for number, path in all_tickets(folder):
                last = number
                if not is_living(path):
                    os.remove(path)
            self.number = last + 1
            self.path = os.path.join(folder, f"{self.number:09}-{run}.ticket")
            self.file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o644)
            fcntl.flock(self.file, fcntl.LOCK_EX)

    def ahead(self, slots):
        """How many runs must end before it is this one's turn, where `slots` run at a time."""
        before = [path for number, path in all_tickets(self.folder) if number < self.number and is_living(path)]
        return max(0, len(before) - slots + 1)

    def give_back(self):
        os.remove(self.path)
        os.close(self.file)


@contextmanager
def alone(folder):
    """Nobody else takes a ticket meanwhile."""
    mutex = os.open(os.path.join(folder, "mutex"), os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(mutex, fcntl.LOCK_EX)
        yield
    finally:
        os.close(mutex)


def all_tickets(folder):
    """(number, path), the first in the queue first."""
    found = [
        (int(match[1]), os.path.join(folder, match[0]))
        for name in os.listdir(folder)
        if (match := TICKET.fullmatch(name))
    ]
    return sorted(found)


def is_living(path):
    try:
        file = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        return not try_lock(file, fcntl.LOCK_SH)  # shared: two that look at once do not take each other for a run
    finally:
        os.close(file)


if __name__ == "__main__":
    assert len(sys.argv) == 2, "say which queue: python tickets.py FOLDER"
    for place, where in all_tickets(sys.argv[1]):
        print(f"{place:9} {'living' if is_living(where) else 'dead  '} {TICKET.fullmatch(os.path.basename(where))[2]}")
