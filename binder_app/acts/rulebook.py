"""All the rules and words that the acts on one binder need, read once."""

from dataclasses import dataclass
from pathlib import Path

from binder_app.domain.cue import Guide, Notes
from binder_app.domain.deadline import DeadlineRules, HolidayTable
from binder_app.domain.finding import Checklist, GateRule
from binder_app.domain.kind import Kinds
from binder_app.domain.official_form import OfficialForm
from binder_app.domain.question import QuestionSheet
from binder_app.domain.recipe import Recipe
from binder_app.domain.refusals import RefusalGroups
from binder_app.domain.summary import SummaryRules
from binder_app.errors import WrongUsageError
from binder_app.storage import places
from binder_app.storage.cue_files import read_guide, read_notes
from binder_app.storage.deadline_files import read_deadlines, read_holidays
from binder_app.storage.gate_files import read_gate
from binder_app.storage.official_form_files import read_official_form
from binder_app.storage.question_files import read_questions
from binder_app.storage.recipe_files import read_recipes
from binder_app.storage.refusal_files import read_refusals
from binder_app.storage.rule_files import (
    PATHWAYS_FOLDER,
    pathways,
    read_checklist,
    read_kinds,
)
from binder_app.storage.summary_files import read_summary_rules

LANGUAGES = ("en", "es")

FIRST_PATHWAY = "workers_comp"
"""Whose rules a binder goes by where nothing is said, or while that is open."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of one pathway and the folder they came from."""

    resources: Path
    kinds: Kinds
    checklist: Checklist
    gate: tuple[GateRule, ...]
    recipes: tuple[Recipe, ...]
    deadlines: DeadlineRules
    holidays: HolidayTable
    form: OfficialForm
    refusals: RefusalGroups
    questions: QuestionSheet
    guide: Guide
    notes: Notes
    summary: SummaryRules

    @property
    def fonts(self) -> Path:
        """The folder of the packet's faces."""
        return self.resources / "fonts"

    @property
    def translations(self) -> Path:
        """The folder of the packet's words."""
        return self.resources / "translations"

    @property
    def pathway(self) -> Path:
        """The folder of the pathway's own rules and words."""
        return self.resources / PATHWAYS_FOLDER / self.checklist.id

    def recipe(self, recipe_id: str) -> Recipe:
        """Return the recipe with that id; `WrongUsageError` names those there are."""
        for recipe in self.recipes:
            if recipe.id == recipe_id:
                return recipe
        known = ", ".join(recipe.id for recipe in self.recipes)
        raise WrongUsageError(
            f'The recipe "{recipe_id}" can\'t be built.', f"Known: {known}."
        )


def read_rulebook(pathway: str) -> Rulebook:
    """Read the rules of `pathway`; `WrongUsageError` names those there are."""
    resources = places.resources()
    known = pathways(resources)
    if pathway not in known:
        raise WrongUsageError(
            f'There is no pathway "{pathway}".', f"Known: {', '.join(known)}."
        )
    kinds = read_kinds(resources)
    return Rulebook(
        resources=resources,
        kinds=kinds,
        checklist=read_checklist(resources, pathway, kinds),
        gate=read_gate(resources, pathway, kinds),
        recipes=read_recipes(resources, pathway),
        deadlines=read_deadlines(resources, pathway),
        holidays=read_holidays(resources),
        form=read_official_form(resources, pathway),
        refusals=read_refusals(resources, kinds.by_id),
        questions=read_questions(resources, pathway, kinds.by_id),
        guide=read_guide(resources, kinds.by_id),
        notes=read_notes(resources, pathway, kinds.by_id),
        summary=read_summary_rules(resources, kinds.by_id),
    )
