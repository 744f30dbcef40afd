"""Weighs the pieces of words by the labelled papers, and writes the vocabulary.

What is learnt is a multinomial logistic regression on the pieces that
`binder_app.reading.pieces` gives and on the scores of the phrases. It is solved by
the papers' likeness to each other, which is small, then the weightiest pieces are
kept and solved again.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

import numpy as np
import numpy.typing as npt

from binder_app.domain.kind import OTHER
from binder_app.domain.vocabulary import ZONES, Vocabulary
from binder_app.reading.kind_weigher import HUNDREDTHS
from binder_app.reading.kinds import KindReader
from binder_app.reading.pieces import pieces_of, zones_of
from binder_app.storage import places
from binder_app.storage.rule_files import read_kinds
from binder_app.storage.vocabulary_file import BLANK, VOCABULARY_FILE
from tests.bench.reading_set import TUNED, Labelled, labelled_papers
from tests.bench.tables import say_aside

Matrix = npt.NDArray[np.float64]

LEAST_PAPERS = 2
"""A piece of fewer papers says nothing of others."""

EASE = 0.001
"""How much weight is held down: chosen by cross-validation."""

PHRASES_COUNT = 0.25
"""What the phrases' scores count beside a zone, squared."""

ENOUGH = 30
"""Papers of one kind from which on each counts less."""

MOST_PIECES = 12_000
ROUNDS = 1_500
SLIGHT = 4
"""Hundredths of weight below which a piece says nothing of a kind."""

MOST_SURE_WRONG = 0.015
"""Of the papers called sure in cross-validation, how many may be wrong."""

SURE = 0.9

HEAD = """\
# What pieces of words say of the kind of a paper: zone, piece, how rare it is, and in
# hundredths what it says for each kind of the line "kinds", or against it. "·" is the
# blank at the end of a word, 0 any figure.
# Source: made by "tasks.py vocabulary" from the labelled papers under
# tests/bench/reading_papers/tuned, which are all made up. Not to be edited by hand.
# Last made 2026-11-22.
"""


def single_papers(papers: Sequence[Labelled]) -> Iterator[Labelled]:
    """Give each paper, and those of combined files one by one."""
    for paper in papers:
        firsts = [first for first, _, _ in paper.cuts] or [1]
        kinds = [kind for _, kind, _ in paper.cuts] or [paper.kind]
        ends = [first - 1 for first in firsts[1:]] + [len(paper.pages)]
        for first, last, kind in zip(firsts, ends, kinds, strict=True):
            yield replace(paper, kind=kind, pages=paper.pages[first - 1 : last])


def counts_of(paper: Labelled) -> dict[str, Counter[str]]:
    """Return how often each piece stands in each zone."""
    return {
        zone: Counter(piece for word in text.split() for piece in pieces_of(word))
        for zone, text in zones_of(tuple(paper.pages)).items()
    }


def weights_of(kinds: Sequence[str]) -> Matrix:
    """Return how much each paper counts: the more of a kind, the less each of them.

    How many of a kind were written says nothing of how often one comes. What is of
    no kind is of many.
    """
    held = Counter(kinds)
    enough = {kind: 1.0 if kind == OTHER else ENOUGH / held[kind] for kind in held}
    return np.array([[math.sqrt(min(1.0, enough[kind]))] for kind in kinds])


class Papers:
    """The labelled papers as rows of features."""

    def __init__(self, papers: Sequence[Labelled], reader: KindReader) -> None:
        self.kinds = sorted({paper.kind for paper in papers})
        self.truth = np.eye(len(self.kinds))[
            [self.kinds.index(paper.kind) for paper in papers]
        ]
        self.counted = weights_of([paper.kind for paper in papers])
        self.counts = [counts_of(paper) for paper in papers]
        scores = [reader.phrase_scores(paper.pages) for paper in papers]
        self.ruled = [kind for kind in self.kinds if kind in scores[0]]
        self.phrases = math.sqrt(PHRASES_COUNT) * np.array(
            [[score[kind] for kind in self.ruled] for score in scores]
        )

    def rows(self, zone: str, pieces: Sequence[str]) -> tuple[Matrix, Matrix]:
        """Return a row of unit length for each paper, and how rare each piece is."""
        place = {piece: at for at, piece in enumerate(pieces)}
        rows = np.zeros((len(self.counts), len(pieces)), dtype=np.float64)
        for row, counts in zip(rows, self.counts, strict=True):
            for piece, times in counts[zone].items():
                at = place.get(piece)
                if at is not None:
                    row[at] = 1 + math.log(times)
        held = np.maximum(1, (rows > 0).sum(axis=0))
        rarity = np.round(np.log(1 + len(rows) / held), 2)
        rows *= rarity
        rows /= np.maximum(1e-9, np.linalg.norm(rows, axis=1, keepdims=True))
        return rows, rarity

    def known(self, zone: str) -> list[str]:
        """Return the pieces of a zone that several papers hold."""
        held = Counter(piece for counts in self.counts for piece in counts[zone])
        return sorted(piece for piece, papers in held.items() if papers >= LEAST_PAPERS)


