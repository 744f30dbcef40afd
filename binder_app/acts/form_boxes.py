"""Puts the values of a binder into the boxes of a form, or says why not."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from binder_app.domain.filled_form import DOUBTFUL, FILLED, KEPT, LEFT, FormEntry
from binder_app.domain.form_anatomy import (
    CHECK,
    LISTED,
    RADIO,
    Entry,
    FormBox,
    Tick,
    Typed,
)
from binder_app.domain.official_form import CHECKBOX, CHOICE, DATE, YES
from binder_app.packet.faces import Faces
from binder_app.packet.form_fitting import Fitted, fitted_into
from binder_app.papers.form_values import FormValue
from binder_app.reading.form_matching import Match

_PLAIN = re.compile(r"[\W_]+")

_NO_ROOM = "It does not fit in letters that can be read; see the added page."


@dataclass(slots=True)
class Filling:
    """What is put on a form so far: entries, what the child is to do, what is left."""

    values: Mapping[str, FormValue]
    faces: Faces
    see_added: str
    overwrite: bool
    entries: list[FormEntry] = field(default_factory=list)
    boxes: list[Entry] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)
    typed: list[Typed] = field(default_factory=list)
    added: dict[str, FormValue] = field(default_factory=dict)

    def lines_for(self, name: str, line: int, last: int) -> tuple[str, ...]:
        """Return the lines for a box; `last` is the last line that the form has.

        Where a list has more lines than that, the last one says where they are.
        """
        value = self.values[name]
        lines = shown_lines(value)
        if not line:
            return lines
        if line == last and len(lines) > last:
            self.added[name] = value
            return (self.see_added,)
        return lines[line - 1 : line]


def shown_lines(value: FormValue) -> tuple[str, ...]:
    """Return a value as an English form shows it: a choice in its words."""
    if value.field.type != CHOICE:
        return value.lines
    labels = {option.id: option.label["en"] for option in value.field.options}
    return tuple(labels[line] for line in value.lines)


def fill_boxes(matches: Sequence[Match], filling: Filling) -> None:
    """Put into each box what it means, keep what stands there, list what is left."""
    lasts: dict[str, int] = {}
    for match in matches:
        if match.meaning:
            name, line = match.meaning.field, match.meaning.line
            lasts[name] = max(lasts.get(name, 0), line)
    for match in matches:
        if match.meaning is None:
            filling.entries.append(_unknown(match))
        elif match.box.kind not in (CHECK, RADIO):
            _fill_words(match, filling, lasts[match.meaning.field])
    ticks = [m for m in matches if m.meaning and m.box.kind in (CHECK, RADIO)]
    for group in _by_field(ticks):
        _fill_ticks(group, filling)


def _unknown(match: Match) -> FormEntry:
    """Return the entry of a box of which nobody knows for sure what belongs there."""
    place, label = match.place, match.label or match.box.tooltip or match.box.name
    return FormEntry(
        "",
        label,
        KEPT if match.box.value else LEFT,
        match.box.value,
        why="" if match.box.value else match.why,
        certainty=DOUBTFUL,
        box=match.box.name,
        page=place.page,
        corners=place.corners,
    )


def _known(match: Match, filling: Filling) -> FormEntry:
    assert match.meaning
    value = filling.values[match.meaning.field]
    return replace(
        _unknown(match),
        field=value.field.id,
        label=value.field.label["en"],
        certainty="sure",
        option=match.meaning.option,
        line=match.meaning.line,
    )


def _fill_words(match: Match, filling: Filling, last: int) -> None:
    assert match.meaning
    box, entry = match.box, _known(match, filling)
    value = filling.values[entry.field]
    lines = filling.lines_for(entry.field, entry.line, last)
    told = "; ".join(lines)
    if box.value and (not filling.overwrite or not told or _is_same(box.value, told)):
        wanted = told if told and not _is_same(box.value, told) else ""
        kept = replace(entry, state=KEPT, value=box.value, wanted=wanted, why="")
        filling.entries.append(kept)
    elif not told:
        why = value.why or "There are no more treatments to list."
        filling.entries.append(replace(entry, state=LEFT, value="", why=why))
    elif box.is_locked:
        why = "The form lets nobody write there."
        filling.entries.append(replace(entry, state=LEFT, value="", why=why))
    else:
        done = replace(entry, state=FILLED, value=told, source=value.source, why="")
        filling.entries.append(_entered(box, lines, value, done, filling))


def _is_same(one: str, other: str) -> bool:
    """Tell whether two values differ by signs and spaces alone."""
    return _PLAIN.sub("", one).casefold() == _PLAIN.sub("", other).casefold()


def _entered(
    box: FormBox,
    lines: tuple[str, ...],
    value: FormValue,
    done: FormEntry,
    filling: Filling,
) -> FormEntry:
    """Order a value to be put into a box, in what form the box takes it."""
    if box.kind == LISTED:
        offered = {shown.casefold(): kept for kept, shown in box.options}
        kept = offered.get(done.value.casefold())
        if kept is None:
            why = f"The form's list does not offer {done.value}."
            return replace(done, state=LEFT, value="", why=why, wanted=done.value)
        told, lines = kept, (done.value,)
    else:
        told = "\n".join(lines) if box.is_multiline else done.value
    if box.longest and len(told) > box.longest:
        told = _shorter(told, value, box.longest)
        if not told:
            why = f"It is longer than the {box.longest} letters that fit there."
            return replace(done, state=LEFT, value="", why=why, wanted=done.value)
        lines = (told,)
    fit = _fit(box, lines, filling.faces)
    if fit is None:
        filling.added[value.field.id] = value
        lines = (filling.see_added,)
        fit = _fit(box, lines, filling.faces)
        if fit is None:
            return replace(done, state=LEFT, value="", why=_NO_ROOM)
        told = filling.see_added
        done = replace(done, value=told, why=_NO_ROOM)
    filling.boxes.append(Entry(box.name, told, fit.lines, fit.size))
    return done


def _shorter(told: str, value: FormValue, longest: int) -> str:
    """Return a date as figures alone where that fits, nothing for all else."""
    figures = told.replace("/", "")
    return figures if value.field.type == DATE and len(figures) <= longest else ""


def _fit(box: FormBox, lines: tuple[str, ...], faces: Faces) -> Fitted | None:
    """Fit lines into the narrowest place where a box shows."""
    shown = [widget.corners for widget in box.widgets]
    wide = min(right - left for left, _, right, _ in shown)
    room = wide, min(high - low for _, low, _, high in shown)
    if box.is_comb and box.longest:
        return Fitted(("; ".join(lines),), min(10.0, room[1] * 0.7))
    return fitted_into(lines, room, box.size, box.is_multiline, faces)


def _by_field(ticks: Sequence[Match]) -> Iterator[list[Match]]:
    names = dict.fromkeys(match.meaning.field for match in ticks if match.meaning)
    for name in names:
        yield [m for m in ticks if m.meaning and m.meaning.field == name]


def _fill_ticks(group: Sequence[Match], filling: Filling) -> None:
    """Tick the one box of a question that its value names."""
    entries = [_known(match, filling) for match in group]
    value = filling.values[entries[0].field]
    chosen = [n for n, entry in enumerate(entries) if _is_named(entry, value)]
    ticked = [n for n, match in enumerate(group) if _is_ticked(match)]
    if ticked and (not filling.overwrite or not chosen or ticked == chosen):
        wanted = entries[chosen[0]] if chosen and ticked != chosen else None
        for n in ticked:
            kept = replace(entries[n], state=KEPT, value=_said(entries[n]), why="")
            told = replace(kept, wanted=_said(wanted)) if wanted else kept
            filling.entries.append(told)
    elif not chosen:
        why = value.why or "The box stays empty: the answer is no."
        if value.lines and value.field.type == CHOICE:
            why = "The form has no box for this answer."
        filling.entries.append(replace(entries[0], option="", state=LEFT, why=why))
    elif group[chosen[0]].box.is_locked:
        why = "The form lets nobody write there."
        filling.entries.append(replace(entries[chosen[0]], state=LEFT, why=why))
    else:
        _tick(group, chosen[0], ticked, filling)
        done = replace(entries[chosen[0]], state=FILLED, source=value.source, why="")
        filling.entries.append(replace(done, value=_said(done)))


def _tick(
    group: Sequence[Match], chosen: int, ticked: Sequence[int], filling: Filling
) -> None:
    for place in ticked:
        if group[place].box.name != group[chosen].box.name:
            filling.ticks.append(Tick(group[place].box.name, -1))
    filling.ticks.append(Tick(group[chosen].box.name, group[chosen].widget))


def _is_named(entry: FormEntry, value: FormValue) -> bool:
    if value.field.type == CHECKBOX:
        return value.text == YES
    return bool(entry.option) and value.text == entry.option


def _is_ticked(match: Match) -> bool:
    return bool(match.box.value) and match.box.value == match.place.state


def _said(entry: FormEntry) -> str:
    return entry.option or YES


def list_unfound(filling: Filling) -> None:
    """List the values for which the form has no place that is known for sure."""
    met = {entry.field for entry in filling.entries if entry.field}
    pieces = {v.field.of for name, v in filling.values.items() if name in met}
    for name, value in filling.values.items():
        is_met = name in met or name in pieces or value.field.of in met
        if value.lines and not is_met and not value.field.is_extra:
            told = "; ".join(shown_lines(value))
            why = "No place for it was found on this form."
            label = value.field.label["en"]
            filling.entries.append(FormEntry(name, label, LEFT, why=why, wanted=told))


def ordered(entries: Sequence[FormEntry]) -> tuple[FormEntry, ...]:
    """Return entries in the order in which they stand on the form."""

    def place(entry: FormEntry) -> tuple[int, float, float]:
        if entry.corners is None:
            spot = entry.spot or (0.0, 0.0)
            return entry.page or 10**6, -spot[1], spot[0]
        return entry.page, -entry.corners[3], entry.corners[0]

    return tuple(sorted(entries, key=place))
