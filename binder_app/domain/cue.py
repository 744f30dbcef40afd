"""Signs in the papers of a binder that something applies, as data files name them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from binder_app.domain.fact import Fact


@dataclass(frozen=True, slots=True)
class Cue:
    """One sign, found where all that it names is so.

    `kinds` are the papers looked into, all of them where none is named; `words` are
    phrases of their pages, of which one is enough; `facts` what is read there or said
    of the claim ("name=value"); `reasons` the groups of reasons, and `treatments`
    words in the names, of what was refused. A cue of `kinds` alone is found where
    `at_least` such papers are. `says` tells in each language what it means.
    """

    says: Mapping[str, str]
    kinds: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    treatments: tuple[str, ...] = ()
    at_least: int = 1
    is_strong: bool = True


@dataclass(frozen=True, slots=True)
class Sight:
    """Where a cue was found: the words of a page (from 1) of a paper.

    Of what a person said of the claim there is neither paper nor page.
    """

    cue: Cue
    paper: str = ""
    page: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class PaperSeen:
    """A paper as cues look at it: what it is, what it surely says, and its text.

    `kind` is empty where it is an unsure guess. `texts` is the text of its pages,
    from page 1; `first_page` is the page that shows what it is.
    """

    id: str
    kind: str
    facts: tuple[Fact, ...] = ()
    texts: tuple[str, ...] = ()
    first_page: int = 1


@dataclass(frozen=True, slots=True)
class Looked:
    """All that cues are held against: papers, and what a person said of the claim.

    `refused` are the treatments refused, each with its groups of reasons.
    """

    papers: tuple[PaperSeen, ...]
    claim: Mapping[str, str] = field(default_factory=dict)
    refused: tuple[tuple[str, Collection[str]], ...] = ()


@dataclass(frozen=True, slots=True)
class Road:
    """A way that a denial may take: a pathway of ours, or one that we don't prepare.

    `pathway` is empty where the program prepares nothing for it. Texts go by
    language; `text` says what is known of that road.
    """

    id: str
    pathway: str
    title: Mapping[str, str]
    text: Mapping[str, str]
    cues: tuple[Cue, ...]
    source: str
    sure: str


@dataclass(frozen=True, slots=True)
class Guide:
    """All roads, in the order of their file, and the kinds of papers that tell."""

    roads: tuple[Road, ...]
    kinds: tuple[str, ...]
    pages: int
    effective: str
    checked: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth knowing besides the review, as its file has it.

    It is told where one of `cues` is found, always where it has none. `group` names
    what it belongs to, `year` the year of its figures (0 where it has none).
    """

    id: str
    group: str
    title: Mapping[str, str]
    text: Mapping[str, str]
    source: str
    sure: str
    cues: tuple[Cue, ...] = ()
    year: int = 0


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of one pathway, with the headings of their groups."""

    notes: tuple[Note, ...]
    groups: Mapping[str, Mapping[str, str]]
    effective: str
    checked: str
