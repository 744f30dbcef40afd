"""The text of pages, as the cache holds it."""

import json
from collections.abc import Sequence

from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import ExhibitPage
from binder_app.storage.shelf import BinderShelf


def texts_of(
    shelf: BinderShelf, binder: Binder, pages: Sequence[ExhibitPage]
) -> list[str]:
    """Return the text of each page; empty where the cache lost it."""
    held: dict[str, list[str]] = {}
    for page in pages:
        if page.source not in held:
            name = binder.originals[page.source].made_name
            held[page.source] = _read(shelf, name)
    return [_of(held[page.source], page.source_page) for page in pages]


def _read(shelf: BinderShelf, name: str) -> list[str]:
    try:
        told = json.loads(shelf.text_path(name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [str(text) for text in told]


def _of(texts: list[str], page: int) -> str:
    return texts[page - 1] if page <= len(texts) else ""
