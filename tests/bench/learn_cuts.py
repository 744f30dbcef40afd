"""Learns from joined papers what tells that a new one begins on a page.

Papers of one hand are put behind each other, so every break is known. First the
pieces of words at heads and feet are weighed: is this the first page of a paper, the
last one? Then all signs together, beginning from our own judgement of some. What a
page looks like is told for the papers of a hand by those of all other hands, so the
signs are weighed by what they are worth on papers nobody has seen.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import numpy.typing as npt

from binder_app.domain.exhibit import Guess
from binder_app.domain.page_breaks import FOOT, HEAD, SIDES, Looks, PageBreaks
from binder_app.domain.page_words import CutWords
from binder_app.reading.cuts import CutReader
from binder_app.reading.cuts_signs import Break
from binder_app.reading.page_looks import marks_of
from binder_app.reading.page_numbers import PageNumbers
from binder_app.storage import places
from binder_app.storage.cut_files import read_cut_words
from binder_app.storage.page_breaks_file import BASE, BIAS, PAGE_BREAKS_FILE, SIGN
from binder_app.storage.vocabulary_file import BLANK
from tests.bench.learn_kinds import digest_of
from tests.bench.reading_cuts import (
    CutScore,
    Joined,
    broken,
    joined_files,
    label_texts,
    labelled_files,
    score,
)
from tests.bench.reading_set import TUNED, Labelled, labelled_papers
from tests.bench.tables import say_aside

Row = npt.NDArray[np.float64]
Wide = npt.NDArray[np.float32]

JUDGED = {
    "begins": 4.0,
    "closing_before": 1.0,
    "continued": -3.0,
    "covered": -5.0,
    "fax_new": 1.5,
    "form_title": 1.5,
    "item": -2.0,
    "last_before": 1.0,
    "letter_date": 1.5,
    "more_before": -2.0,
    "number_else": -1.0,
    "number_fits": -4.0,
    "number_lone": -2.0,
    "number_next": -4.0,
    "number_one": 2.5,
    "open_before": -1.0,
    "quoted": -3.0,
    "running_head": -1.5,
    "same_subject": -2.0,
    "section": -2.5,
    "small_start": -1.5,
    "starts_in_text": -2.0,
}
"""What we think some signs are worth; learning begins there. Own judgement."""

JUDGED_BIAS = -2.0
STEADY = 20.0
"""How much learning is held to what was judged: chosen by leaving hands out."""

JOINED = 30
"""Joined files for each hand."""

REAL = 6.0
"""How much a break of a file that nobody joined counts."""

LEAST_PAGES = 6
MOST_PIECES = {HEAD: 5_000, FOOT: 2_500}
EASE = 0.03
BROKEN, INNER = 0.4, 2.5
"""What a page broken by chance counts, and an inner page beside one at the edge."""

ROUNDS = 300

HEAD_LINES = """\
# What tells that a new paper begins on a page: signs with their weight in logits; then
# pieces of words at heads and feet, how rare each is, and whether it speaks for the
# first page of a paper (head) or the last one (foot). "1", "2", "3" before a piece are
# lines from the edge inwards, "@" shapes of lines; "·" is the blank at a word's end.
# Source: made by "tasks.py vocabulary" from the labelled papers under
# tests/bench/reading_papers/tuned, which are all made up. Not to be edited by hand.
# Last made 2026-11-22.
"""

Texts = Callable[[Labelled], Sequence[str]]


def unsure(pages: Sequence[str]) -> Guess:
    """Propose no kind: the kinds know the papers that are learnt from."""
    return Guess()


@dataclass(frozen=True, slots=True)
class Edge:
    """The head or foot of a page, and whether it is that of a whole paper."""

    hand: str
    marks: Counter[str]
    is_edge: bool
    counts: float


def edges_of(
    papers: Sequence[Labelled], texts: Texts, side: str, words: CutWords
) -> list[Edge]:
    """Return the heads or feet of all pages, and of some that chance breaks."""
    numbers = PageNumbers(words.numbers)

    def edge(paper: Labelled, text: str, *, is_edge: bool, counts: float) -> Edge:
        lines = numbers.page(text).lines
        return Edge(hand_of(paper), marks_of(lines, side), is_edge, counts)

    found = []
    for paper in papers:
        pages = list(texts(paper))
        firsts = {1, *(first for first, _, _ in paper.cuts)}
        for place, page in enumerate(pages, start=1):
            at = place if side == HEAD else place + 1
            is_edge = at in firsts or at > len(pages)
            counts = 1.0 if is_edge else INNER
            found.append(edge(paper, page, is_edge=is_edge, counts=counts))
        parts = broken(pages[0], paper, Random(paper.name)) if len(pages) == 1 else ()
        if len(parts) > 1:
            half = parts[1 if side == HEAD else 0]
            found.append(edge(paper, half, is_edge=False, counts=BROKEN * INNER))
    return [one for one in found if one.marks]


def hand_of(paper: Labelled) -> str:
    """Return who wrote a labelled paper: the first letter of its name."""
    return paper.name[0]


def learn_looks(edges: Sequence[Edge], side: str) -> Looks:
    """Return what the pieces of a head or foot say; only the weightiest are kept."""
    held = Counter(mark for edge in edges for mark in edge.marks)
    known = sorted(mark for mark, pages in held.items() if pages >= LEAST_PAGES)
    rows, _, worth, _ = _weighed(edges, known, held)
    said = np.abs(worth) * np.sqrt((rows**2).sum(axis=0))
    best = sorted(zip(said.tolist(), known, strict=True), reverse=True)
    kept = sorted(mark for _, mark in best[: MOST_PIECES[side]])
    _, rarity, worth, base = _weighed(edges, kept, held)
    pieces = {
        mark: (round(float(rare), 2), round(float(said_for), 2))
        for mark, rare, said_for in zip(kept, rarity, worth, strict=True)
    }
    return Looks(round(base, 2), pieces)


def _weighed(
    edges: Sequence[Edge], known: Sequence[str], held: Mapping[str, int]
) -> tuple[Wide, Wide, Wide, float]:
    """Return rows of unit length, how rare and what worth pieces are, and the base."""
    place = {mark: at for at, mark in enumerate(known)}
    rarity = np.array([math.log(1 + len(edges) / held[mark]) for mark in known])
    rarity = np.round(rarity, 2).astype(np.float32)
    rows = np.zeros((len(edges), len(known)), dtype=np.float32)
    for row, edge in zip(rows, edges, strict=True):
        for mark, times in edge.marks.items():
            at = place.get(mark)
            if at is not None:
                row[at] = (1 + math.log(times)) * rarity[at]
    rows /= np.maximum(1e-6, np.linalg.norm(rows, axis=1, keepdims=True))
    truth = np.array([edge.is_edge for edge in edges], dtype=np.float32)
    counts = np.array([edge.counts for edge in edges], dtype=np.float32)
    solved = _solve(rows @ rows.T + 1, truth, counts)
    return rows, rarity, rows.T @ solved, float(solved.sum())


def _solve(likeness: Wide, truth: Wide, counts: Wide) -> Wide:
    """Return what each page counts, by accelerated descent."""
    step = np.float32(1 / (0.25 * _longest(likeness) * counts.max() + EASE))
    held = ahead = np.zeros_like(truth)
    for each in range(ROUNDS):
        told = 1 / (1 + np.exp(-np.clip(likeness @ ahead, -30, 30)))
        fresh = ahead - step * (counts * (told - truth) + EASE * ahead)
        ahead = fresh + np.float32(each / (each + 3)) * (fresh - held)
        held = fresh
    return held


def _longest(likeness: Wide) -> float:
    """Return by how much a likeness stretches what it stretches most, a little more."""
    along = np.ones(len(likeness), dtype=np.float32)
    stretched = 0.0
    for _ in range(50):
        along = likeness @ along
        stretched = float(np.linalg.norm(along))
        along /= stretched
    return 1.02 * stretched


@dataclass(frozen=True, slots=True)
class Told:
    """The signs of one break, whether it is a cut, and how much it counts."""

    hand: str
    signs: Mapping[str, float]
    is_cut: bool
    counts: float


def told_by(file: Joined, hand: str, reader: CutReader, counts: float) -> list[Told]:
    """Return the signs of all breaks of a file."""
    told: list[Told] = []

    def begins(place: int, here: Break) -> bool:
        is_cut = place in file.firsts
        if "separator" not in here.page.signs | here.before.signs:
            told.append(Told(hand, reader.signs(here), is_cut, counts))
        return is_cut

    reader.parted(file.pages, begins)
    return told


def learn_signs(told: Sequence[Told]) -> dict[str, float]:
    """Return what each sign is worth, the bias among them, by Newton's steps."""
    names = sorted({name for each in told for name in each.signs})
    place = {name: at for at, name in enumerate(names, start=1)}
    rows = np.zeros((len(told), len(names) + 1))
    rows[:, 0] = 1
    for row, each in zip(rows, told, strict=True):
        for name, strength in each.signs.items():
            row[place[name]] = strength
    truth = np.array([float(each.is_cut) for each in told])
    counts = np.array([each.counts for each in told])
    judged = np.array([JUDGED_BIAS, *(JUDGED.get(name, 0.0) for name in names)])
    worth, held = judged.copy(), np.full(len(judged), STEADY)
    held[0] = 0.001
    for _ in range(40):
        chance = 1 / (1 + np.exp(-rows @ worth))
        slope = rows.T @ (counts * (chance - truth)) + held * (worth - judged)
        bend = (rows.T * (counts * chance * (1 - chance))) @ rows + np.diag(held)
        worth -= np.linalg.solve(bend, slope)
    return {
        name: round(float(each), 2)
        for name, each in zip([BIAS, *names], worth, strict=True)
    }


