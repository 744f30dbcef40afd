"""Decisions, determinations and requests in many forms, read item by item."""

import pytest

from binder_app.domain.fact import Fact, Treatment
from binder_app.reading.treatment_match import TreatmentMatch
from binder_app.reading.treatments import DecisionReader
from binder_app.storage.decision_words import read_decision_words
from binder_app.storage.item_weights_file import read_item_weights
from binder_app.storage.places import resources as resources_folder
from tests.reading.decisions_in_spanish import IN_SPANISH
from tests.reading.decisions_listed import LISTED
from tests.reading.decisions_told import TOLD
from tests.reading.determinations import DETERMINATIONS

WORDS = read_decision_words(resources_folder())
READER = DecisionReader(WORDS, read_item_weights(resources_folder()))
MATCH = TreatmentMatch(WORDS.matching)


def facts_of(*pages: str, kind: str = "ur_decision") -> tuple[Fact, ...]:
    """Read pages, and hold every quote against its page."""
    facts = READER.read(pages, kind, "en")
    for fact in facts:
        assert fact.quote in pages[fact.page - 1]
    return facts


def items_of(*pages: str, kind: str = "ur_decision") -> list[Treatment]:
    facts = facts_of(*pages, kind=kind)
    return [fact.value for fact in facts if isinstance(fact.value, Treatment)]


def values(facts: tuple[Fact, ...], name: str) -> list[object]:
    return [fact.value for fact in facts if fact.name == name]


def assert_decided(read: list[Treatment], told: tuple[tuple[str, str], ...]) -> None:
    true = [Treatment(treatment, outcome) for treatment, outcome in told]
    matched = MATCH.match_treatments(true, read)
    assert [pair.decided.outcome for pair in matched.pairs] == [
        pair.asked.outcome for pair in matched.pairs
    ]
    assert (matched.only_asked, matched.only_decided) == ((), ())


@pytest.mark.parametrize(("letter", "told"), (*LISTED, *TOLD, *IN_SPANISH))
def test_a_letter_is_read_treatment_by_treatment(letter, told):
    assert_decided(items_of(letter), told)


@pytest.mark.parametrize(("letter", "told"), DETERMINATIONS)
def test_a_determination_upholds_or_overturns_each_treatment(letter, told):
    assert_decided(items_of(letter, kind="imr_determination"), told)


def test_rows_stay_rows_where_cells_stand_on_lines_of_their_own():
    page = (
        "#\nRequest\nDecision\n1\nKnee brace, hinged, left\nCERTIFIED\n"
        "2\nMRI of the left knee without\nNON-CERTIFIED\ncontrast\n"
    )
    told = (
        ("Knee brace hinged left", "approved"),
        ("MRI of the left knee without contrast", "denied"),
    )
    assert_decided(items_of(page), told)


def test_slips_of_text_recognition_in_outcomes_are_read():
    assert_decided(
        items_of("1. Lumbar brace - N0T CERTlFIED\n2. Walker - APPR0VED"),
        (("Lumbar brace", "denied"), ("Walker", "approved")),
    )


def test_a_quoted_earlier_decision_decides_nothing():
    page = (
        'The first letter said: "The right hip injection is not certified because the\n'
        'exam was normal." On appeal the right hip injection is certified.\n'
    )
    assert_decided(items_of(page), (("right hip injection", "approved"),))


def test_records_history_and_rights_name_no_treatments():
    page = (
        "Determination\n1. Right wrist MRI - Denied\n"
        "Records reviewed\n1. X-ray right wrist 3/1/2026\n2. Physical therapy notes\n"
        "Clinical history\n6/2/26 Physical therapy 8 visits authorized\n"
        "If you disagree\nA denied injection may be reviewed by another doctor.\n"
    )
    assert_decided(items_of(page), (("Right wrist MRI", "denied"),))


def test_a_body_part_or_a_job_is_not_a_treatment():
    assert (
        items_of("Right knee: accepted. Modified work is approved by the employer.")
        == []
    )


@pytest.mark.parametrize(
    ("reason", "category"),
    [
        (
            "No course of conservative care has been tried before surgery.",
            "conservative_care_not_tried",
        ),
        (
            "Objective functional improvement was not documented.",
            "no_functional_improvement",
        ),
        (
            "Strength and sensation are intact; there is no neurological deficit.",
            "no_objective_findings",
        ),
        ("Twenty visits exceed the recommended frequency.", "frequency_too_high"),
        ("It is investigational; there is insufficient evidence.", "experimental"),
        ("This non-exempt drug needs a trial of exempt drugs first.", "formulary"),
        (
            "The same service was previously denied; there is no "
            "change in material facts.",
            "duplicate",
        ),
        (
            "A generic costs a tenth of the price and is equally effective.",
            "less_costly_alternative",
        ),
        ("No se documenta mejoría funcional objetiva.", "no_functional_improvement"),
        ("No se ha probado el tratamiento conservador.", "conservative_care_not_tried"),
    ],
)
def test_the_reason_is_that_of_the_rationale(reason, category):
    (item,) = items_of(
        f"Treatment: Lumbar injection L4-5\nDecision: Denied\nRationale: {reason}"
    )
    assert item.reason_category == category


