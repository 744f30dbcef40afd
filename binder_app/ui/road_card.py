"""A road that papers point to: where they say so, and what it means."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from binder_app.acts.pathway_guide import RoadSeen
from binder_app.domain.cue import Sight
from binder_app.ui.desk import Desk
from binder_app.ui.flow import flowing
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    across,
    button,
    down,
    icon_label,
    label,
)
from binder_app.ui.place_links import PlaceLinks, places_seen
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box

ICON = 18
OWN_LINKS = 3


class RoadCard(QFrame):
    """Shows a road; `asked` wants a page, `taken` this road for the binder.

    `set_aside` says that the road does not apply.
    """

    asked = Signal(str, int)
    taken = Signal(str)
    set_aside = Signal(str)

    def __init__(
        self,
        desk: Desk,
        session: BinderSession,
        seen: RoadSeen,
        own: RoadSeen | None,
    ) -> None:
        super().__init__()
        self._desk, self._session, self.seen = desk, session, seen
        box(self, "sunken")
        road, language = seen.road, desk.language
        whole = down(gap=GAP_1)
        whole.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        head = across(icon_label(desk, "flag", "text", ICON), gap=GAP_2)
        head.addWidget(label(road.title[language], "strong", wraps=True), 1)
        whole.addLayout(head)
        self.links = PlaceLinks(desk, session, places_seen(strong(seen.found)))
        self.links.asked.connect(self.asked)
        for words in dict.fromkeys(map(self._said, strong(seen.found))):
            whole.addWidget(label(words, "small", wraps=True))
        whole.addWidget(self.links)
        self._show_own(whole, own)
        whole.addWidget(label(road.text[language], "", wraps=True))
        whole.addWidget(label(self._source(), "small", wraps=True))
        whole.addWidget(self._ways(own.road.pathway if own else ""))
        self.setLayout(whole)
        self.setAccessibleName(road.title[language])

    def _show_own(self, whole: QVBoxLayout, own: RoadSeen | None) -> None:
        """Name the pages that point to the binder's own road instead."""
        found = strong(own.found) if own else []
        if own is None or not found:
            return
        told = self.tr("Other pages point to: {road}")
        title = told.format(road=own.road.title[self._desk.language])
        whole.addWidget(label(title, "small", wraps=True))
        links = PlaceLinks(self._desk, self._session, places_seen(found), OWN_LINKS)
        links.asked.connect(self.asked)
        whole.addWidget(links)

    def _said(self, sight: Sight) -> str:
        told = sight.cue.says[self._desk.language]
        words = " ".join(sight.words.split())
        return f"{told} “{words}”" if words else told

    def _source(self) -> str:
        return self.tr("Source: {source}").format(source=self.seen.road.source)

    def _ways(self, own: str) -> QWidget:
        """Offer to take this road where the program prepares it, and to set it aside.

        `own` is the pathway that the binder is on, empty while that is open.
        """
        road = self.seen.road
        self.take = button(
            self._desk,
            self.tr("Use it for this binder"),
            partial(self._later, self.taken, road.pathway),
            "check",
        )
        self.leave = button(
            self._desk,
            self.tr("It does not apply"),
            partial(self._later, self.set_aside, road.id),
            look="link",
        )
        if road.pathway in ("", own):
            self.take.hide()
        title = road.title[self._desk.language]
        for way in (self.take, self.leave):
            way.setAccessibleName(f"{way.text()}: {title}")
        return flowing(self.take, self.leave)

    def _later(self, signal: SignalInstance, value: str) -> None:
        """Say it once the click is over: the button goes with its card."""
        QTimer.singleShot(0, self, partial(signal.emit, value))


def strong(sights: Iterable[Sight]) -> list[Sight]:
    """Return the signs that are more than weak ones."""
    return [sight for sight in sights if sight.cue.is_strong]
