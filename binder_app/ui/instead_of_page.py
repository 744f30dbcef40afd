"""What stands where a page would be: nothing chosen, or a page that can't be shown."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from binder_app.ui.desk import Desk
from binder_app.ui.flow import Flow
from binder_app.ui.parts import GAP_2, GAP_5, button, icon_label, label
from binder_app.ui.password_field import PasswordField
from binder_app.ui.theme import box, tone

BIG_ICON = 32
WIDE = 420


class InsteadOfPage(QScrollArea):
    """Says what is the matter, and what to do.

    `remake_asked` wants the pages made again, `original_asked` the file as it
    was given; `password_given` is a locked exhibit and what may open its file.
    """

    remake_asked = Signal()
    original_asked = Signal()
    password_given = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._icon = QLabel()
        self.head = label("", "strong", wraps=True)
        self.words = label("", wraps=True)
        self.remake = button(
            desk, self.tr("Make &it again"), self.remake_asked, "arrows-clockwise"
        )
        self.original = button(
            desk, self.tr("Open the ori&ginal file"), self.original_asked, "file"
        )
        self.password, self._locked = PasswordField(desk), ""
        self.password.setMaximumWidth(desk.theme.px(WIDE))
        self.password.leave.hide()
        self.password.tried.connect(self._try)
        self.password.hide()
        ways = QWidget()
        ways.setLayout(Flow(self.remake, self.original))
        held = QFrame()
        box(held, "desk")
        whole = QVBoxLayout(held)
        whole.setContentsMargins(GAP_5, GAP_5, GAP_5, GAP_5)
        whole.setSpacing(GAP_2)
        for part in (self._icon, self.head, self.words, self.password, ways):
            whole.addWidget(part)
        whole.addStretch(1)
        self.setWidget(held)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        desk.jobs.busy_changed.connect(self._end_trying)

    def show_words(
        self,
        icon: tuple[str, str],
        head: str,
        words: str,
        can_remake: bool = False,
        can_open: bool = False,
        locked: str = "",
    ) -> None:
        """Show an icon (its name and tone), what is, what to do, and the buttons.

        `locked` is the exhibit whose file a password would open.
        """
        name, shade = icon
        fresh = icon_label(self._desk, name, shade, BIG_ICON)
        self._icon.setPixmap(fresh.pixmap())
        self._icon.setFixedSize(fresh.size())
        self.head.setText(head)
        self.words.setText(words)
        tone(self.head, "strong")
        self.remake.setVisible(can_remake)
        self.original.setVisible(can_open)
        self.setAccessibleName(f"{head} {words}")
        self._ask_password(locked)

    def _ask_password(self, exhibit_id: str) -> None:
        """Have a place for the password of a locked file; what is typed stays."""
        if exhibit_id != self._locked:
            self.password.forget()
            self._locked = exhibit_id
        self.password.setVisible(bool(exhibit_id))

    @Slot(str)
    def _try(self, password: str) -> None:
        self.password_given.emit(self._locked, password)

    @Slot(bool)
    def _end_trying(self, is_busy: bool) -> None:
        if not is_busy:
            self.password.end_trying()
