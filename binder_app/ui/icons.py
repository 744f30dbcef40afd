"""The one set of icons: Phosphor, in the tones of the theme.

The typeface and its table of names come out of the `qtawesome` package, which
is never imported: that would take a fifth of a second of every start.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
)

from binder_app.ui.theme import Theme

_FACE, _NAMES = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"
_SHARE = 0.875
"""How much of its square a glyph fills; the rest is air."""


def icon(name: str, theme: Theme, tone: str = "text") -> QIcon:
    """Return the icon called `name` in the colour of a tone; `KeyError` for none."""
    colours = theme.colour(tone), theme.colour("muted")
    return QIcon(_Glyph(chr(int(_names()[name], 16)), *map(QColor, colours)))


def _folder() -> Path:
    package = find_spec("qtawesome")
    assert package is not None and package.origin is not None
    return Path(package.origin).parent / "fonts"


@cache
def _names() -> dict[str, str]:
    """Return the place of each icon in the typeface, in hexadecimal."""
    held: dict[str, str] = json.loads((_folder() / _NAMES).read_text("utf-8"))
    return held


@cache
def _family() -> str:
    """Return the name of the icons' typeface; Qt must have been started."""
    face = QFontDatabase.addApplicationFont(str(_folder() / _FACE))
    return QFontDatabase.applicationFontFamilies(face)[0]


class _Glyph(QIconEngine):
    """Paints one letter of the icons' typeface at whatever size is asked for."""

    def __init__(self, letter: str, colour: QColor, faint: QColor) -> None:
        super().__init__()
        self._letter, self._colour, self._faint = letter, colour, faint

    def clone(self) -> QIconEngine:
        """Return another engine that paints the same."""
        return _Glyph(self._letter, self._colour, self._faint)

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        """Paint the letter in the middle of a square."""
        font = QFont(_family())
        font.setPixelSize(max(1, round(_SHARE * rect.height())))
        painter.save()
        is_off = mode == QIcon.Mode.Disabled
        painter.setPen(self._faint if is_off else self._colour)
        painter.setFont(font)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self._letter)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the letter on a ground that can be seen through."""
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return drawn
