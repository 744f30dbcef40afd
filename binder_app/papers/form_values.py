"""What a binder says for each field of the official form, and from where."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from binder_app.domain.binder import Binder
from binder_app.domain.dispute import TreatmentItem
from binder_app.domain.official_form import (
    CHOICE,
    CITY,
    DATE,
    FIRST,
    ITEMS,
    LAST,
    LIST,
    MIDDLE,
    STATE,
    STREET,
    ZIP,
    FormField,
    OfficialForm,
)
from binder_app.papers.letter_values import us_date

FROM_SET, FROM_CLAIM, FROM_ITEMS, FROM_PIECE = "set", "claim", "items", "piece"
"""Where a value comes from: a person, a fact, the dispute, a piece of another."""

_ADDRESS = re.compile(
    r"(?P<street>.+), (?P<city>[^,\d]+), (?P<state>[A-Z]{2}),? "
    r"(?P<zip>\d{5}(?:-\d{4})?)"
)
_TITLE = re.compile(r",? (?:M\.?D\.?|D\.?O\.?|D\.?C\.?|Ph\.?D\.?)$")
_BETWEEN = re.compile(r"\s*;\s*")


@dataclass(frozen=True, slots=True)
class FormValue:
    """What one field is to say; `lines` are empty where nothing is known.

    A choice has the id of its option, a box yes or no, a date stands as it is
    printed; a list has a line for each treatment. `source` is one of `FROM_SET` …,
    with the fact or field behind a colon. `why` says why it is empty.
    """

    field: FormField
    lines: tuple[str, ...] = ()
    source: str = ""
    why: str = ""

    @property
    def text(self) -> str:
        """The value on one line."""
        return "; ".join(self.lines)


def form_values(
    form: OfficialForm, binder: Binder, items: Sequence[TreatmentItem]
) -> Mapping[str, FormValue]:
    """Return a value for each field, in the form's order.

    `items` are the treatments of the decision that the form is for.
    """
    values: dict[str, FormValue] = {}
    for field in form.fields:
        values[field.id] = _value(field, binder, items, values)
    return values


def _value(
    field: FormField,
    binder: Binder,
    items: Sequence[TreatmentItem],
    known: Mapping[str, FormValue],
) -> FormValue:
    if field.by_hand:
        return FormValue(field, why="It is written by hand.")
    if told := binder.form.get(field.id):
        return FormValue(field, _lines(field, told), FROM_SET)
    if field.fact == ITEMS:
        return _listed(field, binder, items)
    if field.fact and (told := binder.claim.get(field.fact)):
        return FormValue(field, _lines(field, told), f"{FROM_CLAIM}:{field.fact}")
    if field.type == CHOICE and (chosen := _chosen(field, binder)):
        option, fact = chosen
        return FormValue(field, (option,), f"{FROM_CLAIM}:{fact}")
    if field.of and (whole := known[field.of]).lines:
        return _piece(field, whole)
    told = "The claim does not say it." if field.fact else "Nothing is known for it."
    return FormValue(field, why=told)


def _listed(
    field: FormField, binder: Binder, items: Sequence[TreatmentItem]
) -> FormValue:
    if items:
        return FormValue(field, tuple(i.treatment for i in items), FROM_ITEMS)
    why = "The claim names no treatment in dispute."
    if binder.dispute.disputed:
        why = "No treatment in dispute is known to be of this decision."
    return FormValue(field, why=why)


def _lines(field: FormField, told: str) -> tuple[str, ...]:
    if field.type == DATE:
        return (us_date(told),)
    if field.type == LIST:
        return tuple(part for part in _BETWEEN.split(told) if part)
    return (told,)


def _chosen(field: FormField, binder: Binder) -> tuple[str, str] | None:
    """Return the option that a fact ticks, and that fact."""
    for option in field.options:
        fact, _, value = option.when.partition("=")
        if fact and binder.claim.get(fact) == value:
            return option.id, fact
    return None


def _piece(field: FormField, whole: FormValue) -> FormValue:
    """Return a piece of a name or an address, where it can be cut for sure."""
    cut = _CUTS[field.part](whole.text)
    if cut is None:
        told = f"{whole.text} can't be cut into pieces for sure."
        return FormValue(field, why=told)
    if not cut:
        return FormValue(field, why="There is none.")
    return FormValue(field, (cut,), f"{FROM_PIECE}:{field.of}")


def _of_name(place: int) -> Callable[[str], str | None]:
    """Return what cuts a name: first, middle initial, last by their places."""

    def cut(name: str) -> str | None:
        parts = tuple(_name_parts(_TITLE.sub("", name)))
        return parts[place] if parts else None

    return cut


def _name_parts(name: str) -> Iterator[str]:
    """Give the three parts of a name of which no other reading is likely."""
    if name.count(",") == 1:
        last, rest = (part.split() for part in name.split(","))
        name = " ".join((*rest, *last)) if len(last) == 1 else ""
    words = name.split()
    if len(words) == 2:
        yield from (words[0], "", words[1])
    elif len(words) == 3 and len(words[1].strip(".")) == 1:
        yield from (words[0], words[1].strip("."), words[2])


def _of_address(name: str) -> Callable[[str], str | None]:
    def cut(address: str) -> str | None:
        found = _ADDRESS.fullmatch(address)
        return found[name] if found else None

    return cut


_CUTS: Mapping[str, Callable[[str], str | None]] = {
    FIRST: _of_name(0),
    MIDDLE: _of_name(1),
    LAST: _of_name(2),
    **{name: _of_address(name) for name in (STREET, CITY, STATE, ZIP)},
}
