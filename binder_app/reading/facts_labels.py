"""Values that stand behind labels: dates, numbers, people and organisations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from binder_app.domain.fact import Fact
from binder_app.domain.fact_words import FactWords, Label
from binder_app.reading.facts_dates import FoundDay, Order, day_at, days_of
from binder_app.reading.facts_names import NameReader
from binder_app.reading.facts_numbers import number_at
from binder_app.reading.facts_page import FactPage, PhraseBook, Place
from binder_app.reading.facts_uses import Use, is_title, may_lead_a_name, use_of

SOON = 80
"""How many letters behind another value a label that follows it may stand."""

LONGEST_VALUE = 120
"""Letters of the longest name of an organisation, with what runs into it."""
LONGEST_DAY = 36
"""Letters of the longest date in words, with the weekday."""
BEHIND_CONFIDENCE = 0.9
PHONE_LENGTHS = (10, 11)
BESIDE_CONFIDENCE = 0.86
NUMBERED = ("claim_number", "member_id")

NEAR = 4
"""How many letters behind a label its colon or a figure may stand."""

LONGEST_HEADING = 60
"""Letters of a line that can be the heading of a section of a form."""

_FILLERS = re.compile(
    r"(?:(?:on|of|dated|is|was|the|el|del|de|a|fue|day|sun|mon|tues?|wed|wednes|thu"
    r"|thurs|fri|satur|sat|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo"
    r"|no|num|n[uú]m|number|nos?|nbr)(?:day)?[.,:#]{0,2}\s{1,2}){1,3}|[#:(]\s?",
    re.IGNORECASE,
)


_TOLD_IN_WORDS = re.compile(r"\d\d?/\d\d?/\d{2,4} \((?:[^\d)\n]{0,24})")
_THEN_NAME = re.compile(r",[ \t]+(?:adjuster[ \t]+)?|[ \t]{2,}|[ \t]*\(")
_THEN_PLACE = re.compile(r",?[ \t]+(?:at|en|while working (?:at|for))[ \t]+(?=[A-Z])")
_PAIRED = re.compile(r"\s?[/|]\s?")
_LEADING_NUMBER = re.compile(r"#?\d{3,8}[ \t]+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class _Form:
    """A page as a form: where its values end, and where its sections begin."""

    page: FactPage
    kind: str
    order: Order
    ends: list[int]
    sections: list[tuple[int, str]]

    def limit(self, start: int) -> int:
        """Return where the next label stands, which ends the value at `start`."""
        return next((end for end in self.ends if end > start), len(self.page.text))

    def allows(
        self, label: Label, place: Place[tuple[Label, ...]], last: tuple[str, int]
    ) -> bool:
        """Tell whether a label counts at a place, behind the last fact."""
        if not label.fact or (label.kinds and self.kind not in label.kinds):
            return False
        if label.follows and not _soon_behind(label.follows, place.start, last):
            return False
        return not label.section or label.section == self._section(place.start)

    def _section(self, start: int) -> str:
        return next((s for at, s in reversed(self.sections) if at < start), "")


class LabelReader:
    """Reads what stands behind labels; keep one for many documents."""

    def __init__(self, words: FactWords, names: NameReader) -> None:
        self._shapes = words.shapes
        self._names = names
        grouped: dict[str, list[Label]] = {}
        for label in words.labels:
            grouped.setdefault(label.text, []).append(label)
        self._book = PhraseBook(
            (text, tuple(sorted(group, key=_how_bound)))
            for text, group in grouped.items()
        )
        self._sections = PhraseBook(
            (text, name) for name, texts in words.sections.items() for text in texts
        )

    def read(self, page: FactPage, kind: str, order: Order) -> Iterator[Fact]:
        """Yield the values of all labels of one page, from the top down."""
        places = list(self._book.places(page))
        ends = sorted(place.start for place in places if _ends_values(page, place))
        form = _Form(page, kind, order, ends, self._section_starts(page))
        last: tuple[str, int] = ("", 0)
        for place in places:
            labels = [
                label for label in place.meaning if form.allows(label, place, last)
            ]
            fact = self._first_fact(form, place, labels)
            if fact is not None:
                last = (fact.name, place.end)
                yield fact
                yield from self._beside(page, fact, place.end)

    def _beside(self, page: FactPage, fact: Fact, start: int) -> Iterator[Fact]:
        """Yield who is named behind a value: an adjuster, or where one was injured."""
        value = str(fact.value)
        if fact.name == "claims_administrator":
            at = page.text.find(value, start)
            found = _THEN_NAME.match(page.text, at + len(value)) if at >= 0 else None
            end = page.line_end(found.end()) if found else 0
            name = self._names.person_at(page.text, found.end(), end) if found else None
            if name is not None and name.words > 1 and not name.has_credential:
                quote = page.text[at : name.end]
                yield Fact(
                    "adjuster", name.value, page.number, quote, BESIDE_CONFIDENCE
                )
        if fact.name == "date_of_injury":
            end = page.text.find(fact.quote, start - len(fact.quote)) + len(fact.quote)
            found = _THEN_PLACE.match(page.text, end)
            limit = page.line_end(end)
            employer = found and self._names.organisation_at(
                page.text, found.end(), limit
            )
            if employer and _is_organisation(employer):
                quote = page.text[end:limit].strip()
                yield Fact("employer", employer, page.number, quote, BESIDE_CONFIDENCE)

    def _section_starts(self, page: FactPage) -> list[tuple[int, str]]:
        """Return where sections of forms begin on a page, and which."""
        found = []
        for place in self._sections.places(page):
            rest = page.text[place.end : page.line_end(place.end)]
            is_line = len(rest) <= LONGEST_HEADING and ":" not in rest
            if page.begins_line(place.start) and is_line:
                found.append((place.start, place.meaning))
        return found

    def _first_fact(
        self, form: _Form, place: Place[tuple[Label, ...]], labels: list[Label]
    ) -> Fact | None:
        """Return the first fact that one of the labels of a place gives."""
        for label in labels:
            if label.is_behind:
                fact = _day_before(form.page, place, label, form.order)
            else:
                use = use_of(form.page, place, label)
                fact = self._value(form, use, form.limit(place.start))
            if fact is not None:
                return fact
        return None

    def _value(self, form: _Form, use: Use, limit: int) -> Fact | None:
        """Return the fact that stands behind a label, by the shape of its value."""
        shape = self._shapes[use.label.fact]
        if use.label.needs_colon and not (
            use.has_colon
            or (shape == "day" and _is_right_before_a_day(form.page, use, form.order))
        ):
            return None
        if shape == "day":
            return _day_fact(form.page, use, form.order)
        if shape == "number":
            return _number_fact(form.page, use)
        if not may_lead_a_name(form.page, use):
            return None
        if shape == "person":
            return self._person_fact(form.page, use, limit)
        return self._organisation_fact(form.page, use, limit)

    def _person_fact(self, page: FactPage, use: Use, limit: int) -> Fact | None:
        number = _LEADING_NUMBER.match(page.text, use.value_at)
        start = number.end() if number else use.value_at
        name = self._names.person_at(page.text, start, limit)
        if name is None or (name.parts < 2 and not name.has_credential):
            return None
        if name.words < 2 and not (use.has_colon or name.has_credential):
            return None
        if use.label.fact == "employee_name" and name.has_credential:
            return None
        if use.label.fact == "adjuster" and is_title(page, use):
            return None
        if use.label.fact == "requesting_physician" and not (
            use.has_colon or name.has_credential
        ):
            return None
        return _told(page, use, name.value, name.end)

    def _organisation_fact(self, page: FactPage, use: Use, limit: int) -> Fact | None:
        name = self._names.organisation_at(page.text, use.value_at, limit)
        if not _is_organisation(name):
            limit = min(limit, self._next_label(page, use.value_at))
            name = self._names.organisation_at(page.text, use.value_at, limit)
        if not _is_organisation(name):
            return None
        end = page.text.find(name.split()[-1], use.value_at, limit)
        return _told(page, use, name, end + len(name.split()[-1]) if end > 0 else limit)

    def _next_label(self, page: FactPage, start: int) -> int:
        """Return where the next label of any kind begins on the line of `start`."""
        end = min(page.line_end(start), start + LONGEST_VALUE)
        line = FactPage(page.text[start:end], page.number)
        found = [place.start for place in self._book.places(line) if place.start > 3]
        return start + found[0] if found else end


def _how_bound(label: Label) -> tuple[bool, bool, bool]:
    """Return the order in which labels of one text are tried, the narrowest first."""
    return not label.fact, not (label.section or label.follows), not label.kinds


def _soon_behind(fact: str, start: int, last: tuple[str, int]) -> bool:
    return last[0] == fact and start - last[1] <= SOON


def _ends_values(page: FactPage, place: Place[tuple[Label, ...]]) -> bool:
    """Tell whether a label ends the value before it.

    It does by its colon, by a wide gap before it, or by a figure behind it.
    """
    if "\n" in page.text[place.start : place.end] and not page.begins_line(place.start):
        return False
    after = page.text[place.end : place.end + NEAR].lstrip(" .")
    if after.startswith((":", "#")):
        return True
    if page.text[max(0, place.start - 2) : place.start] == "  ":
        return True
    if not page.text[place.start].isupper():
        return False
    return after[:1].isdigit() or _leads_to_number(page, place)


def _leads_to_number(page: FactPage, place: Place[tuple[Label, ...]]) -> bool:
    """Tell whether a label of numbers stands before one."""
    if not any(label.fact in NUMBERED for label in place.meaning):
        return False
    after = page.text[place.end : place.end + NEAR]
    start = place.end + len(after) - len(after.lstrip(" .#"))
    return number_at(page.text, start) is not None


def _day_fact(page: FactPage, use: Use, order: Order) -> Fact | None:
    if " " not in use.label.text and _is_part_of_longer(page, use):
        return None
    found = day_at(page.text, use.value_at, order)
    if found is None and order is Order.UNKNOWN:
        told = _TOLD_IN_WORDS.match(page.text, use.value_at)
        found = day_at(page.text, told.end(), order) if told else None
    if found is None:
        fillers = _FILLERS.match(page.text, use.value_at)
        if fillers is None:
            return None
        found = day_at(page.text, fillers.end(), order)
    if found and use.label.fact == "rfa_received_date":
        found = _second_of_pair(page, use, found, order)
    return _told(page, use, found.value, found.end) if found else None


def _second_of_pair(
    page: FactPage, use: Use, found: FoundDay, order: Order
) -> FoundDay:
    """Return the day that a label such as "RFA / received" means: the second one."""
    if "/" not in page.text[max(0, use.start - 2) : use.value_at]:
        return found
    sign = _PAIRED.match(page.text, found.end)
    return (day_at(page.text, sign.end(), order) if sign else None) or found


def _day_before(
    page: FactPage, place: Place[tuple[Label, ...]], label: Label, order: Order
) -> Fact | None:
    """Return the day that stands right before words such as "we received"."""
    begin = max(0, place.start - LONGEST_DAY)
    for day in reversed(days_of(page.text[begin : place.start], order)):
        start, end = begin + day.start, begin + day.end
        if not page.text[end : place.start].strip(" ,:"):
            quote = page.text[start : place.end]
            return Fact(label.fact, day.value, page.number, quote, BEHIND_CONFIDENCE)
    return None


def _is_right_before_a_day(page: FactPage, use: Use, order: Order) -> bool:
    """Tell whether a label with a capital has its day behind it on the line."""
    if use.breaks_line or not page.text[use.start].isupper():
        return False
    return day_at(page.text, use.value_at, order) is not None


def _is_part_of_longer(page: FactPage, use: Use) -> bool:
    """Tell whether a label of one word ends a longer one that is not known.

    "Date the employer knew of injury: 1/31/2026", or the head of a column.
    """
    if use.breaks_line and not use.has_colon:
        return True
    before = page.text[page.line_start(use.start) : use.start]
    previous = before.split()
    return use.has_colon and bool(previous) and previous[-1][0].islower()


def _number_fact(page: FactPage, use: Use) -> Fact | None:
    if page.text[use.value_at - 1] == "-":
        return None
    start = use.value_at
    fillers = _FILLERS.match(page.text, start)
    found = number_at(page.text, fillers.end() if fillers else start)
    if found is None:
        return None
    if (
        found.value.isdigit()
        and not use.has_colon
        and len(found.value) in PHONE_LENGTHS
    ):
        return None
    return _told(page, use, found.value, found.end)


def _told(page: FactPage, use: Use, value: str, end: int) -> Fact:
    """Return a fact with what stands on the page from its label to its value."""
    return Fact(
        name=use.label.fact,
        value=value,
        page=page.number,
        quote=page.text[use.start : end].strip(),
        confidence=round(use.label.confidence - (0 if use.has_colon else 0.02), 2),
    )


def _is_organisation(name: str) -> bool:
    """Tell whether the long words of a name begin with capitals, and hold no number."""
    return bool(name) and all(
        not word[0].islower() and sum(map(str.isdigit, word)) < 3
        for word in name.split()
        if len(word) > 3
    )
