"""Which page of the papers that go in bears each date of the claim."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from binder_app.acts.claim_standing import is_same
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.claim import DATE_FACTS
from binder_app.domain.dispute import PageRef
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.verdicts import plain_value
from binder_app.reading.record_days import days_written
from binder_app.storage.page_texts import TextShelf, texts_of

OWN_DATE = 0.5
"""How sure a paper's own date is as a date of the claim, beside a page that says so in
words (own judgement)."""


def date_proofs(
    shelf: TextShelf, binder: Binder, rules: Rulebook
) -> dict[str, PageRef]:
    """Return for each date fact of the claim the page that says so, where one does.

    A page of the paper whose own date it is comes first, then one that a person
    agreed to, then the surest.
    """
    found = {}
    for name in sorted(DATE_FACTS):
        if value := binder.claim.get(name):
            own = rules.summary.dated.get(name, "")
            dated = _own_dates(shelf, binder, own, value)
            told = max((*_said(binder, name, value, own), *dated), default=None)
            if told:
                found[name] = told.ref
    return found


@dataclass(frozen=True, slots=True, order=True)
class _Told:
    """A page that bears a fact, by how much it proves."""

    is_own: bool
    is_agreed: bool
    confidence: float
    ref: PageRef = field(compare=False)


def _said(binder: Binder, name: str, value: str, own: str) -> Iterator[_Told]:
    """Give the pages that say so; those of papers of kind `own` prove more."""
    for exhibit in binder.exhibits:
        if exhibit.state != "in":
            continue
        for judged in exhibit.facts:
            fact = judged.fact
            is_it = fact.name == name and is_same(name, value, plain_value(fact.value))
            if is_it and exhibit.pages[fact.page - 1].goes_in:
                ref = PageRef.on(exhibit.id, fact.page)
                is_own = exhibit.kind == own
                yield _Told(is_own, judged.is_agreed, fact.confidence, ref)


def page_with_day(
    shelf: TextShelf, binder: Binder, exhibit: Exhibit, day: str
) -> PageRef | None:
    """Return the page that goes in and bears the exhibit's date, if one does.

    The page it was read from comes first; for a date that a person set, the first
    page on which it is written.
    """
    guess, inside = exhibit.guess, exhibit.pages
    if day == guess.date and guess.date_page and inside[guess.date_page - 1].goes_in:
        return PageRef.on(exhibit.id, guess.date_page)
    wanted = date.fromisoformat(day)
    spanish = guess.language == "es"
    for number, text in enumerate(texts_of(shelf, binder, inside), start=1):
        if inside[number - 1].goes_in and wanted in days_written(text, spanish=spanish):
            return PageRef.on(exhibit.id, number)
    return None


def _own_dates(
    shelf: TextShelf, binder: Binder, own: str, value: str
) -> Iterator[_Told]:
    """Give the pages with the date of papers of kind `own` that bear that very date."""
    for exhibit in binder.of_kind((own,)):
        ref = page_with_day(shelf, binder, exhibit, value)
        if exhibit.date == value and ref:
            yield _Told(True, "date" in exhibit.chosen, OWN_DATE, ref)
