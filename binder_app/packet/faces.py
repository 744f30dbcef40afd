"""The faces our own pages are set in: what they hold, and how wide it is."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, SEMIBOLD, BOLD, MONO = (
    "BinderSans-Regular",
    "BinderSans-SemiBold",
    "BinderSans-Bold",
    "DejaVuSansMono",
)
"""The faces by the name that both reportlab and the font folder give them."""


class Style(NamedTuple):
    """How a text is set: its face, its size and its line pitch in points."""

    face: str
    size: float
    leading: float


TITLE = Style(BOLD, 22, 26)
SECTION = Style(BOLD, 13, 16)
ITEM = Style(BOLD, 12, 15)
GROUP = Style(BOLD, 11, 13)
TEXT = Style(REGULAR, 11, 14)
CELL = Style(REGULAR, 10.5, 13)
STRONG = Style(SEMIBOLD, 10.5, 13)
HEAD = Style(SEMIBOLD, 10, 12)
SMALL = Style(REGULAR, 10, 12)
DIGEST = Style(MONO, 8, 11.3)

UNDRAWN = "\u25af"
"""Stands for a letter that no face holds."""

_INITIAL = re.compile(r"(?<!\w)([^\W\d_]\.) (?=[^\W\d_])")
_BEFORE_NUMBER = re.compile(r"(?<!\w)([^\W\d_]{1,7}) (?=\d)")
_BREAK_BEHIND = "-\u2013_/+"


class Widths(dict[str, float]):
    """Widths by letter; a letter that is missing is as wide as `UNDRAWN`."""

    def __missing__(self, letter: str) -> float:
        return self[UNDRAWN]


@dataclass(frozen=True, slots=True)
class Faces:
    """The registered faces: widths by letter, in thousandths of the size.

    A letter that a face lacks is taken from DejaVu Sans Mono, and where that
    lacks it too, `UNDRAWN` stands for it.
    """

    own: Mapping[str, frozenset[str]]
    widths: Mapping[str, Widths]

    def width(self, text: str, face: str, size: float) -> float:
        """Return how wide `text` is, in points."""
        return sum(map(self.widths[face].__getitem__, text)) * size / 1000

    def runs(self, text: str, face: str) -> Iterator[tuple[str, str]]:
        """Cut `text` into runs of one face each, as (face, letters)."""
        if self.own[face].issuperset(text):
            yield face, text
            return
        drawn = (letter if letter in self.widths[face] else UNDRAWN for letter in text)
        for is_own, run in groupby(drawn, self.own[face].__contains__):
            yield (face if is_own else MONO), "".join(run)

    def undrawable(self, text: str) -> str:
        """Return each letter of `text` that no face holds, once, in order."""
        known = self.widths[REGULAR]
        return "".join(dict.fromkeys(c for c in clean(text) if c not in known))


def load_faces(fonts: Path) -> Faces:
    """Register the faces of that folder with reportlab, once, and measure them.

    Page content is deflated alone from then on, not dressed up as ASCII too.
    """
    rl_config.useA85 = 0
    own: dict[str, frozenset[str]] = {}
    widths: dict[str, Widths] = {}
    for face in (MONO, REGULAR, SEMIBOLD, BOLD):
        found = _letter_widths(face, fonts)
        own[face] = frozenset(found)
        widths[face] = Widths({**widths.get(MONO, {}), **found})
    return Faces(own, widths)


def _letter_widths(face: str, fonts: Path) -> dict[str, float]:
    if face not in pdfmetrics.getRegisteredFontNames():
        path = fonts / f"{face}.ttf"
        # Without the readable start, a subset holds only what is drawn.
        pdfmetrics.registerFont(TTFont(face, str(path), asciiReadable=False))
    held = pdfmetrics.getFont(face).face
    glyphs, widths = held.charToGlyph, held.charWidths
    return {chr(code): float(widths[code]) for code in glyphs if code in widths}


def clean(text: str) -> str:
    """Return `text` composed (NFC), on one line, without unprintable marks.

    No face places combining marks: "e" with two accents has to be one letter.
    Spaces that forbid a break stay.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    composed = unicodedata.normalize("NFC", text)
    spaced = re.sub(r"[^\S\u00a0]+", " ", composed).strip()
    return "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cf"))


def wrap(text: str, width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """Break `text` into lines of at most `width` points; never fewer than one.

    An initial stays with its surname and a short word with the number behind
    it ("page 12", "to 06/24/2026"). A word wider than the line breaks inside.
    """
    together = _INITIAL.sub("\\1\u00a0", clean(text))
    together = _BEFORE_NUMBER.sub("\\1\u00a0", together)
    lines = [""]
    for word in together.split(" "):
        trial = f"{lines[-1]} {word}" if lines[-1] else word
        if measure(trial) <= width:
            lines[-1] = trial
        else:
            lines += _broken(word, width, measure)
    return tuple(lines if lines[0] or len(lines) == 1 else lines[1:])


def _broken(word: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Cut one word into pieces that fit, behind a space or a sign if it can."""
    pieces, rest = [], word
    while measure(rest) > width and len(rest) > 1:
        cut = _fitting(rest, width, measure)
        pieces.append(rest[:cut].rstrip("\u00a0"))
        rest = rest[cut:]
    return [*pieces, rest]


def _fitting(word: str, width: float, measure: Callable[[str], float]) -> int:
    """Return after how many letters `word` is best cut; at least one."""
    count = next(n for n in range(1, len(word) + 1) if measure(word[:n]) > width)
    most = max(count - 1, 1)
    spaced = word.rfind("\u00a0", 0, most + 1)
    if spaced > 0:
        return spaced + 1
    signs = [n for n in range(most // 3, most) if word[n] in _BREAK_BEHIND]
    return signs[-1] + 1 if signs else most
