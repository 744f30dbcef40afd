"""Takes papers of a watched folder in as they come, until Ctrl-C."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from binder_app.errors import BinderError
from binder_app.intake.watch_folder import Seen, WatchedFolder, watch
from binder_app.verbs.screen import Screen


def watch_and_add(
    watched: WatchedFolder, add: Callable[[Sequence[Path]], object], screen: Screen
) -> None:
    """Watch a folder; hand each batch of papers that stand still to `add`.

    A binder that someone else is editing is tried again with the next look: the
    papers wait. Ends with Ctrl-C, which is no failure.
    """
    waiting: list[Path] = []
    folder = watched.folder
    stop = Event()

    def hear(seen: Seen) -> None:
        if not seen.is_there:
            screen.notice(f"{folder} is gone. We keep looking.")
            return
        waiting.extend(path for path in seen.ready if path not in waiting)
        there = [path for path in waiting if path.exists()]
        if not there:
            return
        try:
            add(there)
        except BinderError as error:
            screen.notice(error.line)
            return
        waiting.clear()

    screen.notice(f"Watching {folder}. Ctrl-C ends it.")
    try:
        watch(watched, hear, stop, keeps_asking=lambda: bool(waiting))
    except KeyboardInterrupt:
        stop.set()
