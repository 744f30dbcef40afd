"""All days, people, firms and numbers that a paper mentions, whatever they are."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from binder_app.domain.fact import Fact
from binder_app.domain.fact_weights import DAY, FIRM, NUMBER, PERSON, SHAPE_OF, SHAPES
from binder_app.domain.fact_words import FactWords
from binder_app.reading.facts_dates import Order, days_of
from binder_app.reading.facts_names import NameReader, name_key
from binder_app.reading.facts_numbers import number_at, number_key
from binder_app.reading.facts_page import FactPage, skeleton

MOST_ON_A_PAGE = 60
"""Values of one shape on a page that are looked at; paper in earnest has fewer."""
MOST_FIRM_WORDS, LONGEST_FIRM = 8, 60
MOST_STARTS, MOST_ENDS = 3, 4
"""Where the name of a firm may begin and end within a run of words with capitals."""

_CAPITAL = r"[A-ZÁÉÍÓÚÑÜ][^\W\d_]{0,24}(?:['’´`-][^\W\d_]{1,24}){0,3}"
_PERSON = re.compile(
    r"(?:\b(?:[Dd]ra?|DRA?|[Dd]octora?|M[rs]s?|MRS?|MS|[Ss]ra?|SRA?|[Ss]rta|[Ss]eñora?"
    rf"|Miss)\b\.?[ ]+)?{_CAPITAL}\.?"
    rf"(?:,?[ ](?:(?:de|del|la|los|y|van|von|da|dos)[ ]){{0,2}}{_CAPITAL}\.?){{0,4}}"
)
_FIRM = re.compile(
    rf"{_CAPITAL}\.?(?:(?:[ ](?:&|de|del|la|las|los|y|and|of|the|for|e)){{0,2}}"
    rf"[ ](?:{_CAPITAL}|\d{{1,3}}\b)\.?){{1,7}}"
    r"(?:,?[ ](?:Inc|LLC|LLP|Ltd|Corp|Co)\b\.?)?"
)
_NUMBER = re.compile(r"(?<![\w/.$-])(?=[A-Za-z0-9/. -]{0,16}\d)[A-Za-z0-9]")
_WORD = re.compile(r"[^ ]+")
_FIRM_TAIL = frozenset(("inc", "llc", "llp", "ltd", "co", "corp", "company", "the"))
_PLAIN_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a value stands: the place of its page in the paper, and in the text."""

    page: int
    start: int
    end: int


@dataclass(slots=True)
class Mentioned:
    """A value that a paper mentions, where, and what rules take it for.

    `marks` are signs of how the value itself is written; `facts` are what rules
    found it to be, each with the name of the rules.
    """

    value: str
    mentions: list[Mention] = field(default_factory=list)
    facts: list[tuple[str, Fact]] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)


Values = dict[object, Mentioned]
_Found = tuple[str, str, int, int, tuple[str, ...]]


def key_of(shape: str, value: str) -> object:
    """Return what values of a shape share that are the same."""
    if shape == PERSON:
        return name_key(value)
    if shape == NUMBER:
        return number_key(value)
    if shape == FIRM:
        words = _PLAIN_WORD.findall(value.casefold())
        return " ".join(skeleton(word) for word in words if word not in _FIRM_TAIL)
    return value


