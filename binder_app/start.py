"""The one entry: a window, one of its children, or a verb without a window.

Qt is loaded for the window alone, so that verbs start fast and work where no
screen is.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from binder_app.children import CHILDREN
from binder_app.domain.marks import BINDER_FILE

WINDOW = "--window"
"""The word before files and folders that are to be opened in the window."""

CHILD = "--worker"
"""The word with which a bundled program starts itself as a child."""

COMPLETION = "_IMR_BINDER_COMPLETE"
"""What a shell sets to ask which words may follow."""

NO_SCREEN = 4


def main(words: Sequence[str] | None = None) -> None:
    """Do what the words ask for and leave with its exit code."""
    told = list(sys.argv[1:] if words is None else words)
    if len(told) == 2 and told[0] == CHILD and told[1] in CHILDREN:
        import_module(f"binder_app.{told[1]}").main()
        return
    if COMPLETION not in os.environ and (paths := _to_open(told)) is not None:
        sys.exit(_window(paths))
    import_module("binder_app.cli").main(told)


def _to_open(told: Sequence[str]) -> list[Path] | None:
    """Return the binder and papers that the window is to open.

    `None` where a verb is asked for: a verb comes before a file of its name, and
    a lone folder without a binder is none that could be shown.
    """
    if told[:1] == [WINDOW]:
        return [Path(word) for word in told[1:]]
    paths = [Path(word) for word in told]
    if not all(path.exists() for path in paths):
        return None
    is_folder = len(paths) == 1 and paths[0].is_dir()
    if not paths or (is_folder and (paths[0] / BINDER_FILE).is_file()):
        return paths
    is_verb = is_folder or told[0] in import_module("binder_app.cli").verbs.commands
    return None if is_verb else paths


def _window(paths: Sequence[Path]) -> int:
    """Show the window; say what to do where it can't be shown."""
    if not _has_screen():
        sys.stderr.write(
            "There is no screen to show the window on. "
            'Use a verb instead; "--help" lists them.\n'
        )
        return NO_SCREEN
    shown: int = import_module("binder_app.app").main(paths)
    return shown


def _has_screen() -> bool:
    """Tell whether Qt would find a screen; without one it ends the program."""
    if sys.platform in ("win32", "darwin"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)
