"""What a person sets by hand: it outranks every guess, for ever."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from binder_app.acts import dispute_edits
from binder_app.acts.guessing import GuessPages, guessed_anew, nothing_read
from binder_app.acts.likeness import told_of_copy
from binder_app.acts.looks import with_cleanup
from binder_app.acts.records_listed import records_of
from binder_app.acts.rulebook import LANGUAGES, Rulebook
from binder_app.domain.binder import ROAD, UNKNOWN, Binder
from binder_app.domain.claim import (
    CLAIM_FACTS,
    DATE_FACTS,
    SERVICE_METHODS,
    YES_NO_FACTS,
)
from binder_app.domain.dispute import Dispute, TreatmentItem
from binder_app.domain.exhibit import Exhibit, ExhibitPage
from binder_app.domain.fact import OUTCOMES
from binder_app.domain.official_form import CHECKBOX, CHOICE, DATE, NO, YES
from binder_app.domain.verdicts import NOT_HERE
from binder_app.errors import WrongUsageError
from binder_app.reading.dates import day_in_words
from binder_app.storage.rule_files import pathways

EXHIBIT_NAMES = (
    "kind",
    "title",
    "date",
    "from",
    "state",
    "reason",
    "pages",
    "rotate",
    "cleanup",
    "alike",
    "tab",
    "record",
)
NO_REVIEW = "no_review"
REVIEWS = ("review", NO_REVIEW)
"""Whether the review of a treatment is asked for; the first is what holds unsaid."""

CONFIRMABLE = (
    *CLAIM_FACTS,
    "treatment_item",
    "guideline",
    "record_reviewed",
    "conditional",
    "signed",
    "imr_case_number",
    "determination_outcome",
    "exam_date",
    "work_status_from",
    "work_status_to",
    "ssn_present",
    "page_x_of_y",
)
"""The facts of the program's outside: a human may confirm any of them."""

EARLIEST_YEAR, LATEST_YEAR = 1900, 2100

_PAGE = re.compile(r"[0-9]{1,6}")
_TAB = re.compile(r"[A-HJ-NP-Z]{1,3}")
_US_DATE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


def set_on_claim(binder: Binder, name: str, value: str, rules: Rulebook) -> Binder:
    """Return the binder with one name of the claim set; an empty value clears it."""
    if name in CLAIM_FACTS:
        checked = _fact(name, value)
        return replace(binder, claim=binder.claim.with_fact(name, checked))
    prefix, _, rest = name.partition(".")
    if rest and prefix in _DOTTED:
        return _DOTTED[prefix](binder, rest, value, rules)
    if rest and prefix in dispute_edits.SETTERS:
        return dispute_edits.SETTERS[prefix](binder, rest, value)
    if name == "treatment_item":
        return replace(binder, dispute=_with_item(binder.dispute, value))
    if name == "language":
        return replace(binder, language=_one_of(name, value, LANGUAGES))
    if name == "pathway":
        known_ones = (*pathways(rules.resources), UNKNOWN)
        return binder.with_pathway(_one_of(name, value, known_ones))
    known = [*CLAIM_FACTS, "treatment_item", "pathway", "language"]
    known += [f"{prefix}.…" for prefix in (*_DOTTED, *dispute_edits.SETTERS)]
    raise WrongUsageError(
        f'A claim has no "{name}".', f"It has: {', '.join(sorted(known))}."
    )


def _fact(name: str, value: str) -> str:
    if name in DATE_FACTS:
        return iso_date(value)
    if name in YES_NO_FACTS and value:
        return _one_of(name, value, ("yes", "no"))
    if name == "service_method" and value:
        return _one_of(name, value, SERVICE_METHODS)
    return " ".join(value.split())


def _one_of(name: str, value: str, allowed: Sequence[str]) -> str:
    if value not in allowed:
        raise WrongUsageError(f"{name} is one of {', '.join(allowed)}; not {value!r}.")
    return value


def iso_date(value: str) -> str:
    """Return a date as ISO; empty stays empty.

    It is written as YYYY-MM-DD, MM/DD/YYYY, or with its month's name. Years have
    four figures: of two nobody knows the century.
    """
    if not value:
        return ""
    us_order = _US_DATE.fullmatch(value.strip())
    try:
        if us_order:
            month, day, year = map(int, us_order.groups())
            found = date(year, month, day)
        else:
            found = day_in_words(value) or date.fromisoformat(value.strip())
    except ValueError:
        raise WrongUsageError(
            f'"{value}" is not a date.',
            "Write it as 11/09/2026 or November 9, 2026, the year with four figures.",
        ) from None
    if not EARLIEST_YEAR <= found.year <= LATEST_YEAR:
        raise WrongUsageError(f'"{value}" is not a date of our time.')
    return found.isoformat()


