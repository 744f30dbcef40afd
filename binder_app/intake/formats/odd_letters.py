"""The letters of headers, names and bodies, in whatever encoding they are."""

import codecs
from email.errors import HeaderParseError
from email.header import decode_header, make_header

from charset_normalizer import from_bytes

from binder_app.errors import BinderError
from binder_app.intake.formats.text_letters import (
    cleaned,
    read_letters,
    western_encoding,
)

UNFIT = frozenset(
    {"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"}
)
"""Encodings of Python's own that no mail is written in."""

ASCII, LATIN = "ascii", "iso8859-1"
"""What programs say that do not look; then the bytes know better."""

MOST_FOREIGN = 0.5
"""The share of letters beyond ASCII above which words are hardly Western."""

FAILURES = (HeaderParseError, LookupError, UnicodeError, ValueError, TypeError)


def letters_of(text: str) -> str:
    """Return text in which some bytes stand for themselves as letters."""
    try:
        data = text.encode("ascii", "surrogateescape")
    except UnicodeEncodeError:
        return text
    if text.isascii():
        return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(letters_of_name(data), "replace")


def letters_of_name(data: bytes) -> str:
    """Return the likeliest encoding of a few words that are no UTF-8."""
    high = sum(byte > 127 for byte in data)
    if high <= MOST_FOREIGN * len(data):
        return western_encoding(data)
    best = from_bytes(data).best()
    return best.encoding if best else "cp437"


def letters_in(data: bytes, encoding: str) -> str:
    """Return the letters of some bytes, in the encoding they are said to be in."""
    name = _known(encoding)
    names = ("utf-8", "cp1252") if name == LATIN else (name,)
    for held in names if name and name != ASCII else ():
        told = data.decode(held, "replace")
        if "\ufffd" not in told:
            return cleaned(told)
    try:
        return read_letters(data).text
    except BinderError:
        return cleaned(data.decode(name or "latin-1", "replace"))


def _known(encoding: str) -> str:
    """Return Python's name of an encoding that text can be in, else nothing."""
    try:
        held = codecs.lookup(encoding.strip("\"' ")[:40])
    except FAILURES:
        return ""
    name = held.name
    return name if name not in UNFIT and held._is_text_encoding else ""


def decoded(told: str) -> str:
    """Return a header whose encoded words some programs put where none belong."""
    if "=?" not in told:
        return told
    try:
        return str(make_header(decode_header(told)))
    except FAILURES:
        return told
