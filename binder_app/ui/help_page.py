"""The guide, the glossary and what the program is made of."""

from PySide6.QtCore import QRect, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget

from binder_app.ui import shipped
from binder_app.ui.desk import Desk
from binder_app.ui.guide_view import GuideView
from binder_app.ui.help_pages import GuidePage, read_pages
from binder_app.ui.parts import (
    GAP_3,
    across,
    button,
    down,
    frame,
    label,
    line,
)
from binder_app.ui.shipped_parts import read_parts
from binder_app.ui.theme import BODY, tone

WIDE_EM = 60
"""Width in ems under which the contents stand in the place of the page."""

SIDE_WIDE = 272
"""Width of the contents beside a page, in pixels at 100 %."""

MOST_WIDE = 16_777_215
"""Qt's own limit of a width."""

LICENCE_LINK = "licence"
CONTENTS_EDGE, ROW_AIR = 52, 17
"""What a row of the contents has beside and above its words, in pixels at 100 %."""

INDENT = "\u2003"
"""What stands before a part in the contents: a blank that no line break swallows."""

ABOUT = "about"
"""What the row of the licences is called beside the pages' names."""


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
        self._pages: tuple[GuidePage, ...] = ()
        self._shown: GuidePage | None = None
        self._rows: list[tuple[str, str]] = []
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
        self.list_pages = button(desk, self.tr("Contents"), None, "list", "plain")
        self.list_pages.setCheckable(True)
        self.list_pages.toggled.connect(self._arrange)
        row = across(
            self.back,
            line(is_upright=True),
            label(self.tr("Help"), "strong"),
            self.list_pages,
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
        for chosen in (self.contents.itemClicked, self.contents.itemActivated):
            chosen.connect(self._close_list)
        self.side.setLayout(down(self.contents, edge=GAP_3))
        return self.side

    # ----------------------------------------------------------------------- guide

    def showEvent(self, event: QShowEvent) -> None:
        """Show the guide, read when it is first wanted, and take the keyboard."""
        super().showEvent(event)
        if not self.contents.count():
            self._show_guide()
        self.guide.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_guide(self, name: str = "", part: str = "") -> None:
        """Show a page of the guide, the first where none is named, at a part of it."""
        if not self._pages:
            self._pages = read_pages(self._desk.resources, self._desk.language)
        page = self._page(name) or self._pages[0]
        if self.is_about or page is not self._shown:
            self.guide.show_markdown(page.text)
        self._shown, self.is_about = page, False
        self._list(page)
        if part:
            self.guide.go_to(part)

    def _page(self, name: str) -> GuidePage | None:
        return next((page for page in self._pages if page.name == name), None)

    def _list(self, shown: GuidePage | None) -> None:
        """List the pages, and below the one that is shown its parts."""
        rows: list[tuple[str, str, str]] = []
        for page in self._pages:
            rows.append((page.name, "", page.title))
            parts = page.parts if page is shown else []
            rows += [(page.name, part, f"{INDENT}{part}") for part in parts]
        rows.append((ABOUT, "", self.tr("About and licenses")))
        if [(name, part) for name, part, _ in rows] == self._rows:
            return
        self._rows = [(name, part) for name, part, _ in rows]
        self.contents.blockSignals(True)
        self.contents.clear()
        self.contents.addItems([words for _, _, words in rows])
        for row in range(self.contents.count()):
            item = self.contents.item(row)
            item.setToolTip(item.text().strip())
            item.setSizeHint(QSize(0, self._height_of(item.text())))
        self.contents.blockSignals(False)

    def _height_of(self, words: str) -> int:
        """Return how high a row must be: Qt forgets the padding where words wrap."""
        px, metrics = self._desk.theme.px, self.contents.fontMetrics()
        room = QRect(0, 0, self.side.width() - px(CONTENTS_EDGE), px(400))
        wraps = Qt.TextFlag.TextWordWrap
        return metrics.boundingRect(room, wraps, words).height() + px(ROW_AIR)

    @Slot(int)
    def _go_to(self, row: int) -> None:
        """Show the page or the part that was chosen; the last row is About."""
        self.said.setText("")
        name, part = self._rows[row]
        if QApplication.mouseButtons():
            self._close_list()
        if name == ABOUT:
            self._show_about()
            return
        self._show_guide(name, part)
        self._choose_row(self._rows.index((name, part)))

    def show_guide(self) -> None:
        """Show the guide from its beginning, whatever was shown."""
        self.said.setText("")
        self._show_guide()
        self._choose_row(-1)

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
        """Go to the words on this page, then on the pages behind it, then from the top.

        The list of what the program is made of is searched by itself.
        """
        wanted = words.strip()
        is_there = not wanted or self._find_here(words) or self._find_beyond(words)
        self.said.setText("" if is_there else self.tr("Not found here"))

    def _find_here(self, words: str) -> bool:
        """Find what stands behind the cursor; on a page alone with it, go round."""
        others = [] if self.is_about else self._holding(words)
        is_alone = not [page for page in others if page is not self._shown]
        return self.guide.find_next(words) if is_alone else self.guide.find(words)

    def _holding(self, words: str) -> list[GuidePage]:
        wanted = words.strip().casefold()
        return [page for page in self._pages if wanted in page.plain]

    def _find_beyond(self, words: str) -> bool:
        """Show the next page that holds the words, and mark them there."""
        at = self._pages.index(self._shown) if self._shown else 0
        turned = (*self._pages[at + 1 :], *self._pages[: at + 1])
        holding = self._holding(words)
        for page in turned if not self.is_about else ():
            if page in holding:
                self._show_guide(page.name)
                self.guide.moveCursor(QTextCursor.MoveOperation.Start)
                self._choose_row(self._rows.index((page.name, "")))
                if self.guide.find(words):
                    return True
        return False

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
        self.is_about, self._shown = True, None
        self.guide.show_markdown(self._about())

    def _about(self) -> str:
        resources = self._desk.resources
        ours = shipped.our_licence(resources)
        inside = tuple(part.shipped for part in read_parts(resources))
        parts = (*shipped.packages(resources), *shipped.faces(resources), *inside)
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
        """Show the text of a licence, or another page; nothing else is led to."""
        page = None if link.scheme() else self._page(link.path() or self._name)
        if page is not None:
            self._show_guide(page.name, page.part_of(link.fragment()))
            self._choose_row(-1)
        if link.scheme() != LICENCE_LINK:
            return
        part = self._made[int(link.path())]
        self._choose_row(-1)
        self.guide.setPlainText(f"{part.name} {part.version}\n\n{part.text}")

    @property
    def _name(self) -> str:
        return self._shown.name if self._shown else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show contents and page beside each other, or one of them."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _close_list(self) -> None:
        """Show the page again, where the contents stood in its place."""
        if self.list_pages.isChecked():
            self.list_pages.setChecked(False)
            self.guide.setFocus()

    @Slot()
    def _arrange(self) -> None:
        theme = self._desk.theme
        is_wide = self.width() >= WIDE_EM * theme.px(BODY)
        is_listed = self.list_pages.isChecked() and not is_wide
        beside = theme.px(SIDE_WIDE)
        self.side.setMinimumWidth(beside)
        self.side.setMaximumWidth(beside if is_wide else MOST_WIDE)
        self.side.setVisible(is_wide or is_listed)
        if is_listed:
            self._take_keys()
        self.guide.setVisible(not is_listed)
        self.list_pages.setVisible(not is_wide)

    def _take_keys(self) -> None:
        """Give the list the keys while the page still shows.

        A page that is hidden with them goes to its next link; a list without a row
        goes to its first.
        """
        self._mark_shown()
        self.contents.setFocus()

    def _mark_shown(self) -> None:
        """Mark the row of the page that is shown."""
        if self.contents.currentRow() < 0 and self._shown:
            self._choose_row(self._rows.index((self._name, "")))
