"""The letters of OpenDocument's paragraphs, with fields, notes and pictures."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from binder_app.intake.formats.flow_blocks import (
    Block,
    Cell,
    Part,
    Picture,
    Run,
    Table,
    spread,
)
from binder_app.intake.formats.flow_notes import (
    CHARTS,
    COMMENTS,
    ELSEWHERE,
    HIDDEN,
    PICTURES,
)
from binder_app.intake.formats.odt_styles import OdtStyles
from binder_app.intake.formats.office_parts import OfficeParts
from binder_app.intake.formats.office_xml import (
    child,
    children,
    inside,
    length,
    local,
    value,
    whole,
)
from binder_app.intake.formats.word_styles import Words, look_of

MOST_SPACES = 200
MOST_BOXES_DEEP = 4
_UNSEEN_WORDS = (
    "bookmark|bookmark-start|bookmark-end|reference-mark|change|change-start"
    "|change-end|soft-page-break|annotation-end|tracked-changes|sequence-decls"
    "|variable-decls|forms|event-listeners|glue-point|title|desc"
)
PASSED_OVER = frozenset(_UNSEEN_WORDS.split("|"))
_SHAPE_WORDS = (
    "custom-shape|rect|ellipse|line|path|polygon|polyline|g|connector|caption"
)
SHAPES = frozenset(_SHAPE_WORDS.split("|"))


@dataclass(slots=True)
class Gathered:
    """What a paragraph's content came to; `boxes` are frames tied to it."""

    parts: list[Part] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)


class OdtRuns:
    """Reads what stands inside paragraphs; gathers notes and what is not shown."""

    def __init__(
        self,
        parts: OfficeParts,
        styles: OdtStyles,
        blocks_of: Callable[[Iterable[Element]], list[Block]],
        controls: dict[str, str],
    ) -> None:
        self._parts, self._styles = parts, styles
        self._blocks_of, self._controls = blocks_of, controls
        self._deep = 0
        self.unseen: Counter[str] = Counter()
        self.notes: list[Element] = []

    def gather(self, held: Element, look: Words) -> Gathered:
        """Return what a paragraph's content comes to."""
        found = Gathered()
        self._inside(held, look, found)
        return found

    def _inside(self, held: Element, look: Words, found: Gathered) -> None:
        self._write(held.text or "", look, found)
        for inner in held:
            self._one(inner, look, found)
            self._write(inner.tail or "", look, found)

    def _one(self, held: Element, look: Words, found: Gathered) -> None:
        name = local(held)
        if name in PASSED_OVER:
            return
        if name in SIGNS:
            self._put(SIGNS[name](held), look, found)
        elif name in ("page-number", "page-count"):
            kind = "page" if name == "page-number" else "pages"
            found.parts.append(Run("", look_of(look), kind))
        elif name == "note":
            self.notes.append(held)
            self._put(f"[{len(self.notes)}]", look, found)
        elif name == "annotation":
            self.unseen[COMMENTS] += 1
        elif name in ("frame", "control", *SHAPES):
            self._drawn(held, name, look, found)
        else:
            style = value(held, "style-name")
            inner = self._styles.letters(style, look) if name == "span" else look
            self._inside(held, inner, found)

    def _write(self, text: str, look: Words, found: Gathered) -> None:
        """Add letters; white space in a file is one space on paper."""
        text = spread(text)
        last = found.parts[-1] if found.parts else None
        if last is None or (isinstance(last, Run) and last.text[-1:] in (" ", "\n")):
            text = text.lstrip(" ")
        self._put(text, look, found)

    def _put(self, text: str, look: Words, found: Gathered) -> None:
        if not text:
            return
        if look.get("is_hidden"):
            self.unseen[HIDDEN] = 1
            return
        text = text.upper() if look.get("is_capital") else text
        made, last = look_of(look), found.parts[-1] if found.parts else None
        if isinstance(last, Run) and last.look == made and not last.field:
            found.parts[-1] = Run(last.text + text, made)
        else:
            found.parts.append(Run(text, made))

    def _drawn(self, held: Element, name: str, look: Words, found: Gathered) -> None:
        if name == "control":
            told = self._controls.get(value(held, "control"), "")
            self._put(told, {**look, "underline": told[:1] not in BOXES}, found)
        elif name == "frame":
            self._frame(held, found)
        else:
            words = list(inside(held, "p"))
            self._box(held if words else None, found)
            self.unseen[CHARTS] += not words

    def _frame(self, held: Element, found: Gathered) -> None:
        """Take the first thing in a frame that can be shown."""
        wide, high = (length(value(held, side)) for side in ("width", "height"))
        if child(held, "text-box") is not None:
            self._box(child(held, "text-box"), found)
            return
        if child(held, "object") is not None or child(held, "object-ole") is not None:
            self.unseen[CHARTS] += 1
        for image in children(held, "image"):
            name = value(image, "href").removeprefix("./")
            if name in self._parts:
                data = self._parts.bytes_of(name)
                found.parts.append(Picture(data, max(wide, 0.0), max(high, 0.0)))
                return
            self.unseen[ELSEWHERE if name else PICTURES] += 1

    def _box(self, held: Element | None, found: Gathered) -> None:
        if held is None or self._deep >= MOST_BOXES_DEEP:
            return
        self._deep += 1
        try:
            blocks = self._blocks_of(held)
        finally:
            self._deep -= 1
        if blocks:
            found.boxes.append(Table(((Cell(tuple(blocks)),),), is_ruled=False))


BOXES = ("☒", "☐")


def _spaces(held: Element) -> str:
    return " " * min(max(whole(value(held, "c"), 1), 1), MOST_SPACES)


SIGNS: dict[str, Callable[[Element], str]] = {
    "s": _spaces,
    "tab": lambda _: "\t",
    "line-break": lambda _: "\n",
}


def controls_in(root: Element | None) -> dict[str, str]:
    """Return what each field of a form is filled in with, by its id."""
    found = {}
    for form in inside(root, "forms"):
        for held in form.iter():
            name = value(held, "id")
            if name:
                found[name] = _filled_in(held)
    return found


def _filled_in(held: Element) -> str:
    if local(held) in ("checkbox", "radio"):
        state = value(held, "current-state") or value(held, "state")
        state = state or value(held, "current-selected")
        label = spread(value(held, "label"))
        return f"{BOXES[state not in ('checked', 'true')]} {label} "
    if local(held) in ("button", "hidden", "password", "image"):
        return ""
    if local(held) == "fixed-text":
        return spread(value(held, "label")) + " "
    told = value(held, "current-value") or value(held, "value")
    return spread(told) or " " * 12
