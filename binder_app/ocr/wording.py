"""What reading knows of English and Spanish: everyday words and written dates."""

from dataclasses import dataclass
from pathlib import Path

from binder_app.ocr.known_words import known_words
from binder_app.ocr.mending import Mender, mender


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that tell text from gibberish, and what mends lines."""

    known: frozenset[str]
    mender: Mender


def wording(resources: Path) -> Wording:
    """Return the wording under `resources`; a process loads it once."""
    return Wording(known_words(resources), mender(resources))
