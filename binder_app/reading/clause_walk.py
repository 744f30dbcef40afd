"""Walks through the clauses of a paper and ties outcomes to treatments."""

import re
from collections.abc import Sequence
from itertools import pairwise

from binder_app.reading.decided_item import ROW, SENTENCE
from binder_app.reading.item_words import ItemWords
from binder_app.reading.list_sections import ListSections
from binder_app.reading.open_items import LOOSE, MOST_ITEMS, SHORT_CELL, OpenItems
from binder_app.reading.outcomes import (
    APPROVED,
    MIXED,
    MODIFIED,
    Decided,
    together,
    without_mixed,
)
from binder_app.reading.statements import Clause
from binder_app.reading.treatment_phrases import tidy
from binder_app.reading.word_marks import Word, words_of

LONGEST_ANSWER = 40
"""Letters behind a colon that may begin with a plain yes or no, at most."""

NEAR = 4
"""Clauses after a treatment within which more is said of it."""


class ClauseWalk:
    """One paper on its way: the treatments so far, and what is said of all."""

    def __init__(
        self, words: ItemWords, clauses: Sequence[Clause], *, review: bool
    ) -> None:
        self.items = OpenItems(words, clauses)
        self.whole: list[str] = []
        self._by = words
        self._parts = words.parts
        self._clauses = clauses
        self._review = review
        self._sections = ListSections(words, clauses)
        self._asking = self._just_closed = False
        self._two = any(
            len(list(words.columns.all_in(clause.words))) > 1 for clause in clauses
        )

    def take(self, place: int) -> None:
        """Read one clause of a decision."""
        clause = self._clauses[place]
        found = self._by.outcomes.in_clause(
            clause.text, clause.words, review=self._review, tale=self._two
        )
        if self._sections.is_aside(clause, found):
            return
        closed, self._just_closed = self._just_closed, False
        self._sections.begin(place, self.items.is_right_before(place))
        if clause.stop == "?" or self._answered(place):
            self._take_question(place)
        elif not found and not self._row_answered(place):
            self._take_treatment(place, closed)
        elif not found:
            return
        else:
            self._take_outcome(place, found)

    def take_asked(self, place: int) -> None:
        """Read one clause of a request."""
        self._asking = True
        if not self._sections.is_aside(self._clauses[place], []):
            self._take_treatment(place, closed=False)

    def _answered(self, place: int) -> bool:
        """Tie a plain "yes" or "no" to the question before it; say whether it is."""
        clause = self._clauses[place]
        pending = self.items.pending(place)
        answer = self._answer_in(self._parts.behind_label(clause))
        if not answer or not pending or not self._asks_before(place):
            return False
        pending[-1].said.append((ROW, answer))
        return True

    def _answer_in(self, text: str) -> str:
        """Return the outcome of a plain "yes" or "no" before the first stop."""
        return self._by.outcomes.answer(words_of(re.split(r"[,.;]", text)[0]))

    def _row_answered(self, place: int) -> bool:
        """Add the treatment of a row that ends with ": yes"; say whether it is one."""
        clause = self._clauses[place]
        head, colon, rest = clause.text.rpartition(":")
        answer = self._answer_in(rest) if len(rest) < LONGEST_ANSWER else ""
        span = self._by.treatments.cut(head, words_of(head)) if colon else None
        if not answer or not span:
            return False
        self.items.add(place, *span, ROW, [answer])
        return True

    def _asks_before(self, place: int) -> bool:
        """Say whether one of the clauses before is a question."""
        return any(
            clause.stop == "?" for clause in self._clauses[max(0, place - NEAR) : place]
        )

    def _take_question(self, place: int) -> None:
        """Add the treatments that a question is about."""
        clause = self._clauses[place]
        if clause.stop == "?":
            span = self._by.treatments.cut(clause.text, clause.words)
            asked = self._parts.asked(clause) or ([span] if span else [])
            for start, end in asked:
                self.items.add(place, start, end, ROW, [])

    def _take_outcome(self, place: int, found: Sequence[Decided]) -> None:
        """Read a clause that says an outcome: of what it names, or of what is open."""
        clause = self._clauses[place]
        single = list(without_mixed(found))
        if not single:
            self.whole.append(MIXED)
            return
        headed = self._parts.is_headed(clause, single[0])
        runs = [] if headed else list(self._parts.parts_of(clause, single))
        named = [self._take_row(place, *run) for run in runs[:MOST_ITEMS]]
        if any(named):
            return
        outcome = self._together(clause.text, single)
        last = single[0] if headed else single[-1]
        behind = self._parts.behind(clause, last.after)
        if behind:
            outcome = found[0].outcome if headed else outcome
            for start, end in behind:
                colon = ":" in clause.text[clause.words[last.after - 1].end : start]
                firm = headed or clause.listed or colon
                self.items.add(place, start, end, ROW if firm else SENTENCE, [outcome])
            self._sections.intro = outcome
            return
        self._tie(place, single, outcome)

    def _together(self, text: str, found: Sequence[Decided]) -> str:
        """Return the outcome that several words say together, or the last column's."""
        if self._two:
            return found[-1].outcome
        outcome = together([decided.outcome for decided in found])
        if outcome == APPROVED and self._by.outcomes.is_part(
            self._by.quantities.in_figures(text)
        ):
            return MODIFIED
        return outcome

    def _take_row(
        self, place: int, floor: int, until: int, found: Sequence[Decided]
    ) -> bool:
        """Add the treatment that stands before its outcome; say whether one does."""
        clause = self._clauses[place]
        text = clause.text[clause.words[floor].start : clause.words[until - 1].end]
        if self.items.numbered(clause.text) and len(clause.words) <= SHORT_CELL:
            return False
        before = self._parts.before(clause, floor, found[0].first)
        for start, end, rank in before:
            rank = SENTENCE if self._parts.dated(clause) else rank
            if clause.inherits and self.items.is_right_before(place):
                rank = max(rank, self.items.all[-1].rank)
            outcome = self._together(text, found)
            if outcome == APPROVED and self._fewer(clause, found):
                outcome = MODIFIED
            self.items.add(place, start, end, rank, [outcome])
        return bool(before)

    def _tie(self, place: int, found: Sequence[Decided], outcome: str) -> None:
        """Tie an outcome that names no treatment to those it is about."""
        clause = self._clauses[place]
        if clause.text.rstrip().endswith(":"):
            self._sections.intro = outcome
            self.whole.append(outcome)
            return
        if self._tied_by_number(place, found, outcome):
            return
        cell = self._parts.is_cell(clause)
        pending = self.items.pending(place)
        less = bool(self.items.all) and self._by.quantities.is_less(
            clause.text, self.items.all[-1].text
        )
        if not (cell or less or self._by.whole.first_in(clause.words)):
            return
        outcome = MODIFIED if less and outcome == APPROVED else outcome
        rank = ROW if cell else SENTENCE
        if pending:
            for item in self.items.meant(place, pending, cell):
                item.said.append((rank, outcome))
            self._just_closed = cell
        elif (
            self.items.all
            and place - self.items.all[-1].place <= NEAR
            and (cell or less)
        ):
            self.items.all[-1].said.append((self.items.all[-1].rank, outcome))
            self._just_closed = cell
        elif not self.items.all or self._by.whole.first_in(clause.words):
            self.whole.append(outcome)

    def _tied_by_number(
        self, place: int, found: Sequence[Decided], outcome: str
    ) -> bool:
        """Tie outcomes to treatments that are named by number: "denies (a) and (c)".

        A figure before the outcome's cell may be a quantity: the open treatment goes
        before the one of that number.
        """
        clause = self._clauses[place]
        cell = self._parts.is_cell(clause)
        if cell and not clause.listed and self.items.pending(place):
            return False
        if not self.items.numbered(clause.text, clause.number):
            return False
        rank = ROW if cell else SENTENCE
        ends = [decided.first for decided in found[1:]] + [len(clause.words)]
        for decided, end in zip(found, ends, strict=True):
            last = clause.words[end - 1].end
            behind = self.items.numbered(
                clause.text[clause.words[decided.after - 1].end : last + 2]
            )
            if len(found) == 1 or not behind:
                continue
            for item in behind:
                item.said.append((rank, decided.outcome))
        for item in self.items.numbered(clause.text, clause.number):
            if not item.said:
                item.said.append((rank, outcome))
        return True

    def _take_treatment(self, place: int, closed: bool) -> None:
        """Read a clause that says no outcome but may name a treatment."""
        clause = self._clauses[place]
        if closed and self.items.all and self._goes_on(clause):
            last = self.items.all[-1]
            last.text = tidy(f"{last.text} {clause.text}")
            self._just_closed = False
            return
        follows = self.items.is_right_before(place)
        under = self._sections.under_colon or (
            clause.inherits and (bool(self._sections.intro) or follows)
        )
        under = under or (self._asking and bool(clause.number))
        cell = self._parts.cell(clause, under=under, decided=self._is_decided(place))
        for start, end, solid in cell:
            said = [self._sections.intro] if self._sections.intro and solid else []
            firm = (
                self.items.all[-1].rank if clause.inherits and self.items.all else ROW
            )
            self.items.add(place, start, end, firm or ROW, said)
            if self.items.all:
                self.items.all[-1].solid = self.items.all[-1].listed = solid
        if cell:
            return
        if self.items.goes_on_counting(place):
            self.items.add(place, clause.words[0].start, clause.words[-1].end, ROW, [])
            self.items.all[-1].listed = True
            return
        for start, end in self._parts.asked(clause):
            self.items.add(place, start, end, SENTENCE, [])

    def _is_decided(self, place: int) -> bool:
        """Say whether an outcome's cell stands right behind a clause."""
        return any(
            self._by.outcomes.stands_alone(clause.text, clause.words)
            for clause in self._clauses[place + 1 : place + 1 + LOOSE]
        )

    def _goes_on(self, clause: Clause) -> bool:
        """Say whether a clause is the rest of the cell that an outcome cut off."""
        short = len(clause.words) <= SHORT_CELL
        return (
            short
            and clause.first
            and not clause.listed
            and (clause.text.lstrip()[:1].islower())
            and not self._by.treatments.is_prose(clause.words)
        )

    def _fewer(self, clause: Clause, found: Sequence[Decided]) -> bool:
        """Say whether the figure before an outcome is more than the one behind it.

        Such are columns ("8 | certify 4") and "12 visits were asked for, approved 6".
        """
        before = clause.words[: found[0].first]
        behind = clause.words[found[-1].after :][:1]
        given = _figure(behind[0]) if behind else 0
        if not given:
            return False
        if clause.text[behind[0].end : behind[0].end + 1] in tuple("/-%"):
            return False
        asked = [
            _figure(word)
            for word, after in pairwise((*before, behind[0]))
            if after is behind[0]
            or self._by.quantities.is_measure(_text(clause, after))
        ]
        return bool(asked) and asked[-1] > given


def _figure(word: Word) -> int:
    """Return the figure of "8" or "x8", 0 for another word."""
    figure = word.key.removeprefix("x")
    return int(figure) if figure.isdigit() else 0


def _text(clause: Clause, word: Word) -> str:
    """Return a word as it stands in its clause."""
    return clause.text[word.start : word.end]
