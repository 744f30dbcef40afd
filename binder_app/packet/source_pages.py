"""The pages of one exhibit, opened, cleaned and ready to be copied."""

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from binder_app.domain.exhibit import ExhibitPage
from binder_app.errors import BinderError
from binder_app.packet.active_content import clean_page
from binder_app.packet.destinations import Destinations
from binder_app.packet.form_fields import draw_missing_values, loosen_widgets
from binder_app.packet.outline import Bookmark, bookmarks_of


@dataclass(slots=True)
class PageLink:
    """A link inside a source: annotation `place` of a page leads to another.

    `to` is a page of the same source, from 1; `how` is what a destination says
    behind its page, such as `/XYZ 72 700 null`.
    """

    place: int
    to: int
    how: tuple[object, ...]


@dataclass(slots=True)
class Source:
    """One opened source: its links by page (from 1), and what was taken out.

    `seen` marks the annotations that a page has for its own.
    """

    pdf: Pdf
    bookmarks: list[Bookmark]
    links: dict[int, list[PageLink]] = field(default_factory=dict)
    taken: list[str] = field(default_factory=list)
    seen: set[tuple[int, int]] = field(default_factory=set)


class Sources:
    """Opens each source once and closes it when its last exhibit is in.

    Copying takes the bytes along, so that one source is open at a time where
    exhibits don't share it.
    """

    def __init__(self, paths: Mapping[str, Path], uses: Mapping[str, int]) -> None:
        self._paths = paths
        self._left = dict(uses)
        self._open: dict[str, Source] = {}

    def open(self, digest: str, pages: set[int]) -> Source:
        """Return the source, opened and with those pages (from 1) cleaned."""
        if digest not in self._open:
            self._open[digest] = _opened(self._paths[digest])
        source = self._open[digest]
        _prepare(source, pages)
        return source

    def done_with(self, digest: str) -> None:
        """Close the source where no further exhibit needs it."""
        self._left[digest] -= 1
        if self._left[digest] == 0:
            self._open.pop(digest).pdf.close()

    def close(self) -> None:
        """Close whatever is still open."""
        for source in self._open.values():
            source.pdf.close()
        self._open.clear()


def _opened(path: Path) -> Source:
    try:
        pdf = pikepdf.open(path)
        len(pdf.pages)
    except (pikepdf.PdfError, pikepdf.PasswordError, OSError, ValueError) as error:
        raise BinderError(
            "A paper of this binder can't be opened any more.",
            "Add the file again; nothing was written.",
        ) from error
    source = Source(pdf, [])
    draw_missing_values(pdf)
    source.bookmarks = list(bookmarks_of(pdf, Destinations(pdf)))
    source.taken.extend(_document_taken(pdf))
    return source


def _document_taken(pdf: Pdf) -> Iterator[str]:
    """Name what the document as a whole carried and what is not copied."""
    root = pdf.Root
    names = root.get("/Names")
    names = names if isinstance(names, Dictionary) else Dictionary()
    opening = root.get("/OpenAction")
    is_script = isinstance(opening, Dictionary) and opening.get("/S") != Name.GoTo
    if "/JavaScript" in names or is_script or "/AA" in root:
        yield "a script or action of the whole document"
    if "/EmbeddedFiles" in names or "/AF" in root:
        yield "files attached to the document"
    form = root.get("/AcroForm")
    if isinstance(form, Dictionary) and "/XFA" in form:
        yield "the XFA part of a form (its fields stay)"
    if "/StructTreeRoot" in root:
        yield "tags for screen readers"


def _prepare(source: Source, pages: set[int]) -> None:
    """Clean those pages and note where their links lead; once for each page."""
    destinations = Destinations(source.pdf)
    for number in sorted(pages - source.links.keys()):
        page = source.pdf.pages[number - 1].obj
        source.links[number] = []
        _own_annotations(source, page)
        source.taken.extend(clean_page(page))
        if "/Annots" not in page:
            continue
        source.taken.extend(loosen_widgets(page))
        source.links[number] = list(_links_of(page, destinations))


def _own_annotations(source: Source, page: Dictionary) -> None:
    """Give a page annotations of its own, each an object that can be pointed at.

    Pages of a source may share a list of annotations, or one annotation.
    """
    annotations = page.get("/Annots")
    if not isinstance(annotations, Array):
        return
    own = []
    for annotation in annotations.as_list():
        if not isinstance(annotation, Dictionary):
            continue
        is_taken = annotation.objgen in source.seen
        if not annotation.is_indirect or is_taken:
            annotation = source.pdf.make_indirect(copy(annotation))
        source.seen.add(annotation.objgen)
        own.append(annotation)
    page["/Annots"] = Array(own)


def _links_of(page: Dictionary, destinations: Destinations) -> Iterator[PageLink]:
    """Take the inner links off a page; they are laid anew in the packet."""
    for place, annotation in enumerate(page["/Annots"].as_list()):
        if not isinstance(annotation, Dictionary):
            continue
        told = destinations.of_link(annotation)
        if told is None:
            continue
        for key in ("/Dest", "/A"):
            if key in annotation:
                del annotation[key]
        found = destinations.resolve(told)
        if found:
            number, there = found
            yield PageLink(place, number, how_to_show(there))


def how_to_show(there: Array) -> tuple[object, ...]:
    """Return what a destination says behind its page, as plain values."""
    how = [
        value if isinstance(value, Name | int | float | Decimal) else None
        for value in there.as_list()[1:]
    ]
    return tuple(how) if how and isinstance(how[0], Name) else (Name.Fit,)


def pages_by_source(pages: tuple[ExhibitPage, ...]) -> dict[str, set[int]]:
    """Return which pages of which originals an exhibit takes."""
    wanted: dict[str, set[int]] = {}
    for page in pages:
        wanted.setdefault(page.source, set()).add(page.source_page)
    return wanted
