"""What an e-mail says and carries, whatever program it was written with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from binder_app.intake.formats.mail_html import Block
from binder_app.intake.inner import InnerFolder
from binder_app.intake.unreadable import UnreadableFileError

WINMAIL = (
    "It is Outlook's own wrapping, and what is in it can't be taken out here.",
    "Ask the sender to send it again as HTML or plain text, with its files attached.",
)
SIGNED = "It bears a digital signature, which is left aside."
BROKEN_ATTACHMENT = (
    "It is damaged inside its e-mail.",
    "Open the e-mail in its own program, and save this file out of it.",
)


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that an e-mail carries; one with a `problem` can't be taken out."""

    name: str
    data: bytes = b""
    problem: str = ""
    remedy: str = ""


@dataclass(slots=True)
class Mail:
    """An e-mail: its head, its body, what it carries, what is to be said of it.

    `pictures` are those that the body shows, by the name it has for them.
    """

    head: list[tuple[str, str]] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    attached: list[Attached] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def note(self, sentence: str) -> None:
        """Note a sentence once."""
        if sentence not in self.notes:
            self.notes.append(sentence)


def take_mail_apart(mail: Mail, into: InnerFolder) -> None:
    """Write what a mail carries into a private folder."""
    for held in mail.attached:
        if held.problem:
            into.refuse((held.name,), held.problem, held.remedy)
        else:
            into.write((held.name,), (held.data,))


def damaged_mail() -> UnreadableFileError:
    """Return the failure of a mail that can't be understood."""
    return UnreadableFileError(
        "This e-mail is damaged and can't be read.",
        "Open it in your mail program, print it as PDF, then add that.",
    )


def note_on_pictures_elsewhere(count: int) -> str:
    """Say how many pictures lie outside the mail."""
    if count == 1:
        return "1 picture that it loads from the internet is not shown."
    return f"{count} pictures that it loads from the internet are not shown."


def in_words(when: datetime) -> str:
    """Return a moment as it is read, with its zone where it has one."""
    hour = when.hour % 12 or 12
    half = "AM" if when.hour < 12 else "PM"
    day = f"{when:%B} {when.day}, {when.year}"
    return f"{day}, {hour}:{when.minute:02} {half}{_zone_of(when)}"


def _zone_of(when: datetime) -> str:
    offset = when.utcoffset()
    if offset is None:
        return ""
    sign = "-" if offset < timedelta() else "+"
    hours, minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    return f" (UTC{sign}{hours:02}:{minutes:02})" if hours or minutes else " (UTC)"


def size_in_words(size: int) -> str:
    """Return a file's size as people say it."""
    for unit, bytes_ in (("MB", 1 << 20), ("KB", 1 << 10)):
        if size >= bytes_:
            return f"{size / bytes_:,.1f} {unit}".replace(".0 ", " ")
    return f"{size} bytes"


def list_of(attached: list[Attached]) -> str:
    """Return the names of what a mail carries, with their sizes."""
    return "; ".join(
        held.name if held.problem else f"{held.name} ({size_in_words(len(held.data))})"
        for held in attached
    )


MIME_ENDINGS: Mapping[str, str] = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/tiff": ".tif",
    "image/heic": ".heic",
    "text/plain": ".txt",
    "text/html": ".html",
    "text/calendar": ".ics",
    "application/zip": ".zip",
    "application/msword": ".doc",
    "message/rfc822": ".eml",
}
"""How a file is called whose sender gave it no name."""
