"""Finds words on the pages of a binder, wherever they stand."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from binder_app.acts.adding import shelf_of
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.folding import find_all
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.page_texts import texts_in

AROUND = 48
"""Letters that a snippet shows before and behind what was found."""

MOST_A_PAGE = 3
"""Hits of one page that are told; the page shows the others."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found: on which page of which exhibit (from 1), and what is around."""

    exhibit_id: str
    page: int
    before: str
    found: str
    after: str

    def to_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return asdict(self)


def find_words(file: BinderFile, words: str, progress: Progress) -> Iterator[Hit]:
    """Give each place where those words stand, without regard to case and accents.

    Runs of white space count as one blank. Pages whose text the cache lost are
    passed by.
    """
    shelf, binder = shelf_of(file), file.binder
    texts: dict[str, list[str]] = {}
    for done, exhibit in enumerate(binder.exhibits):
        progress.step(done, len(binder.exhibits), "Searching")
        for digest in exhibit.sources:
            if digest not in texts:
                texts[digest] = texts_in(shelf, _name(binder, digest))
        yield from _hits_in(exhibit, texts, words)


def _name(binder: Binder, digest: str) -> str:
    original = binder.originals.get(digest)
    return original.made_name if original else digest


def _hits_in(
    exhibit: Exhibit, texts: dict[str, list[str]], words: str
) -> Iterator[Hit]:
    for number, page in enumerate(exhibit.pages, start=1):
        held = texts[page.source]
        if page.source_page > len(held):
            continue
        text = " ".join(held[page.source_page - 1].split())
        for first, last in find_all(text, words)[:MOST_A_PAGE]:
            yield Hit(
                exhibit.id,
                number,
                text[max(0, first - AROUND) : first],
                text[first:last],
                text[last : last + AROUND],
            )
