"""Mends what the reader writes otherwise than people do; it invents nothing."""

import re
import unicodedata

_BLANKS = re.compile(r"\s+")


def mended(text: str) -> str:
    """Return a line in plain letters and marks, its blanks single."""
    plain = unicodedata.normalize("NFKC", text)
    return _BLANKS.sub(" ", plain).strip()
