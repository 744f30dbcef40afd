"""What to make, how it looks, and where it goes."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QSizePolicy,
    QWidget,
)

from binder_app.acts.rulebook import LANGUAGES
from binder_app.ui.choice import Choice
from binder_app.ui.desk import Desk
from binder_app.ui.elided import Elided
from binder_app.ui.field import Field
from binder_app.ui.flow import flowing
from binder_app.ui.packet_work import PacketWork
from binder_app.ui.parts import (
    GAP_2,
    GAP_3,
    GAP_4,
    button,
    down,
    label,
)
from binder_app.ui.recipe_choice import RecipeChoice
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import box
from binder_app.ui.trouble import Trouble

LONGEST_PREFIX = 8

MOST_PAGES, MOST_MB = (25, 50, 100, 200, 300, 500), (5, 10, 20, 25, 50, 100)
"""How large a file may be asked to stay."""


class PacketOptionsPanel(QFrame):
    """Lets the person choose; each choice is kept in the work at once.

    `papers_asked` wants the papers that go along.
    """

    target_chosen = Signal()
    papers_asked = Signal()

    def __init__(self, desk: Desk, session: BinderSession, work: PacketWork) -> None:
        super().__init__()
        self._desk, self._work = desk, work
        box(self, "surface")
        self._beside = Path(work.wish.target).parent
        self.recipe = RecipeChoice(desk, session, work)
        whole = down(
            label(self.tr("What to make"), "lead"),
            self.recipe,
            self._along(),
            GAP_2,
            label(self.tr("How it looks"), "lead"),
            *self._looks(),
            GAP_2,
            label(self.tr("Where it goes"), "lead"),
            *self._where(),
            None,
            gap=GAP_2,
        )
        whole.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_4)
        self.setLayout(whole)
        work.wished.connect(self.show_wish)
        session.changed.connect(self._follow)
        self.show_wish()

    @Slot()
    def _follow(self) -> None:
        if self.isVisible():
            self._show_stamp()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the number that comes next: a packet may have been sent meanwhile."""
        super().showEvent(event)
        self._show_stamp()

    # ------------------------------------------------------------------- parts

    def _along(self) -> QWidget:
        """Return the way to what goes along with a packet."""
        told = self.tr("Papers that g&o along…")
        self.papers = button(self._desk, told, self.papers_asked, "file-text", "link")
        hint = self.tr("Letters, fax cover, proof of service")
        self.papers.setToolTip(hint)
        self.papers.setAccessibleDescription(hint)
        return flowing(self.papers)

    def _looks(self) -> list[QWidget]:
        self.sheets = QCheckBox(self.tr("A shee&t before each tab"))
        self.sheets.toggled.connect(self._choose_sheets)
        self.duplex = QCheckBox(self.tr("&Print on both sides"))
        self.duplex.toggled.connect(self._choose_duplex)
        self.language = Choice()
        names = {"en": self.tr("English"), "es": self.tr("Spanish")}
        for language in LANGUAGES:
            self.language.addItem(names.get(language, language), language)
        self.language.activated.connect(self._choose_language)
        spoken = label(self.tr("Pac&ket language"))
        spoken.setBuddy(self.language)
        return [
            self.sheets,
            self.duplex,
            *self._numbers(),
            flowing(spoken, self.language, gap=GAP_3),
            *self._volumes(),
        ]

    def _volumes(self) -> list[QWidget]:
        """Ask how large a file may get; larger packets come in volumes."""
        self.most_pages, self.most_mb = Choice(), Choice()
        for choice, counts in ((self.most_pages, MOST_PAGES), (self.most_mb, MOST_MB)):
            choice.addItem(self.tr("no limit"), 0)
            for count in counts:
                choice.addItem(str(count), count)
            choice.activated.connect(self._choose_limit)
        pages, megabytes = label(self.tr("Pages")), label(self.tr("Megabytes (MB)"))
        pages.setBuddy(self.most_pages)
        megabytes.setBuddy(self.most_mb)
        head = self.tr("At most in one file")
        for choice, asked in ((self.most_pages, pages), (self.most_mb, megabytes)):
            choice.setAccessibleName(f"{head}: {asked.text()}")
        about = self.tr(
            "Where a portal or a fax takes only so much: a larger packet comes in"
            " volumes, cut between exhibits."
        )
        return [
            label(head, "strong"),
            flowing(pages, self.most_pages, gap=GAP_3),
            flowing(megabytes, self.most_mb, gap=GAP_3),
            label(about, "small", wraps=True),
        ]

    def _numbers(self) -> list[QWidget]:
        self.preview = label("", wraps=True)
        self.prefix = Field()
        self.prefix.setMaxLength(4 * LONGEST_PREFIX)
        self.prefix.setFixedWidth(self._desk.theme.px(120))
        self.prefix.setPlaceholderText(self._work.own_prefix)
        self.prefix.textEdited.connect(self._choose_prefix)
        asked = label(self.tr("&Letters before it"))
        asked.setBuddy(self.prefix)
        self._prefix_trouble = Trouble(self._desk)
        row = flowing(asked, self.prefix, gap=GAP_3)
        return [self.preview, row, self._prefix_trouble]

    def _where(self) -> list[QWidget]:
        self.target = Field()
        policy = QSizePolicy.Policy
        self.target.setSizePolicy(policy.Ignored, policy.Fixed)
        self.target.textEdited.connect(self._type_target)
        self.target.editingFinished.connect(self._end_typing)
        self.target.setAccessibleName(self.tr("Where the packet is written"))
        self.folder = Elided("small", is_path=True)
        choose = self.tr("Chan&ge…")
        self.change = button(self._desk, choose, self.ask_for_target, "folder-open")
        self._target_trouble = Trouble(self._desk)
        text = self.tr("Choose another name")
        self.rename = button(self._desk, text, self.ask_for_target)
        self.rename.hide()
        return [
            self.target,
            self.folder,
            self._target_trouble,
            flowing(self.change, self.rename, gap=GAP_2),
        ]

    # ------------------------------------------------------------------- wishes

    @Slot(bool)
    def _choose_sheets(self, is_on: bool) -> None:
        self._work.set(has_tab_sheets=is_on)

    @Slot(bool)
    def _choose_duplex(self, is_on: bool) -> None:
        self._work.set(is_duplex=is_on)

    @Slot()
    def _choose_language(self) -> None:
        self._work.set(language=self.language.currentData())

    @Slot()
    def _choose_limit(self) -> None:
        pages, megabytes = self.most_pages.currentData(), self.most_mb.currentData()
        self._work.set(max_pages=pages, max_mb=megabytes)

    @Slot(str)
    def _choose_prefix(self, text: str) -> None:
        self._work.set(stamp=text)

    @Slot(str)
    def _type_target(self, text: str) -> None:
        """Take a name beside where the packet goes now, or a whole path."""
        self.refuse_target("", "")
        name, proposed = text.strip(), self._work.proposed()
        self._work.set(target=str(self._beside / name if name else proposed))

    @Slot()
    def _end_typing(self) -> None:
        """Show the proposed place again where nothing is left in the field."""
        self.show_wish()

    @Slot()
    def ask_for_target(self) -> None:
        """Let the person choose a name and a folder."""
        asked, kind = self.tr("Where the packet goes"), self.tr("PDF file (*.pdf)")
        now = self._work.wish.target
        name, _ = QFileDialog.getSaveFileName(self, asked, now, kind)
        if name:
            self.refuse_target("", "")
            self._work.set(target=name)
            self.target_chosen.emit()

    # -------------------------------------------------------------------- shows

    @Slot()
    def show_wish(self) -> None:
        """Show what is wished for, wherever it was said."""
        wish = self._work.wish
        self.sheets.setChecked(wish.has_tab_sheets)
        self.duplex.setChecked(wish.is_duplex)
        self.language.setCurrentIndex(LANGUAGES.index(wish.language))
        self.most_pages.setCurrentIndex(self.most_pages.findData(wish.max_pages))
        self.most_mb.setCurrentIndex(self.most_mb.findData(wish.max_mb))
        if self.prefix.text() != wish.stamp:
            self.prefix.setText(wish.stamp)
        target = Path(wish.target)
        if not self.target.hasFocus():
            self._beside = target.parent
            self.target.setText(target.name)
        self.target.setToolTip(wish.target)
        self.target.setAccessibleDescription(wish.target)
        self.folder.show_text(str(target.parent))
        self._show_stamp()

    def _show_stamp(self) -> None:
        trouble = self._work.stamp_problem
        if trouble is not None:
            self.preview.setText(self.tr("Number on each page"))
            say = self._desk.say
            self._prefix_trouble.show_line(say(trouble.problem), say(trouble.remedy))
            return
        self._prefix_trouble.show_line("", "")
        reads = self.tr("Number on each page: {number}")
        self.preview.setText(reads.format(number=self._work.first_stamp()))

    def refuse_target(self, problem: str, remedy: str) -> None:
        """Say in place why the packet can't go there; nothing where it can."""
        self._target_trouble.show_line(problem, remedy)
        self.rename.setVisible(bool(problem))
        self.change.setVisible(not problem)
        if problem:
            self.rename.setFocus()

    def ask_for_prefix(self) -> None:
        """Lead the keyboard to letters that can't be stamped."""
        self.prefix.setFocus()
        self.prefix.selectAll()

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.recipe.take_focus()
