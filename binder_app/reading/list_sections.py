"""Which part of a paper a clause belongs to: decisions, or history and rights."""

from collections.abc import Sequence

from binder_app.reading.item_words import ItemWords
from binder_app.reading.outcomes import Decided
from binder_app.reading.statements import Clause


class ListSections:
    """Where in a paper the reading is.

    `under_colon` says that a line ending with a colon opened a list here, `intro` is
    the outcome that the line before a list said of its entries.
    """

    def __init__(self, words: ItemWords, clauses: Sequence[Clause]) -> None:
        self.intro = ""
        self.under_colon = False
        self._words = words
        self._clauses = clauses
        self._aside = self._skip = False

    def begin(self, place: int, behind_item: bool) -> None:
        """Note which list a clause stands in; an item may stand right before it."""
        if not self._clauses[place].first:
            return
        before = self._clauses[place - 1].text.rstrip() if place else ""
        opened = before.endswith(":") or (self.under_colon and behind_item)
        self.under_colon = opened
        if not (self._clauses[place].listed or opened):
            self.intro = ""

    def is_aside(self, clause: Clause, found: Sequence[Decided]) -> bool:
        """Say whether a clause belongs to a part that decides nothing."""
        if clause.first:
            self._enter(clause, found)
        return self._aside or self._skip

    def _enter(self, clause: Clause, found: Sequence[Decided]) -> None:
        """Note which part a statement opens, closes or is."""
        parts = self._words.parts
        heading = parts.heading(clause)
        self._skip = heading == "skip"
        if parts.dated(clause):
            self._skip = not parts.is_row(clause.text)
        elif heading == "aside":
            self._aside = True
        elif heading == "open" or clause.named:
            self._aside = False
        elif self._aside and found and clause.listed:
            self._aside = not self._words.treatments.holds_one(clause.words)
