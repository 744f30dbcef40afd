"""One file, whatever it is, becomes pages with their text, or says why not."""

import json
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from binder_app.domain.binder import PageFacts
from binder_app.files import (
    digest_of,
    proof_beside,
    replacing,
    settle,
    unfinished_beside,
)
from binder_app.intake.form_text import form_texts
from binder_app.intake.formats.image import PICTURES, Wishes, picture_pages
from binder_app.intake.formats.mail_pages import mail_pages
from binder_app.intake.formats.office import OFFICE, office_pages
from binder_app.intake.formats.pdf import read_pdf
from binder_app.intake.formats.screens import Shot, screens_side_by_side
from binder_app.intake.formats.text import text_pages
from binder_app.intake.page_facts import measure
from binder_app.intake.reader import ReadJob
from binder_app.intake.sniff import sniff
from binder_app.intake.take_apart import ARCHIVES, MAILS, look_into, read_mail
from binder_app.intake.unreadable import NotYetReadError

ORIGINAL, MADE, OPENED = "original", "made", "opened"
"""Where a file's pages are: in itself, in a copy that can be made again, or in
a copy opened with its password."""

FETCHERS = frozenset({"requests"})
"""What goes to the net when asked to; nothing here ever asks."""

HEAD = 1 << 16
"""Bytes of a file that are looked at to tell what it is."""