class MentionReader:
    """Finds what papers mention; keep one for many documents."""

    def __init__(self, words: FactWords, names: NameReader) -> None:
        self._names = names
        firms = (*words.words("administrator_words"), *words.words("plan_words"))
        self._ends = {skeleton(part) for text in firms for part in text.split()}
        labels = (part for label in words.labels for part in label.text.split())
        self._labels = {skeleton(part) for part in labels} - self._ends

    def read(
        self,
        pages: Sequence[FactPage],
        order: Order,
        found: Iterable[tuple[str, Fact]],
    ) -> dict[str, Values]:
        """Return the values of each shape with all their mentions.

        `found` are what rules found, which is mentioned as well.
        """
        values: dict[str, Values] = {shape: {} for shape in SHAPES}
        for place, page in enumerate(pages):
            for shape, value, start, end, marks in self._on_page(page, order):
                key = key_of(shape, value)
                if key:
                    held = values[shape].setdefault(key, Mentioned(value))
                    held.mentions.append(Mention(place, start, end))
                    held.marks.update(marks)
        _join_parts(values[PERSON])
        _add_found(values, pages, found)
        return values

    def _on_page(self, page: FactPage, order: Order) -> Iterator[_Found]:
        """Yield all values of one page."""
        for day in days_of(page.text, order)[:MOST_ON_A_PAGE]:
            yield DAY, day.value, day.start, day.end, ()
        runs = list(_PERSON.finditer(page.text))[:MOST_ON_A_PAGE]
        for run in runs:
            yield from self._people(page, run.start(), run.end())
        for run in list(_FIRM.finditer(page.text))[:MOST_ON_A_PAGE]:
            yield from self._firms(page, run)
        yield from _numbers(page)

    def _people(self, page: FactPage, start: int, end: int) -> Iterator[_Found]:
        """Yield the names within a run of words with capitals."""
        limit, text = page.line_end(end), page.text
        while start < end:
            name = self._names.person_at(text, start, limit)
            behind = start + 1
            if name and (name.parts > 1 or name.has_title):
                marks = [f"#w{name.words}", "#doctor" if name.has_credential else "#"]
                marks += ["#title"] if name.has_title else []
                marks += ["#turned"] if name.surname_first else []
                yield PERSON, name.value, name.start, name.end, tuple(marks)
                behind = name.end
            blank = text.find(" ", behind, end)
            if blank < 0:
                return
            start = blank + 1

    def _firms(self, page: FactPage, run: re.Match[str]) -> Iterator[_Found]:
        """Yield the names that a run of words with capitals may be, or hold."""
        words = [
            (found.start() + run.start(), found.end() + run.start(), skeleton(plain))
            for found in _WORD.finditer(run[0])
            if (plain := found[0].strip(".,"))
        ]
        for first, last in self._bounds([word for *_, word in words]):
            start, end = words[first][0], words[last - 1][1]
            value = page.text[start:end]
            if words[last - 1][2] not in _FIRM_TAIL:
                value = value.rstrip(".,")
            if len(value) <= LONGEST_FIRM:
                yield FIRM, value, start, start + len(value), ()

    def _bounds(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield where a name may begin and end: at labels and words of offices."""
        starts, ends = {0}, {len(words)}
        for place, word in enumerate(words):
            if word in self._labels:
                starts.add(place + 1)
                ends.add(place)
            if word in self._ends:
                ends.add(place + 1)
        for first in sorted(starts)[:MOST_STARTS]:
            for last in sorted(ends)[-MOST_ENDS:]:
                if 2 <= last - first <= MOST_FIRM_WORDS:
                    yield first, last


def _numbers(page: FactPage) -> Iterator[_Found]:
    """Yield what may be the number of a claim or a member."""
    behind = 0
    for at in list(_NUMBER.finditer(page.text))[: 5 * MOST_ON_A_PAGE]:
        found = number_at(page.text, at.start()) if at.start() >= behind else None
        if found:
            yield NUMBER, found.value, found.start, found.end, ()
            behind = found.end


def _join_parts(people: Values) -> None:
    """Add mentions by a surname, or by part of a name, to the only whole name."""
    keys = [key for key in people if isinstance(key, frozenset)]
    for key in keys:
        wholes = [other for other in keys if other in people and key < other]
        if len(wholes) == 1:
            part = people.pop(key)
            people[wholes[0]].mentions += part.mentions
            people[wholes[0]].marks |= part.marks


def _add_found(
    values: dict[str, Values],
    pages: Sequence[FactPage],
    found: Iterable[tuple[str, Fact]],
) -> None:
    """Add what rules found to what is mentioned."""
    for rules, fact in found:
        shape = SHAPE_OF.get(fact.name)
        if shape is None or not isinstance(fact.value, str):
            continue
        key = key_of(shape, fact.value)
        held = values[shape].get(key)
        if held is None:
            held = values[shape][key] = Mentioned(fact.value, marks={"#ruled"})
            held.mentions += _places(pages[fact.page - 1], fact)
        held.facts.append((rules, fact))


def _places(page: FactPage, fact: Fact) -> Iterator[Mention]:
    """Yield where the value of a fact stands in its quote, or the quote does."""
    at = page.text.find(fact.quote) if fact.quote else -1
    if at >= 0:
        end = at + len(fact.quote)
        within = page.text.find(str(fact.value), at, end)
        start = within if within >= 0 else at
        end = within + len(str(fact.value)) if within >= 0 else end
        yield Mention(page.number - 1, start, end)


class Tokens:
    """The words of a page as signs speak of them: each known value is one word."""

    def __init__(self, page: FactPage, known: Iterable[tuple[int, int, str]]) -> None:
        self.page = page
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        spans = iter(sorted(known))
        span = next(spans, None)
        for word in page.words:
            while span and span[1] <= word.start:
                span = next(spans, None)
            if span and span[0] <= word.start:
                if self.starts and self.starts[-1] >= span[0]:
                    self.ends[-1] = word.end
                    continue
                self.words.append(f"{{{span[2]}}}")
            else:
                printed = page.text[word.start : word.end]
                has_figure = not printed.isalpha() and any(map(str.isdigit, printed))
                self.words.append("0" if has_figure else word.skeleton)
            self.starts.append(word.start)
            self.ends.append(word.end)

    def at(self, start: int) -> int:
        """Return the place of the first word at or behind `start`."""
        return bisect_left(self.starts, start)
