"""What is set side by side of an open binder, and what is done about it."""

from PySide6.QtCore import QObject, Signal, Slot

from binder_app.domain.exhibit import Exhibit
from binder_app.ui.compare import Compare, Half, Pair
from binder_app.ui.dates import short
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import tab_and_title
from binder_app.ui.session import BinderSession


class Comparing(QObject):
    """Leads the comparison of two exhibits, or of a photo and its straight copy.

    `ended` comes when there is nothing more to compare, with the exhibit to show.
    """

    ended = Signal(str)

    def __init__(self, desk: Desk, session: BinderSession, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session = desk, session
        self.panel = Compare(desk)
        self._exhibit_id = ""
        self._is_of_looks = False
        self.panel.taken.connect(self._take)
        self.panel.neither.connect(self._tell_apart)
        self.panel.left.connect(self._leave)
        session.changed.connect(self._follow)

    @property
    def is_shown(self) -> bool:
        """Tell whether anything is being compared."""
        return bool(self._exhibit_id)

    def show_copies(self, exhibit_id: str) -> bool:
        """Set an exhibit beside the one that it seems to be a copy of."""
        return self._show(exhibit_id, is_of_looks=False)

    def show_looks(self, exhibit_id: str) -> bool:
        """Set a photo beside its straightened copy."""
        return self._show(exhibit_id, is_of_looks=True)

    def _show(self, exhibit_id: str, *, is_of_looks: bool) -> bool:
        self._exhibit_id, self._is_of_looks = exhibit_id, is_of_looks
        pair = self._pair()
        if pair is None:
            self._exhibit_id = ""
            return False
        self.panel.show_pair(pair)
        return True

    def forget(self) -> None:
        """Compare no more: something else is shown."""
        self._exhibit_id = ""

    @Slot()
    def _follow(self) -> None:
        """Show how the two stand now; end where nothing is left to be settled."""
        if not self._exhibit_id:
            return
        pair = self._pair()
        if pair is None:
            self._leave()
        else:
            self.panel.show_pair(pair)

    def _pair(self) -> Pair | None:
        row = self._session.row(self._exhibit_id)
        if row is None:
            return None
        if self._is_of_looks:
            return self._looks(row.exhibit)
        twin = self._session.binder.seems_like(row.exhibit)
        return self._copies(twin, row.exhibit) if twin is not None else None

    # ------------------------------------------------------------------ copies

    def _copies(self, first: Exhibit, copy: Exhibit) -> Pair:
        return Pair(
            self.tr("Are these two the same paper?"),
            self.tr("Both go in now. Hold back the copy, or say that they differ."),
            (self._half(first), self._half(copy)),
            self.tr("They are different: both go in"),
        )

    def _half(self, exhibit: Exhibit) -> Half:
        count = len(exhibit.pages)
        name = tab_and_title(self._desk, self._session, exhibit.id)
        file = "" if exhibit.source_name in name else exhibit.source_name
        told = [file, short(self._desk, exhibit.date), self.tr("%n pages", "", count)]
        return Half(
            name,
            ", ".join(part for part in told if part),
            tuple(map(self._session.spot, exhibit.pages)),
            self.tr("Hold this one back"),
        )

    # ------------------------------------------------------------------- looks

    def _looks(self, exhibit: Exhibit) -> Pair | None:
        has_two, as_taken, _ = self._session.looks(exhibit)
        if not has_two:
            return None
        name = tab_and_title(self._desk, self._session, exhibit.id)
        straight = self._look(exhibit, self.tr("Straightened copy"), False, as_taken)
        taken = self._look(exhibit, self.tr("Photo as it was taken"), True, as_taken)
        told = self.tr("Your photo is kept either way. Choose what goes in.")
        return Pair(name, told, (straight, taken))

    def _look(
        self, exhibit: Exhibit, name: str, is_taken: bool, as_taken: bool
    ) -> Half:
        spots = [self._session.spot(page, is_taken) for page in exhibit.pages]
        if is_taken == as_taken:
            return Half(name, "", tuple(spots), "", self.tr("This one is used"))
        return Half(name, "", tuple(spots), self.tr("Use this one"))

    # ------------------------------------------------------------------- doing

    @Slot(int)
    def _take(self, place: int) -> None:
        """Do what the verb of a half says."""
        exhibit_id, session = self._exhibit_id, self._session
        row = session.row(exhibit_id)
        if row is None:
            return
        if self._is_of_looks:
            names = (self.tr("Straightened copy"), self.tr("Photo as it was taken"))
            cleanup = ("on", "off")[place]
            session.set_exhibits(names[place], [exhibit_id], cleanup=cleanup)
            return
        twin = session.binder.seems_like(row.exhibit)
        if twin is not None:
            two = (twin.id, exhibit_id)
            session.hold_copy(self.tr("Hold back"), two[place], two[1 - place])

    @Slot()
    def _tell_apart(self) -> None:
        self._session.tell_apart(self.tr("Different papers"), self._exhibit_id)

    @Slot()
    def _leave(self) -> None:
        exhibit_id, self._exhibit_id = self._exhibit_id, ""
        self.ended.emit(exhibit_id)
