"""Facts without a label are read by what stands beside them."""

import pytest

from binder_app.reading.facts import FactReader
from binder_app.storage import places
from binder_app.storage.fact_words_file import read_fact_words
from binder_app.storage.rule_files import read_kinds


@pytest.fixture(scope="module")
def read():
    resources = places.resources()
    reader = FactReader(read_fact_words(resources, tuple(read_kinds(resources).by_id)))

    def told(page, kind, language="en", dated=None):
        facts = reader.read([page], kind, language, dated)
        return {fact.name: fact.value for fact in facts}

    return told


def test_an_employer_between_other_facts_of_a_subject(read):
    page = (
        "RE: Mila Oduber / RB-26-0091 / DOI 1-9-2026 / Saltbush Linen Supply\n\nDoctor,"
    )

    assert read(page, "correspondence")["employer"] == "Saltbush Linen Supply"


def test_a_doctor_in_a_subject_is_no_employer(read):
    page = "4/8/26 - Oduber, Mila - Claim RB-26-0091 - to Dr. Arvid Lomax\n"

    assert "employer" not in read(page, "ur_decision")


def test_a_firm_behind_a_whole_name_is_no_first_name(read):
    page = "Worker: Mila Oduber-Ruiz, Ventral Stonework, D/I 4/18/2022, no. RB-26-0091"
    facts = read(page, "rfa")

    assert facts["employee_name"] == "Mila Oduber-Ruiz"
    assert facts["date_of_injury"] == "2022-04-18"


def test_the_second_day_of_a_pair_is_that_of_receipt(read):
    page = "| RFA / received | 04/03/2026 / 04/07/2026"

    assert read(page, "ur_decision")["rfa_received_date"] == "2026-04-07"


def test_a_request_that_is_named_behind_its_receipt(read):
    page = "Recibimos el pedido el 6 de octubre de 2026."

    assert read(page, "ur_decision", "es")["rfa_received_date"] == "2026-10-06"


def test_mail_of_the_same_day_is_served_on_the_paper_own_day(read):
    facts = read("This letter is mailed today.", "ur_decision", "en", ("2026-05-01", 1))

    assert facts["service_date"] == "2026-05-01"
    assert facts["service_method"] == "mail"


def test_a_title_under_a_name_leads_to_no_adjuster(read):
    page = "Signed: Ona Birch\nClaims Adjuster, Amber Fern Insurance\n"

    assert read(page, "correspondence")["adjuster"] == "Ona Birch"
