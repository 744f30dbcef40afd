"""The words and squares printed on a form's page, each with its place."""

import ctypes
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from binder_app.domain.form_anatomy import Corners, Drawn, Printed
from binder_app.packet.page_box import PageBox, upright

MOST_LETTERS = 20_000
"""Letters of a page beyond which no more are looked at."""

SAME_LINE = 2.5
"""Points by which letters of one line may stand higher or lower."""

A_SPACE, ANOTHER_PIECE = 0.18, 1.1
"""Shares of a letter's size: a gap so wide parts words, or labels (own judgement)."""

SMALLEST_SQUARE, LARGEST_SQUARE, SKEW = 5.0, 18.0, 2.0
"""Sides of squares to be ticked, and how far they may differ, in points."""

THICKEST, SHORTEST = 2.5, 30.0
"""How thick a line to write on may be, and how short, in points."""

_SQUARES = "\u2610\u25a1\u2751\u2752\u274f\u2750\u25a2\u25fb\uf0a8\uf06f\uf071"
_FILLING = "_\u2026"
"""Signs that only make a line to write on."""


class _Letter(NamedTuple):
    sign: str
    corners: Corners
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class OnPage:
    """What is printed on one page: pieces of text in reading order, and drawings."""

    printed: tuple[Printed, ...]
    squares: tuple[Drawn, ...]
    rules: tuple[Drawn, ...]


def look_at_page(page: pypdfium2.PdfPage, number: int, view: PageBox) -> OnPage:
    """Return the words, squares and lines to write on of a page, from 1."""
    letters = list(_letters(page, view))
    words = [each for each in letters if each.sign not in _SQUARES]
    squares = [each.corners for each in letters if each.sign in _SQUARES]
    rules = list(_filling(words))
    for corners in _drawings(page, view):
        wide, high = corners[2] - corners[0], corners[3] - corners[1]
        if high <= THICKEST and wide >= SHORTEST:
            rules.append(corners)
        elif _is_square(wide, high) and not _is_among(squares, corners):
            squares.append(corners)
    return OnPage(
        printed=tuple(_pieces(words, number)),
        squares=tuple(Drawn(number, corners) for corners in squares),
        rules=tuple(Drawn(number, corners) for corners in rules),
    )


def _is_square(wide: float, high: float) -> bool:
    is_small = SMALLEST_SQUARE <= min(wide, high) <= LARGEST_SQUARE
    return is_small and abs(wide - high) <= SKEW


def _is_among(known: list[Corners], corners: Corners) -> bool:
    """Tell whether a square is drawn twice, as a ground and a frame are."""
    left, low, *_ = corners
    return any(abs(one[0] - left) < SKEW and abs(one[1] - low) < SKEW for one in known)


def _letters(page: pypdfium2.PdfPage, view: PageBox) -> Iterator[_Letter]:
    """Give each letter that can be seen, as the page holds them."""
    with closing(page.get_textpage()) as text:
        for place in range(min(text.count_chars(), MOST_LETTERS)):
            sign = chr(pdfium.FPDFText_GetUnicode(text, place))
            if sign.isspace() or (not sign.isprintable() and sign not in _SQUARES):
                continue
            x, y = ctypes.c_double(), ctypes.c_double()
            pdfium.FPDFText_GetCharOrigin(text, place, x, y)
            corners = _corners(text, place, sign, view)
            base = view.out_of_page(x.value, y.value)[1]
            size = pdfium.FPDFText_GetFontSize(text, place) * view.unit
            yield _Letter(sign, corners, base, max(size, 1.0))


def _corners(
    text: pypdfium2.PdfTextPage, place: int, sign: str, view: PageBox
) -> Corners:
    """Return where a letter stands: as wide as it is set, as high as it is drawn."""
    drawn = view.box_out_of_page(upright(text.get_charbox(place, loose=False)))
    if sign in _SQUARES:
        return drawn
    room = view.box_out_of_page(upright(text.get_charbox(place, loose=True)))
    return room[0], drawn[1], room[2], drawn[3]


def _pieces(letters: list[_Letter], number: int) -> Iterator[Printed]:
    """Give the pieces of each line from the top, each line from the left."""
    for line in _lines(letters):
        held: list[_Letter] = []
        for letter in sorted(line, key=lambda each: each.corners[0]):
            is_filling = letter.sign in _FILLING
            if held and (is_filling or _is_apart(held[-1], letter)):
                yield _piece(held, number)
                held = []
            if not is_filling:
                held.append(letter)
        if held:
            yield _piece(held, number)


def _lines(letters: list[_Letter]) -> list[list[_Letter]]:
    lines: list[list[_Letter]] = []
    for letter in sorted(letters, key=lambda each: -each.base):
        if lines and lines[-1][0].base - letter.base <= SAME_LINE:
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return lines


def _is_apart(before: _Letter, letter: _Letter) -> bool:
    """Tell whether a letter begins another piece: after a colon, or a wide gap."""
    gap = letter.corners[0] - before.corners[2]
    size = max(before.size, letter.size)
    return gap > ANOTHER_PIECE * size or (before.sign == ":" and gap > A_SPACE * size)


def _piece(letters: list[_Letter], number: int) -> Printed:
    text = letters[0].sign
    for before, letter in pairwise(letters):
        gap = letter.corners[0] - before.corners[2]
        text += " " * (gap > A_SPACE * letter.size) + letter.sign
    lefts, lows, rights, highs = zip(*(each.corners for each in letters), strict=True)
    corners = (min(lefts), min(lows), max(rights), max(highs))
    return Printed(number, corners, letters[0].base, text)


def _filling(letters: list[_Letter]) -> Iterator[Corners]:
    """Give the lines to write on that are made of signs."""
    for line in _lines([each for each in letters if each.sign in _FILLING]):
        held: list[Corners] = []
        for letter in sorted(line, key=lambda each: each.corners[0]):
            if held and letter.corners[0] - held[-1][2] > letter.size:
                yield (held[0][0], held[0][1], held[-1][2], held[-1][3])
                held = []
            held.append(letter.corners)
        yield (held[0][0], held[0][1], held[-1][2], held[-1][3])


def _drawings(page: pypdfium2.PdfPage, view: PageBox) -> Iterator[Corners]:
    """Give where lines and shapes are drawn."""
    for drawn in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=3):
        try:
            yield view.box_out_of_page(upright(drawn.get_bounds()))
        except pypdfium2.PdfiumError:
            continue
