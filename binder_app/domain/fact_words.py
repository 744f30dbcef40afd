"""The words by which facts are known on a page, as `resources/reading` has them."""

from collections.abc import Mapping
from dataclasses import dataclass

SHAPES = ("day", "number", "person", "organisation")
"""What can stand behind a label."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words before a value: a label of a form, or the words that lead to it in a text.

    `fact` is empty for a label that only ends the value before it. One with
    `needs_colon` counts only where a colon stands behind it, one that `is_behind`
    stands behind its value instead of before it, one with a `section`
    only under a heading of it, one with `kinds` only on those kinds of documents,
    and one with `follows` only soon behind a value of that fact.
    """

    text: str
    fact: str
    needs_colon: bool = False
    is_behind: bool = False
    section: str = ""
    follows: str = ""
    kinds: frozenset[str] = frozenset()
    confidence: float = 0.95


@dataclass(frozen=True, slots=True)
class FactWords:
    """All words of the facts: labels, headings, and lists by their names.

    `shapes` says what stands behind the labels of each fact; `sections` gives the
    headings of each section of forms; `lists` are groups of phrases and words,
    `groups` those of kinds of papers on which something is looked for. `own_dates`
    tells which fact the own date of a paper is, by its kind.
    """

    labels: tuple[Label, ...]
    shapes: Mapping[str, str]
    sections: Mapping[str, tuple[str, ...]]
    lists: Mapping[str, tuple[str, ...]]
    groups: Mapping[str, frozenset[str]]
    own_dates: Mapping[str, str]

    def words(self, name: str) -> tuple[str, ...]:
        """Return the phrases or words of one list."""
        return self.lists[name]

    def kinds(self, group: str) -> frozenset[str]:
        """Return the kinds of one group."""
        return self.groups[group]