def solve(likeness: Matrix, truth: Matrix, counted: Matrix) -> Matrix:
    """Return what each paper says for each kind, by accelerated descent.

    `counted` is how much each paper counts, at most 1.
    """
    size = np.linalg.norm(likeness, 2)
    step = 1 / (0.5 * size + EASE)
    held = ahead = np.zeros_like(truth)
    for each in range(ROUNDS):
        told = likeness @ ahead
        shares = np.exp(told - told.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        fresh = ahead - step * (counted * (shares - truth) + EASE * ahead)
        ahead = fresh + each / (each + 3) * (fresh - held)
        held = fresh
    return held


def learn(papers: Sequence[Labelled], reader: KindReader) -> str:
    """Return the text of the vocabulary's file."""
    single = list(single_papers(papers))
    held = Papers(single, reader)
    pieces, likeness = weightiest(held)
    hands = np.array([paper.name[0] for paper in single])
    sureness = honest_sureness(likeness, held, hands)
    zones = {zone: held.rows(zone, pieces[zone]) for zone in ZONES}
    features = np.hstack([*(rows for rows, _ in zones.values()), held.phrases])
    weights = features.T @ solve(features @ features.T, held.truth, held.counted)
    weights[-len(held.ruled) :] *= math.sqrt(PHRASES_COUNT)
    lines = [
        f"papers\t{digest_of(papers)}",
        f"sureness\t{sureness}",
        f"kinds\t{' '.join(held.kinds)}",
    ]
    rows = iter(weights)
    for zone, (_, rarity) in zones.items():
        for piece, rare in zip(pieces[zone], rarity, strict=True):
            shown = piece.replace(" ", BLANK)
            lines.append(f"{zone}\t{shown}\t{rare:.2f}\t{_cell(next(rows))}")
    lines += [f"phrases\t{kind}\t{_cell(next(rows))}" for kind in held.ruled]
    return HEAD + "\n".join(lines) + "\n"


def weightiest(held: Papers) -> tuple[dict[str, list[str]], Matrix]:
    """Return the pieces of each zone that decide most, `MOST_PIECES` in all.

    Beside them stands the likeness of the papers by all pieces.
    """
    known = {zone: held.known(zone) for zone in ZONES}
    likeness = held.phrases @ held.phrases.T
    for zone, pieces in known.items():
        rows, _ = held.rows(zone, pieces)
        likeness += rows @ rows.T
    counted = solve(likeness, held.truth, held.counted)
    worth: list[tuple[float, str, str]] = []
    for zone, pieces in known.items():
        rows, _ = held.rows(zone, pieces)
        spread = np.abs(rows.T @ counted).max(axis=1) * np.sqrt((rows**2).sum(axis=0))
        worth += zip(spread.tolist(), [zone] * len(pieces), pieces, strict=True)
    best = sorted(worth, reverse=True)[:MOST_PIECES]
    kept = {
        zone: sorted(piece for _, at, piece in best if at == zone) for zone in ZONES
    }
    return kept, likeness


def honest_sureness(
    likeness: Matrix, papers: Papers, hands: npt.NDArray[np.str_]
) -> float:
    """Return what scores may be multiplied with: the sure are to be right.

    The papers of each hand, the first letter of their names, are recognised by what
    those of all others taught: what comes to the program is of yet another one.
    """
    truth, told = papers.truth, np.zeros_like(papers.truth)
    for hand in sorted(set(hands.tolist())):
        held, out = np.where(hands != hand)[0], np.where(hands == hand)[0]
        near = likeness[np.ix_(held, held)]
        counted = solve(near, truth[held], papers.counted[held])
        told[out] = likeness[np.ix_(out, held)] @ counted
    right = told.argmax(axis=1) == truth.argmax(axis=1)
    say_aside(f"cross-validation: {right.mean():.1%} right")
    best, kept = 0.0, right[:0]
    for tried in np.arange(0.8, 2.5, 0.05).round(2).tolist():
        shares = np.exp(tried * (told - told.max(axis=1, keepdims=True)))
        sure = (shares.max(axis=1) / shares.sum(axis=1)) >= SURE
        if (~right[sure]).sum() <= MOST_SURE_WRONG * sure.sum():
            best, kept = tried, sure
    if not best:
        raise SystemExit("Too many of the sure ones are wrong: nothing was written.")
    say_aside(f"at {best}: {kept.mean():.1%} sure, {(~right[kept]).sum()} wrong")
    return best


def must_be_of_several_hands(papers: Sequence[Labelled]) -> None:
    """Stop where a kind has papers of one hand alone: the others teach nothing of it.

    The hand is the first letter of a file's name.
    """
    hands: dict[str, set[str]] = {}
    for paper in single_papers(papers):
        hands.setdefault(paper.kind, set()).add(paper.name[0])
    if lone := sorted(kind for kind, held in hands.items() if len(held) == 1):
        raise SystemExit(
            f"All papers of these kinds begin with one letter: {', '.join(lone)}."
            " Each letter is tested by what the others taught: name the papers under"
            " three letters or more."
        )


def digest_of(papers: Sequence[Labelled]) -> str:
    """Return what tells whether the vocabulary was made from these papers."""
    told = "\n".join(f"{paper.name} {paper.kind} {paper.pages}" for paper in papers)
    return sha256(told.encode()).hexdigest()[:16]


def _cell(row: Matrix) -> str:
    whole = np.round(row * HUNDREDTHS).astype(int).tolist()
    return " ".join(str(worth) if abs(worth) >= SLIGHT else "0" for worth in whole)


def main() -> None:
    """Write the vocabulary anew."""
    resources = places.resources()
    reader = KindReader(read_kinds(resources), Vocabulary(("other",), {}, {}))
    papers = list(labelled_papers(TUNED))
    must_be_of_several_hands(papers)
    text = learn(papers, reader)
    path = resources / VOCABULARY_FILE
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    say_aside(f"{len(papers)} papers, {text.count(chr(10))} lines, {len(text)} letters")


if __name__ == "__main__":
    main()
