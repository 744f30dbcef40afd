"""Word's styles: how letters and paragraphs look by name, and what overrides it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Self
from xml.etree.ElementTree import Element

from binder_app.intake.formats.flow_blocks import Look, Stop, sane_size
from binder_app.intake.formats.office_xml import (
    child,
    children,
    colour,
    inside,
    is_on,
    local,
    number,
    value,
    whole,
)

MOST_BASED = 20
"""Styles that may stand on one another."""

TWENTIETHS = 20.0
WORD_SIZE = 10.0
MONO = ("courier", "consolas", "mono", "lucida", "menlo")
MARKERS = {
    "yellow": "FFFF00",
    "green": "00FF00",
    "cyan": "00FFFF",
    "magenta": "FF00FF",
    "blue": "9999FF",
    "red": "FF9999",
    "lightGray": "D9D9D9",
    "darkGray": "BFBFBF",
}
ALIGNS = {
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
}
STOPS = {"center": "center", "right": "right", "end": "right", "decimal": "right"}
LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "middleDot": "·"}

Words = dict[str, Any]


def look_words(held: Element | None) -> Words:
    """Return what a run's properties say, by the names of `Look`; no more."""
    told: Words = {}
    for inner in held if held is not None else ():
        name = local(inner)
        if name in SWITCHES:
            told[SWITCHES[name]] = is_on(inner)
        elif name in SAYINGS:
            told.update(SAYINGS[name](inner))
    return told


SWITCHES = {
    "b": "bold",
    "i": "italic",
    "strike": "struck",
    "dstrike": "struck",
    "vanish": "is_hidden",
    "caps": "is_capital",
}


def _raised(held: Element) -> Words:
    return {"raised": {"superscript": 1, "subscript": -1}.get(value(held), 0)}


def _marked(held: Element) -> Words:
    return {"marker": MARKERS.get(value(held), "")}


def _faced(held: Element) -> Words:
    name = (value(held, "ascii") or value(held, "hAnsi")).lower()
    return {"mono": any(word in name for word in MONO)} if name else {}


SAYINGS: dict[str, Callable[[Element], Words]] = {
    "u": lambda held: {"underline": value(held, "val", "single") != "none"},
    "sz": lambda held: {"size": sane_size(number(value(held), 22) / 2)},
    "color": lambda held: {"colour": colour(value(held))},
    "highlight": _marked,
    "shd": lambda held: {"marker": colour(value(held, "fill"))},
    "vertAlign": _raised,
    "rFonts": _faced,
}

LOOKS = frozenset(held.name for held in fields(Look))


def look_of(told: Mapping[str, Any]) -> Look:
    """Return the look that words add up to."""
    return Look(**{name: held for name, held in told.items() if name in LOOKS})


def paragraph_words(held: Element | None) -> Words:
    """Return what a paragraph's properties say."""
    told: Words = {}
    if held is None:
        return told
    _indents(child(held, "ind"), told)
    _spaces(child(held, "spacing"), told)
    for name, switch in PARAGRAPH_SWITCHES.items():
        inner = child(held, name)
        if inner is not None:
            told[switch] = is_on(inner)
    align = child(held, "jc")
    if align is not None:
        told["align"] = ALIGNS.get(value(align), "left")
    numbers = child(held, "numPr")
    if numbers is not None:
        _numbers(numbers, told)
    level = child(held, "outlineLvl")
    if level is not None:
        told["level"] = whole(value(level), 9) + 1
    stops = child(held, "tabs")
    if stops is not None:
        told["stops"] = tuple(_stop(inner) for inner in children(stops, "tab"))
    return told


PARAGRAPH_SWITCHES = {
    "keepNext": "keeps_next",
    "pageBreakBefore": "starts_page",
    "contextualSpacing": "is_close",
}


def _numbers(held: Element, told: Words) -> None:
    number_id, level = child(held, "numId"), child(held, "ilvl")
    if number_id is not None:
        told["number_id"] = value(number_id)
    if level is not None:
        told["number_level"] = whole(value(level))


def _stop(held: Element) -> Stop:
    align = STOPS.get(value(held), "left")
    align = "clear" if value(held) in ("clear", "bar") else align
    leader = LEADERS.get(value(held, "leader"), "")
    return Stop(number(value(held, "pos")) / TWENTIETHS, align, leader)


