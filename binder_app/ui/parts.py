"""Small parts that every page is put together from."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from binder_app.ui.desk import Desk
from binder_app.ui.theme import box, tone

GAP_1, GAP_2, GAP_3, GAP_4, GAP_5 = 4, 8, 12, 16, 24
"""Steps of the grid that everything stands on."""

ICON_SIZE = 20


def label(text: str, look: str = "", wraps: bool = False) -> QLabel:
    """Return a label; `look` is a tone of the sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        tone(made, look)
    if wraps:
        made.setWordWrap(True)
        policy = made.sizePolicy()
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def icon_label(
    desk: Desk, name: str, look: str = "text", size: int = ICON_SIZE
) -> QLabel:
    """Return a label that shows an icon; what it means stands in words beside it."""
    made = QLabel()
    wide = desk.theme.px(size)
    made.setPixmap(desk.icon(name, look).pixmap(QSize(wide, wide)))
    made.setFixedSize(wide, wide)
    return made


def button(
    desk: Desk,
    text: str,
    do: Callable[[], object] | SignalInstance | None = None,
    icon: str = "",
    look: str = "",
) -> QPushButton:
    """Return a button; `look` is "filled", "link", "plain" or empty.

    `do` is a signal, or a method of an object that lives; never a lambda. Enter
    presses it as the blank does.
    """
    made = QPushButton(text)
    if icon:
        shade = {"filled": "on_accent", "link": "accent"}.get(look, "text")
        made.setIcon(desk.icon(icon, shade))
        wide = desk.theme.px(ICON_SIZE - 2)
        made.setIconSize(QSize(wide, wide))
    if look:
        tone(made, look)
    if do is not None:
        made.clicked.connect(do)
    made.setAutoDefault(True)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def wide(made: QPushButton) -> QPushButton:
    """Return a button as wide as its column."""
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made


def frame(look: str) -> QFrame:
    """Return a frame; `look` is a box of the sheet."""
    made = QFrame()
    box(made, look)
    return made


def line(is_upright: bool = False) -> QFrame:
    """Return a hairline."""
    made = frame("line")
    if is_upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


Part = QWidget | QLayout | int | None
"""What goes into a row: a widget, a layout, a gap in pixels, `None` for all room."""


def across(*parts: Part, gap: int = GAP_2, edge: int = 0) -> QHBoxLayout:
    """Return the parts side by side."""
    made = QHBoxLayout()
    _fill(made, parts, gap, edge)
    return made


def down(*parts: Part, gap: int = GAP_2, edge: int = 0) -> QVBoxLayout:
    """Return the parts one below the other."""
    made = QVBoxLayout()
    _fill(made, parts, gap, edge)
    return made


def _fill(made: QBoxLayout, parts: tuple[Part, ...], gap: int, edge: int) -> None:
    made.setSpacing(gap)
    made.setContentsMargins(edge, edge, edge, edge)
    for part in parts:
        if part is None:
            made.addStretch(1)
        elif isinstance(part, int):
            made.addSpacing(part)
        elif isinstance(part, QLayout):
            made.addLayout(part)
        else:
            made.addWidget(part)


def narrowed(desk: Desk, words: QLabel, width: int = 540) -> QHBoxLayout:
    """Return a row that keeps a label's lines to a length that is good to read.

    The limit stands in a row of its own: a column would reckon the height of a
    wrapped label without it.
    """
    words.setMaximumWidth(desk.theme.px(width))
    row = across(words, None)
    row.setStretch(0, 1)
    row.setStretch(1, 0)
    return row


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go.

    What was added just now is still to be shown: without being hidden first it
    would come up as a window of its own.
    """
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
