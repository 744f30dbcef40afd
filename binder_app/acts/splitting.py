"""Cuts one exhibit into several, and joins several into one."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from binder_app.acts.guessing import GuessPages, guessed_anew, state_of
from binder_app.acts.looks import noted
from binder_app.domain.binder import Binder
from binder_app.domain.dispute import Place
from binder_app.domain.exhibit import PART_HELD_BACK, Exhibit, ExhibitPage, Guess
from binder_app.domain.kind import Kinds
from binder_app.errors import WrongUsageError


def split(
    binder: Binder, exhibit_id: str, at: Sequence[int], guess: GuessPages, kinds: Kinds
) -> tuple[Binder, tuple[str, ...]]:
    """Cut an exhibit before each page of `at` (from 2); return the ids of its parts.

    The first part keeps the id and what a human said of it; the others are
    read anew. Parts of what was held back are held back, every one.
    """
    exhibit = binder.exhibit(exhibit_id)
    cuts = sorted(set(at))
    last = len(exhibit.pages)
    if not cuts or cuts[0] < 2 or cuts[-1] > last:
        raise WrongUsageError(
            f"{exhibit_id} has {last} pages.",
            "Name the page that each new part begins with, from 2.",
        )
    edges = [1, *cuts, last + 1]
    runs = [exhibit.pages[start - 1 : end - 1] for start, end in pairwise(edges)]
    new_ids, binder = binder.new_ids(len(runs) - 1)
    ids = (exhibit_id, *new_ids)
    parts = [
        noted(_part(exhibit, part_id, pages, guess, kinds), binder, exhibit)
        for part_id, pages in zip(ids, runs, strict=True)
    ]
    dispute = binder.dispute.moved(lambda held, page: _after_cut(held, page, parts))
    return replace(binder.replacing([exhibit_id], parts), dispute=dispute), ids


def _after_cut(exhibit_id: str, page: int, parts: Sequence[Exhibit]) -> Place:
    if exhibit_id != parts[0].id:
        return exhibit_id, page
    for part in parts[:-1]:
        if page <= len(part.pages):
            return part.id, page
        page -= len(part.pages)
    return parts[-1].id, page


def _after_join(exhibit_id: str, page: int, parts: Sequence[Exhibit]) -> Place:
    before = 0
    for part in parts:
        if part.id == exhibit_id:
            return parts[0].id, before + page
        before += len(part.pages)
    return exhibit_id, page


def _part(
    whole: Exhibit,
    part_id: str,
    pages: tuple[ExhibitPage, ...],
    guess: GuessPages,
    kinds: Kinds,
) -> Exhibit:
    is_first = part_id == whole.id
    part = replace(
        whole,
        id=part_id,
        source=pages[0].source,
        pages=pages,
        chosen={**(whole.chosen if is_first else whole.verdicts), **state_of(whole)},
        alike="",
    )
    return guessed_anew(part, guess, kinds)


def join(binder: Binder, ids: Sequence[str]) -> Binder:
    """Return the binder with those exhibits as one, under the first one's id.

    Where one of them was held back, the whole is: nothing slips out by joining.
    """
    if len(set(ids)) < len(ids) or len(ids) < 2:
        raise WrongUsageError("Name two or more different exhibits to join.")
    parts = [binder.exhibit(exhibit_id) for exhibit_id in ids]
    for part in parts:
        if part.problem:
            raise WrongUsageError(f"{part.id} can't be joined: {part.problem}")
    first = parts[0]
    whole = replace(
        first,
        pages=tuple(page for part in parts for page in part.pages),
        guess=_guess_of(parts),
        alike="",
        notes=tuple(dict.fromkeys(note for part in parts for note in part.notes)),
    )
    whole = noted(whole, binder, whole).with_verdicts_of(parts)
    held = next((part for part in parts if part.state == "held_back"), None)
    if held is not None:
        whole = whole.with_choice("state", "held_back")
        whole = whole.with_choice("reason", held.reason or PART_HELD_BACK)
    dispute = binder.dispute.moved(lambda held, page: _after_join(held, page, parts))
    binder = replace(binder.replacing([first.id], [whole]), dispute=dispute)
    return binder.replacing(ids[1:], ())


def _guess_of(parts: Sequence[Exhibit]) -> Guess:
    """Return what the first part says of which any page goes in, with all facts.

    It is to be read again as a whole: it bears the mark of no edition.
    """
    starts = accumulate((len(part.pages) for part in parts), initial=1)
    told = [
        part.guess.renumbered(range(start, start + len(part.pages)))
        for part, start in zip(parts, starts, strict=False)
    ]
    first = next((at for at, part in enumerate(parts) if part.pages_in), None)
    if first is None:
        return parts[0].guess
    return replace(
        told[first],
        facts=tuple(fact for guess in told for fact in guess.facts),
        alarms=tuple(alarm for guess in told for alarm in guess.alarms),
        cuts=(),
        read_by="",
    )
