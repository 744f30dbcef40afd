"""Reads what was learnt of the breaks between pages."""

from collections.abc import Sequence
from pathlib import Path

from binder_app.domain.page_breaks import SIDES, Looks, PageBreaks
from binder_app.errors import RuleFileError
from binder_app.storage.vocabulary_file import BLANK

PAGE_BREAKS_FILE = "reading/page_breaks.tsv"
SIGN, BASE, PAPERS = "sign", "base", "papers"
BIAS = "bias"


def read_page_breaks(resources: Path) -> PageBreaks:
    """Return what tells where papers begin; `RuleFileError` for a broken file."""
    path = resources / PAGE_BREAKS_FILE
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RuleFileError(path.name, "the file", "it can't be read") from error
    reader = _Lines()
    for number, line in enumerate(lines, start=1):
        if line and not line.startswith("#"):
            try:
                reader.take(line.split("\t"))
            except (KeyError, ValueError) as error:
                raise RuleFileError(path.name, f"line {number}", f"{error}") from error
    if BIAS not in reader.signs or set(reader.bases) != set(SIDES):
        raise RuleFileError(path.name, "the file", "a bias or a base is missing")
    return reader.breaks()


class _Lines:
    """Takes the lines of the file one by one."""

    def __init__(self) -> None:
        self.signs: dict[str, float] = {}
        self.bases: dict[str, float] = {}
        self._pieces: dict[str, dict[str, tuple[float, float]]] = {
            side: {} for side in SIDES
        }

    def take(self, cells: Sequence[str]) -> None:
        """Take one line; a `ValueError` or `KeyError` says what is wrong with it."""
        if cells[0] == SIGN:
            _, name, worth = cells
            self.signs[name] = float(worth)
        elif cells[0] == BASE:
            _, side, worth = cells
            self._pieces[side]
            self.bases[side] = float(worth)
        elif cells[0] != PAPERS:
            side, piece, rarity, worth = cells
            self._pieces[side][piece.replace(BLANK, " ")] = (
                float(rarity),
                float(worth),
            )

    def breaks(self) -> PageBreaks:
        """Return what all lines told."""
        signs = dict(self.signs)
        looks = {side: Looks(self.bases[side], self._pieces[side]) for side in SIDES}
        return PageBreaks(signs.pop(BIAS), signs, looks)
