"""The letters of a web page, by the encoding it names or seems to have."""

import codecs
import re

from binder_app.intake.formats.text_letters import MARKS, guessed_encoding
from binder_app.intake.sniff import wide_encoding

SEEN = 4096
NAMED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
IN_XML = re.compile(rb"^\s*<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})")
LIKE_WEB = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "x-sjis": "cp932",
}
"""What browsers read in place of some encodings: more letters, the same bytes."""

WIDE = ("utf-16", "utf-32", "utf16", "utf32", "utf-7", "utf7")


def html_text(data: bytes, charset: str = "") -> tuple[str, bool]:
    """Return a page's text, and whether its encoding was guessed.

    `charset` is what came with the page, such as a mail's header; a mark at
    the page's beginning outweighs it.
    """
    marked = next((name for mark, name in MARKS if data.startswith(mark)), "")
    wide = marked or wide_encoding(data[:SEEN])
    if wide:
        return data.decode(wide, "replace"), False
    for name in (charset, _named(data)):
        known = known_encoding(name)
        if known:
            return data.decode(known, "replace"), False
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError:
        encoding = guessed_encoding(data)
        return data.decode(encoding, "replace"), encoding != "cp1252"


def _named(data: bytes) -> str:
    found = IN_XML.search(data[:SEEN]) or NAMED.search(data[:SEEN])
    return found[1].decode("ascii", "ignore") if found else ""


def known_encoding(name: str) -> str:
    """Return an encoding of letters by its name, empty where there is none such."""
    name = LIKE_WEB.get(name.strip().lower(), name.strip().lower())
    if not name or name.startswith(WIDE):
        return ""
    try:
        codec = codecs.lookup(name)
        "".encode(name)
    except (LookupError, ValueError, TypeError):
        return ""
    is_text = getattr(codec, "_is_text_encoding", True)
    return codec.name if is_text and codec.name not in ODD else ""


ODD = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs"}
