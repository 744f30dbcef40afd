"""How well the facts of papers are read: precision and recall, by fact."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from binder_app.domain.fact import Fact
from tests.bench.reading_set import Labelled
from tests.bench.tables import say, say_table

MEASURED = (
    *("claim_number", "employee_name", "date_of_injury", "date_of_birth", "employer"),
    *("claims_administrator", "adjuster", "requesting_physician", "rfa_date"),
    *("rfa_received_date", "ur_decision_date", "service_date", "service_method"),
    *("expedited", "formulary", "liability_disputed", "signed", "imr_case_number"),
    *("determination_outcome", "exam_date", "work_status_from", "work_status_to"),
    *("member_id", "plan_name", "grievance_date"),
)
PRECISION_BAR, RECALL_BAR = 0.98, 0.85

_PEOPLE = {"employee_name", "adjuster", "requesting_physician"}
_ORGANISATIONS = {"employer", "claims_administrator", "plan_name"}
_NUMBERS = {"claim_number", "imr_case_number", "member_id"}
_NOT_NAME = {
    *("dr", "dra", "mr", "mrs", "ms", "sr", "sra", "md", "do", "dc", "dpm", "phd"),
    *(
        "dds",
        "psyd",
        "pa",
        "doctor",
        "doctora",
        "np",
        "rn",
        "esq",
        "de",
        "del",
        "la",
        "y",
    ),
}
_NOT_ORGANISATION = {"inc", "llc", "llp", "ltd", "co", "corp", "company", "the"}

Said = tuple[str, object]


@dataclass(slots=True)
class Count:
    """What was found and missed of one fact."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was said that is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what is true that was said."""
        return self.right / max(1, self.right + self.missed)


@dataclass(slots=True)
class Tally:
    """The counts of all facts, and what was wrong and what was missed, for the eye."""

    counts: dict[str, Count] = field(default_factory=dict)
    wrong: list[tuple[str, Fact]] = field(default_factory=list)
    missed: list[tuple[str, str, object]] = field(default_factory=list)

    def of(self, name: str) -> Count:
        """Return the count of one fact."""
        return self.counts.setdefault(name, Count())

    @property
    def total(self) -> Count:
        """The counts of all facts together."""
        counts = self.counts.values()
        return Count(
            sum(count.right for count in counts),
            sum(count.wrong for count in counts),
            sum(count.missed for count in counts),
        )


def full_sets(papers: Iterable[Labelled]) -> frozenset[str]:
    """Return the first letters of the sets of which all facts are labelled.

    The others name few facts only, and never an employer.
    """
    return frozenset(
        paper.name[0]
        for paper in papers
        if any(name == "employer" for name, *_ in paper.facts)
    )


def tally(told: Iterable[tuple[Labelled, Sequence[Fact]]]) -> Tally:
    """Hold what was said of papers against their labels.

    On a paper with few labels only what contradicts one of them is wrong.
    """
    made, held = Tally(), list(told)
    full = full_sets(paper for paper, _ in held)
    for paper, facts in held:
        _hold(made, paper, facts, is_full=paper.name[0] in full)
    return made


def key_of(name: str, value: object) -> Said:
    """Return a value in the form in which two that are the same are equal."""
    if not isinstance(value, str):
        return name, value
    words = re.findall(r"[^\W_]+", _plain(value))
    if name in _PEOPLE:
        return name, frozenset(w for w in words if len(w) > 1 and w not in _NOT_NAME)
    if name in _ORGANISATIONS:
        return name, " ".join(w for w in words if w not in _NOT_ORGANISATION)
    if name in _NUMBERS:
        return name, "".join(words)
    return name, value


def say_facts(part: str, made: Tally) -> bool:
    """Tell the figures, and whether both bars hold."""
    say(f"### {part}: facts\n")
    rows = [
        (name, *_figures(made.counts[name])) for name in MEASURED if name in made.counts
    ]
    say_table(
        ("fact", "right", "wrong", "missed", "precision", "recall"),
        [*rows, ("all", *_figures(made.total))],
    )
    total = made.total
    return total.precision >= PRECISION_BAR and total.recall >= RECALL_BAR


def _figures(count: Count) -> tuple[str, ...]:
    return (
        str(count.right),
        str(count.wrong),
        str(count.missed),
        f"{count.precision:.1%}",
        f"{count.recall:.1%}",
    )


def _hold(
    made: Tally, paper: Labelled, facts: Sequence[Fact], *, is_full: bool
) -> None:
    true = {key_of(n, v): (n, v) for n, v, _ in paper.facts if n in MEASURED}
    unsigned = any(name == "unsigned" for name, _ in paper.alarms)
    if unsigned and ("signed", True) not in true:
        true.setdefault(("signed", False), ("signed", False))
    labelled = Counter(name for name, _ in true)
    said = {key_of(fact.name, fact.value): fact for fact in facts}
    for key, fact in said.items():
        if fact.name not in MEASURED:
            continue
        if key in true:
            made.of(fact.name).right += 1
        elif is_full or labelled[fact.name]:
            made.of(fact.name).wrong += 1
            made.wrong.append((paper.name, fact))
    for key, (name, value) in true.items():
        if key not in said:
            made.of(name).missed += 1
            made.missed.append((paper.name, name, value))


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return re.sub("[\u0300-\u036f'’´`]", "", folded)
