"""A real file manager beside our window, and a hand that drags out of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.desktop.desk import OURS_WIDE, Desk
from tests.desktop.waiting import wait_for

WIDE, HIGH = 500, 400
SETTINGS = f"""[ui]
win_width={WIDE}
win_height={HIGH}
side_pane_mode=hidden;places
view_mode=icon
sort=name;ascending;
toolbar=
show_statusbar=0
"""
WHITE = b"\xff\xff\xff"
ICON = 40
"""How many dots high the picture of a file is, at least."""

Spot = tuple[int, int]
"""A dot of the screen: how far from the left, how far from the top."""


class FileManager:
    """Shows one folder."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def _picture(self) -> list[bytes]:
        """Return the window line by line."""
        dots = self._desk.picture(OURS_WIDE, 0, WIDE, HIGH)
        line = 3 * WIDE
        return [dots[at : at + line] for at in range(0, len(dots), line)]

    def icons(self) -> list[Spot]:
        """Return the middles of the icons of the first row, from the left.

        They stand on white, below the menu; an icon has white on both sides.
        """
        lines = self._picture()
        right = slice(3 * (WIDE - 20), 3 * (WIDE - 15))
        grey = [n for n, line in enumerate(lines) if line[right] != WHITE * 5]
        if not lines or not grey or grey[-1] >= HIGH // 2:
            return []
        top = grey[-1] + 1
        inked = (n for n, line in enumerate(lines[top:], top) if _columns(line))
        upper = next(inked, HIGH)
        band = lines[upper : upper + ICON]
        columns = sorted(set().union(*(_columns(line) for line in band)))
        ends = [n for n, x in enumerate(columns) if columns[n + 1 : n + 2] != [x + 1]]
        starts = [0, *(n + 1 for n in ends)]
        return [
            (OURS_WIDE + (columns[first] + columns[last]) // 2, upper + ICON // 2)
            for first, last in zip(starts, ends, strict=False)
        ]

    def choose_all(self) -> None:
        """Choose everything that is shown, and wait until that is seen.

        The click is far from the icons: near them it would be half a double click.
        """
        before = self._picture()
        free = (OURS_WIDE + WIDE - 30, HIGH - 40)
        self._desk.ask("xdotool", "mousemove", *free, "click", 1, "key", "ctrl+a")
        wait_for(lambda: self._picture() != before, "icons that are chosen")

    def drag(self, end: Spot, is_ready: Callable[[], object]) -> None:
        """Drag all that is shown by its first icon, and let go at `end`.

        Lets go when the window has answered the drag: the hand trembles until then.
        """
        self.choose_all()
        left, top = self.icons()[0]
        away = ("mousemove_relative", "--", -4, 3, "sleep", 0.02)
        self._desk.ask(
            *("xdotool", "mousemove", left, top, "mousedown", 1, "sleep", 0.1),
            *(away * 10),
            *("mousemove", end[0] + 9, end[1] + 3, "sleep", 0.05),
        )
        try:
            wait_for(lambda: self._tremble(end) and is_ready(), "an answer to the drag")
            self._tremble(end)
        except AssertionError:
            self._desk.keep_picture(self._desk.home / "drag.png")
            raise
        finally:
            self._desk.ask("xdotool", "sleep", 0.2, "mouseup", 1)

    def _tremble(self, end: Spot) -> bool:
        """Move a little at the place where the files are to be let go."""
        nearly = ("mousemove", end[0] + 1, end[1], "sleep", 0.02)
        self._desk.ask("xdotool", *nearly, "mousemove", *end)
        return True


def _columns(line: bytes) -> set[int]:
    """Return where a line is not white, as far as icons may stand."""
    dots = range(5, WIDE - 30)
    return {x for x in dots if line[3 * x : 3 * x + 3] != WHITE}


@contextmanager
def file_manager(desk: Desk, folder: Path) -> Iterator[FileManager]:
    """Show a folder beside our window until it is done with."""
    count = len(list(folder.iterdir()))
    settings = Path(desk.env["XDG_CONFIG_HOME"]) / "pcmanfm" / "default"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "pcmanfm.conf").write_text(SETTINGS, encoding="utf-8")
    program = desk.start("pcmanfm", "--no-desktop", folder)
    shown = FileManager(desk)
    try:
        wait_for(lambda: len(shown.icons()) == count, f"{count} icons")
        yield shown
    finally:
        desk.end(program)
