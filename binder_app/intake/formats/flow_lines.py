"""Paragraphs become lines: words, tabs, line ends and pictures in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from binder_app.intake.formats.flow_bits import (
    ASCENT,
    BREAK,
    SLACK,
    SPACE,
    TABBED,
    WORD,
    Bit,
    Item,
    heights,
    marks_of,
)
from binder_app.intake.formats.flow_blocks import (
    Look,
    Paragraph,
    Picture,
    Run,
    Stop,
)
from binder_app.intake.formats.flow_faces import Faces, Inked
from binder_app.intake.formats.flow_pictures import LEAST_SHOWN, Pictures, fitted
from binder_app.intake.formats.flow_strips import Letters, Strip, Whole

TAB = 36.0
MOST_WHITE = 144.0
"""Points that a paragraph may keep free above or below it."""

LABEL_GAP = 4.0
TOKENS = re.compile(r"\t|\n|[ \u2003\u2002\u2009]+|[^\s-]*-+(?=[^\W\d])|\S+|\s")


@dataclass(slots=True)
class Row:
    """One line as it fills up; `x` is where its next letter stands."""

    begins: float
    x: float
    items: list[Item] = field(default_factory=list)
    is_last: bool = False

    def take(self, item: Item, most: float) -> None:
        """Add an item; white space ends where the line does."""
        if item.kind == SPACE and self.x + item.width > most:
            bit = replace(item.bits[0], width=max(most - self.x, 0.0), ink=None)
            item = Item(SPACE, (bit,))
        self.items.append(item)
        self.x += item.width


@dataclass(frozen=True, slots=True)
class Room:
    """What a paragraph is set in: a width, a most height, and a scale of letters."""

    width: float
    height: float
    scale: float = 1.0


class LineSetter:
    """Sets paragraphs with the faces and pictures of one document."""

    def __init__(self, faces: Faces, pictures: Pictures) -> None:
        self.faces, self.pictures = faces, pictures

    def strips(self, paragraph: Paragraph, room: Room) -> list[Strip]:
        """Return the lines of a paragraph."""
        held = self._squeezed(paragraph, room)
        items = list(self._items(held, room))
        if any(i.kind == WORD for i in items) or not held.label:
            rows = list(self._rows(items, held, room))
        else:
            rows = [Row(held.left, held.left, is_last=True)]
        lines = [self._strip(row, held, room) for row in rows]
        if held.label:
            self._put_label(lines[0], held, room)
        lines[0].gap = min(max(held.before, 0.0), MOST_WHITE)
        lines[0].starts_page = held.starts_page
        lines[-1].height += min(max(held.after, 0.0), MOST_WHITE)
        for line in lines:
            line.keeps_next = held.keeps_next
        return list(lines)

    def natural_width(self, paragraph: Paragraph) -> tuple[float, float]:
        """Return the width of the widest word and of the widest line unbroken."""
        room = Room(1e6, 1e6)
        word = line = widest = 0.0
        for item in self._items(paragraph, room):
            word = max(word, item.width if item.kind == WORD else 0.0)
            line = 0.0 if item.kind == BREAK else line + max(item.width, 0.0)
            widest = max(widest, line)
        indent = paragraph.left + paragraph.right
        return word + indent, widest + indent

    def _squeezed(self, paragraph: Paragraph, room: Room) -> Paragraph:
        """Return a paragraph whose indents leave it half the width."""
        left, right = max(paragraph.left, 0.0), max(paragraph.right, 0.0)
        most = room.width / 2
        if left + right > most:
            shrink = most / (left + right)
            left, right = left * shrink, right * shrink
        first = min(max(paragraph.first, -left), room.width / 2)
        if (left, right, first) == (paragraph.left, paragraph.right, paragraph.first):
            return paragraph
        return replace(paragraph, left=left, right=right, first=first)

    def _items(self, paragraph: Paragraph, room: Room) -> Iterator[Item]:
        """Yield words and what stands between; a word may change its look amid."""
        word: list[Bit] = []
        for kind, bits in self._tokens(paragraph, room):
            if kind == WORD:
                word.extend(bits)
                continue
            if word:
                yield Item(WORD, tuple(word))
                word = []
            if kind != "":
                yield Item(kind, tuple(bits))
        if word:
            yield Item(WORD, tuple(word))

    def _tokens(
        self, paragraph: Paragraph, room: Room
    ) -> Iterator[tuple[str, list[Bit]]]:
        for part in paragraph.parts:
            if isinstance(part, Picture):
                yield WORD, self._picture(part, room)
            elif part.field:
                yield WORD, self._field(part, room)
            else:
                for token in TOKENS.findall(part.text):
                    kind = _kind(token)
                    yield kind, self._bits(token, kind, part.look, room)
                    if kind == WORD and token.endswith("-"):
                        yield "", []

    def _bits(self, token: str, kind: str, look: Look, room: Room) -> list[Bit]:
        if kind == BREAK:
            return []
        if kind == TABBED:
            return [Bit(0.0, look.size * room.scale, look)]
        text = " " * len(token) if kind == SPACE else token.replace("\xa0", " ")
        inked = self.faces.inked(text, look, room.scale)
        size = look.size * room.scale
        return [Bit(ink.width, size, look, ink) for ink in inked]

    def _field(self, run: Run, room: Room) -> list[Bit]:
        ink = self.faces.inked("00", run.look, room.scale)[0]
        size = run.look.size * room.scale
        return [Bit(ink.width, size, run.look, ink, field=run.field)]

    def _picture(self, part: Picture, room: Room) -> list[Bit]:
        if 0 < part.width <= LEAST_SHOWN and 0 < part.height <= LEAST_SHOWN:
            return []
        image = self.pictures.of(part)
        if image is None:
            return []
        most = (room.width, room.height)
        width, height = fitted(image, (part.width, part.height), most)
        if width <= LEAST_SHOWN and height <= LEAST_SHOWN:
            return []
        return [Bit(width, height, image=image)]

    def _rows(
        self, items: list[Item], paragraph: Paragraph, room: Room
    ) -> Iterator[Row]:
        """Fill lines with items, as many as each holds."""
        most = room.width - paragraph.right
        x = paragraph.left + paragraph.first
        if paragraph.label:
            label = self._label_width(paragraph, room)
            x = max(paragraph.left, x + label + LABEL_GAP)
        row = Row(x, x)
        for place, item in enumerate(items):
            if item.kind == BREAK:
                row.is_last = True
                yield row
                row = Row(paragraph.left, paragraph.left)
                continue
            if item.kind == TABBED:
                rest = islice(items, place + 1, None)
                item = self._tab(item, row.x, rest, paragraph, most)
            for piece in self._pieces(item, most - paragraph.left):
                if row.items and _overflows(row, piece, most):
                    yield row
                    row = Row(paragraph.left, paragraph.left)
                    if piece.kind == SPACE:
                        continue
                row.take(piece, most)
        row.is_last = True
        yield row

    def _tab(
        self,
        item: Item,
        x: float,
        rest: Iterator[Item],
        paragraph: Paragraph,
        most: float,
    ) -> Item:
        """Return a tab as wide as it takes to reach its stop."""
        stop = next_stop(x, paragraph, most)
        width = stop.at - x
        if stop.align != "left":
            behind = 0.0
            for other in rest:
                if other.kind in (TABBED, BREAK):
                    break
                behind += other.width
            width -= behind / 2 if stop.align == "center" else behind
        width = max(width, 1.0)
        (bit,) = item.bits
        if stop.leader and not bit.look.underline:
            return Item(TABBED, (self._led(bit, stop.leader, width),))
        return Item(TABBED, (replace(bit, width=width),))

    def _led(self, bit: Bit, leader: str, width: float) -> Bit:
        one = self.faces.inked(leader, bit.look)[0]
        count = max(0, int((width - 2) / max(one.width, 0.5)))
        ink = Inked(leader * count, one.face, one.size, one.width * count)
        return Bit(width, bit.size, bit.look, ink)

    def _pieces(self, item: Item, most: float) -> Iterator[Item]:
        """Break a word wider than a line between its letters."""
        if item.kind != WORD or item.width <= most:
            yield item
            return
        held: list[Bit] = []
        taken = 0.0
        for bit in self._letters(item):
            if held and taken + bit.width > most:
                yield Item(WORD, tuple(held))
                held, taken = [], 0.0
            held.append(bit)
            taken += bit.width
        yield Item(WORD, tuple(held))

    def _letters(self, item: Item) -> Iterator[Bit]:
        for bit in item.bits:
            if bit.ink is None or bit.field:
                yield bit
                continue
            for letter in bit.ink.text:
                width = self.faces.width(letter, bit.ink.face, bit.ink.size)
                ink = Inked(letter, bit.ink.face, bit.ink.size, width)
                yield replace(bit, width=width, ink=ink)

    def _label_width(self, paragraph: Paragraph, room: Room) -> float:
        look = Look(size=paragraph.size)
        inked = self.faces.inked(paragraph.label, look, room.scale)
        return sum(ink.width for ink in inked)

    def _put_label(self, strip: Whole, paragraph: Paragraph, room: Room) -> None:
        """Draw a list's bullet or number where its first line begins."""
        x = paragraph.left + paragraph.first
        size = paragraph.size * room.scale
        letters = [mark for mark in strip.drawn if isinstance(mark, Letters)]
        y = letters[0].y if letters else size * ASCENT
        for ink in self.faces.inked(paragraph.label, Look(size=paragraph.size)):
            strip.drawn.append(Letters(x, y, ink.text, ink.face, size))
            x += ink.width * room.scale

    def _strip(self, row: Row, paragraph: Paragraph, room: Room) -> Whole:
        """Set a filled line: align it, and turn it into marks."""
        items = _without_last_spaces(row.items)
        bits = [bit for item in items for bit in item.bits]
        used = sum(bit.width for bit in bits)
        free = max(0.0, room.width - paragraph.right - row.begins - used)
        stretch, x = 0.0, row.begins
        if paragraph.align == "right":
            x += free
        elif paragraph.align == "center":
            x += free / 2
        elif paragraph.align == "justify" and not row.is_last:
            spaces = sum(item.kind == SPACE for item in items)
            is_tabbed = any(item.kind == TABBED for item in items)
            stretch = free / spaces if spaces and not is_tabbed else 0.0
        height, base = heights(bits, paragraph, room.scale)
        marks = list(marks_of(items, x, base, stretch))
        return Whole(height, marks)


def _kind(token: str) -> str:
    if token == "\t":
        return TABBED
    if token == "\n":
        return BREAK
    return SPACE if token.isspace() and token != "\xa0" else WORD


def next_stop(x: float, paragraph: Paragraph, most: float) -> Stop:
    """Return the tab stop that a tab at `x` goes to."""
    own = [stop for stop in paragraph.stops if stop.at > x + SLACK]
    if own:
        stop = min(own, key=lambda held: held.at)
        return replace(stop, at=min(stop.at, most)) if stop.at > most else stop
    if x < paragraph.left - SLACK:
        return Stop(paragraph.left)
    return Stop((int((x + SLACK) / TAB) + 1) * TAB)


def _overflows(row: Row, item: Item, most: float) -> bool:
    if item.kind == SPACE:
        return row.x > most
    return row.x + item.width > most + SLACK


def _without_last_spaces(items: list[Item]) -> list[Item]:
    """Drop spaces at a line's end, but for underlined ones: a line to sign on."""
    end = len(items)
    while end and items[end - 1].kind == SPACE:
        if items[end - 1].bits and items[end - 1].bits[0].look.underline:
            break
        end -= 1
    return items[:end]