def _indents(held: Element | None, told: Words) -> None:
    if held is None:
        return
    for name, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        text = value(held, names[0]) or value(held, names[1])
        if text:
            told[name] = number(text) / TWENTIETHS
    hanging, first = value(held, "hanging"), value(held, "firstLine")
    if hanging:
        told["first"] = -number(hanging) / TWENTIETHS
    elif first:
        told["first"] = number(first) / TWENTIETHS


def _spaces(held: Element | None, told: Words) -> None:
    if held is None:
        return
    for name in ("before", "after"):
        text = value(held, name)
        if text:
            told[name] = number(text) / TWENTIETHS
        if is_auto(value(held, f"{name}Autospacing")):
            told[name] = 14.0
    line = number(value(held, "line"))
    if line > 0:
        is_rule = value(held, "lineRule") in ("exact", "atLeast")
        told["line_height"] = line / TWENTIETHS if is_rule else 0.0
        told["spacing"] = 1.0 if is_rule else line / 240


def is_auto(text: str) -> bool:
    """Tell whether white space is left to the program."""
    return text in ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says by itself, and the one it stands on."""

    based_on: str = ""
    kind: str = ""
    look: Words = field(default_factory=dict)
    paragraph: Words = field(default_factory=dict)
    is_ruled: bool = False


class WordStyles:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        defaults = child(root, "docDefaults")
        self.look: Words = {
            "size": WORD_SIZE,
            **look_words(child(defaults, "rPrDefault", "rPr")),
        }
        self.paragraph = paragraph_words(child(defaults, "pPrDefault", "pPr"))
        self._held: dict[str, Style] = {}
        self._usual: dict[str, str] = {}
        for held in children(root, "style"):
            self._add(held)

    @classmethod
    def of(cls, root: Element | None) -> Self:
        """Return the styles that a part holds; without one, the usual look."""
        return cls(root)

    def _add(self, held: Element) -> None:
        name, kind = value(held, "styleId"), value(held, "type")
        properties = paragraph_words(child(held, "pPr"))
        self._held[name] = Style(
            value(child(held, "basedOn")),
            kind,
            look_words(child(held, "rPr")),
            properties,
            has_borders(child(held, "tblPr", "tblBorders")),
        )
        if value(held, "default") in ("1", "true"):
            self._usual.setdefault(kind, name)

    def _chain(self, name: str) -> list[Style]:
        """Return a style and those it stands on, the last one first."""
        chain: list[Style] = []
        seen = set[str]()
        while name in self._held and name not in seen and len(chain) < MOST_BASED:
            seen.add(name)
            chain.append(self._held[name])
            name = chain[-1].based_on
        return chain[::-1]

    def paragraph_style(self, name: str, table: str = "") -> tuple[Words, Words]:
        """Return what a paragraph style says of paragraphs and of letters.

        `table` is the style of the table it stands in, which it outweighs.
        """
        chain = self._chain(name or self._usual.get("paragraph", ""))
        paragraph, look = dict(self.paragraph), dict(self.look)
        for style in (*self._chain(table), *chain):
            paragraph.update(style.paragraph)
            look.update(style.look)
        return paragraph, look

    def letter_style(self, name: str) -> Words:
        """Return what a character style says."""
        look: Words = {}
        for style in self._chain(name):
            look.update(style.look)
        return look

    def rules_table(self, name: str) -> bool:
        """Tell whether a table style draws lines between cells."""
        chain = self._chain(name or self._usual.get("table", ""))
        return any(style.is_ruled for style in chain)


def has_borders(held: Element | None) -> bool:
    """Tell whether some border is drawn."""
    return any(
        value(inner) not in ("", "nil", "none")
        for inner in (held if held is not None else ())
    )


def cell_borders(held: Element) -> bool:
    """Tell whether some cell of a table draws a border of its own."""
    return any(has_borders(inner) for inner in inside(held, "tcBorders"))


def without(stops: tuple[Stop, ...]) -> tuple[Stop, ...]:
    """Return tab stops without those that are taken away."""
    gone = {round(stop.at) for stop in stops if stop.align == "clear"}
    return tuple(stop for stop in stops if round(stop.at) not in gone)
