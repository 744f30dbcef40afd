"""The words of filled-in forms: a page's text with its fields' values in place."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

SAME_LINE = 0.6
"""How much of the lower of two pieces must overlap the other for one line."""

MOST_PIECES = 4_000
"""Pieces of a page beyond which its text is left as it is drawn."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that stand together, in points from the lower left corner."""

    left: float
    low: float
    high: float
    text: str


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
        before = _letters(page)
        page.flatten()
    with closing(document[place]) as page:
        if not before or _letters(page) <= before:
            return ""
        pieces = _pieces(page)
    return "\n".join(_lines(pieces)) if len(pieces) <= MOST_PIECES else ""


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


def _lines(pieces: list[_Piece]) -> Iterator[str]:
    """Yield the lines of a page from the top, each from left to right."""
    line: list[_Piece] = []
    for piece in sorted(pieces, key=lambda each: -(each.low + each.high)):
        if line and not _is_beside(line[0], piece):
            yield _joined(line)
            line = []
        line.append(piece)
    if line:
        yield _joined(line)


def _is_beside(one: _Piece, other: _Piece) -> bool:
    overlap = min(one.high, other.high) - max(one.low, other.low)
    return overlap >= SAME_LINE * min(one.high - one.low, other.high - other.low)


def _joined(line: list[_Piece]) -> str:
    return "  ".join(piece.text for piece in sorted(line, key=lambda each: each.left))
