"""Files that a PDF carries: those of its list, of its notes and of a portfolio."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from binder_app.intake.inner import InnerFolder, parts_of
from binder_app.intake.unreadable import UnreadableFileError

CHUNK = 1 << 18
MOST_LOOKED_AT = 20_000
"""Entries of a PDF's list of files, and notes on its pages, that are looked at."""

NAMES = ("/UF", "/F", "/Unix", "/Mac", "/DOS")
MOST_AT_ONCE = 16 << 20
"""Bytes of a stream that is unpacked in one go, where its growth can't be watched."""

STAYS_INSIDE = (
    "It is damaged inside the PDF that carries it.",
    "Open that PDF in its own program, and save this file out of it.",
)
FAILURES = (
    pikepdf.PdfError,
    zlib.error,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    RuntimeError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Carried:
    """One file in a PDF: its name, and the stream of its bytes."""

    name: str
    stream: pikepdf.Stream


def carried_by(pdf: pikepdf.Pdf) -> list[Carried]:
    """Return the files that an open PDF carries, each once."""
    found: dict[object, Carried] = {}
    for place, spec in enumerate(_specs(pdf), start=1):
        with _passing_over():
            stream = _stream_of(spec)
            if stream is not None:
                key = stream.objgen if stream.is_indirect else place
                found.setdefault(key, Carried(_name_of(spec), stream))
    return list(found.values())


def take_pdf_apart(source: Path, into: InnerFolder, password: str = "") -> None:
    """Write each file that a PDF carries into a private folder."""
    try:
        pdf = pikepdf.open(source, password=password)
    except (*FAILURES, pikepdf.PasswordError) as error:
        raise UnreadableFileError(*STAYS_INSIDE) from error
    with pdf:
        for held in carried_by(pdf):
            parts = parts_of(held.name)[-1:]
            try:
                into.write(parts, _data_of(held.stream))
            except FAILURES:
                into.refuse(parts, *STAYS_INSIDE)


def _specs(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Give each entry that may name a file, wherever a PDF keeps them."""
    looked_at = 0
    for source in (_listed, _associated, _noted):
        with _passing_over():
            for spec in source(pdf):
                looked_at += 1
                if looked_at > MOST_LOOKED_AT:
                    return
                yield spec


def _listed(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    names = pdf.Root.get("/Names")
    tree = (
        names.get("/EmbeddedFiles") if isinstance(names, pikepdf.Dictionary) else None
    )
    if isinstance(tree, pikepdf.Dictionary):
        yield from (spec for _, spec in pikepdf.NameTree(tree).items())


def _associated(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    held = pdf.Root.get("/AF")
    if isinstance(held, pikepdf.Array):
        yield from held


def _noted(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        notes = page.obj.get("/Annots")
        for note in notes if isinstance(notes, pikepdf.Array) else ():
            is_one = isinstance(note, pikepdf.Dictionary)
            if is_one and note.get("/Subtype") == "/FileAttachment" and "/FS" in note:
                yield note.FS


def _stream_of(spec: pikepdf.Object) -> pikepdf.Stream | None:
    held = spec.get("/EF") if isinstance(spec, pikepdf.Dictionary) else None
    if not isinstance(held, pikepdf.Dictionary):
        return None
    for name in NAMES:
        stream = held.get(name)
        if isinstance(stream, pikepdf.Stream):
            return stream
    return None


def _name_of(spec: pikepdf.Object) -> str:
    told = (spec.get(name) for name in NAMES)
    names = (str(name) for name in told if isinstance(name, pikepdf.String))
    return next(filter(None, names), "")


def _data_of(stream: pikepdf.Stream) -> Iterator[bytes]:
    """Give the bytes of a stream; what is packed usually is unpacked bit by bit."""
    filters, raw = stream.get("/Filter"), memoryview(stream.get_raw_stream_buffer())
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    if filters is None:
        yield from (bytes(raw[at : at + CHUNK]) for at in range(0, len(raw), CHUNK))
    elif filters == "/FlateDecode" and "/DecodeParms" not in stream:
        yield from _inflated(raw)
    elif len(raw) > MOST_AT_ONCE:
        raise OverflowError(len(raw))
    else:
        yield stream.read_bytes()


def _inflated(raw: memoryview) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    for start in range(0, len(raw), CHUNK):
        data = bytes(raw[start : start + CHUNK])
        while data and not unpacker.eof:
            yield unpacker.decompress(data, CHUNK)
            data = unpacker.unconsumed_tail
    yield unpacker.flush()


@contextmanager
def _passing_over() -> Iterator[None]:
    """Pass over what is broken in a PDF's lists; the rest of it stands."""
    try:
        yield
    except FAILURES:
        return
