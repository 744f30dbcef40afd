"""Gathers the treatments of a paper, clause by clause, with what is said of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from binder_app.domain.decision_words import DecisionWords
from binder_app.reading.clause_parts import ClauseParts
from binder_app.reading.outcomes import (
    APPROVED,
    MIXED,
    MODIFIED,
    Decided,
    OutcomeFinder,
    together,
    without_mixed,
)
from binder_app.reading.statements import Clause
from binder_app.reading.quantities import Quantities
from binder_app.reading.treatment_match import TreatmentMatch
from binder_app.reading.treatment_phrases import (
    TreatmentPhrases,
    tidy,
    without_loose_quantity,
)
from binder_app.reading.word_marks import Phrases, phrases, words_of

ROW, SENTENCE, WHOLE = 3, 2, 1
"""How firmly an outcome is tied to its treatment: in one row or behind a label, in a
sentence, or by what is said of all that was asked for."""

NEAR = 4
"""Clauses after a treatment within which more is said of it."""

LOOSE = 2
"""Clauses after a cell within which its outcome's cell stands."""

LONGEST_CELL = 20
"""Words of a cell of a table, at most (own judgement)."""

_SAME = 0.75
SURELY_ONE = 0.99
"""Likeness from which two mentions are one treatment; the second where their numbers
differ."""

_DATE = re.compile(r"\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b")
_MEASURED = ("vls", "ses", "vis")
_BRACKETED = re.compile(r"\((\d{1,2}|[a-hA-H])\)")
_BARE_NUMBER = re.compile(
    r"(?:[^:]{0,30}:)?\s*(\d|[a-hA-H])\s+(?:is|was|are|es|fue|not?|non|se|appr|cert|den)",
    re.IGNORECASE,
)
"""A clause that begins with the number of a treatment: "2 is denied"."""
_REFERS = r"(?P<list>\d{1,2}(?:\s*(?:,|y|and|&|through|-|to|a)\s*\d{1,2})*)"


@dataclass(slots=True)
class Item:
    """A treatment as it is being read: `said` holds outcomes with their ranks.

    `solid` is one of a list, a table or a form; others are only told of. `listed` is
    one that no sentence asks for. `by_all` says
    that its outcome is that of all. `place` is that of its clause.
    """

    text: str
    page: int
    start: int
    end: int
    place: int
    number: str = ""
    solid: bool = True
    by_all: bool = False
    listed: bool = False
    said: list[tuple[int, str]] = field(default_factory=list)

    @property
    def rank(self) -> int:
        """How firm the firmest outcome is; 0 where none is said."""
        return max((rank for rank, _ in self.said), default=0)

    @property
    def outcome(self) -> str:
        """The outcome that the firmest words say, empty where they quarrel."""
        best = self.rank
        return together([outcome for rank, outcome in self.said if rank == best])


class ItemGatherer:
    """Knows the words of lists, labels and outcomes."""

    def __init__(self, words: DecisionWords) -> None:
        self.outcomes = OutcomeFinder(words.outcomes)
        self.treatments = TreatmentPhrases(words.treatments, words.labels)
        self.quantities = Quantities(words.figures)
        self.match = TreatmentMatch(words.same, words.figures)
        self.parts = ClauseParts(words, self.outcomes, self.treatments)
        self.columns = phrases(words.labels.two_columns)
        self.whole = phrases(words.outcomes.whole)
        self.numbered = re.compile(
            rf"\b(?:{'|'.join(map(re.escape, words.labels.numbered))})s?\s+{_REFERS}\b",
            re.IGNORECASE,
        )

    def decided(self, clauses: Sequence[Clause], *, review: bool) -> list[Item]:
        """Return the treatments of a decision, each with its outcome."""
        reading = _Reading(self, clauses, review=review)
        for place in range(len(clauses)):
            reading.take(place)
        return reading.with_outcomes()

    def asked(self, clauses: Sequence[Clause]) -> list[Item]:
        """Return the treatments that a request lists."""
        reading = _Reading(self, clauses, review=False)
        for place in range(len(clauses)):
            reading.take_asked(place)
        listed = [item for item in reading.items if item.listed]
        solid = listed or [item for item in reading.items if item.solid]
        return self.merged([item for item in solid if item.page == solid[0].page])

    def merged(self, items: Sequence[Item]) -> list[Item]:
        """Return the treatments with those told twice as one, in their first order."""
        found: list[Item] = []
        for item in items:
            known = self._known(found, item)
            if known is None:
                found.append(item)
                continue
            like = self.match.likeness(known.text, item.text) >= _SAME
            firmer = item.rank > known.rank and not self.treatments.is_general(
                item.text
            )
            if (like or firmer) and len(item.text) > len(known.text):
                known.text, known.page = item.text, item.page
                known.start, known.end = item.start, item.end
            self._note_less(known, item)
            known.said += item.said
            known.solid = known.solid or item.solid
            known.listed = known.listed or item.listed
            known.number = known.number or item.number
        return found

    def _note_less(self, known: Item, item: Item) -> None:
        """Note that less was approved than was asked for, where figures say it."""
        if not known.said and item.outcome == APPROVED:
            if self.quantities.is_less(item.text, known.text):
                item.said = [(rank, MODIFIED) for rank, _ in item.said]

    def _known(self, found: Sequence[Item], item: Item) -> Item | None:
        """Return the treatment that an item names again, if it is one of `found`."""
        known = next((held for held in found if self._one(held, item)), None)
        if known or not self.treatments.is_general(item.text):
            return known
        named = [held for held in found if self.match.holds(held.text, item.text)]
        return named[0] if len(named) == 1 else None

    def _one(self, held: Item, item: Item) -> bool:
        """Say whether two mentions are of one treatment."""
        like = self.match.likeness(held.text, item.text)
        days, others = _DATE.findall(held.text), _DATE.findall(item.text)
        if days and others and days != others:
            return False
        if held.number and item.number and held.number != item.number:
            return like > SURELY_ONE
        if like >= _SAME:
            return True
        one, other = held.text, item.text
        if like == 0 or self.treatments.is_general(min(one, other, key=len)):
            return False
        return self.match.holds(one, other) or self.match.holds(other, one)


