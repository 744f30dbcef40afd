"""What the papers of the open binder point to besides, as it stands by now."""

from dataclasses import replace
from datetime import date
from functools import cache

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from binder_app.acts.checking import Checked, check_binder
from binder_app.acts.guidance import Guidance, guidance_on, roads_of
from binder_app.acts.pathway_guide import RoadSeen, worth_saying
from binder_app.acts.reading_scans import unread_in
from binder_app.acts.records_listed import records_listed
from binder_app.domain.binder import UNKNOWN, Binder
from binder_app.storage.paper_files import read_papers
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import title_of
from binder_app.ui.session import BinderSession

SOON_MS = 400
"""How long after an edit the roads are told: papers come one after the other."""


class GuidanceNow(QObject):
    """Reckons the guidance when it is asked for, once for each state of the binder.

    `changed` follows when other roads than before are to be told of.
    """

    changed = Signal()

    def __init__(self, desk: Desk, session: BinderSession, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session = desk, session
        self._whole: Guidance | None = None
        self.roads: tuple[RoadSeen, ...] = ()
        self.is_known = False
        self.title_of_letter = cache(self._title_of_letter)
        self._later = QTimer(self, singleShot=True, interval=SOON_MS)
        self._later.timeout.connect(self.look)
        session.changed.connect(self._forget)
        self._later.start()

    @Slot()
    def _forget(self) -> None:
        self._whole = None
        self._later.start()

    @Slot()
    def look(self) -> None:
        """See what the papers point to by now."""
        self._later.stop()
        case = self._session
        self.roads = roads_of(case.shelf, case.binder, case.rules)
        self.is_known = True
        self.changed.emit()

    @property
    def others(self) -> tuple[RoadSeen, ...]:
        """The roads that papers point to, the binder's own among them while open."""
        binder = self._session.binder
        own = UNKNOWN if binder.is_pathway_open else binder.pathway
        return worth_saying(self.roads, own, binder.roads_set_aside)

    @property
    def set_aside(self) -> tuple[RoadSeen, ...]:
        """The roads of which a person said that they don't apply."""
        aside = self._session.binder.roads_set_aside
        return tuple(one for one in self.roads if one.road.id in aside)

    @property
    def own(self) -> RoadSeen | None:
        """The road that the binder takes."""
        pathway = self._session.binder.pathway
        return next((o for o in self.roads if o.road.pathway == pathway), None)

    @property
    def whole(self) -> Guidance:
        """All of it, in the language of the window."""
        if self._whole is None:
            case, language = self._session, self._desk.language
            told = replace(case.binder, language=language)
            is_same = case.binder.language == language
            checked = case.checked if is_same else self._checked(told)
            listed = records_listed(case.shelf, told, case.rules)
            self._whole = guidance_on(
                case.shelf, told, case.rules, checked, listed, self._named
            )
            self.roads, self.is_known = self._whole.roads, True
        return self._whole

    def _checked(self, told: Binder) -> Checked:
        """Check the binder in another language, by the same day and the same scans."""
        case = self._session
        unread = unread_in(told, case.known)
        return check_binder(told, case.rules, unread, date.today())

    def _named(self, exhibit_id: str) -> str:
        """Return the tab of an exhibit, or else its title."""
        row = self._session.row(exhibit_id)
        if row is None:
            return exhibit_id
        return row.tab or title_of(self._session, row.exhibit, self._desk.language)

    def _title_of_letter(self, paper: str) -> str:
        rules = self._session.rules
        papers = read_papers(rules.resources, rules.checklist).papers
        return papers[paper].titles[self._desk.language]
