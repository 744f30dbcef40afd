"""The words of filled-in forms: a page's text with its fields' values in place."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2

SAME_LINE = 0.6
"""How much of the lower of two pieces must overlap the other for one line."""

SAME_PLACE = 1.5
"""Points by which the engine may measure the same words apart (own measurement)."""

SAME_COLUMN, MOST_HEIGHTS = 8.0, 2.0
"""Points by which a value may begin beside its label above it, and how many of its
heights may lie between them (own judgement)."""

MOST_PIECES = 4_000
"""Pieces of a page beyond which its text is left as it is drawn."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that stand together, in points from the lower left corner.

    `is_value` tells what a field shows from what the page itself draws.
    """

    left: float
    low: float
    high: float
    text: str
    is_value: bool = False


def form_texts(pages_file: Path) -> dict[int, str]:
    """Return the text of each page, from 1, that shows values of a form.

    Label and value stand in one line as they do on the page. A value that the file
    left to the viewer to draw is among them. Pages without such values are left out.
    """
    try:
        with closing(pypdfium2.PdfDocument(pages_file)) as document:
            if not document.get_formtype():
                return {}
            document.init_forms()
            texts = [_text(document, place) for place in range(len(document))]
    except (pypdfium2.PdfiumError, RuntimeError):
        return {}
    return {number: text for number, text in enumerate(texts, start=1) if text}


def _text(document: pypdfium2.PdfDocument, place: int) -> str:
    """Return the laid out text of a page, empty where no field adds to it."""
    with closing(document[place]) as page:
        before, drawn = _letters(page), _pieces(page)
        page.flatten()
    with closing(document[place]) as page:
        if not before or _letters(page) <= before:
            return ""
        known = [*map(_place, drawn)]
        pieces = [replace(p, is_value=not _is_at(known, p)) for p in _pieces(page)]
    return "\n".join(_rows(_lines(pieces))) if len(pieces) <= MOST_PIECES else ""


def _place(piece: _Piece) -> tuple[float, float]:
    return piece.left, piece.low


def _is_at(known: list[tuple[float, float]], piece: _Piece) -> bool:
    """Tell whether words began at the same place before values were drawn."""
    return any(
        abs(left - piece.left) <= SAME_PLACE and abs(low - piece.low) <= SAME_PLACE
        for left, low in known
    )


def _letters(page: pypdfium2.PdfPage) -> int:
    with closing(page.get_textpage()) as text:
        return sum(sign.isalnum() for sign in text.get_text_range(errors="ignore"))


def _pieces(page: pypdfium2.PdfPage) -> list[_Piece]:
    with closing(page.get_textpage()) as text:
        found = []
        for place in range(min(text.count_rects(), MOST_PIECES + 1)):
            left, low, right, high = text.get_rect(place)
            words = text.get_text_bounded(left, low, right, high, errors="ignore")
            if words.strip():
                found.append(_Piece(left, low, high, " ".join(words.split())))
        return found


def _lines(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Return the lines of a page from the top, each from left to right."""
    lines: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda each: -(each.low + each.high)):
        if lines and _is_beside(lines[-1][0], piece):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda each: each.left) for line in lines]


def _rows(lines: list[list[_Piece]]) -> Iterator[str]:
    """Yield lines as text; under a row of labels each with the value below it."""
    place = 0
    while place < len(lines):
        upper, lower = lines[place], lines[place + 1 : place + 2]
        if len(upper) > 1 and lower and _stands_below(upper, lower[0]):
            for label in upper:
                yield label.text
                yield from (v.text for v in lower[0] if _is_under(label, v))
            place += 2
        else:
            yield "  ".join(piece.text for piece in upper)
            place += 1


def _stands_below(upper: list[_Piece], lower: list[_Piece]) -> bool:
    """Tell whether a line holds values, each right under a label above.

    Some may be drawn by the page itself: then one beside them is a field's, or all
    are figures.
    """
    shown = any(p.is_value for p in lower) or all(map(_has_figures, lower))
    if any(p.is_value for p in upper) or not shown:
        return False
    near = upper[0].low - lower[0].high <= MOST_HEIGHTS * (lower[0].high - lower[0].low)
    return near and all(
        any(_is_under(label, value) for label in upper) for value in lower
    )


def _has_figures(piece: _Piece) -> bool:
    return any(sign.isdigit() for sign in piece.text)


def _is_under(label: _Piece, value: _Piece) -> bool:
    return abs(label.left - value.left) <= SAME_COLUMN


def _is_beside(one: _Piece, other: _Piece) -> bool:
    overlap = min(one.high, other.high) - max(one.low, other.low)
    return overlap >= SAME_LINE * min(one.high - one.low, other.high - other.low)
