"""How this program starts itself again as a child, from the source or bundled."""

import os
import sys
from pathlib import Path

READER, JOB, PAGES = CHILDREN = ("worker", "job", "page_server")
"""The children there are; each is a module of this package."""


def child_command(name: str) -> list[str]:
    """Return the words that start this program as the child called so."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", name]
    return [sys.executable, "-m", f"binder_app.{name}"]


def child_environment() -> dict[str, str]:
    """Return the environment in which the child finds this program's code."""
    root = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
