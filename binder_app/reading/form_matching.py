"""Which field of the agency's form each box and each printed label means."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from binder_app.domain.form_anatomy import (
    CHECK,
    PUSH,
    RADIO,
    SIGNED,
    TEXT_BOX,
    Corners,
    Drawn,
    FormAnatomy,
    FormBox,
    Printed,
    Widget,
)
from binder_app.domain.official_form import FormPhrases, OfficialForm
from binder_app.reading.form_wording import BY_HAND, FormWording, Hint, Meaning

NAME, TOOLTIP, LABEL = "name", "tooltip", "label"
"""By what a box was known."""

BESIDE, ABOVE, INTO = 320.0, 14.0, 4.0
"""Points by which a label may end before its box, or stand above it, and by which
it may reach into it (own judgement)."""

BEHIND = 30.0
"""Points from a tick to the label behind it."""

SAME_LINE = 3.0
"""Points by which the middles of what stands on one line may differ."""

_SIGNED_WHY = "It is signed or dated by hand."
_UNKNOWN_WHY = "It is not known what belongs there."
_TWICE_WHY = "Several boxes seem to mean the same."


@dataclass(frozen=True, slots=True)
class Match:
    """One box, or one of its ticks, and what it means.

    `meaning` is `None` where that is not sure: `why` says so. `label` is what is
    printed beside it, `by` tells by what it was known.
    """

    box: FormBox
    widget: int
    meaning: Meaning | None
    by: str = ""
    label: str = ""
    why: str = ""

    @property
    def place(self) -> Widget:
        """Where it shows."""
        return self.box.widgets[self.widget]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A printed label and what it means, for forms without boxes."""

    label: Printed
    meaning: Meaning


