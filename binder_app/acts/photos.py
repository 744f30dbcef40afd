"""Photos that came together and seem to be the pages of one paper, in their order."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from binder_app.domain.binder import Binder, GivenFile, Original

LONGEST_PAUSE = timedelta(minutes=10)
"""Between the photos of one paper; a telephone is not laid down for longer."""

_NUMBER = re.compile(r"\d+")


def photos_together(binder: Binder, lines: Sequence[GivenFile]) -> tuple[str, ...]:
    """Return the exhibits of a drop that could be one paper, in their order.

    They are photographed papers, or screenshots, and nothing but one file each.
    Their times say so where all of them have one, else numbers in their names.
    """
    held = list(_alone(binder, lines))
    for is_screen in (False, True):
        alike = [one for one in held if one[1].is_screen == is_screen]
        if len(alike) > 1 and (ids := _in_order(alike)):
            return ids
    return ()


def _alone(binder: Binder, lines: Sequence[GivenFile]) -> list[tuple[str, Original]]:
    """Return the new exhibits of one photo each that are in, with their files."""
    added = {line.digest for line in lines if line.outcome == "added"}
    return [
        (exhibit.id, original)
        for exhibit in binder.exhibits
        for original in [binder.originals[exhibit.source]]
        if exhibit.sources == (original.digest,)
        and original.digest in added
        and exhibit.state == "in"
        and (original.has_two_looks or original.is_screen)
        and not original.across
    ]


def _in_order(held: Sequence[tuple[str, Original]]) -> tuple[str, ...]:
    """Return their ids as they follow on each other; none where they don't."""
    if all(original.taken for _, original in held):
        ordered = sorted(held, key=lambda one: (one[1].taken, _key(one[1].name)))
        times = [datetime.fromisoformat(original.taken) for _, original in ordered]
        follow = all(b - a <= LONGEST_PAUSE for a, b in pairwise(times))
    else:
        ordered = sorted(held, key=lambda one: _key(one[1].name))
        names = [original.name for _, original in ordered]
        follow = all(_is_next(a, b) for a, b in pairwise(names))
    return tuple(exhibit_id for exhibit_id, _ in ordered) if follow else ()


def _key(name: str) -> tuple[str, tuple[int, ...]]:
    """Return what sorts names with numbers: page 2 stands before page 10."""
    return _NUMBER.sub("#", name), tuple(int(n) for n in _NUMBER.findall(name))


def _is_next(before: str, after: str) -> bool:
    """Tell whether a name differs from another one by a number that is one more."""
    (words, numbers), (others, more) = _key(before), _key(after)
    if words != others or not numbers:
        return False
    steps = [b - a for a, b in zip(numbers, more, strict=True)]
    return sorted(steps) == [*(0 for _ in steps[1:]), 1]
