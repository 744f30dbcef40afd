"""Draws sample papers as PDF: text, form fields, links and bookmarks."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

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

FAMILIES = {
    "times": ("Times-Roman", "Times-Bold", "Times-Italic", "Courier"),
    "helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Courier"),
    "courier": ("Courier", "Courier-Bold", "Courier-Oblique", "Courier"),
    "binder": (
        "BinderSans-Regular",
        "BinderSans-Bold",
        "BinderSans-Regular",
        "BinderSans-SemiBold",
    ),
}
"""Faces of each family: plain, bold, italic, typewriter."""

FIELD_SIZE = 9.5
HIDDEN = 0
"""No border: the form's own ruled boxes show through."""


class PdfPen:
    """Draws pages of one PDF in memory; the same words give the same bytes."""

    takes_fields = True

    def __init__(self, family: str, fonts: Path, title: str) -> None:
        names = FAMILIES[family]
        self._faces = dict(zip((PLAIN, BOLD, ITALIC, MONO), names, strict=True))
        for name in names:
            _make_known(name, fonts)
        self._bytes = BytesIO()
        size = (LETTER_WIDTH, LETTER_HEIGHT)
        self._canvas = Canvas(self._bytes, pagesize=size, invariant=1)
        self._canvas.setTitle(title)
        self._canvas.setSubject("Sample paper: people, firms and numbers are made up")
        self.width, self.height = size

    def finish(self) -> bytes:
        """Return the whole PDF."""
        self._canvas.save()
        return self._bytes.getvalue()

    def measure(self, text: str, face: str, size: float) -> float:
        """Return how wide `text` would be."""
        return float(pdfmetrics.stringWidth(text, self._faces[face], size))

    def text(
        self, at: Point, text: str, face: str, size: float, grey: float = 0.0
    ) -> None:
        """Write `text` with the start of its base line at `at`."""
        self._canvas.setFillGray(grey)
        self._canvas.setFont(self._faces[face], size)
        self._canvas.drawString(at[0], self.height - at[1], text)

    def stroke(self, points: Sequence[Point], weight: float, grey: float = 0.0) -> None:
        """Draw a line through `points`, with round joints."""
        self._canvas.setStrokeGray(grey)
        self._canvas.setLineWidth(weight)
        self._canvas.setLineJoin(1)
        path = self._canvas.beginPath()
        path.moveTo(points[0][0], self.height - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self.height - y)
        self._canvas.drawPath(path)

    def fill(self, area: Area, grey: float) -> None:
        """Fill a rectangle."""
        self._canvas.setFillGray(grey)
        self._canvas.rect(*self._flipped(area), stroke=0, fill=1)

    def field(self, area: Area, name: str, value: str) -> None:
        """Lay a filled text field over `area`."""
        x, y, width, height = self._flipped(area)
        self._canvas.acroForm.textfield(
            name=name,
            tooltip=name,
            value=value,
            x=x,
            y=y,
            width=width,
            height=height,
            fontName="Helvetica",
            fontSize=FIELD_SIZE,
            borderWidth=HIDDEN,
            fillColor=Color(0.93, 0.95, 1.0),
            textColor=Color(0, 0, 0),
            forceBorder=False,
        )

    def link(self, area: Area, page: int) -> None:
        """Make `area` jump to `page` of the same paper."""
        x, y, width, height = self._flipped(area)
        rect = (x, y, x + width, y + height)
        self._canvas.linkRect("", _page_key(page), rect, relative=0, thickness=0)

    def bookmark(self, title: str) -> None:
        """Name the page in the outline."""
        self._canvas.addOutlineEntry(title, _page_key(self._page), level=0)

    def begin(self, page: int, *, turned: bool) -> None:
        """Begin a page; a `turned` one is stored standing, with a rotation."""
        self._page = page
        self.width, self.height = LETTER_WIDTH, LETTER_HEIGHT
        if turned:
            self.width, self.height = LETTER_HEIGHT, LETTER_WIDTH
        # reportlab swaps the sides of a page that bears a rotation
        self._canvas.setPageSize((self.width, self.height))
        self._canvas.setPageRotation(90 if turned else 0)
        if turned:
            self._canvas.transform(0, 1, -1, 0, LETTER_WIDTH, 0)
        self._canvas.bookmarkPage(_page_key(page))

    def end(self) -> None:
        """End the page."""
        self._canvas.showPage()

    def _flipped(self, area: Area) -> tuple[float, float, float, float]:
        bottom = self.height - area.y - area.height
        return area.x, bottom, area.width, area.height


def _page_key(page: int) -> str:
    return f"page{page}"


def _make_known(name: str, fonts: Path) -> None:
    file = fonts / f"{name}.ttf"
    if file.exists() and name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(file)))
