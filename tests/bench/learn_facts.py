"""Weighs the signs of facts by the labelled papers, and writes the weights.

For each fact the values that a paper mentions compete, and "none of them" with them: a
conditional logistic regression on the signs of `binder_app.reading.facts_signs`. Each
paper counts twice, once without what rules found: they were made on these papers, and
would be believed too much.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import numpy.typing as npt

from binder_app.domain.fact import Fact
from binder_app.domain.fact_weights import (
    HUNDREDTHS,
    JUDGED,
    SHAPES,
    FactWeights,
    Weights,
)
from binder_app.reading.facts_judge import scores_of, share_of
from binder_app.reading.facts_mentions import Values
from binder_app.reading.facts_page import FactPage
from binder_app.reading.facts_signs import RULED, Surroundings
from binder_app.reading.read_document import DocumentReader
from binder_app.storage import places
from binder_app.storage.fact_weights_file import FACT_WEIGHTS_FILE
from binder_app.storage.reading_files import read_reading_rules
from tests.bench.reading_draw import texts_of
from tests.bench.reading_facts import Count, full_sets, key_of
from tests.bench.reading_set import TUNED, Labelled, labelled_papers
from tests.bench.tables import say_aside

Row = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]

LEAST_HANDS, LEAST_PAPERS = 2, 3
"""A sign of fewer hands or papers says nothing of others."""

EASE = 1.0
"""How much weight is held down. Chosen on papers that the rules had not seen."""

BARE = 0.5
"""What a paper counts without what rules found, beside one with it."""

MOST_SIGNS = 800
"""Signs of each fact that are kept: those that decide most."""

OFTEN = 400
ROUNDS, KEPT_STEPS = 150, 8
ENOUGH = 1e-5
SLIGHT = 4
"""Hundredths of weight below which a sign says nothing of a fact."""

LEAST = 0.75
"""How likely a fact must be to be told."""

MEASURE = "--measure"
MEASURED_AT = (0.5, 0.65, LEAST, 0.9)

HEAD = """\
# What signs around a value say for each fact, or against it: shape, sign, and pairs of
# the fact's place in its shape and a weight in hundredths.
# Source: made by "tasks.py vocabulary" from the labelled papers under
# tests/bench/reading_papers/tuned, which are all made up. Not to be edited by hand.
# Last made 2026-11-22.
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """The values that a paper, or a paper in a combined file, mentions by shape."""

    paper: Labelled
    values: Mapping[str, tuple[tuple[str, frozenset[str]], ...]]


class Listener:
    """Keeps the signs of all values, and lets rules choose."""

    def __init__(self) -> None:
        self.heard: list[dict[str, tuple[tuple[str, frozenset[str]], ...]]] = []

    def choose(
        self,
        pages: Sequence[FactPage],
        values: Mapping[str, Values],
        around: Surroundings,
        told: Sequence[Fact],
    ) -> Iterator[Fact]:
        """Yield what rules choose."""
        self.heard.append(
            {
                shape: tuple(
                    (held.value, frozenset(around.signs_of(shape, key, held)))
                    for key, held in values[shape].items()
                )
                for shape in SHAPES
            }
        )
        yield from told


def asked_of(
    papers: Sequence[Labelled], texts: Mapping[str, Sequence[str]]
) -> list[Asked]:
    """Return what the papers mention, as the program reads them."""
    listener = Listener()
    reader = DocumentReader(read_reading_rules(places.resources()), listener)
    asked = []
    for paper in papers:
        listener.heard = []
        reader.read(texts[paper.name], "scan.pdf")
        asked += [Asked(paper, values) for values in listener.heard]
    return asked


@dataclass(frozen=True, slots=True)
class Lesson:
    """The values of all papers of one shape as rows of signs.

    `signs` are the places of the signs of all values one behind another, `value_of`
    says of which value each is; `paper_of` of which paper a value is.
    """

    signs: Places
    value_of: Places
    paper_of: Places
    ruled: npt.NDArray[np.bool_]
    count: int


def lesson_of(asked: Sequence[Asked], shape: str, known: Mapping[str, int]) -> Lesson:
    """Return the values of one shape with those of their signs that are known."""
    signs: list[int] = []
    value_of: list[int] = []
    paper_of: list[int] = []
    for place, one in enumerate(asked):
        for _, told in one.values[shape]:
            held = sorted(known[sign] for sign in told if sign in known)
            signs += held
            value_of += [len(paper_of)] * len(held)
            paper_of.append(place)
    ruled = np.array([sign.startswith(RULED) for sign in known], dtype=np.bool_)
    return Lesson(
        np.array(signs, dtype=np.int64),
        np.array(value_of, dtype=np.int64),
        np.array(paper_of, dtype=np.int64),
        ruled,
        len(known),
    )


