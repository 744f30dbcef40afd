"""A field to look for something, with an icon that grows with the text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from binder_app.ui.desk import Desk
from binder_app.ui.field import Field
from binder_app.ui.parts import GAP_1, GAP_2, icon_label

ICON = 18


class SearchField(Field):
    """A field that can be emptied by a press; `words` say what is looked for."""

    def __init__(self, desk: Desk, words: str, icon: str = "magnifying-glass") -> None:
        super().__init__()
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)
        self._icon = icon_label(desk, icon, "muted", ICON)
        self._icon.setParent(self)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextMargins(desk.theme.px(ICON) + GAP_1, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the icon before the words, half way up."""
        super().resizeEvent(event)
        self._icon.move(GAP_2, (self.height() - self._icon.height()) // 2)
