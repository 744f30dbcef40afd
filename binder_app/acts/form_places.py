"""Types the values of a binder onto a form without boxes, beside its labels."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from binder_app.acts.form_boxes import Filling
from binder_app.domain.filled_form import (
    FILLED,
    KEPT,
    LEFT,
    PLACED,
    FormEntry,
    place_name,
)
from binder_app.domain.form_anatomy import Corners, FormAnatomy, Printed, Typed
from binder_app.domain.official_form import CHECKBOX, LIST, YES, FormField, OfficialForm
from binder_app.errors import WrongUsageError
from binder_app.packet.form_fitting import LARGEST, Fitted, fitted_into
from binder_app.papers.form_values import FormValue
from binder_app.reading.form_matching import Labelled

GAP, MARGIN = 4.0, 30.0
"""Points between a label and its value, and from the edge of the page."""

LEAST_ROOM, CLOSE = 60.0, 40.0
"""Room behind a label in which a value may stand; nearer than that behind it, words
are taken for its value (own judgement)."""

BELOW, LINE = 13.0, 16.0
"""Points from a label's line to that of a value below it, and how high a line is."""

BESIDE_SQUARE = 24.0
"""Points within which a square belongs to the label beside it."""

CROSS, CAPITAL = "X", 0.33
"""What ticks a square, and half the height of it in shares of its size."""

_PLACE = re.compile(r"(\d{1,3}):(\d{1,4}(?:\.\d{1,2})?),(\d{1,4}(?:\.\d{1,2})?)")

_NO_ROOM = "There is no room for it beside its label; say where it stands."
_NO_SQUARE = "No box was found beside this answer; say where it stands."

Spot = tuple[int, float, float]
"""A page, and where words begin on it."""


def spot_in(words: str, pages: Sequence[tuple[float, float]]) -> Spot:
    """Return the place that PAGE:X,Y names; refuse one that is not on the form."""
    found = _PLACE.fullmatch(words.replace(" ", ""))
    if not found:
        raise WrongUsageError(
            f'"{words}" names no place.',
            "Write PAGE:X,Y, in points from the lower left corner: 1:310,655.",
        )
    page, x, y = int(found[1]), float(found[2]), float(found[3])
    if not 1 <= page <= len(pages):
        raise WrongUsageError(f"The form has pages 1 to {len(pages)}; not {page}.")
    wide, high = pages[page - 1]
    if x >= wide or y >= high:
        raise WrongUsageError(f"Page {page} is {wide:.0f} by {high:.0f} points.")
    return page, x, y


def place_of(name: str, form: OfficialForm) -> tuple[FormField, str, int]:
    """Return the field, option and line that a placed name means, or refuse it."""
    head, _, tail = name.partition(".")
    field = form.by_id.get(head)
    if field is None or field.by_hand:
        known = ", ".join(one.id for one in form.fields if not one.by_hand)
        raise WrongUsageError(
            f'The form has no field "{head}" to be placed.', f"It has: {known}."
        )
    options = [option.id for option in field.options]
    if not tail:
        return field, "", 0
    if tail in options:
        return field, tail, 0
    if field.type == LIST and tail.isdecimal() and int(tail):
        return field, "", int(tail)
    raise WrongUsageError(
        f'"{head}" has no part "{tail}".', f"It has: {', '.join(options) or 'none'}."
    )


def type_at(
    places: Mapping[str, Spot],
    form: OfficialForm,
    anatomy: FormAnatomy,
    filling: Filling,
) -> None:
    """Type values where a person wants them, in place of wherever else they went."""
    for name, (page, x, y) in places.items():
        field, option, line = place_of(name, form)
        value = filling.values[field.id]
        entry = FormEntry(
            field.id,
            field.label["en"],
            LEFT,
            why=value.why,
            certainty=PLACED,
            option=option,
            line=line,
            page=page,
            spot=(x, y),
        )
        room = anatomy.pages[page - 1][0] - x - GAP
        filling.entries = [each for each in filling.entries if each.name != name]
        filling.entries.append(_typed(entry, value, room, filling))


def type_beside(
    labels: Sequence[Labelled], anatomy: FormAnatomy, filling: Filling, taken: set[str]
) -> None:
    """Type each value behind its printed label, or below it; not those `taken`."""
    lasts: dict[str, int] = {}
    for each in labels:
        name, line = each.meaning.field, each.meaning.line
        lasts[name] = max(lasts.get(name, 0), line)
    for each in labels:
        meaning = each.meaning
        name = place_name(meaning.field, meaning.option, meaning.line)
        is_headed = lasts[meaning.field] and not meaning.line
        if name not in taken and not is_headed:
            filling.entries += _beside(each, labels, anatomy, filling)


def _beside(
    each: Labelled, labels: Sequence[Labelled], anatomy: FormAnatomy, filling: Filling
) -> Iterator[FormEntry]:
    meaning, label = each.meaning, each.label
    value = filling.values[meaning.field]
    entry = FormEntry(
        meaning.field,
        value.field.label["en"],
        LEFT,
        why=value.why,
        option=meaning.option,
        line=meaning.line,
        page=label.page,
    )
    if meaning.option or value.field.type == CHECKBOX:
        yield from _ticked(entry, label, anatomy, filling)
        return
    if value.field.options:
        return
    known = {id(one.label) for one in labels}
    behind = _behind(label, anatomy)
    if behind and id(behind) not in known and _gap(label, behind) < CLOSE:
        told = replace(entry, state=KEPT, value=behind.text, why="")
        yield replace(told, spot=(behind.corners[0], behind.base))
        return
    right = label.corners[2] + GAP
    ends = behind.corners[0] if behind else anatomy.pages[label.page - 1][0] - MARGIN
    if rule := _rule_behind(label, ends, anatomy):
        right, ends = max(right, rule[0] + 2), min(ends, rule[2] + GAP)
    at_right = replace(entry, spot=(right, label.base)), ends - GAP - right
    below = _below(entry, label, ends, anatomy)
    yield _best(at_right, below, value, filling)


