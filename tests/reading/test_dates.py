"""The date of a document: believed where it is plain, left open where it is not."""

import pytest

from binder_app.domain.fact import Fact
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
        ("9/4/26", "2026-09-04"),
        ("Dr. Lindqvist\nLuan Hoang     9/4/26\nOff work", "2026-09-04"),
        ("Date of Injury  Date of Exam\n03/02/2026 09/14/2026", "2026-09-14"),
        ("Name\nDOI\nVisit date\nLuan Hoang\n03/02/2026\n09/14/2026", "2026-09-14"),
        ("Claim 77  DOI\n03/02/2026\nDate of letter: 09/14/2026", "2026-09-14"),
        ("Salinas, a 14 de septiembre de 2026", "2026-09-14"),
        ("September 14, 2026      SENT BY FAX", "2026-09-14"),
        ("Date 0f Exam: O9/l4/2O26", "2026-09-14"),
        ("DateofExam:09/14/2026 DOB:07/19/1984", "2026-09-14"),
        ("DOB 07/19/1984 09/14/2026 10:15 AM", "2026-09-14"),
        ("Luan Hoang 07/19/1984\nVisit 9/14/26", "2026-09-14"),
        ("Seen: 9/14/26   Last seen: 8/1/26", "2026-09-14"),
        ("Previous visit date: 08/01/2026\nVisit date: 09/14/2026", "2026-09-14"),
        ("Re: Hoang / 12-77 / 03/02/2026\nSent: 9/14/2026 8:01 AM", "2026-09-14"),
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
        "Date of Birth: 07/19/1984",
        "DOB: 07/19/1984",
        "Fecha de nacimiento: 19 de julio de 1984",
        "Date of Injury: 03/02/2026",
        "FAX 555 0100   09/15/2026 14:02  P. 2/8",
        "Fax Date: 09/15/2026",
        "Next appointment: 10/08/2026",
        "Next appointment date: 10/08/2026",
        "Próxima cita: 8 de octubre de 2026",
        "Date RFA received: 09/15/2026",
        "Claim 09/14/2026/77",
        "Date: 109/14/2026",
        "Appeal of the decision dated 09/21/2026",
    ],
)
def test_a_date_of_something_else_or_of_no_calendar_is_not(text):
    assert document_date([text]) is None


def test_no_pages_have_no_date():
    assert document_date([]) is None


def test_a_letter_of_decision_goes_by_its_own_day_where_it_bears_one():
    decided = "Date of Decision: 09/21/2026\nDear Ms. Quintero"

    assert document_date([decided], "ur_decision") == ("2026-09-21", 1)
    letter = document_date([f"September 23, 2026\n{decided}"], "ur_decision")
    assert letter == ("2026-09-23", 1)


def test_a_letter_that_tells_of_a_service_has_its_own_date():
    text = "September 23, 2026\nDate of service: 09/01/2026\nDear Ms. Quintero"

    assert document_date([text]) == ("2026-09-23", 1)


def test_a_signature_date_below_serves_where_the_top_has_none():
    text = "REQUEST FOR AUTHORIZATION\n" + "Requested treatment\n" * 40

    assert document_date([f"{text}Signature: T. Lindqvist  Date: 09/14/2026"]) == (
        "2026-09-14",
        1,
    )


def test_a_form_signed_on_its_last_page_goes_by_that():
    pages = ["Claim number: WX-55-20417", "Employee signature: L. Hoang  09/14/2026"]

    assert document_date(pages) == ("2026-09-14", 2)


def test_a_day_of_printing_serves_where_nothing_else_does():
    printed = "Medication list   Printed 09/14/2026"

    assert document_date([printed]) == ("2026-09-14", 1)
    assert document_date([f"{printed}\nDate: 09/10/2026"]) == ("2026-09-10", 1)


