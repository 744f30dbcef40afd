"""What a page says is held against what the claim says, however it is written."""

from dataclasses import replace

import pytest

from binder_app.acts.claim_standing import (
    APART,
    FREE,
    OTHER,
    SAME,
    is_odd,
    is_same,
    stands,
)
from binder_app.domain.binder import Binder, Original, PageFacts
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute, TreatmentItem
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.fact import Fact, Treatment

CLAIM = Claim({"employee_name": "Marisol Nguyễn Quiñones", "claim_number": "WC-26-18"})
DISPUTE = Dispute((TreatmentItem("MRI, lumbar spine", "denied"),))
BINDER = Binder("workers_comp", claim=CLAIM, dispute=DISPUTE)


@pytest.mark.parametrize(
    "other",
    [
        "MARISOL NGUYEN QUINONES",
        "Nguyen Quinones, Marisol",
        "M. Quiñones",
        "Marisol  Quinones",
    ],
)
def test_a_person_is_the_same_however_the_name_is_written(other):
    assert is_same("employee_name", "Marisol Nguyễn Quiñones", other)
    assert is_same("employee_name", other, "Marisol Nguyễn Quiñones")


@pytest.mark.parametrize("other", ["Marta Quiñones", "Juan Pérez", "Marisol Delgado"])
def test_another_name_is_another_person(other):
    assert not is_same("employee_name", "Marisol Nguyễn Quiñones", other)


def test_numbers_are_told_by_their_letters_and_figures():
    assert is_same("claim_number", "WC-26-18", "wc 2618")
    assert not is_same("claim_number", "WC-26-18", "WC-26-81")


@pytest.mark.parametrize(
    ("fact", "standing"),
    [
        (("claim_number", "WC2618"), SAME),
        (("claim_number", "WC9999"), OTHER),
        (("employer", "Alder Creek"), FREE),
        (("exam_date", "2026-01-02"), APART),
        (("treatment_item", Treatment("MRI lumbar spine", "denied")), SAME),
        (("treatment_item", Treatment("MRI lumbar spine", "modified")), OTHER),
        (("treatment_item", Treatment("Knee brace", "denied")), FREE),
        (("treatment_item", Treatment("Knee brace")), APART),
    ],
)
def test_a_fact_stands_to_the_claim_in_one_of_four_ways(fact, standing):
    name, value = fact
    assert stands(BINDER, Fact(name, value, 1, "", 0.9)) == standing


@pytest.mark.parametrize(
    ("confidence", "chosen", "odd"),
    [
        (0.95, {}, True),
        (0.8, {}, False),
        (0.95, {"state": "held_back"}, False),
    ],
)
def test_a_paper_that_goes_in_is_odd_only_where_it_is_surely_of_another(
    confidence, chosen, odd
):
    fact = Fact("employee_name", "Juan Pérez", 1, "Juan Pérez", confidence)
    pages = (ExhibitPage("a" * 64, 1),)
    guess = Guess("rfa", 0.9, facts=(fact,))
    exhibit = Exhibit("e1", "a" * 64, "a.pdf", pages, guess, chosen)

    assert is_odd(BINDER, exhibit) is odd
    assert not is_odd(BINDER, exhibit.with_verdict(fact, ""))


def scanned(name, has_text):
    """Return a binder with a page that surely bears a name, and its exhibit."""
    facts = (Fact("employee_name", name, 1, name, 0.99),)
    guess = Guess("medication_list", 0.99, facts=facts)
    exhibit = Exhibit("e1", "a" * 64, "a.png", (ExhibitPage("a" * 64, 1),), guess)
    seen = (PageFacts(has_text=has_text),)
    originals = {"a" * 64: Original("a" * 64, "a.png", 9, ".png", page_facts=seen)}
    return replace(BINDER, exhibits=(exhibit,), originals=originals), exhibit


@pytest.mark.parametrize(
    ("name", "has_text", "odd"),
    [
        ("Marisol Nguyn Quiñones", False, False),
        ("Marisol Nguyn Quiñones", True, True),
        ("Marta Nguyen Quiñones", False, True),
        ("Juan Pérez", False, True),
    ],
)
def test_a_slip_of_reading_a_picture_makes_no_other_person(name, has_text, odd):
    assert is_odd(*scanned(name, has_text)) is odd
