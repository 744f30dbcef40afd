"""Finds what a page speaks of, where that must not go out unseen."""

import re
from collections.abc import Iterator, Sequence

from binder_app.domain.alarm_words import Topic
from binder_app.reading.cuts_face import any_phrase
from binder_app.reading.page_text import fold

NEAR = 70
"""Letters on either side of a phrase in which a word takes it back (own judgement)."""


class TopicReader:
    """Knows the phrases of all topics."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._topics = tuple(map(_Topic, topics))

    def read(self, text: str, kind: str) -> Iterator[tuple[str, str]]:
        """Yield each topic of a page, with the line it was told by."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        folded = [fold(line) for line in lines]
        whole = " ".join(folded)
        for topic in self._topics:
            phrase = topic.phrase(whole, kind)
            if phrase:
                yield topic.id, _line_of(phrase, lines, folded)


class _Topic:
    """One topic with its phrases folded."""

    def __init__(self, topic: Topic) -> None:
        self.id = topic.id
        self._strong = any_phrase(topic.strong)
        self._weak = any_phrase(topic.weak) if topic.weak else None
        self._needs = any_phrase(topic.needs) if topic.needs else None
        self._against = any_phrase(topic.against) if topic.against else None
        self._enough = topic.enough
        self._not_in = topic.not_in

    def phrase(self, folded: str, kind: str) -> str:
        """Return the phrase that tells of the topic, or an empty text."""
        if kind in self._not_in:
            return ""
        strong = next(self._hits(self._strong, folded), None)
        if strong is not None:
            return strong
        if self._weak is None or (self._needs and not self._needs.search(folded)):
            return ""
        weak = list(dict.fromkeys(self._hits(self._weak, folded)))
        return weak[0] if len(weak) >= self._enough else ""

    def _hits(self, phrases: re.Pattern[str], folded: str) -> Iterator[str]:
        """Yield the phrases that nothing near them takes back."""
        for match in phrases.finditer(folded):
            near = folded[max(0, match.start() - NEAR) : match.end() + NEAR]
            if self._against is None or not self._against.search(near):
                yield match[0]


def _line_of(phrase: str, lines: Sequence[str], folded: Sequence[str]) -> str:
    """Return the line in which a phrase stands, or the first of the page."""
    for line, words in zip(lines, folded, strict=True):
        if f" {phrase} " in f" {words} ":
            return line
    return ""
