"""Word documents (.docx) become a flow of blocks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree.ElementTree import Element

from binder_app.intake.formats.flow_blocks import (
    PLAIN,
    Block,
    Flow,
    Heading,
    Margins,
    Paragraph,
    Rule,
    Run,
    Section,
)
from binder_app.intake.formats.office_parts import OfficeParts, damaged
from binder_app.intake.formats.office_xml import (
    child,
    children,
    is_on,
    local,
    number,
    value,
    whole,
)
from binder_app.intake.formats.word_file import WordFile
from binder_app.intake.formats.word_story import Story
from binder_app.intake.formats.word_styles import TWENTIETHS

SMALLER = replace(PLAIN, size=9.0)


@dataclass(slots=True)
class Headings:
    """The headers and footers that hold from one section to the next."""

    above: dict[str, tuple[Block, ...]]
    below: dict[str, tuple[Block, ...]]

    def of(self, kind: str) -> Heading:
        """Return those of one kind: default, first or even."""
        return Heading(self.above.get(kind, ()), self.below.get(kind, ()))


def read_word(source: Path) -> Flow:
    """Read a Word document; raise `UnreadableFileError` where it can't be."""
    with OfficeParts.opened(source) as parts:
        file = WordFile(parts)
        body = child(parts.xml(file.main), "body")
        if body is None:
            raise damaged()
        sections = list(_sections(file, body))
        notes = tuple(_notes(file))
        if notes:
            last = sections[-1]
            sections[-1] = replace(last, blocks=(*last.blocks, *notes))
        return Flow(tuple(sections), file.unseen)


def _sections(file: WordFile, body: Element) -> Iterator[Section]:
    """Yield a section for each stretch of text that ends with its properties."""
    story = Story(file, file.main)
    headings = Headings({}, {})
    held: list[Element] = []
    for inner in _unwrapped(body):
        if local(inner) == "sectPr":
            yield _section(file, story, held, inner, headings)
            held = []
            continue
        held.append(inner)
        ending = child(inner, "pPr", "sectPr")
        if ending is not None:
            yield _section(file, story, held, ending, headings)
            held = []
    if held or not body:
        yield _section(file, story, held, None, headings)


def _unwrapped(body: Element) -> Iterator[Element]:
    """Yield what stands in the body, also where a form's frame wraps it."""
    for inner in body:
        if local(inner) == "sdt":
            yield from child(inner, "sdtContent") or ()
        else:
            yield inner


def _section(
    file: WordFile,
    story: Story,
    held: list[Element],
    properties: Element | None,
    headings: Headings,
) -> Section:
    _take_headings(file, properties, headings)
    size, margins = child(properties, "pgSz"), child(properties, "pgMar")
    wide = number(value(size, "w")) > number(value(size, "h"))
    names = ("left", "right", "top", "bottom")
    edges = (abs(number(value(margins, n), 1440)) / TWENTIETHS for n in names)
    return Section(
        tuple(story.blocks(held)),
        Margins(*edges),
        wide,
        headings.of("default"),
        headings.of("first") if is_on(child(properties, "titlePg")) else None,
        headings.of("even") if file.has_even_pages else None,
        value(child(properties, "type")) == "continuous",
        max(0, whole(value(child(properties, "pgNumType"), "start"))),
    )


def _take_headings(
    file: WordFile, properties: Element | None, headings: Headings
) -> None:
    """Put a section's own headers and footers in the place of those before."""
    sides = (("headerReference", headings.above), ("footerReference", headings.below))
    for name, side in sides:
        for held in children(properties, name):
            part = file.relations.part(value(held, "id"))
            if part:
                story = Story(file, part)
                blocks = tuple(story.blocks(file.parts.xml(part)))
                side[value(held, "type", "default")] = blocks


def _notes(file: WordFile) -> Iterator[Block]:
    """Yield footnotes and endnotes, behind the text."""
    if not file.notes:
        return
    yield Rule()
    place = 0
    while place < len(file.notes):
        part, held = file.notes[place]
        place += 1
        blocks = Story(file, part).blocks(held)
        mark = Run(f"[{place}] ", SMALLER)
        if blocks and isinstance(blocks[0], Paragraph):
            first = blocks[0]
            blocks[0] = replace(first, parts=(mark, *first.parts))
        else:
            blocks.insert(0, Paragraph((mark,)))
        yield from blocks
