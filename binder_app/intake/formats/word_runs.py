"""The letters of Word's paragraphs: runs, fields, breaks, notes and pictures."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from binder_app.intake.formats.flow_blocks import (
    Block,
    Look,
    Part,
    Run,
    tidy,
)
from binder_app.intake.formats.flow_notes import DELETIONS, EQUATIONS, HIDDEN
from binder_app.intake.formats.office_parts import Relations
from binder_app.intake.formats.office_xml import (
    child,
    inside,
    is_on,
    local,
    value,
)
from binder_app.intake.formats.word_drawings import DrawingReader
from binder_app.intake.formats.word_file import WordFile
from binder_app.intake.formats.word_styles import Words, look_of, look_words

PAGE_BREAK = "\f"
"""A page's end amid the runs of a paragraph."""

_GOES_ON_WORDS = (
    "hyperlink|ins|moveTo|smartTag|customXml|sdtContent|fldSimple|dir|bdo|"
    "ruby|rubyBase|sdt"
)
GOES_ON = frozenset(_GOES_ON_WORDS.split("|"))
GONE = frozenset(("del", "moveFrom"))
SYMBOLS = {
    **{0xF0FC: "✓", 0xF0FE: "☒", 0xF0A8: "☐", 0xF06F: "☐", 0xF071: "☐"},
    **{0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "›", 0xF0E0: "→", 0xF078: "☒"},
    **{0xF052: "☑", 0xF0A3: "☐", 0xF0FB: "✗", 0xF0B0: "°", 0xF0B1: "±"},
    **{0xF06D: "μ", 0xF061: "α", 0xF062: "β", 0xF044: "Δ", 0xF0B3: "≥", 0xF0A3: "≤"},
}
PAGE_FIELDS = {"PAGE": "page", "NUMPAGES": "pages", "SECTIONPAGES": "pages"}
MOST_FIELDS = 40


@dataclass(slots=True)
class Field:
    """A field under way: its order, and whether its result is reached."""

    order: str = ""
    shows: bool = False
    is_number: bool = False


@dataclass(slots=True)
class Gathered:
    """What a paragraph's runs came to; `boxes` are text boxes tied to it."""

    parts: list[Part] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)


