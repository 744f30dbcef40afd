"""What an exhibit can be, as the data files say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document: its id, its names and how it betrays itself.

    `labels` and `titles` are by language ("en", "es"): the label names the
    kind in a list, the title is what the index prints where an exhibit has no
    title of its own; `own_title` says that papers of the kind bear one worth
    printing; `also` is what people call such a paper. Phrases are matched without
    regard to case, accents and runs of white space.
    """

    id: str
    labels: Mapping[str, str]
    titles: Mapping[str, str]
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    file_names: tuple[str, ...] = ()
    held_back: bool = False
    sure_at: float | None = None
    own_title: bool = False
    also: tuple[str, ...] = ()

    def label(self, language: str) -> str:
        """Return its name in `language`, in English where that is missing."""
        return self.labels.get(language) or self.labels["en"]

    def title(self, language: str) -> str:
        """Return what the index prints for it where it has no own title."""
        return self.titles.get(language) or self.titles["en"]


@dataclass(frozen=True, slots=True)
class Kinds:
    """All kinds by id, in the order of the data file.

    `threshold` is the least confidence with which a name or phrases alone propose a
    kind, `least_share` the least with which the whole of a text does. In a title that
    is all capitals, `capitals` stay as they are and `small_words` become small.
    """

    by_id: Mapping[str, Kind]
    threshold: float
    least_share: float = 0.3
    capitals: tuple[str, ...] = ()
    small_words: tuple[str, ...] = ()

    def __getitem__(self, kind: str) -> Kind:
        return self.by_id[kind]

    def __contains__(self, kind: object) -> bool:
        return kind in self.by_id

    def __iter__(self) -> Iterator[Kind]:
        return iter(self.by_id.values())
