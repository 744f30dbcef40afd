"""What a check tells besides its verdict: questions, other roads, and notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from binder_app.acts.checking import Checked
from binder_app.acts.looking import look_at
from binder_app.acts.notes import ToldNote, notes_for
from binder_app.acts.pathway_guide import RoadSeen, guide_from, worth_saying
from binder_app.acts.questions import answer_questions
from binder_app.acts.records_listed import Listed
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.question import Answer
from binder_app.storage.binder_file import BinderFile


@dataclass(frozen=True, slots=True)
class Guidance:
    """Facts and sources, no advice: a person decides what follows.

    `roads` are all of them with their signs; `others` those that papers point to
    though the binder is on another one.
    """

    answers: tuple[Answer, ...]
    roads: tuple[RoadSeen, ...]
    others: tuple[RoadSeen, ...]
    notes: tuple[ToldNote, ...]


def guidance_on(
    file: BinderFile, rules: Rulebook, checked: Checked, listed: Sequence[Listed]
) -> Guidance:
    """Return the guidance on an open binder; `listed` is what decisions list."""
    looked = look_at(file, rules)
    roads = guide_from(looked, rules.guide)
    return Guidance(
        answer_questions(file.binder, rules, checked, listed),
        roads,
        worth_saying(roads, rules.checklist.id),
        notes_for(looked, rules.notes),
    )
