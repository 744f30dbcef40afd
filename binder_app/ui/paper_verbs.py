"""What a person says of the facts, the alarms and the cuts of the shown paper."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from binder_app.acts.claim_offers import with_fact_used
from binder_app.acts.claim_standing import is_for_claim
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit, ExhibitPage
from binder_app.domain.fact import HOLDING, Alarm
from binder_app.domain.verdicts import CUTS, ONE_PAPER, Judged, plain_value
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession

HALF_TURN, WHOLE_TURN = 180, 360


class PaperVerbs(QObject):
    """Makes one edit of each answer; each can be undone."""

    def __init__(
        self, session: BinderSession, selection: Selection, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._selection = session, selection

    @property
    def shown(self) -> Exhibit | None:
        """The exhibit whose page is shown."""
        row = self._session.row(self._selection.current)
        return row.exhibit if row else None

    def _edit(self, name: str, change: Callable[[Exhibit], Exhibit]) -> None:
        """Change the shown exhibit, whatever else was edited before."""
        exhibit_id = self._selection.current

        def changed(binder: Binder) -> Binder:
            return _changed(binder, exhibit_id, change)

        if self.shown is not None:
            self._session.edit(name, changed)

    # -------------------------------------------------------------------- facts

    def agree(self, judged: Judged) -> None:
        """Say that a fact was read rightly."""
        self.correct(judged, plain_value(judged.fact.value), self.tr("Agree"))

    def correct(self, judged: Judged, value: str, name: str = "") -> None:
        """Say what a page says instead of what was read."""
        name = name or self.tr("Correct what was read")
        self._edit(name, lambda held: held.with_verdict(judged.read, value))

    def dismiss(self, judged: Judged) -> None:
        """Say that a page does not say so; nothing takes it up again."""
        name = self.tr("Not right")
        self._edit(name, lambda held: held.with_verdict(judged.read, ""))

    def use(self, judged: Judged) -> None:
        """Let the claim say what a page says; that also agrees to it."""
        exhibit_id, rules = self._selection.current, self._session.rules

        def changed(binder: Binder) -> Binder:
            return with_fact_used(binder, exhibit_id, judged, rules)

        if self.shown is not None and is_for_claim(judged.fact):
            self._session.edit(self.tr("Use for the claim"), changed)

    # ------------------------------------------------------------------- alarms

    def keep(self, alarm: Alarm) -> None:
        """Let a page stand as it is, and do not ask again."""
        is_held = alarm.name in HOLDING

        def changed(held: Exhibit) -> Exhibit:
            kept = held.with_alarm_kept(alarm)
            return kept.with_choice("state", "in") if is_held else kept

        name = self.tr("Let the paper in") if is_held else self.tr("Keep the page")
        self._edit(name, changed)

    def leave_out(self, alarm: Alarm) -> None:
        """Leave the page of an alarm out of the packet."""
        name, exhibit_id = self.tr("Leave page out"), self._selection.current
        self._session.set_page(name, exhibit_id, alarm.page, goes_in=False)

    def turn(self, alarm: Alarm) -> None:
        """Turn a page that stands on its head."""

        def turned(held: Exhibit) -> Exhibit:
            pages = list(held.pages)
            pages[alarm.page - 1] = _upright(pages[alarm.page - 1])
            return replace(held.with_alarm_kept(alarm), pages=tuple(pages))

        self._edit(self.tr("Turn the page"), turned)

    def hold(self, reason: str) -> None:
        """Keep the whole paper out of every packet; `reason` says why."""
        self._session.set_exhibits(
            self.tr("Hold back"),
            [self._selection.current],
            state="held_back",
            reason=reason,
        )

    # --------------------------------------------------------------------- cuts

    @Slot()
    def cut(self) -> None:
        """Cut the paper where the program proposes, and show its first part."""
        exhibit = self.shown
        if exhibit is not None and exhibit.cuts:
            name = self.tr("Cut into papers")
            if self._session.split(name, exhibit.id, *exhibit.cuts):
                self._selection.show(exhibit.id)

    @Slot()
    def call_one(self) -> None:
        """Say that the paper is one, and is not to be cut."""
        name = self.tr("It is one paper")
        self._edit(name, lambda held: held.with_choice(CUTS, ONE_PAPER))

    @Slot()
    def next_cut(self) -> None:
        """Show the next page with which another paper would begin."""
        exhibit, page = self.shown, self._selection.page
        if exhibit is not None and exhibit.cuts:
            later = (cut for cut in exhibit.cuts if cut > page)
            self._selection.turn_to(next(later, exhibit.cuts[0]))


def _changed(
    binder: Binder, exhibit_id: str, change: Callable[[Exhibit], Exhibit]
) -> Binder:
    return binder.replacing([exhibit_id], [change(binder.exhibit(exhibit_id))])


def _upright(page: ExhibitPage) -> ExhibitPage:
    return replace(page, turn=(page.turn + HALF_TURN) % WHOLE_TURN)
