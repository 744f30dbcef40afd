"""Finds on a page what the reasons quote and what is sought, and marks it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Slot

from binder_app.ui.desk import Desk
from binder_app.ui.page_source import PageSpot
from binder_app.ui.page_view import Box, PageView

MOST_SOUGHT = 20
"""Places of words sought that are marked on one page."""

SOUGHT = 0
"""The number under which a view is told of what is sought: it bears none."""


UNNUMBERED = -1
"""The number under which a view is told of what is looked at now: it bears none."""


class PageMarks(QObject):
    """Keeps the marks of one view: those of the reasons by number, those sought."""

    def __init__(self, desk: Desk, view: PageView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._spot: PageSpot | None = None
        self._quoted: list[tuple[int, str]] = []
        self._marks: dict[int, Sequence[Box]] = {}
        self._sought = ""
        desk.pages.placed.connect(self._mark)

    def seek(self, words: str) -> None:
        """Mark where words stand, on this page and on every page after."""
        self._sought = words
        self._marks.pop(SOUGHT, None)
        self._ask_for_sought()
        self._view.mark(self._marks)

    def show_spot(
        self, spot: PageSpot | None, quoted: Mapping[int, Sequence[str]]
    ) -> None:
        """Mark what the reasons quote from a page, by their numbers."""
        pairs = [(n, phrase) for n, told in quoted.items() for phrase in told]
        if (spot, pairs) == (self._spot, self._quoted):
            return
        if self._spot is not None and spot != self._spot:
            self._desk.pages.drop_words(self._spot)
        self._spot, self._quoted = spot, pairs
        self._marks = {}
        self._view.mark(self._marks)
        if spot is None:
            return
        if pairs:
            phrases = [phrase for _, phrase in pairs]
            self._desk.pages.places(spot, phrases, most=1)
        self._ask_for_sought()

    def _ask_for_sought(self) -> None:
        if self._spot is not None and self._sought:
            self._desk.pages.places(self._spot, [self._sought], most=MOST_SOUGHT)

    @Slot(PageSpot, object, object)
    def _mark(
        self, spot: PageSpot, phrases: list[str], places: list[list[Box]]
    ) -> None:
        if spot != self._spot:
            return
        is_sought = bool(self._sought) and phrases == [self._sought]
        if phrases == [phrase for _, phrase in self._quoted]:
            for number, _ in self._quoted:
                found = zip(self._quoted, places, strict=True)
                self._marks[number] = [
                    place for (n, _), boxes in found for place in boxes if n == number
                ]
        if is_sought:
            self._marks[SOUGHT] = places[0]
        self._view.mark(self._marks)
        self._view.reveal_mark(SOUGHT if is_sought else UNNUMBERED)
