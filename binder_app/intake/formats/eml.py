"""Reads an e-mail file (.eml) with the standard library, part by part."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email import errors as email_errors
from email import message_from_binary_file
from email.message import Message
from email.policy import EmailPolicy, default
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import unquote

from binder_app.intake.formats.mail import (
    BROKEN_ATTACHMENT,
    MIME_ENDINGS,
    SIGNED,
    WINMAIL,
    Attached,
    Mail,
    damaged_mail,
    in_words,
    note_on_pictures_elsewhere,
)
from binder_app.intake.formats.mail_html import Block, html_blocks, plain_blocks
from binder_app.intake.formats.mail_pictures import can_be_drawn
from binder_app.intake.formats.odd_letters import decoded, letters_in, letters_of
from binder_app.intake.inner import own_name
from binder_app.intake.unreadable import TooMuchInsideError, UnreadableFileError

MOST_BYTES = 250 << 20
MOST_PARTS = 2000
MOST_NESTED = 40
LONGEST_HEADER = 8000
HEAD = ("From", "To", "Cc", "Bcc", "Date", "Subject")
SIGNATURES = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature"}
    | {"application/pgp-signature"}
)
SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
IN_ONE_PIECE = "Its parts can't be told apart; they are shown as they were sent."
TNEF = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
REPORTS = frozenset({"message/delivery-status", "text/rfc822-headers"})
FAILURES = (
    email_errors.MessageError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""How the standard library fails on mail that nobody should have sent."""

Part: TypeAlias = "Message[Any, Any]"


class _Guarded(EmailPolicy):
    """Reads headers as the default does, but none too long, and fails on none."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """Return a header as text with what it means."""
        if hasattr(value, "name"):
            return value
        text = letters_of(value[:LONGEST_HEADER])
        try:
            return super().header_fetch_parse(name, text)
        except FAILURES:
            return decoded(" ".join(text.split()))


POLICY = _Guarded()


def read_eml(source: Path) -> Mail:
    """Read an e-mail; `UnreadableFileError` where nothing can be made of it."""
    if source.stat().st_size > MOST_BYTES:
        raise TooMuchInsideError
    try:
        with source.open("rb") as file:
            message = message_from_binary_file(file, policy=POLICY)
        reader = _Reader(Mail(_head_of(message)))
        reader.read(message)
        return reader.mail
    except FAILURES as error:
        raise damaged_mail() from error


def _head_of(message: Part) -> list[tuple[str, str]]:
    """Return what stands above the body; a date with its zone."""
    found = []
    for name in HEAD:
        told = _text_of(message, name)
        if name == "Date":
            told = _date_in_words(told)
        found += [(name, told)] if told else []
    return found


def _text_of(message: Part, name: str) -> str:
    values = message.get_all(name, [])
    return ", ".join(filter(None, (" ".join(str(value).split()) for value in values)))


def _date_in_words(told: str) -> str:
    try:
        return in_words(parsedate_to_datetime(told))
    except FAILURES:
        return told


@dataclass(slots=True)
class _Reader:
    """Walks through the parts of one mail and gathers what they are.

    `shown` are the names of the pictures that the body places, `named` the attached
    files to which the body could refer, by the name it would have for them.
    """

    mail: Mail
    shown: set[str] = field(default_factory=set)
    named: dict[str, Attached] = field(default_factory=dict)
    parts: int = 0

    def read(self, message: Part) -> None:
        """Read a whole mail."""
        kind = message.get_content_type()
        if kind == "multipart/encrypted" or (kind in SEALED and not _is_open(message)):
            raise UnreadableFileError(
                "This e-mail is encrypted and can't be read here.",
                "Open it in your mail program, print it as PDF, then add that.",
            )
        self._read_part(message, 0, is_first=True)
        self._show_attached()
        self._set_pictures_apart()

    def _read_part(self, part: Part, depth: int, is_first: bool = False) -> None:
        self.parts += 1
        if self.parts > MOST_PARTS or depth > MOST_NESTED:
            self.mail.note("It is made of too many parts; not all of them are shown.")
            return
        kind = part.get_content_type()
        if _is_in_one_piece(part, kind):
            self._read_piece(part)
        elif part.is_multipart() and not kind.startswith("message/"):
            self._read_parts(part, kind, depth)
        else:
            self._read_leaf(part, kind, is_first)

    def _read_parts(self, part: Part, kind: str, depth: int) -> None:
        if kind == "multipart/alternative":
            self._read_best(list(_parts_in(part)), depth)
            return
        for place, inner in enumerate(_parts_in(part)):
            self._read_part(inner, depth + 1, is_first=place == 0)

    def _read_leaf(self, part: Part, kind: str, is_first: bool) -> None:
        if kind in SIGNATURES:
            self.mail.note(SIGNED)
        elif _is_body(part, kind, is_first):
            self._read_body(part, kind)
        elif _is_picture(part, kind):
            self.mail.pictures[_picture_name(part, self.parts)] = _bytes_of(part)
        else:
            self._attach(part, kind)

    def _read_best(self, choices: list[Part], depth: int) -> None:
        """Read the richest way in which a mail says one thing, and what else it has."""
        told = [choice for choice in choices if _holds_text(choice)]
        best = next((c for c in reversed(told) if _says_something(c)), None)
        for choice in choices:
            if choice is best or choice not in told:
                self._read_part(choice, depth + 1, is_first=choice is best)

    def _read_piece(self, part: Part) -> None:
        """Show parts that nothing tells apart as the letters they are."""
        text = _letters_in(part).strip("\n")
        if text.strip():
            self.mail.body += plain_blocks(text)
            self.mail.note(IN_ONE_PIECE)

    def _read_body(self, part: Part, kind: str) -> None:
        text = _letters_in(part)
        if self.mail.body and text.strip():
            self.mail.body.append(Block())
        if kind != "text/html":
            self.mail.body += plain_blocks(text.strip("\n"))
            return
        reduced = html_blocks(text)
        self.mail.body += reduced.blocks
        self.shown |= {block.picture for block in reduced.blocks if block.picture}
        if reduced.pictures_elsewhere:
            self.mail.note(note_on_pictures_elsewhere(reduced.pictures_elsewhere))

    def _attach(self, part: Part, kind: str) -> None:
        name = _name_of(part, kind, len(self.mail.attached) + 1)
        if kind in TNEF or name.lower() == "winmail.dat":
            self.mail.attached.append(Attached(name, b"", *WINMAIL))
        elif kind == "multipart/encrypted" or kind in SEALED:
            self.mail.attached.append(Attached(name, b"", *BROKEN_ATTACHMENT))
        else:
            held = _attached(name, part)
            self.mail.attached.append(held)
            if part.get("Content-ID") and not held.problem:
                self.named.setdefault(_picture_name(part, self.parts), held)

    def _show_attached(self) -> None:
        """Let what the body shows be a picture of it, even where it is attached.

        One that can't be drawn stays a file that comes out.
        """
        for name in sorted(self._placed()):
            held = self.named.get(name)
            if (
                held is None
                or name in self.mail.pictures
                or not can_be_drawn(held.data)
            ):
                continue
            self.mail.pictures[name] = held.data
            others = [one for one in self.mail.attached if one is not held]
            self.mail.attached = others

    def _set_pictures_apart(self) -> None:
        """Put pictures that the body does not place behind it."""
        placed = self._placed()
        for name in self.mail.pictures:
            if name not in placed:
                self.mail.body.append(Block(picture=name))

    def _placed(self) -> set[str]:
        """Return the names of the pictures for which the body has a place."""
        return self.shown | set(map(unquote, self.shown))


def _is_open(message: Part) -> bool:
    """Tell a sealed part that is only signed, with its text somewhere beside it."""
    return message.is_multipart()


def _parts_in(part: Part) -> Iterator[Part]:
    held = part.get_payload()
    if isinstance(held, list):
        yield from (inner for inner in held if isinstance(inner, Message))


def _is_in_one_piece(part: Part, kind: str) -> bool:
    """Tell a part that says it is made of others, which can't be found in it."""
    is_closed = kind == "multipart/encrypted" or kind in SEALED
    return kind.startswith("multipart/") and not part.is_multipart() and not is_closed


