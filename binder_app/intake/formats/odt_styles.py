"""OpenDocument's styles: letters, paragraphs, lists, columns and pages by name."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from binder_app.intake.formats.flow_blocks import Margins, Stop, sane_size
from binder_app.intake.formats.office_xml import (
    child,
    children,
    colour,
    inside,
    length,
    local,
    number,
    value,
    whole,
)
from binder_app.intake.formats.word_lists import bullet, counted
from binder_app.intake.formats.word_styles import MOST_BASED, Words

ALIGNS = {"center": "center", "end": "right", "right": "right", "justify": "justify"}
STOPS = {"center": "center", "right": "right", "char": "right"}
NUMBERS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman"}
NUMBERS |= {"I": "upperRoman", "1": "decimal"}


def look_words(held: Element | None) -> Words:
    """Return what text properties say, by the names of `Look`."""
    told: Words = {}
    if held is None:
        return told
    for name, says in SAYINGS.items():
        text = value(held, name)
        if text:
            told.update(says(text))
    return told


def _size(text: str) -> Words:
    if text.endswith("%"):
        return {"size_share": number(text, 100) / 100}
    return {"size": sane_size(length(text, 12.0))}


def _position(text: str) -> Words:
    first = text.split()[0] if text.split() else ""
    share = number(first)
    is_up, is_down = first == "super" or share > 0, first == "sub" or share < 0
    return {"raised": 1 if is_up else -1 if is_down else 0}


SAYINGS = {
    "font-weight": lambda text: {"bold": text == "bold" or number(text) >= 600},
    "font-style": lambda text: {"italic": text in ("italic", "oblique")},
    "text-underline-style": lambda text: {"underline": text != "none"},
    "text-line-through-style": lambda text: {"struck": text != "none"},
    "color": lambda text: {"colour": colour(text)},
    "background-color": lambda text: {"marker": colour(text)},
    "display": lambda text: {"is_hidden": text == "none"},
    "text-transform": lambda text: {"is_capital": text == "uppercase"},
    "font-name": lambda text: {
        "mono": "mono" in text.lower() or "courier" in text.lower()
    },
    "font-size": _size,
    "text-position": _position,
}


LENGTHS = {
    "left": "margin-left",
    "right": "margin-right",
    "before": "margin-top",
    "after": "margin-bottom",
    "first": "text-indent",
}
SWITCHES = {
    "starts_page": ("break-before", "page"),
    "ends_page": ("break-after", "page"),
    "keeps_next": ("keep-with-next", "always"),
}


def paragraph_words(held: Element | None) -> Words:
    """Return what paragraph properties say, by the names of `Paragraph`."""
    told: Words = {}
    for name, theirs in LENGTHS.items():
        text = value(held, theirs)
        if text and not text.endswith("%"):
            told[name] = length(text)
    for name, (theirs, wanted) in SWITCHES.items():
        if value(held, theirs):
            told[name] = value(held, theirs) == wanted
    align, line = value(held, "text-align"), value(held, "line-height")
    if align:
        told["align"] = ALIGNS.get(align, "left")
    if line.endswith("%"):
        told["spacing"] = number(line, 100) / 100
    told.update(_stops(child(held, "tab-stops")))
    return told


def _stops(held: Element | None) -> Words:
    stops = tuple(_stop(inner) for inner in children(held, "tab-stop"))
    return {"stops": stops} if held is not None else {}


def _stop(held: Element) -> Stop:
    leader = value(held, "leader-text")[:1] if value(held, "leader-style") else ""
    align = STOPS.get(value(held, "type"), "left")
    return Stop(length(value(held, "position")), align, leader.strip())


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says by itself, and the one it stands on."""

    parent: str = ""
    look: Words = field(default_factory=dict)
    paragraph: Words = field(default_factory=dict)
    master: str = ""
    width: float = 0.0
    shade: str = ""
    is_ruled: bool = False


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list's style."""

    bullet: str = ""
    kind: str = ""
    before: str = ""
    behind: str = ""
    start: int = 1
    left: float = 0.0
    first: float = 0.0

    def label(self, count: int) -> str:
        """Return what stands before an entry."""
        if self.bullet:
            return self.bullet
        told = counted(count, self.kind) if self.kind else ""
        return f"{self.before}{told}{self.behind}" if told else ""


@dataclass(frozen=True, slots=True)
class Master:
    """A page's shape, and what stands above and below its text."""

    header: Element | None = None
    footer: Element | None = None
    first_header: Element | None = None
    first_footer: Element | None = None
    margins: Margins = field(default_factory=Margins)
    is_wide: bool = False


