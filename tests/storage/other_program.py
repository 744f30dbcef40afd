"""A second program at the same binder, for the tests: holds it, or edits it on.

Says "open" once it has the binder. `hold` then waits for the end of its input,
`edit` saves one numbered edit after another until it is killed; `read` starts a
reader of files and waits.
"""

import itertools
import sys
from pathlib import Path

from binder_app.intake.reader import Reader, ReadJob
from binder_app.storage.binder_file import BinderFile
from tests.storage.binders import numbered


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def hold(folder: Path) -> None:
    """Hold the binder until the input ends."""
    with BinderFile.open(folder):
        _say("open")
        sys.stdin.read()


def edit(folder: Path) -> None:
    """Save edit after edit, for ever."""
    with BinderFile.open(folder) as file:
        _say("open")
        for number in itertools.count(1):
            file.save(numbered(file.binder, number))


def read(paper: Path) -> None:
    """Read a file in a child process, keep the child, and wait."""
    reader = Reader()
    made, text = paper.with_suffix(".made.pdf"), paper.with_suffix(".json")
    reader.read(ReadJob(str(paper), paper.name, str(made), str(text)))
    _say("open")
    sys.stdin.read()


if __name__ == "__main__":
    {"hold": hold, "edit": edit, "read": read}[sys.argv[1]](Path(sys.argv[2]))
