"""Learns from the labelled papers which words name a treatment, and what became of it.

First an averaged perceptron tags words (`binder_app.reading.item_tagger`), then a
logistic regression judges what the rules and the tagger found. The judge learns from
what a tagger found that had not seen the hand which wrote the paper.
"""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from binder_app.domain.fact import Treatment
from binder_app.domain.item_weights import (
    ASKED,
    JOINS,
    NOT_ONE,
    START,
    TAGS,
    VERDICTS,
    ItemWeights,
)
from binder_app.reading.decided_item import Item
from binder_app.reading.item_tagger import ItemTagger, best_tags, scores, sentences
from binder_app.reading.statements import Clause
from binder_app.reading.treatments import DecisionReader
from binder_app.storage import places
from binder_app.storage.decision_words import read_decision_words
from binder_app.storage.item_weights_file import ITEM_WEIGHTS_FILE
from tests.bench.align_items import tags_of
from tests.bench.learn_kinds import digest_of
from tests.bench.reading import WITH_ITEMS
from tests.bench.reading_items import paired, treatment_of
from tests.bench.reading_set import TUNED, Labelled, labelled_papers
from tests.bench.tables import say_aside

Matrix = npt.NDArray[np.float64]

EPOCHS = 8
LEAST_WORDS = 3
"""A sign of fewer words says nothing of others."""

COST, COST_OF_MISSED = 3.0, 6.0
"""What a wrong tag costs while learning, and one that misses a treatment."""

TAG_UNIT = 10
SLIGHT_TAG = 7
"""Tenths of a tag's weight below which a sign is left out."""

LEAST_CANDIDATES = 3
EASE = 4.0
ROUNDS = 300
WORDS_COUNT = 0.2
"""What a word of a clause counts beside the other signs."""

VERDICT_UNIT = 100
SLIGHT_VERDICT = 9

