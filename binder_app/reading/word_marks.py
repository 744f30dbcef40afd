"""Words of a text with their places, and phrases found among them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from binder_app.reading.page_text import fold

_WORD = re.compile(r"[^\W_]+")
_LOOKS = str.maketrans({"0": "o", "1": "l", "i": "l"})
"""What text recognition takes for one another, brought to one letter."""

SHORTEST_MISREAD = 3
"""Letters of a word in which look-alikes are taken as one: "S1" is not "si"."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as phrases are compared, and where it stands in its text."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase found: its value, and the words from `first` to before `after`."""

    value: str
    first: int
    after: int


@lru_cache(maxsize=20_000)
def key_of(word: str) -> str:
    """Return a word as it is compared: small, bare, look-alike letters as one."""
    folded = fold(word).replace(" ", "")
    if folded[:1].isdigit() or len(folded) < SHORTEST_MISREAD:
        return folded
    return folded.translate(_LOOKS)


@lru_cache(maxsize=2_000)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of `text` in order."""
    return tuple(
        Word(key_of(match[0]), match.start(), match.end())
        for match in _WORD.finditer(text)
    )


def keys_of(text: str) -> tuple[str, ...]:
    """Return the words of a phrase as they are compared."""
    return tuple(key_of(word) for word in _WORD.findall(text))


class Phrases:
    """Phrases with a value each, found as whole words; the longest one wins."""

    def __init__(self, by_value: Mapping[str, Iterable[str]]) -> None:
        self._starts: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for value, phrases in by_value.items():
            for phrase in phrases:
                keys = keys_of(phrase)
                self._add(keys, value)
                if len(keys) == 2 and min(map(len, keys)) > 2:
                    self._add(("".join(keys),), value)
        for listed in self._starts.values():
            listed.sort(key=lambda entry: -len(entry[0]))

    def _add(self, keys: tuple[str, ...], value: str) -> None:
        if keys:
            self._starts.setdefault(keys[0], []).append((keys, value))

    def at(self, words: Sequence[Word], place: int) -> Found | None:
        """Return the longest phrase that begins with the word at `place`."""
        for keys, value in self._starts.get(words[place].key, ()):
            here = words[place : place + len(keys)]
            if len(here) == len(keys) and all(
                word.key == key for word, key in zip(here, keys, strict=True)
            ):
                return Found(value, place, place + len(keys))
        return None

    def all_in(self, words: Sequence[Word]) -> Iterator[Found]:
        """Yield the phrases in `words`, from the first on, none within another."""
        starts, after = self._starts, 0
        for place, word in enumerate(words):
            if place >= after and word.key in starts:
                found = self.at(words, place)
                if found:
                    yield found
                    after = found.after

    def first_in(self, words: Sequence[Word]) -> Found | None:
        """Return the first phrase in `words`."""
        return next(self.all_in(words), None)

    def begins(self, words: Sequence[Word]) -> Found | None:
        """Return the phrase that `words` begin with."""
        return self.at(words, 0) if words else None

    def are(self, words: Sequence[Word]) -> bool:
        """Say whether `words` are nothing but one of the phrases."""
        found = self.begins(words)
        return found is not None and found.after == len(words)


def phrases(listed: Iterable[str]) -> Phrases:
    """Return phrases that need no value."""
    return Phrases({"": listed})
