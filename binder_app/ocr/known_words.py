"""How much a text looks like English or Spanish."""

import re
from collections.abc import Iterable
from pathlib import Path

from binder_app.domain.folding import folded

_WORD = re.compile(r"[^\W\d_]{2,}")


def known_words(resources: Path) -> frozenset[str]:
    """Return the everyday words that tell a text from gibberish, folded."""
    files = sorted((resources / "ocr").glob("words.*.txt"))
    told = " ".join(file.read_text(encoding="utf-8") for file in files)
    return frozenset(folded(told)[0].split())


def share_known(texts: Iterable[str], known: frozenset[str]) -> float:
    """Return the share of letters that stand in known words, 0 where none do."""
    words = [word for text in texts for word in _WORD.findall(folded(text)[0])]
    letters = sum(len(word) for word in words)
    return sum(len(word) for word in words if word in known) / max(1, letters)