def _is_body(part: Part, kind: str, is_first: bool) -> bool:
    """Tell what is to be read as the mail itself from what is attached to it."""
    if kind in REPORTS:
        return True
    if kind not in ("text/plain", "text/html") or _is_set_apart(part):
        return False
    return is_first or not part.get_filename()


def _is_set_apart(part: Part) -> bool:
    return part.get_content_disposition() == "attachment"


def _is_picture(part: Part, kind: str) -> bool:
    """Tell a picture of the body from one that was sent as a paper."""
    if not kind.startswith("image/") or _is_set_apart(part):
        return False
    return bool(part.get("Content-ID")) or not part.get_filename()


def _picture_name(part: Part, number: int) -> str:
    told = str(part.get("Content-ID") or "").strip().strip("<>")
    return f"cid:{told or number}"


def _holds_text(part: Part) -> bool:
    kind = part.get_content_type()
    is_text = kind in ("text/plain", "text/html", "text/enriched")
    return (is_text and not _is_set_apart(part)) or part.is_multipart()


def _says_something(part: Part) -> bool:
    """Tell whether a choice has letters or pictures to show."""
    leaves = part.walk() if part.is_multipart() else (part,)
    texts = (p for p in leaves if p.get_content_type() in ("text/plain", "text/html"))
    return any(_letters_in(text).strip() for text in texts)


def _letters_in(part: Part) -> str:
    """Return the text of a part, whatever letters it is written in."""
    if part.get_content_type() == "message/delivery-status":
        return "\n\n".join(
            "\n".join(f"{name}: {value}" for name, value in inner.items())
            for inner in _parts_in(part)
        )
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return letters_of(str(part.get_payload()))
    return letters_in(data, part.get_content_charset() or "")


def _attached(name: str, part: Part) -> Attached:
    try:
        return Attached(name, _bytes_of(part))
    except FAILURES:
        return Attached(name, b"", *BROKEN_ATTACHMENT)


def _bytes_of(part: Part) -> bytes:
    """Return the bytes of an attachment; of a mail within a mail the whole of it."""
    inner = list(_parts_in(part))
    if inner:
        return b"\n".join(one.as_bytes(policy=default) for one in inner)
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _name_of(part: Part, kind: str, number: int) -> str:
    told = decoded(part.get_filename() or "")
    if told.strip():
        return own_name(told)
    ending = MIME_ENDINGS.get(kind, "")
    subject = _subject_within(part) if kind == "message/rfc822" else ""
    return own_name((subject.replace("/", " ") or f"attachment {number}") + ending)


def _subject_within(part: Part) -> str:
    return next((_text_of(inner, "Subject") for inner in _parts_in(part)), "")
