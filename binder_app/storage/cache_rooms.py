"""What can be made again of each binder: whose it is, and how it goes.

Every binder has a room in the cache, which says in which folder its binder lies.
"""

import shutil
from contextlib import suppress
from pathlib import Path

from binder_app.domain.marks import BINDER_FILE
from binder_app.files import PRIVATE, replacing
from binder_app.storage.binder_lock import BinderLock

ROOMS = "binders"
_HOME = "binder.txt"


def room_of(cache: Path, binder_id: str) -> Path:
    """Return the folder of what can be made again of a binder; it may not exist."""
    return cache / ROOMS / binder_id


def note_home(room: Path, folder: Path) -> None:
    """Write down in which folder the binder of a room lies."""
    told = str(folder.resolve())
    if _home_of(room) != Path(told):
        with replacing(room / _HOME, PRIVATE) as file:
            file.write(told.encode("utf-8"))


def leave_no_orphans(cache: Path) -> None:
    """Remove the rooms of binders that were deleted, or have moved.

    Where the folder around the binder is away too, as on a drive that was pulled out,
    the room stays.
    """
    for room in _rooms(cache):
        home = _home_of(room)
        if home and home.parent.is_dir() and not (home / BINDER_FILE).exists():
            shutil.rmtree(room, ignore_errors=True)


def empty_rooms(cache: Path) -> int:
    """Remove every room of which nobody edits the binder; return how many stay."""
    for room in _rooms(cache):
        if not _is_used(_home_of(room)):
            shutil.rmtree(room, ignore_errors=True)
    return len(_rooms(cache))


def size_of(cache: Path) -> int:
    """Return how many bytes can be made again."""
    size = 0
    for path in cache.rglob("*"):
        with suppress(OSError):
            size += 0 if path.is_dir() else path.stat().st_size
    return size


def _rooms(cache: Path) -> list[Path]:
    with suppress(OSError):
        return [path for path in (cache / ROOMS).iterdir() if path.is_dir()]
    return []


def _home_of(room: Path) -> Path | None:
    with suppress(OSError, ValueError):
        return Path((room / _HOME).read_text(encoding="utf-8"))
    return None


def _is_used(home: Path | None) -> bool:
    """Tell whether someone edits a binder, in this window or another program."""
    if home is None or not (home / BINDER_FILE).exists():
        return False
    lock = BinderLock(home)
    with suppress(OSError):
        if lock.take():
            lock.give_back()
            return False
    return True
