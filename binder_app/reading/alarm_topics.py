"""Finds what a page speaks of, where that must not go out unseen."""

import re
from collections.abc import Iterator, Sequence

from binder_app.domain.alarm_words import Topic
from binder_app.reading.cuts_face import any_phrase
from binder_app.reading.page_text import fold

NEAR = 70
"""Letters on either side of a phrase in which a word takes it back (own judgement)."""


HEAD = 8
"""Lines at the head of a page, that say what it is about."""

TOP_COUNTS = 2
"""For how many weak phrases one at the head of the page stands (own judgement)."""

_MONEY = re.compile(r"\$\s?\d{1,3}(?:,\d{3})+|\$\s?\d{4,7}")
MONEY = " sum of money "
"""What stands for a sum of a thousand dollars and more."""


class TopicReader:
    """Knows the phrases of all topics."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._topics = tuple(map(_Topic, topics))

    def read(self, text: str, kind: str) -> Iterator[tuple[str, str]]:
        """Yield each topic of a page, with the line it was told by."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        folded = [fold(_MONEY.sub(MONEY, line)) for line in lines]
        whole, head = " ".join(folded), " ".join(folded[:HEAD])
        for topic in self._topics:
            phrase = topic.phrase(whole, head, kind)
            if phrase:
                yield topic.id, _line_of(phrase, lines, folded)


class _Topic:
    """One topic with its phrases folded."""

    def __init__(self, topic: Topic) -> None:
        self.id = topic.id
        self._strong = any_phrase(topic.strong)
        self._top = any_phrase(topic.top) if topic.top else None
        self._weak = any_phrase(topic.weak) if topic.weak else None
        self._needs = any_phrase(topic.needs) if topic.needs else None
        self._against = any_phrase(topic.against) if topic.against else None
        self._enough = topic.enough
        self._not_in = topic.not_in

    def phrase(self, folded: str, head: str, kind: str) -> str:
        """Return the phrase that tells of the topic, or an empty text."""
        if kind in self._not_in:
            return ""
        strong = self._hits(self._strong, folded)
        if strong:
            return strong[0]
        if self._needs and not self._needs.search(folded):
            return ""
        top, weak = self._hits(self._top, head), self._hits(self._weak, folded)
        points = len(set(weak)) + (TOP_COUNTS if top else 0)
        return (*top, *weak)[0] if points >= self._enough else ""

    def _hits(self, phrases: re.Pattern[str] | None, folded: str) -> list[str]:
        """Return the phrases that nothing near them takes back."""
        if phrases is None:
            return []
        return [
            match[0]
            for match in phrases.finditer(folded)
            if not self._is_taken_back(match, folded)
        ]

    def _is_taken_back(self, match: re.Match[str], folded: str) -> bool:
        """Tell whether a word against stands near a phrase."""
        if self._against is None:
            return False
        near = folded[max(0, match.start() - NEAR) : match.end() + NEAR]
        return self._against.search(near) is not None


def _line_of(phrase: str, lines: Sequence[str], folded: Sequence[str]) -> str:
    """Return the line in which a phrase stands, or the first of the page."""
    for line, words in zip(lines, folded, strict=True):
        if f" {phrase} " in f" {words} ":
            return line
    return ""
