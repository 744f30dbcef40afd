"""The files and folders a person gives, as a plain list of files."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from binder_app.domain.marks import BINDER_FILE, HOLDER_NAME, LOCK_NAME
from binder_app.files import is_unfinished

HOUSEKEEPING = frozenset(
    {".ds_store", "thumbs.db", "desktop.ini", "autorun.inf", ".localized"}
    | {LOCK_NAME, HOLDER_NAME}
)
"""Files that a system writes into folders for itself, and this program."""

PHONE_EDITS = ".aae"
"""The ending of what a telephone notes of how a photo beside it was edited."""

_WINDOWS_NOT_HERE = 0x00001000 | 0x00040000 | 0x00400000
"""Offline, recall on open, recall on data access (Win32 file attributes)."""

_MAC_NOT_HERE = 0x40000000
"""SF_DATALESS: the file's bytes are in the cloud only."""


def files_in(paths: Iterable[Path], leave_out: Path | None = None) -> Iterator[Path]:
    """Give each file, and each file in each folder, sorted by name.

    `leave_out` is a folder that is not entered: the binder itself. Another
    binder's folder, and one inside that can't be entered or is a link, is given
    in place of its files.
    """
    for path in paths:
        if _is_folder(path) and not is_binder(path):
            yield from _files_below(path, leave_out)
        else:
            yield path


def _files_below(folder: Path, leave_out: Path | None) -> Iterator[Path]:
    closed: list[Path] = []
    for where, inside, names in os.walk(
        folder, onerror=lambda error: closed.append(Path(error.filename))
    ):
        here = Path(where)
        others = [name for name in inside if not _is_same(here / name, leave_out)]
        shut = {name for name in others if _stays_shut(here / name)}
        inside[:] = sorted(set(others) - shut)
        yield from (here / name for name in sorted([*names, *shut]))
    yield from closed


def _is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; one that can't be reached is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _stays_shut(folder: Path) -> bool:
    """Tell whether a folder is not entered: a link, or a binder."""
    return folder.is_symlink() or is_binder(folder)


def is_binder(folder: Path) -> bool:
    """Tell whether a folder is a binder; one that can't be looked into is none."""
    try:
        return (folder / BINDER_FILE).is_file()
    except OSError:
        return False


def _is_same(folder: Path, other: Path | None) -> bool:
    return other is not None and folder.resolve() == other.resolve()


def is_housekeeping(path: Path) -> bool:
    """Tell whether a system, a phone or an office program wrote it for itself."""
    name = path.name.lower()
    if is_unfinished(path) or name.endswith(PHONE_EDITS):
        return True
    return name in HOUSEKEEPING or name.startswith(("._", "~$", ".~lock."))


def is_in_cloud_only(path: Path) -> bool:
    """Tell whether a file is a placeholder whose bytes are not on this machine."""
    if path.suffix == ".icloud":
        return True
    told = path.stat()
    windows = getattr(told, "st_file_attributes", 0) & _WINDOWS_NOT_HERE
    return bool(windows or getattr(told, "st_flags", 0) & _MAC_NOT_HERE)


def is_special(path: Path) -> bool:
    """Tell whether a path is a pipe, a device or a socket: nothing to read."""
    mode = path.stat().st_mode
    return not stat.S_ISREG(mode)
