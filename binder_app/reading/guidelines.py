"""Finds the guidelines that a paper names: MTUS, ACOEM, ODG, with their topics."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from binder_app.domain.decision_words import GuidelineWords
from binder_app.reading.page_text import LONGEST_PAGE, fold


@dataclass(frozen=True, slots=True)
class Named:
    """A guideline where it is named; `bare` where its family alone stands."""

    name: str
    page: int
    start: int
    end: int
    bare: bool


class Guidelines:
    """Knows the families and topics of guidelines."""

    def __init__(self, words: GuidelineWords) -> None:
        family, topic = _one_of(words.families), _one_of(words.topics)
        tail, joint = _one_of(words.tails), _one_of(words.joints)
        self._full = re.compile(
            rf"\b(?P<family>{family})\b(?:\s*(?:{joint})){{0,4}}\s*"
            rf"(?P<topic>(?:{topic})\b\)?(?:\s(?:{tail})\b)?)",
            re.IGNORECASE,
        )
        self._turned = re.compile(
            rf"\b(?P<topic>{topic})\s(?:{tail})\b[^.;:]{{0,30}}?\b(?P<family>{family})\b",
            re.IGNORECASE,
        )
        self._bare = re.compile(rf"\b(?P<family>{family})\b")
        self._tails = frozenset(fold(tail) for tail in words.tails)

    def in_pages(self, pages: Sequence[str]) -> list[Named]:
        """Return each place where a guideline is named, in the order of the paper."""
        found = [
            named
            for page, raw in enumerate(pages, start=1)
            for named in self._in_page(re.sub(r"\s", " ", raw[:LONGEST_PAGE]), page)
        ]
        full = {fold(named.name).split()[0] for named in found if not named.bare}
        return [
            named
            for named in found
            if not named.bare or fold(named.name).split()[0] not in full
        ]

    def each_once(self, found: Sequence[Named]) -> list[Named]:
        """Return the first place of each guideline."""
        firsts: dict[str, Named] = {}
        for named in found:
            firsts.setdefault(self._bare_name(named.name), named)
        return list(firsts.values())

    def _bare_name(self, name: str) -> str:
        """Return a name without what says that it is a guideline."""
        return " ".join(word for word in fold(name).split() if word not in self._tails)

    def _in_page(self, text: str, page: int) -> list[Named]:
        """Return the guidelines of one page."""
        found: list[Named] = []
        for pattern in (self._full, self._turned, self._bare):
            for match in pattern.finditer(text):
                start, end = match.span()
                if any(start < held.end and held.start < end for held in found):
                    continue
                parts = match.groupdict()
                topic = (parts.get("topic") or "").strip(" )")
                name = f"{parts['family']} {topic}".strip()
                found.append(Named(name, page, start, end, bare=not topic))
        return sorted(found, key=lambda named: named.start)


def _one_of(words: Sequence[str]) -> str:
    """Return a pattern of any of `words`, the longest first, blanks of any kind."""
    longest = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest)
