"""Keeps the process group of a desk, and ends it when the test lets go of its input.

Whoever holds the other end may be killed: the end of the input tells of that too.
Standard library only; started as the leader of the group.
"""

import os
import signal
import sys
import time
from pathlib import Path

PATIENCE = 5.0
"""Seconds in which programs may end by themselves, before they are made to."""


def others() -> list[int]:
    """Return the living processes of this group but this one."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = stat.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        state, _, group = words.rpartition(")")[2].split()[:3]
        pid = int(stat.parent.name)
        if int(group) == os.getpgrp() and state != "Z" and pid != os.getpid():
            found.append(pid)
    return found


def main() -> None:
    """Wait for the end of the input, then end the group and this process."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdin.buffer.read()
    os.killpg(0, signal.SIGTERM)
    deadline = time.monotonic() + PATIENCE
    while others() and time.monotonic() < deadline:
        time.sleep(0.02)
    if others():
        os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main()
