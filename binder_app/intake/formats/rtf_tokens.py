"""The words of a rich text file: groups, control words and letters, as they come."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?"
    rb"|\\'([0-9a-fA-F]{2})"
    rb"|\\([^a-zA-Z'])"
    rb"|([{}])"
    rb"|[\r\n]+"
    rb"|([^\\{}\r\n]+)"
    rb"|\\"
)
WORD, LETTER, SIGN, OPENS, ENDS, TEXT = "word", "letter", "sign", "{", "}", "text"
RAW = "raw"
"""What a token is: LETTER and TEXT hold bytes of some encoding, RAW any bytes."""

CHARSETS = {
    **{0: "cp1252", 2: "symbol", 77: "mac_roman", 128: "cp932", 129: "cp949"},
    **{130: "johab", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254"},
    **{163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251"},
    **{222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp437"},
}
"""The encodings that a face's charset stands for."""

PAGES_BY_WORD = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the file; `number` is None where a control word has none."""

    kind: str
    text: str = ""
    number: int | None = None
    data: bytes = b""


def tokens_of(data: bytes) -> Iterator[Token]:
    """Yield the tokens of a rich text file."""
    at = 0
    while at < len(data):
        found = TOKEN.match(data, at)
        if found is None:
            at += 1
            continue
        at = found.end()
        if found[1] == b"bin":
            ends = at + min(max(int(found[2] or 0), 0), len(data))
            yield Token(RAW, data=data[at:ends])
            at = ends
        elif found.lastindex:
            yield _token(found)


def _token(found: re.Match[bytes]) -> Token:
    word, number, letter, sign, brace, text = found.groups()
    if word is not None:
        return Token(WORD, word.decode("ascii"), int(number) if number else None)
    if letter is not None:
        return Token(LETTER, data=bytes([int(letter, 16)]))
    if sign is not None:
        return Token(SIGN, sign.decode("latin-1"))
    if brace is not None:
        return Token(OPENS if brace == b"{" else ENDS)
    return Token(TEXT, data=text)


def code_page(number: int | None) -> str:
    """Return the encoding for a code page's number, the Western one where unknown."""
    if number == 65001:
        return "utf-8"
    name = {10000: "mac_roman", 42: "symbol", 936: "gb18030"}.get(number or 0)
    name = name or f"cp{number}"
    if name == "symbol":
        return name
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name
