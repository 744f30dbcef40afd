"""Finds the sentences in which a decision gives its reasons, in its own words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from binder_app.domain.fact import Treatment
from binder_app.reading.decided_item import Item
from binder_app.reading.refusal_reasons import STRONG, Reasons
from binder_app.reading.statements import Clause

MOST = 6
"""Reasons that are offered for one treatment; letters seldom give more."""

OF_ONE_GROUP = 2
"""Sentences of one group of reasons that are offered."""

LONGEST = 320
"""Letters of a quotation, at most: a reader takes in three lines (own judgement)."""

_DAY = re.compile(r"\b\d{1,2}/\d{1,2}/\d{2,4}\b")

LEAST_WORDS = 4
"""Words without which a sentence is a heading."""


@dataclass(frozen=True, slots=True)
class ReasonSentence:
    """One reason in the words of its page, from 1; `category` is what it seems."""

    category: str
    page: int
    quote: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A treatment as a decision names it on a page, from 1, and its reasons."""

    treatment: Treatment
    page: int
    quote: str
    sentences: tuple[ReasonSentence, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Clauses between two full stops, and what they speak for most."""

    place: int
    clauses: tuple[Clause, ...]
    category: str
    points: int
    listed: bool
    is_headed: bool

    @property
    def letters(self) -> int:
        """How long it is."""
        return self.clauses[-1].end - self.clauses[0].start


def reason_sentences(
    pages: Sequence[str],
    clauses: Sequence[Clause],
    items: Sequence[Item],
    reasons: Reasons,
    records: Sequence[str] = (),
) -> list[tuple[ReasonSentence, ...]]:
    """Return for each of `items` the sentences that seem to give its reasons.

    The plainest two of each group of reasons are kept, in the order of the paper.
    `records` are the words of records that the reviewer had: they are no reasons.
    """
    found = []
    for listed in reasons.clauses_about(clauses, items):
        about = [each for each in listed if not _is_record(each, records)]
        told = list(_telling(about, reasons))
        strong = [sentence for sentence in told if sentence.points >= STRONG]
        headed = [sentence for sentence in told if sentence.is_headed]
        telling = sorted(strong or headed[:1], key=_worth)
        kept: list[_Sentence] = []
        for sentence in telling:
            same = sum(1 for held in kept if held.category == sentence.category)
            if same < OF_ONE_GROUP and len(kept) < MOST:
                kept.append(sentence)
        kept.sort(key=lambda sentence: sentence.place)
        found.append(tuple(_said(pages, sentence) for sentence in kept))
    return found


def _telling(clauses: Sequence[Clause], reasons: Reasons) -> Iterator[_Sentence]:
    """Yield the sentences that speak for a group of reasons, or follow a heading."""
    is_headed = is_listed = False
    for place, sentence in enumerate(_sentences(clauses)):
        begins = reasons.is_heading(sentence[0])
        if sentence[0].first:
            is_listed = sentence[0].listed
        points = reasons.points(sentence)
        words = sum(len(clause.words) for clause in sentence)
        if words >= LEAST_WORDS and (points or begins or is_headed):
            category, most = next(iter(points.most_common(1)), ("", 0))
            headed = begins or is_headed
            yield _Sentence(place, tuple(sentence), category, most, is_listed, headed)
        is_headed = begins and words < LEAST_WORDS


def _is_record(clause: Clause, records: Sequence[str]) -> bool:
    """Say whether a clause names dated records: one that was listed, or several."""
    text, days = clause.text.strip(), len(_DAY.findall(clause.text))
    named = any(text in words or words in text for words in records)
    return days > 1 or (days == 1 and named)


def _sentences(clauses: Sequence[Clause]) -> Iterator[list[Clause]]:
    """Yield the clauses of each sentence together, every sentence once."""
    seen = set[tuple[int, int]]()
    held: list[Clause] = []
    for clause in clauses:
        if (clause.page, clause.start) in seen:
            continue
        seen.add((clause.page, clause.start))
        if held and _ends(held[-1], clause):
            yield held
            held = []
        held.append(clause)
    if held:
        yield held


def _ends(before: Clause, clause: Clause) -> bool:
    """Say whether a sentence ends between two clauses."""
    apart = clause.first or clause.page != before.page or clause.start < before.end
    return apart or before.stop in (".", "!", "?", ":")


def _worth(sentence: _Sentence) -> tuple[bool, bool, int, int]:
    """Order the plainest first: short enough, an entry of a list, telling."""
    too_long = sentence.letters > LONGEST
    return too_long, not sentence.listed, -sentence.points, sentence.place


def _said(pages: Sequence[str], sentence: _Sentence) -> ReasonSentence:
    """Return a sentence as its page has it, or the first clauses of a long one."""
    first, last = sentence.clauses[0], sentence.clauses[-1]
    text = pages[first.page - 1]
    end = last.end
    for clause in reversed(sentence.clauses):
        if clause.end - first.start <= LONGEST or clause is first:
            end = clause.end
            break
    if text[end : end + 1] in (".", "!", "?"):
        end += 1
    quote = " ".join(text[first.start : end].split())
    return ReasonSentence(sentence.category, first.page, quote)
