"""The groups of reasons for which treatments are refused, as their file has them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RefusalGroup:
    """One group of reasons.

    `titles` by language ("en", "es") stand over the decision's own words; a page that
    speaks to it is looked for in papers of `kinds`, the likeliest first, by `words`.
    """

    id: str
    titles: Mapping[str, str]
    kinds: tuple[str, ...]
    words: tuple[str, ...]

    def title(self, language: str) -> str:
        """Return its heading in a language."""
        return self.titles[language]


RefusalGroups = Mapping[str, RefusalGroup]
"""Every group by its id, one of `REASON_CATEGORIES`."""
