"""Reads the fields of the agencies' official forms, and how they are known."""

from collections.abc import Collection
from pathlib import Path

from binder_app.domain.claim import CLAIM_FACTS
from binder_app.domain.form_words import FORMS
from binder_app.domain.official_form import (
    CHOICE,
    FIELD_TYPES,
    FILLERS,
    ITEMS,
    LIST,
    NO,
    PARTS,
    SIGNATURE,
    SURENESS,
    YES,
    FormField,
    FormGroup,
    FormOption,
    FormPhrases,
    OfficialForm,
)
from binder_app.storage.cut_files import READING_FOLDER
from binder_app.storage.rule_entry import RuleEntry
from binder_app.storage.rule_files import KNOWN_VERSION, PATHWAYS_FOLDER

FORM_FILE = "form.toml"
PHRASES_FILE = "form_labels.toml"


def read_official_form(resources: Path, pathway: str) -> OfficialForm:
    """Return the form of `pathway`, its fields in the order of its file."""
    top = RuleEntry.of_file(resources / PATHWAYS_FOLDER / pathway / FORM_FILE)
    if top.whole("version") != KNOWN_VERSION:
        top.refuse("its version is not known")
    groups = tuple(map(_group, top.entries("group")))
    fields: dict[str, FormField] = {}
    for entry in top.entries("field"):
        read = _field(entry, [group.id for group in groups], fields)
        fields[read.id] = read
    form = OfficialForm(
        form=top.one_of("form", FORMS),
        title=top.by_language("title"),
        edition=top.by_language("edition"),
        groups=groups,
        fields=tuple(fields.values()),
        source=top.text("source"),
        effective=top.day("effective"),
        checked=top.day("checked"),
    )
    top.finish()
    if not any(one.type == SIGNATURE for one in form.fields):
        top.refuse("no field is a signature")
    return form


def read_form_phrases(resources: Path) -> FormPhrases:
    """Return the words that forms of any agency share."""
    top = RuleEntry.of_file(resources / READING_FOLDER / PHRASES_FILE)
    if top.whole("version") != KNOWN_VERSION:
        top.refuse("its version is not known")
    top.text("source")
    top.day("checked")
    names = ("by_hand", "fillers", YES, NO, "waiting")
    phrases = FormPhrases(*(top.texts(name) for name in names))
    top.finish()
    return phrases


def _group(entry: RuleEntry) -> FormGroup:
    group = FormGroup(
        id=entry.text("id"),
        title=entry.by_language("title"),
        words=entry.texts("words", ()),
    )
    entry.finish()
    return group


def _field(
    entry: RuleEntry, groups: Collection[str], known: Collection[str]
) -> FormField:
    options = entry.entries("option") if "option" in entry.names else ()
    field = FormField(
        id=entry.text("id"),
        group=entry.one_of("group", groups),
        type=entry.one_of("type", FIELD_TYPES),
        label=entry.by_language("label"),
        filler=entry.one_of("filler", FILLERS),
        words=entry.texts("words", ()),
        short=entry.texts("short", ()),
        fact=entry.text("fact", "") if "fact" not in entry.names else _fact(entry),
        of=entry.one_of("of", known) if "of" in entry.names else "",
        part=entry.one_of("part", PARTS) if "part" in entry.names else "",
        options=tuple(map(_option, options)),
        lines=entry.whole("lines", 1),
        by_hand=entry.flag("by_hand"),
        is_extra=entry.flag("extra"),
        sure=entry.one_of("sure", SURENESS),
    )
    entry.finish()
    _must_hold_together(entry, field)
    return field


def _fact(entry: RuleEntry) -> str:
    return entry.one_of("fact", (*CLAIM_FACTS, ITEMS))


def _must_hold_together(entry: RuleEntry, field: FormField) -> None:
    """Refuse a field that could never be known, or never be filled rightly."""
    if not field.words and not field.short:
        entry.refuse("it has neither words nor short: nothing would know it")
    if bool(field.options) != (field.type == CHOICE):
        entry.refuse("option stands at a choice, and there alone")
    if (field.fact == ITEMS or field.lines > 1) and field.type != LIST:
        entry.refuse("items and lines stand at a list alone")
    if bool(field.of) != bool(field.part):
        entry.refuse("of and part stand together")
    if field.type == SIGNATURE and not field.by_hand:
        entry.refuse("a signature is by_hand = true")
    if field.by_hand and field.fact:
        entry.refuse("what is written by hand is filled from no fact")


def _option(entry: RuleEntry) -> FormOption:
    when = entry.text("when", "")
    fact, _, value = when.partition("=")
    if when and (fact not in CLAIM_FACTS or not value):
        entry.refuse("when is not of the form fact=value")
    option = FormOption(
        id=entry.text("id"),
        label=entry.by_language("label"),
        words=entry.texts("words"),
        when=when,
    )
    entry.finish()
    return option
