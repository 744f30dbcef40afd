"""The words of one language for what goes out, as the data file says."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True, slots=True)
class Words:
    """Sentences by key, with `{name}` where a value goes.

    `language` is the tag written into the PDF ("en-US", "es-US").
    """

    language: str
    texts: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.texts[key]

    def with_texts(self, own: Mapping[str, str]) -> Self:
        """Return the words with some of them in place of those held."""
        return replace(self, texts={**self.texts, **own})

    def say(self, key: str, **values: object) -> str:
        """Return the sentence under `key` with its values filled in."""
        return self.texts[key].format(**values)