@dataclass(slots=True)
class ReadFile:
    """What a file gave: `pages` holds the text and the facts of each page.

    `taken` holds the same of a photo as it was taken, where `pages` are those of
    its straightened copy; else nothing. `is_packet`: it is a packet made with this
    program. `torn` are pages (from 1) that damage has left with less than they
    showed. `holds` counts the files that can be taken out of it; an archive gives
    those and no page. `title` is what a file calls itself, and `series` the mark of
    its series of medical pictures, where it has them. `taken_at` is when a photo or
    a screenshot (`is_screen`) was taken.
    """

    family: str
    pages_file: str = MADE
    pages: list[tuple[str, PageFacts]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    is_packet: bool = False
    torn: set[int] = field(default_factory=set)
    holds: int = 0
    taken: list[tuple[str, PageFacts]] = field(default_factory=list)
    title: str = ""
    series: str = ""
    taken_at: str = ""
    is_screen: bool = False

    @property
    def text_source(self) -> str:
        """Where its text comes from: "embedded", "mixed" or "none"."""
        with_text = sum(facts.has_text for _, facts in self.pages)
        if with_text == 0:
            return "none"
        return "embedded" if with_text == len(self.pages) else "mixed"


def read_file(job: ReadJob, resources: Path) -> ReadFile:
    """Read one file; write its pages and its text to the places the job names.

    `UnreadableFileError` says why no page can be had of it.
    """
    source, made = Path(job.path), Path(job.pages_to)
    made.parent.mkdir(parents=True, exist_ok=True)
    with source.open("rb") as file:
        family = sniff(file.read(HEAD), job.name)
    if family in ARCHIVES:
        held = look_into(family, source, job.password)
        return ReadFile(family, ORIGINAL, notes=list(held.notes), holds=held.files)
    part, flat = unfinished_beside(made), unfinished_beside(made)
    try:
        found, pages_file = _make_pages(family, source, (part, flat), job, resources)
        if flat.is_file():
            _keep_taken(found, part, job)
            part = pages_file = flat
        measured = _with_forms(measure(pages_file), pages_file)
        found.pages.extend(_with_torn(measured, found.torn))
        if pages_file == part:
            _put_in_place(part, made)
    finally:
        part.unlink(missing_ok=True)
        flat.unlink(missing_ok=True)
    _keep_text(found.pages, Path(job.text_to))
    return found


def _keep_taken(found: ReadFile, part: Path, job: ReadJob) -> None:
    """Keep the pages of a photo as it was taken, beside its straightened ones."""
    found.taken.extend(measure(part))
    _put_in_place(part, Path(job.taken_to))
    _keep_text(found.taken, Path(job.taken_text_to))


def _with_forms(
    pages: Iterable[tuple[str, PageFacts]], pages_file: Path
) -> Iterator[tuple[str, PageFacts]]:
    """Give pages with the values of forms among their text; the facts stay as drawn."""
    filled = form_texts(pages_file)
    for number, (text, facts) in enumerate(pages, start=1):
        yield filled.get(number, text), facts


def _with_torn(
    pages: Iterable[tuple[str, PageFacts]], torn: Collection[int]
) -> Iterator[tuple[str, PageFacts]]:
    for number, (text, facts) in enumerate(pages, start=1):
        yield text, replace(facts, is_torn=number in torn)


def _make_pages(
    family: str, source: Path, parts: tuple[Path, Path], job: ReadJob, resources: Path
) -> tuple[ReadFile, Path]:
    """Write the pages into the first of `parts`; into the second what is straightened.

    The second is not written where there is no such copy.
    """
    part, flat = parts
    if job.across:
        named = zip(job.along, job.names, strict=True)
        shots = [Shot(Path(path), name) for path, name in named]
        screens_side_by_side(shots, job.across, part, resources / "fonts")
        return ReadFile(family, MADE, is_screen=True), part
    if family == "pdf":
        return _pages_of_pdf(source, part, job)
    if family == "dicom":
        return _pages_of_dicom(source, part, job, resources)
    holds = 0
    if family in PICTURES:
        straight_to = flat if job.taken_to else None
        wishes = Wishes(job.name, resources / "fonts", straight_to)
        report = picture_pages(source, part, wishes)
    elif family == "text":
        report = text_pages(source, part, resources / "fonts")
    elif family in MAILS:
        mail = read_mail(family, source)
        report, holds = mail_pages(mail, part, resources / "fonts"), len(mail.attached)
    elif family in OFFICE:
        report = office_pages(family, source, part, resources / "fonts")
    else:
        raise NotYetReadError(family)
    notes, torn = list(report.notes), set(report.torn)
    found = ReadFile(family, MADE, [], notes, torn=torn, holds=holds)
    found.taken_at, found.is_screen = report.taken, report.is_screen
    return found, part


def series_in(paths: Sequence[str]) -> list[tuple[str, list[int]]]:
    """Sort medical pictures into series: the mark of each, and its files in order.

    Files are named by their places in `paths`; what is no picture is in none.
    """
    series = _medical("dicom_series")
    found: list[tuple[str, list[int]]] = series.series_in([Path(p) for p in paths])
    return found


def _medical(module: str) -> Any:
    """Load what reads medical pictures, which takes long: only where it is needed.

    Its library would load along what fetches samples, which looks for a network at
    once: that one is not to be found for as long as this takes.
    """
    held = {name: sys.modules.pop(name) for name in FETCHERS & sys.modules.keys()}
    blocked: dict[str, Any] = dict.fromkeys(FETCHERS)
    sys.modules.update(blocked)
    try:
        return import_module(f"binder_app.intake.formats.{module}")
    finally:
        for name in FETCHERS:
            del sys.modules[name]
        sys.modules.update(held)


def _pages_of_pdf(source: Path, part: Path, job: ReadJob) -> tuple[ReadFile, Path]:
    reading = read_pdf(source, part, job.password)
    kept = ORIGINAL if reading.pages_file == source else MADE
    kept = OPENED if reading.is_opened_copy else kept
    is_packet, torn = reading.is_packet, reading.torn
    found = ReadFile("pdf", kept, [], reading.notes, is_packet, torn, reading.carries)
    return found, reading.pages_file


def _pages_of_dicom(
    source: Path, part: Path, job: ReadJob, resources: Path
) -> tuple[ReadFile, Path]:
    """Draw a medical picture or its series, or unpack the PDF in its place."""
    dicom, fonts = _medical("dicom"), resources / "fonts"
    within = b"" if job.along else dicom.pdf_within(source)
    if not within:
        paths = [Path(path) for path in job.along]
        if paths:
            report = _medical("dicom_series").series_page(paths, part, fonts)
        else:
            report = dicom.dicom_pages(source, part, fonts)
        notes, torn, title = list(report.notes), set(report.torn), report.title
        found = ReadFile("dicom", MADE, notes=notes, torn=torn, title=title)
        found.series = report.series
        return found, part
    inner = unfinished_beside(part)
    try:
        inner.write_bytes(within)
        found, pages_file = _pages_of_pdf(inner, part, job)
        if pages_file == inner:
            inner.replace(part)
    finally:
        inner.unlink(missing_ok=True)
    found.family, found.pages_file = "dicom", MADE
    return found, part


def _put_in_place(part: Path, made: Path) -> None:
    """Move made pages to their place, with a note of what they are.

    A power cut may leave less of them than was written: the note tells.
    """
    settle(part)
    digest = digest_of(part)
    part.replace(made)
    proof_beside(made).write_text(digest, encoding="ascii")


def _keep_text(pages: Iterable[tuple[str, PageFacts]], text_to: Path) -> None:
    text_to.parent.mkdir(parents=True, exist_ok=True)
    with replacing(text_to) as file:
        file.write(json.dumps([text for text, _ in pages]).encode())