HEAD = """\
# What signs of words say of where a treatment is named, and of what became of it:
# "word" has a tenth for each of: outside, begins, inside, joins; "move" the same for
# a tag behind each other; "verdict" a hundredth for each of: none, asked, approved,
# modified, denied, deferred, conditionally_denied.
# Source: made by "tasks.py vocabulary" from the labelled papers under
# tests/bench/reading_papers/tuned, which are all made up. Not to be edited by hand.
# Last made 2026-11-22.
"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of words: the signs of each and its tag."""

    signs: tuple[tuple[str, ...], ...]
    tags: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A labelled paper with all that learning needs of it."""

    labelled: Labelled
    pages: tuple[str, ...]
    kind: str
    sentences: tuple[Sentence, ...]
    clauses: tuple[Clause, ...]
    items: tuple[Item, ...]

    @property
    def hand(self) -> str:
        """Who wrote it: the first letter of its name."""
        return self.labelled.name[0]


@dataclass(frozen=True, slots=True)
class Example:
    """The signs of a candidate, and what it is."""

    hand: str
    signs: frozenset[str]
    verdict: str


class Perceptron:
    """An averaged perceptron over sentences."""

    def __init__(self) -> None:
        self.words: dict[str, list[float]] = {}
        self.moves = [[0.0] * (len(TAGS) + 1) for _ in TAGS]
        self._summed: dict[str, list[float]] = {}
        self._summed_moves = [[0.0] * (len(TAGS) + 1) for _ in TAGS]
        self._count = 1

    def learn(self, listed: Sequence[Sentence]) -> None:
        """Go through all sentences several times, then take the mean."""
        often = Counter(sign for one in listed for signs in one.signs for sign in signs)
        order = [
            Sentence(
                tuple(
                    tuple(sign for sign in signs if often[sign] >= LEAST_WORDS)
                    for signs in one.signs
                ),
                one.tags,
            )
            for one in listed
        ]
        shuffler = random.Random(1)
        for _ in range(EPOCHS):
            shuffler.shuffle(order)
            for sentence in order:
                self._take(sentence)
        self._average()

    def _take(self, sentence: Sentence) -> None:
        """Tag one sentence, and mend the weights where that was wrong."""
        told = [
            tuple(
                worth + _cost(right, tag) for tag, worth in zip(TAGS, own, strict=True)
            )
            for own, right in zip(
                scores(sentence.signs, self.words), sentence.tags, strict=True
            )
        ]
        said = best_tags(told, self.moves)
        if tuple(said) != sentence.tags:
            self._mend(sentence, said)
        self._count += 1

    def _mend(self, sentence: Sentence, said: Sequence[int]) -> None:
        """Raise what is right, and lower what was said."""
        before, before_said = START, START
        for signs, right, wrong in zip(
            sentence.signs, sentence.tags, said, strict=True
        ):
            if right != wrong:
                for sign in signs:
                    self._add(sign, right, 1)
                    self._add(sign, wrong, -1)
            if (right, before) != (wrong, before_said):
                for tag, of, by in ((right, before, 1), (wrong, before_said, -1)):
                    self.moves[tag][of] += by
                    self._summed_moves[tag][of] += by * self._count
            before, before_said = right, wrong

    def _add(self, sign: str, tag: int, by: int) -> None:
        self.words.setdefault(sign, [0.0] * len(TAGS))[tag] += by
        summed = self._summed.setdefault(sign, [0.0] * len(TAGS))
        summed[tag] += by * self._count

    def _average(self) -> None:
        for sign, weights in self.words.items():
            summed = self._summed[sign]
            self.words[sign] = [
                w - s / self._count for w, s in zip(weights, summed, strict=True)
            ]
        self.moves = [
            [w - s / self._count for w, s in zip(row, sums, strict=True)]
            for row, sums in zip(self.moves, self._summed_moves, strict=True)
        ]

    def whole(self) -> ItemWeights:
        """Return the weights in whole numbers, without the slight ones."""
        words = {
            sign: tuple(round(TAG_UNIT * weight) for weight in weights)
            for sign, weights in sorted(self.words.items())
        }
        kept = {
            sign: weights
            for sign, weights in words.items()
            if max(map(abs, weights)) >= SLIGHT_TAG
        }
        moves = tuple(tuple(round(TAG_UNIT * w) for w in row) for row in self.moves)
        return ItemWeights(kept, moves, {}, VERDICT_UNIT)


def _cost(right: int, tag: int) -> float:
    if right == tag:
        return 0.0
    missed = right not in (0, JOINS) and tag in (0, JOINS)
    return COST_OF_MISSED if missed else COST


class ItemLearner:
    """Learns tags and verdicts; `reader` is what the rules alone find."""

    def __init__(self, reader: DecisionReader) -> None:
        self._reader = reader
        self._judge = reader.judge

    def paper(self, labelled: Labelled, pages: Sequence[str], kind: str) -> Paper:
        """Return a paper with the tags of its words."""
        signed = list(self._judge.word_signs.of_pages(pages, kind))
        tags = tags_of([page.words for page in signed], labelled.items)
        clauses = self._reader.clauses(pages)
        return Paper(
            labelled,
            tuple(pages),
            kind,
            tuple(
                Sentence(page.signs[first:after], tuple(listed[first:after]))
                for page, listed in zip(signed, tags, strict=True)
                for first, after in sentences(page)
            ),
            tuple(clauses),
            tuple(self._reader.by_rules(pages, kind, clauses)),
        )

    def tagger(self, papers: Sequence[Paper]) -> ItemWeights:
        """Return what papers teach of tags."""
        perceptron = Perceptron()
        perceptron.learn([one for paper in papers for one in paper.sentences])
        return perceptron.whole()

    def examples(
        self, papers: Sequence[Paper], weights: ItemWeights
    ) -> Iterator[Example]:
        """Yield the candidates of papers, each with its true verdict."""
        tagger = ItemTagger(weights, self._judge.word_signs)
        for paper in papers:
            mentions = list(tagger.mentions(paper.pages, paper.kind))
            found = self._judge.candidates(paper.items, mentions)
            read = [Treatment(each.text) for each in found]
            true = [treatment_of(item) for item in paper.labelled.items]
            right = {id(two): one.outcome for one, two in paired(true, read)}
            signs = self._judge.item_signs.of_candidates(
                paper.clauses, found, paper.kind
            )
            for one, listed in zip(read, signs, strict=True):
                verdict = right.get(id(one), NOT_ONE) or ASKED
                yield Example(paper.hand, listed, verdict)

    def learn(self, papers: Sequence[Paper]) -> ItemWeights:
        """Return all weights; the judge learns from hands its tagger had not seen."""
        examples: list[Example] = []
        for hand in sorted({paper.hand for paper in papers}):
            others = [paper for paper in papers if paper.hand != hand]
            own = [paper for paper in papers if paper.hand == hand]
            examples += self.examples(own, self.tagger(others))
        return replace(self.tagger(papers), verdicts=verdicts_of(examples))


def verdicts_of(examples: Sequence[Example]) -> Mapping[str, tuple[int, ...]]:
    """Return what each sign says of each verdict, in hundredths."""
    often = Counter(sign for one in examples for sign in one.signs)
    known = sorted(sign for sign, count in often.items() if count >= LEAST_CANDIDATES)
    place = {sign: at for at, sign in enumerate(known)}
    worth = np.array([WORDS_COUNT if ":" in sign else 1.0 for sign in known])
    rows = np.zeros((len(examples), len(known)))
    for row, one in zip(rows, examples, strict=True):
        row[[place[sign] for sign in one.signs if sign in place]] = 1
    rows *= worth
    truth = np.eye(len(VERDICTS))[[VERDICTS.index(one.verdict) for one in examples]]
    weights = rows.T @ solve(rows @ rows.T, truth) * worth[:, None] * VERDICT_UNIT
    whole = np.round(weights).astype(int).tolist()
    return {
        sign: tuple(row)
        for sign, row in zip(known, whole, strict=True)
        if max(map(abs, row)) >= SLIGHT_VERDICT
    }


def solve(likeness: Matrix, truth: Matrix) -> Matrix:
    """Return what each candidate counts for each verdict, by accelerated descent."""
    step = 1 / (0.5 * np.linalg.norm(likeness, 2) + EASE)
    held = ahead = np.zeros_like(truth)
    for each in range(ROUNDS):
        told = likeness @ ahead
        shares = np.exp(told - told.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        fresh = ahead - step * (shares - truth + EASE * ahead)
        ahead = fresh + each / (each + 3) * (fresh - held)
        held = fresh
    return held


def text_of(weights: ItemWeights, papers: Sequence[Labelled]) -> str:
    """Return the text of the file."""
    lines = [f"papers\t{digest_of(papers)}"]
    lines += [_line("move", str(tag), row) for tag, row in enumerate(weights.moves)]
    for sort, listed in (("word", weights.words), ("verdict", weights.verdicts)):
        lines += [_line(sort, sign, row) for sign, row in sorted(listed.items())]
    return HEAD + "\n".join(lines) + "\n"


def _line(sort: str, sign: str, row: Sequence[int]) -> str:
    return f"{sort}\t{sign}\t{' '.join(map(str, row))}"


def is_taught_by(paper: Labelled) -> bool:
    """Say whether all treatments of a paper are labelled, and it holds no other."""
    return not paper.cuts and bool(paper.items or paper.kind in WITH_ITEMS)


def main() -> None:
    """Write the weights anew."""
    resources = places.resources()
    reader = DecisionReader(read_decision_words(resources), NO_WEIGHTS)
    learner = ItemLearner(reader)
    papers = list(labelled_papers(TUNED))
    held = [
        learner.paper(paper, paper.pages, paper.kind)
        for paper in papers
        if is_taught_by(paper) and paper.kind in reader.kinds
    ]
    text = text_of(learner.learn(held), papers)
    (resources / ITEM_WEIGHTS_FILE).write_text(text, encoding="utf-8")
    say_aside(f"{len(held)} papers, {text.count(chr(10))} lines, {len(text)} letters")


NO_WEIGHTS = ItemWeights({}, ((0,) * (len(TAGS) + 1),) * len(TAGS), {})
"""Where nothing was learnt yet."""

if __name__ == "__main__":
    main()
