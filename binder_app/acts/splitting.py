"""Cuts one exhibit into several, and joins several into one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.kind import Kinds
from binder_app.errors import WrongUsageError

GuessPages = Callable[[Sequence[ExhibitPage], str], Guess]
"""Proposes what some pages are; the name is that of the file they came from."""


def split(
    binder: Binder, exhibit_id: str, at: Sequence[int], guess: GuessPages, kinds: Kinds
) -> tuple[Binder, tuple[str, ...]]:
    """Cut an exhibit before each page of `at` (from 2); return the ids of its parts.

    The first part keeps the id and what a human said of it; the others are
    read anew.
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
        _part(exhibit, part_id, pages, guess, kinds)
        for part_id, pages in zip(ids, runs, strict=True)
    ]
    return binder.replacing([exhibit_id], parts), ids


def _part(
    whole: Exhibit,
    part_id: str,
    pages: tuple[ExhibitPage, ...],
    guess: GuessPages,
    kinds: Kinds,
) -> Exhibit:
    proposed = guess(pages, whole.source_name)
    is_first = part_id == whole.id
    part = replace(
        whole,
        id=part_id,
        source=pages[0].source,
        pages=pages,
        guess=proposed,
        chosen=whole.chosen if is_first else _state_of(whole),
    )
    return replace(part, held_by_default=kinds[part.kind].held_back)


def _state_of(whole: Exhibit) -> dict[str, str]:
    """Keep a part of what was held back out, until someone says otherwise."""
    if whole.state != "held_back":
        return {}
    return {"state": "held_back", "reason": whole.reason}


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
    first, notes = (
        parts[0],
        dict.fromkeys(note for part in parts for note in part.notes),
    )
    whole = replace(
        first,
        pages=tuple(page for part in parts for page in part.pages),
        notes=tuple(notes),
    )
    held = next((part for part in parts if part.state == "held_back"), None)
    if held is not None:
        whole = whole.with_choice("state", "held_back")
        whole = whole.with_choice("reason", held.reason or f"{held.id} was held back")
    binder = binder.replacing([first.id], [whole])
    return binder.replacing(ids[1:], ())
