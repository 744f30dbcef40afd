"""How likely each kind is by the pieces of words on a paper."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, log, sqrt
from operator import mul

from binder_app.domain.vocabulary import BODY, ZONES, Piece, Vocabulary
from binder_app.reading.pieces import SHORTEST, pieces_of, zones_of

HUNDREDTHS = 100
"""What the weights of a vocabulary are counted in."""

MOST_WORDS_KEPT = 50_000
"""Words whose pieces are remembered; beyond them all are forgotten."""


class KindWeigher:
    """Weighs papers by a vocabulary; keep one for many papers."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._words: dict[str, dict[str, tuple[Piece, ...]]] = {z: {} for z in ZONES}
        self._known: dict[str, bool] = {}

    def shares(
        self, pages: Sequence[str], by_phrases: Mapping[str, float]
    ) -> dict[str, float]:
        """Return how likely each kind is, in all 1.

        `by_phrases` are the scores, 0 to 1, that the phrases of each kind gave.
        """
        scores = [0.0] * len(self._vocabulary.kinds)
        for zone, text in zones_of(tuple(pages)).items():
            self._add_zone(scores, zone, text)
        for kind, value in by_phrases.items():
            if value and kind in self._vocabulary.by_phrases:
                _add(scores, value, self._vocabulary.by_phrases[kind])
        best, steep = max(scores), self._vocabulary.sureness / HUNDREDTHS
        raised = [exp(steep * (score - best)) for score in scores]
        whole = sum(raised)
        return {
            kind: each / whole
            for kind, each in zip(self._vocabulary.kinds, raised, strict=True)
        }

    def words_known(self, pages: Sequence[str]) -> int:
        """Return how many different words of a paper are like those of other papers.

        Such a word holds a known piece of four letters or more.
        """
        words = set(zones_of(tuple(pages))[BODY].split())
        return sum(map(self._is_known, words))

    def _is_known(self, word: str) -> bool:
        """Tell whether a word holds a known piece of four letters or more."""
        is_known = self._known.get(word)
        if is_known is None:
            pieces = self._vocabulary.zones.get(BODY, {})
            is_known = any(len(p) > SHORTEST and p in pieces for p in pieces_of(word))
            if len(self._known) >= MOST_WORDS_KEPT:
                self._known.clear()
            self._known[word] = is_known
        return is_known

    def said_for(self, kind: str, zone: str, word: str) -> float:
        """Return what a folded word of a zone says for a kind: more is more."""
        place = self._vocabulary.kinds.index(kind)
        said = (
            piece.rarity * piece.weights[place] for piece in self._pieces(zone, word)
        )
        return sum(said) / HUNDREDTHS

    def _add_zone(self, scores: list[float], zone: str, text: str) -> None:
        """Add what one zone says; a long text says no more than a short one."""
        counts: Counter[Piece] = Counter()
        for word, times in Counter(text.split()).items():
            for piece in self._pieces(zone, word):
                counts[piece] += times
        worth = {
            piece: (1 + log(times)) * piece.rarity for piece, times in counts.items()
        }
        length = sqrt(sum(value * value for value in worth.values()))
        columns = zip(*(piece.weights for piece in worth), strict=True)
        for place, weights in enumerate(columns):
            scores[place] += sum(map(mul, worth.values(), weights)) / length

    def _pieces(self, zone: str, word: str) -> tuple[Piece, ...]:
        """Return the known pieces of a word."""
        kept = self._words[zone]
        found = kept.get(word)
        if found is None:
            known = self._vocabulary.zones.get(zone, {})
            found = tuple(known[piece] for piece in pieces_of(word) if piece in known)
            if len(kept) >= MOST_WORDS_KEPT:
                kept.clear()
            kept[word] = found
        return found


def _add(scores: list[float], share: float, weights: Sequence[int]) -> None:
    """Add to each score a share of its weight."""
    scores[:] = [
        score + share * weight for score, weight in zip(scores, weights, strict=True)
    ]