def test_the_only_day_of_a_papers_sentences_serves_where_nothing_else_does():
    text = "Mr. Hoang was in our office on September 14, 2026 and may not lift."

    assert document_date([text]) == ("2026-09-14", 1)
    assert document_date([f"{text} We also saw him on August 1, 2026."]) is None


FOUR_DATES = """Harbor Spine Group
Date of report: 09/20/2026
Date of injury: 03/02/2026
Date of exam: 09/14/2026
Findings as below
Dr. Lindqvist
Electronically signed by T. Lindqvist on 09/21/2026"""


@pytest.mark.parametrize(
    ("kind", "day"),
    [
        ("treating_report", "2026-09-14"),
        ("imaging_report", "2026-09-14"),
        ("med_legal_report", "2026-09-20"),
        ("rfa", "2026-09-21"),
    ],
)
def test_what_a_date_means_depends_on_the_kind(kind, day):
    assert document_date([FOUR_DATES], kind) == (day, 1)


@pytest.mark.parametrize(
    ("kind", "text", "day"),
    [
        (
            "proof_of_service",
            "The report dated 09/01/2026\nOn 09/14/2026 I served it by mail.",
            "2026-09-14",
        ),
        (
            "wage_record",
            "Pay period 08/20/2026 - 09/02/2026   Pay date 09/08/2026",
            "2026-09-08",
        ),
        ("wage_record", "Week ending 09/06/2026", "2026-09-06"),
        (
            "fax_confirmation",
            "TRANSMISSION REPORT\nTIME : 09/14/2026 16:58\nRESULT OK",
            "2026-09-14",
        ),
        (
            "appointment_notice",
            "September 1, 2026\nDear Mr. Hoang\nAppointment: 09/14/2026 9:00 AM",
            "2026-09-01",
        ),
        ("appointment_notice", "Your appointment: 09/14/2026 9:00 AM", "2026-09-14"),
        (
            "ur_decision",
            "RFA rec'd: 09/10/2026\nDecision date: 09/14/2026\nMailed: 09/15/2026",
            "2026-09-14",
        ),
        (
            "symptom_notes",
            "My log\n9/12/26 bad day\n9/13/26 worse\n9/14/26 better",
            "2026-09-14",
        ),
        (
            "therapy_note",
            "Eval: 08/01/2026  Visit 6\nTreatment date: 09/14/2026",
            "2026-09-14",
        ),
    ],
)
def test_each_kind_has_a_day_of_its_own(kind, text, day):
    assert document_date([text], kind) == (day, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Mi diario\nSábado 12 de septiembre 2026. Mal.\n13 de sept. Mal.\nLunes 14, 6.",
        "Headaches SEPTEMBER 2026\nSat 12 bad\nSun 13 none\nMon 14 bad",
        "Notes\n9/12/26 8/10\n9/13 7/10\n9/14 6/10",
    ],
)
def test_a_diary_goes_by_its_last_entry_though_it_leaves_out_the_year(text):
    assert document_date([text], "symptom_notes") == ("2026-09-14", 1)


def test_the_newest_message_of_a_chat_counts():
    chat = "[9/12/26, 10:12:33 AM] Ana: any news\n[9/14/26, 8:01:07 AM] Dana: no"

    assert document_date([chat], "correspondence") == ("2026-09-14", 1)


def test_a_quoted_mail_does_not():
    mail = (
        "From: Dana\nSent: 9/12/2026 8:01 AM\nTo: Ana\nSee below.\n"
        "-----Original Message-----\nFrom: Ana\nSent: 9/14/2026 9:00 AM"
    )

    assert document_date([mail], "correspondence") == ("2026-09-12", 1)


def test_a_line_of_the_fax_machine_is_not_the_date_of_the_letter():
    fax = "09/15/2026 TUE 13:30  FAX 916 555 0127  HARBOR SPINE   001/002"

    assert document_date([fax]) is None
    assert document_date([f"{fax}\n\nSeptember 14, 2026\nDear"]) == ("2026-09-14", 1)


