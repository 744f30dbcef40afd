"""What the pages of a source draw with: fonts, pictures, forms, patterns.

Pages and forms often share one table of these. Where some pages stay out, the
others keep only what they name, so that nothing of the rest comes along.
"""

import re
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, PdfError, Stream

Want = tuple[str, bytes]
"""A table and a name in it, such as `("/XObject", b"Photo")`."""

ALL: Want = ("", b"")
"""What a drawing wants that can't be read: it may name anything."""

_TABLE_OF = {
    b"Tf": "/Font",
    b"Do": "/XObject",
    b"gs": "/ExtGState",
    b"cs": "/ColorSpace",
    b"CS": "/ColorSpace",
    b"sh": "/Shading",
    b"scn": "/Pattern",
    b"SCN": "/Pattern",
    b"BDC": "/Properties",
    b"DP": "/Properties",
}
TABLES = tuple(dict.fromkeys(_TABLE_OF.values()))

UNNAMED = tuple(
    ("/ColorSpace", name) for name in (b"DefaultGray", b"DefaultRGB", b"DefaultCMYK")
)
"""What is drawn with although no drawing names it."""

DEEPEST = 64
"""Forms within forms that are looked into; readers stop at fewer."""

_NAME = rb"/([^\x00\t\n\f\r ()<>\[\]{}/%]*+)"
_SPACE = rb"[\x00\t\n\f\r ]*+"
_BETWEEN = rb"[\x00\t\n\f\r \d.+-]*+(?:%[^\r\n]*+[\x00\t\n\f\r \d.+-]*+)*+"
_NAMED = re.compile(_NAME + _BETWEEN + rb"(Tf|Do|gs|cs|CS|sh|scn|SCN|BDC|DP)")
_SPACES_OF_PICTURES = re.compile(rb"/(?:CS|ColorSpace)" + _SPACE + _NAME)
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_ODD = re.compile(rb"[^0-9A-Za-z_.+-]")


class SharedTables:
    """Cuts the tables of one source to what its pages draw, page after page.

    A table is never changed but replaced: another page may still need it whole.
    `is_unsure` says that a drawing could not be read, so that its tables stayed.
    """

    def __init__(self) -> None:
        self.is_unsure = False
        self._owing: dict[tuple[int, int], frozenset[Want]] = {}

    def cut(self, page: Dictionary) -> None:
        """Cut what a page and its annotations draw with to what they name."""
        wants = self._named_by(page)
        for look in looks_of(page):
            wants |= self._settled(look, DEEPEST)
        self._cut(page, wants, DEEPEST)

    def _settled(self, holder: Object, levels: int) -> frozenset[Want]:
        """Cut one form, pattern or font; return what it wants of those around it."""
        if holder.is_indirect and holder.objgen in self._owing:
            return self._owing[holder.objgen]
        if levels == 0:
            self.is_unsure = True
            return frozenset((ALL,))
        self._owing[holder.objgen] = frozenset()
        owing = self._cut(holder, self._named_by(holder), levels - 1)
        self._owing[holder.objgen] = owing
        return owing

    def _cut(self, holder: Object, wants: set[Want], levels: int) -> frozenset[Want]:
        """Give a holder a table of its own with what is wanted of the old one.

        Return what that did not have: some readers then look into the tables of
        the page, or of the form around.
        """
        old = holder.get("/Resources")
        if not isinstance(old, Dictionary):
            return frozenset(wants)
        kept, owing = Dictionary(), set[Want]()
        waiting, seen = [*wants, *UNNAMED], {*wants, *UNNAMED}
        while waiting:
            want = waiting.pop()
            found = _move(want, old, kept)
            more = set[Want]()
            if want == ALL:
                more |= set(_all_in(old))
            elif found is None:
                owing.add(want)
            else:
                more |= set(_spaces_in(found))
                for inner in _holders_in(want[0], found):
                    more |= self._settled(inner, levels)
            waiting += more - seen
            seen |= more
        if "/ProcSet" in old:
            kept["/ProcSet"] = old["/ProcSet"]
        holder["/Resources"] = kept
        return frozenset(owing - set(UNNAMED))

    def _named_by(self, holder: Object) -> set[Want]:
        """Return what a page, a form, a pattern or a font names in its drawing."""
        try:
            drawing = b"\n".join(part.read_bytes() for part in drawings_of(holder))
        except PdfError:
            self.is_unsure = True
            return {ALL}
        return _named_in(drawing)


def cut_to(drawing: bytes, tables: Dictionary) -> Dictionary:
    """Return tables with what a drawing names, no more."""
    kept = Dictionary()
    for want in _named_in(drawing):
        _move(want, tables, kept)
    return kept


def _named_in(drawing: bytes) -> set[Want]:
    named = {
        (_TABLE_OF[operator], _plain(name))
        for name, operator in _NAMED.findall(drawing)
    }
    spaces = _SPACES_OF_PICTURES.findall(drawing)
    return named | {("/ColorSpace", _plain(name)) for name in spaces}