class OdtStyles:
    """All styles of one document; those of its text outweigh those of its pages."""

    def __init__(self, *roots: Element | None) -> None:
        self._held: dict[tuple[str, str], Style] = {}
        self._usual: dict[str, Style] = {}
        self._lists: dict[str, dict[int, ListLevel]] = {}
        self._layouts: dict[str, Element] = {}
        self.masters: dict[str, Master] = {}
        for root in roots:
            for held in _style_elements(root):
                self._add(held)
        for root in roots:
            for held in children(child(root, "master-styles"), "master-page"):
                self._add_master(held)

    def _add(self, held: Element) -> None:
        kind, name = local(held), value(held, "name")
        if kind == "style":
            self._held[value(held, "family"), name] = _style(held)
        elif kind == "default-style":
            self._usual[value(held, "family")] = _style(held)
        elif kind == "list-style":
            self._lists[name] = dict(_levels(held))
        elif kind == "page-layout":
            self._layouts[name] = held

    def _add_master(self, held: Element) -> None:
        layout = self._layouts.get(value(held, "page-layout-name"))
        shape = child(layout, "page-layout-properties")
        sides = ("left", "right", "top", "bottom")
        edges = (length(value(shape, f"margin-{side}"), 56.0) for side in sides)
        wide = length(value(shape, "page-width")) > length(value(shape, "page-height"))
        self.masters[value(held, "name")] = Master(
            child(held, "header"),
            child(held, "footer"),
            child(held, "header-first"),
            child(held, "footer-first"),
            Margins(*edges),
            wide,
        )

    def chain(self, family: str, name: str) -> list[Style]:
        """Return a style and those it stands on, the last one first."""
        found: list[Style] = []
        seen = set[str]()
        while (family, name) in self._held and name not in seen:
            seen.add(name)
            found.append(self._held[family, name])
            name = found[-1].parent
            if len(found) >= MOST_BASED:
                break
        usual = self._usual.get(family)
        return [*([usual] if usual else []), *reversed(found)]

    def paragraph(self, name: str) -> tuple[Words, Words]:
        """Return what a paragraph style says of paragraphs and of letters."""
        paragraph: Words = {}
        look: Words = {"size": 12.0}
        for style in self.chain("paragraph", name):
            paragraph.update(style.paragraph)
            look = with_share({**look, **style.look})
        return paragraph, look

    def letters(self, name: str, outer: Words) -> Words:
        """Return how letters look inside a span."""
        look = dict(outer)
        for style in self.chain("text", name):
            look = with_share({**look, **style.look})
        return look

    def one(self, family: str, name: str) -> Style:
        """Return a style as it is written; an empty one where it lacks."""
        return self._held.get((family, name), Style())

    def level(self, name: str, depth: int) -> ListLevel:
        """Return one level, from 1, of a list's style."""
        levels = self._lists.get(name, {})
        usual = ListLevel("•", left=18.0 * depth, first=-18.0)
        return levels.get(depth, usual)


def with_share(look: Words) -> Words:
    """Return a look whose size, if a share of the outer one, is reckoned."""
    share = look.pop("size_share", None)
    if share:
        look["size"] = sane_size(float(look.get("size", 12.0)) * float(share))
    return look


def _style_elements(root: Element | None) -> Iterator[Element]:
    for name in ("styles", "automatic-styles"):
        yield from child(root, name) or ()


def _style(held: Element) -> Style:
    cell = child(held, "table-cell-properties")
    told = [value(cell, f"border{side}") for side in ("", "-top", "-bottom", "-left")]
    return Style(
        value(held, "parent-style-name"),
        look_words(child(held, "text-properties")),
        paragraph_words(child(held, "paragraph-properties")),
        value(held, "master-page-name"),
        length(value(child(held, "table-column-properties"), "column-width")),
        colour(value(cell, "background-color")),
        any(text and not text.startswith("none") for text in told),
    )


def _levels(held: Element) -> Iterator[tuple[int, ListLevel]]:
    for inner in held:
        depth = whole(value(inner, "level"), 1)
        place = next(inside(inner, "list-level-label-alignment"), None)
        left = length(value(place, "margin-left"), 18.0 * depth)
        first = length(value(place, "text-indent"), -18.0)
        if local(inner) == "list-level-style-bullet":
            sign = bullet(value(inner, "bullet-char") or "•")
            yield depth, ListLevel(sign, left=left, first=first)
        elif local(inner) == "list-level-style-number":
            yield (
                depth,
                ListLevel(
                    "",
                    NUMBERS.get(value(inner, "num-format"), ""),
                    value(inner, "num-prefix")[:8],
                    value(inner, "num-suffix")[:8],
                    whole(value(inner, "start-value"), 1),
                    left,
                    first,
                ),
            )
