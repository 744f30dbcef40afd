"""Reads the words of a rich text file into stories, page by page of its paper."""

import binascii
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from binder_app.intake.formats.flow_blocks import (
    Block,
    Heading,
    Margins,
    Picture,
    Rule,
    Section,
    tidy,
)
from binder_app.intake.formats.flow_notes import (
    COMMENTS,
    DELETIONS,
    FILES,
    HIDDEN,
    NESTED,
)
from binder_app.intake.formats.rtf_state import (
    COLOURS,
    DESTINATIONS,
    FACES,
    GONE,
    LABEL,
    LETTER_SIGNS,
    ORDER,
    PICTURE,
    PLAIN_LOOK,
    SETTERS,
    SHOWN,
    SIGNS,
    STORIES,
    TWIPS,
    State,
)
from binder_app.intake.formats.rtf_story import Story
from binder_app.intake.formats.rtf_tables import Tables
from binder_app.intake.formats.rtf_tokens import (
    ENDS,
    LETTER,
    OPENS,
    RAW,
    SIGN,
    TEXT,
    WORD,
    Token,
)
from binder_app.intake.formats.word_lists import bullet
from binder_app.intake.formats.word_runs import page_field

MOST_GROUPS = 5000
"""Groups within groups; what lies deeper is passed over."""

LONGEST_ORDER = 400
HIGHEST = 0x10FFFF


