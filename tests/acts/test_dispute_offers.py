"""Reasons and pages are offered from the papers; what was answered on is not again."""

from dataclasses import replace

import pytest

from binder_app.acts.adding import add_files, shelf_of
from binder_app.acts.dispute_edits import answered, unanswered, with_page_found
from binder_app.acts.dispute_offers import (
    AnswerSearch,
    answers_offered,
    pages_offered,
    reasons_offered,
)
from binder_app.acts.editing import set_on_claim, set_on_exhibit
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.dispute import DenialReason, Dispute
from binder_app.domain.fact import Fact
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from tests.verbs import drawn

RULES = read_rulebook("workers_comp")
DECISION = """\
Larkspur Utilization Review
UTILIZATION REVIEW DETERMINATION
NOTICE OF DENIAL OF TREATMENT AUTHORIZATION
Date of decision: 10/12/2026
Employee: Nadia Ferrant
Claim number: LK-26-00817
Requested treatment: MRI of the right shoulder
Determination: DENIED. The requested treatment is not medically necessary.
Reasons for the denial:
1. Failure of conservative treatment is not documented.
2. The study does not meet the MTUS Shoulder Disorders guideline.
You have a right to disagree with this decision.
"""
THERAPY = """\
PHYSICAL THERAPY DISCHARGE SUMMARY
Patient: Nadia Ferrant
Date: 09/30/2026
Twelve of twelve visits completed. Discharged without relief, at a plateau.
"""
BILL = """\
Orchard Parking Garage
Receipt for one day, 14 dollars.
"""
GUIDELINE = "MTUS Shoulder Disorders guideline"
CARE = "Failure of conservative treatment is not documented."


@pytest.fixture
def file(tmp_path):
    kinds = {
        "decision.pdf": (DECISION, "ur_decision"),
        "therapy.pdf": (THERAPY, "therapy_note"),
        "bill.pdf": (BILL, "other"),
    }
    paths = [drawn.draw_pdf(tmp_path / n, text) for n, (text, _) in kinds.items()]
    with BinderFile.create(tmp_path / "B", Binder("workers_comp")) as made:
        add_files(made, paths, RULES, Progress())
        held = set_on_claim(
            made.binder, "treatment_item", "MRI of the right shoulder|denied", RULES
        )
        for exhibit in made.binder.exhibits:
            kind = kinds[exhibit.source_name][1]
            held = set_on_exhibit(held, exhibit.id, "kind", kind, RULES)
        made.save(held)
        yield made


def item_of(file):
    (item,) = file.binder.dispute.items
    return item


def offered(file, item=None):
    return reasons_offered(shelf_of(file), file.binder, RULES, item or item_of(file))


def search(file, reason):
    return answers_offered(
        AnswerSearch(shelf_of(file), file.binder, RULES, item_of(file), reason)
    )


def named(file, name):
    return next(e.id for e in file.binder.exhibits if e.source_name == name)


def with_guideline(binder):
    """Return the binder whose decision names guidelines, one by its initials."""
    held = next(e for e in binder.exhibits if e.kind == "ur_decision")
    facts = (
        Fact("guideline", "MTUS", 1, "MTUS", 0.7),
        Fact("guideline", GUIDELINE, 1, GUIDELINE, 0.9),
    )
    told = replace(held, guess=replace(held.guess, facts=facts))
    return binder.replacing([held.id], [told])


def test_the_reasons_of_the_decision_are_offered_with_their_page(file):
    offers = {offer.quote: offer for offer in offered(file)}

    assert offers[CARE].category == "conservative_care_not_tried"
    assert str(offers[CARE].at) == f"{named(file, 'decision.pdf')}:1"


def test_what_was_taken_up_or_refused_is_not_offered_again(file):
    item, every = item_of(file), {offer.quote for offer in offered(file)}
    taken = replace(item, reasons=(DenialReason(CARE),))
    refused = replace(item, refused=(CARE,))

    for told in (taken, refused):
        assert {offer.quote for offer in offered(file, told)} == every - {CARE}


def test_a_decision_held_back_gives_no_reason(file):
    held = set_on_exhibit(
        file.binder, named(file, "decision.pdf"), "state", "held_back", RULES
    )

    assert reasons_offered(shelf_of(file), held, RULES, item_of(file)) == ()
    assert pages_offered(shelf_of(file), held, RULES, item_of(file)) == {}


def test_the_page_that_decides_is_offered_until_it_is_known(file):
    shelf = shelf_of(file)
    found = pages_offered(shelf, file.binder, RULES, item_of(file))["decided"]
    known = replace(item_of(file), decided=found.ref)

    assert found.ref.exhibit == named(file, "decision.pdf")
    assert "decided" not in pages_offered(shelf, file.binder, RULES, known)


def test_the_guideline_of_the_decision_is_offered_and_its_words_become_the_name(file):
    held, item = with_guideline(file.binder), item_of(file)
    found = pages_offered(shelf_of(file), held, RULES, item)["guideline"]
    told = (held, item, "guideline", found.ref)
    unnamed = with_page_found(*told, "").dispute.items[0]
    taken = with_page_found(*told, found.quote).dispute.items[0]

    assert (found.quote, found.ref.exhibit) == (GUIDELINE, named(file, "decision.pdf"))
    assert (unnamed.guideline, unnamed.guideline_at) == ("", found.ref)
    assert (taken.guideline, taken.guideline_at) == (found.quote, found.ref)


def test_whose_guideline_it_is_is_not_said_where_two_treatments_are_in_dispute(file):
    also = replace(item_of(file), treatment="Gym membership")
    two = Dispute((*file.binder.dispute.items, also))
    held = replace(with_guideline(file.binder), dispute=two)

    found = pages_offered(shelf_of(file), held, RULES, item_of(file))

    assert "guideline" not in found


def test_a_page_on_the_point_is_found_and_not_the_decision_itself(file):
    (found,) = search(file, DenialReason(CARE, category="conservative_care_not_tried"))

    assert found.ref.exhibit == named(file, "therapy.pdf")
    assert "plateau" in found.quote


def test_a_page_said_or_refused_is_not_found_again(file):
    reason = DenialReason(CARE, category="conservative_care_not_tried")
    (found,) = search(file, reason)

    assert search(file, answered(reason, found.ref)) == ()
    assert search(file, unanswered(reason, found.ref)) == ()
