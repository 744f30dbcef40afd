"""Reads an Outlook e-mail (.msg): an OLE file with a stream for each property."""

import struct
import warnings
from collections.abc import Callable
from datetime import datetime
from email.parser import HeaderParser
from email.policy import compat32
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TypeVar

from oxmsg import Message
from oxmsg.domain.model import StorageT
from oxmsg.properties import Properties
from oxmsg.storage import Storage

from binder_app.intake.formats.mail import (
    BROKEN_ATTACHMENT,
    MIME_ENDINGS,
    Attached,
    Mail,
    damaged_mail,
    in_words,
    note_on_pictures_elsewhere,
)
from binder_app.intake.formats.mail_html import html_blocks, plain_blocks
from binder_app.intake.formats.odd_letters import decoded, letters_in
from binder_app.intake.formats.written_eml import written_eml
from binder_app.intake.inner import own_name
from binder_app.intake.unreadable import TooMuchInsideError, UnreadableFileError

MOST_BYTES = 250 << 20
ROOT, INNER, PART = 32, 24, 8
"""Where a storage's properties begin: of the file, of a mail in it, of a part."""

CLASS, SUBJECT, HEADERS, BODY, HTML, RTF = 0x1A, 0x37, 0x7D, 0x1000, 0x1013, 0x1009
FROM_NAME, FROM_ADDRESS, FROM_SMTP = 0x0C1A, 0x0C1F, 0x5D01
FOR_NAME, FOR_ADDRESS = 0x42, 0x65
SHOWN_TO, SHOWN_CC, SHOWN_BCC = 0x0E04, 0x0E03, 0x0E02
SENT, DELIVERED = 0x39, 0x0E06
CODEPAGE, BODY_CODEPAGE = 0x3FFD, 0x3FDE
NAME, LONG_NAME, SHORT_NAME = 0x3001, 0x3707, 0x3704
DATA, MIME, CONTENT_ID = 0x3701, 0x370E, 0x3712
SMTP, ADDRESS, ROLE = 0x39FE, 0x3003, 0x0C15
TEXT, OLD_TEXT, BINARY = 0x1F, 0x1E, 0x102
INNER_MAIL = "__substg1.0_3701000D"
UNSET_BEFORE = 1980
ROLES = {1: "To", 2: "Cc", 3: "Bcc"}
LISTED = {"To": SHOWN_TO, "Cc": SHOWN_CC, "Bcc": SHOWN_BCC}
CODEPAGES = {65001: "utf-8", 20127: "ascii", 50220: "iso2022_jp", 51932: "euc_jp"}
CODEPAGES |= {936: "gbk", 20866: "koi8_r", 50221: "iso2022_jp", 51949: "euc_kr"}
ISO = 28590
MOST_NESTED = 10
PLAIN_CLASSES = ("IPM.NOTE", "IPM.SCHEDULE", "REPORT")
FAILURES = (
    struct.error,
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
"""How broken OLE files fail in the libraries that read them."""


_Found = TypeVar("_Found")


def read_outlook(source: Path) -> Mail:
    """Read an Outlook mail; `UnreadableFileError` where nothing can be made of it."""
    if source.stat().st_size > MOST_BYTES:
        raise TooMuchInsideError
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _OutlookMail(Message.load(str(source))._storage, ROOT).read()
    except FAILURES as error:
        raise damaged_mail() from error


class _OutlookMail:
    """One mail of an Outlook file: the file's own, or one attached to it."""

    def __init__(self, storage: StorageT, offset: int, depth: int = 0) -> None:
        self._storage, self._depth = storage, depth
        self._numbers = Properties(storage, offset)
        told = self._number(CODEPAGE)
        self._letters, self._body_letters = told, self._number(BODY_CODEPAGE) or told
        headers = self._text(HEADERS)
        self._headers = HeaderParser(policy=compat32).parsestr(headers[: 1 << 16])
        self.plain, self.html = self._text(BODY), self._html()

    def read(self) -> Mail:
        """Return the mail with its body and what it carries."""
        told = self._text(CLASS).upper()
        if told == "IPM.NOTE.SMIME":
            raise UnreadableFileError(
                "This e-mail is encrypted and can't be read here.",
                "Open it in your mail program, print it as PDF, then add that.",
            )
        mail = Mail(self.head())
        if told and not told.startswith(PLAIN_CLASSES):
            mail.note(
                "It is no e-mail but another entry of Outlook; its text is shown."
            )
        self._read_body(mail)
        for number, part in enumerate(self._parts(), start=1):
            self._read_part(mail, part, number, is_signed="MULTIPARTSIGNED" in told)
        return mail

    def head(self) -> list[tuple[str, str]]:
        """Return what stands above the body."""
        when = self._date()
        found = [
            ("From", self._told("From") or self._sender()),
            *((name, self._told(name) or self._people(name)) for name in LISTED),
            ("Date", in_words(when) if when else ""),
            ("Subject", self._text(SUBJECT) or self._told("Subject")),
        ]
        return [(name, text) for name, text in found if text]

    def _read_body(self, mail: Mail) -> None:
        reduced = html_blocks(self.html)
        if reduced.blocks:
            mail.body += reduced.blocks
        else:
            mail.body += plain_blocks(self.plain.replace("\r\n", "\n").strip("\n"))
        if reduced.pictures_elsewhere:
            mail.note(note_on_pictures_elsewhere(reduced.pictures_elsewhere))
        if not (self.html or self.plain) and self._bytes(RTF):
            mail.note("Its text is in a form of Outlook's own that can't be read here.")

    def _read_part(
        self, mail: Mail, part: Storage, number: int, is_signed: bool
    ) -> None:
        held = _Part(part, self._letters)
        shown = {block.picture for block in mail.body}
        picture = f"cid:{held.text(CONTENT_ID).strip('<>')}"
        try:
            if picture in shown:
                mail.pictures[picture] = held.data
                return
            mail.attached.append(self._attached(part, held, number, is_signed))
        except FAILURES:
            name = own_name(f"attachment {number}")
            mail.attached.append(Attached(name, b"", *BROKEN_ATTACHMENT))

    def _attached(
        self, part: Storage, held: "_Part", number: int, is_signed: bool
    ) -> Attached:
        inner = next((s for s in part.storages if s.name == INNER_MAIL), None)
        if inner is not None:
            return self._inner_mail(inner, held, number)
        if is_signed:
            return Attached(own_name(f"{self._text(SUBJECT)}.eml"), held.data)
        return Attached(held.name(number), held.data)

    def _inner_mail(self, inner: Storage, held: "_Part", number: int) -> Attached:
        """Return a mail within a mail as a file of its own."""
        if self._depth >= MOST_NESTED:
            return Attached(held.name(number), b"", *BROKEN_ATTACHMENT)
        mail = _OutlookMail(inner, INNER, self._depth + 1)
        name = own_name(
            f"{mail._text(SUBJECT) or held.name(number)}.eml".replace("/", " ")
        )
        read = mail.read()
        head = [*mail.head(), *(("X-Note", note) for note in read.notes)]
        data = written_eml(
            head, mail.plain, mail.html, read.attached, read.pictures, mail._date()
        )
        return Attached(name, data)

    def _parts(self) -> list[Storage]:
        return [
            s
            for s in self._storage.iter_attachment_storages()
            if isinstance(s, Storage)
        ]

    def _told(self, name: str) -> str:
        return " ".join(decoded(str(self._headers.get(name) or "")).split())

    def _sender(self) -> str:
        address = self._text(FROM_SMTP) or self._text(FROM_ADDRESS)
        name = self._text(FROM_NAME)
        return _person(name, address) or _person(
            self._text(FOR_NAME), self._text(FOR_ADDRESS)
        )

    def _people(self, role: str) -> str:
        found = []
        for storage in self._storage.iter_recipient_storages():
            held = _Part(storage, self._letters)
            if ROLES.get(_try(held.numbers.int_prop_value, ROLE) or 0) == role:
                address = held.text(SMTP) or held.text(ADDRESS)
                found.append(_person(held.text(NAME), address))
        return ", ".join(filter(None, found)) or self._text(LISTED[role])

    def _date(self) -> datetime | None:
        """Return when it was sent; 1601 is how Outlook leaves it open."""
        told = _try(parsedate_to_datetime, self._told("Date"))
        for pid in (SENT, DELIVERED):
            told = told or _try(self._numbers.date_prop_value, pid)
        return told if told and told.year >= UNSET_BEFORE else None

    def _html(self) -> str:
        data = self._bytes(HTML)
        return (
            letters_in(data, _encoding(self._body_letters))
            if data
            else self._text(HTML)
        )

    def _text(self, pid: int) -> str:
        return _text_in(self._storage, pid, self._letters)

    def _bytes(self, pid: int) -> bytes:
        return _stream(self._storage, pid, BINARY)

    def _number(self, pid: int) -> int:
        return _try(self._numbers.int_prop_value, pid) or 0


class _Part:
    """A person or a file of a mail, with its own properties."""

    def __init__(self, storage: StorageT, letters: int) -> None:
        self._storage, self._letters = storage, letters
        self.numbers = Properties(storage, PART)

    @property
    def data(self) -> bytes:
        """The bytes of an attached file."""
        return self._storage.property_stream_bytes(DATA, BINARY)

    def text(self, pid: int) -> str:
        """Return one of its texts, empty where it has none."""
        return _text_in(self._storage, pid, self._letters)

    def name(self, number: int) -> str:
        """Return what an attached file is called."""
        told = next(filter(None, map(self.text, (LONG_NAME, NAME, SHORT_NAME))), "")
        if told:
            return own_name(told)
        return own_name(f"attachment {number}{MIME_ENDINGS.get(self.text(MIME), '')}")


def _person(name: str, address: str) -> str:
    """Return a person as "Name <address>"; Exchange's own addresses say nothing."""
    name, address = name.strip("'\" "), address.strip()
    if "@" not in address or address == name:
        return name or address
    return f"{name} <{address}>" if name else address


def _text_in(storage: StorageT, pid: int, letters: int) -> str:
    if data := _stream(storage, pid, TEXT):
        return data.decode("utf-16-le", "replace").rstrip("\0")
    data = _stream(storage, pid, OLD_TEXT)
    return letters_in(data, _encoding(letters)).rstrip("\0") if data else ""


def _stream(storage: StorageT, pid: int, ptyp: int) -> bytes:
    return _try(storage.property_stream_bytes, pid, ptyp) or b""


def _encoding(codepage: int) -> str:
    """Return Python's name of one of Microsoft's numbers for letters."""
    if ISO < codepage <= ISO + 16:
        return f"iso8859_{codepage - ISO}"
    return CODEPAGES.get(codepage, f"cp{codepage}" if codepage else "")


def _try(ask: Callable[..., _Found | None], *about: object) -> _Found | None:
    """Return what a property says, `None` where it is broken or not there."""
    try:
        return ask(*about)
    except FAILURES:
        return None
