"""Links to pages of exhibits, as a sentence that rests on them has beside it."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from binder_app.domain.cue import Sight
from binder_app.domain.dispute import PageRef
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import cited, page_link, title_of
from binder_app.ui.flow import Flow
from binder_app.ui.parts import GAP_1, button
from binder_app.ui.session import BinderSession

MOST = 6
"""Links that are shown at first."""

LONGEST = 170
"""Pixels of the title of what has no tab, at 100 % text."""

Place = tuple[str, int]


class PlaceLinks(QWidget):
    """Shows links, the first few of many; `asked` wants the page of one shown."""

    asked = Signal(str, int)

    def __init__(
        self,
        desk: Desk,
        session: BinderSession,
        places: Iterable[Place],
        most: int = MOST,
    ) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self.links: list[QPushButton] = []
        flow = Flow(gap=GAP_1)
        for exhibit_id, page in dict.fromkeys(places):
            if (link := self._link(exhibit_id, page)) is not None:
                self.links.append(link)
                flow.addWidget(link)
        self._hidden = self.links[most:]
        self.more = button(desk, "", self._show_all, look="inline")
        flow.addWidget(self.more)
        say, count = QCoreApplication.translate, len(self._hidden)
        self.more.setText(say("PlaceLinks", "%n more pages", "", count))
        for part in (*self._hidden, *(() if self._hidden else (self.more,))):
            part.hide()
        self.setLayout(flow)
        if not self.links:
            self.hide()

    def _link(self, exhibit_id: str, page: int) -> QPushButton | None:
        row = self._session.row(exhibit_id)
        if row is None:
            return None
        ask = partial(self.asked.emit, exhibit_id, page)
        made = button(self._desk, "", ask, look="inline")
        name = row.tab or title_of(self._session, row.exhibit, self._desk.language)
        made.ensurePolished()
        room, mode = self._desk.theme.px(LONGEST), Qt.TextElideMode.ElideRight
        cut = made.fontMetrics().elidedText(name, mode, room)
        told = self.tr("{exhibit}, {page}").format(exhibit=cut, page=page_link(page))
        made.setText(told.replace("&", "&&"))
        whole = cited(self._desk, self._session, row, page)
        made.setAccessibleName(whole)
        made.setToolTip(whole)
        return made

    def _show_all(self) -> None:
        for link in self._hidden:
            link.show()
        self.more.hide()
        if self._hidden:
            self._hidden[0].setFocus(Qt.FocusReason.OtherFocusReason)


def places_of(pages: Iterable[PageRef]) -> list[Place]:
    """Return the places that references to pages name."""
    return [(ref.exhibit, ref.first) for ref in pages]


def places_seen(sights: Iterable[Sight]) -> list[Place]:
    """Return the places where signs are to be seen, each paper's in their order."""
    found = [(one.paper, one.page or 1) for one in sights if one.paper]
    papers = list(dict.fromkeys(paper for paper, _ in found))
    return sorted(set(found), key=lambda place: (papers.index(place[0]), place[1]))
