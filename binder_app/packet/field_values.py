"""Values of fields that a file left to the viewer to draw."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfError, Stream, String
from reportlab.pdfbase.pdfmetrics import stringWidth

DEEPEST = 64
"""Levels of fields within fields; more than that is a loop."""

MULTILINE, PASSWORD, COMBO, COMB = 1 << 12, 1 << 13, 1 << 17, 1 << 24
"""Flags of text and choice fields (ISO 32000-2, tables 231 and 233)."""

FACE, WIN_ANSI = "Helvetica", "cp1252"
"""The face of the values that we draw, which every viewer has, and its letters."""

INSET, RISE = 2.0, 0.4
"""How far a value stays from the edge of its field; how far below the middle of
it, in shares of its size: so poppler draws what a file leaves to it."""

LARGEST, SMALLEST, STEP = 20.0, 4.0, 0.5
"""Sizes to which a value without a size of its own is fitted."""

LONGEST = 20_000
"""Letters beyond which a value gets the smallest size untried."""

_NUMBER = rb"(?:\d+\.?\d*|\.\d+)"
SIZE_IN_STYLE = re.compile(rb"/\S+\s+(%b)\s+Tf" % _NUMBER)
_COLOUR = re.compile(rb"(?<!\S)(?:%b\s+){1,4}(?:g|rg|k)(?!\S)" % _NUMBER)


def form_of(source: Pdf) -> Dictionary | None:
    """Return the form dictionary of a source, `None` where it has none."""
    form = source.Root.get("/AcroForm")
    return form if isinstance(form, Dictionary) else None


def draw_missing_values(source: Pdf) -> Iterator[str]:
    """Draw the values that a viewer was left to draw, so that all viewers show them.

    What a field was drawn with before is out of date; one with neither a value
    nor a drawing stays as it is. Names what could not be drawn: letters that the
    face of these drawings lacks.
    """
    form = form_of(source)
    if form is None or not form.get("/NeedAppearances", False):
        return
    if "/DA" not in form:
        form["/DA"] = String("/Helv 0 Tf 0 g")
    face = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    face["/Encoding"] = Name.WinAnsiEncoding
    fonts = Dictionary(Font=Dictionary(F=source.make_indirect(face)))
    for page in source.pages:
        for widget in widgets_of(page.obj):
            _settle(source, widget, form)
            value = _value_of(widget, form)
            if value is None:
                continue
            drawable = value.text.encode(WIN_ANSI, "ignore").decode(WIN_ANSI)
            if drawable == value.text or "/AP" not in widget:
                look = Stream(source, value.drawing(), value.keys())
                look["/Resources"] = fonts
                widget["/AP"] = Dictionary(N=source.make_indirect(look))
            if drawable != value.text:
                yield "letters of a filled-in field that could not be drawn"


def _settle(source: Pdf, widget: Dictionary, form: Dictionary) -> None:
    """Give a field the form's own style, and an unchecked box a drawing.

    Without a style no viewer draws a check; without a drawing pdfium draws a
    box of its own around what is not checked, where others draw nothing.
    """
    if owed(widget, "/DA") is None:
        widget["/DA"] = form["/DA"]
    looks = widget.get("/AP")
    states = looks.get("/N") if isinstance(looks, Dictionary) else None
    if not isinstance(states, Dictionary) or isinstance(states, Stream):
        return
    if widget.get("/AS") == Name.Off and "/Off" not in states:
        nothing = Dictionary(Subtype=Name.Form, BBox=Array([0, 0, 0, 0]))
        states["/Off"] = source.make_indirect(Stream(source, b"", nothing))


@dataclass(frozen=True, slots=True)
class _Value:
    """What a field says, and how it wants that drawn.

    `colour` and `frame` are operators; `size` is 0 where the viewer chooses,
    `side` 0 to 2 for left, middle and right, `cells` those of a comb or 0.
    """

    text: str
    width: float
    height: float
    turns: int
    colour: bytes
    frame: bytes
    size: float
    side: int
    cells: int
    is_multiline: bool

    def keys(self) -> Dictionary:
        """Return what the drawing says of itself."""
        turn = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))[self.turns]
        box = Array([0, 0, self.width, self.height])
        return Dictionary(Subtype=Name.Form, BBox=box, Matrix=Array([*turn, 0, 0]))

    def drawing(self) -> bytes:
        """Return the operators that draw the value in its frame."""
        size = self.size or self._fitted()
        parts = [b"%b/Tx BMC q BT %b /F %g Tf " % (self.frame, self.colour, size)]
        x = y = 0.0
        for left, low, text in self._spots(size):
            shown = text.encode(WIN_ANSI, "replace").hex().encode()
            parts.append(b"%.3f %.3f Td <%b> Tj " % (left - x, low - y, shown))
            x, y = left, low
        return b"".join((*parts, b"ET Q EMC"))

    def _spots(self, size: float) -> Iterator[tuple[float, float, str]]:
        """Give where each piece of text begins."""
        middle = self.height / 2 - RISE * size
        if self.is_multiline:
            for place, line in enumerate(self._lines(size), start=1):
                yield self._left(line, size), self.height - INSET - place * size, line
        elif self.cells:
            cell = self.width / self.cells
            for place, letter in enumerate(self.text):
                spare = cell - stringWidth(letter, FACE, size)
                yield place * cell + spare / 2, middle, letter
        else:
            text = " ".join(self.text.split("\n"))
            yield self._left(text, size), middle, text

    def _left(self, line: str, size: float) -> float:
        spare: float = self.width - 2 * INSET - stringWidth(line, FACE, size)
        return INSET + max(0.0, spare) * self.side / 2

    def _lines(self, size: float) -> list[str]:
        room = self.width - 2 * INSET
        return [
            line for told in self.text.split("\n") for line in _wrap(told, room, size)
        ]

    def _fitted(self) -> float:
        if len(self.text) > LONGEST:
            return SMALLEST
        size = LARGEST if self.is_multiline else min(LARGEST, self.height * 0.75)
        while size > SMALLEST and not self._fits(size):
            size -= STEP
        return max(size, SMALLEST)

    def _fits(self, size: float) -> bool:
        if self.is_multiline:
            return len(self._lines(size)) * size <= self.height - 2 * INSET
        return bool(stringWidth(self.text, FACE, size) <= self.width - 2 * INSET)


def _wrap(told: str, room: float, size: float) -> Iterator[str]:
    """Give the lines of a paragraph; a word wider than a line is broken."""
    line = ""
    for piece in re.findall(r"\S+\s*|\s+", told):
        if line and stringWidth(line + piece.rstrip(), FACE, size) > room:
            yield line
            line = ""
        for letter in piece:
            if line and stringWidth(line + letter.strip(), FACE, size) > room:
                yield line
                line = ""
            line += letter
    yield line


def _value_of(widget: Dictionary, form: Dictionary) -> _Value | None:
    """Return what a text or choice field shows, `None` where that is nothing."""
    flags, kind = int(number_in(owed(widget, "/Ff"))), owed(widget, "/FT")
    is_text = kind == Name.Tx and not flags & PASSWORD
    text = shown_text(owed(widget, "/V"), owed(widget, "/Opt"))
    marks = widget.get("/MK")
    marks = marks if isinstance(marks, Dictionary) else Dictionary()
    turns = int(number_in(marks.get("/R")) // 90) % 4
    wide, high = _size_of(widget, turns)
    shows = bool(text.strip()) or "/AP" in widget
    if not (is_text or kind == Name.Ch) or not shows or not wide * high:
        return None
    told = owed(widget, "/DA")
    style = bytes(told) if isinstance(told, String) else b""
    size, colour = SIZE_IN_STYLE.search(style), _COLOUR.search(style)
    return _Value(
        text=text,
        width=wide,
        height=high,
        turns=turns,
        colour=colour.group() if colour else b"0 g",
        frame=frame_of(widget.get("/BS"), marks, wide, high),
        size=float(size.group(1)) if size else 0.0,
        side=int(number_in(owed(widget, "/Q") or form.get("/Q"))) % 3,
        cells=int(number_in(owed(widget, "/MaxLen"))) if flags & COMB else 0,
        is_multiline=bool(flags & MULTILINE) if is_text else not flags & COMBO,
    )


def _size_of(widget: Dictionary, turns: int) -> tuple[float, float]:
    told = widget.get("/Rect")
    if not isinstance(told, Array) or len(told) != 4:
        return 0.0, 0.0
    left, low, right, high = (number_in(value) for value in told.as_list())
    wide, tall = abs(right - left), abs(high - low)
    return (tall, wide) if turns % 2 else (wide, tall)


def shown_text(value: object, options: object) -> str:
    """Return a value as a viewer shows it; choices by the names they show."""
    chosen = value.as_list() if isinstance(value, Array) else [value]
    names = {}
    for option in options.as_list() if isinstance(options, Array) else ():
        if isinstance(option, Array) and len(option) == 2:
            names[_plain(option[0])] = _plain(option[1])
    told = (_plain(one) for one in chosen)
    text = "\n".join(names.get(one, one) for one in told)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")


def _plain(told: object) -> str:
    """Return a text, which may be a stream where it is long."""
    if isinstance(told, Stream):
        try:
            told = String(told.read_bytes())
        except (PdfError, ValueError):
            return ""
    return str(told) if isinstance(told, String | str) else ""


def frame_of(style: object, marks: Dictionary, wide: float, high: float) -> bytes:
    """Return the operators that fill and frame a field."""
    line = number_in(style.get("/W", 1)) if isinstance(style, Dictionary) else 1.0
    parts = []
    if ground := _colour(marks.get("/BG"), (b"g", b"rg", b"k")):
        parts.append(b"q %b 0 0 %g %g re f Q " % (ground, wide, high))
    if (edge := _colour(marks.get("/BC"), (b"G", b"RG", b"K"))) and line:
        box = (line / 2, line / 2, wide - line, high - line)
        parts.append(b"q %b %g w %g %g %g %g re S Q " % (edge, line, *box))
    return b"".join(parts)


def _colour(told: object, operators: tuple[bytes, bytes, bytes]) -> bytes:
    if not isinstance(told, Array) or len(told) not in (1, 3, 4):
        return b""
    values = b"".join(b"%g " % number_in(value) for value in told.as_list())
    return values + operators[{1: 0, 3: 1, 4: 2}[len(told)]]


def number_in(told: object) -> float:
    """Return a number as it stands in a file, 0 for anything else."""
    return float(told) if isinstance(told, int | float | Decimal) else 0.0


def owed(widget: Dictionary, key: str) -> Object | None:
    """Return what a widget says itself, or else the nearest field above it."""
    holder: Object = widget
    for _ in range(DEEPEST):
        if key in holder:
            return holder[key]
        above = holder.get("/Parent")
        if not isinstance(above, Dictionary):
            break
        holder = above
    return None


def widgets_of(page: Dictionary) -> Iterator[Dictionary]:
    """Give the form widgets of a page."""
    annotations = page.get("/Annots")
    if isinstance(annotations, Array):
        for annotation in annotations.as_list():
            if not isinstance(annotation, Dictionary):
                continue
            if annotation.get("/Subtype") == Name.Widget:
                yield annotation
