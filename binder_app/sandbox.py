"""Shuts children in by bubblewrap, where Linux has it and lets it work.

A child that is shut in has no network, and may write into one folder alone.
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

PROGRAM = "bwrap"
ALWAYS = ("--unshare-net", "--unshare-ipc", "--new-session", "--die-with-parent")
WRITES_ANYWHERE = ("--dev-bind", "/", "/")
READS_ALONE = ("--ro-bind", "/", "/", "--dev-bind", "/dev", "/dev")
TRIAL, TRIAL_SECONDS = "true", 5.0
"""What is tried once, and how long it may take."""


def shut_in(command: Sequence[str], writes: Path | None = None) -> list[str]:
    """Return the words that start a child shut in, or plainly where that can't be.

    It may write below `writes` alone, or anywhere without it. Where the system
    refuses to close what lies outside of it, the network is closed all the same.

    The child ends with the thread that starts it.
    """
    return [*_walls(str(writes.resolve()) if writes else ""), *command]


@cache
def _walls(writes: str) -> tuple[str, ...]:
    """Return the words that shut a child in: the strictest that work here."""
    program, trial = shutil.which(PROGRAM), shutil.which(TRIAL)
    if not sys.platform.startswith("linux") or not program or not trial:
        return ()
    loose = (program, *ALWAYS, *WRITES_ANYWHERE, "--")
    strict = (program, *ALWAYS, *READS_ALONE, "--bind-try", writes, writes, "--")
    wanted = (strict, loose) if writes else (loose,)
    return next((walls for walls in wanted if _does_work(*walls, trial)), ())


def _does_work(*command: str) -> bool:
    """Tell whether a command runs and ends well."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TRIAL_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
