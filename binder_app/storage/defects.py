"""Reports of faults of ours: where in the program, never whose papers.

A report holds the kind of fault, names of source files, lines and functions, and what
the program runs on. No message: one may bear a name, a number or a path.
"""

import atexit
import faulthandler
import platform
import re
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from importlib import metadata
from pathlib import Path, PureWindowsPath
from types import TracebackType

from binder_app.files import private_folder
from binder_app.storage import places

KEPT = 10
_SOURCES = (Path(__file__).parents[2], Path(sys.prefix), Path(sys.base_prefix))
WEEK = 7 * 24 * 3600
_REPORT, _RUNNING = "report-*.txt", "running-*.txt"
_FRAME = re.compile(r'\s*File "(?P<file>.*)", line (?P<line>\d+) in (?P<name>[\w.<>]+)')
_FATAL = re.compile(
    r"(Fatal Python error: [A-Za-z ]+|Windows fatal exception: [A-Za-z ]+)"
)


def describe(error: BaseException) -> list[str]:
    """Return the kind of a fault and where it happened, outermost call first."""
    lines = [type(error).__name__]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {_name(frame.filename)}:{frame.lineno} {frame.name}")
    return lines


def write_report(lines: list[str]) -> Path:
    """Keep a report, the last ten of them; `OSError` where nothing can be written."""
    folder = places.reports()
    folder.parent.mkdir(parents=True, exist_ok=True)
    private_folder(folder)
    moment = datetime.now().astimezone()
    path = folder / f"report-{moment:%Y%m%d-%H%M%S-%f}.txt"
    text = "\n".join([moment.isoformat(timespec="seconds"), *_about(), "", *lines, ""])
    path.write_text(text, encoding="utf-8")
    for old in reports()[:-KEPT]:
        old.unlink(missing_ok=True)
    return path


def reports() -> list[Path]:
    """Return the reports that are kept, oldest first."""
    return sorted(places.reports().glob(_REPORT))


def watch_crashes() -> None:
    """Let a process that dies hard leave where it was, for the next start."""
    folder = places.reports()
    with suppress(OSError):
        folder.parent.mkdir(parents=True, exist_ok=True)
        private_folder(folder)
        path = folder / f"running-{time.time_ns()}.txt"
        file = path.open("w", encoding="utf-8")
        faulthandler.enable(file)

        def leave() -> None:
            faulthandler.disable()
            file.close()
            path.unlink(missing_ok=True)

        atexit.register(leave)


def gather_crashes() -> None:
    """Make reports of what crashed processes left, without paths."""
    for path in places.reports().glob(_RUNNING):
        with suppress(OSError):
            left = path.read_text(encoding="utf-8", errors="replace")
            if left:
                write_report(_cleaned(left))
            if left or time.time() - path.stat().st_mtime > WEEK:
                path.unlink()


def watch_faults(told: Callable[[], object]) -> None:
    """Write a report of each fault that nobody caught; `told` hears of the window's."""

    def hear(
        _: type[BaseException], error: BaseException, __: TracebackType | None
    ) -> None:
        if keep(error):
            told()

    def hear_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            keep(args.exc_value)

    sys.excepthook, threading.excepthook = hear, hear_thread


def keep(error: BaseException) -> Path | None:
    """Write a report of a fault; `None` where that can't be done."""
    try:
        return write_report(describe(error))
    except OSError:
        return None


def _cleaned(left: str) -> list[str]:
    lines = []
    for line in left.splitlines():
        if frame := _FRAME.match(line):
            lines.append(f"  {_name(frame['file'])}:{frame['line']} {frame['name']}")
        elif fatal := _FATAL.match(line):
            lines.append(fatal.group())
    return lines


def _name(path: str) -> str:
    """Return the name of a source file, of the program and its libraries alone."""
    if path.startswith("<") or not (path[:1] == "/" or PureWindowsPath(path).drive):
        return PureWindowsPath(path).name  # as a bundle names its own files
    is_known = any(Path(path).is_relative_to(folder) for folder in _SOURCES)
    return PureWindowsPath(path).name if is_known else "elsewhere"


def _about() -> list[str]:
    """Return the versions that a report names; no word of the machine's name."""
    told = [f"{platform.system()} {platform.release()} {platform.machine()}"]
    told.append(f"Python/{platform.python_version()}")
    for name in (places.PROGRAM, "PySide6_Essentials"):
        with suppress(metadata.PackageNotFoundError):
            told.append(f"{name} {metadata.version(name)}")
    return told