class FormMatcher:
    """Reads one form against the fields that its agency asks for."""

    def __init__(
        self, anatomy: FormAnatomy, form: OfficialForm, phrases: FormPhrases
    ) -> None:
        self._anatomy = anatomy
        self._wording = FormWording(form, phrases)
        self._headings = list(self._find_headings())

    def matches(self) -> tuple[Match, ...]:
        """Return what each box means; two that mean the same mean nothing sure."""
        found = [
            match
            for box in self._anatomy.boxes
            if box.kind != PUSH
            for match in self._of_box(box)
        ]
        found = list(_with_first_lines(found))
        keys = Counter(_key(match.meaning) for match in found if match.meaning)
        return tuple(
            replace(match, meaning=None, why=_TWICE_WHY)
            if match.meaning and keys[_key(match.meaning)] > 1
            else match
            for match in found
        )

    def labels(self) -> tuple[Labelled, ...]:
        """Return the printed labels that mean one field each, and no other does."""
        found = []
        for piece in self._anatomy.printed:
            hint = self._hint(piece.page, piece.corners)
            meaning = self._wording.meaning(piece.text, hint)
            if meaning and meaning.field != BY_HAND:
                found.append(Labelled(piece, meaning))
        keys = Counter(_key(each.meaning) for each in found)
        return tuple(each for each in found if keys[_key(each.meaning)] == 1)

    def _find_headings(self) -> Iterator[tuple[int, Corners, str, str]]:
        """Give what tells a group, or asks a question, from the top of each page.

        Names of boxes tell it as well: some forms print nothing but short labels.
        """
        for piece in self._anatomy.printed:
            yield from self._heading(piece.page, piece.corners, piece.text)
        for box in self._anatomy.boxes:
            first = box.widgets[0]
            for text in (_last_name(box), box.tooltip):
                yield from self._heading(first.page, first.corners, text)

    def _heading(
        self, page: int, corners: Corners, text: str
    ) -> Iterator[tuple[int, Corners, str, str]]:
        meaning = self._wording.meaning(text, Hint())
        if meaning and meaning.field == BY_HAND:
            yield page, corners, BY_HAND, ""
        elif meaning and not meaning.is_short:
            is_question = self._wording.is_question(meaning.field)
            question = meaning.field if is_question else ""
            yield page, corners, self._wording.group_of(meaning.field), question
        elif group := self._wording.group(text):
            yield page, corners, group, ""

    def _hint(self, page: int, corners: Corners) -> Hint:
        """Return what stands nearest above a place, or before it on its line."""
        left, low, _, high = corners
        middle = (low + high) / 2
        above = [
            (-(box[1] + box[3]) / 2, box[0], group, question)
            for at, box, group, question in self._headings
            if at == page
            and box[0] <= left + INTO
            and (box[1] + box[3]) / 2 >= middle - SAME_LINE
        ]
        if not above:
            return Hint()
        nearest = max(place for place, *_ in above)
        line = [each for each in above if nearest - each[0] <= SAME_LINE]
        _, _, group, question = max(line, key=lambda each: each[1])
        return Hint(group, question)

    def _signed_below(self, widget: Widget) -> str:
        """Return the caption below a box that says that a person signs there."""
        left, low, right, _ = widget.corners
        for piece in self._anatomy.printed:
            box = piece.corners
            is_below = piece.page == widget.page and -INTO <= low - box[3] <= ABOVE
            if is_below and box[0] <= right and box[2] >= left:
                hint = self._hint(piece.page, box)
                meaning = self._wording.meaning(piece.text, hint)
                if meaning and meaning.field == BY_HAND:
                    return piece.text
        return ""

    def _is_unticked(self, box: FormBox, meaning: Meaning) -> bool:
        """Tell whether a box for words stands beside a question that is ticked."""
        return box.kind == TEXT_BOX and self._wording.is_choice(meaning.field)

    def _of_box(self, box: FormBox) -> Iterator[Match]:
        """Give what a box means; of ticks what each of them does."""
        if box.kind == SIGNED:
            yield Match(box, 0, None, why=_SIGNED_WHY)
            return
        is_tick = box.kind in (CHECK, RADIO)
        for place in range(len(box.widgets)) if is_tick else (0,):
            yield self._of_widget(box, place, is_tick)

    def _of_widget(self, box: FormBox, place: int, is_tick: bool) -> Match:
        widget = box.widgets[place]
        hint = self._hint(widget.page, widget.corners)
        around = _beside_tick if is_tick else _beside_box
        labels = [piece.text for piece in around(widget, self._anatomy)]
        state = f" {widget.state}" if is_tick and len(box.widgets) > 1 else ""
        told = [(NAME, _last_name(box) + state), (TOOLTIP, box.tooltip + state)]
        told += [(LABEL, text) for text in labels]
        found: list[tuple[str, Meaning]] = []
        for by, text in told:
            meaning = self._wording.meaning(text, hint)
            if meaning and (is_tick or not self._is_unticked(box, meaning)):
                found.append((by, meaning))
        label = labels[0] if labels else ""
        if not is_tick and (caption := self._signed_below(widget)):
            return Match(box, place, None, label=caption, why=_SIGNED_WHY)
        return _settled(Match(box, place, None, label=label), found, bool(labels))


def _settled(
    match: Match, found: Sequence[tuple[str, Meaning]], has_label: bool
) -> Match:
    """Return the match with its meaning, where all that was found agrees."""
    if any(meaning.field == BY_HAND for _, meaning in found):
        return replace(match, why=_SIGNED_WHY)
    if not found:
        return replace(match, why=_UNKNOWN_WHY)
    by, first = found[0]
    if not all(meaning.is_same(first) for _, meaning in found):
        names = ", ".join(dict.fromkeys(meaning.field for _, meaning in found))
        return replace(match, why=f"Its name and its label disagree: {names}.")
    is_told_by_label = any(each == LABEL for each, _ in found)
    if first.is_short and has_label and not is_told_by_label:
        return replace(match, why=_UNKNOWN_WHY)
    line = max(meaning.line for _, meaning in found)
    return replace(match, meaning=replace(first, line=line), by=by)


