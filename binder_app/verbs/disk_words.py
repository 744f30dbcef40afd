"""Troubles with disks and folders, in words for the user."""

import errno
from pathlib import Path

from binder_app.errors import BinderError

_IN_USE = 32
"""Windows: another program has the file open."""

_WORDS = {
    errno.ENOSPC: ("The disk is full; nothing was written.", "Make room, try again."),
    errno.EDQUOT: ("Your share of the disk is full.", "Make room, then try again."),
    errno.EROFS: ("{name} can't be written: the disk is read-only.", "Use another."),
    errno.EACCES: ("{name} can't be opened or written.", "Is it open elsewhere?"),
    errno.EPERM: ("{name} can't be opened or written.", "Is it open elsewhere?"),
    errno.EBUSY: ("{name} is open in another program.", "Close it there, try again."),
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
    name = Path(str(error.filename)).name[:60] if error.filename else "A file"
    if getattr(error, "winerror", None) == _IN_USE:
        told = _WORDS[errno.EBUSY]
    else:
        told = _WORDS.get(error.errno or 0, ("{name} can't be used.", "Try again."))
    problem, remedy = told
    return BinderError(problem.format(name=name), remedy)
