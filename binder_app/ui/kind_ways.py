"""The answers to a guess: right, the runner-up, another kind, none of these."""

from collections.abc import Callable

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from binder_app.domain.exhibit import Exhibit
from binder_app.domain.kind import OTHER
from binder_app.ui.desk import Desk
from binder_app.ui.exhibit_names import kind_of
from binder_app.ui.flow import Flow
from binder_app.ui.key_button import KeyButton, letters
from binder_app.ui.likely_words import how_likely, how_sure, runners_up
from binder_app.ui.parts import GAP_1, clear, label
from binder_app.ui.session import BinderSession


class KindWays(QWidget):
    """Says how sure a guess is, and asks for a word on it.

    `agreed` says that it is right, `kind_given` names the runner-up, `kinds_asked`
    wants all kinds to choose from, `none_given` says that it is none of them.
    """

    agreed = Signal()
    kind_given = Signal(str)
    kinds_asked = Signal()
    none_given = Signal()

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__()
        self._desk, self._session = desk, session
        self._runner_up = ""
        self.sure = label("", "small", wraps=True)
        self._choices = Flow(gap=GAP_1 + 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP_1)
        whole.addWidget(self.sure)
        whole.addLayout(self._choices)

    @property
    def buttons(self) -> list[KeyButton]:
        """The answers that are offered, in their order."""
        items = (self._choices.itemAt(n) for n in range(self._choices.count()))
        held = (item.widget() for item in items if item is not None)
        return [made for made in held if isinstance(made, KeyButton)]

    def ask(self, exhibit: Exhibit) -> None:
        """Offer the answers that fit an exhibit."""
        clear(self._choices)
        others = runners_up(exhibit, self._session.rules.kinds)
        self._runner_up = others[0][0] if others else ""
        self._say(exhibit, others)
        keys, is_known = letters(), exhibit.kind != OTHER
        if is_known:
            right = self.tr("Yes, right")
            self._offer(right, keys.right, self.agreed, "check")
        if self._runner_up:
            kind = kind_of(self._desk, self._session, self._runner_up)
            self._offer(kind, keys.runner_up, self._give_runner_up)
        self._offer(self.tr("Another kind…"), keys.kind, self.kinds_asked)
        self._offer(self.tr("None of these"), keys.none, self.none_given)

    def _say(self, exhibit: Exhibit, others: list[tuple[str, float]]) -> None:
        parts = []
        if exhibit.kind != OTHER:
            parts.append(how_sure(exhibit, self._session.rules.kinds))
        if others:
            kind, share = others[0]
            name = kind_of(self._desk, self._session, kind)
            parts.append(how_likely(exhibit, share).format(kind=name))
        self.sure.setText(" ".join(parts))
        self.sure.setVisible(bool(parts))

    def _offer(
        self,
        words: str,
        letter: str,
        do: Callable[[], object] | SignalInstance,
        icon: str = "",
    ) -> None:
        self._choices.addWidget(KeyButton(self._desk, words, letter, do, icon))

    @Slot()
    def _give_runner_up(self) -> None:
        if self._runner_up:
            self.kind_given.emit(self._runner_up)
