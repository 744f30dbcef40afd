"""Finds papers that seem to be one letter twice, for a person to look at both."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from binder_app.domain.binder import Binder, GivenFile, PageFacts
from binder_app.domain.exhibit import DIFFERENT, Exhibit
from binder_app.errors import WrongUsageError
from binder_app.intake.arrive import Brought
from binder_app.reading.alike import Papers, Print, print_of
from binder_app.storage.page_texts import TextShelf, texts_in, texts_of

SAME = "same"

CLEARLY_MORE = 1.15
"""How many times the words of one paper another one has that holds more; reading one
letter twice from scans differs by a few in a hundred (own count)."""

Twins = tuple[str, str]
"""The id of an exhibit, and of the one before it that it seems to be a copy of."""


class Comparing:
    """Compares each paper of a drop with those of the binder, and of the drop."""

    def __init__(self, shelf: TextShelf, binder: Binder) -> None:
        self._shelf, self._binder = shelf, binder
        self._papers: _Papers | None = None

    def told(self, brought: Brought) -> Brought:
        """Return a paper that comes in with the name of the one it is most like."""
        original, exhibit = brought.original, brought.exhibit
        if original is None or exhibit is None or not _can_tell(original.page_facts):
            return brought
        if self._papers is None:
            self._papers = _Papers()
            for held, facts, kept in _prints_in(self._shelf, self._binder):
                self._papers.add(held.id, facts, kept)
        told = print_of(texts_in(self._shelf, original.made_name))
        own = self._binder.first_with_source(brought.digest)
        alike = self._papers.most_like(told, [own.id] if own else ())
        self._papers.add(brought.digest, original.page_facts, told)
        is_fuller = bool(alike) and self._papers.is_before(brought.digest, alike)
        return replace(brought, alike=alike, is_fuller=is_fuller)


def twins_in(shelf: TextShelf, binder: Binder) -> list[Twins]:
    """Return the exhibits that seem to be copies, by all that was read until now.

    Of two the one that holds less is the copy, else the later one. Those told
    before are not among them.
    """
    papers, twins = _Papers(), list[Twins]()
    told_before = {(e.id, e.alike) for e in binder.exhibits if e.alike}
    told_before |= {(first, copy) for copy, first in told_before}
    for exhibit, facts, told in _prints_in(shelf, binder):
        like = papers.most_like(told)
        papers.add(exhibit.id, facts, told)
        if like and (exhibit.id, like) not in told_before and not exhibit.alike:
            pair = (exhibit.id, like)
            twins.append(pair[::-1] if papers.is_before(*pair) else pair)
    return twins


@dataclass(frozen=True, slots=True)
class _Weight:
    """How much a paper holds: what tells which of two copies is to be kept."""

    pages: int
    words: int
    is_scan: bool

    @classmethod
    def of(cls, facts: Sequence[PageFacts], told: Print) -> Self:
        is_scan = not all(page.has_text for page in facts)
        return cls(len(facts), len(told.words), is_scan)

    def is_before(self, first: Self) -> bool:
        """Tell whether this is to be kept rather than `first`, which came first.

        Nothing that a person gave may be missing for want of one more page.
        """
        if self.pages != first.pages:
            return self.pages > first.pages
        fewer, more = sorted((self.words, first.words))
        if more > CLEARLY_MORE * fewer:
            return self.words == more
        return first.is_scan and not self.is_scan


class _Papers:
    """Papers that are compared, and how much each of them holds."""

    def __init__(self) -> None:
        self._papers = Papers()
        self._weights: dict[str, _Weight] = {}

    def add(self, name: str, facts: Sequence[PageFacts], told: Print) -> None:
        """Keep a paper, to be compared with those that come."""
        self._papers.add(name, told)
        self._weights[name] = _Weight.of(facts, told)

    def most_like(self, told: Print, but: Collection[str] = ()) -> str:
        """Return the name of the paper it is most like; none is no answer."""
        return self._papers.most_like(told, but)

    def is_before(self, name: str, first: str) -> bool:
        """Tell whether a paper is to be kept rather than one that came first."""
        return self._weights[name].is_before(self._weights[first])


def with_twins(binder: Binder, twins: Iterable[Twins]) -> Binder:
    """Return the binder with what was found of copies, in its ledger too."""
    here = {exhibit.id: exhibit for exhibit in binder.exhibits}
    for copy, first in twins:
        if copy in here and first in here and not here[copy].alike:
            fresh = replace(here[copy], alike=first)
            binder = binder.replacing([copy], [fresh])
            ledger = (_as_similar(line, copy, first) for line in binder.ledger)
            binder = replace(binder, ledger=tuple(ledger))
    return binder


def _as_similar(line: GivenFile, copy: str, first: str) -> GivenFile:
    if line.outcome != "added" or line.exhibits != (copy,):
        return line
    return replace(line, outcome="similar", same_as=first)


def told_of_copy(binder: Binder, exhibit_id: str, value: str) -> Binder:
    """Return the binder after a person looked at what seems to be a copy.

    "same" holds back the copy, which is the one that holds less, "different" asks no
    more, an empty word asks again.
    """
    exhibit = _asked_of(binder, exhibit_id)
    if value not in (SAME, DIFFERENT, ""):
        raise WrongUsageError(f"alike is one of {SAME}, {DIFFERENT}; not {value!r}.")
    if value == SAME:
        return held_as_copy(binder, exhibit.id, exhibit.alike)
    edited = exhibit.with_choice("alike", value)
    return binder.replacing([exhibit.id], [edited])


def _asked_of(binder: Binder, exhibit_id: str) -> Exhibit:
    """Return the copy of two papers that seem to be one; either may be named."""
    exhibit = binder.exhibit(exhibit_id)
    if exhibit.alike:
        return exhibit
    copies = [other for other in binder.exhibits if other.alike == exhibit_id]
    if len(copies) == 1:
        return copies[0]
    if copies:
        raise WrongUsageError(f"Several papers look like {exhibit_id}: name one.")
    raise WrongUsageError(f"{exhibit_id} does not look like another paper.")


def held_as_copy(binder: Binder, exhibit_id: str, of: str) -> Binder:
    """Return the binder with one exhibit held back as a copy of another."""
    held = binder.exhibit(exhibit_id).with_choice("state", "held_back")
    reason = f"Another copy of {binder.exhibit(of).source_name}."
    return binder.replacing([exhibit_id], [held.with_choice("reason", reason)])


def _prints_in(
    shelf: TextShelf, binder: Binder
) -> Iterator[tuple[Exhibit, Sequence[PageFacts], Print]]:
    """Give each exhibit that can be compared, its pages, and what is compared."""
    for exhibit in binder.exhibits:
        facts = [
            binder.originals[page.source].page_facts[page.source_page - 1]
            for page in exhibit.pages
        ]
        if facts and _can_tell(facts):
            yield exhibit, facts, print_of(texts_of(shelf, binder, exhibit.pages))


def _can_tell(facts: Sequence[PageFacts]) -> bool:
    """Tell whether words are all that pages say: the entries of a form are more."""
    return all(page.look is not None for page in facts)
