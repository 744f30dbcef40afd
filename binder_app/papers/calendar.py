"""Deadlines as a calendar file that any calendar program takes (RFC 5545)."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from binder_app.domain.deadline import Deadline
from binder_app.domain.marks import CALENDAR_MAKER, CALENDAR_SEAL
from binder_app.seal import open_seal

ALARM_DAYS = (14, 7, 3, 1)
"""How many days before the safe date the calendar speaks up."""

POST = "-post"
"""What tells the entry for the mail from that of its deadline."""

LINE_BYTES = 74
"""A line of a calendar file is folded before its 75th byte (RFC 5545, 3.1)."""


def calendar(deadlines: Iterable[Deadline], claim: str, made: datetime) -> bytes:
    """Return an .ics file with the safe date of each deadline that has one.

    The day on which it must leave to be there by mail is an entry of its own.
    Its seal is to be closed where it is written. `made` is the moment of writing,
    with its time zone.
    """
    stamp = made.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{CALENDAR_MAKER}"]
    for deadline in deadlines:
        if deadline.safe is not None:
            lines += _event(deadline, deadline.safe, claim, stamp)
        if deadline.leave_by is not None:
            lines += _event(_posting(deadline), deadline.leave_by, claim, stamp, POST)
    lines += [open_seal(CALENDAR_SEAL).decode(), "END:VCALENDAR"]
    return b"".join(_folded(line) for line in lines)


def _posting(deadline: Deadline) -> Deadline:
    """Return the deadline under the name of the day on which it must be posted."""
    return replace(deadline, title=deadline.leave_words)


def _event(
    deadline: Deadline, day: date, claim: str, stamp: str, mark: str = ""
) -> Iterator[str]:
    title = ", ".join(filter(None, (deadline.title, claim)))
    yield "BEGIN:VEVENT"
    yield f"UID:{_event_id(deadline, claim)}{mark}@imr-binder"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(title)}"
    yield f"DESCRIPTION:{_escaped(f'{deadline.rule} {deadline.note}'.strip())}"
    for days in ALARM_DAYS:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-P{days}D")
        yield f"DESCRIPTION:{_escaped(title)}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _event_id(deadline: Deadline, claim: str) -> str:
    """Name one deadline of one claim, without a name or a number in it.

    The same deadline keeps it when its day moves: a calendar that takes the
    file again then moves the entry, and never one of another claim.
    """
    mark = hashlib.sha256(claim.encode()).hexdigest()[:16]
    return "-".join(filter(None, (deadline.id, deadline.kind, deadline.decision, mark)))


def _escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """Return a line ended by CRLF, folded between letters where it is long."""
    parts, width = [b""], LINE_BYTES
    for letter in line:
        told = letter.encode()
        if len(parts[-1]) + len(told) > width:
            parts.append(b" ")
        parts[-1] += told
    return b"\r\n".join(parts) + b"\r\n"
