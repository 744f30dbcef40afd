"""The papers that go along with a packet, as their data files describe them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

Texts = Mapping[str, str]
"""A text by language."""

PERSONS = "persons"
"""The kind of block that says who was served, and how."""

BLOCK_KINDS = (
    "heading",
    "section",
    "caption",
    "text",
    "strong",
    "sender",
    "recipient",
    "items",
    "questions",
    "asked",
    "records",
    "served",
    PERSONS,
    "fax_heading",
    "fax_details",
    "holds",
    "signature",
    "labels",
    "form_fields",
)
"""What a paper may be put together from."""

PARTY_VALUES = ("name", "attention", "address", "phone", "fax")
"""What may be told of each party with `--set`, behind its id."""


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who sends or gets a paper.

    `fact` and `attention` are facts of the claim that name them; `name` and
    `address` are defaults, which `check` says to compare; `fax` is only told.
    `language` is what they read, empty for that of the binder.
    `pathways` are those where the default name may be offered.
    """

    id: str
    label: Texts
    fact: str = ""
    attention: str = ""
    name: str = ""
    address: tuple[str, ...] = ()
    fax: str = ""
    pathways: tuple[str, ...] = ()
    source: str = ""
    check: Texts = field(default_factory=dict)
    language: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a paper; `names` are facts or parties, `heads` of its columns."""

    kind: str
    text: Texts = field(default_factory=dict)
    heads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper as its file says: its blocks, and what the user may set.

    `about` tells in a line what it is for, `reader` is the party it is written for.
    `lines` are questions or records; `asks_for` ids of the checklist;
    `named_recipe` and `copy_recipe` say which exhibits a proof of service names
    one by one, and which go to the second person as well. `mark` stands at the head
    of each page, where there is one. `has_letterhead` tells that it may go out under
    an office's name. `beside_reader` is the party it is written for where its packet
    goes out beside the application.
    """

    id: str
    titles: Texts
    about: Texts
    pathways: tuple[str, ...]
    parties: tuple[str, ...]
    reader: str
    sets: tuple[str, ...]
    blocks: tuple[Block, ...]
    lines: tuple[Texts, ...]
    asks_for: tuple[str, ...]
    named_recipe: str
    copy_recipe: str
    window_months: int
    note: Texts
    mark: Texts
    source: str
    effective: str
    checked: str
    has_letterhead: bool = False
    beside_reader: str = ""

    def to(self, party: str) -> "Paper":
        """Return the paper as it is written for another party."""
        told = tuple(party if one == self.reader else one for one in self.parties)
        return replace(self, reader=party, parties=told)

    @property
    def settable(self) -> tuple[str, ...]:
        """Every name that `--set` takes for this paper."""
        told = [f"{party}_{value}" for party in self.parties for value in PARTY_VALUES]
        ways = [f"{p}_method" for p in self.parties] if self.has_persons else []
        return (*self.sets, *told, *ways)

    @property
    def has_persons(self) -> bool:
        """Tell whether it says how each person was served."""
        return any(block.kind == PERSONS for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Papers:
    """All papers, the parties in them and the words that they share.

    `labels` name what stands on them, `blanks` what is left to be filled in.
    """

    papers: Mapping[str, Paper]
    parties: Mapping[str, Party]
    words: Mapping[str, Texts]
    labels: Mapping[str, Texts]
    blanks: Mapping[str, Texts]
    checked: str

    def of_pathway(self, pathway: str) -> tuple[Paper, ...]:
        """Return the papers that are written in a pathway, in their order."""
        return tuple(p for p in self.papers.values() if pathway in p.pathways)

    def asking_for(self, line: str, pathway: str) -> Paper | None:
        """Return the letter that asks for what a line of the checklist wants."""
        asking = (p for p in self.of_pathway(pathway) if line in p.asks_for)
        return next(asking, None)

    def language_of(self, paper: Paper, own: str) -> str:
        """Return what whoever reads a paper speaks; `own` is that of the binder."""
        return self.parties[paper.reader].language or own
