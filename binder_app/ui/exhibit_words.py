"""What the panels say of one exhibit: its title, its state, its whole row."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from binder_app.domain.exhibit import Exhibit
from binder_app.ui.dates import short
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import title_of
from binder_app.ui.rows import Row
from binder_app.ui.session import BinderSession


@dataclass(frozen=True, slots=True)
class State:
    """How an exhibit stands: one word or two, their icon, and then the tone."""

    words: str
    icon: str
    tone: str


class ExhibitWords:
    """Finds the words for exhibits, in the window's language."""

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        self._desk, self._session = desk, session

    def title(self, exhibit: Exhibit) -> str:
        """Return its title, else that of its kind, else the name of its file."""
        return title_of(self._session, exhibit, self._desk.language)

    def kind(self, exhibit: Exhibit) -> str:
        """Return the name of its kind; nothing for what could not be read."""
        if exhibit.problem:
            return ""
        return self._session.rules.kinds[exhibit.kind].label(self._desk.language)

    def date(self, exhibit: Exhibit) -> str:
        """Return its date as it is read, and nothing for none."""
        return short(self._desk, exhibit.date)

    def state(self, row: Row) -> State:
        """Return how it stands with the packet."""
        tr, exhibit = QCoreApplication.translate, row.exhibit
        if exhibit.state == "held_back":
            return State(tr("ExhibitWords", "Held back"), "pause-circle", "muted")
        if self._session.binder.needs_password(exhibit):
            return State(tr("ExhibitWords", "Locked"), "lock-key", "warn")
        if exhibit.problem:
            return State(tr("ExhibitWords", "Cannot be read"), "eye-slash", "warn")
        if (asked := _asked(row)) is not None:
            return asked
        if not row.tab:
            return State(tr("ExhibitWords", "Left out"), "minus-circle", "muted")
        if self._session.rules.checklist.is_background(exhibit.kind):
            return State(tr("ExhibitWords", "Annex only"), "minus-circle", "muted")
        return State(tr("ExhibitWords", "In packet"), "check-circle", "ok")

    def states(self) -> list[str]:
        """Return every word for a state, for who has to know the widest."""
        tr = QCoreApplication.translate
        return [
            tr("ExhibitWords", "Locked"),
            tr("ExhibitWords", "Cannot be read"),
            tr("ExhibitWords", "Held back"),
            tr("ExhibitWords", "Check kind"),
            tr("ExhibitWords", "Please look"),
            tr("ExhibitWords", "Cut it?"),
            tr("ExhibitWords", "Left out"),
            tr("ExhibitWords", "Annex only"),
            tr("ExhibitWords", "In packet"),
        ]

    def dates(self) -> list[str]:
        """Return a late day of each month, for who has to know the widest."""
        return [short(self._desk, f"2028-{month:02}-28") for month in range(1, 13)]

    def under_title(self, row: Row) -> str:
        """Return the line below the title: why it stays out, or who it is from."""
        exhibit = row.exhibit
        if exhibit.problem:
            return self._desk.say(exhibit.problem)
        if exhibit.state == "held_back" and exhibit.reason:
            return self._desk.sentences.say_written(exhibit.reason)
        return exhibit.sender

    def date_and_pages(self, row: Row) -> str:
        """Return both in one line, for where there is room for one only."""
        if row.exhibit.problem or row.exhibit.state == "held_back":
            return self.under_title(row)
        parts = (self.date(row.exhibit), self.pages(len(row.exhibit.pages_in)))
        return ", ".join(part for part in parts if part)

    def pages(self, count: int) -> str:
        """Return "6 pages"."""
        return QCoreApplication.translate("ExhibitWords", "%n pages", "", count)

    def whole(self, row: Row) -> str:
        """Return the row for who listens: tab, title, pages, state."""
        tab = QCoreApplication.translate("ExhibitWords", "Tab {tab}")
        state = self.state(row).words
        parts = (
            tab.format(tab=row.tab) if row.tab else "",
            self.title(row.exhibit),
            self.pages(len(row.exhibit.pages_in)) if row.exhibit.pages else "",
            state[:1].lower() + state[1:],
        )
        return ", ".join(part for part in parts if part)

    def searched(self, row: Row) -> str:
        """Return everything of a row that a filter looks through."""
        exhibit = row.exhibit
        parts = (
            row.tab,
            self.title(exhibit),
            exhibit.sender,
            self.kind(exhibit),
            self.date(exhibit),
            exhibit.date,
            exhibit.source_name,
            self.state(row).words,
        )
        return " ".join(parts)


def _asked(row: Row) -> State | None:
    """Return what is asked about an exhibit, `None` where nothing is."""
    tr = QCoreApplication.translate
    if row.twin:
        return State(tr("ExhibitWords", "A copy?"), "copy", "warn")
    if row.wants_look:
        return State(tr("ExhibitWords", "Check kind"), "question", "warn")
    if row.wants_page:
        return State(tr("ExhibitWords", "Please look"), "warning-circle", "warn")
    if row.exhibit.cuts:
        return State(tr("ExhibitWords", "Cut it?"), "scissors", "warn")
    return None