class _Reading:
    """One paper on its way: the treatments so far, and what is said of all."""

    def __init__(
        self, gatherer: ItemGatherer, clauses: Sequence[Clause], *, review: bool
    ) -> None:
        self.items: list[Item] = []
        self._by = gatherer
        self._parts = gatherer.parts
        self._clauses = clauses
        self._review = review
        self._whole: list[str] = []
        self._intro = ""
        self._aside = self._skip = self._asking = False
        self._just_closed = self._under_colon = False
        self._two = any(
            len(list(gatherer.columns.all_in(clause.words))) > 1 for clause in clauses
        )

    def take(self, place: int) -> None:
        """Read one clause of a decision."""
        clause = self._clauses[place]
        found = self._by.outcomes.in_clause(
            clause.text, clause.words, review=self._review, tale=self._two
        )
        if self._is_aside(clause, found):
            return
        closed, self._just_closed = self._just_closed, False
        if clause.first:
            self._under_colon = self._opens_list(place)
            if not (clause.listed or self._under_colon):
                self._intro = ""
        if clause.stop == "?" or self._answered(place):
            self._take_question(place)
        elif not found and not self._row_answered(place):
            self._take_treatment(place, closed)
        elif not found:
            return
        else:
            self._take_outcome(place, found)

    def _opens_list(self, place: int) -> bool:
        """Say whether a clause stands under a line that ends with a colon.

        The entries of a list without marks are lines of their own under it.
        """
        if place == 0:
            return False
        before = self._clauses[place - 1].text.rstrip()
        if before.endswith(":"):
            return True
        entry = bool(self.items) and self.items[-1].place == place - 1
        return self._under_colon and entry

    def take_asked(self, place: int) -> None:
        """Read one clause of a request."""
        clause = self._clauses[place]
        self._asking = True
        if not self._is_aside(clause, []):
            self._take_treatment(place, closed=False)

    def with_outcomes(self) -> list[Item]:
        """Return the treatments whose outcome is said, of each or of all.

        Where rows or labels say outcomes, sentences name no further treatments:
        they tell of what was tried, or say the same again.
        """
        items = self._by.merged(self.items)
        firm = {item.outcome for item in items if item.said}
        whole = set(self._whole) - {MIXED}
        if len(whole) == 1 and firm <= whole and MIXED not in self._whole:
            for item in items:
                if item.solid and not item.said:
                    item.by_all = True
                    item.said.append((WHOLE, next(iter(whole))))
        told = [item for item in items if item.outcome and self._is_named(item)]
        rows = [item for item in told if item.rank == ROW or item.listed]
        return rows or told

    def _is_named(self, item: Item) -> bool:
        """Say whether an item names a treatment: "the surgery" alone does not."""
        if item.rank == ROW or item.listed:
            return bool(item.number) or not self._by.treatments.is_bare(item.text)
        return not self._by.treatments.is_general(item.text)

    def _is_aside(self, clause: Clause, found: Sequence[Decided]) -> bool:
        """Say whether a clause belongs to a part that decides nothing."""
        if clause.first:
            self._skip = False
            heading = self._parts.heading(clause)
            if self._parts.dated(clause):
                self._skip = not self._parts.is_row(clause.text)
            elif heading == "aside":
                self._aside = True
            elif heading == "skip":
                self._skip = True
            elif heading == "open" or clause.named:
                self._aside = False
            elif self._aside and found and clause.listed:
                self._aside = not self._by.treatments.holds_one(clause.words)
        return self._aside or self._skip

    def _answered(self, place: int) -> bool:
        """Tie a plain "yes" or "no" to the question before it; say whether it is one."""
        clause = self._clauses[place]
        pending = self._pending(place)
        answer = self._by.outcomes.answer(self._parts.behind_label(clause))
        if not answer or not pending or not self._asks_before(place):
            return False
        pending[-1].said.append((ROW, answer))
        return True

    def _row_answered(self, place: int) -> bool:
        """Add the treatment of a row that ends with ": yes"; say whether it is one."""
        clause = self._clauses[place]
        head, colon, rest = clause.text.rpartition(":")
        answer = (
            self._by.outcomes.answer(words_of(rest)) if len(rest) < NEAR * 2 else ""
        )
        span = self._by.treatments.cut(head, words_of(head)) if colon else None
        if not answer or not span:
            return False
        self._add(place, *span, ROW, [answer])
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
                self._add(place, start, end, ROW, [])

    def _take_outcome(self, place: int, found: Sequence[Decided]) -> None:
        """Read a clause that says an outcome: of what it names, or of what is open."""
        clause = self._clauses[place]
        single = list(without_mixed(found))
        if not single:
            self._whole.append(MIXED)
            return
        headed = self._parts.is_headed(clause, single[0])
        runs = [] if headed else list(self._parts.parts_of(clause, single))
        named = [self._take_row(place, *run) for run in runs]
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
                self._add(place, start, end, ROW if firm else SENTENCE, [outcome])
            self._intro = outcome
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
        if self._numbered(clause.text) and len(clause.words) <= LONGEST_CELL // 2:
            return False
        before = self._parts.before(clause, floor, found[0].first)
        for start, end, rank in before:
            rank = SENTENCE if self._parts.dated(clause) else rank
            outcome = self._together(text, found)
            if outcome == APPROVED and _fewer(clause, found):
                outcome = MODIFIED
            self._add(place, start, end, rank, [outcome])
        return bool(before)

    def _tie(self, place: int, found: Sequence[Decided], outcome: str) -> None:
        """Tie an outcome that names no treatment to those it is about."""
        clause = self._clauses[place]
        if clause.text.rstrip().endswith(":"):
            self._intro = outcome
            self._whole.append(outcome)
            return
        if self._tied_by_number(place, found, outcome):
            return
        cell = self._parts.is_cell(clause)
        pending = self._pending(place)
        less = bool(self.items) and self._by.quantities.is_less(
            clause.text, self.items[-1].text
        )
        if not (cell or less or self._by.whole.first_in(clause.words)):
            return
        outcome = MODIFIED if less and outcome == APPROVED else outcome
        rank = ROW if cell else SENTENCE
        if pending:
            for item in self._meant(place, pending, cell):
                item.said.append((rank, outcome))
            self._just_closed = cell
        elif self.items and place - self.items[-1].place <= NEAR and (cell or less):
            self.items[-1].said.append((self.items[-1].rank, outcome))
            self._just_closed = cell
        elif not self.items or self._by.whole.first_in(clause.words):
            self._whole.append(outcome)

    def _pending(self, place: int) -> list[Item]:
        """Return the last treatments in a run of which nothing is said yet."""
        run: list[Item] = []
        for item in reversed(self.items):
            if item.said:
                break
            place = run[0].place if run else place
            if item.solid or item.place >= place - LOOSE:
                run.insert(0, item)
        return run

    def _meant(self, place: int, pending: list[Item], cell: bool) -> list[Item]:
        """Return which of the open treatments an outcome is said of.

        Columns read one after the other give as many outcomes as treatments; then
        the first outcome is that of the first treatment.
        """
        if not cell or len(pending) == 1:
            return pending
        if not self._clauses[place].first:
            return pending[-1:]
        following = 0
        for clause in self._clauses[place:]:
            if not self._by.outcomes.stands_alone(clause.text, clause.words):
                break
            following += 1
        if following == len(pending):
            return pending[:1]
        labelled = self._parts.is_decided_label(self._clauses[place])
        return pending if labelled or following == 0 else pending[-1:]

    def _tied_by_number(
        self, place: int, found: Sequence[Decided], outcome: str
    ) -> bool:
        """Tie outcomes to treatments that are named by number: "denies (a) and (c)".

        A figure before the outcome's cell may be a quantity: the open treatment goes
        before the one of that number.
        """
        clause = self._clauses[place]
        cell = self._parts.is_cell(clause)
        if cell and not clause.listed and self._pending(place):
            return False
        if not self._numbered(clause.text, clause.number):
            return False
        rank = ROW if cell else SENTENCE
        ends = [decided.first for decided in found[1:]] + [len(clause.words)]
        for decided, end in zip(found, ends, strict=True):
            last = clause.words[end - 1].end
            behind = self._numbered(
                clause.text[clause.words[decided.after - 1].end : last + 2]
            )
            if len(found) == 1 or not behind:
                continue
            for item in behind:
                item.said.append((rank, decided.outcome))
        for item in self._numbered(clause.text, clause.number):
            if not item.said:
                item.said.append((rank, outcome))
        return True

    def _numbered(self, text: str, number: str = "") -> list[Item]:
        """Return the treatments that a text names by their numbers."""
        match = self._by.numbered.search(text)
        told = re.findall(r"\d+", match["list"]) if match else [number]
        bare = _BARE_NUMBER.match(text)
        told += [bare[1].lower()] if bare else []
        told += [mark.lower() for mark in _BRACKETED.findall(text)]
        numbers = {number.lstrip("0") for number in told} - {""}
        return [item for item in self.items if item.number in numbers]

    def _take_treatment(self, place: int, closed: bool) -> None:
        """Read a clause that says no outcome but may name a treatment."""
        clause = self._clauses[place]
        if closed and self.items and self._goes_on(clause):
            last = self.items[-1]
            last.text = tidy(f"{last.text} {clause.text}")
            self._just_closed = False
            return
        follows = bool(self.items) and self.items[-1].place == place - 1
        under = self._under_colon or (
            clause.inherits and (bool(self._intro) or follows)
        )
        under = under or (self._asking and bool(clause.number))
        cell = self._parts.cell(clause, under=under, decided=self._is_decided(place))
        for start, end, solid in cell:
            said = [self._intro] if self._intro and solid else []
            firm = self.items[-1].rank if clause.inherits and self.items else ROW
            self._add(place, start, end, firm or ROW, said)
            if self.items:
                self.items[-1].solid = self.items[-1].listed = solid
        if cell:
            return
        if self._goes_on_counting(place):
            self._add(place, clause.words[0].start, clause.words[-1].end, ROW, [])
            self.items[-1].listed = True
            return
        for start, end in self._parts.asked(clause):
            self._add(place, start, end, SENTENCE, [])

    def _is_decided(self, place: int) -> bool:
        """Say whether an outcome's cell stands right behind a clause."""
        return any(
            self._by.outcomes.stands_alone(clause.text, clause.words)
            for clause in self._clauses[place + 1 : place + 1 + LOOSE]
        )

    def _goes_on_counting(self, place: int) -> bool:
        """Say whether a clause is the next number of a list of treatments."""
        clause = self._clauses[place]
        if not self.items or not clause.number.isdigit():
            return False
        last = self.items[-1]
        return (
            last.number.isdigit()
            and int(clause.number) == int(last.number) + 1
            and place - last.place <= LOOSE
            and len(clause.words) <= LONGEST_CELL // 2
            and not self._by.treatments.is_prose(clause.words)
        )

    def _goes_on(self, clause: Clause) -> bool:
        """Say whether a clause is the rest of the cell that an outcome cut off."""
        short = len(clause.words) <= LONGEST_CELL // 2
        return (
            short
            and clause.first
            and not clause.listed
            and (clause.text.lstrip()[:1].islower())
            and not self._by.treatments.is_prose(clause.words)
        )

    def _add(
        self, place: int, start: int, end: int, rank: int, said: Sequence[str]
    ) -> None:
        """Add a treatment that stands at these places of a clause."""
        clause = self._clauses[place]
        text = tidy(without_loose_quantity(clause.text[start:end]))
        if text:
            self.items.append(
                Item(
                    text=text,
                    page=clause.page,
                    start=clause.start + start,
                    end=clause.start + end,
                    place=place,
                    number=clause.number.lstrip("0"),
                    solid=True,
                    said=[(rank, outcome) for outcome in said if outcome],
                )
            )


def _fewer(clause: Clause, found: Sequence[Decided]) -> bool:
    """Say whether the figure before an outcome is more than the one behind it.

    Such are columns ("8 | certify 4") and "12 visits were asked for, approved 6".
    """
    before = clause.words[: found[0].first]
    behind = clause.words[found[-1].after :][:1]
    if not behind or not behind[0].key.isdigit():
        return False
    if clause.text[behind[0].end : behind[0].end + 1] in tuple("/-%"):
        return False
    asked = [
        int(word.key)
        for word, after in pairwise((*before, behind[0]))
        if word.key.isdigit() and (after is behind[0] or after.key[:3] in _MEASURED)
    ]
    return bool(asked) and asked[-1] > int(behind[0].key) > 0
