"""Draws a document's blocks onto Letter pages, with faces that hold its letters."""

from collections.abc import Iterator
from pathlib import Path

from binder_app.files import replacing
from binder_app.intake.formats.flow_blocks import (
    MOST_LETTERS,
    Flow,
    Heading,
    Section,
    shows_anything,
    words_in,
)
from binder_app.intake.formats.flow_draw import drawn
from binder_app.intake.formats.flow_faces import Faces
from binder_app.intake.formats.flow_fill import Filler, Sheet, joined, too_long
from binder_app.intake.formats.flow_notes import (
    LEAD,
    NESTED,
    PICTURES,
    notes_on_unseen,
)
from binder_app.intake.formats.flow_pictures import Pictures
from binder_app.intake.formats.flow_setter import BlockSetter
from binder_app.intake.formats.flow_strips import Letters
from binder_app.intake.formats.pages_report import PagesReport
from binder_app.intake.formats.text import empty, notes_on
from binder_app.intake.formats.text_letters import MISSING
from binder_app.intake.unreadable import UnreadableFileError


def flow_pages(flow: Flow, target: Path, fonts: Path) -> PagesReport:
    """Write a document as a PDF on Letter; `fonts` holds the typefaces.

    Raises `UnreadableFileError` where nothing can be shown, or too much;
    `target` then stays as it was.
    """
    letters = _letters_of(flow)
    pictures = Pictures()
    setter = BlockSetter(Faces(fonts), pictures)
    filler = Filler()
    for section in joined(flow.sections):
        sheet = Sheet(section, setter)
        strips = [*sheet.too_high, *setter.strips(section.blocks, sheet.room)]
        filler.fill(sheet, strips, section.first_number)
    filler.put_headings()
    if not any(page.marks for page in filler.pages):
        raise nothing_shown()
    marks = (mark for page in filler.pages for mark in page.marks)
    missing = sum(m.text.count(MISSING) for m in marks if isinstance(m, Letters))
    with replacing(target) as file:
        file.write(drawn(filler.pages))
    unseen = flow.unseen.copy()
    unseen[PICTURES] += pictures.refused
    unseen[NESTED] += setter.flattened
    notes = (LEAD, *flow.notes, *notes_on_unseen(unseen))
    pages = len(filler.pages)
    torn = (pages,) if flow.is_torn else ()
    return PagesReport(pages, (*notes, *notes_on(letters, missing, False)), torn)


def _letters_of(flow: Flow) -> str:
    """Return the letters a document uses, each once; raise where none are shown."""
    used = set[str]()
    count = 0
    for text in _texts(flow):
        used.update(text)
        count += len(text)
        if count > MOST_LETTERS:
            raise too_long()
    if not any(_shows(section) for section in flow.sections):
        raise nothing_shown() if flow.unseen.total() else empty()
    return "".join(sorted(used))


def _texts(flow: Flow) -> Iterator[str]:
    for section in flow.sections:
        yield from words_in(section.blocks)
        for heading in _headings(section):
            yield from words_in((*heading.above, *heading.below))


def _headings(section: Section) -> Iterator[Heading]:
    yield from filter(None, (section.usual, section.first, section.even))


def _shows(section: Section) -> bool:
    heads = (blocks for h in _headings(section) for blocks in (h.above, h.below))
    return shows_anything(section.blocks) or any(map(shows_anything, heads))


def nothing_shown() -> UnreadableFileError:
    """Return the failure of a document made only of what can't be drawn."""
    return UnreadableFileError(
        "Nothing in this file can be shown here.",
        "Open it in the program it was made with, save it as PDF, then add that.",
    )
