"""The words by which a reader knows what a decision decides, as their file has them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecisionKinds:
    """Which kinds of papers decide of treatments, review a decision, or ask."""

    decide: Words
    review: Words
    ask: Words

    def __contains__(self, kind: object) -> bool:
        return kind in (*self.decide, *self.review, *self.ask)


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """Words of outcomes, and those that make an outcome none.

    Nouns count in a heading or behind a label alone. `unreal` and `told` make of
    an outcome a thought, or somebody else's. `whole` stands for all that was asked.
    """

    yes: Words
    yes_answers: Words
    no_answers: Words
    yes_nouns: Words
    no: Words
    no_nouns: Words
    changed: Words
    changed_nouns: Words
    deferred: Words
    conditional: Words
    turned: Words
    kept: Words
    part_of: Words
    only: Words
    mixed: Words
    blocked: Words
    negators: Words
    unreal: Words
    told: Words
    whole: Words


@dataclass(frozen=True, slots=True)
class TreatmentWords:
    """Words and endings of words that make a phrase a treatment, or not one."""

    words: Words
    endings: Words
    doses: Words
    not_treatment: Words
    qualities: Words
    general: Words
    diagnoses: Words


@dataclass(frozen=True, slots=True)
class MatchWords:
    """What names of treatments are compared by.

    `same` holds the short forms of words by their long ones, in which "_" parts the
    words, `figures` the words of each figure, `small` the words that tell nothing
    apart, `measures` those of quantities.
    """

    same: Mapping[str, Words]
    figures: Mapping[str, Words]
    small: Words
    measures: Words


@dataclass(frozen=True, slots=True)
class LabelWords:
    """Labels, headings and the small words around a treatment."""

    asked: Words
    decided: Words
    asked_after: Words
    asks: Words
    not_asking: Words
    aside: Words
    open: Words
    numbered: Words
    ends: Words
    ditto: Words
    columns: Words
    two_columns: Words
    lead: Words
    tail: Words
    stops: Words
    prose: Words
    persons: Words
    papers: Words
    never: Words


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """The phrases of one group of reasons; the strong ones count twice."""

    id: str
    strong: Words
    weak: Words


@dataclass(frozen=True, slots=True)
class ReasoningWords:
    """Headings of the reasons, and what an item says that hangs on another."""

    headings: Words
    hangs: Words


@dataclass(frozen=True, slots=True)
class GuidelineWords:
    """Families of guidelines, their topics, and what stands around a topic."""

    families: Words
    topics: Words
    tails: Words
    joints: Words


@dataclass(frozen=True, slots=True)
class RecordWords:
    """Headings of the list of records, and words a record is named with.

    `dated` are those of records that a sentence names with their day, `joins` what
    stands between them and the day, `stops` what stands before a record's name, and
    `denials` what says that there was none.
    """

    headings: Words
    heads_with: Words
    verbs: Words
    words: Words
    dated: Words
    joins: Words
    stops: Words
    denials: Words


@dataclass(frozen=True, slots=True)
class ReviewerWords:
    """Labels before a reviewer's name, and the titles behind it."""

    labels: Words
    titles: Words


@dataclass(frozen=True, slots=True)
class SeenWords:
    """Words of records by the kinds of papers they can be; `many` are of several."""

    many: Words
    kinds: Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class DecisionWords:
    """All words of one file; `checked` is the day they were last looked at."""

    kinds: DecisionKinds
    outcomes: OutcomeWords
    matching: MatchWords
    treatments: TreatmentWords
    labels: LabelWords
    reasons: Collection[ReasonWords]
    reasoning: ReasoningWords
    guidelines: GuidelineWords
    records: RecordWords
    seen: SeenWords
    reviewers: ReviewerWords
    checked: str