class RunReader:
    """Reads the runs of one story; fields may go on from paragraph to paragraph."""

    def __init__(
        self,
        file: WordFile,
        relations: Relations,
        blocks_of: Callable[[Iterable[Element]], list[Block]],
    ) -> None:
        self._file = file
        self._drawings = DrawingReader(file, relations, blocks_of)
        self._fields: list[Field] = []
        self._told: Callable[[Element, Look, Gathered], None]

    def gather(self, held: Element, words: Words) -> Gathered:
        """Return what a paragraph's elements come to; `words` is its own look."""
        found = Gathered()
        self._gather(held, words, found)
        return found

    def _gather(self, held: Iterable[Element], words: Words, found: Gathered) -> None:
        for inner in held:
            name = local(inner)
            if name == "r":
                self._run(inner, words, found)
            elif name in GONE:
                self._file.unseen[DELETIONS] = 1
            elif name in ("oMath", "oMathPara"):
                self._equation(inner, words, found)
            elif name in GOES_ON:
                self._within(inner, name, words, found)

    def _within(self, held: Element, name: str, words: Words, found: Gathered) -> None:
        number = page_field(value(held, "instr")) if name == "fldSimple" else ""
        if number:
            self._write("", words, found, number)
        else:
            self._gather(held, words, found)

    def _equation(self, held: Element, words: Words, found: Gathered) -> None:
        text = "".join(inner.text or "" for inner in inside(held, "t"))
        self._file.unseen[EQUATIONS] += 1
        self._write(text, {**words, "italic": True}, found)

    def _run(self, held: Element, words: Words, found: Gathered) -> None:
        properties = child(held, "rPr")
        style = value(child(properties, "rStyle"))
        own = look_words(properties)
        words = {**words, **self._file.styles.letter_style(style), **own}
        if is_on(child(properties, "del")):
            self._file.unseen[DELETIONS] = 1
            return
        if words.get("is_hidden"):
            if any(local(inner) in ("t", "drawing", "sym") for inner in held):
                self._file.unseen[HIDDEN] = 1
            return
        self._contents(held, words, found)

    def _contents(self, held: Iterable[Element], words: Words, found: Gathered) -> None:
        for inner in held:
            name = local(inner)
            if name == "fldChar":
                self._field_mark(inner, words, found)
            elif name == "instrText" and self._fields:
                self._fields[-1].order += (inner.text or "")[:200]
            elif not self._is_showing():
                continue
            elif name == "AlternateContent":
                self._contents(alternative(inner), words, found)
            elif name in ("drawing", "pict", "object"):
                self._drawing(inner, found)
            else:
                self._write(self._letters(inner, name), words, found)

    def _drawing(self, held: Element, found: Gathered) -> None:
        pictures, boxes = self._drawings.read(held)
        found.parts.extend(pictures)
        found.boxes.extend(boxes)

    def _letters(self, held: Element, name: str) -> str:
        """Return the letters that one element of a run stands for."""
        if name == "t":
            return tidy(held.text or "").replace("\n", " ").replace("\t", " ")
        if name == "br":
            return PAGE_BREAK if value(held, "type") == "page" else "\n"
        if name == "sym":
            return symbol(value(held, "char"))
        if name in ("footnoteReference", "endnoteReference"):
            kind = name.removesuffix("Reference")
            number = self._file.note_number(kind, value(held, "id"))
            return f"[{number}]" if number else ""
        return PLAIN_LETTERS.get(name, "")

    def _field_mark(self, held: Element, words: Words, found: Gathered) -> None:
        kind = value(held, "fldCharType")
        if kind == "begin" and len(self._fields) < MOST_FIELDS:
            self._fields.append(Field())
            box = child(held, "ffData", "checkBox")
            if box is not None:
                is_ticked = is_on(child(box, "checked")) or (
                    child(box, "checked") is None and is_on(child(box, "default"))
                )
                self._write("☒" if is_ticked else "☐", words, found, always=True)
        elif kind in ("separate", "end") and self._fields:
            self._field_told(kind, words, found)

    def _field_told(self, kind: str, words: Words, found: Gathered) -> None:
        last = self._fields[-1]
        number = page_field(last.order)
        if number and not last.is_number:
            self._fields.pop()
            if self._is_showing():
                self._write("", words, found, number)
            self._fields.append(last)
            last.is_number = True
        last.shows = not last.is_number
        if kind == "end":
            self._fields.pop()

    def _is_showing(self) -> bool:
        return all(held.shows for held in self._fields)

    def _write(
        self,
        text: str,
        words: Words,
        found: Gathered,
        number: str = "",
        always: bool = False,
    ) -> None:
        """Add letters of one look; those of the same look stay together."""
        if not (text or number) or not (always or self._is_showing() or number):
            return
        look = look_of(words)
        text = text.upper() if words.get("is_capital") else text
        last = found.parts[-1] if found.parts else None
        joins = isinstance(last, Run) and not (last.field or number)
        if joins and isinstance(last, Run) and last.look == look:
            found.parts[-1] = replace(last, text=last.text + text)
        else:
            found.parts.append(Run(text, look, number))


PLAIN_LETTERS = {
    "tab": "\t",
    "ptab": "\t",
    "cr": "\n",
    "noBreakHyphen": "-",
}


def symbol(code: str) -> str:
    """Return the letter for one of a face of symbols."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in SYMBOLS or number | 0xF000 in SYMBOLS:
        return SYMBOLS.get(number) or SYMBOLS[number | 0xF000]
    if 0xF080 <= number <= 0xF09F:
        return "•"
    if 0xF020 <= number <= 0xF0FF:
        return chr(number - 0xF000)
    return tidy(chr(number)) if 0x20 <= number < 0xD800 else ""


def page_field(order: str) -> str:
    """Return which number a field asks for, empty for any other field."""
    words = order.split()
    return PAGE_FIELDS.get(words[0].upper(), "") if words else ""


def alternative(held: Element) -> Iterable[Element]:
    """Return the first way of saying something that we can read."""
    choices = list(held)
    for choice in choices:
        wanted = ("blip", "txbxContent", "imagedata", "chart", "relIds")
        if any(local(inner) in wanted for inner in choice.iter()):
            return choice
    return choices[-1] if choices else ()
