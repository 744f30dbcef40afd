"""The facts of the claim are read from papers of many styles."""

import pytest

from binder_app.domain.fact import Fact
from binder_app.reading.facts import FactReader
from binder_app.reading.page_text import LONGEST_PAGE
from binder_app.storage import places
from binder_app.storage.fact_words_file import read_fact_words
from binder_app.storage.rule_files import read_kinds


@pytest.fixture(scope="module")
def reader():
    resources = places.resources()
    kinds = tuple(read_kinds(resources).by_id)
    return FactReader(read_fact_words(resources, kinds))


def told(facts: tuple[Fact, ...]) -> dict[str, object]:
    return {fact.name: fact.value for fact in facts}


def test_a_form_of_labels_and_values(reader):
    page = """REQUEST FOR AUTHORIZATION
Employee Information
Name (Last, First, Middle): Quispe, Nélida R.
Date of Injury (MM/DD/YYYY): 02/17/2026     Date of Birth (MM/DD/YYYY): 5-9-1988
Claim Number: QX-77-0412     Employer: Saltbush Nurseries, Inc.
Requesting Physician Information
Name: Arvid Lomax, MD     Practice Name: Lomax Hand
Claims Administrator Information
Company Name: Ferrel Claims Group     Contact Name: Ona Birch
"""
    facts = told(reader.read([page], "rfa", "en"))

    assert facts == {
        "employee_name": "Nélida R. Quispe",
        "date_of_injury": "2026-02-17",
        "date_of_birth": "1988-05-09",
        "claim_number": "QX-77-0412",
        "employer": "Saltbush Nurseries, Inc",
        "requesting_physician": "Arvid Lomax",
        "claims_administrator": "Ferrel Claims Group",
        "adjuster": "Ona Birch",
    }


def test_a_row_whose_gaps_a_scan_has_lost(reader):
    page = "PATIENT: ODUBER, MILA DOB: 03/04/1990 MR: 5512\nDOI 1/9/26 Claim RB-26-0091"
    facts = told(reader.read([page], "imaging_report", "en"))

    assert facts["employee_name"] == "Mila Oduber"
    assert facts["date_of_birth"] == "1990-03-04"
    assert facts["date_of_injury"] == "2026-01-09"
    assert facts["claim_number"] == "RB-26-0091"


def test_labels_that_a_scan_has_misread(reader):
    page = "Clairn Nurnber: RB-26-0091\nDate of lnjury: 1/9/26\nEmployeeName: Mila Ruiz"
    facts = told(reader.read([page], "other", "en"))

    assert facts["claim_number"] == "RB-26-0091"
    assert facts["date_of_injury"] == "2026-01-09"
    assert facts["employee_name"] == "Mila Ruiz"


def test_a_letter_without_labels(reader):
    page = """August 3, 2026

Mila Oduber
44 Plover Row
Eureka, CA 95501

Dear Ms. Oduber:

Your RFA of July 20, 2026, was received on July 22, 2026, for your injury of
January 9, 2026. The decision was made on August 2, 2026.
"""
    facts = told(reader.read([page], "ur_decision", "en"))

    assert facts["employee_name"] == "Mila Oduber"
    assert facts["rfa_date"] == "2026-07-20"
    assert facts["rfa_received_date"] == "2026-07-22"
    assert facts["date_of_injury"] == "2026-01-09"
    assert facts["ur_decision_date"] == "2026-08-02"


def test_a_caption_names_worker_and_employer(reader):
    page = "Mila Oduber v. Saltbush Nurseries; Ferrel Claims\nDear Counsel:"
    facts = told(reader.read([page], "med_legal_report", "en"))

    assert facts["employee_name"] == "Mila Oduber"
    assert facts["employer"] == "Saltbush Nurseries"


def test_a_spanish_letter(reader):
    page = """7 de mayo de 2026

Señora Mila Oduber Rey:

Reclamo: RB-26-0091
Fecha de la lesión: 9 de enero de 2026
Patrón: Viveros Saltbush

La decisión se tomó el 6 de mayo de 2026.
"""
    facts = told(reader.read([page], "ur_decision", "es"))

    assert facts["employee_name"] == "Mila Oduber Rey"
    assert facts["claim_number"] == "RB-26-0091"
    assert facts["date_of_injury"] == "2026-01-09"
    assert facts["ur_decision_date"] == "2026-05-06"


def test_spanish_figures_that_can_be_read_in_two_ways_are_left_out(reader):
    unclear = "Fecha de lesión: 05/03/2026"
    settled = f"{unclear}\nImpreso: 22/06/2026"

    assert "date_of_injury" not in told(reader.read([unclear], "other", "es"))
    assert told(reader.read([settled], "other", "es"))["date_of_injury"] == "2026-03-05"


@pytest.mark.parametrize(
    "line",
    [
        "Reviewer: Tomas Brill, MD",
        "Attorney: Ilse Voss",
        "Emergency contact: Paul Oduber",
        "Surgeon: Tomas Brill, MD",
        "AUG 03 2026 10:12AM  FROM: MILA ODUBER  TO: 5305550100  P.01/02",
        "Dear Dr. Brill:",
    ],
)
def test_other_people_are_not_the_worker(reader, line):
    assert "employee_name" not in told(reader.read([line], "other", "en"))


def test_an_adjuster_whom_a_letter_goes_to_is_not_the_worker(reader):
    page = """August 3, 2026

Ona Birch
44 Plover Row
Eureka, CA 95501

Dear Ms. Birch:

You are the adjuster Ona Birch on claim RB-26-0091.
"""
    facts = told(reader.read([page], "ur_decision", "en"))

    assert facts["adjuster"] == "Ona Birch"
    assert "employee_name" not in facts


