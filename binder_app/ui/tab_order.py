"""Lets the Tab key go through a page in the order of reading."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def keep_tab_order(root: QWidget) -> None:
    """Put all that takes the keyboard below `root` in the order it stands in.

    What is made later stands last for Qt, wherever it is put: say this again
    after parts have changed.
    """
    for before, after in pairwise(list(stops_in(root))):
        QWidget.setTabOrder(before, after)


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """Give what takes the keyboard, from left to right and from top to bottom."""
    if isinstance(widget, QScrollArea):
        if (held := widget.widget()) is not None:
            yield from stops_in(held)
        return
    if isinstance(widget, QStackedWidget):
        for place in range(widget.count()):
            if (page := widget.widget(place)) is not None:
                yield from stops_in(page)
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif (layout := widget.layout()) is not None:
        yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from stops_in(widget)
        elif (inner := item.layout()) is not None:
            yield from _stops_of(inner)
