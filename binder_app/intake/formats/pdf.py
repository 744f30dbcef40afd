"""A PDF as given becomes a PDF that both our engines read alike.

Runs in a child process with limits. Nothing here changes the file as given:
where it can't be used as it stands, a copy is made.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
from pypdf.errors import DependencyError, PyPdfError

from binder_app.domain.marks import FOR_YOU_KEY, PLAN_KEY
from binder_app.intake.dead_content import drop_dead_content
from binder_app.intake.formats.pdf_inside import carried_by
from binder_app.intake.lost_pages import lost_in
from binder_app.intake.torn_content import note_on, torn_in
from binder_app.intake.unreadable import (
    LockedFileError,
    OwnSheetError,
    UnreadableFileError,
)

DAMAGE_WORDS = ("file is damaged", "reconstruct", "recover")
"""What qpdf says when it had to rebuild the file's table of contents."""

WAITING_WORDS = "please wait"
"""How the only page of a dynamic form begins, in the forms Adobe makes."""


@dataclass(slots=True)
class PdfReading:
    """How a PDF could be opened.

    `pages_file` holds `pages` pages and opens in both engines: the file as
    given, or a copy made at the place asked for. `torn` are pages (from 1) that
    show less than they did, or nothing. `notes` are sentences for
    the user. `is_packet`: it carries the plan of a packet of ours;
    `is_repaired`: it was damaged, and `pages_file` is what could be saved;
    `carries` counts the files attached inside.
    """

    pages_file: Path
    pages: int
    is_opened_copy: bool = False
    is_packet: bool = False
    is_repaired: bool = False
    notes: list[str] = field(default_factory=list)
    torn: set[int] = field(default_factory=set)
    carries: int = 0


def read_pdf(source: Path, copy: Path, password: str = "") -> PdfReading:
    """Open `source`, mending it into `copy` where it can't be used as it is.

    `LockedFileError` where a password is needed, `OwnSheetError` where it is
    the user's own sheet, `UnreadableFileError` where no reader finds a page.
    """
    try:
        reading = _read_with_pikepdf(source, copy, password)
    except pikepdf.PasswordError as error:
        if password:
            return _read_unlocked(source, copy, error)
        if _pages_seen_by_pdfium(source) < 1:
            raise LockedFileError from error
        reading = _rescue(source, copy)
    except (pikepdf.PdfError, ValueError, RuntimeError, RecursionError):
        reading = _rescue(source, copy)
    if reading.pages == 0:
        raise UnreadableFileError(
            "This PDF holds no page.",
            "Ask for it again, or print it to PDF and add that.",
        )
    if reading.is_repaired:
        lost = lost_in(reading.pages_file)
        if len(lost.empty) == lost.pages:
            raise _beyond_repair()
        reading.notes[:0] = lost.notes
        reading.torn |= {*lost.empty, *lost.torn}
    torn = torn_in(reading.pages_file) - reading.torn
    reading.notes += note_on(sorted(torn))
    reading.torn |= torn
    return reading


def _read_unlocked(source: Path, copy: Path, error: Exception) -> PdfReading:
    """Read a file that the password given does not open, as if without one."""
    try:
        return read_pdf(source, copy)
    except LockedFileError:
        raise LockedFileError(was_tried=True) from error


def _read_with_pikepdf(source: Path, copy: Path, password: str) -> PdfReading:
    with pikepdf.open(source, password=password) as pdf:
        pages = len(pdf.pages)
        reading = PdfReading(source, pages, is_packet=_is_packet(pdf))
        _refuse_dynamic_form(pdf)
        warnings = " ".join(str(w) for w in pdf.get_warnings()).lower()
        reading.is_repaired = any(word in warnings for word in DAMAGE_WORDS)
        reading.carries = len(carried_by(pdf))
        reading.notes += _notes_on(pdf, password)
        lost = drop_dead_content(pdf, source)
        if lost:
            told = ", ".join(map(str, lost))
            reading.torn |= set(lost)
            reading.notes.append(f"Part of page {told} is damaged and shows nothing.")
        reading.is_opened_copy = pdf.is_encrypted and bool(password)
        seen = _pages_seen_by_pdfium(source)
        if seen > pages and _save_with_pdfium(source, copy):
            reading.pages_file, reading.pages = copy, _pages_of_copy(copy)
            return reading
        is_odd = reading.is_opened_copy or bool(warnings or lost) or seen != pages
        if is_odd:
            pdf.save(copy)
            reading.pages_file = copy
    if reading.pages_file == copy and _pages_seen_by_pdfium(copy) != reading.pages:
        return _rescue(source, copy)
    return reading


