"""Gathers the treatments of a paper: those decided, or those asked for."""

from collections.abc import Sequence

from binder_app.reading.clause_walk import ClauseWalk
from binder_app.reading.decided_item import ROW, WHOLE, Item
from binder_app.reading.item_words import ItemWords
from binder_app.reading.outcomes import MIXED
from binder_app.reading.statements import Clause


class ItemGatherer:
    """Gathers treatments by the words it knows."""

    def __init__(self, words: ItemWords) -> None:
        self._words = words

    def decided(self, clauses: Sequence[Clause], *, review: bool) -> list[Item]:
        """Return the treatments of a decision whose outcome is said.

        Where rows or labels say outcomes, sentences name no further treatments:
        they tell of what was tried, or say the same again.
        """
        walk = ClauseWalk(self._words, clauses, review=review)
        for place in range(len(clauses)):
            walk.take(place)
        items = self._words.same.merged(walk.items.all)
        _say_of_all(items, walk.whole)
        decided = [item for item in items if item.outcome]
        told = [item for item in decided if self._is_named(item)] or [
            item for item in decided if not self._words.treatments.is_bare(item.text)
        ]
        rows = [item for item in told if item.rank == ROW or item.listed]
        return rows or told

    def asked(self, clauses: Sequence[Clause]) -> list[Item]:
        """Return the treatments that a request lists, of the first page that does."""
        walk = ClauseWalk(self._words, clauses, review=False)
        for place in range(len(clauses)):
            walk.take_asked(place)
        listed = [item for item in walk.items.all if item.listed]
        solid = listed or [item for item in walk.items.all if item.solid]
        return self._words.same.merged(
            [item for item in solid if item.page == solid[0].page]
        )

    def _is_named(self, item: Item) -> bool:
        """Say whether an item names a treatment: "the surgery" alone does not."""
        if item.rank == ROW or item.listed:
            return not self._words.treatments.is_bare(item.text)
        return not self._words.treatments.is_general(item.text)


def _say_of_all(items: Sequence[Item], whole: Sequence[str]) -> None:
    """Give the outcome that is said of all to the treatments without one.

    Only where all that is said of the whole, and of single treatments, agrees.
    """
    firm = {item.outcome for item in items if item.said}
    if MIXED in whole or len(set(whole)) != 1 or not firm <= set(whole):
        return
    for item in items:
        if item.solid and not item.said:
            item.said.append((WHOLE, whole[0]))
