"""A line above everything: papers point to another road than the binder's."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from binder_app.acts.pathway_guide import RoadSeen
from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import cited
from binder_app.ui.flow import flowing
from binder_app.ui.guidance_now import GuidanceNow
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_4,
    across,
    button,
    clear,
    down,
    icon_label,
    label,
)
from binder_app.ui.place_links import PlaceLinks, places_seen
from binder_app.ui.road_card import strong
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import BODY, box

LINKS = 3

NARROW_EM = 54
"""Width in ems below which the words have their line to themselves."""


class RoadNotice(QFrame):
    """Says where papers point to, with the pages that say so; gone where nowhere.

    `asked` wants a page shown, `why_asked` what each road means.
    """

    asked = Signal(str, int)
    why_asked = Signal()

    def __init__(
        self, desk: Desk, session: BinderSession, guidance: GuidanceNow
    ) -> None:
        super().__init__()
        self._desk, self._session, self._now = desk, session, guidance
        self._shown: tuple[str, ...] | None = None
        self.words = label("", "", wraps=True)
        self._links = down(gap=0)
        self.links: PlaceLinks | None = None
        self.why = button(desk, self.tr("What it means"), self.why_asked, look="link")
        self.leave = button(
            desk, self.tr("It does not apply"), self._leave_later, look="link"
        )
        icon = icon_label(desk, "info", "text")
        self._held = QWidget()
        self._held.setLayout(self._links)
        ways = flowing(self._held, self.why, self.leave)
        self._told = across(self.words, ways, gap=GAP_2)
        self._told.setStretch(0, 1)
        row = across(icon, self._told, gap=GAP_2)
        row.setStretch(1, 1)
        row.setContentsMargins(GAP_4, GAP_1, GAP_4, GAP_1)
        self.setLayout(row)
        self.hide()
        guidance.changed.connect(self.follow)
        session.changed.connect(self._follow_edit)

    @Slot()
    def _follow_edit(self) -> None:
        """Let go at once what was answered; what is new is told a little later."""
        if self._now.is_known:
            self.follow()

    @Slot()
    def follow(self) -> None:
        """Show what is to be said by now."""
        found, binder = self._now.others, self._session.binder
        is_open = binder.is_pathway_open
        told = (str(is_open), *(self._key(one) for one in found))
        if told == self._shown:
            return
        self._shown = told
        self.setVisible(bool(found) or is_open)
        if self.isHidden():
            return
        box(self, "accent" if is_open else "warn")
        before = self.words.text()
        self.words.setText(self._say(found, is_open))
        self._fit()
        self._link(found)
        titles = "\n".join(one.road.title[self._desk.language] for one in found)
        self.words.setToolTip(titles)
        self.setAccessibleName(self.words.text())
        if self.words.text() != before:
            announce(self, self.words.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what can be done below the words where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave to the panel what there is no room for here."""
        is_narrow = self.width() < NARROW_EM * self._desk.theme.px(BODY)
        way = QBoxLayout.Direction
        self._told.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        is_open = self._session.binder.is_pathway_open
        self.leave.setVisible(not is_open and not is_narrow)

    def _key(self, seen: RoadSeen) -> str:
        """Return what is shown of a road: links name a tab, and tabs move."""
        places = places_seen(strong(seen.found))
        return f"{seen.road.id} {[(place, self._cited(*place)) for place in places]}"

    def _cited(self, exhibit_id: str, page: int) -> str:
        row = self._session.row(exhibit_id)
        return cited(self._desk, self._session, row, page) if row else ""

    def _say(self, found: tuple[RoadSeen, ...], is_open: bool) -> str:
        titles = "; ".join(one.road.title[self._desk.language] for one in found)
        if len(found) > 1 and not is_open:
            say = QCoreApplication.translate
            return say(
                "RoadNotice", "Papers here point to %n other roads", "", len(found)
            )
        if is_open and found:
            told = self.tr(
                "It is not known yet which review it is. Papers point to: {road}"
            )
        elif is_open:
            return self.tr(
                "It is not known yet which review it is. No paper here names one."
            )
        else:
            told = self.tr("Papers here point to another road: {road}")
        return told.format(road=titles)

    def _link(self, found: tuple[RoadSeen, ...]) -> None:
        clear(self._links)
        self.links = None
        places = places_seen(sight for one in found for sight in strong(one.found))
        self._held.setVisible(bool(places))
        if places:
            self.links = PlaceLinks(self._desk, self._session, places, LINKS)
            self.links.asked.connect(self.asked)
            self._links.addWidget(self.links, 0, Qt.AlignmentFlag.AlignVCenter)
            self.links.show()

    @Slot()
    def _leave_later(self) -> None:
        """Set the roads aside once the click is over."""
        QTimer.singleShot(0, self, self._set_aside)

    @Slot()
    def _set_aside(self) -> None:
        said = QCoreApplication.translate("BesidePanel", "You looked at it")
        name = self.tr("It does not apply")
        told = {f"not_applicable__road__{o.road.id}": said for o in self._now.others}
        self._session.set_claim(name, **told)