def _with_item(dispute: Dispute, value: str) -> Dispute:
    """Add one treatment; empty clears them all.

    `value` is TREATMENT|OUTCOME|NOTE|GUIDELINE|REVIEW, the last one of `REVIEWS`. One
    that is there already keeps its place, its reasons and its pages, and whether its
    review is asked for unless that is said.
    """
    if not value.strip():
        return Dispute()
    told = [part.strip() for part in value.split("|")] + ["", "", "", ""]
    treatment, outcome, note, guideline, review = told[:5]
    outcome = _one_of("outcome", outcome or "denied", OUTCOMES)
    aside = _one_of("review", review, REVIEWS) == NO_REVIEW if review else None
    for held in dispute.items:
        if held.treatment == treatment:
            named = guideline or held.guideline
            new = replace(held, outcome=outcome, note=note, guideline=named)
            kept = held.is_set_aside if aside is None else aside
            return dispute.with_item(held, replace(new, is_set_aside=kept))
    item = TreatmentItem(treatment, outcome, note, guideline=guideline)
    item = replace(item, is_set_aside=bool(aside))
    return Dispute((*dispute.items, item))


def _not_applicable(binder: Binder, line: str, value: str, rules: Rulebook) -> Binder:
    known = [requirement.id for requirement in rules.checklist.requirements]
    roads = [f"{ROAD}{road.id}" for road in rules.guide.roads]
    _known_line(line, roads if line.startswith(ROAD) else known)
    return replace(binder, not_applicable=_with(binder.not_applicable, line, value))


def _known_line(line: str, known: Sequence[str]) -> None:
    if line not in known:
        raise WrongUsageError(
            f'The checklist has no line "{line}".', f"It has: {', '.join(known)}."
        )


def _confirm(binder: Binder, fact: str, value: str, rules: Rulebook) -> Binder:
    if fact not in CONFIRMABLE:
        raise WrongUsageError(
            f'There is no fact "{fact}".', f"Known: {', '.join(CONFIRMABLE)}."
        )
    return replace(binder, confirmed=_with(binder.confirmed, fact, value))


def _with(held: object, name: str, value: str) -> dict[str, str]:
    assert isinstance(held, dict)
    kept = {other: text for other, text in held.items() if other != name}
    return {**kept, name: value} if value else kept


def _on_form(binder: Binder, name: str, value: str, rules: Rulebook) -> Binder:
    """Note what a field of the official form says, whatever the claim does."""
    field = rules.form.by_id.get(name)
    if field is None:
        known = ", ".join(one.id for one in rules.form.fields if not one.by_hand)
        raise WrongUsageError(f'The form has no field "{name}".', f"It has: {known}.")
    if field.by_hand:
        raise WrongUsageError(
            "A signature and its date are written by hand.",
            "Print the form and sign it.",
        )
    told = " ".join(value.split())
    if told and field.type == DATE:
        told = iso_date(told)
    if told and field.type == CHECKBOX:
        told = _one_of(f"form.{name}", told, (YES, NO))
    if told and field.type == CHOICE:
        told = _one_of(f"form.{name}", told, [option.id for option in field.options])
    return replace(binder, form=_with(binder.form, name, told))


_DOTTED: dict[str, Callable[[Binder, str, str, Rulebook], Binder]] = {
    "not_applicable": _not_applicable,
    "confirm": _confirm,
    "form": _on_form,
}


def set_on_exhibit(
    binder: Binder,
    exhibit_id: str,
    name: str,
    value: str,
    rules: Rulebook,
    guess: GuessPages = nothing_read,
) -> Binder:
    """Return the binder with one name of one exhibit set by hand.

    Where other pages of it go in than before, `guess` proposes anew what it is; where
    a person calls it something else, it reads again what its pages say; without it
    that is left for later.
    """
    exhibit = binder.exhibit(exhibit_id)
    if name not in EXHIBIT_NAMES:
        raise WrongUsageError(
            f'An exhibit has no "{name}".', f"It has: {', '.join(EXHIBIT_NAMES)}."
        )
    if name == "cleanup":
        return with_cleanup(binder, exhibit_id, _one_of(name, value, ("on", "off")))
    if name == "alike":
        return told_of_copy(binder, exhibit_id, value)
    setter = _EXHIBIT_SETTERS.get(name, _choose)
    edited = setter(exhibit, name, value, binder, rules)
    is_renamed = edited.kind != exhibit.kind
    if is_renamed and guess is nothing_read:
        edited = replace(edited, guess=replace(edited.guess, read_by=""))
    elif is_renamed or _pages_in(edited) != _pages_in(exhibit):
        edited = guessed_anew(edited, guess, rules.kinds)
    return binder.replacing([exhibit_id], [edited])


def _pages_in(exhibit: Exhibit) -> list[bool]:
    return [page.goes_in for page in exhibit.pages]


