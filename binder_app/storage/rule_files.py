"""Reads the rule files under `resources`: kinds, checklists and packet words."""

from collections.abc import Collection
from pathlib import Path

from binder_app.domain.finding import NEEDS, Checklist, Requirement, Section
from binder_app.domain.kind import OTHER, Kind, Kinds
from binder_app.domain.words import Words
from binder_app.storage.rule_entry import RuleEntry

KINDS_FILE = "document_kinds.toml"
CHECKLIST_FILE = "checklist.toml"
PATHWAYS_FOLDER = "pathways"
WORDS_FOLDER = "translations"

RECIPES = (
    "packet",
    "application",
    "administrator_copy",
    "records",
    "supplement",
    "file_copy",
)
"""The packets that a checklist may name (the program's outside, recipes)."""

KNOWN_VERSION = 1
"""The only edition of the file format that this program reads."""


def read_kinds(resources: Path) -> Kinds:
    """Return the kinds of documents, in the order of their file.

    The phrases under `against_all` join the negative ones of every kind that
    has phrases of its own.
    """
    top = RuleEntry.of_file(resources / KINDS_FILE)
    _check_version(top)
    against_all = top.texts("against_all", ())
    kinds = [_kind(entry, against_all) for entry in top.entries("kind")]
    threshold, least_share = top.share("threshold"), top.share("least_share")
    capitals, small = top.texts("capitals"), top.texts("small_words")
    top.finish()
    if OTHER not in [kind.id for kind in kinds]:
        top.refuse(f"the kind {OTHER} is missing")
    return Kinds(
        {kind.id: kind for kind in kinds}, threshold, least_share, capitals, small
    )


def pathways(resources: Path) -> tuple[str, ...]:
    """Return the ids of the pathways that hold a checklist, by name."""
    found = (resources / PATHWAYS_FOLDER).glob(f"*/{CHECKLIST_FILE}")
    return tuple(sorted(path.parent.name for path in found))


def read_checklist(resources: Path, pathway: str, kinds: Kinds) -> Checklist:
    """Return the checklist of `pathway`; every kind has its place in it."""
    path = resources / PATHWAYS_FOLDER / pathway / CHECKLIST_FILE
    top = RuleEntry.of_file(path)
    sections = tuple(_section(entry) for entry in top.entries("section"))
    ids = [section.id for section in sections]
    lines = top.entries("requirement")
    checklist = Checklist(
        id=top.one_of("id", (pathway,)),
        version=_check_version(top),
        sections=sections,
        requirements=tuple(_requirement(line, kinds, ids) for line in lines),
        sections_of=_sections_of(top.table("sections_of"), kinds, ids),
        decision_kinds=top.texts("decision_kinds"),
        effective=top.day("effective"),
        checked=top.day("checked"),
        annex=top.one_of("annex", ids) if "annex" in top.names else "",
    )
    top.must_be_in("decision_kinds", checklist.decision_kinds, kinds.by_id)
    top.finish()
    _check_places(top, checklist, kinds)
    return checklist


def read_words(folder: Path, language: str, pathway: Path | None = None) -> Words:
    """Return the words for what goes out, from `packet.<language>.toml`.

    A file of that name in the folder of a `pathway` has words of its own in place of
    those. A text may be empty: a line that does without.
    """
    name = f"packet.{language}.toml"
    top = RuleEntry.of_file(folder / name)
    texts = {key: top.text(key, "") for key in top.names if key != "language"}
    if pathway and (pathway / name).exists():
        own = RuleEntry.of_file(pathway / name)
        own.must_be_in("word", own.names, texts)
        texts |= {key: own.text(key, "") for key in own.names}
    return Words(top.text("language"), texts)


def _check_version(top: RuleEntry) -> int:
    """Return the version of the file; refuse one that is not known."""
    version = top.whole("version")
    if version != KNOWN_VERSION:
        top.refuse(f"version {version} is not known")
    return version


def _kind(entry: RuleEntry, against_all: tuple[str, ...]) -> Kind:
    """Return the kind that one table describes."""
    strong, weak = entry.texts("strong", ()), entry.texts("weak", ())
    negative = entry.texts("negative", ())
    forms = entry.texts("forms", ())
    kind = Kind(
        id=entry.text("id"),
        labels=entry.by_language("label"),
        titles=entry.by_language("title"),
        strong=strong,
        weak=weak,
        negative=(*negative, *against_all) if strong or weak or forms else negative,
        forms=forms,
        file_names=entry.texts("file_names", ()),
        held_back=entry.flag("held_back"),
        sure_at=entry.share_or_none("sure_at"),
        own_title=entry.flag("own_title"),
        also=entry.texts("also", ()),
    )
    entry.finish()
    return kind


def _section(entry: RuleEntry) -> Section:
    """Return the section that one table describes."""
    section = Section(entry.text("id"), entry.by_language("title"))
    entry.finish()
    return section


def _requirement(
    entry: RuleEntry, kinds: Kinds, sections: Collection[str]
) -> Requirement:
    """Return the requirement that one table describes."""
    requirement = Requirement(
        id=entry.text("id"),
        kinds=entry.texts("kinds"),
        need=entry.one_of("need", NEEDS),
        section=entry.one_of("section", sections),
        titles=entry.by_language("title"),
        because=entry.by_language("because"),
        source=entry.text("source"),
        recipes=entry.texts("recipes"),
        at_least=entry.whole("at_least", 1),
        applies_when=entry.text("applies_when", ""),
    )
    entry.finish()
    entry.must_be_in("kinds", requirement.kinds, kinds.by_id)
    entry.must_be_in("recipes", requirement.recipes, RECIPES)
    _check_condition(entry, requirement)
    return requirement


def _check_condition(entry: RuleEntry, requirement: Requirement) -> None:
    """Refuse a condition without a value, or on a line that always applies."""
    condition = requirement.applies_when
    name, _, value = condition.partition("=")
    if condition and not (name and value):
        entry.refuse("applies_when is not of the form fact=value")
    if condition and requirement.need != "if_it_applies":
        entry.refuse("applies_when stands on a line that always applies")


def _sections_of(
    entry: RuleEntry, kinds: Kinds, sections: Collection[str]
) -> dict[str, str]:
    """Return the section of each kind that no requirement names."""
    entry.must_be_in("kind", entry.names, kinds.by_id)
    return {kind: entry.one_of(kind, sections) for kind in entry.names}


def _check_places(top: RuleEntry, checklist: Checklist, kinds: Kinds) -> None:
    """Refuse a kind that stands in no section, or in two."""
    for kind in kinds:
        places = {
            requirement.section
            for requirement in checklist.requirements
            if kind.id in requirement.kinds
        }
        if kind.id in checklist.sections_of:
            places.add(f"[sections_of] {checklist.sections_of[kind.id]}")
        if len(places) != 1:
            top.refuse(f"the kind {kind.id} stands in {len(places)} sections")
