"""Draws sample papers as grey pictures, for scans, faxes and photographs."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from binder_app.sample.pen import (
    BOLD,
    ITALIC,
    LETTER_HEIGHT,
    LETTER_WIDTH,
    MONO,
    PLAIN,
    Area,
    Point,
)

FILES = {
    PLAIN: "BinderSans-Regular.ttf",
    BOLD: "BinderSans-Bold.ttf",
    ITALIC: "BinderSans-Regular.ttf",
    MONO: "DejaVuSansMono.ttf",
}
POINTS_PER_INCH = 72
WHITE = 255


class PicturePen:
    """Draws each page as a grey picture at `dpi`; `pictures` holds them."""

    takes_fields = False

    def __init__(
        self,
        fonts: Path,
        dpi: int,
        size: Point = (LETTER_WIDTH, LETTER_HEIGHT),
        *,
        typed: bool = False,
    ) -> None:
        self.pictures: list[Image.Image] = []
        self.width, self.height = size
        self._fonts, self._scale, self._typed = fonts, dpi / POINTS_PER_INCH, typed
        self._cut: dict[tuple[str, float], ImageFont.FreeTypeFont] = {}

    def measure(self, text: str, face: str, size: float) -> float:
        """Return how wide `text` would be."""
        return self._font(face, size).getlength(text) / self._scale

    def text(
        self, at: Point, text: str, face: str, size: float, grey: float = 0.0
    ) -> None:
        """Write `text` with the start of its base line at `at`."""
        font = self._font(face, size)
        spot = (at[0] * self._scale, at[1] * self._scale)
        self._draw.text(spot, text, fill=_tone(grey), font=font, anchor="ls")

    def stroke(self, points: Sequence[Point], weight: float, grey: float = 0.0) -> None:
        """Draw a line through `points`, at least one pixel wide."""
        pixels = [(x * self._scale, y * self._scale) for x, y in points]
        width = max(1, round(weight * self._scale))
        self._draw.line(pixels, fill=_tone(grey), width=width, joint="curve")

    def fill(self, area: Area, grey: float) -> None:
        """Fill a rectangle."""
        left, top = area.x * self._scale, area.y * self._scale
        right = left + area.width * self._scale
        bottom = top + area.height * self._scale
        self._draw.rectangle((left, top, right, bottom), fill=_tone(grey))

    def field(self, area: Area, name: str, value: str) -> None:
        """Let a form field be: a picture has none."""

    def link(self, area: Area, page: int) -> None:
        """Let a link be: a picture has none."""

    def bookmark(self, title: str) -> None:
        """Let a bookmark be: a picture has none."""

    def begin(self, page: int, *, turned: bool) -> None:
        """Begin a white page; `turned` is for PDF alone."""
        pixels = (round(self.width * self._scale), round(self.height * self._scale))
        self.pictures.append(Image.new("L", pixels, WHITE))
        self.__dict__.pop("_draw", None)

    def end(self) -> None:
        """End the page."""

    @cached_property
    def _draw(self) -> ImageDraw.ImageDraw:
        return ImageDraw.Draw(self.pictures[-1])

    def _font(self, face: str, size: float) -> ImageFont.FreeTypeFont:
        shape = MONO if self._typed else face
        key = (shape, size)
        if key not in self._cut:
            file = str(self._fonts / FILES[shape])
            layout = ImageFont.Layout.BASIC
            self._cut[key] = ImageFont.truetype(
                file, size * self._scale, layout_engine=layout
            )
        return self._cut[key]


def _tone(grey: float) -> int:
    return round(grey * WHITE)
