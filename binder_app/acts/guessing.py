"""Proposes anew what an exhibit is, from the pages of it that go out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.kind import Kinds


class GuessPages(Protocol):
    """Proposes what some pages are, and reads what they say."""

    def __call__(
        self, pages: Sequence[ExhibitPage], name: str, kind: str = ""
    ) -> Guess:
        """`name` is that of the file they came from, `kind` what a person said."""


def nothing_read(pages: Sequence[ExhibitPage], name: str, kind: str = "") -> Guess:
    """Propose nothing: what was not read is not claimed."""
    return Guess()


def guessed_anew(exhibit: Exhibit, guess: GuessPages, kinds: Kinds) -> Exhibit:
    """Return an exhibit as it reads now: other pages go in, or it is called otherwise.

    What a human said of it stays, and what was held back stays held back until
    someone says otherwise. The name of a file speaks of its beginning: it
    counts only while the first page goes in. Where none does, all are read.
    """
    pages = exhibit.pages_in or exhibit.pages
    if not pages:
        return exhibit
    name = exhibit.source_name if pages[0] == exhibit.pages[0] else ""
    places = {page: place for place, page in enumerate(exhibit.pages, start=1)}
    said = exhibit.chosen.get("kind", "")
    told = guess(pages, name, said).renumbered([places[page] for page in pages])
    if not told.read_by:
        told = _with_facts_of(exhibit, told)
    return with_guess(exhibit, told, kinds)


def with_guess(exhibit: Exhibit, told: Guess, kinds: Kinds) -> Exhibit:
    """Return an exhibit with what was read of it; what was held back stays so."""
    fresh = replace(exhibit, guess=told)
    fresh = replace(fresh, held_by_default=kinds[fresh.kind].held_back)
    if fresh.state == "in":
        return replace(fresh, chosen={**fresh.chosen, **state_of(exhibit)})
    return fresh


def _with_facts_of(exhibit: Exhibit, glance: Guess) -> Guess:
    """Return what a glance told, with what was read before on pages that go in."""
    inside = {n for n, page in enumerate(exhibit.pages, start=1) if page.goes_in}
    was = exhibit.guess
    return replace(
        glance,
        facts=tuple(fact for fact in was.facts if fact.page in inside),
        alarms=tuple(alarm for alarm in was.alarms if alarm.page in inside),
    )


def surer(was: Guess, now: Guess) -> Guess:
    """Return the later of two guesses, with the kind and date of the surer one.

    What was read of the claim is always that of the later one.
    """
    if now.confidence > was.confidence or (not was.date and now.date):
        return now
    return replace(
        was,
        title=was.title or (now.title if now.kind == was.kind else ""),
        facts=now.facts,
        alarms=now.alarms,
        cuts=now.cuts,
        read_by=now.read_by,
    )


def state_of(whole: Exhibit) -> dict[str, str]:
    """Keep what was held back out, until someone says otherwise."""
    if whole.state != "held_back":
        return {}
    return {"state": "held_back", "reason": whole.reason}
