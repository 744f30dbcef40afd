"""Finds where treatments are named, by what was learnt of words in many papers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from binder_app.domain.item_weights import (
    BEGINS,
    INSIDE,
    JOINS,
    OUTSIDE,
    START,
    TAGS,
    ItemWeights,
)
from binder_app.reading.treatment_phrases import tidy
from binder_app.reading.word_signs import SignedPage, WordSigns

BEHIND = {
    OUTSIDE: (OUTSIDE, BEGINS, INSIDE),
    BEGINS: (OUTSIDE, BEGINS, INSIDE, JOINS),
    INSIDE: (BEGINS, INSIDE),
    JOINS: (BEGINS, INSIDE, JOINS),
}
"""Which tags a tag may stand behind."""

LAST = (OUTSIDE, BEGINS, INSIDE)
NEVER = float("-inf")

Signs = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a treatment seems to be named; `page` counts from 1."""

    page: int
    start: int
    end: int
    text: str


class ItemTagger:
    """Tags words by weights."""

    def __init__(self, weights: ItemWeights, signs: WordSigns) -> None:
        self._weights = weights
        self._signs = signs

    def mentions(self, pages: Sequence[str], kind: str) -> Iterator[Mention]:
        """Yield the mentions of treatments, in the order of the paper."""
        signed = self._signs.of_pages(pages, kind)
        for number, (page, words) in enumerate(zip(pages, signed, strict=True), 1):
            for start, end in self._spans(words):
                text = tidy(page[start:end])
                if text:
                    yield Mention(number, start, end, text)

    def _spans(self, page: SignedPage) -> Iterator[tuple[int, int]]:
        """Yield where the treatments of a page begin and end."""
        for first, after in sentences(page):
            told = scores(page.signs[first:after], self._weights.words)
            tags = best_tags(told, self._weights.moves)
            for begin, end in tagged(tags):
                yield page.words[first + begin].start, page.words[first + end - 1].end


def sentences(page: SignedPage) -> Iterator[tuple[int, int]]:
    """Yield the runs of words between full stops, which are tagged each for itself."""
    first = 0
    for place, word in enumerate(page.words, start=1):
        if word.text == "." or place == len(page.words):
            yield first, place
            first = place


def scores(
    signs: Signs, weights: Mapping[str, Sequence[float]]
) -> list[tuple[float, ...]]:
    """Return what each tag is worth for each word by the word's own signs."""
    found: list[tuple[float, ...]] = []
    for listed in signs:
        outside = begins = inside = joins = 0.0
        for sign in listed:
            worth = weights.get(sign)
            if worth:
                outside += worth[0]
                begins += worth[1]
                inside += worth[2]
                joins += worth[3]
        found.append((outside, begins, inside, joins))
    return found


def best_tags(
    told: Sequence[Sequence[float]], moves: Sequence[Sequence[float]]
) -> list[int]:
    """Return the tags of a sentence that are worth most together (Viterbi)."""
    if not told:
        return []
    worth = [
        told[0][tag] + moves[tag][START] if tag in (OUTSIDE, BEGINS) else NEVER
        for tag in TAGS
    ]
    came: list[list[int]] = []
    for own in told[1:]:
        before = [
            max(BEHIND[tag], key=lambda b, m=moves[tag]: worth[b] + m[b])  # type: ignore[misc]
            for tag in TAGS
        ]
        worth = [worth[b] + moves[tag][b] + own[tag] for tag, b in enumerate(before)]
        came.append(before)
    tags = [max(LAST, key=worth.__getitem__)]
    for before in reversed(came):
        tags.append(before[tags[-1]])
    return tags[::-1]


def tagged(tags: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of words that are a treatment each."""
    begun = -1
    for place, tag in enumerate((*tags, OUTSIDE)):
        if tag != INSIDE and begun >= 0:
            yield begun, place
            begun = -1
        if tag == BEGINS:
            begun = place
