"""Has garbage collected where the window lives.

Python collects in whichever thread makes the object too many. What is collected may
be a part of the window, and Qt's parts may end in the window's thread only: anywhere
else the process dies (seen while the writer's thread wrote a binder).
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOKS = 1000
"""Milliseconds between two looks at how much has gathered."""


class GarbageCollector(QObject):
    """Stands in for the collector of Python, in the thread that made it.

    It keeps Python's own thresholds; `collect` is also for whoever runs no loop.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(LOOKS)

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that has gathered enough, if any has."""
        ages = zip(gc.get_count(), gc.get_threshold(), strict=True)
        full = [age for age, (count, most) in enumerate(ages) if 0 < most < count]
        if full:
            gc.collect(full[-1])
