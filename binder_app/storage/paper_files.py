"""Reads the papers that go along with a packet: their words, parties and pieces."""

from collections.abc import Mapping
from pathlib import Path

from binder_app.domain.claim import CLAIM_FACTS
from binder_app.domain.finding import Checklist
from binder_app.domain.paper import BLOCK_KINDS, Block, Paper, Papers, Party, Texts
from binder_app.storage.rule_entry import LANGUAGES, RuleEntry
from binder_app.storage.rule_files import RECIPES

FOLDER = "papers"
WORKSHEET = "form_worksheet"
"""The paper that stands for a form that is not at hand."""

PAPERS = (
    "proof_of_service",
    "fax_cover",
    "labels",
    "request_doctor",
    "request_adjuster",
    "eight_questions",
    "plan_questions",
    "records_owed",
    WORKSHEET,
)
"""The papers, in the order in which they are listed."""

_SETS = ("date", "by_date", "signer", "signer_address", "pages", "packet")


def read_papers(resources: Path, checklist: Checklist) -> Papers:
    """Return every paper; `asks_for` names lines of that checklist, if its own."""
    folder = resources / FOLDER
    parties, checked = _parties(folder)
    words = RuleEntry.of_file(folder / "words.toml")
    _dated(words)
    said = _texts(words.table("words"))
    labels = _texts(words.table("labels"))
    blanks = _texts(words.table("blanks"))
    words.finish()
    papers = {name: _paper(folder, name, parties, checklist) for name in PAPERS}
    return Papers(papers, parties, said, labels, blanks, checked)


def _texts(table: RuleEntry) -> dict[str, Texts]:
    return {name: table.by_language(name) for name in table.names}


def _dated(top: RuleEntry) -> tuple[str, str, str]:
    return top.text("source"), top.day("effective"), top.day("checked")


def _parties(folder: Path) -> tuple[Mapping[str, Party], str]:
    top = RuleEntry.of_file(folder / "parties.toml")
    *_, checked = _dated(top)
    found = {party.id: party for party in map(_party, top.entries("party"))}
    top.finish()
    return found, checked


def _party(entry: RuleEntry) -> Party:
    for key in ("fact", "attention"):
        if key in entry.names:
            entry.one_of(key, CLAIM_FACTS)
    has_default, speaks = "name" in entry.names, "language" in entry.names
    party = Party(
        id=entry.text("id"),
        label=entry.by_language("label"),
        fact=entry.text("fact", ""),
        attention=entry.text("attention", ""),
        name=entry.text("name", ""),
        address=entry.texts("address", ()),
        fax=entry.text("fax", ""),
        pathways=entry.texts("pathways", ()),
        source=entry.text("source") if has_default else "",
        check=entry.by_language("check") if has_default else {},
        language=entry.one_of("language", LANGUAGES) if speaks else "",
    )
    entry.finish()
    return party


def _paper(
    folder: Path, name: str, parties: Mapping[str, Party], checklist: Checklist
) -> Paper:
    top = RuleEntry.of_file(folder / f"{name}.toml")
    top.one_of("id", (name,))
    named = top.texts("parties")
    top.must_be_in("parties", named, parties)
    sets, asks_for = top.texts("sets"), top.texts("asks_for", ())
    top.must_be_in("sets", sets, _SETS)
    pathways = top.texts("pathways")
    if checklist.id in pathways:
        lines = [line.id for line in checklist.requirements]
        top.must_be_in("asks_for", asks_for, lines)
    source, effective, checked = _dated(top)
    paper = Paper(
        id=name,
        titles=top.by_language("title"),
        about=top.by_language("about"),
        pathways=pathways,
        parties=named,
        reader=top.one_of("reader", tuple(parties)),
        sets=sets,
        blocks=tuple(_block(entry, named) for entry in top.entries("block")),
        lines=_lines(top),
        asks_for=asks_for,
        named_recipe=_recipe(top, "named_recipe"),
        copy_recipe=_recipe(top, "copy_recipe"),
        window_months=top.whole("window_months", 1),
        note=top.by_language("note"),
        mark=top.by_language("mark") if "mark" in top.names else {},
        source=source,
        effective=effective,
        checked=checked,
        has_letterhead=top.flag("letterhead"),
        beside_reader=(
            top.one_of("beside_reader", tuple(parties))
            if "beside_reader" in top.names
            else ""
        ),
    )
    top.finish()
    return paper


def _recipe(top: RuleEntry, key: str) -> str:
    return top.one_of(key, RECIPES) if key in top.names else ""


def _lines(top: RuleEntry) -> tuple[Texts, ...]:
    found = []
    for entry in top.entries("line") if "line" in top.names else ():
        entry.text("id")
        found.append(entry.by_language("text"))
        entry.finish()
    return tuple(found)


def _block(entry: RuleEntry, parties: tuple[str, ...]) -> Block:
    names = entry.texts("names", ())
    entry.must_be_in("names", names, (*CLAIM_FACTS, *parties))
    block = Block(
        kind=entry.one_of("kind", BLOCK_KINDS),
        text=entry.by_language("text") if "text" in entry.names else {},
        heads=_heads(entry) if "heads" in entry.names else {},
        names=names,
    )
    entry.finish()
    return block


def _heads(entry: RuleEntry) -> dict[str, tuple[str, ...]]:
    table = entry.table("heads")
    found = {language: table.texts(language) for language in LANGUAGES}
    table.finish()
    if len({len(heads) for heads in found.values()}) > 1:
        entry.refuse("heads: not as many in one language as in the other")
    return found
