"""Proposes anew what an exhibit is, from the pages of it that go out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.fact import Alarm, Fact
from binder_app.domain.kind import Kinds

OnPage = TypeVar("OnPage", Fact, Alarm)

GuessPages = Callable[[Sequence[ExhibitPage], str], Guess]
"""Proposes what some pages are; the name is that of the file they came from."""


def nothing_read(pages: Sequence[ExhibitPage], name: str) -> Guess:
    """Propose nothing: what was not read is not claimed."""
    return Guess()


def guessed_anew(exhibit: Exhibit, guess: GuessPages, kinds: Kinds) -> Exhibit:
    """Return an exhibit as it reads now that other pages of it go in.

    What a human said of it stays, and what was held back stays held back until
    someone says otherwise. The name of a file speaks of its beginning: it
    counts only while the first page goes in. Where none does, all are read.
    """
    pages = exhibit.pages_in or exhibit.pages
    if not pages:
        return exhibit
    name = exhibit.source_name if pages[0] == exhibit.pages[0] else ""
    places = {page: place for place, page in enumerate(exhibit.pages, start=1)}
    told = renumbered(guess(pages, name), [places[page] for page in pages])
    fresh = replace(exhibit, guess=told)
    fresh = replace(fresh, held_by_default=kinds[fresh.kind].held_back)
    if fresh.state == "in":
        return replace(fresh, chosen={**fresh.chosen, **state_of(exhibit)})
    return fresh


def renumbered(guess: Guess, numbers: Sequence[int]) -> Guess:
    """Return a guess that counts its pages otherwise: its page 1 as the first number.

    What it says of a page without a number it says of no page; facts and alarms of
    such a page are gone.
    """
    told = dict(enumerate(numbers, start=1))
    reasons = tuple(
        replace(why, page=told.get(why.page)) if why.page else why
        for why in guess.reasons
    )
    return replace(
        guess,
        reasons=reasons,
        date_page=told.get(guess.date_page) if guess.date_page else None,
        facts=_renumbered(guess.facts, told),
        alarms=_renumbered(guess.alarms, told),
        cuts=tuple(told[page] for page in guess.cuts if page in told),
    )


def _renumbered(said: Sequence[OnPage], told: Mapping[int, int]) -> tuple[OnPage, ...]:
    """Return what is said of pages, each with the number that its page has now."""
    return tuple(
        replace(each, page=told[each.page]) for each in said if each.page in told
    )


def state_of(whole: Exhibit) -> dict[str, str]:
    """Keep what was held back out, until someone says otherwise."""
    if whole.state != "held_back":
        return {}
    return {"state": "held_back", "reason": whole.reason}
