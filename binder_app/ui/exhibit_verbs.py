"""What can be done to the chosen exhibits, by menu, button, key or drag alike."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from binder_app.domain.exhibit import Exhibit
from binder_app.domain.kind import OTHER
from binder_app.ui.likely_words import runners_up
from binder_app.ui.rows import Row
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession


class ExhibitVerbs(QObject):
    """Acts on the exhibits and the page that are chosen.

    `asked` says which question has to be answered first: "reason", "kind" or
    "title" name the place in the list where the answer is typed. `looked` follows
    the wish to see the next paper that wants a look.
    """

    asked = Signal(str)
    looked = Signal()

    def __init__(
        self, session: BinderSession, selection: Selection, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._selection = session, selection
        self._goes_on = False

    # ------------------------------------------------------------ what is chosen

    @property
    def chosen(self) -> list[Exhibit]:
        """The chosen exhibits, in the order of the list."""
        ids = set(self._selection.ids)
        return [r.exhibit for r in self._session.rows if r.exhibit.id in ids]

    @property
    def shown(self) -> Exhibit | None:
        """The exhibit whose page is shown."""
        row = self._session.row(self._selection.current)
        return row.exhibit if row else None

    # --------------------------------------------------------------------- order

    @Slot()
    def move_up(self) -> None:
        """Let what is chosen change places with the exhibit above."""
        self._step(-1)

    @Slot()
    def move_down(self) -> None:
        """Let what is chosen change places with the exhibit below."""
        self._step(1)

    def _step(self, by: int) -> None:
        rows = [row for row in self._session.rows if row.tab]
        places = [n for n, row in enumerate(rows) if self._is_chosen(row)]
        if not places:
            return
        if by < 0 and places[0] > 0:
            self.move_before(rows[places[0] - 1].exhibit.id)
        elif by > 0 and places[-1] + 1 < len(rows):
            behind = places[-1] + 2
            self.move_before(rows[behind].exhibit.id if behind < len(rows) else "")

    def _is_chosen(self, row: Row) -> bool:
        return row.exhibit.id in self._selection.ids

    def move_before(self, exhibit_id: str) -> None:
        """Let what is chosen stand before an exhibit; before none, at the end."""
        if exhibit_id in self._selection.ids:
            return
        self._session.move(self.tr("Move"), self._selection.ids, exhibit_id)

    @Slot()
    def checklist_order(self) -> None:
        """Go back to the order of the checklist."""
        self._session.drop_own_order(self.tr("Order of the checklist"))

    # --------------------------------------------------------------- in or out

    @Slot()
    def ask_to_hold_back(self) -> None:
        """Ask why, in the list, before what is chosen is held back."""
        if any(exhibit.state != "held_back" for exhibit in self.chosen):
            self.asked.emit("reason")

    def hold_back(self, reason: str) -> None:
        """Keep what is chosen out of every packet."""
        ids = [exhibit.id for exhibit in self.chosen]
        name = self.tr("Hold back")
        self._session.set_exhibits(name, ids, state="held_back", reason=reason)

    @Slot()
    def put_back(self) -> None:
        """Let what is chosen go into the packet again."""
        held = [e.id for e in self.chosen if e.state == "held_back"]
        if held:
            self._session.put_back(self.tr("Put back"), held)

    @Slot()
    def leave_out_unread(self) -> None:
        """Put aside what can't be read: nobody is asked about it any more."""
        unread = [e.id for e in self.chosen if e.state == "needs_attention"]
        name = self.tr("Leave it out")
        self._session.set_exhibits(name, unread, state="held_back")

    # ----------------------------------------------------------------- what it is

    @Slot()
    def ask_for_kind(self) -> None:
        """Ask in the list what the chosen papers are."""
        if self.chosen:
            self.asked.emit("kind")

    def set_kind(self, kind: str) -> None:
        """Say what the chosen papers are."""
        ids = [exhibit.id for exhibit in self.chosen]
        self._session.set_exhibits(self.tr("Change kind"), ids, kind=kind)

    @Slot()
    def agree(self) -> None:
        """Say that the guess is right, where there is one."""
        by_kind: dict[str, list[str]] = {}
        for exhibit in self._guessed:
            if exhibit.kind != OTHER:
                by_kind.setdefault(exhibit.kind, []).append(exhibit.id)
        for kind, ids in by_kind.items():
            self._session.set_exhibits(self.tr("Agree"), ids, kind=kind)

    @Slot()
    def call_none(self) -> None:
        """Say that the chosen papers are of no kind that the program knows."""
        ids = [exhibit.id for exhibit in self._guessed]
        self._session.set_exhibits(self.tr("None of these kinds"), ids, kind=OTHER)

    @property
    def _guessed(self) -> list[Exhibit]:
        """What is chosen and not yet named by a human."""
        held = (e for e in self.chosen if not e.problem)
        return [exhibit for exhibit in held if exhibit.kind_by == "guess"]

    # ------------------------------------------------- one answer after the other

    @Slot()
    def agree_and_go_on(self) -> None:
        """Say that the guess is right, and show the next doubtful one."""
        self._answer(self.agree)

    @Slot()
    def take_runner_up(self) -> None:
        """Call the shown paper what it may be instead; show the next doubtful one."""
        guessed = self._guessed
        if len(guessed) != 1:
            return
        others = runners_up(guessed[0], self._session.rules.kinds)
        if others:
            self._answer(partial(self.set_kind, others[0][0]))

    @Slot()
    def call_none_and_go_on(self) -> None:
        """Say that it is none of the kinds, and show the next doubtful one."""
        self._answer(self.call_none)

    @Slot()
    def ask_for_kind_and_go_on(self) -> None:
        """Ask what the chosen papers are; after the answer show the next doubtful."""
        self._goes_on = any(row.wants_look for row in self._rows_chosen)
        self.ask_for_kind()

    def give_kind(self, kind: str) -> None:
        """Hear the answer to the question for the kind."""
        if self._goes_on:
            self._answer(partial(self.set_kind, kind))
        else:
            self.set_kind(kind)
        self.forget_question()

    @Slot()
    def forget_question(self) -> None:
        """Hear that the question for the kind is over."""
        self._goes_on = False

    @property
    def _rows_chosen(self) -> list[Row]:
        return [row for row in self._session.rows if self._is_chosen(row)]

    def _answer(self, say: Callable[[], None]) -> None:
        """Let something be said; where that ends a doubt, show the next doubtful one.

        The list may have another order by then: next is what stood behind before.
        """
        before = list(self._rows_chosen)
        later = self._doubtful_from(self._selection.current)
        say()
        rows = {row.exhibit.id: row for row in self._session.rows}
        was_doubtful = any(row.wants_look for row in before)
        if not was_doubtful or any(row.wants_look for row in self._rows_chosen):
            return
        left = [held for held in later if held in rows and rows[held].wants_look]
        if left:
            self._selection.show(left[0])

    def _doubtful_from(self, exhibit_id: str) -> list[str]:
        """Return what is doubtful, from behind an exhibit on to the exhibit itself."""
        rows = self._session.rows
        place = next((n for n, r in enumerate(rows) if r.exhibit.id == exhibit_id), -1)
        turned = (*rows[place + 1 :], *rows[: place + 1])
        return [row.exhibit.id for row in turned if row.wants_look]

    def set_value(self, exhibit_id: str, name: str, value: str) -> None:
        """Set the title, date, sender or tab of one exhibit."""
        told = {
            "title": self.tr("Change title"),
            "date": self.tr("Change date"),
            "sender": self.tr("Change sender"),
            "tab": self.tr("Change tab"),
        }
        self._session.set_exhibits(told[name], [exhibit_id], **{name: value})

    # --------------------------------------------------------------------- pages

    @Slot()
    def rotate(self) -> None:
        """Turn the shown page a quarter clockwise."""
        exhibit, number = self.shown, self._selection.page
        if exhibit and number <= len(exhibit.pages):
            turn = (exhibit.pages[number - 1].turn + 90) % 360
            name = self.tr("Rotate page")
            self._session.set_page(name, exhibit.id, number, turn=turn)

    @Slot()
    def leave_out_or_in(self) -> None:
        """Leave the shown page out of the packet, or let it in again."""
        exhibit, number = self.shown, self._selection.page
        if exhibit and number <= len(exhibit.pages):
            goes_in = not exhibit.pages[number - 1].goes_in
            name = self.tr("Let page in") if goes_in else self.tr("Leave page out")
            self._session.set_page(name, exhibit.id, number, goes_in=goes_in)

    @Slot(bool)
    def show_as_taken(self, is_wanted: bool) -> None:
        """Let the photo as it was taken go in, or its straightened copy again."""
        exhibit = self.shown
        if exhibit is not None:
            name = self.tr("Straighten the photo")
            if is_wanted:
                name = self.tr("Photo as it was taken")
            cleanup = "off" if is_wanted else "on"
            self._session.set_exhibits(name, [exhibit.id], cleanup=cleanup)

    @Slot()
    def split_here(self) -> None:
        """Let a new exhibit begin with the shown page, and go on showing it."""
        exhibit, number = self.shown, self._selection.page
        if not exhibit or not 1 < number <= len(exhibit.pages):
            return
        before = {held.id for held in self._session.binder.exhibits}
        if self._session.split(self.tr("Split"), exhibit.id, number):
            now = [held.id for held in self._session.binder.exhibits]
            self._selection.show(next(each for each in now if each not in before))

    @Slot()
    def join(self) -> None:
        """Make one exhibit of those chosen; of one alone, with the next."""
        ids = [exhibit.id for exhibit in self.chosen if not exhibit.problem]
        if len(ids) == 1:
            ids += self._next_after(ids[0])
        if len(ids) > 1 and self._session.join(self.tr("Join"), ids):
            self._selection.show(ids[0])

    def _next_after(self, exhibit_id: str) -> Sequence[str]:
        ids = [row.exhibit.id for row in self._session.rows if row.exhibit.pages]
        place = ids.index(exhibit_id) if exhibit_id in ids else len(ids)
        return ids[place + 1 : place + 2]

    # ----------------------------------------------------------------- next look

    @Slot()
    def next_look(self) -> None:
        """Show the next exhibit that wants a look, from the shown one on."""
        rows = self._session.rows
        wanted = [
            n
            for n, row in enumerate(rows)
            if row.wants_look or row.is_marked or row.exhibit.state == "needs_attention"
        ]
        if not wanted:
            return
        ids = [row.exhibit.id for row in rows]
        current = self._selection.current
        here = ids.index(current) if current in ids else -1
        place = next((n for n in wanted if n > here), wanted[0])
        self._selection.show(ids[place])
        self.looked.emit()
