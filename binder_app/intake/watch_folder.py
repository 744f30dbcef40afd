"""Watches one folder: a paper counts as there once it has stood still."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from binder_app.intake.given_paths import is_housekeeping

QUIET_SECONDS = 2.0
"""How long size and time of a file must stand still: a scanner writes in spurts."""

LOOK_SECONDS = 1.0
"""How often the folder is looked at; shares of a network send no word of changes."""

CHANGES = ("created", "modified", "moved", "deleted", "closed")
"""What the system may say that means a change; "opened" is said of every look."""

Mark = tuple[int, int]
"""A file's size and when it was last changed, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One look: whether the folder is there, and what has just come to stand still."""

    is_there: bool
    ready: tuple[Path, ...] = ()


class WatchedFolder:
    """Remembers how the files of a folder stood at the last look.

    `before` are the papers that lay there when the watch began; they are offered,
    not taken. What comes from then on is new, however late the first look is; a
    file that is changed later counts as a new paper too.
    """

    def __init__(self, folder: Path, quiet: float = QUIET_SECONDS) -> None:
        self.folder, self._quiet = folder, quiet
        self._told = self._marks() or {}
        self._moving: dict[Path, tuple[Mark, float]] = {}
        self.before = tuple(sorted(self._told))

    def look(self, now: float) -> Seen:
        """Look at the folder; `now` is any clock that only goes forward, in seconds."""
        marks = self._marks()
        if marks is None:
            return Seen(is_there=False)
        ready = []
        for path, mark in sorted(marks.items()):
            if self._told.get(path) == mark:
                continue
            seen, since = self._moving.get(path, (None, now))
            if seen != mark or mark[0] == 0:
                self._moving[path] = (mark, now)
            elif now - since >= self._quiet:
                self._told[path] = mark
                ready.append(path)
        for path in self._moving.keys() - marks.keys():
            del self._moving[path]
        for path in ready:
            del self._moving[path]
        return Seen(is_there=True, ready=tuple(ready))

    def _marks(self) -> dict[Path, Mark] | None:
        """Return each file's mark, `None` where the folder can't be reached."""
        found = {}
        try:
            paths = list(self.folder.iterdir())
        except OSError:
            return None
        for path in paths:
            with suppress(OSError):
                told = path.stat()
                if path.is_file() and not is_housekeeping(path):
                    found[path] = (told.st_size, told.st_mtime_ns)
        return found


def watch(
    watched: WatchedFolder,
    tell: Callable[[Seen], None],
    stop: Event,
    keeps_asking: Callable[[], bool] = bool,
) -> None:
    """Watch a folder until `stop` is set; `tell` hears of papers and of a lost folder.

    It hears once that the folder is gone, and once that it is back; after every
    look, while `keeps_asking` says so.
    """
    was_there = True
    with _stirred(watched.folder) as stirred:
        while not stop.is_set():
            seen = watched.look(time.monotonic())
            if seen.ready or seen.is_there != was_there or keeps_asking():
                was_there = seen.is_there
                tell(seen)
            stirred.wait(LOOK_SECONDS)
            stirred.clear()


class _Stir(FileSystemEventHandler):
    """Wakes the watch when the system speaks of a change."""

    def __init__(self, stirred: Event) -> None:
        self._stirred = stirred

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Wake the watch; a look of our own opens the folder, and does not count."""
        if event.event_type in CHANGES:
            self._stirred.set()


@contextmanager
def _stirred(folder: Path) -> Iterator[Event]:
    """Give an event that is set when the folder changes, where the system tells."""
    stirred = Event()
    observer = Observer()
    try:
        observer.schedule(_Stir(stirred), str(folder))
        observer.start()
    except OSError:
        yield stirred
        return
    try:
        yield stirred
    finally:
        observer.stop()
        observer.join()
