"""How the fields of an official form, and what becomes of them, are told."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from binder_app.domain.filled_form import DOUBTFUL, FILLED, KEPT, PLACED, FormEntry
from binder_app.domain.official_form import YES, FormField, OfficialForm
from binder_app.ui.desk import Desk
from binder_app.ui.session import BinderSession

FROM_SET, FROM_CLAIM, FROM_ITEMS = "set", "claim:", "items"


def field_name(form: OfficialForm, entry: FormEntry, language: str) -> str:
    """Return what a field is called, with the answer or the line that it is."""
    field = form.by_id.get(entry.field)
    if field is None:
        return entry.label
    name = field.label[language]
    if entry.line and field.lines > 1:
        return f"{name} {entry.line}"
    if entry.option:
        return f"{name}: {option_name(field, entry.option, language)}"
    return name


def option_name(field: FormField, option: str, language: str) -> str:
    """Return what an answer is called."""
    labels = {one.id: one.label[language] for one in field.options}
    return labels.get(option, option)


def value_told(entry: FormEntry) -> str:
    """Return what stands in a field; of a box to be ticked, that it is."""
    if entry.value == YES or (entry.option and entry.value == entry.option):
        return QCoreApplication.translate("FormWords", "Ticked")
    return entry.value


def state_of(entry: FormEntry) -> tuple[str, str, str]:
    """Return icon, tone and word for what becomes of a field."""
    say = QCoreApplication.translate
    if entry.state == FILLED:
        if entry.certainty == PLACED:
            return "check-circle", "ok", say("FormWords", "Filled in where you put it")
        return "check-circle", "ok", say("FormWords", "Filled in")
    if entry.state == KEPT:
        return "info", "muted", say("FormWords", "Stood on the form already")
    if entry.certainty == DOUBTFUL and not entry.field:
        return "question", "warn", say("FormWords", "Left empty: not sure what it is")
    return "circle-dashed", "warn", say("FormWords", "Left empty")


def lines_about(desk: Desk, session: BinderSession, entry: FormEntry) -> Iterator[str]:
    """Say where a value comes from, or why there is none."""
    say = QCoreApplication.translate
    if entry.source:
        yield source_told(session, entry, desk.language)
    if entry.why:
        yield desk.say(entry.why)
    if entry.wanted:
        told = say("FormWords", "The binder says: {value}")
        yield told.format(value=entry.wanted)


def source_told(session: BinderSession, entry: FormEntry, language: str) -> str:
    """Say where a value comes from."""
    say = QCoreApplication.translate
    if entry.source == FROM_SET:
        return say("FormWords", "You wrote it here.")
    if entry.source == FROM_ITEMS:
        return say("FormWords", "From the treatments in dispute.")
    if entry.source.startswith(FROM_CLAIM):
        return say("FormWords", "From the claim.")
    whole = session.rules.form.by_id.get(entry.source.partition(":")[2])
    told = say("FormWords", "A piece of: {field}")
    return told.format(field=whole.label[language] if whole else "")


def page_that_says(session: BinderSession, entry: FormEntry) -> tuple[str, int] | None:
    """Return the first page of an exhibit that says what the claim does."""
    if not entry.source.startswith(FROM_CLAIM):
        return None
    fact = entry.source.removeprefix(FROM_CLAIM)
    wanted = _plain(session.binder.claim.get(fact))
    for row in session.rows:
        for found in row.exhibit.guess.facts:
            if found.name == fact and _plain(str(found.value)) == wanted:
                return row.exhibit.id, found.page
    return None


def _plain(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())
