"""Reads what was learnt of treatments: signs and what each is worth."""

from pathlib import Path

from binder_app.domain.item_weights import TAGS, VERDICTS, ItemWeights
from binder_app.errors import RuleFileError

ITEM_WEIGHTS_FILE = "reading/item_weights.tsv"

_WIDTHS = {"word": len(TAGS), "move": len(TAGS) + 1, "verdict": len(VERDICTS)}
"""How many numbers a line of each sort bears."""


def read_item_weights(resources: Path) -> ItemWeights:
    """Return the weights; `RuleFileError` where their file is broken."""
    path = resources / ITEM_WEIGHTS_FILE
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RuleFileError(path.name, "the file", "it can't be read") from error
    held: dict[str, dict[str, tuple[int, ...]]] = {sort: {} for sort in _WIDTHS}
    for number, line in enumerate(lines, start=1):
        if line and not line.startswith(("#", "papers\t")):
            try:
                _take(held, line.split("\t"))
            except (KeyError, ValueError) as error:
                raise RuleFileError(path.name, f"line {number}", f"{error}") from error
    if len(held["move"]) != len(TAGS):
        raise RuleFileError(path.name, "the moves", "one line a tag is wanted")
    moves = tuple(held["move"][str(tag)] for tag in TAGS)
    return ItemWeights(held["word"], moves, held["verdict"])


def _take(held: dict[str, dict[str, tuple[int, ...]]], cells: list[str]) -> None:
    """Take one line; a `ValueError` or `KeyError` says what is wrong with it."""
    sort, sign, numbers = cells
    weights = tuple(map(int, numbers.split()))
    if len(weights) != _WIDTHS[sort]:
        raise ValueError(f"{_WIDTHS[sort]} numbers are wanted")
    held[sort][sign] = weights
