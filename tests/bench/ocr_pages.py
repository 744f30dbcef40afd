"""Draws the papers that reading is measured on; all people and claims are made up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import fontpkg_atkinson_hyperlegible
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.bench.ocr_score import Drawn, Word

ROOT = Path(__file__).resolve().parents[2]
PAPERS = Path(__file__).parent / "ocr_papers"
WIDTH, HEIGHT = 612.0, 792.0
MARGIN, FOOT = 54.0, 40.0
FILLED_TO = 640.0
"""Points from the top to which a page that says little is filled with more."""
HARD = "\x1f"
"""Stands for a space at which no line may end: keys are never broken."""

MONTHS = {
    "en": """January February March April May June July August September October
        November December""",
    "es": """enero febrero marzo abril mayo junio julio agosto septiembre octubre
        noviembre diciembre""",
}


@dataclass(frozen=True, slots=True)
class Look:
    """Two faces and a size in points."""

    plain: str
    bold: str
    size: float


LOOKS = (
    Look("Helvetica", "Helvetica-Bold", 10.5),
    Look("Times-Roman", "Times-Bold", 11.5),
    Look("Courier", "Courier-Bold", 9.5),
    Look("Atkinson", "Atkinson-Bold", 10.5),
    Look("BinderSans", "BinderSans-Bold", 11),
    Look("Vera", "Vera-Bold", 9.5),
    Look("DejaVuMono", "DejaVuMono", 9),
    Look("Times-Roman", "Times-Bold", 10.5),
)

PEOPLE = (
    ("Marisol Quiñones Nguyen", "WC-2026-018365", "Alder Creek Produce Packing"),
    ("Teodoro Íñiguez", "055-CB-E7K1042", "Harbor Point Cold Storage, Inc."),
    ("Priscilla Oyelaran-Booth", "2026030417-0001", "Fennel Street Bakery LLC"),
    ("Ángel Núñez Peralta", "ADJ19876503", "Cypress Ridge School District"),
)
DOCTORS = ("Odalys Brandvold", "Ruth Castañeda", "Joel Abernathy", "Inés Villagrán")
ADJUSTERS = ("Dana Holloway", "Trent Okafor", "Gwen Sandoval", "Luz Marín")
TREATMENTS = (
    ("acupuncture, CPT 97810", "acupuntura, CPT 97810"),
    ("physical therapy, CPT 97110", "terapia física, CPT 97110"),
    ("chiropractic care, CPT 98941", "atención quiropráctica, CPT 98941"),
    ("aquatic therapy, CPT 97113", "terapia acuática, CPT 97113"),
)
FIRST_INJURY = date(2026, 3, 18)


def kinds() -> list[str]:
    """Return the names of the papers, in order."""
    return sorted(path.stem for path in PAPERS.glob("*.txt"))


def draw_papers(folder: Path, variants: Sequence[int] = range(4)) -> list[Drawn]:
    """Draw each paper once for each variant as `NAME.pdf`; return what they say."""
    drawn = []
    for place, kind in enumerate(kinds()):
        for variant in variants:
            look = LOOKS[(place * 3 + variant * 2 + place // 4) % len(LOOKS)]
            drawn.append(draw_paper(folder, kind, variant, look))
    return drawn


def draw_paper(folder: Path, kind: str, variant: int, look: Look) -> Drawn:
    """Draw one paper to `folder`; `variant` says who and when it is about."""
    learn_faces()
    page = Drawn(f"{kind}-{variant}", "")
    told = _filled((PAPERS / f"{kind}.txt").read_text(encoding="utf-8"), variant, page)
    head, _, body = told.partition("\n")
    page.language = head.removeprefix("@ ")
    canvas = Canvas(
        str(folder / f"{page.name}.pdf"), pagesize=(WIDTH, HEIGHT), invariant=1
    )
    sheet = Sheet(canvas, look, page)
    sheet.draw(body.split("\n"))
    sheet.fill(_more(page.language))
    canvas.save()
    return page


def _more(language: str) -> list[str]:
    return (PAPERS / f"more.{language}.md").read_text(encoding="utf-8").splitlines()


def learn_faces() -> None:
    """Make the faces of `LOOKS` known to the pen."""
    ours = ROOT / "resources" / "fonts"
    bought = Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"
    faces = {
        "Atkinson": bought / "AtkinsonHyperlegible-Regular.ttf",
        "Atkinson-Bold": bought / "AtkinsonHyperlegible-Bold.ttf",
        "BinderSans": ours / "BinderSans-Regular.ttf",
        "BinderSans-Bold": ours / "BinderSans-Bold.ttf",
        "DejaVuMono": ours / "DejaVuSansMono.ttf",
        "Vera": "Vera.ttf",
        "Vera-Bold": "VeraBd.ttf",
    }
    known = set(pdfmetrics.getRegisteredFontNames())
    for name, path in faces.items():
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(path)))


def _filled(text: str, variant: int, page: Drawn) -> str:
    name, claim, employer = PEOPLE[variant]
    english, spanish = TREATMENTS[variant]
    plain = {
        "name": name,
        "employer": employer,
        "doctor": DOCTORS[variant],
        "reviewer": DOCTORS[variant - 1],
        "adjuster": ADJUSTERS[variant],
        "treatment": english,
        "tratamiento": spanish,
        "count": str(6 + 2 * variant),
    }
    days = _days(variant)

    def fill(match: re.Match[str]) -> str:
        word, way = match[1], match[2]
        if word in plain:
            return plain[word]
        value = claim if word == "claim" else _written(days[word], way)
        page.keys.add(value)
        return value.replace(" ", HARD)

    def decided(match: re.Match[str]) -> str:
        page.keys.add(match[1])
        return match[1]

    told = re.sub(r"\{(\w+)(?::(\w+))?\}", fill, text)
    return re.sub(r"\[(deni\w+|denega\w+)\]", decided, told, flags=re.IGNORECASE)


def _days(variant: int) -> dict[str, date]:
    injury = FIRST_INJURY + timedelta(days=37 * variant)
    after = {"visit": 96, "request": 121, "decision": 128, "later": 141, "due": 163}
    days = {word: injury + timedelta(days=more) for word, more in after.items()}
    born = date(1984 - 5 * variant, 7 + variant, 9 + 6 * variant)
    return {"injury": injury, "born": born, **days}


def _written(day: date, way: str | None) -> str:
    if way == "long":
        return f"{MONTHS['en'].split()[day.month - 1]} {day.day}, {day.year}"
    if way == "es":
        return f"{day.day} de {MONTHS['es'].split()[day.month - 1]} de {day.year}"
    return day.strftime("%m/%d/%Y")


class Sheet:
    """Writes marked lines from the top of a page down."""

    def __init__(self, canvas: Canvas, look: Look, page: Drawn) -> None:
        self._canvas, self._look, self._page = canvas, look, page
        self._y = MARGIN
        self._left, self._right = MARGIN, WIDTH - MARGIN
        self._widths: list[float] = []

    def draw(self, lines: Sequence[str]) -> None:
        """Draw all `lines`; those between [two] and [/two] stand in two columns."""
        rest = iter(lines)
        for line in filter(None, rest):
            if line == "[two]":
                self._two_columns(rest)
            else:
                self._draw_line(line)
        if self._y > HEIGHT - FOOT:
            raise ValueError(f"{self._page.name} is too long: {self._y:.0f}")

    def fill(self, lines: Sequence[str]) -> None:
        """Draw `lines` as long as the page is not well filled."""
        for line in lines:
            if self._y < FILLED_TO:
                self._text(line, self._look.plain, self._look.size)
                self._y += self._look.size * 0.5

    def _draw_line(self, line: str) -> None:
        size, (mark, _, told) = self._look.size, line.partition(" ")
        if mark in ("#", "##"):
            self._heading(told, is_title=mark == "#")
        elif mark == ">":
            self._text(told, self._look.plain, size, align=1.0)
        elif mark == ":":
            self._pair(*told.split(" : "))
        elif mark == "=":
            self._widths = [float(part) / 100 for part in told.split()]
            self._y += 4
        elif mark == "|":
            self._row([cell.strip() for cell in line[1:-1].split("|")])
        elif mark == "~":
            self._y += size * 0.7
        elif mark == "-":
            self._y += size * 0.7
            self._rule(self._left, self._right, self._y - size * 0.2)
        else:
            self._text(line, self._look.plain, size)
            self._y += size * 0.25

    def _heading(self, text: str, *, is_title: bool) -> None:
        size = self._look.size
        self._y += size * (0.5 if is_title else 0.4)
        scale, align = (1.25, 0.5) if is_title else (1.0, 0.0)
        self._text(text, self._look.bold, size * scale, align)
        self._y += size * 0.3 * is_title

    def _two_columns(self, lines: Iterator[str]) -> None:
        top, lowest = self._y, self._y
        middle = (self._left + self._right) / 2
        columns = ((self._left, middle - 12), (middle + 12, self._right))
        whole = (self._left, self._right)
        for self._left, self._right in columns:
            self._y = top
            for line in lines:
                if line in ("---", "[/two]"):
                    break
                self._draw_line(line)
            lowest = max(lowest, self._y)
        self._left, self._right = whole
        self._y = lowest

    def _text(self, text: str, face: str, size: float, align: float = 0.0) -> None:
        for line in self._wrapped(text, face, size, self._right - self._left):
            self._y += size * 1.28
            spare = self._right - self._left - self._width(line, face, size)
            self._set(line, self._left + spare * align, self._y, face, size)
            self._page.lines.append(line.replace(HARD, " "))

    def _pair(self, label: str, value: str) -> None:
        size = self._look.size
        self._y += size * 1.34
        self._set(f"{label}:", self._left, self._y, self._look.bold, size)
        self._set(value, self._left + 165, self._y, self._look.plain, size)
        self._page.lines.append(f"{label}: {value}".replace(HARD, " "))

    def _row(self, cells: list[str]) -> None:
        size, span = self._look.size * 0.86, self._right - self._left
        top, foot, at, said = self._y, self._y, self._left, []
        for cell, share in zip(cells, self._widths, strict=True):
            wide = span * share
            lines = (
                self._wrapped(cell, self._look.plain, size, wide - 7) if cell else []
            )
            for number, line in enumerate(lines, start=1):
                base = top + size * (0.2 + 1.2 * number)
                self._set(line, at + 4, base, self._look.plain, size)
                foot = max(foot, base)
            said.append(" ".join(lines))
            at += wide
        self._y = foot + size * 0.5
        self._box(top)
        self._page.lines.append(" ".join(filter(None, said)).replace(HARD, " "))

    def _box(self, top: float) -> None:
        at = self._left
        for y in (top, self._y):
            self._rule(self._left, self._right, y)
        for share in [0.0, *self._widths]:
            at += share * (self._right - self._left)
            self._canvas.line(at, HEIGHT - top, at, HEIGHT - self._y)

    def _rule(self, left: float, right: float, y: float) -> None:
        self._canvas.setLineWidth(0.6)
        self._canvas.line(left, HEIGHT - y, right, HEIGHT - y)

    def _wrapped(self, text: str, face: str, size: float, wide: float) -> list[str]:
        lines: list[str] = []
        for word in text.replace("   ", f" {HARD} {HARD} ").split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._width(longer, face, size) <= wide:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _width(self, text: str, face: str, size: float) -> float:
        return float(pdfmetrics.stringWidth(text.replace(HARD, " "), face, size))

    def _set(self, text: str, x: float, y: float, face: str, size: float) -> None:
        """Write with the base line at `y` points from the top."""
        self._canvas.setFont(face, size)
        self._canvas.drawString(x, HEIGHT - y, text.replace(HARD, " "))
        for match in re.finditer(r"[^ \x1f]+", text):
            left = x + self._width(text[: match.start()], face, size)
            right = left + self._width(match[0], face, size)
            self._page.words.append(
                Word(match[0], left, y - size * 0.72, right, y + size * 0.2)
            )
