"""Bookmarks: one for each part, a source's own nested below its exhibit."""

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from binder_app.packet.active_content import ACTION_WORDS
from binder_app.packet.destinations import Destinations

MOST_BOOKMARKS = 100_000
"""Bookmarks taken from one source; a real one has far fewer."""

DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A title and the page it opens, from 1; `level` 0 is the outermost.

    `lost` names what it did in its source besides, in the user's words.
    """

    title: str
    page: int
    level: int = 0
    lost: str = ""


def bookmarks_of(source: Pdf, destinations: Destinations) -> Iterator[Bookmark]:
    """Give the bookmarks of a source in order, with pages of that source.

    One that leads nowhere keeps its place with page 0: its children need it.
    """
    outlines = source.Root.get("/Outlines")
    if not isinstance(outlines, Dictionary):
        return
    seen, waiting = set[tuple[int, int]](), [(outlines.get("/First"), 0)]
    while waiting and len(seen) < MOST_BOOKMARKS:
        entry, level = waiting.pop()
        if not isinstance(entry, Dictionary) or entry.objgen in seen:
            continue
        if entry.is_indirect:
            seen.add(entry.objgen)
        yield _bookmark(entry, level, destinations)
        waiting.append((entry.get("/Next"), level))
        if level < DEEPEST:
            waiting.append((entry.get("/First"), level + 1))


def _bookmark(entry: Dictionary, level: int, destinations: Destinations) -> Bookmark:
    title = entry.get("/Title")
    words = str(title) if isinstance(title, String | str) else ""
    found = destinations.resolve(destinations.of_link(entry))
    printable = "".join(c if c.isprintable() else " " for c in words)
    shown = " ".join(printable.split()) or "…"
    return Bookmark(shown, found[0] if found else 0, level, _lost_of(entry))


def _lost_of(entry: Dictionary) -> str:
    """Return what a bookmark does besides opening a page."""
    action = entry.get("/A")
    kind = str(action.get("/S", "")) if isinstance(action, Dictionary) else "/GoTo"
    if kind == "/GoTo":
        return ""
    if kind == "/URI":
        return "a bookmark that leads to a web address"
    return f"a bookmark with {ACTION_WORDS.get(kind, 'an action')}"


def top_of(page: Dictionary, top_left: tuple[float, float]) -> Array:
    """Return the destination that opens a page at its upper left corner.

    `/XYZ` with the zoom left alone: other forms make some viewers jump wrong.
    """
    left, top = (round(value, 2) for value in top_left)
    return Array([page, Name.XYZ, left, top, None])


def write_outline(
    packet: Pdf, marks: list[Bookmark], targets: dict[int, Array]
) -> None:
    """Write the outline; `targets` holds the destination for each packet page.

    Only the outermost level stands open. Linear in the number of bookmarks.
    """
    root = packet.make_indirect(Dictionary(Type=Name.Outlines))
    path: list[tuple[Object, list[Object]]] = [(root, [])]
    for mark in marks:
        del path[mark.level + 1 :]
        above, siblings = path[-1]
        entry = packet.make_indirect(
            Dictionary(Title=String(mark.title), Parent=above, Dest=targets[mark.page])
        )
        _join(siblings[-1] if siblings else None, entry)
        siblings.append(entry)
        above["/First"], above["/Last"] = siblings[0], entry
        count = len(siblings)
        above["/Count"] = count if above is root else -count
        path.append((entry, []))
    packet.Root.Outlines = root


def _join(before: Object | None, entry: Object) -> None:
    if before is not None:
        before["/Next"], entry["/Prev"] = entry, before


def settled(marks: Iterator[Bookmark], places: dict[int, int]) -> Iterator[Bookmark]:
    """Give the bookmarks with packet pages, dropping those that lead nowhere.

    `places` holds the packet page for each source page that is in. A bookmark
    that is dropped hands its children to the level above it.
    """
    lost: list[int] = []
    for mark in marks:
        while lost and lost[-1] >= mark.level:
            lost.pop()
        page = places.get(mark.page)
        if page is None:
            lost.append(mark.level)
            continue
        level = mark.level - len(lost) + 1
        yield Bookmark(mark.title, page, level)
