"""What stands above the page: what to look at, cuts, reasons and facts."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from binder_app.domain.exhibit import Exhibit
from binder_app.ui.cut_offer import CutOffer
from binder_app.ui.desk import Desk
from binder_app.ui.facts_box import FactsBox
from binder_app.ui.notice_box import NoticeBox
from binder_app.ui.page_marks import UNNUMBERED
from binder_app.ui.paper_verbs import PaperVerbs
from binder_app.ui.parts import GAP_1, down
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import BODY
from binder_app.ui.why_box import WhyBox

LOW_EM, TIGHT_EM = 27, 46
"""Heights in ems below which the reasons are folded away: always, and where there is
something else to look at."""


WHY_SHARE, FACTS_SHARE, ASKED_SHARE = 0.46, 0.52, 0.7
"""How much of the pane's height all of it may take from the page, how much while facts
are gone through, and how much in a low pane where something is asked: an answer that is
cut off is none."""


class AbovePage(QWidget):
    """Shows of one exhibit what the program makes of it, and takes the answers.

    `page_asked` wants a page, `marks_changed` follows when other words of the page
    are to be marked or another part is looked at, `records_asked` wants what the
    reviewer lists.
    """

    records_asked = Signal()
    page_asked = Signal(int)
    marks_changed = Signal()

    def __init__(self, desk: Desk, session: BinderSession, verbs: PaperVerbs) -> None:
        super().__init__()
        self._desk = desk
        self._high = 0
        self.cuts = CutOffer(desk, session, verbs)
        self.notice = NoticeBox(desk, session, verbs)
        self.why = WhyBox(desk, session)
        self.facts = FactsBox(desk, session, verbs)
        self._parts = (self.notice, self.cuts, self.why, self.facts)
        self.setLayout(down(*self._parts, gap=GAP_1))
        for part in (self.notice, self.why, self.facts):
            part.page_asked.connect(self.page_asked)
        self.why.reasons_changed.connect(self.marks_changed)
        self.facts.records_asked.connect(self.records_asked)
        self.facts.changed.connect(self._follow)
        self.notice.changed.connect(self._follow)

    def show_exhibit(self, exhibit: Exhibit, page: int, is_alone: bool) -> None:
        """Show an exhibit, of which a page is seen; of several none is asked about."""
        self.cuts.show_exhibit(exhibit if is_alone else None, page)
        self.notice.show_exhibit(exhibit, page)
        self.why.show_exhibit(exhibit, asks=is_alone)
        self.facts.show_exhibit(exhibit)
        self._fit()

    def show_none(self) -> None:
        """Offer nothing: no page is shown."""
        self.cuts.show_exhibit(None, 0)
        self.notice.show_none()

    @property
    def is_asking(self) -> bool:
        """Tell whether an alarm or a cut waits for an answer."""
        return not (self.notice.isHidden() and self.cuts.isHidden())

    @property
    def share(self) -> float:
        """How much of the pane's height it may take."""
        is_low = self._high < LOW_EM * self._desk.theme.px(BODY)
        if is_low and self.is_asking:
            return ASKED_SHARE
        return WHY_SHARE if self.facts.foot is None else FACTS_SHARE

    def quoted_on(self, page: int) -> Mapping[int, list[str]]:
        """Return what is to be marked on a page, by the numbers of the reasons."""
        quoted = dict(self.why.phrases_on(page))
        told = []
        if self.notice.shown is not None and self.notice.shown.page == page:
            told.append(self.notice.shown.quote)
        if self.facts.marked is not None and self.facts.marked[0] == page:
            told.append(self.facts.marked[1])
        lines = [line for quote in told for line in quote.splitlines() if line.strip()]
        if lines:
            quoted[UNNUMBERED] = lines
        return quoted

    def make_room(self, high: int) -> None:
        """Hear how high the pane is."""
        self._high = high
        self._fit()

    @Slot()
    def _follow(self) -> None:
        self._fit()
        self.marks_changed.emit()

    def _fit(self) -> None:
        em = self._desk.theme.px(BODY)
        is_tight = self._high < TIGHT_EM * em
        self.facts.make_tight(is_tight)
        is_busy = self.is_asking or self.facts.is_in_use
        self.why.make_low(self._high < LOW_EM * em, is_tight and is_busy)
        self.why.setHidden(is_tight and self.facts.foot is not None)

    def let_go(self) -> None:
        """Ask for nothing any more: the binder closes."""
        self.cuts.let_go()
