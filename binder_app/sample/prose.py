"""Draws titles, headings, paragraphs, lists and rules of a sample paper."""

from binder_app.sample.pen import BOLD, PLAIN, Area
from binder_app.sample.sheet import Sheet, line_width, set_line, wrap

LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0
SMALL = 0.74
"""Size of small type over that of the text."""
PAIR_COLUMN = 0.27
"""Share of the line that the labels of pairs take."""


def lines(
    sheet: Sheet,
    text: str,
    *,
    face: str = PLAIN,
    scale: float = 1.0,
    indent: float = 0.0,
    align: float = LEFT,
) -> None:
    """Write `text` in lines from the present place down."""
    size = sheet.look.size * scale
    for line in wrap(sheet.pen, text, sheet.span - indent, size, face):
        sheet.y += size * sheet.look.leading
        spare = sheet.span - indent - line_width(sheet.pen, line, size)
        set_line(sheet.pen, line, sheet.left + indent + spare * align, sheet.y, size)


def paragraph(sheet: Sheet, text: str) -> None:
    """Write a paragraph."""
    lines(sheet, text)
    sheet.y += sheet.look.size * 0.55


def tight_line(sheet: Sheet, text: str) -> None:
    """Write a line of an address: no space after it."""
    lines(sheet, text)


def small(sheet: Sheet, text: str) -> None:
    """Write a note in small type."""
    lines(sheet, text, scale=SMALL)
    sheet.y += sheet.look.size * 0.3


def title(sheet: Sheet, text: str) -> None:
    """Write the title of the paper, in the middle."""
    sheet.y += 4
    lines(sheet, text, face=BOLD, scale=1.3, align=CENTRE)
    sheet.y += 6


def heading(sheet: Sheet, text: str) -> None:
    """Write a heading."""
    sheet.y += sheet.look.size * 0.45
    lines(sheet, text, face=BOLD, scale=1.04)
    sheet.y += 2


def bar(sheet: Sheet, text: str) -> None:
    """Write a heading in white on a dark bar, as forms have it."""
    size = sheet.look.size * 0.92
    height = size * 1.5
    sheet.y += 5
    sheet.pen.fill(Area(sheet.left, sheet.y, sheet.span, height), 0.18)
    base = sheet.y + height * 0.72
    sheet.pen.text((sheet.left + 5, base), text, BOLD, size, 1.0)
    sheet.y += height


def centred(sheet: Sheet, text: str) -> None:
    """Write a line in the middle."""
    lines(sheet, text, align=CENTRE)


def right_aligned(sheet: Sheet, text: str) -> None:
    """Write a line at the right margin."""
    lines(sheet, text, align=RIGHT)


def bullet(sheet: Sheet, text: str) -> None:
    """Write one entry of a list; "1. words" hangs behind its number."""
    number, dot, rest = text.partition(". ")
    is_numbered = bool(dot) and number.isdigit()
    sign = f"{number}." if is_numbered else "•"
    size = sheet.look.size
    base = sheet.y + size * sheet.look.leading
    sheet.pen.text((sheet.left + 4, base), sign, PLAIN, size)
    lines(sheet, rest if is_numbered else text, indent=24)
    sheet.y += size * 0.28


def pair(sheet: Sheet, text: str) -> None:
    """Write "Label : words", the labels in a column of their own."""
    label, _, words = text.partition(" : ")
    size, top = sheet.look.size, sheet.y
    base = top + size * sheet.look.leading
    sheet.pen.text((sheet.left, base), f"{label}:", BOLD, size)
    lines(sheet, words, indent=sheet.span * PAIR_COLUMN)
    sheet.y += size * 0.12


def rule(sheet: Sheet, _: str) -> None:
    """Draw a line from margin to margin."""
    sheet.y += 5
    sheet.pen.stroke(((sheet.left, sheet.y), (sheet.right, sheet.y)), 0.7)
    sheet.y += 4


def space(sheet: Sheet, text: str) -> None:
    """Leave so many points free."""
    sheet.y += float(text)


def jump(sheet: Sheet, text: str) -> None:
    """Write a paragraph that leads to another page: "6 words"."""
    page, _, words = text.partition(" ")
    top = sheet.y
    lines(sheet, words)
    area = Area(sheet.left, top, sheet.span, sheet.y - top + 3)
    sheet.pen.link(area, int(page))
    under = sheet.y + 2
    end = sheet.left + min(sheet.span, sheet.pen.measure(words, PLAIN, sheet.look.size))
    sheet.pen.stroke(((sheet.left, under), (end, under)), 0.4, 0.35)
    sheet.y += sheet.look.size * 0.55
