"""Where things lie on this machine: shipped resources, the cache, the library."""

import sys
from pathlib import Path

import platformdirs

PROGRAM = "imr-binder"


def resources() -> Path:
    """Return the folder of rules, words, fonts and the sample case."""
    package = Path(__file__).resolve().parents[1]
    bundle = getattr(sys, "_MEIPASS", "")
    for folder in (Path(bundle or package) / "resources", package / "resources"):
        if folder.is_dir():
            return folder
    return package.parent / "resources"


def cache() -> Path:
    """Return the folder of what can be made again; it may not exist yet."""
    return Path(platformdirs.user_cache_dir(PROGRAM, appauthor=False))
