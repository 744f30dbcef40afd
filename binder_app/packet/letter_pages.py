"""Draws a letter: pages of our own that go along with a packet, without a stamp."""

import re
from functools import singledispatch
from io import BytesIO
from itertools import zip_longest
from pathlib import Path

from binder_app.domain.letter import (
    Answers,
    Details,
    Grid,
    Heading,
    Labels,
    Letter,
    Lines,
    Piece,
    Section,
    Signature,
)
from binder_app.domain.words import Words
from binder_app.packet.faces import (
    REGULAR,
    SECTION,
    SEMIBOLD,
    SMALL,
    Style,
    load_faces,
)
from binder_app.packet.front_matter import draw_page, new_canvas
from binder_app.packet.sheet import (
    FOOT_BASELINE,
    HEAVY,
    LEFT,
    LIGHT,
    RIGHT,
    ROW,
    TOP,
    WIDTH,
    Column,
    Print,
    Rule,
    Sheet,
    SheetPage,
    Table,
)

BODY = Style(REGULAR, 11.5, 16)
STRONG_BODY = Style(SEMIBOLD, 11.5, 16)
_PAGE = Style(SEMIBOLD, 10, 12)
_MARK = Style(SEMIBOLD, 12, 14)
_MARK_BASELINE = 744.0
_SPACE = 7.0
_LABELLED = 150.0
"""Where the values stand behind their labels, from the left margin."""

_TO_WRITE_ON = re.compile("(_{8,})")
_WRITING_LINE = 22.0
_SIGNING_ROOM, _SIGNING_GAP = 44.0, 20.0

_LABEL_WIDTH, _LABEL_HEIGHT = 288.0, 144.0
_LABEL_LEFT, _LABEL_GAP, _LABEL_TOP, _LABEL_INSET = 11.5, 13.5, 756.0, 28.0
_LABELS_A_PAGE = 10
"""Sheets of ten labels, 4 by 2 inches each, two side by side."""


def draw_letter(letter: Letter, words: Words, fonts: Path) -> tuple[bytes, int]:
    """Draw the letter; return its PDF and how many pages it has."""
    faces = load_faces(fonts)
    sheet = Sheet(faces, letter.foot)
    _letterhead(sheet, letter.head)
    for piece, follows in zip_longest(letter.pieces, letter.pieces[1:]):
        if isinstance(piece, Lines) and isinstance(follows, Signature):
            _keep_together(piece, sheet)
        _lay(piece, sheet)
    file = BytesIO()
    canvas = new_canvas(file, words, letter.title)
    for place, page in enumerate(sheet.pages, start=1):
        told = letter.page.format(page=place, of=len(sheet.pages))
        sheet.put_right(RIGHT, FOOT_BASELINE, told, _PAGE, page)
        sheet.put_right(RIGHT, _MARK_BASELINE, letter.mark, _MARK, page)
        draw_page(canvas, _ruled(page, sheet), faces)
    canvas.save()
    return file.getvalue(), len(sheet.pages)


def _letterhead(sheet: Sheet, lines: tuple[str, ...]) -> None:
    """Print the sender's name large, and what else it says, above a rule."""
    for place, line in enumerate(lines):
        style = SECTION if place == 0 else SMALL
        sheet.lines(sheet.wrapped(line, style, WIDTH), style)
    if lines:
        sheet.y -= _SPACE
        sheet.rule(LIGHT)
        sheet.y -= 2 * _SPACE


def _keep_together(above: Lines, sheet: Sheet) -> None:
    """Begin a page where what is signed would stand apart from its signature."""
    lines = [part for x in above.lines for part in sheet.wrapped(x, BODY, WIDTH)]
    text = len(lines) * BODY.leading + _SPACE
    if sheet.room < text + _SIGNING_ROOM + 2 * SMALL.leading:
        sheet.new_page()


def _ruled(page: SheetPage, sheet: Sheet) -> SheetPage:
    """Return the page with a rule for each run of underscores: a fax keeps those."""
    ruled = SheetPage(rules=list(page.rules))
    for line in page.prints:
        x = line.x
        for part in _TO_WRITE_ON.split(line.text):
            end = x + sheet.width(part, line.style)
            if _TO_WRITE_ON.fullmatch(part):
                ruled.rules.append(Rule(x, end, line.y - 2, LIGHT))
            elif part:
                ruled.prints.append(Print(x, line.y, part, line.style))
            x = end
    return ruled


@singledispatch
def _lay(piece: Piece, sheet: Sheet) -> None:
    raise TypeError(piece)


