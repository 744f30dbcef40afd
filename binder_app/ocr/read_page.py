"""Reads a page picture: stands it up, finds its lines, reads and orders them."""

from collections.abc import Sequence

import numpy as np

from binder_app.ocr.engine import cut, read_lines
from binder_app.ocr.fax import is_fax, softened, without_specks
from binder_app.ocr.ink import ink_on, is_even
from binder_app.ocr.known_words import share_known
from binder_app.ocr.mending import Mender
from binder_app.ocr.page_picture import (
    READING_DPI,
    PagePicture,
    Places,
    Work,
    in_grey,
    made_square,
)
from binder_app.ocr.page_reading import Corners, Doubt, Line, Outcome, PageReading
from binder_app.ocr.reading_order import in_order, numbered
from binder_app.ocr.upright import Found, Standing, stand_up
from binder_app.ocr.wording import Wording

FAX_DPI = 300
"""Faxes are read half as large again, so that their steps are smoothed."""

TALL = 2.5
"""Height over width of what is read as a line that runs up or down the page;
less is a lone figure in a table."""

NO_INK, LITTLE_INK = 0.00001, 0.0005
"""Shares of a page that are ink: with less than the first there is nothing on it;
with less than the second, and no text, it's the dust on a blank page."""

LEAST_LETTERS, FEW_LETTERS = 4, 40
LEAST_SCORE, POOR_SCORE, POOR_SHARE = 0.6, 0.85, 0.2
"""Lines that score less are gibberish; pages with that share of lines below the
second are doubtful. Print on coarse faxes scores above 0.95."""
FAINT = 0.55
LEAST_KNOWN = 0.12


def read_page(picture: PagePicture, wording: Wording) -> PageReading:
    """Read a page as it is given, whichever way up it lies.

    A page of 200 dots an inch takes about three seconds of a core. No page
    makes this fail that is a picture of at least one dot.
    """
    work = _ready(picture)
    ink, even = ink_on(work.pixels), is_even(work.pixels)
    if ink.share < NO_INK and even:
        return PageReading(Outcome.BLANK)
    standing = stand_up(work, wording.known, is_fax(picture))
    if not standing.found:
        is_dust = even and ink.share < LITTLE_INK
        return PageReading(Outcome.BLANK if is_dust else Outcome.PICTURE)
    lines = _lines(standing, wording.mender, is_fax(picture))
    turn, skew = standing.turn, standing.skew
    outcome = _outcome(lines)
    doubts = _doubts(lines, standing, wording.known)
    return PageReading(outcome, turn, skew, lines, doubts)


def _ready(picture: PagePicture) -> Work:
    if is_fax(picture):
        cleaned = softened(picture, without_specks(picture))
        return made_square(picture, cleaned, FAX_DPI)
    return made_square(picture, in_grey(picture.pixels), READING_DPI)


def _lines(standing: Standing, mender: Mender, is_fax: bool) -> tuple[Line, ...]:
    pixels = standing.work.pixels
    found = standing.found
    corners = [_as_read(one) for one in found]
    read = read_lines([cut(pixels, place) for place in corners])
    texts = [mender.mended(text, is_fax) for text, _ in read]
    kept = [place for place, text in enumerate(texts) if text]
    order = in_order([found[place] for place in kept], [texts[place] for place in kept])
    return tuple(
        Line(
            texts[kept[place]],
            _on_page(standing.work, corners[kept[place]]),
            read[kept[place]][1],
            found[kept[place]].score,
            row,
        )
        for place, row in numbered(order)
    )


def _as_read(one: Found) -> Places:
    """Return the corners from the text's own upper left, for tall lines too."""
    return (
        np.roll(one.corners, -1, axis=0)
        if one.down > TALL * one.across
        else one.corners
    )


def _on_page(work: Work, corners: Places) -> Corners:
    places = np.clip(work.on_page(corners), 0, 1)
    first, second, third, fourth = ((float(x), float(y)) for x, y in places)
    return first, second, third, fourth


def _outcome(lines: Sequence[Line]) -> Outcome:
    good = sum(_letters(line.text) for line in lines if line.score >= LEAST_SCORE)
    if good >= LEAST_LETTERS:
        return Outcome.READ
    return Outcome.UNREAD


def _doubts(
    lines: Sequence[Line], standing: Standing, known: frozenset[str]
) -> frozenset[Doubt]:
    texts = [line.text for line in lines]
    letters = sum(map(_letters, texts))
    poor = sum(line.score < POOR_SCORE for line in lines)
    strange = sum(not _is_latin(letter) for text in texts for letter in text)
    told = {
        Doubt.FEW_LETTERS: letters < FEW_LETTERS,
        Doubt.POORLY_READ: poor > POOR_SHARE * len(lines),
        Doubt.FAINT: float(np.mean([one.score for one in standing.found])) < FAINT,
        Doubt.STRANGE_LETTERS: strange > 0,
        Doubt.UNKNOWN_WORDS: share_known(texts, known) < LEAST_KNOWN,
        Doubt.WAY_UP_UNSURE: not standing.is_sure,
    }
    return frozenset(doubt for doubt, is_so in told.items() if is_so)


def _letters(text: str) -> int:
    return sum(letter.isalnum() for letter in text)


def _is_latin(letter: str) -> bool:
    return not letter.isalpha() or letter < "Ͱ" or "Ḁ" <= letter <= "ỿ"
