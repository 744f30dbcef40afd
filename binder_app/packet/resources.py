"""What the pages of a source draw with: fonts, pictures, forms, patterns.

Pages and forms often share one table of these. Where some pages stay out, the
others keep only what they name, so that nothing of the rest comes along.
"""

import re
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Stream

from binder_app.packet.drawing import (
    TABLES,
    Want,
    read_drawing,
    spaces_of,
)

UNNAMED = tuple(
    ("/ColorSpace", name) for name in (b"DefaultGray", b"DefaultRGB", b"DefaultCMYK")
)
"""What is drawn with although no drawing names it."""

DEEPEST = 64
"""Forms within forms that are looked into; readers stop at fewer."""

_ODD = re.compile(rb"[^0-9A-Za-z_.+-]")


def cut_to(drawing: bytes, tables: Dictionary) -> Dictionary:
    """Return tables with what a drawing names, no more."""
    return kept_of(read_drawing(drawing).wants, tables)


def kept_of(wants: set[Want], tables: Dictionary) -> Dictionary:
    """Return tables with what is wanted of the old ones."""
    kept = Dictionary()
    for table, name in sorted(wants):
        key, found = key_of(name), entry_of((table, name), tables)
        if key is not None and found is not None:
            if table not in kept:
                kept[table] = Dictionary()
            kept[table][key] = found
    return kept


def entry_of(want: Want, tables: Dictionary) -> Object | None:
    """Return what is wanted of some tables, `None` where they lack it."""
    table, name = want
    held = tables.get(table) if table else None
    key = key_of(name)
    if key is None or not isinstance(held, Dictionary):
        return None
    found: Object | None = held.get(key)
    return found


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
        if is_known(holder, seen):
            continue
        yield "", holder
        tables = holder.get("/Resources")
        if not isinstance(tables, Dictionary):
            continue
        for table in TABLES:
            held = tables.get(table)
            if not isinstance(held, Dictionary) or is_known(held, seen):
                continue
            for _, entry in entries(held):
                yield table, entry
                waiting += _holders_in(table, entry)


def is_known(held: Object, seen: set[tuple[int, int]]) -> bool:
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
    yield from forms_in(table, entry)
    font = font_in(table, entry)
    if font is not None:
        yield font
        yield from (glyph for glyph in drawings_of(font) if "/Resources" in glyph)


def forms_in(table: str, entry: object) -> Iterator[Stream]:
    """Give the forms and patterns in an entry."""
    if isinstance(entry, Stream):
        if table in ("/XObject", "/Pattern") and entry.get("/Subtype") != Name.Image:
            yield entry
    elif isinstance(entry, Dictionary):
        state = entry.get("/ExtGState") if table == "/Pattern" else entry
        mask = state.get("/SMask") if isinstance(state, Dictionary) else None
        form = mask.get("/G") if isinstance(mask, Dictionary) else None
        if table in ("/ExtGState", "/Pattern") and isinstance(form, Stream):
            yield form


def font_in(table: str, entry: object) -> Dictionary | None:
    """Return the font in an entry whose letters are drawings, `None` for others."""
    if not isinstance(entry, Dictionary):
        return None
    font: object = entry if table == "/Font" else None
    if table in ("/ExtGState", "/Pattern"):
        state = entry.get("/ExtGState") if table == "/Pattern" else entry
        told = state.get("/Font") if isinstance(state, Dictionary) else None
        font = told[0] if isinstance(told, Array) and len(told) > 0 else None
    is_drawn = isinstance(font, Dictionary) and font.get("/Subtype") == Name.Type3
    return font if isinstance(font, Dictionary) and is_drawn else None


def spaces_in(found: object) -> set[Want]:
    """Return the colour spaces that a picture, a shading or another space names."""
    if isinstance(found, Dictionary | Stream):
        shading = found.get("/Shading")
        if isinstance(shading, Dictionary | Stream):
            found = shading
        found = found.get("/ColorSpace")
    return spaces_of(found)


def entries(held: Dictionary) -> Iterator[tuple[Name, Object]]:
    """Give the names and values of a table; no name stops it, however written."""
    for told in sorted(held.keys()):
        key = key_of(told.encode("utf-8", "surrogateescape")[1:])
        if key is not None:
            yield key, held[key]


def key_of(name: bytes) -> Name | None:
    """Return a name as the key of a table; `None` where no table can hold it."""
    if b"\0" in name:
        return None
    written = _ODD.sub(lambda odd: b"#%02x" % ord(odd.group()), name)
    key = Object.parse(b"/" + written)
    assert isinstance(key, Name)
    return key
