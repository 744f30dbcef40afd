"""The date of a document: believed where it is plain, left open where it is not."""

import pytest

from binder_app.reading.dates import DateReader
from binder_app.storage import places
from binder_app.storage.date_rules import read_date_rules
from tests.reading import papers

READER = DateReader(read_date_rules(places.resources()))


def document_date(pages, kind=""):
    return READER.day_of(pages, kind)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Date: 09/14/2026", "2026-09-14"),
        ("Date: 9/4/26", "2026-09-04"),
        ("Date: 9/4/97", "1997-09-04"),
        ("Date of Service 2026-09-14", "2026-09-14"),
        ("Exam Date: Sept. 14, 2026", "2026-09-14"),
        ("September 14, 2026", "2026-09-14"),
        ("Monday, September 14, 2026", "2026-09-14"),
        ("Sent: Monday, September 14, 2026 4:02 PM", "2026-09-14"),
        ("Date: Mon, 14 Sep 2026", "2026-09-14"),
        ("14 de septiembre de 2026", "2026-09-14"),
        ("Los Ángeles, 14 de septiembre del 2026", "2026-09-14"),
        ("Fecha: 09/14/2026", "2026-09-14"),
        ("Fecha del examen: 14 de setiembre de 2026", "2026-09-14"),
        ("Date of Exam\n09/14/2026", "2026-09-14"),
        ("Patient: Luan Hoang  Date of visit: 09/14/2026", "2026-09-14"),
    ],
)
def test_a_plain_date_is_read(text, day):
    assert document_date([text]) == (day, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Date: 13/04/2025",
        "Date: 02/30/2026",
        "Date: 09/14/1950",
        "Date: 09/14/2150",
        "Fecha: 05/04/2026",
        "9/4/26",
        "Date of Birth: 07/19/1984",
        "DOB: 07/19/1984",
        "Fecha de nacimiento: 19 de julio de 1984",
        "Date of Injury: 03/02/2026",
        "Print date: 09/14/2026",
        "Printed 09/14/2026",
        "FAX 555 0100   09/15/2026 14:02  P. 2/8",
        "Fax Date: 09/15/2026",
        "Next appointment: 10/08/2026",
        "Next appointment date: 10/08/2026",
        "Próxima cita: 8 de octubre de 2026",
        "Date RFA received: 09/15/2026",
        "Claim 09/14/2026/77",
        "Date: 109/14/2026",
        "Date of Injury  Date of Exam\n03/02/2026 09/14/2026",
        "Date: 09/14/2026\nDate: 09/15/2026",
        "We saw you on September 14, 2026 and again later.",
        "Appeal of the decision dated 09/21/2026",
    ],
)
def test_a_date_of_something_else_or_of_no_calendar_is_not(text):
    assert document_date([text]) is None


def test_no_pages_have_no_date():
    assert document_date([]) is None


def test_the_day_of_the_decision_goes_before_the_day_of_the_letter():
    text = "September 23, 2026\nDate of Decision: 09/21/2026\nDear Ms. Quintero"

    assert document_date([text]) == ("2026-09-21", 1)


def test_a_date_of_service_that_is_not_the_letters_leaves_it_open():
    text = "September 23, 2026\nDate of service: 09/01/2026\nDear Ms. Quintero"

    assert document_date([text]) is None


def test_a_signature_date_below_serves_where_the_top_has_none():
    text = "REQUEST FOR AUTHORIZATION\n" + "Requested treatment\n" * 40

    assert document_date([f"{text}Signature: T. Lindqvist  Date: 09/14/2026"]) == (
        "2026-09-14",
        1,
    )


def test_later_pages_do_not_date_a_document():
    assert document_date(["Cover", "Date: 09/14/2026"]) is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("RFA", "2026-09-14"),
        ("UR_DENIAL", "2026-09-21"),
        ("UR_DENIAL_ES", "2026-09-21"),
        ("TREATING_REPORT_PR2", "2026-09-10"),
        ("IMAGING_MRI", "2026-08-01"),
        ("IMR_DETERMINATION", "2026-11-18"),
        ("APPEAL_LETTER", "2026-10-01"),
        ("WORK_STATUS_ES", "2026-09-10"),
    ],
)
def test_the_papers_are_dated(name, day):
    assert document_date([getattr(papers, name)]) == (day, 1)


@pytest.mark.parametrize(
    "name", ["FAX_CONFIRMATION", "FIRST_REPORT", "SYMPTOM_NOTES", "GARBAGE", "RECIPE"]
)
def test_papers_without_a_plain_date_stay_open(name):
    assert document_date([getattr(papers, name)]) is None
