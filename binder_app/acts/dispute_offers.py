"""What the papers offer for the dispute: reasons, and pages that may answer them.

All of it is shown to a person, who takes it up or not; nothing is taken by itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from binder_app.acts.asked_and_refused import treatment_match
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.dispute import DenialReason, PageRef, TreatmentItem
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.fact import Treatment
from binder_app.reading.answer_words import AnswerWords, Hit
from binder_app.reading.reason_sentences import Refused
from binder_app.reading.treatments import DecisionReader
from binder_app.storage.decision_words import read_decision_words
from binder_app.storage.page_texts import TextShelf, texts_of
from binder_app.storage.reading_files import read_reading_rules

MOST_PAGES, OF_ONE_PAPER = 5, 2
"""Pages that are offered for one reason, and those of one exhibit among them."""

ELSEWHERE = 0.4
"""What words count on papers of a kind that seldom answers such a reason."""


@dataclass(frozen=True, slots=True)
class ReasonOffer:
    """A sentence of a decision that seems to be a reason; `category` is a guess."""

    category: str
    quote: str
    at: PageRef


@dataclass(frozen=True, slots=True)
class PageOffer:
    """A page that seems to bear on something, and the words that made it seem so."""

    ref: PageRef
    quote: str
    worth: float


def reasons_offered(
    shelf: TextShelf, binder: Binder, rules: Rulebook, item: TreatmentItem
) -> tuple[ReasonOffer, ...]:
    """Return the sentences that seem to refuse a treatment, less those answered on."""
    held = {reason.quote for reason in item.reasons} | set(item.refused)
    found: dict[str, ReasonOffer] = {}
    for exhibit in binder.of_kind(rules.checklist.decision_kinds):
        if item.decided and item.decided.exhibit != exhibit.id:
            continue
        for offer in _reasons_in(shelf, binder, rules, exhibit, item):
            if offer.quote not in held:
                found.setdefault(offer.quote, offer)
    return tuple(found.values())


def _reasons_in(
    shelf: TextShelf,
    binder: Binder,
    rules: Rulebook,
    exhibit: Exhibit,
    item: TreatmentItem,
) -> Iterator[ReasonOffer]:
    alone = len(binder.dispute.disputed) == 1
    told = refused_in(shelf, binder, rules, exhibit)
    same = _likest(told, rules, item)
    for refused in told:
        if refused is same or (alone and refused.treatment.outcome == item.outcome):
            for said in refused.sentences:
                if exhibit.pages[said.page - 1].goes_in:
                    at = PageRef.on(exhibit.id, said.page)
                    yield ReasonOffer(said.category, said.quote, at)


def _likest(
    told: Sequence[Refused], rules: Rulebook, item: TreatmentItem
) -> Refused | None:
    """Return what a decision says of the same treatment, if it does."""
    match = treatment_match(rules.resources)
    wanted = Treatment(item.treatment, item.outcome)
    pairs = match.match_treatments([each.treatment for each in told], [wanted]).pairs
    found = (each for each in told for p in pairs if each.treatment is p.asked)
    return next(found, None)


def pages_offered(
    shelf: TextShelf, binder: Binder, rules: Rulebook, item: TreatmentItem
) -> dict[str, PageOffer]:
    """Return the likeliest page that asks for it, decides it, names its guideline.

    The names are "asked", "decided" and "guideline"; what the item already has is
    not offered again. Where it names no guideline, and no other treatment is in
    dispute, that which its decision names most surely is offered.
    """
    reading = read_decision_words(rules.resources).kinds
    deciding = binder.of_kind(rules.checklist.decision_kinds)
    found: dict[str, PageOffer] = {}
    if item.asked is None:
        asking = _by_kind(binder, reading.ask)
        offers = (_treated_on(papers, rules, item) for papers in asking)
        if offer := next(filter(None, offers), None):
            found["asked"] = offer
    if item.decided is None:
        decided = (_decided_on(shelf, binder, rules, e, item) for e in deciding)
        if offer := next(filter(None, decided), None):
            found["decided"] = offer
    if item.guideline_at is None:
        named = list(_guideline_on(_deciding(binder, deciding, item), item.guideline))
        if named:
            found["guideline"] = max(named, key=lambda offer: offer.worth)
    return found


def _deciding(
    binder: Binder, decisions: Iterable[Exhibit], item: TreatmentItem
) -> list[Exhibit]:
    """Return the decisions of which a guideline is surely about the treatment."""
    at = item.decided.exhibit if item.decided else ""
    alone = len(binder.dispute.disputed) == 1
    return [e for e in decisions if item.guideline or (alone and at in ("", e.id))]


def _treated_on(
    exhibits: Iterable[Exhibit], rules: Rulebook, item: TreatmentItem
) -> PageOffer | None:
    """Return the page whose treatment is likest to the item, if any is the same."""
    match = treatment_match(rules.resources)
    wanted = Treatment(item.treatment, item.outcome)
    offers = [
        PageOffer(PageRef.on(exhibit.id, fact.page), fact.quote, pair.likeness)
        for exhibit in exhibits
        for fact in (judged.fact for judged in exhibit.facts)
        if isinstance(fact.value, Treatment) and exhibit.pages[fact.page - 1].goes_in
        for pair in match.match_treatments([fact.value], [wanted]).pairs
    ]
    return max(offers, key=lambda offer: offer.worth, default=None)


def _decided_on(
    shelf: TextShelf,
    binder: Binder,
    rules: Rulebook,
    exhibit: Exhibit,
    item: TreatmentItem,
) -> PageOffer | None:
    """Return the page of a decision that names the treatment, where one does."""
    told = _likest(refused_in(shelf, binder, rules, exhibit), rules, item)
    if told is None or not exhibit.pages[told.page - 1].goes_in:
        return None
    return PageOffer(PageRef.on(exhibit.id, told.page), told.quote, 1.0)


def _by_kind(binder: Binder, kinds: Iterable[str]) -> Iterator[list[Exhibit]]:
    """Give the papers of each kind, so that those of the first are asked first."""
    for kind in kinds:
        yield list(binder.of_kind((kind,)))


def _guideline_on(exhibits: Iterable[Exhibit], name: str) -> Iterator[PageOffer]:
    """Give the places of a guideline; of every one that is named for no name."""
    for exhibit in exhibits:
        for fact in (judged.fact for judged in exhibit.facts):
            is_in = exhibit.pages[fact.page - 1].goes_in
            is_one = fact.name == "guideline" and name in ("", str(fact.value))
            if is_one and is_in:
                ref = PageRef.on(exhibit.id, fact.page)
                yield PageOffer(ref, fact.quote, fact.confidence)


class AnswerSearch:
    """Looks for pages that may answer one reason, exhibit by exhibit.

    `step` looks through one more exhibit and tells whether there are others, so
    that a window answers in between; `found` is what there is so far.
    """

    def __init__(
        self,
        shelf: TextShelf,
        binder: Binder,
        rules: Rulebook,
        item: TreatmentItem,
        reason: DenialReason,
    ) -> None:
        group = rules.refusals.get(reason.category)
        matching = read_decision_words(rules.resources).matching
        self._shelf, self._binder, self._reason = shelf, binder, reason
        self._kinds = group.kinds if group else ()
        listed = group.words if group else ()
        self._words = AnswerWords(matching, listed, item.treatment, reason.quote)
        left_out = rules.checklist.decision_kinds
        self._rest = [e for e in _looked_at(binder) if e.kind not in left_out]
        self._offers: list[PageOffer] = []

    def step(self) -> bool:
        """Look through the next exhibit; tell whether there are more."""
        if self._rest:
            self._offers += self._in(self._rest.pop(0))
        return bool(self._rest)

    @property
    def found(self) -> tuple[PageOffer, ...]:
        """The likeliest pages so far, the best first, none that was answered on."""
        return self.found_for(self._reason)

    def found_for(self, reason: DenialReason) -> tuple[PageOffer, ...]:
        """Return them for the reason as it stands by now, in the same words."""
        held = (*reason.answers, *reason.refused)
        kept: list[PageOffer] = []
        for offer in sorted(self._offers, key=lambda offer: -offer.worth):
            of_paper = [o for o in kept if o.ref.exhibit == offer.ref.exhibit]
            is_held = any(ref.covers(offer.ref) for ref in held)
            if not is_held and len(of_paper) < OF_ONE_PAPER and len(kept) < MOST_PAGES:
                kept.append(offer)
        return tuple(kept)

    def quote_on(self, ref: PageRef) -> str:
        """Return the words of pages that made them seem so, empty where none did."""
        told = (each.quote for each in self._offers if ref.covers(each.ref))
        return next(told, "")

    def _in(self, exhibit: Exhibit) -> Iterator[PageOffer]:
        texts = texts_of(self._shelf, self._binder, exhibit.pages)
        for number, text in enumerate(texts, start=1):
            hit = self._words.hit(text) if exhibit.pages[number - 1].goes_in else None
            if hit:
                ref = PageRef.on(exhibit.id, number)
                yield PageOffer(ref, hit.quote, self._worth(exhibit, hit))

    def _worth(self, exhibit: Exhibit, hit: Hit) -> float:
        """Return how much speaks for a page: its words, and the kind of its paper."""
        if exhibit.kind not in self._kinds:
            return hit.worth * ELSEWHERE
        place = self._kinds.index(exhibit.kind)
        return hit.worth * (2 - place / len(self._kinds))


def answers_offered(search: AnswerSearch) -> tuple[PageOffer, ...]:
    """Return what a whole search finds."""
    while search.step():
        pass
    return search.found


def _looked_at(binder: Binder) -> list[Exhibit]:
    return [each for each in binder.exhibits if each.state == "in" and each.pages_in]


@cache
def _reader(resources: Path) -> DecisionReader:
    rules = read_reading_rules(resources)
    return DecisionReader(rules.decisions, rules.items)


def refused_in(
    shelf: TextShelf, binder: Binder, rules: Rulebook, exhibit: Exhibit
) -> tuple[Refused, ...]:
    """Return what a decision refuses, with the sentences that give its reasons."""
    pages = tuple(texts_of(shelf, binder, exhibit.pages))
    return _read_refused(rules.resources, pages, exhibit.kind)


@lru_cache(maxsize=32)
def _read_refused(
    resources: Path, pages: tuple[str, ...], kind: str
) -> tuple[Refused, ...]:
    return _reader(resources).reasons(pages, kind)
