"""Papers that came in two files: which exhibits seem to be halves of one paper."""

from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.reading.spread import Joint, Piece, SpreadReader
from binder_app.storage.page_texts import TextShelf, texts_of
from binder_app.storage.reading_files import read_reading_rules

APART = "apart"
"""The name under which an exhibit keeps those that a human said are no half of it."""

Half = tuple[str, str]
"""The ids of two exhibits, that with the earlier pages first."""


def halves_in(shelf: TextShelf, binder: Binder, rules: Rulebook) -> tuple[Joint, ...]:
    """Return the exhibits that go in and seem to be halves of one paper."""
    inside = [each for each in binder.exhibits if each.state == "in" and each.pages]
    if len(inside) < 2:
        return ()
    pieces = [
        Piece(
            each.id,
            texts_of(shelf, binder, each.pages),
            each.kind,
            each.date,
            [judged.fact for judged in each.facts],
        )
        for each in inside
    ]
    found = SpreadReader(read_reading_rules(rules.resources).cuts).read(pieces)
    return tuple(
        joint for joint in found if are_halves(binder, (joint.first, joint.second))
    )


def are_halves(binder: Binder, half: Half) -> bool:
    """Tell whether both are still in, and no human said that they are two papers."""
    held = {each.id: each for each in binder.exhibits if each.state == "in"}
    if not all(one in held for one in half):
        return False
    return half[1] not in _told_apart(held[half[0]])


def told_no_halves(binder: Binder, half: Half) -> Binder:
    """Return the binder with a human's word that two exhibits are two papers."""
    first = binder.exhibit(half[0])
    words = " ".join(dict.fromkeys((*_told_apart(first), half[1])))
    return binder.replacing([first.id], [first.with_choice(APART, words)])


def _told_apart(exhibit: Exhibit) -> list[str]:
    return exhibit.chosen.get(APART, "").split()
