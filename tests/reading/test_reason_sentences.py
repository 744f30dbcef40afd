"""The reasons of a refusal are offered in the decision's own words, each to its own."""

from binder_app.reading.treatments import DecisionReader
from binder_app.storage.decision_words import read_decision_words
from binder_app.storage.item_weights_file import read_item_weights
from binder_app.storage.places import resources as resources_folder

READER = DecisionReader(
    read_decision_words(resources_folder()), read_item_weights(resources_folder())
)

ONE = """\
UTILIZATION REVIEW DETERMINATION
Treatment requested: MRI of the left knee
Determination: DENIED, not medically necessary.

Records reviewed:
1. Progress report 09/14/2026, physical therapy plan

Reasons for the denial
1. Failure of conservative treatment is not documented.
2. Nerve root signs are absent, and there are no objective
findings on examination.

You have the right to disagree with this decision.
"""

TWO = """\
UTILIZATION REVIEW DETERMINATION
1. Physical therapy, 12 visits: MODIFIED to 6 visits
2. Topiramate 50 mg #60: DENIED

Rationale 1: The number of visits requested exceeds the guideline recommendation.
Rationale 2: Topiramate is a non-exempt drug, and no trial of first-line drugs is shown.
"""


def reasons_of(letter):
    """Return what is said of each treatment, with every quote held to the page."""
    told = READER.reasons((letter,), "ur_decision")
    plain = " ".join(letter.split())
    assert all(said.quote in plain for each in told for said in each.sentences)
    return {each.treatment.treatment: each.sentences for each in told}


def test_the_reasons_of_the_only_treatment_are_those_that_the_letter_lists():
    (sentences,) = reasons_of(ONE).values()

    assert [(said.category, said.quote) for said in sentences] == [
        (
            "conservative_care_not_tried",
            "Failure of conservative treatment is not documented.",
        ),
        (
            "no_objective_findings",
            "Nerve root signs are absent, and there are no objective findings on"
            " examination.",
        ),
    ]


def test_each_treatment_has_the_reasons_of_its_own_part():
    told = reasons_of(TWO)
    (therapy,) = (s for name, s in told.items() if "therapy" in name.casefold())
    (drug,) = (s for name, s in told.items() if "topiramate" in name.casefold())

    assert {said.category for said in therapy} == {"frequency_too_high"}
    assert {said.category for said in drug} == {"formulary"}


def test_other_papers_give_no_reasons():
    assert READER.reasons((ONE,), "treating_report") == ()
