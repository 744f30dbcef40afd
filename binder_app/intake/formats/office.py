"""Office documents and web pages become pages: by LibreOffice, or drawn by us."""

from collections.abc import Callable
from pathlib import Path

from binder_app.intake.formats import libre_office
from binder_app.intake.formats.flow_blocks import Flow
from binder_app.intake.formats.flow_pages import flow_pages
from binder_app.intake.formats.html_pages import read_html
from binder_app.intake.formats.odt_pages import read_odt
from binder_app.intake.formats.office_links import reaches_out
from binder_app.intake.formats.pages_report import PagesReport
from binder_app.intake.formats.rtf_pages import read_rtf
from binder_app.intake.formats.sheet_pages import read_sheets
from binder_app.intake.formats.word_pages import read_word
from binder_app.intake.unreadable import NotYetReadError

READERS: dict[str, Callable[[Path], Flow]] = {
    "docx": read_word,
    "odt": read_odt,
    "rtf": read_rtf,
    "xlsx": read_sheets,
    "html": read_html,
}
"""The families that we draw ourselves."""

OFFICE = frozenset((*READERS, *libre_office.SUFFIXES))
BY_LIBRE_OFFICE = "LibreOffice made these pages; your file is kept as it is."


def office_pages(family: str, source: Path, target: Path, fonts: Path) -> PagesReport:
    """Write an office document as a PDF; `fonts` holds the typefaces.

    LibreOffice makes the pages where the computer has it and the document
    refers to nothing outside; where it fails, and for web pages, they are
    drawn here on Letter. Raises `NotYetReadError` for a family that only
    LibreOffice knows, `UnreadableFileError` where no page can be made;
    `target` then stays as it was.
    """
    program = libre_office.soffice() if family in libre_office.SUFFIXES else None
    if program is not None and not reaches_out(family, source):
        pages = libre_office.converted(program, family, source, target)
        if pages:
            return PagesReport(pages, (BY_LIBRE_OFFICE,))
    if family not in READERS:
        raise NotYetReadError(family)
    return flow_pages(READERS[family](source), target, fonts)
