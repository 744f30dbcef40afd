"""The same treatment is known under two names, and another one is not."""

import pytest

from binder_app.domain.fact import Treatment
from binder_app.reading.treatment_match import ENOUGH, TreatmentMatch
from binder_app.storage.decision_words import read_decision_words
from binder_app.storage.places import resources as resources_folder

MATCH = TreatmentMatch(read_decision_words(resources_folder()).matching)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("physical therapy right shoulder, 12 visits", "PT R shoulder 6 visits"),
        ("Lumbar ESI L4-5", "lumbar epidural steroid injection L4-L5"),
        ("Resonancia magnética de la rodilla derecha", "MRI right knee"),
        ("acupuncture, six sessions", "Acupuncture x 12 sessions"),
        ("total knee replacement (27447)", "TKA left knee 27447"),
        ("x-rays of the left hip", "X-ray left hip, 2 views"),
    ],
)
def test_two_names_are_one_treatment(one, other):
    assert MATCH.likeness(one, other) >= ENOUGH


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MRI left knee", "MRI right knee"),
        ("facet injection L3-4", "facet injection L5-S1"),
        ("gabapentin 300 mg", "ibuprofen 300 mg"),
        ("knee brace", "physical therapy"),
    ],
)
def test_another_side_level_or_drug_is_another_treatment(one, other):
    assert MATCH.likeness(one, other) < ENOUGH


def test_lists_are_paired_once_and_what_is_left_is_told():
    asked = [Treatment("MRI left knee"), Treatment("knee brace"), Treatment("cane")]
    decided = [
        Treatment("Knee brace, hinged", "denied"),
        Treatment("MRI of the left knee", "approved"),
        Treatment("crutches", "approved"),
    ]
    matched = MATCH.match_treatments(asked, decided)
    assert [(pair.asked.treatment, pair.decided.outcome) for pair in matched.pairs] == [
        ("MRI left knee", "approved"),
        ("knee brace", "denied"),
    ]
    assert matched.only_asked == (asked[2],)
    assert matched.only_decided == (decided[2],)
