"""What a check tells besides its verdict: questions, other roads, and notes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from binder_app.acts.checking import Checked
from binder_app.acts.dispute_offers import refused_in
from binder_app.acts.looking import look_at
from binder_app.acts.notes import ToldNote, notes_for
from binder_app.acts.pathway_guide import RoadSeen, guide_from, worth_saying
from binder_app.acts.questions import Pages, answer_questions
from binder_app.acts.records_listed import Listed
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.question import Answer
from binder_app.storage.page_texts import TextShelf


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
    shelf: TextShelf,
    binder: Binder,
    rules: Rulebook,
    checked: Checked,
    listed: Sequence[Listed],
    named: Callable[[str], str] = str,
) -> Guidance:
    """Return the guidance on a binder; `listed` is what decisions list.

    `named` is how it calls an exhibit, by its id.
    """
    looked = look_at(shelf, binder, rules)
    roads = guide_from(looked, rules.guide)
    pages = Pages(looked, partial(refused_in, shelf, binder, rules), named)
    return Guidance(
        answer_questions(binder, rules, checked, listed, pages),
        roads,
        worth_saying(roads, binder.pathway, binder.roads_set_aside),
        notes_for(looked, rules.notes),
    )


def roads_of(shelf: TextShelf, binder: Binder, rules: Rulebook) -> tuple[RoadSeen, ...]:
    """Return every road with its signs alone, which is quick."""
    return guide_from(look_at(shelf, binder, rules), rules.guide)