@pytest.mark.parametrize(
    "line",
    [
        "Phone: (530) 555-0100",
        "Claim form: 530-555-0100",
        "Panel No.: 7719024",
        "MRN: 44-20931",
        "Claim: unknown",
        "claim dated 02/03/2026",
    ],
)
def test_other_numbers_are_not_the_claim(reader, line):
    assert "claim_number" not in told(reader.read([line], "correspondence", "en"))


def test_service_with_its_method(reader):
    page = (
        "On August 4, 2026 I placed this letter in the United States mail at Eureka,"
        " addressed to the injured worker, and sent it by fax to the doctor."
    )
    facts = told(reader.read([page], "ur_decision", "en"))

    assert facts["service_date"] == "2026-08-04"
    assert facts["service_method"] == "mail"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "The request for an MRI reached our desk on July 22, 2026.",
            "rfa_received_date",
        ),
        ("On July 22, 2026 we got a new RFA for the knee.", "rfa_received_date"),
        ("Your request for therapy, dated July 22, 2026, is here.", "rfa_date"),
        ("Mailed to the injured worker on July 22, 2026.", "service_date"),
    ],
)
def test_a_sentence_tells_what_its_day_is(reader, sentence, name):
    assert told(reader.read([sentence], "ur_decision", "en"))[name] == "2026-07-22"


@pytest.mark.parametrize(
    "sentence",
    [
        "The request came with a bill that was received on July 22, 2026.",
        "Your request is here. The claim form was received on July 22, 2026.",
    ],
)
def test_the_day_of_another_paper_is_not_that_of_the_request(reader, sentence):
    facts = told(reader.read([sentence], "imr_notice", "en"))

    assert "rfa_received_date" not in facts


def test_work_status_from_and_to(reader):
    page = "Modified duty from 08/03/2026 through 08/24/2026, no lifting."
    facts = told(reader.read([page], "work_status", "en"))

    assert facts["work_status_from"] == "2026-08-03"
    assert facts["work_status_to"] == "2026-08-24"


def test_days_of_pay_are_no_work_status(reader):
    page = "Modified work. Pay period 08/03/2026 - 08/16/2026"

    assert told(reader.read([page], "work_status", "en")) == {}


def test_signed_and_not_signed(reader):
    signed = "Employee Signature: /s/ Mila Oduber   Date: 08/03/2026"
    empty = "Employee Signature: ______________   Date: ________"
    of_another = "The request signed by the doctor on July 2 came late."

    assert told(reader.read([signed], "imr_application", "en"))["signed"] is True
    assert told(reader.read([empty], "imr_application", "en"))["signed"] is False
    assert "signed" not in told(reader.read([of_another], "ur_decision", "en"))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Final Determination: UPHELD", "upheld"),
        ("The decision is PARTIALLY OVERTURNED.", "partly_overturned"),
        ("Item 1: Overturned\nItem 2: Upheld", "partly_overturned"),
        ("The request is not medically necessary and appropriate.", "upheld"),
    ],
)
def test_the_outcome_of_a_determination(reader, text, outcome):
    facts = told(reader.read([text], "imr_determination", "en"))

    assert facts["determination_outcome"] == outcome


def test_a_ticked_box_makes_a_review_expedited(reader):
    ticked = "[ ] New Request  [x] Expedited Review"
    empty = "[x] New Request  [ ] Expedited Review"

    assert told(reader.read([ticked], "rfa", "en"))["expedited"] is True
    assert "expedited" not in told(reader.read([empty], "rfa", "en"))


def test_the_own_date_of_a_decision_stands_for_one_that_is_not_told(reader):
    silent = reader.read(
        ["We cannot approve it."], "ur_decision", "en", ("2026-08-03", 1)
    )
    telling = "Decision date: 08/02/2026"
    spoken = reader.read([telling], "ur_decision", "en", ("2026-08-03", 1))

    assert told(silent)["ur_decision_date"] == "2026-08-03"
    assert silent[0].confidence < 0.9
    assert told(spoken)["ur_decision_date"] == "2026-08-02"


def test_each_fact_stands_once_with_its_page_and_its_words(reader):
    pages = ["A cover.", "Claim number: RB-26-0091", "Claim number: RB-26-0091"]
    (fact,) = reader.read(pages, "correspondence", "en")

    assert (fact.page, fact.quote) == (2, "Claim number: RB-26-0091")
    assert fact.confidence >= 0.9


def test_no_pages_hold_no_facts(reader):
    assert reader.read([], "ur_decision", "en") == ()
    assert reader.read(["", " \n "], "ur_decision", "en") == ()


@pytest.mark.parametrize(
    "piece",
    [
        "served 1/1/2026 ",
        "Claim: AB-12345 ",
        "Dr. Aa Bb MD asked ",
        "A, B ",
        "work from 1/1/2026 to 2/2/2026 ",
        "Name: ",
        ":.:.",
        "-",
        "Aa-",
        "\n",
        "Re: Aa Bb v. Cc ",
        "employer Aa bb ",
    ],
)
def test_a_hostile_page_is_read_to_its_end(reader, piece):
    page = piece * (LONGEST_PAGE // len(piece))

    for kind in ("ur_decision", "rfa", "work_status", "plan_card"):
        for fact in reader.read([page], kind, "en"):
            assert fact.quote in page
