"""What the papers say of what the claim leaves open, each with its page."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from binder_app.acts.claim_standing import FREE, is_for_claim, is_same, item_of, stands
from binder_app.acts.editing import set_on_claim
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.dispute import Dispute, PageRef, TreatmentItem
from binder_app.domain.fact import Treatment
from binder_app.domain.verdicts import Judged, plain_value

MOST = 2
"""Values of one fact that are offered: where papers differ, both are shown."""

MOST_TREATMENTS = 12
"""Treatments that are offered; a decision seldom speaks of more (own judgement)."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What one exhibit says; `others` counts the exhibits that say so too."""

    exhibit: str
    judged: Judged
    others: int = 0

    @property
    def page(self) -> int:
        """The page that says so, from 1."""
        return self.judged.fact.page


def offers_for(binder: Binder) -> Mapping[str, tuple[Offer, ...]]:
    """Return what papers that go in say of facts that the claim says nothing of.

    The names are those of facts. What most papers say comes first, then what is
    surer; nothing is taken up until a human says so.
    """
    found: dict[str, list[Offer]] = defaultdict(list)
    for offer in _open_facts(binder):
        fact = offer.judged.fact
        told = found[fact.name]
        place = next((n for n, held in enumerate(told) if _is_one(held, offer)), None)
        if place is None:
            told.append(offer)
        elif told[place].exhibit != offer.exhibit:
            told[place] = replace(_surer(told[place], offer), others=_more(told[place]))
    return {
        name: tuple(sorted(told, key=_worth)[: _most(told[0])])
        for name, told in found.items()
    }


def with_fact_used(
    binder: Binder, exhibit_id: str, judged: Judged, rules: Rulebook
) -> Binder:
    """Return the binder whose claim says what a page says; that also agrees to it."""
    fact, value = judged.fact, plain_value(judged.fact.value)
    if isinstance(fact.value, Treatment):
        kind = binder.exhibit(exhibit_id).kind
        is_decision = kind in rules.checklist.decision_kinds
        at = PageRef.on(exhibit_id, fact.page) if is_decision else None
        binder = _with_treatment(binder, fact.value, at)
    else:
        binder = set_on_claim(binder, fact.name, value, rules)
    agreed = binder.exhibit(exhibit_id).with_verdict(judged.read, value)
    return binder.replacing([exhibit_id], [agreed])


def _open_facts(binder: Binder) -> Iterator[Offer]:
    for exhibit in binder.exhibits:
        if exhibit.state != "in":
            continue
        for judged in exhibit.facts:
            fact = judged.fact
            if is_for_claim(fact) and stands(binder, fact) == FREE:
                yield Offer(exhibit.id, judged)


def _is_one(offer: Offer, other: Offer) -> bool:
    one, two = offer.judged.fact, other.judged.fact
    return is_same(one.name, plain_value(one.value), plain_value(two.value))


def _surer(held: Offer, offer: Offer) -> Offer:
    return max(held, offer, key=lambda each: each.judged.fact.confidence)


def _more(held: Offer) -> int:
    return held.others + 1


def _worth(offer: Offer) -> tuple[int, float]:
    return -offer.others, -offer.judged.fact.confidence


def _most(offer: Offer) -> int:
    return MOST_TREATMENTS if isinstance(offer.judged.fact.value, Treatment) else MOST


def _with_treatment(binder: Binder, said: Treatment, at: PageRef | None) -> Binder:
    """Return the binder whose dispute says of a treatment what a page says.

    `at` is the page of the decision that says so.
    """
    before = item_of(binder, said)
    item = replace(
        before or TreatmentItem(said.treatment),
        outcome=said.outcome,
        reason_category=said.reason_category,
        guideline=said.guideline,
        decided=at or (before.decided if before else None),
    )
    if before:
        return replace(binder, dispute=binder.dispute.with_item(before, item))
    return replace(binder, dispute=Dispute((*binder.dispute.items, item)))
