"""Troubles with disks and folders, in words for the user."""

import errno
import os
from pathlib import Path

from binder_app.errors import BinderError
from binder_app.files import is_unfinished

_IN_USE = 32
"""Windows: another program has the file open."""

_MOST_LETTERS = 60

_WORDS = {
    errno.ENOSPC: ("The disk is full; nothing was written.", "Make room, try again."),
    errno.EDQUOT: ("Your share of the disk is full.", "Make room, then try again."),
    errno.EROFS: ("{name} can't be written: the disk is read-only.", "Use another."),
    errno.EACCES: ("{name} can't be opened or written.", "Is it open elsewhere?"),
    errno.EPERM: ("{name} can't be opened or written.", "Is it open elsewhere?"),
    errno.EBUSY: ("{name} is open in another program.", "Close it there, try again."),
    errno.EISDIR: ("{name} is a folder; a file is wanted.", "Name a file."),
    errno.ENOTDIR: ("{name} is a file; a folder is wanted.", "Name a folder."),
    errno.EFBIG: ("A file grew too large for this disk.", "Use another disk."),
    errno.ESTALE: ("The disk is gone.", "Plug it in again, then try again."),
    errno.ENOENT: ("{name} is not there any more.", "Is the disk still plugged in?"),
    errno.EIO: ("The disk does not answer.", "Is it still plugged in? Try again."),
    errno.ENODEV: ("The disk is gone.", "Plug it in again, then try again."),
    errno.ENAMETOOLONG: (
        "The name or path of {name} is too long for this system.",
        "Use a shorter name, or a folder nearer to the top.",
    ),
}


_IN_USE_WORDS = _WORDS[errno.EBUSY]


def in_words(error: OSError) -> BinderError:
    """Return what an `OSError` means, with what to do."""
    if getattr(error, "winerror", None) == _IN_USE:
        told = _IN_USE_WORDS
    else:
        told = _WORDS.get(error.errno or 0, ("{name} can't be used.", "Try again."))
    path = _path_of(error)
    is_shut = error.errno in (errno.EACCES, errno.EPERM) and told != _IN_USE_WORDS
    if is_shut and path and path.is_dir():
        told = _SHUT
    if error.errno == errno.ENOENT and path and path.is_dir():
        told = _TAKES_NOTHING
    problem, remedy = told
    return BinderError(problem.format(name=_name_of(path)), remedy)


_SHUT = (
    "{name} can't be opened or written: you lack the right to.",
    "Use another folder, or ask whoever owns this one.",
)
"""What is said of a folder that the system keeps us out of."""

_TAKES_NOTHING = ("{name} takes no files.", "Use another folder.")
"""What is said of a folder of the system's own, such as "/proc"."""


def _path_of(error: OSError) -> Path | None:
    """Return what the user knows: never an unfinished file of ours.

    Where a file or folder can't be made or reached, it is its folder that bars.
    """
    named = error.filename2 or error.filename
    if not named:
        return None
    path = Path(os.fsdecode(named))
    is_barred = error.errno in (errno.EACCES, errno.EPERM) and not _is_there(path)
    if is_unfinished(path) or (is_barred and _is_there(path.parent)):
        path = path.parent.absolute()
    return path


def _is_there(path: Path) -> bool:
    return os.path.exists(path)  # noqa: PTH110 - says no where a folder bars us


def _name_of(path: Path | None) -> str:
    if path is None:
        return "A file"
    return " ".join(path.name[:_MOST_LETTERS].split()) or str(path)
