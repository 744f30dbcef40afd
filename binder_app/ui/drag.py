"""Exhibits that are dragged from one panel to another."""

import json
from collections.abc import Iterable

from PySide6.QtCore import QMimeData

EXHIBITS = "application/x-imr-binder-exhibits"
"""What the drag of exhibits calls itself; their ids stand in it as JSON."""


def mime_of(ids: Iterable[str]) -> QMimeData:
    """Return what is dragged when those exhibits are."""
    made = QMimeData()
    made.setData(EXHIBITS, json.dumps(list(ids)).encode())
    return made


def exhibits_in(mime: QMimeData) -> list[str]:
    """Return the ids of the exhibits that are dragged; none for anything else."""
    if not mime.hasFormat(EXHIBITS):
        return []
    return [str(each) for each in json.loads(bytes(mime.data(EXHIBITS).data()))]
