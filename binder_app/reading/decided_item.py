"""A treatment as it is being read, and which mentions are of the same one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from binder_app.reading.outcomes import APPROVED, MODIFIED, together
from binder_app.reading.quantities import Quantities
from binder_app.reading.treatment_match import TreatmentMatch
from binder_app.reading.treatment_phrases import TreatmentPhrases

ROW, SENTENCE, WHOLE = 3, 2, 1
"""How firmly an outcome is tied to its treatment: in one row or behind a label, in a
sentence, or by what is said of all that was asked for."""

SAME = 0.75
SURELY_ONE = 0.99
"""Likeness from which two mentions are one treatment; the second where their numbers
differ."""

_DATE = re.compile(r"\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b")


@dataclass(slots=True)
class Item:
    """A treatment as it is being read: `said` holds outcomes with their ranks.

    `solid` is one of a list, a table or a form; others are only told of. `listed` is
    one that no sentence asks for.
    `place` is that of its clause.
    """

    text: str
    page: int
    start: int
    end: int
    place: int
    number: str = ""
    solid: bool = True
    listed: bool = False
    said: list[tuple[int, str]] = field(default_factory=list)

    @property
    def rank(self) -> int:
        """How firm the firmest outcome is; 0 where none is said."""
        return max((rank for rank, _ in self.said), default=0)

    @property
    def outcome(self) -> str:
        """The outcome that the firmest words say, empty where they quarrel."""
        best = self.rank
        return together([outcome for rank, outcome in self.said if rank == best])


class SameItems:
    """Knows which mentions are of one treatment."""

    def __init__(
        self,
        match: TreatmentMatch,
        treatments: TreatmentPhrases,
        quantities: Quantities,
    ) -> None:
        self._match = match
        self._treatments = treatments
        self._quantities = quantities

    def merged(self, items: Sequence[Item]) -> list[Item]:
        """Return the treatments with those told twice as one, in their first order."""
        found: list[Item] = []
        for item in items:
            known = self._known(found, item)
            if known is None:
                found.append(item)
                continue
            if self._says_more(known, item):
                known.text, known.page = item.text, item.page
                known.start, known.end = item.start, item.end
            self._note_less(known, item)
            known.said += item.said
            known.solid = known.solid or item.solid
            known.listed = known.listed or item.listed
            known.number = known.number or item.number
        return found

    def _says_more(self, known: Item, item: Item) -> bool:
        """Say whether the later name of a treatment is the better one."""
        like = self._match.likeness(known.text, item.text) >= SAME
        firmer = item.rank > known.rank
        firmer = firmer and not self._treatments.is_general(item.text)
        return (like or firmer) and len(item.text) > len(known.text)

    def _note_less(self, known: Item, item: Item) -> None:
        """Note that less was approved than was asked for, where figures say it."""
        if known.said or item.outcome != APPROVED:
            return
        if self._quantities.is_less(item.text, known.text):
            item.said = [(rank, MODIFIED) for rank, _ in item.said]

    def _known(self, found: Sequence[Item], item: Item) -> Item | None:
        """Return the treatment that an item names again, if it is one of `found`."""
        known = next((held for held in found if self._one(held, item)), None)
        if known or not self._treatments.is_general(item.text):
            return known
        named = [held for held in found if self._match.holds(held.text, item.text)]
        return named[0] if len(named) == 1 else None

    def _one(self, held: Item, item: Item) -> bool:
        """Say whether two mentions are of one treatment."""
        like = self._match.likeness(held.text, item.text)
        days, others = _DATE.findall(held.text), _DATE.findall(item.text)
        if days and others and days != others:
            return False
        if held.number and item.number and held.number != item.number:
            return like > SURELY_ONE
        if like >= SAME:
            return True
        one, other = held.text, item.text
        if like == 0 or self._treatments.is_general(min(one, other, key=len)):
            return False
        return self._match.holds(one, other) or self._match.holds(other, one)
