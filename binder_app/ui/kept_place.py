"""Where a list was scrolled to, so that new rows do not carry it away."""

from binder_app.ui.exhibit_model import ExhibitFilter
from binder_app.ui.exhibit_table import ExhibitTable


class KeptPlace:
    """Remembers the topmost exhibit in sight, and whether the current one was.

    A list at its very top stays there: what comes first shall be seen.
    """

    def __init__(self, table: ExhibitTable, shown: ExhibitFilter) -> None:
        self._table, self._shown = table, shown
        current = table.currentIndex()
        seen = table.viewport().rect().intersects(table.visualRect(current))
        self._sees_current = current.isValid() and seen
        self._id, self._y = "", 0
        row = table.row_at(shown.index(table.rowAt(0), 0))
        if row is not None and table.verticalScrollBar().value() > 0:
            self._id = row.exhibit.id
            self._y = table.rowViewportPosition(table.rowAt(0))

    def go_back(self) -> None:
        """Let the same exhibit stand where it stood; keep the current one in sight."""
        held = enumerate(self._shown.rows()) if self._id else ()
        here = next((n for n, row in held if row.exhibit.id == self._id), -1)
        if here >= 0:
            bar = self._table.verticalScrollBar()
            moved = self._table.rowViewportPosition(here) - self._y
            bar.setValue(bar.value() + moved)
        if self._sees_current:
            self._table.scrollTo(self._table.currentIndex())
