"""Draws a whole sample paper with a pen: letterhead, blocks, head and foot lines."""

from collections.abc import Callable

from binder_app.errors import UnusableInputError
from binder_app.sample import figures, prose, ruled
from binder_app.sample.markup import PARAGRAPH, Block, PaperPage
from binder_app.sample.pen import BOLD, MONO, PLAIN, Area, Pen
from binder_app.sample.sheet import LEADING, Look, Sheet

TOP = 44.0
EDGE = 34.0
"""How near the words may come to the bottom edge."""

FOOT = 57.0
"""Where the foot line stands, from the bottom edge: clear of a packet's stamp."""
FAX_SIZE = 9.0

Draw = Callable[[Sheet, Block], None]


def _words(draw: Callable[[Sheet, str], None]) -> Draw:
    return lambda sheet, block: draw(sheet, block.text)


def _bookmark(sheet: Sheet, block: Block) -> None:
    sheet.pen.bookmark(block.text)


DRAW: dict[str, Draw] = {
    PARAGRAPH: _words(prose.paragraph),
    "#": _words(prose.title),
    "##": _words(prose.heading),
    "#=": _words(prose.bar),
    ">": _words(prose.small),
    ">>": _words(prose.right_aligned),
    "=": _words(prose.tight_line),
    "<>": _words(prose.centred),
    "-": _words(prose.bullet),
    ":": _words(prose.pair),
    "---": _words(prose.rule),
    "^": _words(prose.space),
    "@": _words(prose.jump),
    "|=": ruled.columns,
    "|!": ruled.head_row,
    "|": ruled.row,
    "+": ruled.form_row,
    "[x]": ruled.ticks,
    "[ ]": ruled.ticks,
    "~": figures.signature_line,
    "!": figures.figure,
    "%": _bookmark,
}
"""What draws each mark."""


def draw_paper(pen: Pen, look: Look, pages: tuple[PaperPage, ...]) -> None:
    """Draw every page; `UnusableInputError` where the words overrun one."""
    for number, page in enumerate(pages, start=1):
        pen.begin(number, turned=page.turned)
        sheet = Sheet(pen, look, number, len(pages), TOP)
        _head(sheet)
        for block in page.blocks:
            DRAW[block.mark](sheet, block)
        room = pen.height - (FOOT if look.foot else EDGE)
        if sheet.y > room - look.size * 0.4:
            where = look.letterhead[:1] or (look.running,)
            raise UnusableInputError(
                f"A sample paper is too long: {where[0]}, page {number}, "
                f"by {sheet.y - room:.0f} points."
            )
        _foot(sheet)
        pen.end()


def _head(sheet: Sheet) -> None:
    if sheet.look.fax:
        line = sheet.numbered(sheet.look.fax)
        sheet.pen.text((18, 20), line, MONO, FAX_SIZE)
    if sheet.page == 1 and sheet.look.letterhead:
        LETTERHEADS[sheet.look.letterhead_style](sheet)
    elif sheet.page > 1 and sheet.look.running:
        size = sheet.look.size * 0.82
        words = sheet.numbered(sheet.look.running)
        sheet.pen.text((sheet.left, sheet.y + size), words, PLAIN, size)
        sheet.y += size * 1.2
        prose.rule(sheet, "")


def _foot(sheet: Sheet) -> None:
    size = sheet.look.size * 0.72
    words = sheet.numbered(sheet.look.foot)
    wide = sheet.pen.measure(words, PLAIN, size)
    at = ((sheet.pen.width - wide) / 2, sheet.pen.height - FOOT + size)
    if words:
        sheet.pen.text(at, words, PLAIN, size, 0.2)


def _centred_letterhead(sheet: Sheet) -> None:
    first, *rest = sheet.look.letterhead
    prose.lines(sheet, first, face=BOLD, scale=1.55, align=prose.CENTRE)
    sheet.y += 2
    for line in rest:
        prose.lines(sheet, line, scale=0.86, align=prose.CENTRE)
    prose.rule(sheet, "")
    sheet.y += 4


def _left_letterhead(sheet: Sheet) -> None:
    first, *rest = sheet.look.letterhead
    deep = sheet.look.size * (1.6 + 1.1 * len(rest)) + 4
    sheet.pen.fill(Area(sheet.left, sheet.y, 5, deep), 0.25)
    prose.lines(sheet, first, face=BOLD, scale=1.45, indent=14)
    for line in rest:
        prose.lines(sheet, line, scale=0.84, indent=14)
    sheet.y = max(sheet.y, TOP + deep) + 12


def _band_letterhead(sheet: Sheet) -> None:
    first, *rest = sheet.look.letterhead
    size = sheet.look.size
    deep = size * 2.1
    sheet.pen.fill(Area(0, sheet.y - 18, sheet.pen.width, deep + 8), 0.22)
    at = (sheet.left, sheet.y + size * 0.15)
    sheet.pen.text(at, first, BOLD, size * 1.5, 1.0)
    sheet.y += deep - 8
    for line in rest:
        prose.lines(sheet, line, scale=0.84)
    sheet.y += size * LEADING * 0.6


def _form_letterhead(sheet: Sheet) -> None:
    *lines, number = sheet.look.letterhead
    size = sheet.look.size * 0.86
    for place, line in enumerate(lines, start=1):
        face = BOLD if place == 1 else PLAIN
        sheet.pen.text((sheet.left, sheet.y + place * size * 1.2), line, face, size)
    wide = sheet.pen.measure(number, BOLD, size)
    sheet.pen.text((sheet.right - wide, sheet.y + size * 1.2), number, BOLD, size)
    sheet.y += size * 1.2 * len(lines) + 2
    prose.rule(sheet, "")


LETTERHEADS = {
    "centre": _centred_letterhead,
    "left": _left_letterhead,
    "band": _band_letterhead,
    "form": _form_letterhead,
}
"""What draws each style of letterhead."""