def _is_packet(pdf: pikepdf.Pdf) -> bool:
    """Tell whether it is a packet of ours; refuse the user's own sheet."""
    if FOR_YOU_KEY in pdf.Root:
        raise OwnSheetError
    return PLAN_KEY in pdf.Root


def _notes_on(pdf: pikepdf.Pdf, password: str) -> Iterator[str]:
    """Say in the user's words what was found besides pages."""
    if pdf.is_encrypted and not password:
        yield "It was locked and opened without a password."


def _refuse_dynamic_form(pdf: pikepdf.Pdf) -> None:
    """Refuse a form whose pages exist only inside Adobe's program."""
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary) or "/XFA" not in form:
        return
    is_drawn_elsewhere = bool(pdf.Root.get("/NeedsRendering", False))
    if is_drawn_elsewhere or _only_says_wait(pdf):
        raise UnreadableFileError(
            "This form shows its pages only in Adobe Reader.",
            'Open it there, choose Print, then "Save as PDF", and add that file.',
        )


def _only_says_wait(pdf: pikepdf.Pdf) -> bool:
    if len(pdf.pages) != 1:
        return False
    try:
        content = b"".join(
            bytes(one.operands[0])
            for one in pikepdf.parse_content_stream(pdf.pages[0], "Tj '")
            if isinstance(one, pikepdf.ContentStreamInstruction) and one.operands
        )
    except (pikepdf.PdfError, TypeError):
        return False
    return WAITING_WORDS.encode() in content.lower()


def _pages_seen_by_pdfium(path: Path) -> int:
    """Return the page count of the second engine, -1 where it refuses."""
    try:
        with closing(pypdfium2.PdfDocument(path)) as document:
            return len(document)
    except pypdfium2.PdfiumError:
        return -1


def _rescue(source: Path, copy: Path) -> PdfReading:
    """Try the other readers in turn; the first whose copy both engines open wins."""
    for save in (_save_with_pikepdf, _save_with_pypdf, _save_with_pdfium):
        if save(source, copy) and (pages := _pages_of_copy(copy)) > 0:
            with pikepdf.open(copy) as pdf:
                is_packet = _is_packet(pdf)
            return PdfReading(copy, pages, is_packet=is_packet, is_repaired=True)
    if b"/Encrypt" in source.read_bytes():
        raise UnreadableFileError(
            "This PDF is locked in a way that no reader here can open.",
            "Ask for a copy without protection, or print it to PDF and add that.",
        )
    raise _beyond_repair()


def _beyond_repair() -> UnreadableFileError:
    return UnreadableFileError(
        "This PDF is damaged and no page of it can be read.",
        "Download it again, or ask whoever sent it to send it anew.",
    )


def _pages_of_copy(copy: Path) -> int:
    """Return its pages where both engines agree on them, else 0."""
    try:
        with pikepdf.open(copy) as pdf:
            pages = len(pdf.pages)
    except (pikepdf.PdfError, ValueError, RuntimeError, RecursionError):
        return 0
    return pages if _pages_seen_by_pdfium(copy) == pages else 0


def _save_with_pikepdf(source: Path, copy: Path) -> bool:
    with _failing_quietly() as outcome:
        with pikepdf.open(source) as pdf:
            pdf.save(copy)
        outcome.append(True)
    return bool(outcome)


def _save_with_pypdf(source: Path, copy: Path) -> bool:
    with _failing_quietly() as outcome, source.open("rb") as file:
        writer = pypdf.PdfWriter()
        writer.append(pypdf.PdfReader(file, strict=False), import_outline=False)
        with copy.open("wb") as made:
            writer.write(made)
        outcome.append(True)
    return bool(outcome)


def _save_with_pdfium(source: Path, copy: Path) -> bool:
    with _failing_quietly() as outcome:
        with (
            closing(pypdfium2.PdfDocument(source)) as document,
            closing(pypdfium2.PdfDocument.new()) as fresh,
        ):
            fresh.import_pages(document)
            fresh.save(copy)
        outcome.append(True)
    return bool(outcome)


@contextmanager
def _failing_quietly() -> Iterator[list[bool]]:
    """Give a list that stays empty where a rescue fails in a way readers fail."""
    outcome: list[bool] = []
    try:
        yield outcome
    except (
        pikepdf.PdfError,
        pikepdf.PasswordError,
        DependencyError,
        PyPdfError,
        pypdfium2.PdfiumError,
        ArithmeticError,
        AssertionError,
        AttributeError,
        LookupError,
        RecursionError,
        RuntimeError,
        TypeError,
        ValueError,
    ):
        outcome.clear()
