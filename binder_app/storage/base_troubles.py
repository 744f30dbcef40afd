"""Troubles with a binder's SQLite file, in words for the user."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from binder_app.domain.marks import BINDER_FILE
from binder_app.errors import BinderError, UnusableInputError


@contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Turn SQLite's troubles into words for the user."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise _in_words(folder, getattr(error, "sqlite_errorcode", 0)) from error


def _in_words(folder: Path, code: int) -> BinderError:
    """Return what an extended result code of SQLite means; 0 is an odd value."""
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return out_of_reach(folder)
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN and _is_barred(folder / BINDER_FILE):
        return not_ours_to_read(folder)
    match code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return BinderError(
                "The disk is full; nothing was changed.", "Make room, then try again."
            )
        case sqlite3.SQLITE_READONLY:
            return read_only(folder)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return BinderError(
                f"The binder {folder.name} is busy in another program.",
                "Wait a moment, then try again.",
            )
        case 0 | sqlite3.SQLITE_ERROR | sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(folder)
    return out_of_reach(folder)


def _is_barred(path: Path) -> bool:
    return path.is_file() and not os.access(path, os.R_OK)


def not_ours_to_read(folder: Path) -> BinderError:
    """Return what to say of a binder that belongs to another user."""
    return BinderError(
        f"The binder {folder.name} belongs to someone else: you may not read it.",
        "Ask whoever made it for an export of it.",
    )


def read_only(folder: Path) -> BinderError:
    """Return what to say of a folder that can be read only."""
    return BinderError(
        f"The binder {folder.name} can't be changed: its folder is read-only.",
        "Copy the folder to a place where you may write, and work there.",
    )


def damaged(folder: Path) -> BinderError:
    """Return what to say of a binder file whose content makes no sense."""
    return UnusableInputError(
        f"The binder file of {folder.name} is damaged.",
        "Take a copy from your backup; the originals in its folder are untouched.",
    )


def out_of_reach(folder: Path) -> BinderError:
    """Return what to say of a folder that is gone or does not answer."""
    return BinderError(
        f"The folder of {folder.name} can't be reached or read; nothing was changed.",
        "Is the disk or stick still plugged in? Then try again.",
    )
