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


def in_words(error: OSError) -> BinderError:
    """Return what an `OSError` means, with what to do."""
    if getattr(error, "winerror", None) == _IN_USE:
        told = _WORDS[errno.EBUSY]
    else:
        told = _WORDS.get(error.errno or 0, ("{name} can't be used.", "Try again."))
    problem, remedy = told
    return BinderError(problem.format(name=_name_of(error)), remedy)


def _name_of(error: OSError) -> str:
    """Return the name the user knows: never that of an unfinished file of ours."""
    named = error.filename2 or error.filename
    if not named:
        return "A file"
    path = Path(os.fsdecode(named))
    if is_unfinished(path):
        path = path.parent.absolute()
    return " ".join(path.name[:_MOST_LETTERS].split()) or str(path)
