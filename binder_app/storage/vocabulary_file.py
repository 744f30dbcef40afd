"""Reads the vocabulary of kinds: pieces of words and what each is worth."""

from collections.abc import Callable, Sequence
from pathlib import Path

from binder_app.domain.kind import Kinds
from binder_app.domain.vocabulary import ZONES, Piece, Vocabulary
from binder_app.errors import RuleFileError

VOCABULARY_FILE = "reading/vocabulary.tsv"
BLANK = "·"
"""How the file writes the blank at the end of a word."""


def read_vocabulary(resources: Path, kinds: Kinds) -> Vocabulary:
    """Return the vocabulary; `RuleFileError` where its file is broken."""
    path = resources / VOCABULARY_FILE
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RuleFileError(path.name, "the file", "it can't be read") from error
    reader = _Lines(kinds)
    for number, line in enumerate(lines, start=1):
        if line and not line.startswith("#"):
            try:
                reader.take(line.split("\t"))
            except (KeyError, ValueError) as error:
                raise RuleFileError(path.name, f"line {number}", f"{error}") from error
    return reader.vocabulary()


class _Lines:
    """Takes the lines of the file one by one."""

    def __init__(self, kinds: Kinds) -> None:
        self._known = kinds
        self._kinds: list[str] = []
        self._zones: dict[str, dict[str, Piece]] = {zone: {} for zone in ZONES}
        self._by_phrases: dict[str, tuple[int, ...]] = {}
        self._sureness = 0.0
        self._takers: dict[str, Callable[[Sequence[str]], None]] = {
            "papers": lambda cells: None,
            "sureness": self._take_sureness,
            "kinds": self._take_kinds,
            "phrases": self._take_phrases,
        }

    def take(self, cells: Sequence[str]) -> None:
        """Take one line; a `ValueError` or `KeyError` says what is wrong with it."""
        name = cells[0]
        if name in self._zones:
            piece, rarity, weights = cells[1:]
            self._zones[name][piece.replace(BLANK, " ")] = Piece(
                float(rarity), self._weights(weights)
            )
        else:
            self._takers[name](cells[1:])

    def vocabulary(self) -> Vocabulary:
        """Return what all lines told."""
        return Vocabulary(
            tuple(self._kinds), self._zones, self._by_phrases, self._sureness
        )

    def _weights(self, cell: str) -> tuple[int, ...]:
        weights = tuple(map(int, cell.split()))
        if len(weights) != len(self._kinds):
            raise ValueError("a weight for each kind is wanted")
        return weights

    def _take_sureness(self, cells: Sequence[str]) -> None:
        self._sureness = float(cells[0])

    def _take_kinds(self, cells: Sequence[str]) -> None:
        self._kinds = cells[0].split()
        if unknown := set(self._kinds) - set(self._known.by_id):
            raise ValueError(f"unknown kinds {', '.join(sorted(unknown))}")

    def _take_phrases(self, cells: Sequence[str]) -> None:
        kind, weights = cells
        self._by_phrases[kind] = self._weights(weights)
