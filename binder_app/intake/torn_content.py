"""Pages whose drawing breaks off: streams that were cut, or whose bytes rotted."""

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pikepdf

from binder_app.intake.dead_content import content_of
from binder_app.intake.lost_pages import named

_CHUNK = 1 << 20
_ZLIB_HEAD, _WITH_CHECKSUM, _WITHOUT = 2, 15, -15


def torn_in(pages_file: Path) -> set[int]:
    """Return the pages, from 1, that draw with something that can't be had whole."""
    with pikepdf.open(pages_file) as pdf:
        parts = _Parts(pdf)
        return {
            number
            for number, page in enumerate(pdf.pages, start=1)
            if _is_torn(page, parts)
        }


def note_on(pages: Sequence[int]) -> Iterator[str]:
    """Say in the user's words which pages may lack a part."""
    told = named(pages)
    if len(pages) == 1:
        yield (
            f"A part of page {told} may be missing, since the file is damaged there:"
            " ask for the file again."
        )
    elif pages:
        yield (
            f"Parts of pages {told} may be missing, since the file is damaged there:"
            " ask for the file again."
        )


def _is_torn(page: pikepdf.Page, parts: "_Parts") -> bool:
    """Tell whether a page is torn; one nested without end is left to others."""
    try:
        return any(map(parts.is_broken, content_of(page))) or parts.is_any_torn(
            page, _resources_of(page)
        )
    except RecursionError:
        return False


class _Parts:
    """The streams that the pages of one file draw with, each looked at once."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._broken: dict[tuple[int, int], bool] = {}
        self._torn: dict[tuple[int, int], bool] = {}

    def is_broken(self, part: pikepdf.Stream) -> bool:
        """Tell whether a stream ends before its end, or can't be unpacked."""
        if part.objgen not in self._broken:
            self._broken[part.objgen] = not _is_whole(part, self._pdf)
        return self._broken[part.objgen]

    def is_any_torn(
        self, drawing: pikepdf.Page | pikepdf.Stream, resources: pikepdf.Object | None
    ) -> bool:
        """Tell whether a page or a form draws a picture or a form that is torn."""
        parts = _parts_of(resources)
        suspects = {name for name, part in parts if self._is_torn(part)}
        return bool(suspects) and bool(suspects & _drawn_by(drawing, suspects))

    def _is_torn(self, part: pikepdf.Stream) -> bool:
        """Tell whether a form or a picture is broken, or a form within it."""
        if part.objgen not in self._torn:
            self._torn[part.objgen] = False
            self._torn[part.objgen] = self.is_broken(part) or self.is_any_torn(
                part, part.get("/Resources")
            )
        return self._torn[part.objgen]


def _resources_of(page: pikepdf.Page) -> pikepdf.Object | None:
    """Return the resources of a page, which may be those of its folder."""
    try:
        return page.resources
    except (AttributeError, TypeError, ValueError):
        return None


def _parts_of(
    resources: pikepdf.Object | None,
) -> Iterator[tuple[str, pikepdf.Stream]]:
    if not isinstance(resources, pikepdf.Dictionary):
        return
    parts = resources.get("/XObject")
    if isinstance(parts, pikepdf.Dictionary):
        for name, part in parts.items():
            if isinstance(part, pikepdf.Stream):
                yield name, part


def _drawn_by(drawing: pikepdf.Page | pikepdf.Stream, suspects: set[str]) -> set[str]:
    """Return the names that are drawn; those asked for where that can't be read."""
    try:
        told = pikepdf.parse_content_stream(drawing, "Do")
        return {str(one.operands[0]) for one in told if len(one.operands)}
    except (pikepdf.PdfError, TypeError, ValueError):
        return suspects


def _is_whole(part: pikepdf.Stream, pdf: pikepdf.Pdf) -> bool:
    try:
        if part.get("/Filter") == pikepdf.Name.FlateDecode:
            return _inflates(bytes(part.read_raw_bytes()))
        if part.get("/Subtype") == pikepdf.Name.Image:
            return True
        pdf.get_warnings()
        part.read_bytes()
    except (pikepdf.PdfError, ValueError):
        return False
    return not pdf.get_warnings()


def _inflates(packed: bytes) -> bool:
    """Tell whether packed bytes come to their own end, and to their checksum.

    Some writers leave the checksum out: what can't be compared counts as whole.
    """
    if not packed.strip():
        return True
    has_fault = _reaches_its_end(packed, _WITH_CHECKSUM) is None
    return not has_fault and bool(_reaches_its_end(packed[_ZLIB_HEAD:], _WITHOUT))


def _reaches_its_end(body: bytes, form: int) -> bool | None:
    """Tell whether packed bytes come to an end; `None` where a fault stops them."""
    unpacking = zlib.decompressobj(form)
    try:
        while body and not unpacking.eof:
            unpacking.decompress(body, _CHUNK)
            body = unpacking.unconsumed_tail
    except zlib.error:
        return None
    return unpacking.eof
