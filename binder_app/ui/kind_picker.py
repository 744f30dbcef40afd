"""Says what a paper is: a list of kinds that gets shorter as one types."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from binder_app.domain.exhibit import Exhibit
from binder_app.domain.folding import folded
from binder_app.domain.kind import OTHER, Kinds
from binder_app.ui.desk import Desk
from binder_app.ui.field import Field
from binder_app.ui.parts import GAP_1, GAP_2, down, label
from binder_app.ui.theme import box

KindRole = Qt.ItemDataRole.UserRole
NameRole, AlsoRole = KindRole + 1, KindRole + 2
"""What is looked through: the name, and what people call such a paper."""

LISTED, ROW = 9, 26
"""How many kinds are seen at once, and how high each is at 100 % text."""

BEGINS, NAMED, ALSO, NO_FIT = range(4)
"""How well a kind fits what is typed: its name begins so, holds it, or people call it
that."""

UP_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class KindPicker(QFrame):
    """Lies over the list below its button; Enter chooses, Escape leaves.

    What the program thinks of the paper comes first, then all kinds by name.
    """

    given = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, kinds: Kinds, over: QWidget) -> None:
        super().__init__(over)
        self._desk, self._kinds, self._over = desk, kinds, over
        self._items: list[QListWidgetItem] = []
        box(self, "picker")
        asked = self.tr("What is this paper?")
        self._question = label(asked, "strong")
        self.field = Field()
        self.field.setPlaceholderText(self.tr("Type a part of its name"))
        self.field.setAccessibleName(asked)
        self._question.setBuddy(self.field)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Kinds of paper"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        other = kinds[OTHER].label(desk.language)
        none = self.tr("No kind is called that. “{other}” fits every paper.")
        self.none = label(none.format(other=other), "muted", wraps=True)
        self._row = desk.theme.px(ROW)
        parts = (self._question, self.field, self.none, self.list)
        self._whole = down(*parts, gap=GAP_1, edge=GAP_2)
        self.setLayout(self._whole)
        self.field.textChanged.connect(self._filter)
        self.list.itemClicked.connect(self._choose)
        for part in (self.field, self.list):
            part.installEventFilter(self)
        self.hide()

    def ask(self, chosen: Sequence[Exhibit]) -> None:
        """Open the list for some exhibits."""
        self._fill(chosen)
        self.field.clear()
        self._filter("")
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, chosen: Sequence[Exhibit]) -> None:
        language = self._desk.language
        first: dict[str, None] = {}
        for exhibit in chosen:
            likely = (exhibit.kind, exhibit.guess.kind)
            others = [kind for kind, _ in exhibit.guess.alternatives]
            first |= dict.fromkeys(k for k in (*likely, *others) if k in self._kinds)
        rest = [kind for kind in self._kinds if kind.id not in first]
        rest.sort(key=lambda kind: folded(kind.label(language))[0])
        self.list.clear()
        self._items = []
        for place, kind in enumerate([*(self._kinds[k] for k in first), *rest]):
            text = kind.label(language)
            if place == 0 and len(first) and len(chosen) == 1:
                text = self.tr("{kind} (as it is now)").format(kind=text)
            item = QListWidgetItem(text)
            item.setData(KindRole, kind.id)
            item.setData(NameRole, folded(text)[0])
            item.setData(AlsoRole, folded(" ".join(kind.also))[0])
            item.setSizeHint(QSize(0, self._row))
            self._items.append(item)
            self.list.addItem(item)

    def place(self) -> None:
        """Stand in the upper part of the panel, as large as there is room for."""
        room = self._over.rect()
        row = self._row
        self.list.setMinimumHeight(row * 3)
        high = self._whole.minimumSize().height() + row * (LISTED - 3)
        wide = min(self._desk.theme.px(380), room.width() - 2 * GAP_2)
        top = min(self._desk.theme.px(48), max(0, room.height() - high))
        self.setGeometry(GAP_2, top, wide, min(high, room.height() - top))

    # ------------------------------------------------------------------ choosing

    @Slot(str)
    def _filter(self, text: str) -> None:
        """Show the kinds that fit, those first whose own name fits best."""
        words = folded(text)[0].split()
        fits = [_fit(item, words) for item in self._items]
        order = sorted(range(len(fits)), key=fits.__getitem__)
        shown = [self._items[n] for n in order if fits[n] < NO_FIT]
        self.none.setVisible(not shown)
        others = (item for item in self._items if item.data(KindRole) == OTHER)
        seen = shown or list(others)
        while self.list.count():
            self.list.takeItem(0)
        for item in (*seen, *(item for item in self._items if item not in seen)):
            self.list.addItem(item)
            item.setHidden(item not in seen)
        self.list.setCurrentRow(0 if shown else -1)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not item.isHidden():
            self.hide()
            self.given.emit(str(item.data(KindRole)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go through the list from the field, and leave with the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(watched, event)
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            held = self.window().focusWidget()
            if held is not self.field and held is not self.list:
                self.hide()
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
            return True
        if watched is self.field and event.key() in UP_DOWN:
            self._step(event.key())
            return True
        return False

    def _step(self, key: int) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -LISTED}
        shown = [
            n for n in range(self.list.count()) if not self.list.item(n).isHidden()
        ]
        if shown:
            current = self.list.currentRow()
            here = shown.index(current) if current in shown else 0
            wanted = here + by.get(Qt.Key(key), LISTED)
            self.list.setCurrentRow(shown[min(max(wanted, 0), len(shown) - 1)])


def _fit(item: QListWidgetItem, words: Sequence[str]) -> int:
    """Return how well a kind fits the folded words that are typed."""
    name, also = str(item.data(NameRole)), str(item.data(AlsoRole))
    if not all(word in f"{name} {also}" for word in words):
        return NO_FIT
    if name.startswith(" ".join(words)):
        return BEGINS
    return NAMED if all(word in name for word in words) else ALSO
