"""Which of two events comes first, and what is said where the dates do not."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventOrder:
    """Two events, of which `later` never comes on an earlier day than `earlier`.

    `words` say by language that the dates contradict each other, with `{date}` for
    that of the later and `{own}` for that of the earlier one.
    """

    earlier: str
    later: str
    words: Mapping[str, str]

    def say(self, language: str, later: str, earlier: str) -> str:
        """Return the sentence with both dates, in English where none is at hand."""
        told = self.words.get(language) or self.words["en"]
        return told.format(date=later, own=earlier)
