"""Offers to join photos that were dropped together, or halves of a paper."""

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from binder_app.acts.halves import Half, are_halves, told_no_halves
from binder_app.acts.photos import photos_together
from binder_app.domain.binder import GivenFile
from binder_app.ui.drop_words import Drop
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession


class JoinOffer(QObject):
    """Holds the exhibits that could be one paper; `changed` follows what is offered.

    It goes when one of them is no longer what it was. Of several papers one is
    offered after the other.
    """

    changed = Signal()

    def __init__(
        self, session: BinderSession, selection: Selection, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._selection = session, selection
        self._lines: list[GivenFile] = []
        self._refused: set[tuple[str, ...]] = set()
        self._halves: list[Half] = []
        self.ids: tuple[str, ...] = ()
        session.changed.connect(self._look_again)

    @property
    def words(self) -> str:
        """What is offered, empty where nothing is."""
        if not self.ids:
            return ""
        say, names = QCoreApplication.translate, self.names
        if self._are_halves:
            told = self.tr("Join two halves of one paper: {first} and {second}")
            return told.format(first=names[0], second=names[1])
        told = say(
            "JoinOffer", "Join %n pictures: {first} to {last}", "", len(self.ids)
        )
        return told.format(first=names[0], last=names[-1])

    @property
    def names(self) -> list[str]:
        """The files of the pictures, in their order."""
        return [self._session.binder.exhibit(one).source_name for one in self.ids]

    @Slot(Drop)
    def look(self, drop: Drop) -> None:
        """Look whether what was dropped could be one paper."""
        self._lines += drop.lines
        self._look_again()

    @Slot(list)
    def look_at_halves(self, halves: list[Half]) -> None:
        """Take in which exhibits seem to be halves of one paper."""
        self._halves = halves
        self._look_again()

    @property
    def _are_halves(self) -> bool:
        return self.ids in self._halves

    @Slot()
    def take(self) -> None:
        """Join them, and show the whole."""
        ids = self.ids
        name = self.tr("Join halves") if self._are_halves else self.tr("Join pictures")
        if ids and self._session.join(name, ids):
            self._selection.show(ids[0])

    @Slot()
    def refuse(self) -> None:
        """Offer these no more; the next ones, where there are any."""
        if self._are_halves:
            half = self.ids[0], self.ids[1]
            name = self.tr("They are two papers")
            self._session.edit(name, lambda binder: told_no_halves(binder, half))
        else:
            self._refused.add(self.ids)
        self._look_again()

    @Slot()
    def _look_again(self) -> None:
        binder = self._session.binder
        halves = [half for half in self._halves if are_halves(binder, half)]
        groups = (*photos_together(binder, self._lines), *halves)
        self._show(next((ids for ids in groups if ids not in self._refused), ()))

    def _show(self, ids: tuple[str, ...]) -> None:
        if ids != self.ids:
            self.ids = ids
            self.changed.emit()