@_lay.register
def _(piece: Heading, sheet: Sheet) -> None:
    sheet.title(piece.text, piece.note)
    sheet.y -= 2 * _SPACE


@_lay.register
def _(piece: Section, sheet: Sheet) -> None:
    if sheet.room < SECTION.leading + _SIGNING_ROOM + 3 * SMALL.leading:
        sheet.new_page()
    sheet.y -= 2 * _SPACE
    sheet.rule(HEAVY)
    sheet.paragraph(piece.text, SECTION)


@_lay.register
def _(piece: Lines, sheet: Sheet) -> None:
    style = STRONG_BODY if piece.is_strong else BODY
    for line in piece.lines:
        sheet.paragraph(line, style, LEFT + piece.indent)
    sheet.y -= _SPACE


@_lay.register
def _(piece: Details, sheet: Sheet) -> None:
    sheet.rule(HEAVY)
    sheet.y -= 4
    for label, lines in piece.rows:
        told = [sheet.wrapped(x, STRONG_BODY, WIDTH - _LABELLED) for x in lines]
        first = sheet.y
        for part in told:
            for line in part:
                if line:
                    sheet.lines((line,), STRONG_BODY, LEFT + _LABELLED)
                else:
                    sheet.y -= STRONG_BODY.leading + 2
                    _write_on(sheet, LEFT + _LABELLED, RIGHT)
        top = first if first > sheet.y else TOP
        sheet.put(LEFT, top - BODY.leading, label, BODY)
        sheet.y -= 2
    sheet.y -= 6
    sheet.rule(HEAVY)
    sheet.y -= _SPACE


def _write_on(sheet: Sheet, left: float, right: float) -> None:
    sheet.page.rules.append(Rule(left, right, sheet.y - 2, LIGHT))


@_lay.register
def _(piece: Grid, sheet: Sheet) -> None:
    columns, left = [], 0.0
    for place, share in enumerate(piece.widths):
        right = left + share * WIDTH
        is_right = place in piece.numbers
        is_last = place == len(piece.widths) - 1
        columns.append(Column(left, right if is_last else right - 12, BODY, is_right))
        left = right
    table = Table(sheet, columns, piece.heads, ROW, "")
    if piece.rows and sheet.room < 20 + table.height(piece.rows[0]):
        sheet.new_page()
    sheet.y -= _SPACE
    table.begin()
    for row in piece.rows:
        table.row(row)
    table.end()
    sheet.y -= _SPACE


@_lay.register
def _(piece: Answers, sheet: Sheet) -> None:
    asked = len(sheet.wrapped(piece.question, BODY, WIDTH)) * BODY.leading
    if sheet.room < asked + piece.lines * _WRITING_LINE + _SPACE:
        sheet.new_page()
    sheet.paragraph(piece.question, BODY)
    for _ in range(piece.lines):
        sheet.y -= _WRITING_LINE
        _write_on(sheet, LEFT + 12, RIGHT)
    sheet.y -= _SPACE


@_lay.register
def _(piece: Signature, sheet: Sheet) -> None:
    count = len(piece.captions)
    width = (WIDTH - _SIGNING_GAP * (count - 1)) / count if count > 1 else WIDTH / 2
    told = [sheet.wrapped(caption, SMALL, width) for caption in piece.captions]
    below = max(map(len, told)) * SMALL.leading
    if sheet.room < _SIGNING_ROOM + below:
        sheet.new_page()
    sheet.y -= _SIGNING_ROOM
    for place, lines in enumerate(told):
        left = LEFT + place * (width + _SIGNING_GAP)
        _write_on(sheet, left, left + width)
        for down, line in enumerate(lines, start=1):
            sheet.put(left, sheet.y - 3 - down * SMALL.leading, line, SMALL)
    sheet.y -= below + _SPACE


@_lay.register
def _(piece: Labels, sheet: Sheet) -> None:
    for place, lines in enumerate(piece.labels):
        on_page = place % _LABELS_A_PAGE
        if place and not on_page:
            sheet.new_page()
        row, column = divmod(on_page, 2)
        left = _LABEL_LEFT + column * (_LABEL_WIDTH + _LABEL_GAP) + _LABEL_INSET
        y = _LABEL_TOP - row * _LABEL_HEIGHT - _LABEL_INSET
        for line in lines:
            for part in sheet.wrapped(line, BODY, _LABEL_WIDTH - 2 * _LABEL_INSET):
                y -= BODY.leading
                sheet.put(left, y, part, BODY)