def truth_of(paper: Labelled, fact: str) -> set[object]:
    """Return the values that a label gives to a fact."""
    return {key_of(name, value) for name, value, _ in paper.facts if name == fact}


def known_signs(asked: Sequence[Asked], shape: str) -> dict[str, int]:
    """Return the signs of several hands and papers, each with its place."""
    hands: dict[str, set[str]] = defaultdict(set)
    papers: Counter[str] = Counter()
    for one in asked:
        for sign in {sign for _, signs in one.values[shape] for sign in signs}:
            hands[sign].add(one.paper.name[0])
            papers[sign] += 1
    kept = (
        sign
        for sign, count in papers.items()
        if count >= LEAST_PAPERS and len(hands[sign]) >= LEAST_HANDS
    )
    return {sign: place for place, sign in enumerate(sorted(kept))}


class Task:
    """One fact of one shape: which values are right, on the papers that tell."""

    def __init__(
        self, asked: Sequence[Asked], shape: str, fact: str, full: frozenset[str]
    ) -> None:
        right: list[bool] = []
        counts: list[bool] = []
        for one in asked:
            true = truth_of(one.paper, fact)
            is_told = bool(true) or one.paper.name[0] in full
            right += [key_of(fact, value) in true for value, _ in one.values[shape]]
            counts += [is_told] * len(one.values[shape])
        self.right = np.array(right, dtype=np.bool_)
        self.counts = np.array(counts, dtype=np.bool_)


def fitted(lesson: Lesson, task: Task, kept: npt.NDArray[np.bool_]) -> Row:
    """Return the weight of each sign for one fact, those not `kept` being 0."""
    with_rules = _loss(lesson, task, kept)
    without = _loss(lesson, task, kept & ~lesson.ruled)

    def both(weights: Row) -> tuple[float, Row]:
        one, up = with_rules(weights)
        other, down = without(weights)
        held = EASE / 2 * float(weights @ weights)
        return one + BARE * other + held, up + BARE * down + EASE * weights

    return descend(both, np.zeros(lesson.count))


def _loss(
    lesson: Lesson, task: Task, kept: npt.NDArray[np.bool_]
) -> Callable[[Row], tuple[float, Row]]:
    """Return what tells how badly weights choose, and how they should change."""
    use = kept[lesson.signs] & task.counts[lesson.value_of]
    signs, value_of = lesson.signs[use], lesson.value_of[use]
    values, paper_of = len(task.right), lesson.paper_of
    papers = int(paper_of.max(initial=0)) + 1
    right = task.right & task.counts
    has_right = np.bincount(paper_of, weights=right, minlength=papers) > 0

    def loss(weights: Row) -> tuple[float, Row]:
        scores = np.bincount(value_of, weights=weights[signs], minlength=values)
        raised = np.exp(np.clip(scores, -30, 30)) * task.counts
        whole = 1 + np.bincount(paper_of, weights=raised, minlength=papers)
        good = np.bincount(paper_of, weights=raised * right, minlength=papers)
        good = np.where(has_right, good, 1.0)
        pull = raised / whole[paper_of]
        pull -= np.where(right, raised / good[paper_of], 0)
        slope = np.bincount(signs, weights=pull[value_of], minlength=len(weights))
        told = float((np.log(whole) - np.log(good)).sum())
        return told, slope.astype(np.float64)

    return loss


def descend(loss: Callable[[Row], tuple[float, Row]], start: Row) -> Row:
    """Return where `loss` is least, by steps that remember the last ones (L-BFGS)."""
    steps: list[tuple[Row, Row]] = []
    at = start
    value, slope = loss(at)
    for _ in range(ROUNDS):
        way = _way(slope, steps)
        if way @ slope >= 0:
            way, steps = -slope, []
        length = 1.0
        fresh, turned = loss(at + length * way)
        while fresh > value + 1e-4 * length * float(way @ slope) and length > 1e-6:
            length /= 2
            fresh, turned = loss(at + length * way)
        step, change = length * way, turned - slope
        if step @ change > 1e-10:
            steps = [*steps, (step, change)][-KEPT_STEPS:]
        is_done = abs(value - fresh) < ENOUGH * abs(value)
        at, value, slope = at + step, fresh, turned
        if is_done:
            break
    return at


def _way(slope: Row, steps: Sequence[tuple[Row, Row]]) -> Row:
    """Return the way down, by the slope and what the last steps changed of it."""
    way, shares = slope.copy(), []
    for step, change in reversed(steps):
        share = (step @ way) / (change @ step)
        shares.append(share)
        way -= share * change
    if steps:
        step, change = steps[-1]
        way *= (step @ change) / (change @ change)
    else:
        way /= max(1.0, float(np.abs(slope).sum()) / 10)
    for (step, change), share in zip(steps, reversed(shares), strict=True):
        way += (share - (change @ way) / (change @ step)) * step
    return -way