def _choose(
    exhibit: Exhibit, name: str, value: str, binder: Binder, rules: Rulebook
) -> Exhibit:
    return exhibit.with_choice(name, " ".join(value.split()))


def _set_kind(
    exhibit: Exhibit, name: str, value: str, binder: Binder, rules: Rulebook
) -> Exhibit:
    if value and value not in rules.kinds:
        known = ", ".join(kind.id for kind in rules.kinds)
        raise WrongUsageError(f'There is no kind "{value}".', f"Known: {known}.")
    chosen = exhibit.with_choice("kind", value)
    return replace(chosen, held_by_default=rules.kinds[chosen.kind].held_back)


def _set_date(
    exhibit: Exhibit, name: str, value: str, binder: Binder, rules: Rulebook
) -> Exhibit:
    return exhibit.with_choice("date", iso_date(value))


def _set_state(
    exhibit: Exhibit, name: str, value: str, binder: Binder, rules: Rulebook
) -> Exhibit:
    if value:
        _one_of("state", value, ("in", "held_back"))
    if exhibit.problem and value == "in":
        raise WrongUsageError(f"{exhibit.id} can't go in: {exhibit.problem}")
    return exhibit.with_choice("state", value)


def _set_tab(
    exhibit: Exhibit, name: str, value: str, binder: Binder, rules: Rulebook
) -> Exhibit:
    tab = value.strip().upper()
    if tab and not _TAB.fullmatch(tab):
        raise WrongUsageError(
            f'"{value}" is not a tab.', "A tab is one to three letters, no I and no O."
        )
    for other in binder.exhibits:
        if tab and other.tab == tab and other.id != exhibit.id:
            raise WrongUsageError(f"Tab {tab} is taken by {other.id}.")
    return exhibit.with_choice("tab", tab)


def _set_record(
    exhibit: Exhibit, name: str, value: str, binder: Binder, rules: Rulebook
) -> Exhibit:
    """Note which exhibit a record of its list is, as NUMBER:EXHIBIT."""
    number, _, word = value.partition(":")
    records = records_of(exhibit)
    if not _PAGE.fullmatch(number) or not 1 <= int(number) <= len(records):
        raise WrongUsageError(
            f'"{value}" names no record of {exhibit.id}, which lists {len(records)}.',
            "Write 2:e5, or 2:none for a record that is not here; 2: takes it back.",
        )
    if word not in ("", NOT_HERE):
        binder.exhibit(word)
    return exhibit.with_record(records[int(number) - 1][0], word)


def _set_pages(
    exhibit: Exhibit, name: str, value: str, binder: Binder, rules: Rulebook
) -> Exhibit:
    wanted = page_numbers(value, len(exhibit.pages))
    pages = tuple(
        replace(page, goes_in=number in wanted)
        for number, page in enumerate(exhibit.pages, start=1)
    )
    return replace(exhibit, pages=pages)


def page_numbers(value: str, last: int) -> set[int]:
    """Return the pages that "1-3,5" names, from 1 to `last`; empty means all."""
    if not value.strip():
        return set(range(1, last + 1))
    pages = set[int]()
    for part in value.split(","):
        first, _, end = part.strip().partition("-")
        if not _PAGE.fullmatch(first) or not _PAGE.fullmatch(end or first):
            raise WrongUsageError(f'"{value}" names no pages.', "Write 1-3,5.")
        run = range(int(first), int(end or first) + 1)
        if not run or run.start < 1 or run.stop - 1 > last:
            raise WrongUsageError(f"It has pages 1 to {last}; not {part.strip()}.")
        pages.update(run)
    return pages


def _set_rotate(
    exhibit: Exhibit, name: str, value: str, binder: Binder, rules: Rulebook
) -> Exhibit:
    pages = list(exhibit.pages)
    for part in value.split(","):
        number, _, degrees = part.strip().partition(":")
        if not _PAGE.fullmatch(number) or degrees not in ("0", "90", "180", "270"):
            raise WrongUsageError(
                f'"{part.strip()}" turns no page.', "Write 2:90 (0, 90, 180 or 270)."
            )
        (place,) = page_numbers(number, len(pages))
        pages[place - 1] = _turned(pages[place - 1], int(degrees))
    return replace(exhibit, pages=tuple(pages))


def _turned(page: ExhibitPage, degrees: int) -> ExhibitPage:
    return replace(page, turn=degrees)


_EXHIBIT_SETTERS: dict[
    str, Callable[[Exhibit, str, str, Binder, Rulebook], Exhibit]
] = {
    "kind": _set_kind,
    "date": _set_date,
    "state": _set_state,
    "tab": _set_tab,
    "record": _set_record,
    "pages": _set_pages,
    "rotate": _set_rotate,
}