def _best(
    at_right: tuple[FormEntry, float],
    below: tuple[FormEntry, float] | None,
    value: FormValue,
    filling: Filling,
) -> FormEntry:
    """Type a value behind its label where it fits, else below, else refer on."""
    for entry, room in filter(None, (at_right, below)):
        if _fit(_told(entry, filling), room, filling):
            return _typed(entry, value, room, filling)
    for entry, room in filter(None, (at_right, below)):
        if room >= LEAST_ROOM:
            return _typed(entry, value, room, filling)
    return replace(at_right[0], why=value.why or _NO_ROOM)


def _told(entry: FormEntry, filling: Filling) -> tuple[str, ...]:
    if entry.option:
        return (CROSS,)
    return filling.lines_for(entry.field, entry.line, 0)


def _fit(lines: tuple[str, ...], room: float, filling: Filling) -> Fitted | None:
    if not lines or room <= 0:
        return None
    return fitted_into(lines, (room + GAP, LINE), LARGEST, False, filling.faces)


def _typed(
    entry: FormEntry, value: FormValue, room: float, filling: Filling
) -> FormEntry:
    """Order a value to be typed at the entry's spot; it stays left where none is."""
    assert entry.spot
    if entry.option and value.text != entry.option:
        why = value.why or "Another answer is ticked."
        return replace(entry, why=why)
    lines = _told(entry, filling)
    if not lines:
        return replace(entry, why=value.why or "There are no more treatments to list.")
    fit, why = _fit(lines, room, filling), ""
    if fit is None:
        filling.added[value.field.id] = value
        lines = (filling.see_added,)
        why = "It does not fit in letters that can be read; see the added page."
        fit = _fit(lines, room, filling) or Fitted(lines, LARGEST)
    x, y = entry.spot
    filling.typed.append(Typed(entry.page, x, y, fit.lines, fit.size))
    told = entry.option or "; ".join(lines)
    return replace(entry, state=FILLED, value=told, source=value.source, why=why)


def _ticked(
    entry: FormEntry, label: Printed, anatomy: FormAnatomy, filling: Filling
) -> Iterator[FormEntry]:
    """Give a cross in the square beside the answer that the value names."""
    value = filling.values[entry.field]
    wanted = entry.option or YES
    if value.text != wanted:
        if not value.lines:
            yield replace(entry, why=value.why)
        return
    square = _square_of(label, anatomy)
    if square is None:
        yield replace(entry, why=_NO_SQUARE)
        return
    left, low, right, high = square
    size = min(LARGEST, high - low + 1)
    wide = filling.faces.width(CROSS, "BinderSans-Regular", size)
    spot = (left + right - wide) / 2, (low + high) / 2 - CAPITAL * size
    filling.typed.append(Typed(entry.page, *spot, (CROSS,), size))
    done = replace(entry, state=FILLED, value=wanted, source=value.source, why="")
    yield replace(done, spot=spot)


def _square_of(label: Printed, anatomy: FormAnatomy) -> Corners | None:
    """Return the square before a label, or else the one behind it."""
    left, _, right, _ = label.corners
    beside = [
        square.corners
        for square in anatomy.squares
        if square.page == label.page and _is_level(square.corners, label.corners)
    ]
    before = [box for box in beside if 0 <= left - box[2] + 1 <= BESIDE_SQUARE]
    behind = [box for box in beside if 0 <= box[0] - right + 1 <= BESIDE_SQUARE]
    if before:
        return max(before, key=lambda box: box[2])
    return min(behind, key=lambda box: box[0], default=None)


def _is_level(one: Corners, other: Corners) -> bool:
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return shared >= 0.4 * min(one[3] - one[1], other[3] - other[1])


def _behind(label: Printed, anatomy: FormAnatomy) -> Printed | None:
    """Return the next words on the line of a label; signs alone don't count."""
    found = [
        piece
        for piece in anatomy.printed
        if piece.page == label.page
        and piece.corners[0] >= label.corners[2]
        and _is_level(piece.corners, label.corners)
        and any(sign.isalnum() for sign in piece.text)
    ]
    return min(found, key=lambda piece: piece.corners[0], default=None)


def _rule_behind(label: Printed, ends: float, anatomy: FormAnatomy) -> Corners | None:
    """Return the line to write on that begins behind a label, if there is one."""
    found = [
        rule.corners
        for rule in anatomy.rules
        if rule.page == label.page
        and label.corners[2] - GAP <= rule.corners[0] < ends
        and abs(rule.corners[1] - label.base) <= BELOW / 2
    ]
    return min(found, default=None)


def _gap(label: Printed, behind: Printed) -> float:
    return behind.corners[0] - label.corners[2]


def _below(
    entry: FormEntry, label: Printed, ends: float, anatomy: FormAnatomy
) -> tuple[FormEntry, float] | None:
    """Return the place below a label and its room, `None` where words stand there."""
    left, y = label.corners[0], label.base - BELOW
    area = (left, y - 2, ends - GAP, y + LARGEST - 2)
    for piece in anatomy.printed:
        box = piece.corners
        is_there = box[0] < area[2] and box[2] > area[0]
        if (
            piece.page == label.page
            and is_there
            and box[1] < area[3]
            and box[3] > area[1]
        ):
            return None
    return replace(entry, spot=(left, y)), ends - GAP - left
