"""Finds the words of labelled treatments on the pages of their papers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from binder_app.domain.item_weights import BEGINS, INSIDE, JOINS, OUTSIDE
from binder_app.reading.word_signs import PageWord, page_words

ENOUGH = 0.8
"""Share of words in common from which a run of words is a labelled treatment."""

WORDS_BETWEEN = 5
"""Words between two treatments of one list, at most."""

FURTHER = 4
"""Words that a run may have beyond those of the label."""

SKIPPED = 3
_SAID = re.compile(r"\w")
_ALIKE = 0.78


def tags_of(
    pages: Sequence[Sequence[PageWord]], items: Sequence[Mapping[str, str]]
) -> list[list[int]]:
    """Return the tag of each word of each page."""
    found = [[OUTSIDE] * len(words) for words in pages]
    for item in items:
        label = [
            word.key
            for word in page_words(item["treatment"])
            if _SAID.search(word.text)
        ]
        for words, tags in zip(pages, found, strict=True):
            for first, after in _runs(words, label):
                if not any(tags[first:after]):
                    tags[first:after] = [BEGINS] + [INSIDE] * (after - first - 1)
    for tags in found:
        _join(tags)
    return found


def _runs(words: Sequence[PageWord], label: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the runs of words that are most like a label, none within another."""
    said = [place for place, word in enumerate(words) if _SAID.search(word.text)]
    keys = [words[place].key for place in said]
    likes: list[tuple[float, int, int]] = []
    for at, key in enumerate(keys):
        if any(_alike(key, word) for word in label[:2]):
            share, last = _share(keys[at : at + len(label) + FURTHER], label)
            likes.append((-share, said[at], said[at + last] + 1))
    taken: list[tuple[int, int]] = []
    for share, first, after in sorted(likes):
        apart = all(after <= one or other <= first for one, other in taken)
        if -share >= ENOUGH and apart:
            taken.append((first, after))
            yield first, after


def _share(keys: Sequence[str], label: Sequence[str]) -> tuple[float, int]:
    """Return how much of a label stands in words in its order, and where it ends."""
    at = found = last = 0
    for place, key in enumerate(keys):
        ahead = range(at, min(len(label), at + SKIPPED))
        match = next((one for one in ahead if _alike(key, label[one])), None)
        if match is not None:
            found, at, last = found + 1, match + 1, place
        if at >= len(label):
            break
    return 2 * found / (len(label) + last + 1), last


@lru_cache(maxsize=200_000)
def _alike(one: str, other: str) -> bool:
    """Say whether two words are one, or forms or misreadings of one."""
    if one == other:
        return True
    if min(len(one), len(other)) < 5:
        return False
    return one[:5] == other[:5] or SequenceMatcher(None, one, other).ratio() > _ALIKE


def _join(tags: list[int]) -> None:
    """Tag the few words between two treatments of a list."""
    last = -1
    for place, tag in enumerate(tags):
        if tag == BEGINS and last >= 0 and 0 < place - last - 1 <= WORDS_BETWEEN:
            tags[last + 1 : place] = [JOINS] * (place - last - 1)
        if tag in (BEGINS, INSIDE):
            last = place
