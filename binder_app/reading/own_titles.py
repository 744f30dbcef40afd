"""Makes the title that a paper bears itself fit for a list."""

import re
from collections.abc import Collection, Iterable

SHORTEST, LONGEST = 8, 70
"""Letters of a title: fewer say nothing, more do not fit a row (own judgement)."""

_MARKS = re.compile(r"^[\s#*•\-–—_]+|[\s*•\-–—_.,;]+$")
_PAGE = re.compile(
    r"[\s,(\-–]*\b(?:page|página|pág\.?)\s+\d+(?:\s+(?:of|de)\s+\d+)?\)?$", re.I
)
_NO_TITLE = re.compile(r"\d{4,}|\d/\d|[:@|]|\.{3,}|_{2,}")
_SIGNED = re.compile(r",\s*(?:M\.?D|D\.?O|D\.?C|Ph\.?D|R\.?N|P\.?A|N\.?P)\b")
"""The degree behind a name: such a line says who wrote."""

_MISREAD = re.compile(r"[^\W\d_]\d+[^\W\d_]|\d[^\W\d_]{2}|[^\W\d_]{3}\d")
"""Letters and figures in one word, as a scan is misread; "L4" is none."""

_RUN = re.compile(r"[^\s/()\-–]+")


class OwnTitles:
    """Knows how titles are written: `capitals` stay so, `small` words are small."""

    def __init__(self, capitals: Collection[str], small: Collection[str]) -> None:
        self._capitals = frozenset(capitals)
        self._small = frozenset(small)

    def first_of(self, lines: Iterable[str]) -> str:
        """Return the first of `lines` that can stand in a list; empty for none."""
        return next(filter(None, map(self._cleaned, lines)), "")

    def _cleaned(self, line: str) -> str:
        """Return a line without marks and page counts; empty where it is no title."""
        plain = _MARKS.sub("", _PAGE.sub("", " ".join(line.split())))
        refused = (_NO_TITLE, _SIGNED, _MISREAD)
        if not SHORTEST <= len(plain) <= LONGEST:
            return ""
        if any(pattern.search(plain) for pattern in refused):
            return ""
        return self._written(plain) if plain.isupper() else plain

    def _written(self, shouted: str) -> str:
        """Return a title of capitals as titles are written elsewhere."""
        first = True

        def one(found: re.Match[str]) -> str:
            nonlocal first
            is_first, first = first, False
            return self._word(found[0], is_first)

        return _RUN.sub(one, shouted)

    def _word(self, word: str, is_first: bool) -> str:
        bare = word.strip(".,;'’\"“”")
        if bare in self._capitals or any(map(str.isdigit, word)):
            return word
        if bare.lower() in self._small and not is_first:
            return word.lower()
        return word[:1] + word[1:].lower()
