"""Where a source's own links and bookmarks lead, as page numbers."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from pikepdf import Array, Dictionary, Name, NameTree, Object, Pdf, PdfError, String

LONGEST_NAMES = 200_000
"""Named destinations that are read of one source; a real one has far fewer."""


class Destinations:
    """Resolves what a link says into a page of its source, from 1."""

    def __init__(self, source: Pdf) -> None:
        self._source = source

    @cached_property
    def _page_of(self) -> Mapping[tuple[int, int], int]:
        pages = enumerate(self._source.pages, start=1)
        return {page.obj.objgen: number for number, page in pages}

    @cached_property
    def _names(self) -> Mapping[str, Any]:
        names: dict[str, Any] = {}
        old = self._source.Root.get("/Dests")
        if isinstance(old, Dictionary):
            names |= {key[1:]: value for key, value in old.as_dict().items()}
        tree = self._source.Root.get("/Names")
        tree = tree.get("/Dests") if isinstance(tree, Dictionary) else None
        if isinstance(tree, Dictionary):
            names |= _read_tree(tree)
        return names

    def of_link(self, holder: Dictionary) -> Object | None:
        """Return what an annotation or a bookmark points at, or `None`."""
        if "/Dest" in holder:
            return holder["/Dest"]
        action = holder.get("/A")
        if isinstance(action, Dictionary) and action.get("/S") == Name.GoTo:
            return action.get("/D")
        return None

    def resolve(self, told: object) -> tuple[int, Array] | None:
        """Return the page and the destination array that `told` means."""
        for _ in range(3):
            if isinstance(told, String | str | Name):
                name = str(told)
                told = self._names.get(name, self._names.get(name.lstrip("/")))
            elif isinstance(told, Dictionary):
                told = told.get("/D")
        if not isinstance(told, Array) or len(told) == 0:
            return None
        return self._page_in(told)

    def _page_in(self, told: Array) -> tuple[int, Array] | None:
        first = told[0]
        if isinstance(first, Dictionary):
            number = self._page_of.get(first.objgen)
        elif isinstance(first, int):
            number = first + 1 if 0 <= first < len(self._source.pages) else None
        else:
            number = None
        return (number, told) if number is not None else None


def _read_tree(tree: Dictionary) -> dict[str, Any]:
    names: dict[str, Any] = {}
    try:
        for key, value in NameTree(tree).items():
            names[str(key)] = value
            if len(names) >= LONGEST_NAMES:
                break
    except (PdfError, ValueError, TypeError, RuntimeError):
        return names
    return names
