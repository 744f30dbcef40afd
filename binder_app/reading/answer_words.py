"""Weighs how much a page may speak to a reason for which a treatment was refused."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from binder_app.domain.decision_words import MatchWords
from binder_app.reading.page_text import LONGEST_PAGE, fold
from binder_app.reading.treatment_match import TreatmentMatch
from binder_app.reading.word_marks import Phrases, phrases, words_of

SHORTEST = 5
"""Letters of a word of the decision that is looked for on a page."""

LISTED, TREATED, QUOTED = 1.0, 0.5, 0.7
"""What a word of the group, of the treatment or of the decision's sentence speaks."""

MOST_TREATED, MOST_QUOTED = 2, 3
"""Of these words that many count: a page on the treatment alone answers nothing."""

ENOUGH = 2.0
"""Points without which a page is not offered (own judgement)."""

LONGEST_QUOTE = 160
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """What speaks for a page, in points, and the line of it that speaks most."""

    worth: float
    quote: str


class AnswerWords:
    """Knows the words of one reason: its group's, its treatment's, its own."""

    def __init__(
        self, matching: MatchWords, listed: Sequence[str], treatment: str, quote: str
    ) -> None:
        self._listed = Phrases({fold(words): [words] for words in listed})
        self._treatment = phrases(TreatmentMatch(matching).content(treatment))
        own = {word.key for word in words_of(quote) if len(word.key) >= SHORTEST}
        self._own = own

    def hit(self, text: str) -> Hit | None:
        """Return what speaks for a page; none where it is too little."""
        best, quote = 0.0, ""
        listed, treated, quoted = set[str](), set[str](), set[str]()
        for line in _LINE.findall(text[:LONGEST_PAGE]):
            words = words_of(line)
            here = {mark.value for mark in self._listed.all_in(words)}
            about = {words[m.first].key for m in self._treatment.all_in(words)}
            own = {word.key for word in words} & self._own
            points = _points(here, about, own)
            if points > best:
                best, quote = points, " ".join(line.split())[:LONGEST_QUOTE]
            listed |= here
            treated |= about
            quoted |= own
        worth = best + _points(listed, treated, quoted) / 2
        return Hit(worth, quote) if listed and worth >= ENOUGH else None


def _points(listed: set[str], treated: set[str], quoted: set[str]) -> float:
    treatment = min(len(treated), MOST_TREATED) * TREATED
    return len(listed) * LISTED + treatment + min(len(quoted), MOST_QUOTED) * QUOTED
