"""One form and one letter speak of the treatments of one decision."""

from dataclasses import replace

from binder_app.acts.decision_items import items_of_decision, undecided_items
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute, PageRef, TreatmentItem
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.fact import Fact, Treatment

RULES = read_rulebook("workers_comp")


def decision(exhibit_id, day, *treatments):
    facts = tuple(
        Fact("treatment_item", Treatment(*each), 1, each[0], 0.95)
        for each in treatments
    )
    guess = Guess("ur_decision", 0.99, date=day, facts=facts)
    pages = (ExhibitPage("a" * 64, 1),)
    return Exhibit(exhibit_id, "a" * 64, "a.pdf", pages, guess)


FIRST = decision("e1", "2026-11-09")
SECOND = decision("e2", "2026-11-18")
INJECTION = TreatmentItem("Injection", decided=PageRef.on("e1", 1))
THERAPY = TreatmentItem("Therapy", "modified", decided=PageRef.on("e2", 1))
LOOSE = TreatmentItem("MRI")
BINDER = Binder(
    "workers_comp",
    Claim({"ur_decision_date": "2026-11-09"}),
    Dispute((INJECTION, THERAPY, LOOSE)),
    exhibits=(FIRST, SECOND),
)


def test_a_treatment_that_another_decided_or_nobody_knows_which_one_is_left_out():
    assert items_of_decision(BINDER, RULES) == (INJECTION,)
    assert undecided_items(BINDER, RULES) == (LOOSE,)


def test_with_one_decision_every_treatment_is_its():
    one = replace(BINDER, exhibits=(FIRST,), dispute=Dispute((INJECTION, LOOSE)))

    assert items_of_decision(one, RULES) == (INJECTION, LOOSE)
    assert undecided_items(one, RULES) == ()


def test_beside_a_decision_that_approves_there_is_but_one():
    approves = decision("e2", "2026-11-18", ("Therapy", "approved"))
    one = replace(
        BINDER, exhibits=(FIRST, approves), dispute=Dispute((INJECTION, LOOSE))
    )

    assert items_of_decision(one, RULES) == (INJECTION, LOOSE)
    assert undecided_items(one, RULES) == ()


def test_where_the_claim_names_none_of_the_days_all_are_told():
    unknown = replace(BINDER, claim=Claim({}))

    assert items_of_decision(unknown, RULES) == (INJECTION, THERAPY, LOOSE)


def test_a_treatment_is_of_the_only_decision_that_surely_speaks_of_it():
    first = decision("e1", "2026-11-09", ("MRI", "denied"))
    told = replace(BINDER, exhibits=(first, SECOND))

    assert items_of_decision(told, RULES) == (INJECTION, LOOSE)
    assert undecided_items(told, RULES) == ()


def test_a_treatment_that_two_decisions_refuse_is_of_neither_till_a_page_is_named():
    both = tuple(
        decision(each.id, each.date, ("MRI", "denied")) for each in (FIRST, SECOND)
    )
    told = replace(BINDER, exhibits=both)
    named = replace(LOOSE, decided=PageRef.on("e2", 1))

    assert undecided_items(told, RULES) == (LOOSE,)
    told = replace(told, dispute=told.dispute.with_item(LOOSE, named))
    assert undecided_items(told, RULES) == ()
    assert items_of_decision(told, RULES) == (INJECTION,)