def drawn_with(
    page: Dictionary, seen: set[tuple[int, int]]
) -> Iterator[tuple[str, Object]]:
    """Give each entry, with its table, of all that a page draws with.

    The page and its forms themselves come without a table. `seen` remembers
    forms and tables, so that the next page passes over them.
    """
    waiting: list[Object] = [page, *looks_of(page)]
    while waiting:
        holder = waiting.pop()
        if _is_known(holder, seen):
            continue
        yield "", holder
        tables = holder.get("/Resources")
        if not isinstance(tables, Dictionary):
            continue
        for table in TABLES:
            held = tables.get(table)
            if not isinstance(held, Dictionary) or _is_known(held, seen):
                continue
            for _, entry in entries(held):
                yield table, entry
                waiting += _holders_in(table, entry)


def _is_known(held: Object, seen: set[tuple[int, int]]) -> bool:
    """Tell whether an object was seen before, and remember it."""
    is_known = held.objgen in seen
    if held.is_indirect:
        seen.add(held.objgen)
    return is_known


def looks_of(page: Dictionary) -> Iterator[Stream]:
    """Give the drawings of a page's annotations, each of which is a form."""
    annotations = page.get("/Annots")
    for annotation in annotations.as_list() if isinstance(annotations, Array) else ():
        if not isinstance(annotation, Dictionary):
            continue
        yield from _streams_in(annotation.get("/AP"), levels=2)
        yield from _streams_in(annotation.get("/MK"), levels=1)


def _streams_in(held: object, levels: int) -> Iterator[Stream]:
    if isinstance(held, Stream):
        yield held
    elif isinstance(held, Dictionary) and levels:
        for _, inner in entries(held):
            yield from _streams_in(inner, levels - 1)


def drawings_of(holder: Object) -> list[Stream]:
    """Return the drawing of a page, a form, a pattern or a font, piece by piece."""
    if isinstance(holder, Stream):
        return [holder]
    glyphs = holder.get("/CharProcs")
    if isinstance(glyphs, Dictionary):
        return [glyph for _, glyph in entries(glyphs) if isinstance(glyph, Stream)]
    contents = holder.get("/Contents")
    parts = contents.as_list() if isinstance(contents, Array) else [contents]
    return [part for part in parts if isinstance(part, Stream)]


def _holders_in(table: str, entry: object) -> Iterator[Object]:
    """Give the forms, patterns and fonts in an entry: they may have own tables."""
    if isinstance(entry, Stream):
        if table in ("/XObject", "/Pattern") and entry.get("/Subtype") != Name.Image:
            yield entry
    elif isinstance(entry, Dictionary):
        if table == "/Font":
            yield from _in_font(entry)
        elif table == "/ExtGState":
            yield from _in_state(entry)
        elif table == "/Pattern":
            yield from _in_state(entry.get("/ExtGState"))


def _in_font(font: object) -> Iterator[Object]:
    if not isinstance(font, Dictionary) or font.get("/Subtype") != Name.Type3:
        return
    yield font
    for glyph in drawings_of(font):
        if "/Resources" in glyph:
            yield glyph


def _in_state(state: object) -> Iterator[Object]:
    if not isinstance(state, Dictionary):
        return
    mask, font = state.get("/SMask"), state.get("/Font")
    form = mask.get("/G") if isinstance(mask, Dictionary) else None
    if isinstance(form, Stream):
        yield form
    if isinstance(font, Array) and len(font) > 0:
        yield from _in_font(font[0])


def _all_in(tables: Dictionary) -> Iterator[Want]:
    for table in TABLES:
        held = tables.get(table)
        for name, _ in entries(held) if isinstance(held, Dictionary) else ():
            yield table, _told(name)


def _move(want: Want, old: Dictionary, kept: Dictionary) -> Object | None:
    """Put what is wanted into the new tables; return it, `None` where it lacks."""
    table, name = want
    held = old.get(table) if table else None
    if not isinstance(held, Dictionary):
        return None
    if table not in kept:
        kept[table] = Dictionary()
    key = _key(name)
    found: Object | None = held.get(key) if key is not None else None
    if key is not None and found is not None:
        kept[table][key] = found
    return found


def _spaces_in(found: object) -> Iterator[Want]:
    """Give the colour spaces that a picture, a shading or another space names."""
    if isinstance(found, Dictionary | Stream):
        shading = found.get("/Shading")
        if isinstance(shading, Dictionary | Stream):
            found = shading
        found = found.get("/ColorSpace")
    parts = found.as_list() if isinstance(found, Array) else [found]
    for part in parts:
        if isinstance(part, Name):
            yield "/ColorSpace", _told(part)


def entries(held: Dictionary) -> Iterator[tuple[Name, Object]]:
    """Give the names and values of a table; no name stops it, however written."""
    for told in sorted(held.keys()):
        key = _key(told.encode("utf-8", "surrogateescape")[1:])
        if key is not None:
            yield key, held[key]


def _key(name: bytes) -> Name | None:
    """Return a name as the key of a table; `None` where no table can hold it."""
    if b"\0" in name:
        return None
    written = _ODD.sub(lambda odd: b"#%02x" % ord(odd.group()), name)
    key = Object.parse(b"/" + written)
    assert isinstance(key, Name)
    return key


def _plain(name: bytes) -> bytes:
    """Return a name without its escapes."""
    return _ESCAPED.sub(lambda code: bytes.fromhex(code.group(1).decode()), name)


def _told(name: Name) -> bytes:
    return _plain(name.unparse()[1:])
