"""Word's lists: the bullet or the number that stands before each entry."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from binder_app.intake.formats.office_xml import child, children, value, whole
from binder_app.intake.formats.word_styles import Words, paragraph_words

MOST_LEVELS = 9
LONGEST_LABEL = 40
MOST_ROMAN = 4000
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "›", "\uf0fc": "✓", "\uf0a8": "☐"}


@dataclass(slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    style: str = ""
    paragraph: Words = field(default_factory=dict)


@dataclass(slots=True)
class Entry:
    """A list's label, and how its paragraph is indented."""

    label: str
    paragraph: Words


class WordLists:
    """The lists of one document, counting as its paragraphs come."""

    def __init__(self, root: Element | None) -> None:
        self._patterns = {
            value(held, "abstractNumId"): _levels(held)
            for held in children(root, "abstractNum")
        }
        self._numbers: dict[str, tuple[str, dict[int, int]]] = {}
        for held in children(root, "num"):
            pattern = value(child(held, "abstractNumId"))
            self._numbers[value(held, "numId")] = (pattern, _starts(held))
        self._counts: dict[str, dict[int, int]] = {}
        self._seen = set[str]()

    def entry(self, told: Words, style: str) -> Entry | None:
        """Count one paragraph; return its label, None where it is no entry."""
        number_id = told.get("number_id", "")
        if number_id not in self._numbers:
            return None
        pattern, starts = self._numbers[number_id]
        levels = self._patterns.get(pattern, {})
        at = self._level(told, style, levels)
        if at not in levels:
            return None
        counts = self._counts.setdefault(pattern, {})
        if number_id not in self._seen:
            self._seen.add(number_id)
            for level, start in starts.items():
                counts[level] = start - 1
        counts[at] = counts.get(at, levels[at].start - 1) + 1
        for deeper in [level for level in counts if level > at]:
            del counts[deeper]
        return Entry(_label(levels, at, counts), levels[at].paragraph)

    def _level(self, told: Words, style: str, levels: dict[int, Level]) -> int:
        if "number_level" in told:
            return min(max(int(told["number_level"]), 0), MOST_LEVELS)
        own = (at for at, level in levels.items() if style and level.style == style)
        return next(own, 0)


def _levels(held: Element) -> dict[int, Level]:
    found = {}
    for inner in children(held, "lvl"):
        found[whole(value(inner, "ilvl"))] = Level(
            whole(value(child(inner, "start"), "val", "1"), 1),
            value(child(inner, "numFmt"), "val", "decimal"),
            value(child(inner, "lvlText")),
            value(child(inner, "pStyle")),
            paragraph_words(child(inner, "pPr")),
        )
    return found


def _starts(held: Element) -> dict[int, int]:
    """Return where the levels of one list begin anew."""
    found = {}
    for inner in children(held, "lvlOverride"):
        start = child(inner, "startOverride")
        if start is not None:
            found[whole(value(inner, "ilvl"))] = whole(value(start), 1)
    return found


def _label(levels: dict[int, Level], at: int, counts: dict[int, int]) -> str:
    level = levels[at]
    if level.kind == "bullet":
        return bullet(level.text)
    if level.kind == "none":
        return ""
    label = level.text
    for place in range(at + 1):
        mark = f"%{place + 1}"
        if mark in label and place in levels:
            count = counts.get(place, levels[place].start)
            label = label.replace(mark, counted(count, levels[place].kind))
    return label[:LONGEST_LABEL]


def bullet(text: str) -> str:
    """Return a bullet that the faces hold, for one of a face of symbols."""
    if text in BULLETS:
        return BULLETS[text]
    is_symbol = text and "\ue000" <= text[0] <= "\uf8ff"
    return "•" if is_symbol else text[:LONGEST_LABEL]


def counted(count: int, kind: str) -> str:
    """Return a count as lists write it: 3, 03, c, C, iii or III."""
    if kind in ("lowerLetter", "upperLetter"):
        letters = as_letters(count)
        return letters.upper() if kind == "upperLetter" else letters
    if kind in ("lowerRoman", "upperRoman"):
        roman = as_roman(count)
        return roman.upper() if kind == "upperRoman" else roman
    return f"{count:02}" if kind == "decimalZero" else str(count)


def as_letters(count: int) -> str:
    """Return a count as letters: a to z, then aa to zz, as Word does."""
    if not 1 <= count <= 26 * LONGEST_LABEL:
        return str(count)
    again, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (again + 1)


def as_roman(count: int) -> str:
    """Return a count in small Roman numerals."""
    if not 1 <= count < MOST_ROMAN:
        return str(count)
    told = ""
    for worth, letters in ROMAN:
        times, count = divmod(count, worth)
        told += letters * times
    return told
