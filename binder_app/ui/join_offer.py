"""Offers to join photos that were dropped together, as one edit."""

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from binder_app.acts.photos import photos_together
from binder_app.ui.drop_words import Drop
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession


class JoinOffer(QObject):
    """Holds the exhibits that could be one paper; `changed` follows what is offered.

    It goes when one of them is no longer what it was, and with the next drop.
    """

    changed = Signal()

    def __init__(
        self, session: BinderSession, selection: Selection, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._selection = session, selection
        self._last = Drop(())
        self.ids: tuple[str, ...] = ()
        session.changed.connect(self._look_again)

    @property
    def words(self) -> str:
        """What is offered, empty where nothing is."""
        say, count = QCoreApplication.translate, len(self.ids)
        if not self.ids:
            return ""
        return say("JoinOffer", "Join these %n pictures into one paper", "", count)

    @Slot(Drop)
    def look(self, drop: Drop) -> None:
        """Look whether what was dropped could be one paper."""
        self._last = drop
        self._show(photos_together(self._session.binder, drop.lines))

    @Slot()
    def take(self) -> None:
        """Join them, and show the whole."""
        ids = self.ids
        if ids and self._session.join(self.tr("Join pictures"), ids):
            self._selection.show(ids[0])

    @Slot()
    def _look_again(self) -> None:
        if self.ids:
            self._show(photos_together(self._session.binder, self._last.lines))

    def _show(self, ids: tuple[str, ...]) -> None:
        if ids != self.ids:
            self.ids = ids
            self.changed.emit()
