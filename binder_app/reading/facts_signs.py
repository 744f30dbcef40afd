"""Signs of what a value is to its paper: the words around it, its place, its form.

A sign is a short text; what it says for each fact is learnt from labelled papers. Signs
of rules begin with `RULED`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from binder_app.domain.fact import Fact
from binder_app.domain.fact_weights import DAY, FIRM, NUMBER, PERSON, SHAPE_OF, SHAPES
from binder_app.reading.facts_mentions import (
    Mention,
    Mentioned,
    Tokens,
    Values,
    key_of,
)
from binder_app.reading.facts_page import FactPage, skeleton

RULED = "!"
"""What the signs begin with that tell what rules found."""

BEFORE, BEHIND, RUN = 8, 6, 4
"""How many words before and behind a value count, and how many in their order."""
MOST_MENTIONS = 6
STEM = 5
"""Letters at the beginning of a longer word that count for themselves."""
LABEL_WORDS = 5

_GAPS = ":.,(|;/"
_SPANS = (-3650, -1000, -365, -90, -30, -14, -6, -1, 0, 5, 31, 100)
"""Days from the paper's own date at which another day begins to say something else."""
_LINES = ((3, "top"), (8, "high"), (20, "middle"))
FOOT_LINES = 6
_PART = re.compile(r"[^\W_]{2,}")
_LETTERS, _FIGURES = re.compile(r"[A-Za-z]+"), re.compile(r"\d+")


class Surroundings:
    """What is known of a paper when the signs of its values are asked for."""

    def __init__(
        self,
        pages: Sequence[FactPage],
        kind: str,
        dated: str,
        values: Mapping[str, Values],
        told: Sequence[Fact],
    ) -> None:
        """`dated` is the paper's own date; `told` is what rules say of it."""
        self._kind, self._dated = kind, dated
        self._told: dict[tuple[str, object], list[Fact]] = {}
        for fact in told:
            shape = SHAPE_OF.get(fact.name)
            if shape and isinstance(fact.value, str):
                key = shape, key_of(shape, fact.value)
                self._told.setdefault(key, []).append(fact)
        self._tokens = [
            Tokens(page, spans)
            for page, spans in zip(pages, self._known(pages, values), strict=True)
        ]
        self._small = {
            word
            for tokens in self._tokens
            for word, start in zip(tokens.words, tokens.starts, strict=True)
            if tokens.page.text[start].islower()
        }
        self._days = sorted(str(key) for key in values[DAY])

    def _known(
        self, pages: Sequence[FactPage], values: Mapping[str, Values]
    ) -> list[list[tuple[int, int, str]]]:
        """Return where days and told facts stand on each page, with what they are."""
        known: list[list[tuple[int, int, str]]] = [[] for _ in pages]
        for shape in SHAPES:
            for key, held in values[shape].items():
                told = self._told.get((shape, key))
                if told or shape == DAY:
                    name = told[0].name if told else DAY
                    for at in held.mentions:
                        known[at.page].append((at.start, at.end, name))
        return known

    def signs_of(self, shape: str, key: object, held: Mentioned) -> set[str]:
        """Return all signs of one value."""
        signs = set(held.marks)
        signs.add(f"#n{min(3, len(held.mentions))}")
        for at in held.mentions[:MOST_MENTIONS]:
            signs.update(self.signs_at(at))
        signs.update(self._ruled(shape, key, held))
        signs.update(("k", f"k{self._kind}"))
        if shape == DAY:
            signs.update(self._of_day(held.value))
        elif shape == NUMBER:
            form = _LETTERS.sub("A", _FIGURES.sub("0", held.value))
            signs.update((f"f{form}", f"#l{min(14, len(held.value))}"))
        else:
            signs.update(self._of_name(held.value, shape))
        return signs

    def signs_at(self, at: Mention) -> Iterator[str]:
        """Yield the signs of one mention, those of its kind of paper besides."""
        tokens = self._tokens[at.page]
        yield from self._with_kind(_before(tokens, at))
        yield from self._with_kind(_behind(tokens, at))
        yield from self._with_kind(_in_line(tokens, at))
        yield "@first" if at.page == 0 else "@later"
        if at.page == len(self._tokens) - 1:
            yield "@last"

    def _with_kind(self, signs: Iterator[str]) -> Iterator[str]:
        for sign in signs:
            yield sign
            if sign[0] in "L@" or sign[:2] in ("<1", ">1"):
                yield f"{self._kind}{sign}"

    def _ruled(self, shape: str, key: object, held: Mentioned) -> Iterator[str]:
        """Yield what rules found a value to be, and what they chose."""
        for rules, fact in held.facts:
            for sign in (f"{fact.name}", f"{fact.name}:{rules}{fact.confidence:.2f}"):
                yield f"{RULED}{sign}"
                yield f"{RULED}{self._kind}!{sign}"
        for fact in self._told.get((shape, key), ()):
            yield f"{RULED}={fact.name}"
            yield f"{RULED}={fact.name}{fact.confidence:.2f}"

    def _of_day(self, value: str) -> Iterator[str]:
        """Yield how far a day is from the paper's own, and its rank among all."""
        if self._dated:
            own = date.fromisoformat(self._dated)
            days = (date.fromisoformat(value) - own).days
            span = next((limit for limit in _SPANS if days <= limit), "late")
            yield f"own{span}"
            yield f"{self._kind}own{span}"
        rank = self._days.index(value)
        yield f"rank{min(rank, 4)}"
        yield f"rest{min(len(self._days) - 1 - rank, 4)}"

    def _of_name(self, value: str, shape: str) -> Iterator[str]:
        """Yield the words of a name and their parts."""
        words = [skeleton(part) for part in _PART.findall(value)]
        for word in words:
            yield f"n{word}"
            if len(word) > STEM:
                yield f"n{word[:STEM]}*"
                yield f"n*{word[-4:]}"
        if shape == PERSON and not self._small.isdisjoint(words):
            yield "#small"
        if shape == FIRM and words:
            yield f"n$ {words[-1]}"
            yield f"n^ {words[0]}"
            yield f"#l{min(6, len(words))}"
        yield "#capitals" if value.isupper() else "#mixed"


