"""A line of the checklist, and how the binder meets it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

NEEDS = ("required", "recommended", "if_it_applies")


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of a checklist, as its data file says.

    `kinds` are those that meet it; `applies_when` names what must hold for an
    `if_it_applies` line to be asked for at all: a claim fact with its value
    ("expedited=yes").
    """

    id: str
    kinds: tuple[str, ...]
    need: str
    section: str
    titles: Mapping[str, str]
    because: Mapping[str, str]
    source: str
    recipes: tuple[str, ...]
    at_least: int = 1
    applies_when: str = ""

    def title(self, language: str) -> str:
        """Its title in `language`, in English where that is missing."""
        return self.titles.get(language) or self.titles["en"]

    def reason(self, language: str) -> str:
        """Why it is asked for, in `language`."""
        return self.because.get(language) or self.because["en"]


@dataclass(frozen=True, slots=True)
class Section:
    """A group of the checklist: a heading in the index and on the cover."""

    id: str
    titles: Mapping[str, str]

    def title(self, language: str) -> str:
        """Its heading in `language`, in English where that is missing."""
        return self.titles.get(language) or self.titles["en"]


@dataclass(frozen=True, slots=True)
class Checklist:
    """The sections and requirements of one pathway, in order.

    `sections_of` places the kinds that no requirement names: kind to section
    id. `decision_kinds` are those of the papers that name what is in dispute, the
    one that counts most first.
    `effective` and `checked` are ISO dates: since when the rules behind it
    hold, and when it was last compared with them.
    `annex` is the section of what is background only: it goes last, and apart.
    """

    id: str
    version: int
    sections: tuple[Section, ...]
    requirements: tuple[Requirement, ...]
    sections_of: Mapping[str, str] = field(default_factory=dict)
    decision_kinds: tuple[str, ...] = ()
    effective: str = ""
    checked: str = ""
    annex: str = ""

    def requirement_of(self, kind: str) -> Requirement | None:
        """Return the first requirement that a paper of that kind can meet."""
        for requirement in self.requirements:
            if kind in requirement.kinds:
                return requirement
        return None

    def section_of(self, kind: str) -> str:
        """Return the id of the section where papers of that kind stand.

        A kind that the checklist does not place stands in the last section.
        """
        requirement = self.requirement_of(kind)
        if requirement is not None:
            return requirement.section
        return self.sections_of.get(kind, self.sections[-1].id)

    def is_background(self, kind: str) -> bool:
        """Tell whether papers of that kind stand in the annex."""
        return bool(self.annex) and self.section_of(kind) == self.annex

    def place_of(self, kind: str) -> tuple[int, int]:
        """Where papers of that kind stand: place of the section, then inside it.

        Both count from 0 and serve for sorting only. Kinds that no requirement
        names follow those that one names, in the order of `sections_of`.
        """
        ids = [section.id for section in self.sections]
        unnamed = (*self.sections_of, kind)
        requirement = self.requirement_of(kind)
        if requirement is not None:
            inside = self.requirements.index(requirement)
        else:
            inside = len(self.requirements) + unnamed.index(kind)
        return ids.index(self.section_of(kind)), inside


@dataclass(frozen=True, slots=True)
class Finding:
    """How the binder meets one requirement.

    `status` is "met", "missing", "doubtful" (only papers whose kind is an
    unsure guess, or that can't be read) or "not_applicable"; `note` is the
    user's reason where they said it does not apply. `applies`: it is asked for in
    this claim.
    """

    requirement: Requirement
    status: str
    exhibits: tuple[str, ...] = ()
    note: str = ""
    applies: bool = True


GATE_TESTS = (
    "none_of_kind",
    "kind_goes_out",
    "pages_left_out",
    "unread_papers",
    "unsure_kinds",
    "torn_pages",
    "copies",
    "unread_scans",
    "alarm_told",
    "conditional",
    "nothing_denied",
    "flag_told",
    "another_person",
    "form_told",
    "expedited_unproven",
    "designated_early",
    "treatment_differs",
    "past_last_day",
    "without_application",
    "sent_before",
    "none_nor_told",
    "undated",
    "treatments_unnamed",
    "treatments_undecided",
    "claim_untold",
)
"""What a line of the gate may look at."""

GATE_STATUSES = ("ok", "warning", "blocker")


TREATMENTS = "{treatments}"
"""Where a line's message names the treatments it speaks of."""


@dataclass(frozen=True, slots=True)
class NamedTreatment:
    """A treatment that a line speaks of; `page`, from 1, of the exhibit that says it.

    Where no page is known the exhibit is an empty text and the page 0.
    """

    treatment: str
    exhibit: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class GateRule:
    """One mechanical reason why an application would come back, as data.

    `test` is one of `GATE_TESTS`; `status` is what it means where the test
    strikes. `values` are what it looks for: alarms, a fact, forms. The texts go by
    language. `recipes` are the packets that it holds for; none named: all. `on_page`
    tells a treatment with its page, where the message names treatments.
    """

    id: str
    test: str
    kinds: tuple[str, ...]
    status: str
    ok: Mapping[str, str]
    message: Mapping[str, str]
    remedy: Mapping[str, str]
    source: str
    values: tuple[str, ...] = ()
    recipes: tuple[str, ...] = ()
    on_page: Mapping[str, str] = field(default_factory=dict)

    def says(self, language: str, treatments: Sequence[NamedTreatment] = ()) -> str:
        """Return its message in `language`, with the treatments that it names."""
        named = "; ".join(
            self.on_page[language].format(treatment=each.treatment, page=each.page)
            if each.page
            else each.treatment
            for each in treatments
        )
        return self.message[language].replace(TREATMENTS, named)

    def holds_for(self, recipe: str) -> bool:
        """Tell whether a packet of that recipe has to pass this line."""
        return not self.recipes or recipe in self.recipes


@dataclass(frozen=True, slots=True)
class GateLine:
    """How the binder stands with one rule of the gate.

    `status` is one of `GATE_STATUSES`; only a blocker stops a build.
    `exhibits` are the ids that it speaks of, `files` names of given files of which
    nothing is in the binder, `treatments` those that its message names.
    """

    id: str
    status: str
    message: str
    remedy: str = ""
    source: str = ""
    exhibits: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    treatments: tuple[NamedTreatment, ...] = ()