def _with_first_lines(found: Sequence[Match]) -> Iterator[Match]:
    """Give the matches; a list that has other lines besides begins with its first."""
    lined = {m.meaning.field for m in found if m.meaning and m.meaning.line > 1}
    for match in found:
        meaning = match.meaning
        if meaning and meaning.field in lined and not meaning.line:
            yield replace(match, meaning=replace(meaning, line=1))
        else:
            yield match


def _key(meaning: Meaning) -> tuple[str, str, int]:
    return meaning.field, meaning.option, meaning.line


def _last_name(box: FormBox) -> str:
    """Return the name of a field itself, without those of fields above it.

    A name with spaces is a label that its maker took as it is, dots and all.
    """
    return box.name if " " in box.name else box.name.rpartition(".")[2]


def _beside_box(widget: Widget, anatomy: FormAnatomy) -> list[Printed]:
    """Return the label in the top of a box, else the one before it, else above it.

    What stands before a box is its label, whether it is known or not.
    """
    left, low, right, high = widget.corners
    on_page = [piece for piece in anatomy.printed if piece.page == widget.page]
    before = _nearest(
        on_page,
        lambda box: left - box[2] if _shares_line(box, widget.corners) else None,
        -INTO,
        _reach_to_the_left(widget, anatomy),
    )
    above = _nearest(
        [piece for piece in on_page if not _has_box(piece, anatomy)],
        lambda box: (
            box[1] - high if box[0] <= right and box[2] >= left - INTO else None
        ),
        -INTO,
        ABOVE,
    )
    inside = [
        piece
        for piece in on_page
        if piece.corners[0] >= left - 1
        and piece.corners[2] <= right + 1
        and piece.corners[1] >= (low + high) / 2
        and piece.corners[3] <= high + 1
    ]
    found = [inside[0] if inside else None, before, above]
    return next(([piece] for piece in found if piece), [])


def _has_box(piece: Printed, anatomy: FormAnatomy) -> bool:
    """Tell whether a label has boxes on its own line: it is none of those below."""
    return any(
        widget.page == piece.page and _shares_line(widget.corners, piece.corners)
        for box in anatomy.boxes
        for widget in box.widgets
    )


def _reach_to_the_left(widget: Widget, anatomy: FormAnatomy) -> float:
    """Return how far before a box its label may end: not beyond the next box."""
    left = widget.corners[0]
    gaps = [
        left - other.corners[2]
        for box in anatomy.boxes
        for other in box.widgets
        if other.page == widget.page
        and other.corners[2] <= left
        and _shares_line(other.corners, widget.corners)
    ]
    return min([BESIDE, *gaps])


def _beside_tick(widget: Widget | Drawn, anatomy: FormAnatomy) -> list[Printed]:
    """Return the label behind a tick, or else the one before it."""
    left, _, right, _ = widget.corners
    on_page = [piece for piece in anatomy.printed if piece.page == widget.page]
    behind = _nearest(
        on_page,
        lambda box: box[0] - right if _shares_line(box, widget.corners) else None,
        -INTO,
        BEHIND,
    )
    before = _nearest(
        on_page,
        lambda box: left - box[2] if _shares_line(box, widget.corners) else None,
        -INTO,
        BESIDE,
    )
    return [piece for piece in (behind or before,) if piece]


def _shares_line(one: Corners, other: Corners) -> bool:
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return shared >= 0.4 * min(one[3] - one[1], other[3] - other[1])


def _nearest(
    pieces: Sequence[Printed],
    distance: Callable[[Corners], float | None],
    least: float,
    most: float,
) -> Printed | None:
    """Return the piece of the least distance between two bounds."""
    found = [
        (far, place)
        for place, piece in enumerate(pieces)
        if (far := distance(piece.corners)) is not None and least <= far <= most
    ]
    return pieces[min(found)[1]] if found else None
