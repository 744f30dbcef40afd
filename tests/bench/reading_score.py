"""Holds what the program says of labelled papers against what is true of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from binder_app.domain.exhibit import Guess
from tests.bench.reading_set import Labelled

SURE = 0.9
"""The confidence from which a kind is called sure (interface.md §2)."""


@dataclass(frozen=True, slots=True)
class Told:
    """A paper and what was said of it."""

    paper: Labelled
    guess: Guess

    @property
    def is_right(self) -> bool:
        """Tell whether its kind was found."""
        return self.guess.kind == self.paper.kind

    @property
    def is_sure(self) -> bool:
        """Tell whether its kind was called sure."""
        return self.guess.confidence >= SURE

    @property
    def has_date(self) -> bool:
        """Tell whether its date was found, or that it bears none."""
        return self.guess.date == self.paper.date

    @property
    def is_swapped(self) -> bool:
        """Tell whether day and month of its date changed places."""
        if self.has_date or not self.guess.date or not self.paper.date:
            return False
        said, true = map(date.fromisoformat, (self.guess.date, self.paper.date))
        return (said.year, said.month, said.day) == (true.year, true.day, true.month)


def share(told: Iterable[bool]) -> tuple[int, int]:
    """Return how many of those are so, and how many there are."""
    held = list(told)
    return sum(held), len(held)


def false_sure(told: Sequence[Told], kind: str) -> list[Told]:
    """Return the papers that were called sure to be of a kind, and are not."""
    return [
        one
        for one in told
        if one.is_sure and one.guess.kind == kind and not one.is_right
    ]


def confusions(told: Sequence[Told]) -> list[tuple[str, str, int, int]]:
    """Return true kind, said kind, how often, and how often it was called sure."""
    wrong = [one for one in told if not one.is_right]
    pairs = Counter((one.paper.kind, one.guess.kind) for one in wrong)
    sure = Counter((o.paper.kind, o.guess.kind) for o in wrong if o.is_sure)
    return [(*pair, count, sure[pair]) for pair, count in pairs.most_common()]
