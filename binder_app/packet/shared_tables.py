"""Cuts what the pages of a source share to what the pages that go in draw."""

from dataclasses import dataclass, field

from pikepdf import Dictionary, Name, Object, Pdf, PdfError, Stream

from binder_app.packet.drawing import TABLES, Drawn, Want, read_drawing, unsure
from binder_app.packet.glyphs import glyphs_of, names_shown
from binder_app.packet.kept_keys import GENERIC, keep_of_entry, keep_of_group, keep_only
from binder_app.packet.resources import (
    DEEPEST,
    UNNAMED,
    drawings_of,
    entries,
    entry_of,
    font_in,
    forms_in,
    is_known,
    kept_of,
    key_of,
    looks_of,
    spaces_in,
)

ObjGen = tuple[int, int]

SEEN_THROUGH = (Name.Image, Name.Form)
"""What a drawing may place of which it is known what it draws with."""


@dataclass(slots=True)
class _Kept:
    """A page, a form, a pattern or a font, and what it needs of what it has."""

    holder: Object
    wants: set[Want] = field(default_factory=set)
    glyphs: set[bytes] = field(default_factory=set)


class SharedTables:
    """Notes what each page draws with, then cuts all tables of the source to that.

    A table is never changed but replaced: another page may still need it whole.
    """

    def __init__(self, source: Pdf) -> None:
        self._source = source
        self._owing: dict[ObjGen, Drawn] = {}
        self._kept: dict[ObjGen, _Kept] = {}
        self._open_fonts: set[ObjGen] = set()
        self._clean_ones: set[ObjGen] = set()
        self._glyphs: dict[ObjGen, dict[bytes, Stream]] = {}

    def note(self, page: Dictionary) -> bool:
        """Note what a page and its annotations draw with; tell whether that is sure.

        Of a page of which it is not, nothing may go in as it is drawn.
        """
        keep_of_group(page)
        for part in drawings_of(page):
            keep_only(part, GENERIC)
        drawn = _read(page)
        drawn.shown.pop(None, None)
        for look in looks_of(page):
            drawn.add(self._settled(look, DEEPEST))
        is_sure = self._hold(page, drawn, DEEPEST).is_sure
        if not is_sure:
            self._kept.pop(page.objgen, None)
        return is_sure

    def cut(self) -> None:
        """Leave in every table, and in every drawn font, what was noted of it."""
        for kept in self._kept.values():
            tables, old = kept.holder.get("/Resources"), kept.holder.get("/CharProcs")
            if isinstance(old, Dictionary):
                wants = {("/CharProcs", name) for name in kept.glyphs}
                left = kept_of(wants, Dictionary(CharProcs=old))
                kept.holder["/CharProcs"] = left.get("/CharProcs", Dictionary())
            if isinstance(tables, Dictionary):
                cut = kept_of(kept.wants, tables)
                if "/ProcSet" in tables:
                    cut["/ProcSet"] = tables["/ProcSet"]
                kept.holder["/Resources"] = cut
                self._clean(cut)

    def _clean(self, tables: Dictionary) -> None:
        """Leave in each entry of some tables what is drawn with it, once for each."""
        for table in TABLES:
            held = tables.get(table)
            for _, entry in entries(held) if isinstance(held, Dictionary) else ():
                if isinstance(entry, Object) and not is_known(entry, self._clean_ones):
                    keep_of_entry(table, entry)

    def _settled(self, holder: Stream, levels: int) -> Drawn:
        """Note what a form, a pattern or a glyph needs; return what it owes.

        That is what it wants of the tables around it. What is drawn within itself
        is not sure: no reader says where it ends.
        """
        if holder.objgen not in self._owing:
            self._owing[holder.objgen] = unsure()
            self._owing[holder.objgen] = self._hold(holder, _read(holder), levels - 1)
        return self._owing[holder.objgen]

    def _hold(self, holder: Object, drawn: Drawn, levels: int) -> Drawn:
        """Note what a holder has of what it draws with; return what it has not.

        Some readers then look into the tables of the page, or of the form around.
        """
        tables = holder.get("/Resources")
        if levels == 0:
            return unsure()
        if not isinstance(tables, Dictionary):
            return drawn
        kept = self._kept.setdefault(holder.objgen, _Kept(holder)).wants
        drawn.wants |= set(UNNAMED)
        done, owing = dict[Want, int](), Drawn()
        while drawn.is_sure and (waiting := _waiting(drawn, done)):
            for want in waiting:
                codes = _codes(want, drawn)
                done[want] = len(codes)
                found = entry_of(want, tables)
                if found is None:
                    _owe(owing, want, codes)
                else:
                    kept.add(want)
                    drawn.add(self._behind(want, found, tables, codes, levels))
        owing.wants -= set(UNNAMED)
        if drawn.shown.get(None):
            owing.shown[None] = drawn.shown[None]
        return owing if drawn.is_sure else unsure()

    def _behind(
        self,
        want: Want,
        found: Object,
        tables: Dictionary,
        codes: set[int],
        levels: int,
    ) -> Drawn:
        """Return what an entry wants of the table that it stands in."""
        table, drawn = want[0], Drawn(spaces_in(found))
        is_placed = table == "/XObject" and isinstance(found, Stream)
        if is_placed and found.get("/Subtype") not in SEEN_THROUGH:
            return unsure()
        for form in forms_in(table, found):
            drawn.add(self._settled(form, levels))
        font = font_in(table, found)
        if font is not None and table != "/Font":
            return unsure()
        if font is not None:
            drawn.add(self._spelled(self._own(want, font, tables), codes, levels))
        return drawn

    def _own(self, want: Want, font: Dictionary, tables: Dictionary) -> Dictionary:
        """Return a font as an object that can be known again."""
        table, key = tables.get(want[0]), key_of(want[1])
        if not font.is_indirect and key is not None and isinstance(table, Dictionary):
            table[key] = self._source.make_indirect(font)
            told = table[key]
            assert isinstance(told, Dictionary)
            return told
        return font

    def _spelled(self, font: Dictionary, codes: set[int], levels: int) -> Drawn:
        """Note the letters that are shown of a font; return what they want."""
        if font.objgen in self._open_fonts:
            return unsure()
        if font.objgen not in self._glyphs:
            self._glyphs[font.objgen] = glyphs_of(font)
        glyphs = self._glyphs[font.objgen]
        shown = names_shown(font, codes) & glyphs.keys()
        self._kept.setdefault(font.objgen, _Kept(font)).glyphs |= shown
        drawn = Drawn()
        self._open_fonts.add(font.objgen)
        for name in sorted(shown):
            drawn.add(self._settled(glyphs[name], levels))
        owing = self._hold(font, drawn, levels - 1)
        self._open_fonts.discard(font.objgen)
        return owing


def _waiting(drawn: Drawn, done: dict[Want, int]) -> list[Want]:
    """Return what was not looked up yet, or not for all codes that are shown."""
    return sorted(
        want
        for want in drawn.wants
        if want not in done or done[want] < len(_codes(want, drawn))
    )


def _codes(want: Want, drawn: Drawn) -> set[int]:
    """Return the codes that a drawing shows in a font it wants.

    What a form shows in the font of those around it, it may show in any of them.
    """
    table, name = want
    if table != "/Font":
        return set()
    return drawn.shown.get(name, set()) | drawn.shown.get(None, set())


def _owe(owing: Drawn, want: Want, codes: set[int]) -> None:
    owing.wants.add(want)
    if codes:
        owing.shown[want[1]] = codes


def _read(holder: Object) -> Drawn:
    """Read the drawing of a page, a form, a pattern or a glyph."""
    try:
        parts = [part.read_bytes() for part in drawings_of(holder)]
    except PdfError:
        return unsure()
    return read_drawing(b"\n".join(parts))
