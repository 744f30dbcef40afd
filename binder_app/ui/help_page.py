"""The guide, the glossary and what the program is made of."""

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget

from binder_app.ui import shipped
from binder_app.ui.desk import Desk
from binder_app.ui.guide_view import GuideView
from binder_app.ui.parts import (
    GAP_3,
    across,
    button,
    down,
    frame,
    label,
    line,
)
from binder_app.ui.theme import BODY, tone

WIDE_EM = 60
"""Width in ems under which the contents are left out."""

LICENCE_LINK = "licence"


class HelpPage(QWidget):
    """Shows the guide in the window's language."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.is_about = False
        self.guide = GuideView(desk)
        self.guide.setAccessibleName(self.tr("Guide"))
        self.guide.anchorClicked.connect(self._follow)
        self.contents = QListWidget()
        self._made: list[shipped.Shipped] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header())
        body = across(self._side(), self.guide, gap=0)
        body.setStretch(1, 1)
        whole.addLayout(body, 1)

    def _header(self) -> QWidget:
        desk, held = self._desk, frame("header")
        self.back = button(desk, self.tr("Bac&k"), self._leave, "arrow-left", "plain")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find in the guide"))
        self.search.setAccessibleName(self.tr("Find in the guide"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(desk.theme.px(260))
        self.search.textChanged.connect(self._find_anew)
        self.search.returnPressed.connect(self.find_next)
        self.next = button(desk, self.tr("&Next"), self.find_next, "caret-down")
        self.said = label("", "small")
        row = across(
            self.back,
            line(is_upright=True),
            label(self.tr("Help"), "strong"),
            None,
            self.said,
            self.search,
            self.next,
            gap=GAP_3,
        )
        row.setContentsMargins(16, 6, 24, 6)
        held.setLayout(row)
        held.setMinimumHeight(desk.theme.px(52))
        return held

    def _side(self) -> QWidget:
        self.side = frame("surface")
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setWordWrap(True)
        tone(self.contents, "nav")
        self.contents.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.contents.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.contents.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.contents.currentRowChanged.connect(self._go_to)
        self.side.setLayout(down(self.contents, edge=GAP_3))
        self.side.setFixedWidth(self._desk.theme.px(272))
        return self.side

    # ----------------------------------------------------------------------- guide

    def showEvent(self, event: QShowEvent) -> None:
        """Show the guide, read when it is first wanted, and take the keyboard."""
        super().showEvent(event)
        if not self.contents.count():
            self._show_guide()
        self.guide.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_guide(self) -> None:
        path = self._desk.resources / "help" / f"guide.{self._desk.language}.md"
        self.guide.show_markdown(path.read_text(encoding="utf-8"))
        self.is_about = False
        if not self.contents.count():
            self.contents.blockSignals(True)
            self.contents.addItems(self.guide.headings())
            self.contents.addItem(self.tr("About and licenses"))
            for row in range(self.contents.count()):
                item = self.contents.item(row)
                item.setToolTip(item.text())
            self.contents.blockSignals(False)

    @Slot(int)
    def _go_to(self, row: int) -> None:
        """Show the part of the guide that was chosen; the last row is About."""
        self.said.setText("")
        if row == self.contents.count() - 1:
            self._show_about()
            return
        if self.is_about:
            self._show_guide()
        self.guide.go_to(self.contents.item(row).text())

    def show_guide(self) -> None:
        """Show the guide from its beginning, whatever was shown."""
        self.said.setText("")
        self._choose_row(-1)
        self._show_guide()

    def _choose_row(self, row: int) -> None:
        """Mark a row of the contents, and go nowhere for it."""
        self.contents.blockSignals(True)
        self.contents.setCurrentRow(row)
        self.contents.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field with Escape, else leave."""
        is_escape = event.key() == Qt.Key.Key_Escape
        if is_escape and self.search.hasFocus() and self.search.text():
            self.search.clear()
        elif is_escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _leave(self) -> None:
        """Go back from a licence to the list of them, else out of the help."""
        if self.is_about and self.contents.currentRow() < 0:
            self.show_about()
        else:
            self.said.setText("")
            self.left.emit()

    @Slot(str)
    def _find_anew(self, words: str) -> None:
        self.guide.moveCursor(QTextCursor.MoveOperation.Start)
        self._find(words)

    @Slot()
    def find_next(self) -> None:
        """Go to where the words stand next."""
        self._find(self.search.text())

    def _find(self, words: str) -> None:
        is_there = not words.strip() or self.guide.find_next(words)
        self.said.setText("" if is_there else self.tr("Not found here"))

    # ----------------------------------------------------------------------- about

    def show_about(self) -> None:
        """Show the licences of what is shipped."""
        if not self.contents.count():
            self._show_guide()
        last = self.contents.count() - 1
        if self.contents.currentRow() == last:
            self._show_about()
        else:
            self.contents.setCurrentRow(last)

    def _show_about(self) -> None:
        self.is_about = True
        self.guide.show_markdown(self._about())

    def _about(self) -> str:
        resources = self._desk.resources
        ours = shipped.our_licence(resources)
        parts = (*shipped.packages(resources), *shipped.faces(resources))
        self._made = [ours, *parts]
        told = ours.version or self.tr("run from its source")
        head = self.tr("About IMR Binder")
        lines = [
            f"# {head}",
            self.tr("Version: {version}").format(version=told),
            self.tr(
                "It sorts papers and shows dates. It does not give legal advice. It"
                " works without the internet: your papers stay on this computer."
            ),
            self._linked(ours, self.tr("License of this program: {licence}")),
            f"## {self.tr('What it is made of')}",
            "\n".join(self._table(parts)),
            self.tr("The icons are Phosphor, as QtAwesome brings them."),
        ]
        return "\n\n".join(lines)

    def _linked(self, part: shipped.Shipped, words: str) -> str:
        return words.format(licence=self._link(part))

    def _link(self, part: shipped.Shipped) -> str:
        """Return the licence's name, leading to its text where that is at hand."""
        name = part.licence or self.tr("license")
        plain = name.replace("|", "/")
        place = self._made.index(part)
        return f"[{plain}]({LICENCE_LINK}:{place})" if part.texts else plain

    def _table(self, parts: tuple[shipped.Shipped, ...]) -> list[str]:
        heads = (self.tr("Part"), self.tr("Version"), self.tr("License"))
        rows = [f"| {' | '.join(heads)} |", "|---|---|---|"]
        for part in parts:
            rows.append(f"| {part.name} | {part.version} | {self._link(part)} |")
        return rows

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        """Show the text of a licence; no other link leads anywhere."""
        if link.scheme() != LICENCE_LINK:
            return
        part = self._made[int(link.path())]
        self._choose_row(-1)
        self.guide.setPlainText(f"{part.name} {part.version}\n\n{part.text}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the contents out where the window is narrow."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= WIDE_EM * self._desk.theme.px(BODY))