class Lesson:
    """The labelled papers, the files joined from them, and what they teach."""

    def __init__(self, papers: Sequence[Labelled], texts: Texts) -> None:
        self.words = read_cut_words(places.resources())
        self.hands = sorted(set(map(hand_of, papers)))
        self.real = labelled_files(papers, texts)
        self._edges = {
            side: edges_of(papers, texts, side, self.words) for side in SIDES
        }
        self._looks = {hand: self._without(hand) for hand in self.hands}
        self._told = [
            row for hand in self.hands for row in self._of_hand(hand, papers, texts)
        ]

    def _without(self, hand: str) -> dict[str, Looks]:
        """Return what all other hands teach of heads and feet."""
        return {
            side: learn_looks([edge for edge in edges if edge.hand != hand], side)
            for side, edges in self._edges.items()
        }

    def _of_hand(
        self, hand: str, papers: Sequence[Labelled], texts: Texts
    ) -> Iterator[Told]:
        """Yield the breaks of one hand's files, the looks told by the others."""
        own = [paper for paper in papers if hand_of(paper) == hand]
        reader = CutReader(self.words, PageBreaks(0.0, {}, self._looks[hand]), unsure)
        for file in joined_files(own, range(JOINED), texts):
            yield from told_by(file, hand, reader, 1.0)
        for file in self.real:
            if file.name[0] == hand:
                yield from told_by(file, hand, reader, REAL)

    def breaks(self) -> PageBreaks:
        """Return what all hands teach."""
        looks = {side: learn_looks(edges, side) for side, edges in self._edges.items()}
        signs = learn_signs(self._told)
        return PageBreaks(signs.pop(BIAS), signs, looks)

    def breaks_without(self, hand: str) -> PageBreaks:
        """Return what all other hands teach."""
        signs = learn_signs([each for each in self._told if each.hand != hand])
        return PageBreaks(signs.pop(BIAS), signs, self._looks[hand])

    def unseen(self) -> CutScore:
        """Return how well each hand's labelled files are cut by what others taught."""
        counted = CutScore()
        for hand in self.hands:
            reader = CutReader(self.words, self.breaks_without(hand), unsure)
            for file in self.real:
                if file.name[0] == hand:
                    counted += score(file, reader.read(file.pages))
        return counted


