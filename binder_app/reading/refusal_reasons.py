"""Finds why a treatment was refused: the group of reasons nearest its rationale."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from binder_app.domain.decision_words import DecisionWords
from binder_app.domain.fact import OUTCOMES
from binder_app.reading.decided_item import Item
from binder_app.reading.guidelines import Named
from binder_app.reading.statements import Clause
from binder_app.reading.treatment_match import TreatmentMatch
from binder_app.reading.word_marks import Phrases, phrases

APPROVED, MODIFIED, _, DEFERRED, CONDITIONAL = OUTCOMES

STRONG, WEAK = 2, 1
LEANING = {
    MODIFIED: ("frequency_too_high", 1),
    DEFERRED: ("not_industrial", 3),
    CONDITIONAL: ("information_not_received", 4),
}
"""What an outcome itself speaks for, as points (own judgement)."""

NOT_MET = "guideline_not_met"
"""What a refusal with a guideline and no other reason rests on."""

FEW_WORDS = 6
"""Words of a reason of its own, at least."""

HEAD_WORDS = 4
"""Words at the head of a rationale that may name its treatment."""


@dataclass(frozen=True, slots=True)
class Why:
    """The group of reasons of a treatment, and the guideline named with it."""

    category: str = ""
    guideline: str = ""


class Reasons:
    """Knows the phrases of reasons, and how rationales begin."""

    def __init__(self, words: DecisionWords, match: TreatmentMatch) -> None:
        self._match = match
        self._simple = Phrases(
            {
                f"{reason.id} {points}": [text for text in listed if "+" not in text]
                for reason in words.reasons
                for points, listed in ((STRONG, reason.strong), (WEAK, reason.weak))
            }
        )
        self._both = [
            (reason.id, tuple(phrases([part]) for part in text.split("+")))
            for reason in words.reasons
            for text in (*reason.strong, *reason.weak)
            if "+" in text
        ]
        self._order = [reason.id for reason in words.reasons]
        self._headings = phrases(words.reasoning.headings)
        self._hangs = phrases(words.reasoning.hangs)
        self._asides = phrases((*words.labels.aside, *words.records.headings))

    def of_items(
        self,
        clauses: Sequence[Clause],
        items: Sequence[Item],
        guidelines: Sequence[Named],
        *,
        review: bool,
    ) -> list[Why]:
        """Return why, for each of `items`; an approval has no reason."""
        own = self._own_clauses(clauses, items)
        common = list(self._common(clauses))
        return [
            self._why(item, own[place], common, guidelines, review, len(items))
            for place, item in enumerate(items)
        ]

    def clauses_about(
        self, clauses: Sequence[Clause], items: Sequence[Item]
    ) -> list[list[Clause]]:
        """Return the clauses that give the reasons of each of `items`.

        They are those that speak of it alone; of the only one, or where too little
        speaks of it, all that are no list of records or rights.
        """
        common = list(self._common(clauses))
        if len(items) == 1:
            return [common]
        own = self._own_clauses(clauses, items)
        return [
            listed if _is_enough(item, listed) else [*listed, *common]
            for item, listed in zip(items, own, strict=True)
        ]

    def is_heading(self, clause: Clause) -> bool:
        """Say whether a clause begins as the part does that gives the reasons."""
        return self._headings.begins(clause.words) is not None

    def points(self, clauses: Sequence[Clause]) -> Counter[str]:
        """Return how much clauses speak for each group of reasons."""
        points: Counter[str] = Counter()
        for clause in clauses:
            for mark in self._simple.all_in(clause.words):
                reason, _, count = mark.value.partition(" ")
                points[reason] += int(count)
            for reason, parts in self._both:
                if all(part.first_in(clause.words) for part in parts):
                    points[reason] += STRONG
        return points

    def _why(
        self,
        item: Item,
        own: Sequence[Clause],
        common: Sequence[Clause],
        guidelines: Sequence[Named],
        review: bool,
        count: int,
    ) -> Why:
        """Return why one treatment was decided so."""
        enough = _is_enough(item, own)
        reasons = own if enough else [*own, *common]
        named = _named_in(own if enough or count > 1 else reasons, guidelines)
        guideline = named[-1 if review else 0].name if named else ""
        if item.outcome == APPROVED and not review:
            return Why(guideline=guideline)
        category = self._category(item.outcome, reasons, enough)
        if not category and named and enough and not self._hangs_on(own):
            category = NOT_MET
        return Why(category, guideline)

    def _category(self, outcome: str, clauses: Sequence[Clause], own: bool) -> str:
        """Return the group of reasons with most points, the first where two have."""
        points = self.points(clauses)
        if own and self._hangs_on(clauses):
            return ""
        if outcome in LEANING:
            leaning, more = LEANING[outcome]
            points[leaning] += more
        best = max(points.values(), default=0)
        leading = [reason for reason in self._order if points[reason] == best]
        return leading[0] if best >= STRONG else ""

    def _hangs_on(self, clauses: Sequence[Clause]) -> bool:
        """Say whether a treatment was refused only since another was."""
        return any(self._hangs.first_in(clause.words) for clause in clauses)

    def _own_clauses(
        self, clauses: Sequence[Clause], items: Sequence[Item]
    ) -> list[list[Clause]]:
        """Return the clauses that speak of each treatment alone."""
        own: list[list[Clause]] = [[] for _ in items]
        starts = {item.place: place for place, item in enumerate(items)}
        about: tuple[int, ...] = ()
        for place, clause in enumerate(clauses):
            if place in starts:
                about = (starts[place],)
            elif clause.first:
                about = self._about(clause, items, about)
            for which in about:
                own[which].append(clause)
        return own

    def _about(
        self, clause: Clause, items: Sequence[Item], about: tuple[int, ...]
    ) -> tuple[int, ...]:
        """Return which treatments a statement begins to speak of."""
        heading = self._headings.begins(clause.words)
        after = heading.after if heading else 0
        numbers = {clause.number.lstrip("0")} if clause.number else set()
        if heading or clause.named:
            numbers |= {
                word.key.lstrip("0")
                for word in clause.words[after : after + 4]
                if word.key.isdigit()
            }
        by_number = tuple(
            place for place, item in enumerate(items) if item.number in numbers - {""}
        )
        if by_number:
            return by_number
        head = " ".join(
            clause.text[word.start : word.end]
            for word in clause.words[after : after + HEAD_WORDS]
        )
        named = self._match.content(head)
        by_name = [
            place
            for place, item in enumerate(items)
            if named & self._match.content(item.text)
            and (heading or _ends_head(clause))
        ]
        if by_name:
            return tuple(by_name[:1])
        if self._asides.begins(clause.words) or (clause.number and not heading):
            return ()
        return about if not heading or len(about) == 1 else ()

    def _common(self, clauses: Sequence[Clause]) -> Iterator[Clause]:
        """Yield the clauses of the paper that are no list of records or rights."""
        skip = False
        for clause in clauses:
            if clause.first:
                skip = self._asides.begins(clause.words) is not None
            if not skip:
                yield clause


def _is_enough(item: Item, own: Sequence[Clause]) -> bool:
    """Say whether the clauses of a treatment's own say more than its name."""
    said = sum(len(clause.words) for clause in own)
    return said >= FEW_WORDS + len(item.text.split())


def _ends_head(clause: Clause) -> bool:
    """Say whether a clause is a short head before the sentences of a rationale."""
    return len(clause.words) <= HEAD_WORDS


def _named_in(clauses: Sequence[Clause], guidelines: Sequence[Named]) -> list[Named]:
    """Return the guidelines that are named within clauses."""
    return [
        named
        for named in guidelines
        if any(
            clause.page == named.page and clause.start <= named.start < clause.end
            for clause in clauses
        )
    ]
