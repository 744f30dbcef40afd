"""The text of pages: as it stands there, or as it was read from their picture."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import ExhibitPage
from binder_app.domain.page_reading import NOT_READ
from binder_app.storage.page_readings import Readings


class TextShelf(Protocol):
    """Where the text of a binder's pages lies."""

    readings: Readings

    def text_path(self, digest: str) -> Path:
        """Where the text of pages made under a name is."""


def texts_of(
    shelf: TextShelf, binder: Binder, pages: Sequence[ExhibitPage]
) -> list[str]:
    """Return the text of each page; empty where there is none, or it was lost."""
    held: dict[str, list[str]] = {}
    for page in pages:
        if page.source not in held:
            name = binder.originals[page.source].made_name
            held[page.source] = texts_in(shelf, name)
    return [_of(held[page.source], page.source_page) for page in pages]


def has_lost_texts(
    shelf: TextShelf, binder: Binder, pages: Sequence[ExhibitPage]
) -> bool:
    """Tell whether pages that hold words of their own are without them by now."""
    texts = texts_of(shelf, binder, pages)
    return any(
        not text.strip()
        and binder.originals[page.source].page_facts[page.source_page - 1].has_text
        for page, text in zip(pages, texts, strict=True)
    )


def texts_in(shelf: TextShelf, name: str) -> list[str]:
    """Return the text of every page made under a name, from page 1."""
    try:
        told = json.loads(shelf.text_path(name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        told = []
    return with_readings(shelf, name, [str(text) for text in told])


def with_readings(shelf: TextShelf, name: str, texts: list[str]) -> list[str]:
    """Return texts, those without a word in place of which a picture was read."""
    if all(text.strip() for text in texts) and texts:
        return texts
    read = shelf.readings.of(name)
    count = max([len(texts), *read])
    padded = texts + [""] * (count - len(texts))
    return [
        text if text.strip() else read.get(number, NOT_READ).text
        for number, text in enumerate(padded, start=1)
    ]


def _of(texts: list[str], page: int) -> str:
    return texts[page - 1] if page <= len(texts) else ""
