"""Gives Spanish words on a fax their accents back, where they can mean nothing else."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from binder_app.domain.folding import folded

_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Accents:
    """Words and endings as they are written, by their letters without accents."""

    words: Mapping[str, str]
    endings: Mapping[str, str]

    def restored(self, text: str) -> str:
        """Return `text` with the accents of these words; no letter becomes another."""
        return _WORD.sub(lambda match: self._written(match[0]), text)

    def _written(self, word: str) -> str:
        plain = folded(word)[0]
        if len(plain) != len(word):
            return word
        if written := self.words.get(plain):
            return _in_case_of(word, written)
        for ending, written in self.endings.items():
            if plain.endswith(ending):
                start = len(word) - len(ending)
                return word[:start] + _in_case_of(word[start:], written)
        return word


def accents(resources: Path) -> Accents:
    """Return the accents that the program knows."""
    told = (resources / "ocr" / "accents.es.txt").read_text(encoding="utf-8")
    lines = [line for line in told.splitlines() if not line.startswith("#")]
    written = " ".join(lines).split()
    by_letters = {folded(word.removeprefix("-"))[0]: word for word in written}
    return Accents(
        {key: word for key, word in by_letters.items() if word[0] != "-"},
        {key: word[1:] for key, word in by_letters.items() if word[0] == "-"},
    )


def _in_case_of(word: str, written: str) -> str:
    """Return `written` in capitals where `word` has them."""
    return "".join(
        letter.upper() if pattern.isupper() else letter
        for pattern, letter in zip(word, written, strict=True)
    )
