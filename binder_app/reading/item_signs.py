"""Signs of what became of each treatment: the clauses that speak of it, and of all."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from binder_app.domain.decision_words import DecisionWords
from binder_app.domain.fact import OUTCOMES
from binder_app.reading.decided_item import ROW, Item
from binder_app.reading.item_tagger import Mention
from binder_app.reading.item_words import ItemWords
from binder_app.reading.statements import Clause
from binder_app.reading.word_marks import key_of

NAMED, MEANT = 2, 1
"""A clause names a treatment in full, or by a word that no other treatment has."""

CLAUSES_AFTER = 3
"""Clauses behind one of a treatment that may go on with it."""

SHORTEST_TELLING = 3
"""Letters of a word that alone can mean a treatment."""


@dataclass(slots=True)
class Candidate:
    """What may be a treatment: what the rules found, and mentions that were tagged."""

    text: str
    item: Item | None = None
    mentions: list[Mention] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause with its outcomes and the candidates it speaks of."""

    clause: Clause
    outcomes: tuple[str, ...]
    about: dict[int, int]


class ItemSigns:
    """Knows the signs of outcomes."""

    def __init__(self, words: DecisionWords, by: ItemWords) -> None:
        self._by = by
        self._kinds = words.kinds
        self._qualities = frozenset(map(key_of, words.treatments.qualities))

    def of_candidates(
        self, clauses: Sequence[Clause], candidates: Sequence[Candidate], kind: str
    ) -> list[frozenset[str]]:
        """Return the signs of each candidate."""
        told = list(self._told(clauses, candidates, review=kind in self._kinds.review))
        of_all = frozenset(self._of_all(told, len(candidates), kind))
        by_rules = _by_rules(candidates)
        return [
            of_all | {*self._of_one(told, place), *_own(candidate, by_rules)}
            for place, candidate in enumerate(candidates)
        ]

    def _told(
        self,
        clauses: Sequence[Clause],
        candidates: Sequence[Candidate],
        *,
        review: bool,
    ) -> Iterator[_Told]:
        """Yield each clause with what it decides, and of which candidates."""
        telling = self._telling(candidates)
        for clause in clauses:
            found = self._by.outcomes.in_clause(
                clause.text, clause.words, review=review, tale=True
            )
            keys = {word.key for word in clause.words}
            keys |= {key_of(word) for word in self._by.match.content(clause.text)}
            about = {
                place: NAMED if _names(clause, candidate) else MEANT
                for place, candidate in enumerate(candidates)
                if _names(clause, candidate) or telling[place] & keys
            }
            yield _Told(clause, tuple(each.outcome for each in found), about)

    def _telling(self, candidates: Sequence[Candidate]) -> list[frozenset[str]]:
        """Return the words of each candidate that no other has."""
        content = [
            frozenset(map(key_of, self._by.match.content(each.text)))
            for each in candidates
        ]
        count = Counter(word for words in content for word in words)
        return [
            frozenset(
                word
                for word in words
                if count[word] == 1
                and len(word) >= SHORTEST_TELLING
                and not word.isdigit()
                and word not in self._qualities
            )
            for words in content
        ]

    def _of_all(self, told: Sequence[_Told], count: int, kind: str) -> Iterator[str]:
        """Yield what is said of the whole paper."""
        yield "always"
        yield f"n{min(count, 4)}"
        yield f"kind {'ask' if kind in self._kinds.ask else 'decide'}"
        yield f"rev {kind in self._kinds.review}"
        loose = {each.outcomes[-1] for each in told if each.outcomes and not each.about}
        yield from (f"all={outcome}" for outcome in loose)
        said = {outcome for each in told for outcome in each.outcomes}
        yield from (f"any={outcome}" for outcome in said)
        yield from (f"no={outcome}" for outcome in OUTCOMES if outcome not in said)
        if len(loose) == 1:
            yield f"all1={next(iter(loose))}"
        if len(said) == 1:
            yield f"sole={next(iter(said))}"

    def _of_one(self, told: Sequence[_Told], place: int) -> Iterator[str]:
        """Yield what the clauses of one candidate say."""
        for at, each in enumerate(told):
            how = each.about.get(place)
            if how is None:
                continue
            shared = "m" if list(each.about.values()).count(how) > 1 else ""
            yield from (f"o{how}{shared}={said}" for said in each.outcomes[-1:])
            keys = [word.key for word in each.clause.words]
            yield from (f"{how}:{key}" for key in keys)
            yield from (f"{how}:{one} {other}" for one, other in pairwise(keys))
            yield from _behind(told[at + 1 : at + 1 + CLAUSES_AFTER], place)
            if at and not told[at - 1].about:
                yield from (f"o-={said}" for said in told[at - 1].outcomes[-1:])


def _names(clause: Clause, candidate: Candidate) -> bool:
    """Say whether a mention of a candidate stands in a clause."""
    item = candidate.item
    spans = [(each.page, each.start, each.end) for each in candidate.mentions]
    if item and not spans:
        spans = [(item.page, item.start, item.end)]
    return any(
        page == clause.page and start < clause.end and clause.start < end
        for page, start, end in spans
    )


def _behind(told: Sequence[_Told], place: int) -> Iterator[str]:
    """Yield what the clauses behind one of a candidate say, until another is named."""
    for step, each in enumerate(told, start=1):
        if each.about:
            return
        yield from (f"o+{step}={said}" for said in each.outcomes[-1:])
        yield from (f"+:{word.key}" for word in each.clause.words)


def _by_rules(candidates: Sequence[Candidate]) -> str:
    """Return what the rules found on the paper: rows, other treatments, or none."""
    ranks = [each.item.rank for each in candidates if each.item]
    return "rows" if ROW in ranks else "some" if ranks else "none"


def _own(candidate: Candidate, by_rules: str) -> Iterator[str]:
    """Yield what the candidate itself is: found by whom, how often, how long."""
    item, tagged = candidate.item, len(candidate.mentions)
    yield f"tagged {min(tagged, 3)}"
    yield f"long {min(len(candidate.text.split()), 8)}"
    if item is None:
        yield "rule none"
        yield f"beside {by_rules}"
        yield f"beside {by_rules} {min(tagged, 2)}"
        return
    yield f"rule {item.rank} {min(tagged, 1)} {'l' if item.listed else ''}"
    yield f"rule={item.outcome} {min(item.rank, 3)}"
    yield f"rule={item.outcome}"
