"""All that is known of words for reading treatments, in one place."""

import re

from binder_app.domain.decision_words import DecisionWords
from binder_app.reading.clause_parts import ClauseParts
from binder_app.reading.decided_item import SameItems
from binder_app.reading.outcomes import OutcomeFinder
from binder_app.reading.quantities import Quantities
from binder_app.reading.statements import Marks
from binder_app.reading.treatment_match import TreatmentMatch
from binder_app.reading.treatment_phrases import TreatmentPhrases
from binder_app.reading.word_marks import phrases, words_of

_REFERS = r"(?P<list>\d{1,2}(?:\s*(?:,|y|and|&|through|-|to|a)\s*\d{1,2})*)"
_NUMBER = (
    r"\b\.?\s?(?:#|n[o°º]\.?\s?)?(?P<number>\d{1,2})\b(?![/\d])"
    r"\s?(?:[.:)\-–—]+\s*|\s+|$)"
)


class ItemWords:
    """Knows the words of lists, labels, treatments and outcomes."""

    def __init__(self, words: DecisionWords) -> None:
        self.outcomes = OutcomeFinder(words.outcomes)
        self.treatments = TreatmentPhrases(words.treatments, words.labels)
        self.quantities = Quantities(words.matching)
        self.match = TreatmentMatch(words.matching)
        self.parts = ClauseParts(words, self.outcomes, self.treatments)
        self.same = SameItems(self.match, self.treatments, self.quantities)
        self.columns = phrases(words.labels.two_columns)
        self.whole = phrases(words.outcomes.whole)
        longest = sorted(words.labels.numbered, key=len, reverse=True)
        numbered = "|".join(map(re.escape, longest))
        self.numbered = re.compile(rf"\b(?:{numbered})s?\s+{_REFERS}\b", re.IGNORECASE)
        self._entry = re.compile(rf"[ \t]*(?:{numbered})s?{_NUMBER}", re.IGNORECASE)

    def marks(self) -> Marks:
        """Return how the lines of such papers go together."""
        return Marks(
            entry=self._entry,
            stands_alone=lambda line: self.outcomes.stands_alone(line, words_of(line)),
            closes=lambda line: (
                self.outcomes.ends_with(words_of(line)) or self.parts.is_row(line)
            ),
            is_row=self.parts.is_row,
            is_header=self.parts.is_header,
        )