def test_a_message_without_another_date_goes_by_the_day_it_was_faxed():
    fax = "09/15/2026 13:30  FAX 916 555 0127  HARBOR SPINE   001/001\nPlease call."

    assert document_date([fax], "correspondence") == ("2026-09-15", 1)
    assert document_date([fax], "rfa") == ("2026-09-15", 1)
    assert document_date([fax], "imr_application") is None


@pytest.mark.parametrize(
    "stamp", ["RECEIVED BY FAX", "Received", "RECIBIDO POR CORREO"]
)
def test_the_stamp_of_whoever_received_a_request_does_not_date_it(stamp):
    form = f"REQUEST FOR AUTHORIZATION\nCover note\n{stamp}\nNOV 02 2026\nWESTMARCH"

    assert document_date([form], "rfa") is None
    signed = f"{form}\nSignature: O. Brandvold   Date: 10/30/2026"
    assert document_date([signed], "rfa") == ("2026-10-30", 1)


def test_what_was_after_a_day_is_not_of_that_day():
    text = "This holds for every injury and decision after July 1, 2013."

    assert document_date([text]) is None


def test_rows_of_a_table_do_not_date_a_list():
    rows = "".join(f"\n0{n}/02/2026 Naproxen 500 mg 30" for n in range(1, 7))

    assert document_date(
        [f"Fill history  run 09/14/2026{rows}"], "medication_list"
    ) == (
        "2026-09-14",
        1,
    )


SPANISH = "Carta de la clínica para el paciente que vive en la casa de su familia"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Fecha: 14/09/2026", "2026-09-14"),
        ("Fecha: 09/14/2026", "2026-09-14"),
        ("Fecha: 04/09/2026\nLesión: 22/03/2026", "2026-09-04"),
        ("Fecha: 09/04/2026\nLesión: 03/22/2026", "2026-09-04"),
        ("Fecha: viernes 04/09/2026", "2026-09-04"),
        ("Fecha: 04/09/2026\nEl 4 de septiembre de 2026 vino usted.", "2026-09-04"),
        ("Fresno, California\nFecha: 09/04/2026", "2026-09-04"),
        ("Fecha: 04/09/2026", None),
        ("Fecha: 04/09/2026\nLesión: 22/03/2026\nNacido: 07/19/1984", None),
    ],
)
def test_figures_in_spanish_are_read_by_what_the_paper_shows(text, day):
    found = document_date([f"{SPANISH}\n{text}"])

    assert found == (day and (day, 1))


@pytest.mark.parametrize(
    "page",
    ["1/" * 10_000, "date " * 4_000, " " * 20_000, "A, " * 7_000, "9/4/26 " * 3_000],
)
def test_a_page_made_to_be_slow_is_still_read(page):
    document_date([page], "treating_report")


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
        ("FAX_CONFIRMATION", "2026-09-15"),
    ],
)
def test_the_papers_are_dated(name, day):
    assert document_date([getattr(papers, name)]) == (day, 1)


@pytest.mark.parametrize("name", ["FIRST_REPORT", "SYMPTOM_NOTES", "GARBAGE", "RECIPE"])
def test_papers_without_a_plain_date_stay_open(name):
    assert document_date([getattr(papers, name)]) is None


def test_the_day_of_a_decision_in_prose_is_that_of_its_fact():
    decided = Fact("ur_decision_date", "2026-05-19", 1, "we decided", 0.95)
    other = Fact("rfa_date", "2026-05-08", 1, "was signed", 0.95)

    assert READER.day_by_fact("ur_decision", [other, decided]) == ("2026-05-19", 1)
    assert READER.day_by_fact("ur_decision", [other]) is None
    assert READER.day_by_fact("correspondence", [decided]) is None
    later = Fact("ur_decision_date", "2026-06-02", 2, "we decided", 0.95)
    assert READER.day_by_fact("ur_decision", [decided, later]) is None
