"""Where things lie on this machine: shipped resources, the cache, the library."""

import sys
from importlib.resources import files
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


def window_faces() -> Path:
    """Return the folder of the window's typeface, from the package that brings it."""
    return Path(str(files("fontpkg_atkinson_hyperlegible"))) / "files"


def cache() -> Path:
    """Return the folder of what can be made again; it may not exist yet."""
    return Path(platformdirs.user_cache_dir(PROGRAM, appauthor=False))


def settings() -> Path:
    """Return the folder of what is set for the whole program."""
    return Path(platformdirs.user_config_dir(PROGRAM, appauthor=False))


def reports() -> Path:
    """Return the folder of reports of faults; it may not exist yet."""
    return Path(platformdirs.user_log_dir(PROGRAM, appauthor=False))


def library() -> Path:
    """Return the folder where binders go unless the user names another."""
    return Path(platformdirs.user_documents_dir()) / "IMR Binders"