def _gap(text: str) -> str:
    """Return in one or two signs what stands between two words."""
    if text in (" ", ""):
        return ""
    lines = text.count("\n")
    broken = "¶" * min(2, lines)
    mark = next((sign for sign in _GAPS if sign in text), "")
    if mark or broken:
        return broken + mark
    if "  " in text:
        return "_"
    return "-" if any(sign in "-–—" for sign in text) else ""


def _before(tokens: Tokens, at: Mention) -> Iterator[str]:
    """Yield the words before a mention, back to the end of what stands before."""
    text, words, place = tokens.page.text, tokens.words, tokens.at(at.start)
    if not place:
        yield "<0^"
        return
    gap = _gap(text[tokens.ends[place - 1] : at.start])
    yield f"<0{gap}"
    run = ""
    for count in range(1, min(BEFORE, place) + 1):
        word = words[place - count]
        run = f"{word}{gap} {run}" if run else f"{word} {gap}"
        if count <= RUN:
            yield f"<{count}{run}"
        yield f"~{word}"
        if len(word) > STEM:
            yield f"~{word[:STEM]}*"
        if count < place:
            last, first = tokens.ends[place - count - 1], tokens.starts[place - count]
            gap = _gap(text[last:first])
            if gap.startswith("¶¶") or (gap == "." and count > 1):
                return


def _behind(tokens: Tokens, at: Mention) -> Iterator[str]:
    """Yield the words behind a mention."""
    text, words, place = tokens.page.text, tokens.words, tokens.at(at.end)
    run, last = "", at.end
    for count, word in enumerate(words[place : place + BEHIND]):
        gap = _gap(text[last : tokens.starts[place + count]])
        if count == 0:
            yield f">0{gap}"
        elif gap.startswith("¶¶"):
            return
        run = f"{run} {gap} {word}"
        if count < RUN - 1:
            yield f">{count + 1}{run}"
        yield f"+{word}"
        if len(word) > STEM:
            yield f"+{word[:STEM]}*"
        last = tokens.ends[place + count]


def _in_line(tokens: Tokens, at: Mention) -> Iterator[str]:
    """Yield the label of a mention's line, the line above, and where they stand."""
    page, words = tokens.page, tokens.words
    start = page.line_start(at.start)
    lead = page.text[start : at.start]
    colon = lead.rfind(":")
    if colon > 0:
        first, last = tokens.at(start), tokens.at(start + colon)
        yield f"L{' '.join(words[max(first, last - LABEL_WORDS) : last])}"
    begins = not lead.strip(" #>|*.-")
    if begins:
        yield "@begins"
        yield from _above(tokens, start)
    if not page.text[at.end : page.line_end(at.end)].strip(" #>|*.-,;"):
        yield "@ends"
        if begins:
            yield "@alone"
    line = page.text.count("\n", 0, at.start)
    yield f"@{next((name for limit, name in _LINES if line < limit), 'low')}"
    if page.text.count("\n", at.end) < FOOT_LINES:
        yield "@foot"


def _above(tokens: Tokens, start: int) -> Iterator[str]:
    """Yield the words of the line above the one that begins at `start`."""
    above = tokens.page.line_start(max(0, start - 1))
    first, last = tokens.at(above), tokens.at(start)
    if last > first:
        yield f"^{' '.join(tokens.words[max(first, last - 3) : last])}"
        yield f"^{tokens.words[first]}"
