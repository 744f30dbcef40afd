"""A large card to choose: a radio button with its icon and a line that explains."""

from binder_app.ui.desk import Desk
from binder_app.ui.parts import GAP_3, across, down, icon_label, label
from binder_app.ui.radio_card import RadioCard
from binder_app.ui.theme import tone


class ChoiceCard(RadioCard):
    """Shows one choice; a click anywhere on it chooses, and so does the keyboard."""

    def __init__(self, desk: Desk, words: str, hint: str = "", icon: str = "") -> None:
        super().__init__(words, hint)
        tone(self.radio, "choice")
        self.radio.setAutoExclusive(False)
        parts = [icon_label(desk, icon, "muted", 24)] if icon else []
        told = down(self.radio, gap=2)
        if hint:
            said = label(hint, "small", wraps=True)
            said.setIndent(desk.theme.px(4))
            told.addWidget(said)
        row = across(*parts, told, gap=GAP_3)
        row.setStretch(len(parts), 1)
        row.setContentsMargins(16, GAP_3, 16, GAP_3)
        self.lay(row)