def written(breaks: PageBreaks, papers: Sequence[Labelled]) -> str:
    """Return the text of the file."""
    lines = [f"papers\t{digest_of(papers)}", f"{SIGN}\t{BIAS}\t{breaks.bias}"]
    lines += [
        f"{SIGN}\t{name}\t{worth}" for name, worth in sorted(breaks.signs.items())
    ]
    for side, looks in breaks.looks.items():
        lines.append(f"{BASE}\t{side}\t{looks.base}")
        for mark, (rarity, worth) in looks.pieces.items():
            lines.append(f"{side}\t{mark.replace(' ', BLANK)}\t{rarity}\t{worth}")
    return HEAD_LINES + "\n".join(lines) + "\n"


def main() -> None:
    """Write what tells breaks anew."""
    papers = list(labelled_papers(TUNED))
    lesson = Lesson(papers, label_texts)
    unseen = lesson.unseen()
    say_aside(f"unseen hands, no kinds: {unseen}, F1 {unseen.f1:.3f}")
    text = written(lesson.breaks(), papers)
    (places.resources() / PAGE_BREAKS_FILE).write_text(text, encoding="utf-8")
    say_aside(f"{len(papers)} papers, {text.count(chr(10))} lines, {len(text)} letters")


if __name__ == "__main__":
    main()
