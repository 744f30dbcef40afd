"""Finds papers that seem to be one letter twice, for a person to look at both."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from binder_app.domain.binder import Binder, GivenFile, PageFacts
from binder_app.domain.exhibit import DIFFERENT, Exhibit
from binder_app.errors import WrongUsageError
from binder_app.intake.arrive import Brought
from binder_app.reading.alike import Papers, Print, print_of
from binder_app.storage.page_texts import TextShelf, texts_in, texts_of

SAME = "same"

Twins = tuple[str, str]
"""The id of an exhibit, and of the one before it that it seems to be a copy of."""


class Comparing:
    """Compares each paper of a drop with those of the binder, and of the drop."""

    def __init__(self, shelf: TextShelf, binder: Binder) -> None:
        self._shelf, self._binder = shelf, binder
        self._papers: Papers | None = None

    def told(self, brought: Brought) -> Brought:
        """Return a paper that comes in with the name of the one it is most like."""
        original, exhibit = brought.original, brought.exhibit
        if original is None or exhibit is None or not _can_tell(original.page_facts):
            return brought
        if self._papers is None:
            self._papers = _papers_in(self._shelf, self._binder)
        told = print_of(texts_in(self._shelf, original.made_name))
        own = self._binder.first_with_source(brought.digest)
        alike = self._papers.most_like(told, [own.id] if own else ())
        self._papers.add(brought.digest, told)
        return replace(brought, alike=alike)


def twins_in(shelf: TextShelf, binder: Binder) -> list[Twins]:
    """Return the exhibits that seem to be copies, by all that was read until now.

    Of two the later one is the copy. Those told before are not among them.
    """
    papers, twins = Papers(), list[Twins]()
    for exhibit, told in _prints_in(shelf, binder):
        like = papers.most_like(told)
        if like and not exhibit.alike:
            twins.append((exhibit.id, like))
        papers.add(exhibit.id, told)
    return twins


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

    "same" holds it back, "different" asks no more, an empty word asks again.
    """
    exhibit = binder.exhibit(exhibit_id)
    if not exhibit.alike:
        raise WrongUsageError(f"{exhibit_id} does not look like another paper.")
    if value not in (SAME, DIFFERENT, ""):
        raise WrongUsageError(f"alike is one of {SAME}, {DIFFERENT}; not {value!r}.")
    if value == SAME:
        return held_as_copy(binder, exhibit_id, exhibit.alike)
    edited = exhibit.with_choice("alike", value)
    return binder.replacing([exhibit_id], [edited])


def held_as_copy(binder: Binder, exhibit_id: str, of: str) -> Binder:
    """Return the binder with one exhibit held back as a copy of another."""
    held = binder.exhibit(exhibit_id).with_choice("state", "held_back")
    reason = f"Another copy of {binder.exhibit(of).source_name}."
    return binder.replacing([exhibit_id], [held.with_choice("reason", reason)])


def _papers_in(shelf: TextShelf, binder: Binder) -> Papers:
    papers = Papers()
    for exhibit, told in _prints_in(shelf, binder):
        papers.add(exhibit.id, told)
    return papers


def _prints_in(shelf: TextShelf, binder: Binder) -> Iterator[tuple[Exhibit, Print]]:
    """Give each exhibit that can be compared, with what is compared of it."""
    for exhibit in binder.exhibits:
        facts = [
            binder.originals[page.source].page_facts[page.source_page - 1]
            for page in exhibit.pages
        ]
        if facts and _can_tell(facts):
            yield exhibit, print_of(texts_of(shelf, binder, exhibit.pages))


def _can_tell(facts: Sequence[PageFacts]) -> bool:
    """Tell whether words are all that pages say: the entries of a form are more."""
    return all(page.look is not None for page in facts)