@dataclass(slots=True)
class Drawn:
    """A picture under way."""

    digits: list[bytes] = field(default_factory=list)
    raw: bytes = b""
    sizes: dict[str, int] = field(default_factory=dict)

    def picture(self) -> Picture:
        """Return the picture at the size its file wants; damaged data shows none."""
        packed = b"".join(self.digits).translate(None, b" \t\r\n")
        try:
            data = self.raw or binascii.unhexlify(packed[: len(packed) // 2 * 2])
        except binascii.Error:
            data = b""
        sides = []
        for side, share in (("picwgoal", "picscalex"), ("pichgoal", "picscaley")):
            scale = self.sizes.get(share, 100) or 100
            sides.append(max(self.sizes.get(side, 0), 0) / TWIPS * abs(scale) / 100)
        return Picture(data, min(sides[0], 5000.0), min(sides[1], 5000.0))


class RtfReader:
    """Takes token by token; `finish` gives what they came to.

    `is_cut` then tells whether the file ended before its outer group did.
    """

    def __init__(self) -> None:
        self._states = [State()]
        self._too_deep = 0
        self._stories = [Story()]
        self._tables = Tables()
        self._paper: dict[str, int] = {}
        self._headings: dict[str, tuple[Block, ...]] = {}
        self._sections: list[Section] = []
        self._notes: list[list[Block]] = []
        self._bytes: list[bytes] = []
        self._to_skip = self._high = 0
        self._order, self._order_look = "", PLAIN_LOOK
        self._drawn = Drawn()
        self._has_begun = self._has_ended = self.is_cut = False
        self.unseen: Counter[str] = Counter()
        self._kinds: dict[str, Callable[[Token], None]] = {
            OPENS: self._open,
            ENDS: self._end,
            WORD: self._word,
            SIGN: self._sign,
            RAW: self._raw,
        }

    def take(self, token: Token) -> bool:
        """Take one token; False where the document has ended."""
        if token.kind in (LETTER, TEXT):
            self._letters(token)
            return True
        self._decode()
        self._kinds[token.kind](token)
        return not self._has_ended

    def finish(self) -> tuple[Section, ...]:
        """Return all sections, the notes behind the text."""
        self._decode()
        self.is_cut = not self._has_ended
        while len(self._states) > 1:
            self._end(Token(ENDS))
        self._end_section()
        last = self._sections[-1]
        blocks = [*last.blocks, *([Rule()] if self._notes else [])]
        for held in self._notes:
            blocks.extend(held)
        self._sections[-1] = replace(last, blocks=tuple(blocks))
        return tuple(self._sections)

    @property
    def _state(self) -> State:
        return self._states[-1]

    def _open(self, token: Token) -> None:
        self._to_skip = 0
        if len(self._states) >= MOST_GROUPS:
            self._too_deep += 1
        else:
            self._states.append(self._state.inner())
        self._has_begun = True

    def _end(self, token: Token) -> None:
        self._to_skip = 0
        if self._too_deep:
            self._too_deep -= 1
            return
        if len(self._states) == 1:
            return
        ended = self._states.pop()
        if ended.goes_to != self._state.goes_to:
            self._end_destination(ended)
        if ended.ends:
            self._end_story(ended)
        self._has_ended = self._has_begun and len(self._states) == 1

    def _end_destination(self, ended: State) -> None:
        if ended.goes_to == ORDER:
            number = page_field(self._order)
            self._order = ""
            if number and self._state.goes_to == SHOWN:
                self._stories[-1].write("", self._order_look, number)
                self._state.is_told = True
        elif ended.goes_to == PICTURE:
            if self._state.goes_to == SHOWN:
                self._stories[-1].parts.append(self._drawn.picture())
            self._drawn = Drawn()
        elif ended.goes_to == LABEL:
            told = self._stories[-1].label.strip()
            self._stories[-1].label = bullet(told)

    def _begin_story(self, kind: str) -> None:
        self._state.ends = kind
        if kind == "note":
            number = len(self._notes) + 1
            self._stories[-1].write(f"[{number}]", self._state.look)
        story = Story()
        if kind == "note":
            self._notes.append([])
            story.write(f"[{len(self._notes)}] ", self._state.look)
        self._stories.append(story)

    def _end_story(self, ended: State) -> None:
        story = self._stories.pop()
        blocks = story.finish(ended.shape, ended.look.size)
        if ended.ends == "note":
            self._notes[-1].extend(blocks)
        elif ended.ends == "box":
            self._stories[-1].blocks.extend(blocks)
        else:
            self._headings[ended.ends] = tuple(blocks)

    def _word(self, token: Token) -> None:
        """Obey a control word."""
        state, name, number = self._state, token.text, token.number
        if self._to_skip:
            self._to_skip -= 1
            return
        if self._too_deep or state.goes_to == GONE:
            return
        may_skip, state.may_skip = state.may_skip, False
        if self._sends(name) or self._tables.obey(name, number, state):
            return
        if name == "u":
            self._unicode(number or 0)
        elif not (self._obey(name, number) or self._shows(name, number)) and may_skip:
            state.goes_to = GONE

    def _sends(self, name: str) -> bool:
        """Send a group's letters where they belong; tell whether a word asks so."""
        state = self._state
        if name in STORIES and state.goes_to == SHOWN:
            self._begin_story(STORIES[name])
        elif name in DESTINATIONS:
            self.unseen[FILES] += name == "object"
            if DESTINATIONS[name] != SHOWN:
                state.goes_to = DESTINATIONS[name]
        elif name == "fldrslt":
            is_told = len(self._states) > 1 and self._states[-2].is_told
            state.goes_to = GONE if is_told else state.goes_to
        elif name == "annotation":
            self.unseen[COMMENTS] += 1
            state.goes_to = GONE
        else:
            return False
        return True

    def _obey(self, name: str, number: int | None) -> bool:
        """Obey a word about looks, pages or paper; tell whether it is one."""
        state = self._state
        if name in SETTERS:
            SETTERS[name](state, number)
        elif name in ("highlight", "chcbpat", "cb", "cf"):
            kind = "colour" if name == "cf" else "marker"
            words: dict[str, Any] = {kind: self._tables.colour(number or 0)}
            state.look = replace(state.look, **words)
        elif name.startswith("pic"):
            self._drawn.sizes[name] = number or 0
        elif name in PAPER:
            self._paper[name] = 1 if number is None else number
        else:
            return False
        return True

    def _shows(self, name: str, number: int | None) -> bool:
        """Show what a word stands for; tell whether it stands for anything."""
        state, story = self._state, self._stories[-1]
        if name in SIGNS:
            self._show(SIGNS[name])
        elif name in ENDINGS:
            if state.goes_to == SHOWN:
                self._break(name, story, state)
        elif name == "chpgn":
            if state.goes_to == SHOWN:
                story.write("", state.look, "page")
        else:
            return False
        return True

    def _break(self, name: str, story: Story, state: State) -> None:
        """End a paragraph, a cell, a row, a page or a section."""
        shape, size = state.shape, state.look.size
        if name == "par":
            inside = replace(shape, in_table=1) if self._tables.is_open else shape
            story.end_paragraph(inside, size)
        elif name == "cell":
            story.end_cell(shape, size)
        elif name == "row":
            story.end_row(self._tables.take_row())
        elif name in ("nestcell", "nestrow"):
            self.unseen[NESTED] = 1
            story.write("\t" if name == "nestcell" else "\n", state.look)
        elif name == "page":
            if story.parts:
                story.end_paragraph(shape, size)
            story.break_page()
        elif story is self._stories[0]:
            self._end_section()

    def _end_section(self) -> None:
        state, story = self._state, self._stories[0]
        blocks = tuple(story.finish(state.shape, state.look.size))
        told = self._paper
        sides = (("margl", 1800), ("margr", 1800), ("margt", 1440), ("margb", 1440))
        edges = (told.get(name, usual) / TWIPS for name, usual in sides)
        wide = told.get("paperw", 12240) > told.get("paperh", 15840)
        turned = bool(told.pop("lndscpsxn", 0) or told.get("landscape", 0))
        has_first = bool(told.pop("titlepg", 0))
        self._sections.append(
            Section(
                blocks,
                Margins(*edges),
                wide or turned,
                self._heading(""),
                self._heading("first_") if has_first else None,
                self._heading("even_") if told.get("facingp") else None,
                goes_on=bool(told.pop("sbknone", 0)) and bool(self._sections),
            )
        )
        self._stories[0] = Story()

    def _heading(self, kind: str) -> Heading:
        above = self._headings.get(f"{kind}header", ())
        return Heading(above, self._headings.get(f"{kind}footer", ()))

    def _unicode(self, number: int) -> None:
        code = number + 0x10000 if number < 0 else number
        if 0xDC00 <= code < 0xE000 and self._high:
            code = 0x10000 + ((self._high - 0xD800) << 10) + (code - 0xDC00)
        self._high = code if 0xD800 <= code < 0xDC00 else 0
        if 0 <= code <= HIGHEST and not 0xD800 <= code < 0xE000:
            self._show(self._tables.sign(code, self._state.face))
        self._to_skip = self._state.skips

    def _sign(self, token: Token) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif token.text == "*":
            self._state.may_skip = True
        elif token.text in "\r\n":
            self._word(Token(WORD, "par"))
        elif token.text in LETTER_SIGNS:
            self._show(LETTER_SIGNS[token.text])

    def _raw(self, token: Token) -> None:
        if self._state.goes_to == PICTURE:
            self._drawn.raw = token.data

    def _letters(self, token: Token) -> None:
        """Take letters as bytes; they are decoded when all of a kind are there."""
        data = token.data
        if self._to_skip:
            skipped = min(self._to_skip, len(data))
            self._to_skip -= skipped
            data = data[skipped:]
        goes_to = self._state.goes_to
        if not data or self._too_deep or goes_to == GONE:
            return
        if goes_to == PICTURE:
            self._drawn.digits.append(data)
        elif goes_to in (FACES, COLOURS):
            self._tables.take(goes_to, data)
        else:
            self._bytes.append(data)

    def _decode(self) -> None:
        """Show the letters that have come in, by the encoding of their face."""
        if self._bytes:
            data, self._bytes = b"".join(self._bytes), []
            self._show(self._tables.decoded(data, self._state.face))

    def _show(self, text: str) -> None:
        state = self._state
        if state.goes_to == ORDER:
            self._order = (self._order + text)[:LONGEST_ORDER]
            self._order_look = state.look
            return
        if state.goes_to == LABEL:
            self._stories[-1].label += text.replace("\t", " ")
            return
        if state.goes_to != SHOWN or self._too_deep:
            return
        if state.is_hidden or state.is_deleted:
            self.unseen[HIDDEN if state.is_hidden else DELETIONS] = 1
            return
        text = tidy(text)
        look = self._tables.look(state.look, state.face)
        self._stories[-1].write(text.upper() if state.is_capital else text, look)


_PAPER = (
    "paperw|paperh|margl|margr|margt|margb|landscape|lndscpsxn|titlepg|facingp|sbknone"
)
PAPER = frozenset(_PAPER.split("|"))
ENDINGS = ("par", "cell", "row", "nestcell", "nestrow", "page", "sect")
