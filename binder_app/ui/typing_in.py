"""Whether a person is typing: keys that do something to exhibits then wait."""

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)


def is_typed_in(widget: QWidget | None) -> bool:
    """Tell whether a widget is a field or a drop-down, which needs its keys itself."""
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        return not widget.isReadOnly()
    return isinstance(widget, (QLineEdit, QComboBox, QAbstractSpinBox))
