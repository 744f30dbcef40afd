"""What a search found, in all exhibits of the binder."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from binder_app.acts.finding_words import AROUND
from binder_app.ui.aloud import announce
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import tab_and_title
from binder_app.ui.hit_list import Found, HitList
from binder_app.ui.jobs import Job, Json
from binder_app.ui.parts import GAP_2, GAP_3, GAP_4, across, button, down, label
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import BODY, box

MOST_HITS = 500
"""Hits that are listed: who finds more has to say more exactly what is sought."""

LOW_EM = 24
"""Height in ems below which the hits take all the room there is."""

MOST_NAMED = 8
"""Exhibits without text that are named below the hits."""

OFTEN_MS = 80
"""How often hits that came are put into the list."""


class FindPanel(QWidget):
    """Lists hits with page and snippet; `show_asked` wants a page, with the words.

    `counted` follows the end of a search.
    """

    left = Signal()
    show_asked = Signal(str, int, str)
    counted = Signal(int)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._job: Job | None = None
        self._words = ""
        self._waiting: list[Found] = []
        self._scans: list[str] = []
        self._put_up()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._list)

    def _put_up(self) -> None:
        desk = self._desk
        box(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = label(self.tr("Find"), "lead", wraps=True)
        self.close_button = button(desk, self.tr("Close"), self.leave, "x", "plain")
        self.count = label("", "muted", wraps=True)
        self.unread = label("", "muted", wraps=True)
        self.unread.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Searching"))
        self.bar.hide()
        self.list = HitList(desk)
        self.list.asked.connect(self._show)
        title = across(gap=GAP_2)
        title.addWidget(self.head, 1)
        title.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        words = down(title, self.count, self.bar, gap=GAP_2)
        words.setContentsMargins(GAP_4, GAP_2, GAP_2, GAP_2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(words)
        whole.addWidget(self.list, 1)
        below = down(self.unread)
        below.setContentsMargins(GAP_4, GAP_2, GAP_4, GAP_3)
        whole.addLayout(below)
        whole.addStretch()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.leave)

    # ------------------------------------------------------------------ search

    @property
    def hits(self) -> int:
        """How many hits are listed."""
        return self.list.hits.hits

    def find_words(self, words: str) -> None:
        """Search the binder for words; a search under way is dropped."""
        self.stop()
        self._words = words
        self.head.setText(self.tr("Find: {words}").format(words=words))
        self.count.setText(self.tr("Searching…"))
        self.unread.setText("")
        self.unread.hide()
        self.list.hits.start([row.exhibit.id for row in self._session.rows])
        self.list.show()
        self._start(words)
        self.take_focus()

    def _start(self, words: str) -> None:
        folder = str(self._session.folder)
        task = {"do": "find", "binder": folder, "words": words}
        job = self._job = Job(task, self._desk.jobs)
        job.told.connect(self._hear)
        job.stepped.connect(self._step)
        job.finished.connect(self._end)
        job.failed.connect(self._fail)
        for end in (job.finished, job.failed, job.cancelled):
            end.connect(job.deleteLater)
        self.bar.setRange(0, 0)
        self.bar.show()
        self._session.settle()
        job.start()

    def stop(self) -> None:
        """Search no further, and hear no more of it."""
        job, self._job = self._job, None
        self._waiting.clear()
        self.bar.hide()
        if job is not None:
            job.cancel()

    @Slot(int, int, str)
    def _step(self, done: int, total: int, _what: str) -> None:
        if self.sender() is self._job:
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    @Slot(object)
    def _hear(self, hit: Json) -> None:
        if self.sender() is not self._job:
            return
        self._waiting.append(_whole_words(Found(**hit)))
        if not self._clock.isActive():
            self._clock.start(OFTEN_MS)

    @Slot()
    def _list(self) -> None:
        """Put the hits that came into the list."""
        fresh, self._waiting = self._waiting, []
        for hit in fresh[: MOST_HITS - self.hits]:
            name = tab_and_title(self._desk, self._session, hit.exhibit_id)
            self.list.hits.add(hit, name)
        if fresh:
            self.list.choose_first()
            self._count()
        if self.hits >= MOST_HITS and self._job is not None:
            self.stop()
            self._tell()

    @Slot()
    def _end(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self._list()
            self._tell()

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        self.bar.hide()
        say = self._desk.say
        broken = self.tr("The search broke off. Press Enter in the field to try again.")
        self.count.setText(f"{say(problem)} {say(remedy)}" if problem else broken)

    # ------------------------------------------------------------------- words

    def _tell(self) -> None:
        """Say what was found, and what could not be searched."""
        self.bar.hide()
        self._count()
        announce(self, self.count.text())
        self.list.setVisible(self.hits > 0)
        unread = list(self._unread())
        self.unread.setText("")
        if unread:
            told = self.tr("These hold no text that can be searched: {names}.")
            names = [*unread[:MOST_NAMED], *(["…"] if unread[MOST_NAMED:] else [])]
            self.unread.setText(told.format(names="; ".join(names)))
        self._make_room()
        if not self.hits:
            self.close_button.setFocus()
        self.counted.emit(self.hits)

    def _make_room(self) -> None:
        """Let the hits have what room there is, where it is short."""
        low = self.height() < LOW_EM * self._desk.theme.px(BODY)
        fits = not (self.hits and low)
        self.unread.setVisible(bool(self.unread.text()) and fits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what could not be searched where there is room for it."""
        super().resizeEvent(event)
        self._make_room()

    def _count(self) -> None:
        if self.hits >= MOST_HITS:
            told = self.tr("The first {count} hits. Say more words to find fewer.")
            self.count.setText(told.format(count=MOST_HITS))
        elif self.hits or self._job is not None:
            words = QCoreApplication.translate("FindPanel", "%n hits", "", self.hits)
            self.count.setText(words)
        else:
            told = self.tr("Nothing found for “{words}”.")
            self.count.setText(told.format(words=self._words))

    def _unread(self) -> Iterator[str]:
        """Give the exhibits that a search passes by: no page of theirs has text."""
        for row in self._session.rows:
            if not any(map(self._session.has_words, row.exhibit.pages)):
                yield tab_and_title(self._desk, self._session, row.exhibit.id)

    # ------------------------------------------------------------------ wishes

    @Slot(Found)
    def _show(self, hit: Found) -> None:
        self.show_asked.emit(hit.exhibit_id, hit.page, self._words)

    @Slot()
    def next_hit(self) -> None:
        """Show the next hit."""
        self.list.step(1)

    @Slot()
    def last_hit(self) -> None:
        """Show the hit before."""
        self.list.step(-1)

    @Slot()
    def leave(self) -> None:
        """Give up the search."""
        self.stop()
        self.left.emit()

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.list.setFocus()


def _whole_words(hit: Found) -> Found:
    """Return a hit whose snippet begins and ends with whole words."""
    before, after = hit.before, hit.after
    if len(before) >= AROUND and " " in before:
        before = f"… {before.partition(' ')[2]}"
    if len(after) >= AROUND and " " in after:
        after = f"{after.rpartition(' ')[0]} …"
    return replace(hit, before=before, after=after)
