"""Reads a decision: which treatments were asked for, and what became of each."""

from collections.abc import Iterator, Sequence

from binder_app.domain.decision_words import DecisionWords
from binder_app.domain.fact import Fact, Treatment
from binder_app.domain.item_weights import ItemWeights
from binder_app.reading.asked_table import AskedTable
from binder_app.reading.decided_item import Item
from binder_app.reading.decided_items import ItemGatherer
from binder_app.reading.guidelines import Guidelines, Named
from binder_app.reading.item_judge import ItemJudge, Judged
from binder_app.reading.item_words import ItemWords
from binder_app.reading.outcomes import CONDITIONAL
from binder_app.reading.reason_sentences import Refused, reason_sentences
from binder_app.reading.records_reviewed import RecordsReviewed
from binder_app.reading.refusal_reasons import Reasons, Why
from binder_app.reading.reviewers import Reviewers
from binder_app.reading.statements import Clause, clauses_of

SURE = 0.9
LIKELY = 0.7
SUREST = 0.95
"""No item is certain: the user decides."""

LEAST_LETTERS = 2
"""Letters without which a cell is a number of a row, not a treatment."""


class DecisionReader:
    """Reads decisions, determinations and requests by words and by what was learnt."""

    def __init__(self, words: DecisionWords, weights: ItemWeights) -> None:
        self.kinds = words.kinds
        self._words = ItemWords(words)
        self.judge = ItemJudge(words, self._words, weights)
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
        if kind not in self.kinds:
            return ()
        clauses = self.clauses(pages)
        found = self.by_rules(pages, kind, clauses)
        judged = self.judge.treatments(pages, kind, clauses, found)
        if kind in self.kinds.ask:
            return tuple(_treatments(pages, judged, [Why()] * len(judged)))
        records = list(self._records.facts(pages, clauses))
        judged = [
            each
            for each in judged
            if each.item in found or not _is_record(pages, each.item, records)
        ]
        guidelines = self._guidelines.in_pages(pages)
        why = self._reasons.of_items(
            clauses,
            [each.item for each in judged],
            guidelines,
            review=kind in self.kinds.review,
        )
        return (
            *_treatments(pages, judged, why),
            *_guidelines(pages, self._guidelines.each_once(guidelines)),
            *records,
            *_conditional(pages, judged),
            *self._reviewers.facts(pages),
        )

    def reasons(self, pages: Sequence[str], kind: str) -> tuple[Refused, ...]:
        """Return the treatments of a decision with the sentences of their reasons."""
        if kind not in self.kinds.decide:
            return ()
        clauses = self.clauses(pages)
        found = self.by_rules(pages, kind, clauses)
        items = [e.item for e in self.judge.treatments(pages, kind, clauses, found)]
        records = [fact.quote for fact in self._records.facts(pages, clauses)]
        told = reason_sentences(pages, clauses, items, self._reasons, records)
        return tuple(
            Refused(
                Treatment(item.text, item.outcome),
                item.page,
                pages[item.page - 1][item.start : item.end].strip(),
                sentences,
            )
            for item, sentences in zip(items, told, strict=True)
        )

    def clauses(self, pages: Sequence[str]) -> list[Clause]:
        """Return the clauses of a paper."""
        return clauses_of(pages, self._words.marks())

    def by_rules(
        self, pages: Sequence[str], kind: str, clauses: Sequence[Clause]
    ) -> list[Item]:
        """Return the treatments that words of the field alone find."""
        if kind in self.kinds.ask:
            return self._asked(pages, clauses)
        review = kind in self.kinds.review
        return self._gatherer.decided(clauses, review=review)

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


def _is_record(pages: Sequence[str], item: Item, records: Sequence[Fact]) -> bool:
    """Tell whether words are those of a record that the reviewer had."""
    words = pages[item.page - 1][item.start : item.end].strip()
    return any(each.page == item.page and words in each.quote for each in records)


def _treatments(
    pages: Sequence[str], judged: Sequence[Judged], why: Sequence[Why]
) -> Iterator[Fact]:
    """Yield one fact for each treatment."""
    for each, reason in zip(judged, why, strict=True):
        item = each.item
        if sum(map(str.isalpha, item.text)) < LEAST_LETTERS:
            continue
        yield Fact(
            "treatment_item",
            Treatment(item.text, item.outcome, reason.category, reason.guideline),
            item.page,
            pages[item.page - 1][item.start : item.end].strip(),
            round(min(each.likely, SUREST), 2),
        )


def _guidelines(pages: Sequence[str], found: Sequence[Named]) -> Iterator[Fact]:
    """Yield one fact for each guideline."""
    for named in found:
        quote = pages[named.page - 1][named.start : named.end]
        sure = LIKELY if named.bare else SURE
        yield Fact("guideline", named.name, named.page, quote, sure)


def _conditional(pages: Sequence[str], judged: Sequence[Judged]) -> Iterator[Fact]:
    """Yield the fact that something was denied for want of information."""
    for each in judged:
        item = each.item
        if item.outcome == CONDITIONAL:
            quote = pages[item.page - 1][item.start : item.end].strip()
            yield Fact("conditional", True, item.page, quote, SURE)
            return
