"""Reads a decision: which treatments were asked for, and what became of each."""

from collections.abc import Iterator, Sequence

from binder_app.domain.decision_words import DecisionWords
from binder_app.domain.fact import Fact, Treatment
from binder_app.reading.asked_table import AskedTable
from binder_app.reading.decided_item import Item
from binder_app.reading.decided_items import ItemGatherer
from binder_app.reading.guidelines import Guidelines, Named
from binder_app.reading.item_words import ItemWords
from binder_app.reading.outcomes import CONDITIONAL
from binder_app.reading.records_reviewed import RecordsReviewed
from binder_app.reading.refusal_reasons import Reasons, Why
from binder_app.reading.reviewers import Reviewers
from binder_app.reading.statements import Clause, clauses_of

SURE = 0.9
LIKELY = 0.7

LEAST_LETTERS = 2
"""Letters without which a cell is a number of a row, not a treatment."""


class DecisionReader:
    """Reads decisions, determinations and requests by the words of its file."""

    def __init__(self, words: DecisionWords) -> None:
        self._kinds = words.kinds
        self._words = ItemWords(words)
        self._gatherer = ItemGatherer(self._words)
        self._table = AskedTable(words)
        self._reasons = Reasons(words, self._words.match)
        self._guidelines = Guidelines(words.guidelines)
        self._records = RecordsReviewed(words.records)
        self._reviewers = Reviewers(words.reviewers)

    def read(self, pages: Sequence[str], kind: str, language: str) -> tuple[Fact, ...]:
        """Return the treatments, guidelines, records and reviewers of a paper.

        None for a kind of paper that neither decides of treatments nor asks for
        them. The words of both languages are read whatever `language` says: a
        Spanish cover often stands before an English decision.
        """
        if kind not in self._kinds:
            return ()
        clauses = clauses_of(pages, self._words.marks())
        if kind in self._kinds.ask:
            items = self._asked(pages, clauses)
            return tuple(_treatments(pages, items, [Why()] * len(items)))
        review = kind in self._kinds.review
        items = self._gatherer.decided(clauses, review=review)
        guidelines = self._guidelines.in_pages(pages)
        why = self._reasons.of_items(clauses, items, guidelines, review=review)
        return (
            *_treatments(pages, items, why),
            *_guidelines(pages, self._guidelines.each_once(guidelines)),
            *self._records.facts(pages, clauses),
            *_conditional(pages, items),
            *self._reviewers.facts(pages),
        )

    def _asked(self, pages: Sequence[str], clauses: Sequence[Clause]) -> list[Item]:
        """Return what a request lists: in its table, or in lines and sentences."""
        rows = self._table.items(pages)
        told = self._gatherer.asked(clauses)
        whole = all(
            item.listed and not self._table.is_of_row(pages, item) for item in told
        )
        if len(told) > len(rows) or (whole and len(told) == len(rows)):
            return told
        return self._words.same.merged(rows)


def _treatments(
    pages: Sequence[str], items: Sequence[Item], why: Sequence[Why]
) -> Iterator[Fact]:
    """Yield one fact for each treatment."""
    for item, reason in zip(items, why, strict=True):
        if sum(map(str.isalpha, item.text)) < LEAST_LETTERS:
            continue
        yield Fact(
            "treatment_item",
            Treatment(item.text, item.outcome, reason.category, reason.guideline),
            item.page,
            pages[item.page - 1][item.start : item.end].strip(),
            LIKELY if item.by_all else SURE,
        )


def _guidelines(pages: Sequence[str], found: Sequence[Named]) -> Iterator[Fact]:
    """Yield one fact for each guideline."""
    for named in found:
        quote = pages[named.page - 1][named.start : named.end]
        sure = LIKELY if named.bare else SURE
        yield Fact("guideline", named.name, named.page, quote, sure)


def _conditional(pages: Sequence[str], items: Sequence[Item]) -> Iterator[Fact]:
    """Yield the fact that something was denied for want of information."""
    for item in items:
        if item.outcome == CONDITIONAL:
            quote = pages[item.page - 1][item.start : item.end].strip()
            yield Fact("conditional", True, item.page, quote, SURE)
            return