def learn(asked: Sequence[Asked], full: frozenset[str]) -> FactWeights:
    """Return the weights that the papers teach."""
    signs: dict[str, dict[str, Weights]] = {}
    for shape in SHAPES:
        known = known_signs(asked, shape)
        lesson = lesson_of(asked, shape, known)
        often = np.bincount(lesson.signs, minlength=lesson.count)
        pairs: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for place, fact in enumerate(JUDGED[shape]):
            task = Task(asked, shape, fact, full)
            all_kept = np.ones(lesson.count, dtype=np.bool_)
            worth = np.abs(fitted(lesson, task, all_kept))
            worth *= np.sqrt(np.minimum(often, OFTEN))
            kept = np.zeros(lesson.count, dtype=np.bool_)
            kept[np.argsort(-worth, kind="stable")[:MOST_SIGNS]] = True
            weights = fitted(lesson, task, kept) * HUNDREDTHS
            for sign in np.flatnonzero(np.abs(weights) >= SLIGHT).tolist():
                pairs[sign].append((place, round(float(weights[sign]))))
        names = list(known)
        signs[shape] = {names[sign]: tuple(pairs[sign]) for sign in sorted(pairs)}
    return FactWeights(signs, LEAST)


def chosen_by(weights: FactWeights, one: Asked) -> Iterator[tuple[str, str, float]]:
    """Yield the likeliest value of each fact, and how likely it is."""
    for shape, names in JUDGED.items():
        values = [
            (value, scores_of(weights, shape, signs))
            for value, signs in one.values[shape]
        ]
        for place, name in enumerate(names if values else ()):
            best = max(values, key=lambda value: value[1][place])
            share = share_of([scores[place] for _, scores in values])
            yield name, best[0], share


def leave_a_hand_out(
    asked: Sequence[Asked], full: frozenset[str]
) -> list[tuple[Labelled, str, str, float]]:
    """Return what is chosen of each hand's papers by what the other hands teach."""
    told = []
    for hand in sorted(full):
        weights = learn([one for one in asked if one.paper.name[0] != hand], full)
        told += [
            (one.paper, *choice)
            for one in asked
            if one.paper.name[0] == hand
            for choice in chosen_by(weights, one)
        ]
    return told


def counted(told: Sequence[tuple[Labelled, str, str, float]], least: float) -> Count:
    """Return how many facts are right, wrong and missed when `least` is wanted."""
    count = Count()
    said: dict[tuple[str, str], set[object]] = defaultdict(set)
    papers = {paper.name: paper for paper, *_ in told}
    for paper, fact, value, share in told:
        if share >= least:
            said[paper.name, fact].add(key_of(fact, value))
    for name, paper in papers.items():
        for fact in (fact for facts in JUDGED.values() for fact in facts):
            true = truth_of(paper, fact)
            count.right += len(true & said[name, fact])
            count.wrong += len(said[name, fact] - true)
            count.missed += len(true - said[name, fact])
    return count


def text_of(weights: FactWeights, papers: Sequence[Labelled]) -> str:
    """Return the text of the weights' file."""
    lines = [f"papers\t{digest_of(papers)}", f"least\t{weights.least}"]
    for shape in SHAPES:
        for sign, pairs in weights.signs[shape].items():
            cells = (f"{at}:{worth}" for at, worth in pairs)
            lines.append(f"{shape}\t{sign}\t{' '.join(cells)}")
    return HEAD + "\n".join(lines) + "\n"


def digest_of(papers: Sequence[Labelled]) -> str:
    """Return what tells whether the weights were made from these papers."""
    told = "\n".join(f"{paper.name} {paper.facts} {paper.pages}" for paper in papers)
    return sha256(told.encode()).hexdigest()[:16]


def clean_texts(papers: Sequence[Labelled]) -> dict[str, list[str]]:
    """Return the texts of all papers, drawn and read as PDF files with text."""
    with TemporaryDirectory() as folder:
        return texts_of(Path(folder), [replace(paper, look="text") for paper in papers])


def measure(asked: Sequence[Asked], full: frozenset[str]) -> None:
    """Say what is right and found of a hand's papers that the others teach."""
    told = leave_a_hand_out(asked, full)
    for least in MEASURED_AT:
        count = counted(told, least)
        say_aside(f"{least}: {count.precision:.1%} right, {count.recall:.1%} found")


def main() -> None:
    """Write the weights anew; with `MEASURE` say first what they are good for."""
    papers = list(labelled_papers(TUNED))
    full = full_sets(papers)
    asked = asked_of(papers, clean_texts(papers))
    if MEASURE in sys.argv:
        measure(asked, full)
    text = text_of(learn(asked, full), papers)
    (places.resources() / FACT_WEIGHTS_FILE).write_text(text, encoding="utf-8")
    say_aside(f"{len(papers)} papers, {text.count(chr(10))} lines, {len(text)} letters")


if __name__ == "__main__":
    main()
