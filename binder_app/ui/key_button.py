"""A button with the one key that presses it, and the letters of all such keys."""

from collections.abc import Callable
from dataclasses import dataclass, fields

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, SignalInstance
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_2, ICON_SIZE
from binder_app.ui.theme import SMALL, tone

CAP = 20
"""Height of the drawn key at 100 % text, and its least width."""

EDGE, ROUND = 6, 4


@dataclass(frozen=True, slots=True)
class Letters:
    """The letter of each answer in one language; no two are alike."""

    right: str
    runner_up: str
    kind: str
    none: str
    facts: str
    use: str
    correct: str
    wrong: str
    leave_out: str
    keep: str
    hold: str
    turn: str
    cut: str
    each: str
    one: str

    @property
    def all(self) -> tuple[str, ...]:
        """Every letter."""
        return tuple(getattr(self, each.name) for each in fields(self))


def letters() -> Letters:
    """Return the letters in the language of the window."""
    translate = QCoreApplication.translate
    return Letters(
        right=translate("Letters", "Y"),
        runner_up=translate("Letters", "O"),
        kind=translate("Letters", "K"),
        none=translate("Letters", "N"),
        facts=translate("Letters", "F"),
        use=translate("Letters", "U"),
        correct=translate("Letters", "C"),
        wrong=translate("Letters", "X"),
        leave_out=translate("Letters", "L"),
        keep=translate("Letters", "G"),
        hold=translate("Letters", "H"),
        turn=translate("Letters", "T"),
        cut=translate("Letters", "S"),
        each=translate("Letters", "E"),
        one=translate("Letters", "W"),
    )


class KeyButton(QPushButton):
    """Shows its words and, at the right, its key; who listens hears both."""

    def __init__(
        self,
        desk: Desk,
        words: str,
        letter: str,
        do: Callable[[], object] | SignalInstance,
        icon: str = "",
    ) -> None:
        super().__init__()
        self._desk, self.letter = desk, letter
        tone(self, "keyed")
        self.show_words(words, icon)
        self.clicked.connect(do)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str, icon: str = "") -> None:
        """Show what the button does."""
        self.setText(words.replace("&", "&&"))
        told = self.tr("{words}, key {letter}")
        self.setAccessibleName(told.format(words=words, letter=self.letter))
        if icon:
            wide = self._desk.theme.px(ICON_SIZE - 4)
            self.setIcon(self._desk.icon(icon))
            self.setIconSize(QSize(wide, wide))

    @property
    def _cap(self) -> int:
        """How wide the drawn key is."""
        theme = self._desk.theme
        wide = QFontMetrics(theme.font(SMALL, bold=True)).horizontalAdvance(self.letter)
        return max(theme.px(CAP), wide + 2 * EDGE)

    def sizeHint(self) -> QSize:
        """Ask for room for the key beside the words."""
        return super().sizeHint() + QSize(self._cap + GAP_2 - 2, 0)

    def minimumSizeHint(self) -> QSize:
        """Be no smaller: neither words nor key are cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and its key upon it."""
        super().paintEvent(event)
        theme, painter = self._desk.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = self._cap, theme.px(CAP)
        left, top = self.width() - wide - EDGE, (self.height() - high) / 2
        place = QRectF(left, top, wide, high)
        painter.setPen(QPen(theme.colour("control"), 1))
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(SMALL, bold=True))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.letter)
