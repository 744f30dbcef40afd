"""What papers say is offered where the claim says nothing, and used only when told."""

from dataclasses import replace

import pytest

from binder_app.acts.claim_offers import offers_for, with_fact_used
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.fact import Fact, Treatment

SENT = Fact("service_date", "2026-08-14", 3, "mailed on 08/14/2026", 0.95)
OTHER_DAY = Fact("service_date", "2026-08-17", 1, "08/17/2026", 0.7)
DENIED = Fact("treatment_item", Treatment("MRI", "denied", "duplicate"), 2, "MRI", 0.9)


def exhibit(exhibit_id: str, *facts: Fact) -> Exhibit:
    pages = tuple(ExhibitPage("f" * 64, number) for number in (1, 2, 3))
    guess = Guess("ur_decision", 0.97, facts=facts)
    return Exhibit(exhibit_id, "f" * 64, f"{exhibit_id}.pdf", pages, guess)


def binder(*exhibits: Exhibit, **claim: str) -> Binder:
    return Binder("workers_comp", claim=Claim(claim), exhibits=exhibits)


def values(held: Binder, name: str) -> list[object]:
    return [each.judged.fact.value for each in offers_for(held).get(name, ())]


def test_an_open_fact_is_offered_with_the_page_that_says_so():
    (offer,) = offers_for(binder(exhibit("e1", SENT)))["service_date"]
    assert (offer.exhibit, offer.page) == ("e1", 3)


def test_what_the_claim_says_is_not_offered_again():
    held = binder(exhibit("e1", SENT), service_date="2026-08-20")
    assert values(held, "service_date") == []


def test_where_papers_differ_both_are_offered_and_what_more_say_comes_first():
    held = binder(
        exhibit("e1", SENT), exhibit("e2", OTHER_DAY), exhibit("e3", OTHER_DAY)
    )
    assert values(held, "service_date") == ["2026-08-17", "2026-08-14"]


@pytest.mark.parametrize("state", ["held_back", "in"])
def test_a_paper_that_stays_out_offers_nothing(state):
    paper = exhibit("e1", SENT).with_choice("state", state)
    assert bool(values(binder(paper), "service_date")) == (state == "in")


def test_what_a_person_called_wrong_is_not_offered():
    paper = exhibit("e1", SENT)
    assert values(binder(paper.with_verdict(SENT, "")), "service_date") == []


def test_an_offer_that_is_used_is_in_the_claim_and_agreed():
    held = binder(exhibit("e1", SENT, DENIED))
    rules = read_rulebook("workers_comp")
    for name in ("service_date", "treatment_item"):
        (offer,) = offers_for(held)[name]
        held = with_fact_used(held, offer.exhibit, offer.judged, rules)
    assert held.claim.get("service_date") == "2026-08-14"
    (item,) = held.dispute.items
    assert (item.treatment, item.outcome) == ("MRI", "denied")
    assert item.reason_category == "duplicate"
    assert offers_for(held) == {}
    assert all(judged.is_agreed for judged in held.exhibit("e1").facts)


def test_the_same_treatment_decided_otherwise_keeps_the_place_of_the_first():
    held = binder(exhibit("e1", DENIED))
    rules = read_rulebook("workers_comp")
    (offer,) = offers_for(held)["treatment_item"]
    held = with_fact_used(held, "e1", offer.judged, rules)
    changed = replace(DENIED, value=Treatment("MRI", "modified"))
    (judged,) = exhibit("e1", changed).facts
    held = with_fact_used(held, "e1", judged, rules)
    assert [item.outcome for item in held.dispute.items] == ["modified"]
