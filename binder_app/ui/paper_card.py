"""One paper to choose: its title, and a line on what it is for."""

from binder_app.ui.parts import GAP_2, GAP_3, across, down, label
from binder_app.ui.radio_card import RadioCard


class PaperCard(RadioCard):
    """Shows one paper, its title in as many lines as it takes.

    A click anywhere on it chooses it, and so do the keys.
    """

    def __init__(self, name: str, title: str, about: str) -> None:
        super().__init__("", about)
        self.name = name
        self.radio.setAccessibleName(title)
        self.radio.setObjectName(f"paper {name}")
        told = down(
            label(title, "strong", wraps=True), label(about, "small", wraps=True), gap=2
        )
        row = across(down(self.radio, None, gap=0), told, gap=GAP_2)
        row.setStretch(1, 1)
        row.setContentsMargins(GAP_3, GAP_2, GAP_3, GAP_2)
        self.lay(row)
