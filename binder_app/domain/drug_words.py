"""The words by which the name of a treatment tells that it is a drug."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from binder_app.domain.folding import bare

_PIECE = re.compile(r"[a-z]+|\d+")


@dataclass(frozen=True, slots=True)
class DrugWords:
    """Words of drugs, and the `kind` of dispute that one of them may make.

    `words` are folded and of one or more pieces; a figure and its unit are two, as
    in "600 mg". `others` hold such a word and name no drug ("drug screen"). Empty
    where a pathway has no count of its own for drugs.
    """

    words: frozenset[str] = frozenset()
    kind: str = ""
    others: frozenset[str] = frozenset()

    def first(self, treatments: Iterable[str]) -> str:
        """Return the first treatment that reads as a drug, empty where none does."""
        return next((name for name in treatments if self._is_drug(name)), "")

    def _is_drug(self, treatment: str) -> bool:
        told = f" {pieces_of(treatment)} "
        for other in self.others:
            told = told.replace(f" {other} ", " / ")
        return any(f" {word} " in told for word in self.words)


def pieces_of(text: str) -> str:
    """Return the folded words and figures of a text, each with one blank between."""
    return " ".join(_PIECE.findall(bare(text)))


NO_DRUGS = DrugWords()
