"""Finds what a page speaks of, where that must not go out unseen."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from binder_app.domain.alarm_words import Topic
from binder_app.reading.page_text import fold

NEAR = 70
"""Letters on either side of a phrase in which a word takes it back (own judgement)."""

HEAD = 8
"""Lines at the head of a page, that say what it is about."""

TOP_COUNTS = 2
"""For how many weak phrases one at the head of the page stands (own judgement)."""

_MONEY = re.compile(r"\$\s?\d{1,3}(?:,\d{3})+|\$\s?\d{4,7}")
MONEY = " sumofmoney "
"""What stands for a sum of a thousand dollars and more, for the phrases to name."""

STRONG, TOP, WEAK, NEEDS, AGAINST = range(5)

_Slot = tuple[str, int]
"""The topic that a phrase belongs to, and what it is to it."""

_Places = Mapping[_Slot, Sequence[tuple[int, str]]]
"""Where phrases stand on a page, from its first letter on, and which they are."""


class TopicReader:
    """Knows the phrases of all topics."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._topics = tuple(topics)
        self._phrases = _Phrases(topics)

    def read(self, text: str, kind: str) -> Iterator[tuple[str, str]]:
        """Yield each topic of a page, with the line it was told by."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        folded = [fold(_MONEY.sub(MONEY, line)) for line in lines]
        head_end = sum(len(line) + 1 for line in folded[:HEAD])
        places = self._phrases.places(" ".join(folded))
        for topic in self._topics:
            phrase = "" if kind in topic.not_in else _told(topic, places, head_end)
            if phrase:
                yield topic.id, _line_of(phrase, lines, folded)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A folded phrase with all that it is to topics."""

    text: str
    slots: tuple[_Slot, ...]


class _Phrases:
    """All phrases by their first word, so that a page is gone through once."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        slots: dict[str, list[_Slot]] = defaultdict(list)
        for topic in topics:
            groups = (topic.strong, topic.top, topic.weak, topic.needs, topic.against)
            for group, phrases in enumerate(groups):
                for phrase in phrases:
                    slots[fold(phrase)].append((topic.id, group))
        self._by_word: dict[str, list[_Phrase]] = defaultdict(list)
        for text, held in slots.items():
            self._by_word[text.partition(" ")[0]].append(_Phrase(text, tuple(held)))

    def places(self, folded: str) -> _Places:
        """Return where phrases stand in folded text."""
        found: dict[_Slot, list[tuple[int, str]]] = defaultdict(list)
        at = 0
        for word in folded.split(" "):
            for phrase in self._by_word.get(word, ()):
                if _stands(phrase.text, folded, at):
                    for slot in phrase.slots:
                        found[slot].append((at, phrase.text))
            at += len(word) + 1
        return found


def _stands(phrase: str, folded: str, at: int) -> bool:
    """Tell whether a phrase stands there, up to the end of a word."""
    end = at + len(phrase)
    return folded.startswith(phrase, at) and folded[end : end + 1] in ("", " ")


def _told(topic: Topic, places: _Places, head_end: int) -> str:
    """Return the phrase that tells of a topic, or an empty text."""
    strong, top, weak = (_kept(topic, group, places) for group in (STRONG, TOP, WEAK))
    if strong:
        return strong[0][1]
    if topic.needs and not places.get((topic.id, NEEDS)):
        return ""
    at_head = [phrase for at, phrase in top if at < head_end]
    phrases = [phrase for _, phrase in weak]
    points = len(set(phrases)) + (TOP_COUNTS if at_head else 0)
    return (*at_head, *phrases)[0] if points >= topic.enough else ""


def _kept(topic: Topic, group: int, places: _Places) -> list[tuple[int, str]]:
    """Return the places of phrases that no word against stands near."""
    against = places.get((topic.id, AGAINST), ())
    starts = [at for at, _ in against]
    return [
        (at, phrase)
        for at, phrase in places.get((topic.id, group), ())
        if not _is_near(at, at + len(phrase), starts)
    ]


def _is_near(start: int, end: int, others: Sequence[int]) -> bool:
    """Tell whether one of the places `others`, in their order, is near a phrase."""
    first = bisect_left(others, start - NEAR)
    return first < len(others) and others[first] <= end + NEAR


def _line_of(phrase: str, lines: Sequence[str], folded: Sequence[str]) -> str:
    """Return the line in which a phrase stands, empty where it runs over two."""
    for line, words in zip(lines, folded, strict=True):
        if f" {phrase} " in f" {words} ":
            return line
    return ""
