"""What must be nowhere in a packet: things that act, and names held back."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

ACTIVE_KEYS = frozenset(
    {
        "/JavaScript",
        "/JS",
        "/EmbeddedFiles",
        "/EF",
        "/XFA",
        "/RichMediaContent",
        "/OpenAction",
        "/AA",
    }
)
ACTIVE_NAMES = frozenset(
    b"/JavaScript /Launch /SubmitForm /ImportData /ResetForm /GoToR /GoToE /RichMedia"
    b" /Rendition /Movie /Sound /Hide /SetOCGState /Trans /EmbeddedFile /Filespec"
    b" /FileAttachment /3D /Screen".split()
)
KINDS = ("/S", "/Subtype", "/Type")
"""The keys under which an action, an annotation or an object names its kind."""


def active_things(packet: Path) -> Iterator[str]:
    """Name each thing in a packet that could act by itself."""
    with pikepdf.open(packet) as pdf:
        for held in pdf.objects:
            for inner in _dictionaries_in(held):
                for key in inner.keys() & ACTIVE_KEYS:
                    yield f"object {held.objgen[0]} has {key}"
                for key in KINDS:
                    kind = inner.get(key)
                    if isinstance(kind, Name) and kind.unparse() in ACTIVE_NAMES:
                        yield f"object {held.objgen[0]} is {kind}"


def _dictionaries_in(held: Object) -> Iterator[Object]:
    """Give an object's own dictionaries, those it merely points at left out."""
    if isinstance(held, Array):
        for inner in held.as_list():
            if isinstance(inner, Array | Dictionary) and not inner.is_indirect:
                yield from _dictionaries_in(inner)
    elif isinstance(held, Dictionary | Stream):
        yield held
        inners = held.stream_dict if isinstance(held, Stream) else held
        for inner in inners.as_dict().values():
            if isinstance(inner, Array | Dictionary) and not inner.is_indirect:
                yield from _dictionaries_in(inner)


def everything_said(packet: Path) -> Iterator[bytes]:
    """Give every text and every stream of a packet, unpacked where it can be."""
    with pikepdf.open(packet) as pdf:
        for held in [*pdf.objects, pdf.trailer]:
            yield from _texts_in(held)
            if isinstance(held, Stream):
                yield _unpacked(held)


def _texts_in(held: object) -> Iterator[bytes]:
    if isinstance(held, String):
        yield bytes(held)
        yield str(held).encode("utf-8", "replace")
    elif isinstance(held, Name):
        yield held.unparse()
    elif isinstance(held, Array):
        for inner in held.as_list():
            yield from _texts_in(_direct(inner))
    elif isinstance(held, Dictionary | Stream):
        inners = held.stream_dict if isinstance(held, Stream) else held
        for key, inner in inners.as_dict().items():
            yield key.encode("utf-8", "surrogateescape")
            yield from _texts_in(_direct(inner))


def _direct(inner: object) -> object:
    is_elsewhere = isinstance(inner, Object) and inner.is_indirect
    return None if is_elsewhere else inner


def _unpacked(stream: Stream) -> bytes:
    try:
        return stream.read_bytes()
    except (pikepdf.PdfError, ValueError):
        return stream.read_raw_bytes()
