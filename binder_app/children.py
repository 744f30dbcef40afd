"""How this program starts itself again as a child, from the source or bundled."""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

from binder_app.no_network import SEND_NOTHING

READER, JOB, PAGES, SCANS = CHILDREN = ("worker", "job", "page_server", "scan_worker")
"""The children there are; each is a module of this package."""


_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}
"""Children work side by side, and each thread would take from a child's memory."""

_TEMPORARY = ("TMPDIR", "TEMP", "TMP")
"""Where programs look for a folder for what they need for a moment."""


def child_command(name: str) -> list[str]:
    """Return the words that start this program as the child called so."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", name]
    return [sys.executable, "-m", f"binder_app.{name}"]


def child_environment(temporary: Path | None = None) -> dict[str, str]:
    """Return the environment in which the child finds this program's code.

    What it and its libraries write for a moment goes into `temporary`, where given.
    """
    root = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    places = dict.fromkeys(_TEMPORARY, str(temporary)) if temporary else {}
    told = {"PYTHONPATH": path, "PYTHONUTF8": "1", **_ONE_THREAD, **SEND_NOTHING}
    return {**os.environ, **told, **places}


NICENESS = 10
"""How far a child stands back: half way to the last place, as Unix counts."""

_BELOW_NORMAL = 0x4000
"""Windows' BELOW_NORMAL_PRIORITY_CLASS."""


def stand_back() -> None:
    """Let the window go first: this process, and its children, take what is left."""
    with suppress(OSError):
        if sys.platform == "win32":
            kernel = ctypes.windll.kernel32
            kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
        else:
            os.nice(NICENESS)
