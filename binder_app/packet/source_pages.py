"""The pages of one exhibit, opened, cleaned and ready to be copied."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
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
from binder_app.packet.page_keys import box_of
from binder_app.packet.page_picture import PagePictures, pictured
from binder_app.packet.shared_tables import SharedTables


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
    is told with its first exhibit, of a page (`taken_of`) with the exhibit that
    has the page. `seen` marks the annotations that a page has for its own.
    `pictures` are the bytes of pages that go in as pictures; `unsure` are pages
    that may go in neither as they are drawn nor as a picture.
    """

    pdf: Pdf
    pages: list[pikepdf.Page]
    destinations: Destinations
    is_whole: bool
    bookmarks: list[Bookmark] = field(default_factory=list)
    links: dict[int, list[PageLink]] = field(default_factory=dict)
    taken: list[str] = field(default_factory=list)
    taken_of: dict[int, list[str]] = field(default_factory=dict)
    seen: set[tuple[int, int]] = field(default_factory=set)
    pictures: dict[int, int] = field(default_factory=dict)
    unsure: set[int] = field(default_factory=set)


class Sources:
    """Opens each source once and closes it when its last exhibit is in.

    Copying takes the bytes along, so that one source is open at a time where
    exhibits don't share it. `unlike` are pages that no packet shows as their
    source does: they go in as pictures.
    """

    def __init__(
        self,
        paths: Mapping[str, Path],
        exhibits: Sequence[PlannedExhibit],
        unlike: Collection[ExhibitPage] = (),
    ) -> None:
        self._paths = paths
        self._left = Counter[str]()
        self._wanted: dict[str, set[int]] = {}
        self._open: dict[str, Source] = {}
        self._unlike = pages_by_source(unlike)
        for exhibit in exhibits:
            for digest, pages in pages_by_source(exhibit.pages).items():
                self._left[digest] += 1
                self._wanted.setdefault(digest, set()).update(pages)

    def open(self, digest: str, pages: set[int]) -> Source:
        """Return the source, opened and cleaned; its losses are of those pages."""
        if digest not in self._open:
            self._open[digest] = self._opened(digest)
        source = self._open[digest]
        for number in sorted(pages & source.taken_of.keys()):
            source.taken += source.taken_of.pop(number)
        return source

    def _opened(self, digest: str) -> Source:
        source = _opened(self._paths[digest], self._wanted[digest])
        tables = SharedTables(source.pdf)
        unlike = self._unlike.get(digest, set[int]())
        with PagePictures(self._paths[digest]) as pictures:
            for number in sorted(self._wanted[digest]):
                _prepare(source, number)
                page = source.pages[number - 1].obj
                is_sure = source.is_whole or tables.note(page)
                if not is_sure or number in unlike:
                    _show_as_picture(source, number, pictures, is_sure)
        tables.cut()
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


def _show_as_picture(
    source: Source, number: int, pictures: PagePictures, is_sure: bool
) -> None:
    """Put a picture in the place of a page; it keeps its links.

    Where there is no picture of it, a page that is sure stays as it is drawn.
    """
    old = source.pages[number - 1].obj
    picture = pictures.of(number, box_of(old).unit)
    if picture is None:
        source.unsure |= set() if is_sure else {number}
        return
    if "/Annots" in old:
        _keep_links_only(old, source.links[number])
    page = pictured(source.pdf, old, picture)
    if "/Annots" not in page:
        source.links[number].clear()
    source.pages[number - 1] = pikepdf.Page(page)
    source.pictures[number] = len(picture.jpeg)
    source.taken_of[number].append(
        f"the words of page {number}, which goes in as a picture: its drawing is"
        " damaged, and they can't be proven"
        if is_sure
        else f"the words of page {number}, which goes in as a picture: its drawing"
        " can't be read, and other pages of the file stay out"
    )


def _keep_links_only(page: Dictionary, links: list[PageLink]) -> None:
    """Take from a page what its picture shows, but for the links."""
    annotations = page["/Annots"].as_list()
    places = [
        place
        for place, annotation in enumerate(annotations)
        if annotation.get("/Subtype") == Name.Link
    ]
    for link in links:
        link.place = places.index(link.place)
    for place in places:
        for key in ("/AP", "/OC"):
            if key in annotations[place]:
                del annotations[place][key]
    page["/Annots"] = Array([annotations[place] for place in places])


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


def _prepare(source: Source, number: int) -> None:
    """Clean a page and note where its links lead."""
    page = source.pages[number - 1].obj
    source.links[number], taken = [], list[str]()
    _own_annotations(source, page)
    taken.extend(clean_page(page))
    if "/Annots" in page:
        _untie(page)
        taken.extend(loosen_widgets(page))
        taken.extend(_jumps_taken(page, source.destinations))
        source.links[number] = list(_links_of(page, source.destinations))
    source.taken_of[number] = taken


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


def pages_by_source(pages: Collection[ExhibitPage]) -> dict[str, set[int]]:
    """Return which pages of which originals those are."""
    wanted: dict[str, set[int]] = {}
    for page in pages:
        wanted.setdefault(page.source, set()).add(page.source_page)
    return wanted
