"""The pages of one exhibit, opened, cleaned and ready to be copied."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from binder_app.domain.exhibit import ExhibitPage
from binder_app.domain.packet_plan import PlannedExhibit
from binder_app.errors import BinderError
from binder_app.packet.active_content import clean_page
from binder_app.packet.destinations import Destinations
from binder_app.packet.field_values import draw_missing_values
from binder_app.packet.form_fields import loosen_widgets
from binder_app.packet.outline import Bookmark, bookmarks_of
from binder_app.packet.resources import SharedTables

UNSURE = (
    "nothing of a drawing that can't be read: it may bring along parts of pages that"
    " stay out"
)
"""What is told where it can't be known which pictures and fonts a page needs."""


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

    `pages` are listed once: to find one in the PDF takes the longer, the more
    it has. `is_whole` says that all of them go in, in one exhibit or several.
    `taken` names what was taken out and was not told yet: of the whole source it
    is told with its first exhibit, of a page with the exhibit that has the page.
    `seen` marks the annotations that a page has for its own.
    """

    pdf: Pdf
    pages: list[pikepdf.Page]
    destinations: Destinations
    is_whole: bool
    tables: SharedTables = field(default_factory=SharedTables)
    bookmarks: list[Bookmark] = field(default_factory=list)
    links: dict[int, list[PageLink]] = field(default_factory=dict)
    taken: list[str] = field(default_factory=list)
    seen: set[tuple[int, int]] = field(default_factory=set)


class Sources:
    """Opens each source once and closes it when its last exhibit is in.

    Copying takes the bytes along, so that one source is open at a time where
    exhibits don't share it.
    """

    def __init__(
        self, paths: Mapping[str, Path], exhibits: Sequence[PlannedExhibit]
    ) -> None:
        self._paths = paths
        self._left = Counter[str]()
        self._wanted: dict[str, set[int]] = {}
        self._open: dict[str, Source] = {}
        for exhibit in exhibits:
            for digest, pages in pages_by_source(exhibit.pages).items():
                self._left[digest] += 1
                self._wanted.setdefault(digest, set()).update(pages)

    def open(self, digest: str, pages: set[int]) -> Source:
        """Return the source, opened and with those pages (from 1) cleaned."""
        if digest not in self._open:
            self._open[digest] = _opened(self._paths[digest], self._wanted[digest])
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


def _opened(path: Path, wanted: set[int]) -> Source:
    try:
        pdf = pikepdf.open(path)
        pages = list(pdf.pages)
    except (pikepdf.PdfError, pikepdf.PasswordError, OSError, ValueError) as error:
        raise BinderError(
            "A paper of this binder can't be opened any more.",
            "Add the file again; nothing was written.",
        ) from error
    source = Source(pdf, pages, Destinations(pdf), len(wanted) == len(pages))
    source.taken.extend(draw_missing_values(pdf))
    source.bookmarks = list(bookmarks_of(pdf, source.destinations))
    source.taken.extend(_document_taken(pdf))
    source.taken.extend(mark.lost for mark in source.bookmarks if mark.lost)
    return source


def _document_taken(pdf: Pdf) -> Iterator[str]:
    """Name what the document as a whole carried and what is not copied."""
    root = pdf.Root
    names = root.get("/Names")
    names = names if isinstance(names, Dictionary) else Dictionary()
    if _holds(names, "/JavaScript") or _acts(root.get("/OpenAction")) or "/AA" in root:
        yield "a script or action of the whole document"
    if _holds(names, "/EmbeddedFiles") or "/AF" in root:
        yield "files attached to the document"
    form = root.get("/AcroForm")
    if isinstance(form, Dictionary) and "/XFA" in form:
        yield "the XFA part of a form (its fields stay)"
    if "/StructTreeRoot" in root:
        yield "tags for screen readers"


def _holds(names: Dictionary, key: str) -> bool:
    """Tell whether a name tree has an entry; many writers leave empty ones."""
    tree = names.get(key)
    if not isinstance(tree, Dictionary):
        return False
    parts = (tree.get("/Names"), tree.get("/Kids"))
    return any(isinstance(part, Array) and len(part) > 0 for part in parts)


def _acts(opening: object) -> bool:
    """Tell whether opening the document does more than show a page."""
    if not isinstance(opening, Dictionary):
        return False
    return opening.get("/S") != Name.GoTo or "/Next" in opening


def _prepare(source: Source, pages: set[int]) -> None:
    """Clean those pages and note where their links lead; once for each page.

    Pages often share one table of fonts and pictures: where some stay out, the
    others keep only what they draw themselves.
    """
    for number in sorted(pages - source.links.keys()):
        page = source.pages[number - 1].obj
        source.links[number] = []
        _own_annotations(source, page)
        source.taken.extend(clean_page(page))
        if "/Annots" in page:
            _untie(page)
            source.taken.extend(loosen_widgets(page))
            source.taken.extend(_jumps_taken(page, source.destinations))
            source.links[number] = list(_links_of(page, source.destinations))
        if not source.is_whole:
            source.tables.cut(page)
    if source.tables.is_unsure:
        source.tables.is_unsure = False
        source.taken.append(UNSURE)


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


def _untie(page: Dictionary) -> None:
    """Cut what leads from a page's annotations to what is none of them.

    That may be one of another page, or one that was taken out.
    """
    annotations = page["/Annots"].as_list()
    held = {annotation.objgen for annotation in annotations}
    for annotation in annotations:
        ties = ["/IRT", "/Popup"]
        if annotation.get("/Subtype") == Name.Popup:
            ties.append("/Parent")
        for key in ties:
            if key in annotation and annotation[key].objgen not in held:
                del annotation[key]


def _jumps_taken(page: Dictionary, destinations: Destinations) -> Iterator[str]:
    """Take the jumps off what is no link; viewers and checks find those alone."""
    for annotation in page["/Annots"].as_list():
        assert isinstance(annotation, Dictionary)
        is_link = annotation.get("/Subtype") == Name.Link
        if not is_link and destinations.of_link(annotation) is not None:
            _without_lead(annotation)
            yield "a button that leads to another page"


def _without_lead(annotation: Dictionary) -> None:
    for key in ("/Dest", "/A"):
        if key in annotation:
            del annotation[key]


def _links_of(page: Dictionary, destinations: Destinations) -> Iterator[PageLink]:
    """Take the inner links off a page; they are laid anew in the packet."""
    for place, annotation in enumerate(page["/Annots"].as_list()):
        if not isinstance(annotation, Dictionary):
            continue
        told = destinations.of_link(annotation)
        if told is None:
            continue
        _without_lead(annotation)
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