def test_each_treatment_has_its_own_reason_and_guideline():
    page = (
        "1. Acupuncture, 12 visits - Modified to 6\n2. H-wave device - Denied\n"
        "Rationale\n1. Twelve visits exceed what ACOEM Low Back Disorders recommends.\n"
        "2. ODG Pain calls it experimental; there is insufficient evidence.\n"
    )
    acupuncture, device = items_of(page)
    assert (acupuncture.reason_category, acupuncture.guideline) == (
        "frequency_too_high",
        "ACOEM Low Back Disorders",
    )
    assert (device.reason_category, device.guideline) == ("experimental", "ODG Pain")


def test_an_approval_has_no_reason():
    (item,) = items_of("MRI of the neck - Approved. There is no neurological deficit.")
    assert item.reason_category == ""


def test_a_guideline_is_named_once_and_its_family_not_beside_it():
    facts = facts_of(
        "Request: knee MRI\nDecision: Denied\nThe MTUS Knee "
        "Disorders Guideline says so. "
        "See MTUS, Knee Disorders; and the MTUS again. ODG was silent."
    )
    assert values(facts, "guideline") == ["MTUS Knee Disorders Guideline", "ODG"]


def test_records_are_read_from_a_list_and_from_a_line():
    listed = facts_of(
        "Records reviewed\n1. PR-2 by Dr. Osei 4/2/26\n2. MRI of 3/14/2026\n"
    )
    told = facts_of("Papers read: RFA 5/1/26; PT notes 1/5/26 to 3/2/26 (8 visits).")
    assert values(listed, "record_reviewed") == [
        "PR-2 by Dr. Osei 4/2/26",
        "MRI of 3/14/2026",
    ]
    assert values(told, "record_reviewed") == [
        "RFA 5/1/26",
        "PT notes 1/5/26 to 3/2/26 (8 visits)",
    ]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        (
            "Reviewer: Ada Quist, MD, neurology. Calls Monday 1 to 2.",
            "Ada Quist, MD, neurology",
        ),
        (
            "Decision made by Howard Orne, D.O., occupational medicine, who",
            "Howard Orne, D.O., occupational medicine",
        ),
        (
            "Médico revisor: Inés Robledo, MD, medicina del dolor. Atiende",
            "Inés Robledo, MD, medicina del dolor",
        ),
        (
            "REVIEWED BY: Lena Strand, MD (Internal Medicine). Line",
            "Lena Strand, MD, Internal Medicine",
        ),
    ],
)
def test_the_reviewer_is_named_with_the_specialty(line, value):
    assert values(facts_of(line), "reviewer") == [value]


def test_a_denial_for_want_of_information_is_conditional():
    facts = facts_of("Treatment: Wrist splint\nDecision: Conditional non-certification")
    assert values(facts, "conditional") == [True]
    assert (
        values(facts_of("Treatment: Wrist splint\nDecision: Denied"), "conditional")
        == []
    )


@pytest.mark.parametrize(
    "page",
    [
        "Diagnosis ICD Service CPT\nsprain M25.511 Shoulder MRI, "
        "right 73221 x1\nsame M25.511 Shoulder sling L3670\n",
        "Service requested: Shoulder MRI, right  CPT "
        "73221\nService requested: Shoulder sling  L3670\n",
        "I ask you to authorize:\n1. Shoulder MRI, right "
        "(73221)\n2. Shoulder sling (L3670)\n",
        "Please authorize a shoulder MRI, right, and a shoulder sling.",
        "Requested treatment\n 1  Shoulder MRI, right   73221\n 2  "
        "Shoulder sling   L3670\nSignature: x\n",
    ],
)
def test_a_request_lists_treatments_and_decides_nothing(page):
    read = items_of(page, kind="rfa")
    assert_decided(read, (("Shoulder MRI right", ""), ("Shoulder sling", "")))


def test_other_papers_are_not_read():
    assert facts_of("1. Knee MRI - Denied", kind="symptom_notes") == ()


@pytest.mark.parametrize(
    "page",
    [
        "(" * 20_000,
        "1) " * 7_000,
        "certified not " * 2_000,
        "MRI, " * 5_000,
        "MRI approved " * 1_500,
        '"' * 10_000 + " MTUS " * 2_000,
        "Reviewer: " + "A. " * 6_000,
        "[ ] " * 6_000,
    ],
)
def test_a_page_made_to_harm_is_read_in_time(page):
    READER.read((page,), "ur_decision", "en")
    READER.read((page,), "rfa", "en")


def test_records_that_a_sentence_names_with_their_day_are_read_and_never_called_sure():
    facts = facts_of(
        "A physician looked at your progress report of April 29, 2026 and the lumbar "
        "MRI of January 12, 2026. The request is denied."
    )
    records = [fact for fact in facts if fact.name == "record_reviewed"]
    assert [fact.value for fact in records] == [
        "progress report of April 29, 2026",
        "lumbar MRI of January 12, 2026",
    ]
    assert all(fact.confidence < 0.9 for fact in records)


def test_what_was_not_provided_is_no_record():
    facts = facts_of(
        "Records reviewed\n1. PR-2 by Dr. Osei 4/2/26\n"
        "2. No records of corticosteroid injection were provided\n"
    )
    assert values(facts, "record_reviewed") == ["PR-2 by Dr. Osei 4/2/26"]


def test_a_sentence_about_a_listed_record_names_it_no_second_time():
    facts = facts_of(
        "The MRI of 3/14/2026 shows a tear.\nRecords reviewed\n1. MRI 3/14/2026\n"
    )
    assert values(facts, "record_reviewed") == ["MRI 3/14/2026"]
