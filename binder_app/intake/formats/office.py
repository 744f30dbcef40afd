"""Office documents and web pages become pages: by LibreOffice, or drawn by us."""

from collections.abc import Callable
from pathlib import Path

from binder_app.intake.formats.flow_blocks import Flow
from binder_app.intake.formats.flow_pages import flow_pages
from binder_app.intake.formats.html_pages import read_html
from binder_app.intake.formats.odt_pages import read_odt
from binder_app.intake.formats.pages_report import PagesReport
from binder_app.intake.formats.rtf_pages import read_rtf
from binder_app.intake.formats.word_pages import read_word

READERS: dict[str, Callable[[Path], Flow]] = {
    "docx": read_word,
    "odt": read_odt,
    "rtf": read_rtf,
    "html": read_html,
}
OFFICE = frozenset(READERS)


def office_pages(family: str, source: Path, target: Path, fonts: Path) -> PagesReport:
    """Write an office document as a PDF on Letter; `fonts` holds the typefaces.

    Raises `UnreadableFileError` where no page can be made; `target` then stays
    as it was.
    """
    return flow_pages(READERS[family](source), target, fonts)
