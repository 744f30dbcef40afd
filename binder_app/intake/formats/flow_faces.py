"""The typefaces of drawn documents: how wide letters are, and which face has them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFont

from binder_app.intake.formats.flow_blocks import Look
from binder_app.intake.formats.text import loaded
from binder_app.intake.formats.text_letters import MISSING

REGULAR, BOLD, MONO = "BinderSans-Regular", "BinderSans-Bold", "DejaVuSansMono"
SMALL = 0.62
"""How large letters above or below the line are, measured by the others."""

REMEMBERED = 1 << 16


@dataclass(frozen=True, slots=True)
class Inked:
    """Letters of one face and size, and how wide they stand."""

    text: str
    face: str
    size: float
    width: float


class Faces:
    """The faces loaded for one document."""

    def __init__(self, folder: Path) -> None:
        self._fonts: dict[str, TTFont] = {
            name: loaded(folder, name) for name in (REGULAR, BOLD, MONO)
        }
        self._known = {
            name: frozenset(font.face.charToGlyph) for name, font in self._fonts.items()
        }
        self._face_of = lru_cache(REMEMBERED)(self._find_face)
        self._measure = lru_cache(REMEMBERED)(self._width)

    def inked(self, text: str, look: Look, scale: float = 1.0) -> list[Inked]:
        """Return letters as runs of one face each."""
        size = look.size * scale * (SMALL if look.raised else 1.0)
        wanted = MONO if look.mono else BOLD if look.bold else REGULAR
        if all(ord(letter) in self._known[wanted] for letter in set(text)):
            return [Inked(text, wanted, size, self.width(text, wanted, size))]
        return list(self._mixed(text, wanted, size))

    def width(self, text: str, face: str, size: float) -> float:
        """Return how wide letters stand."""
        return self._measure(text, face) * size

    def _width(self, text: str, face: str) -> float:
        width: float = self._fonts[face].stringWidth(text, 1)
        return width

    def _mixed(self, text: str, wanted: str, size: float) -> Iterator[Inked]:
        for face, group in groupby(text, key=lambda c: self._face_of(c, wanted)):
            letters = "".join(group)
            if not face:
                letters, face = MISSING * len(letters), MONO
            yield Inked(letters, face, size, self.width(letters, face, size))

    def _find_face(self, letter: str, wanted: str) -> str:
        """Return the face that has a letter, empty where none has it."""
        for face in (wanted, REGULAR, MONO):
            if ord(letter) in self._known[face]:
                return face
        return ""
