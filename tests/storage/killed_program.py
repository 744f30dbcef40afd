"""Runs one verb and kills it, with its readers, at one of its steps on the disk.

A step is a file below FOLDER opened, moved, removed or made, or a statement
given to SQLite. Step 0 never comes: then the number of steps is said at the end.
"""

import os
import signal
import sqlite3
import sys
from typing import Any

from binder_app.cli import run

TOUCHES = frozenset(
    {"open", "os.rename", "os.remove", "os.mkdir", "os.chmod", "os.rmdir"}
)


class Steps:
    """Counts the steps of this process, and ends it at the one named."""

    def __init__(self, folder: str, last: int) -> None:
        self.seen = 0
        self._folder, self._last = folder, last

    def take(self, *_: object) -> None:
        """Take one step."""
        self.seen += 1
        if self.seen == self._last:
            os.killpg(0, signal.SIGKILL)

    def watch(self, event: str, told: tuple[object, ...]) -> None:
        """Listen to what the interpreter says of itself."""
        if event in TOUCHES and str(told[0]).startswith(self._folder):
            self.take()

    def connect(self, *words: Any, **more: Any) -> sqlite3.Connection:
        """Connect to SQLite and listen to its statements."""
        base: sqlite3.Connection = _connect(*words, **more)
        base.set_trace_callback(self.take)
        return base


_connect = sqlite3.connect


def main() -> None:
    """Run the verb named on the command line."""
    folder, last, *words = sys.argv[1:]
    steps = Steps(folder, int(last))
    sys.addaudithook(steps.watch)
    sqlite3.connect = steps.connect  # type: ignore[assignment]
    code = run(words)
    sys.stdout.write(f"\n{steps.seen}")
    sys.exit(code)


if __name__ == "__main__":
    main()
