"""A binder of the library in words: whose it is, what is missing, and by when."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate

from binder_app.acts.library import Summary
from binder_app.ui.dates import days_left, in_words
from binder_app.ui.desk import Desk
from binder_app.ui.sent_words import sent_line

SOON = 7
"""Days left from which on a date changes its tone."""

AHEAD, OPEN, SENT, PASSED, UNREADABLE = range(5)
"""How binders of a library stand: dated, without a date, sent, past it, broken."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of a row: two lines, the second in a tone, and an icon."""

    first: str
    second: str = ""
    tone: str = "muted"
    icon: str = ""
    icon_tone: str = "muted"

    @property
    def text(self) -> str:
        """Both lines in one, as they are read aloud."""
        return ". ".join(filter(None, (self.first, self.second)))


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None


def standing(summary: Summary, today: date) -> int:
    """Return how a binder stands; one whose usual day is still to come is dated."""
    if summary.problem:
        return UNREADABLE
    if summary.sent_on:
        return SENT
    safe = _day(summary.safe)
    if safe is None:
        return OPEN
    last = max(safe, _day(summary.usual) or safe)
    return PASSED if last < today else AHEAD


def order_key(summary: Summary, today: date) -> tuple[int, int, str, str]:
    """Return what binders are ordered by: soonest first, long passed near the end."""
    stands = standing(summary, today)
    safe = _day(summary.safe)
    days = safe.toordinal() if safe else 0
    by_day = -days if stands == PASSED else days
    return stands, by_day, whose(summary).casefold(), summary.folder


def whose(summary: Summary) -> str:
    """Return the worker's name, or the folder's where nobody is named."""
    return summary.worker or Path(summary.folder).name


def cells(
    desk: Desk, summary: Summary, opened: str, today: date
) -> tuple[Cell, Cell, Cell, Cell]:
    """Return the four fields of a binder's row; `opened` is an ISO date or empty."""
    return (
        _worker(summary),
        _missing(desk, summary),
        deadline(desk, summary, today),
        Cell(last_opened(desk, _day(opened), today)),
    )


def _worker(summary: Summary) -> Cell:
    if summary.claim:
        told = translate("Library", "Claim {number}").format(number=summary.claim)
        if summary.is_sample:
            told = translate("Library", "Sample case, made up")
    elif summary.problem:
        told = summary.folder
    else:
        told = translate("Library", "No claim number yet")
    return Cell(whose(summary), told)


def _missing(desk: Desk, summary: Summary) -> Cell:
    if summary.problem:
        told = desk.say(summary.problem)
        return Cell(told, icon="x-circle", icon_tone="stop")
    if not summary.exhibits:
        told = translate("Library", "No papers in it yet")
        return Cell(told, icon="circle-dashed", icon_tone="warn")
    parts = []
    if summary.missing:
        told = translate("Library", "%n needed papers missing", "", summary.missing)
        parts.append(told)
    if summary.look:
        told = translate("Library", "%n papers to look at", "", summary.look)
        parts.append(told)
    if summary.missing:
        return Cell(", ".join(parts), icon="warning-circle", icon_tone="warn")
    if summary.look:
        return Cell(parts[0], icon="question", icon_tone="warn")
    if summary.deadline and not summary.safe:
        told = translate("Library", "The day it was sent is not known")
        return Cell(told, icon="question", icon_tone="warn")
    told = translate("Library", "No needed paper missing")
    return Cell(told, icon="check-circle", icon_tone="ok")


def deadline(desk: Desk, summary: Summary, today: date) -> Cell:
    """Return by when a binder's packet has to be there."""
    safe = _day(summary.safe)
    if summary.problem or (safe is None and not summary.deadline):
        return Cell("")
    sent = sent_line(desk, summary.sent_on, summary.sent_by)
    if safe is None and summary.sent_on:
        return Cell(translate("Library", "No firm date yet"), sent, "ok")
    if safe is None:
        told = translate("Library", "No firm date yet")
        return Cell(told, translate("Library", "Add the mailing date"), "warn")
    if summary.sent_on:
        return Cell(in_words(desk, safe), sent, "ok")
    left = (safe - today).days
    if left < 0:
        said = translate(
            "Library", "Passed %n days ago. See what is left to do", "", -left
        )
        return Cell(in_words(desk, safe), said, "stop")
    shade = "warn" if left <= SOON else "accent"
    return Cell(in_words(desk, safe), days_left(safe, today), shade)


def last_opened(desk: Desk, day: date | None, today: date) -> str:
    """Say when a binder was last opened, the nearer the plainer."""
    if day is None:
        return translate("Library", "Not opened yet")
    ago = (today - day).days
    if ago <= 0:
        return translate("Library", "Today")
    if ago == 1:
        return translate("Library", "Yesterday")
    if ago < 7:
        pattern = "dddd"
    elif desk.language == "es":
        pattern = "d 'de' MMMM" if day.year == today.year else "d MMM yyyy"
    else:
        pattern = "MMMM d" if day.year == today.year else "MMM d, yyyy"
    return desk.locale.toString(QDate(day.year, day.month, day.day), pattern)
