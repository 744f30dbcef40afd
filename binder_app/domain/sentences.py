"""The program's own sentences in another language; the English one is the key."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

MOST_NESTED = 4
"""Sentences within sentences that are said; none of ours goes deeper."""

NUMBER = "number"
"""The name of a value that is a whole number, so that few words tell it apart."""

_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in English and as it is told; `{name}` stands for a value.

    `said` names the values that are phrases of the program themselves. All
    other values are told as they are: a file may be called anything.
    """

    english: str
    told: str
    said: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence taken apart: the fixed words around its places, and their names.

    There is one more of `fixed` than of `names`; the first and the last may be
    empty.
    """

    fixed: tuple[str, ...]
    names: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the pattern of a sentence."""
        parts = _PLACE.split(text)
        return cls(tuple(parts[::2]), tuple(parts[1::2]))

    @property
    def letters(self) -> int:
        """How many letters are fixed: the more, the surer a match."""
        return sum(map(len, self.fixed))

    def values_in(self, text: str) -> Mapping[str, str] | None:
        """Return the value at each place, `None` where `text` is another sentence.

        Each search goes on where the last one ended, so that no text, however
        hostile, is gone over twice.
        """
        first, *inner, last = self.fixed
        at, end = len(first), len(text) - len(last)
        if at > end or not (text.startswith(first) and text.endswith(last)):
            return None
        found = []
        for words in inner:
            there = text.find(words, at, end)
            if there < 0:
                return None
            found.append(text[at:there])
            at = there + len(words)
        values = dict(zip(self.names, (*found, text[at:end]), strict=True))
        return values if _is_number(values.get(NUMBER, "1")) else None

    def with_values(self, values: Mapping[str, str]) -> str:
        """Return the sentence with its values; what stands in them is left alone."""
        said = (values[name] for name in self.names)
        pairs = zip(self.fixed, (*said, ""), strict=True)
        return "".join(words + value for words, value in pairs)


def _is_number(value: str) -> bool:
    return value.replace(",", "").isdigit()


@dataclass(frozen=True, slots=True)
class _Template:
    """A sentence with places, taken apart in both languages."""

    english: Pattern
    told: Pattern
    said: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of one language; without any, all is told in English."""

    _plain: Mapping[str, str] = field(default_factory=dict)
    _templates: tuple[_Template, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[Sentence]) -> Self:
        """Return the sentences of those entries; of two alike the first counts."""
        plain: dict[str, str] = {}
        templates = []
        for entry in entries:
            english, told = Pattern.of(entry.english), Pattern.of(entry.told)
            if english.names:
                templates.append(_Template(english, told, entry.said))
            else:
                plain.setdefault(entry.english, entry.told)
        templates.sort(key=lambda held: -held.english.letters)
        return cls(plain, tuple(templates))

    def say(self, text: str) -> str:
        """Return a finished English text of the program as it is told.

        What no entry knows comes back as it is.
        """
        return self._say(text, MOST_NESTED)

    def say_written(self, text: str) -> str:
        """Return what a person may have written: as it is, in their words.

        Only where it is one of our own sentences to the letter is it told.
        """
        return self._plain.get(text, text) if text.endswith(".") else text

    def _say(self, text: str, deeper: int) -> str:
        if text in self._plain or not deeper:
            return self._plain.get(text, text)
        for template in self._templates:
            values = template.english.values_in(text)
            if values is not None:
                told = {
                    name: self._say(value, deeper - 1)
                    if name in template.said
                    else value
                    for name, value in values.items()
                }
                return template.told.with_values(told)
        return text
