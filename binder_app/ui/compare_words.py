"""In which words two pages differ, in a line or two."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from PySide6.QtCore import QObject, Signal, Slot

from binder_app.ui.desk import Desk
from binder_app.ui.page_source import PageSpot

MOST_WORDS = 24
"""Words that a line shows of what one page alone has."""

MOST_COMPARED = 1500
"""Words of a page beyond which differences are not looked for: it would take long."""


class Texts(QObject):
    """The texts of the two pages that are shown; `changed` follows each that comes."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._spots: tuple[PageSpot | None, ...] = ()
        self._said: dict[PageSpot, tuple[str, bool]] = {}
        desk.pages.worded.connect(self._hear)

    def ask(self, *spots: PageSpot | None) -> None:
        """Ask for the texts of the pages shown now."""
        self._spots = spots
        self._said = {spot: said for spot, said in self._said.items() if spot in spots}
        for spot in spots:
            if spot is not None and spot not in self._said:
                self._desk.pages.words(spot)

    @Slot(PageSpot, str, str)
    def _hear(self, spot: PageSpot, words: str, read_as: str) -> None:
        if spot in self._spots:
            self._said[spot] = words, bool(read_as)
            self.changed.emit()

    def told(self, is_wanted: bool) -> Iterator[tuple[str, str]]:
        """Give lines, each with its icon: what one page has and the other has not."""
        said = [self._said.get(spot) for spot in self._spots if spot is not None]
        if not is_wanted or len(said) < 2 or None in said:
            return
        (one, is_read), (two, is_read_too) = (each for each in said if each)
        alone = only_in(one.split(), two.split())
        if not one.strip() or not two.strip() or alone is None:
            yield "info", self.tr("The words of these pages can't be compared.")
            return
        if not any(alone):
            yield (
                "check-circle",
                self.tr("These two pages say word for word the same."),
            )
            return
        left, right = map(_shortened, alone)
        if left:
            yield "arrow-left", self.tr("Only on the left: {words}").format(words=left)
        if right:
            told = self.tr("Only on the right: {words}")
            yield "arrow-right", told.format(words=right)
        if is_read or is_read_too:
            yield (
                "info",
                self.tr(
                    "Words were read from pictures: small differences may be slips"
                    " of reading."
                ),
            )


def only_in(one: list[str], two: list[str]) -> tuple[list[str], list[str]] | None:
    """Return runs of words that only one of two texts has, and only the other.

    Case and marks at the ends of words don't count. Long texts are not compared.
    """
    if max(len(one), len(two)) > MOST_COMPARED:
        return None
    bare = [[_bare(word) for word in words] for words in (one, two)]
    left, right = list[str](), list[str]()
    matcher = SequenceMatcher(None, bare[0], bare[1], autojunk=False)
    for what, a, b, c, d in matcher.get_opcodes():
        if what != "equal":
            left += [" ".join(one[a:b])] if any(bare[0][a:b]) else []
            right += [" ".join(two[c:d])] if any(bare[1][c:d]) else []
    return left, right


def _bare(word: str) -> str:
    return re.sub(r"^\W+|\W+$", "", word).casefold()


def _shortened(runs: list[str]) -> str:
    """Return the first of some runs of words, as many as a line has room for."""
    shown, room = list[str](), MOST_WORDS
    for run in runs:
        words = run.split()
        if room <= 0:
            break
        shown.append(" ".join(words[:room]) + (" …" if len(words) > room else ""))
        room -= len(words)
    more = len(runs) > len(shown)
    return " · ".join(shown) + (" …" if more else "")
