"""Offers to cut a file that seems to hold several papers, as one edit."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame

from binder_app.domain.exhibit import Exhibit
from binder_app.domain.kind import OTHER
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import kind_of
from binder_app.ui.flow import Flow
from binder_app.ui.jobs import Job
from binder_app.ui.key_button import KeyButton, letters
from binder_app.ui.paper_verbs import PaperVerbs
from binder_app.ui.parts import GAP_1, GAP_2, across, down, icon_label, label
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box

ASK_MS = 400
"""How long an exhibit is looked at before its parts are read, by a child."""

MOST_NAMED = 4
"""Parts that are named; of more the rest is counted."""


class CutOffer(QFrame):
    """Names the papers that an exhibit seems to hold; gone where it is one.

    What each is comes a moment later: a child reads it.
    """

    def __init__(self, desk: Desk, session: BinderSession, verbs: PaperVerbs) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._exhibit: Exhibit | None = None
        self._page = 1
        self._kinds: dict[tuple[str, tuple[int, ...]], Sequence[str]] = {}
        self._job: Job | None = None
        self._asked = self._key
        box(self, "accent")
        self.words = label("", "strong", wraps=True)
        self.parts = label("", "", wraps=True)
        self.here = label("", "small", wraps=True)
        keys = letters()
        self.cut = KeyButton(desk, self.tr("Cut it so"), keys.cut, verbs.cut)
        self.each = KeyButton(
            desk, self.tr("Look at each cut"), keys.each, verbs.next_cut
        )
        self.one = KeyButton(desk, self.tr("It is one paper"), keys.one, verbs.call_one)
        head = across(gap=GAP_2)
        icon = icon_label(desk, "scissors", "accent", 18)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(down(self.words, self.parts, self.here, gap=0), 1)
        ways = Flow(self.cut, self.each, self.one, gap=GAP_1 + 2)
        self.setLayout(down(head, ways, gap=GAP_1, edge=GAP_2))
        self._pause = QTimer(self, singleShot=True, interval=ASK_MS)
        self._pause.timeout.connect(self._ask)
        self.hide()

    @property
    def _key(self) -> tuple[str, tuple[int, ...]]:
        exhibit = self._exhibit
        return (exhibit.id, exhibit.cuts) if exhibit is not None else ("", ())

    def show_exhibit(self, exhibit: Exhibit | None, page: int) -> None:
        """Offer to cut an exhibit, of which a page is shown."""
        if (exhibit, page) == (self._exhibit, self._page):
            return
        self._exhibit, self._page = exhibit, page
        has_cuts = exhibit is not None and bool(exhibit.cuts)
        self.setVisible(has_cuts)
        self._pause.stop()
        if not has_cuts:
            return
        self._say()
        if self._key not in self._kinds:
            self._pause.start()

    def _say(self) -> None:
        exhibit = self._exhibit
        if exhibit is None:
            return
        tr, cuts = QCoreApplication.translate, exhibit.cuts
        count = len(cuts) + 1
        told = tr("CutOffer", "This file seems to hold %n papers:", "", count)
        self.words.setText(told)
        self.parts.setText(self._named(exhibit))
        here = self.tr("Here, with page {page}, another paper would begin.")
        self.here.setText(here.format(page=self._page))
        self.here.setVisible(self._page in cuts)

    def _named(self, exhibit: Exhibit) -> str:
        """Return "pages 1–2 RFA; page 3 Work status slip"."""
        firsts = (1, *exhibit.cuts)
        lasts = (*(cut - 1 for cut in exhibit.cuts), len(exhibit.pages))
        kinds = self._kinds.get(self._key) or [OTHER] * len(firsts)
        told = [
            self._part(first, last, kind)
            for first, last, kind in zip(firsts, lasts, kinds, strict=True)
        ]
        more = len(told) - MOST_NAMED
        if more > 0:
            words = QCoreApplication.translate("CutOffer", "and %n more", "", more)
            told = [*told[:MOST_NAMED], words]
        return "; ".join(told)

    def _part(self, first: int, last: int, kind: str) -> str:
        words = self.tr("page {first}") if first == last else ""
        words = words or self.tr("pages {first}–{last}")
        pages = words.format(first=first, last=last)
        if kind == OTHER:
            return pages
        return f"{pages} {kind_of(self._desk, self._session, kind)}"

    # ------------------------------------------------------- what each of them is

    @Slot()
    def _ask(self) -> None:
        """Have a child read what the parts are."""
        exhibit = self._exhibit
        if exhibit is None or self._job is not None:
            return
        task = {"do": "parts", "binder": str(self._session.folder), "id": exhibit.id}
        job = self._job = Job(task, self._desk.jobs)
        self._asked = self._key
        job.finished.connect(self._hear)
        for over in (job.finished, job.failed, job.cancelled):
            over.connect(self._end)
            over.connect(job.deleteLater)
        job.start()

    @Slot(object)
    def _hear(self, told: dict[str, list[str]]) -> None:
        kinds = told["kinds"]
        if len(kinds) == len(self._asked[1]) + 1:
            known = self._session.rules.kinds
            self._kinds[self._asked] = [k if k in known else OTHER for k in kinds]
        self._say()

    @Slot()
    def _end(self) -> None:
        self._job = None
        if self._exhibit is not None and self._key != self._asked and self._key[1]:
            self._pause.start()

    def let_go(self) -> None:
        """Ask for nothing any more: the binder closes."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
