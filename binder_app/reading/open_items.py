"""The treatments read so far: which are open, and which of them is meant."""

import re
from collections.abc import Sequence

from binder_app.reading.decided_item import Item
from binder_app.reading.item_words import ItemWords
from binder_app.reading.statements import Clause
from binder_app.reading.treatment_phrases import tidy, without_loose_quantity

LOOSE = 2
"""Clauses after a cell within which its outcome's cell stands."""

MOST_ITEMS = 60
"""Treatments of one paper that are read; more is no letter (own judgement)."""

SHORT_CELL = 10
"""Words of a short cell, at most (own judgement)."""

_BRACKETED = re.compile(r"\((\d{1,2}|[a-hA-H])\)")
_BARE_NUMBER = re.compile(
    r"(?:[^:]{0,30}:)?\s*(\d|[a-hA-H])\s+"
    r"(?:is|was|are|es|fue|not?|non|se|appr|cert|den)",
    re.IGNORECASE,
)
"""A clause that begins with the number of a treatment: "2 is denied"."""


class OpenItems:
    """The treatments of one paper, in the order they are read."""

    def __init__(self, words: ItemWords, clauses: Sequence[Clause]) -> None:
        self.all: list[Item] = []
        self._words = words
        self._clauses = clauses

    @property
    def last(self) -> Item | None:
        """The treatment that was read last."""
        return self.all[-1] if self.all else None

    def is_right_before(self, place: int) -> bool:
        """Say whether the clause before this one named a treatment."""
        return bool(self.all) and self.all[-1].place == place - 1

    def add(
        self, place: int, start: int, end: int, rank: int, said: Sequence[str]
    ) -> None:
        """Add a treatment that stands at these places of a clause."""
        clause = self._clauses[place]
        text = tidy(without_loose_quantity(clause.text[start:end]))
        if text and len(self.all) < MOST_ITEMS:
            self.all.append(
                Item(
                    text=text,
                    page=clause.page,
                    start=clause.start + start,
                    end=clause.start + end,
                    place=place,
                    number=clause.number.lstrip("0"),
                    solid=True,
                    said=[(rank, outcome) for outcome in said if outcome],
                )
            )

    def pending(self, place: int) -> list[Item]:
        """Return the last treatments in a run of which nothing is said yet."""
        run: list[Item] = []
        for item in reversed(self.all):
            if item.said:
                break
            place = run[0].place if run else place
            if item.solid or item.place >= place - LOOSE:
                run.insert(0, item)
        return run

    def meant(self, place: int, pending: list[Item], cell: bool) -> list[Item]:
        """Return which of the open treatments an outcome is said of.

        Columns read one after the other give as many outcomes as treatments; then
        the first outcome is that of the first treatment.
        """
        if not cell or len(pending) == 1:
            return pending
        if not self._clauses[place].first:
            return pending[-1:]
        following = 0
        for clause in self._clauses[place:]:
            if not self._words.outcomes.stands_alone(clause.text, clause.words):
                break
            following += 1
        if following == len(pending):
            return pending[:1]
        labelled = self._words.parts.is_decided_label(self._clauses[place])
        return pending if labelled or following == 0 else pending[-1:]

    def numbered(self, text: str, number: str = "") -> list[Item]:
        """Return the treatments that a text names by their numbers."""
        match = self._words.numbered.search(text)
        told = re.findall(r"\d+", match["list"]) if match else [number]
        bare = _BARE_NUMBER.match(text)
        told += [bare[1].lower()] if bare else []
        told += [mark.lower() for mark in _BRACKETED.findall(text)]
        numbers = {number.lstrip("0") for number in told} - {""}
        return [item for item in self.all if item.number in numbers]

    def goes_on_counting(self, place: int) -> bool:
        """Say whether a clause is the next number of a list of treatments."""
        clause = self._clauses[place]
        last = self.last
        if last is None or not clause.number.isdigit():
            return False
        return (
            last.number.isdigit()
            and int(clause.number) == int(last.number) + 1
            and place - last.place <= LOOSE
            and len(clause.words) <= SHORT_CELL
            and not self._words.treatments.is_prose(clause.words)
        )
