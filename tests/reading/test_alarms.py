"""What a person must look at is told, and a mention in passing is not."""

import pytest

from binder_app.domain.fact import ALARMS
from binder_app.reading.alarms import AlarmReader
from binder_app.reading.page_text import LONGEST_PAGE
from binder_app.storage import places
from binder_app.storage.alarm_files import read_alarm_words

FORM = """APPLICATION FOR INDEPENDENT MEDICAL REVIEW
Employee Name: Ana Prado
Claim Number: QR-118-26     Date of Injury: 03/02/2026
Requesting Physician: Odile Farrant, MD
{signature}"""

PLAIN = "The right knee was examined and a small effusion was found on that day."


@pytest.fixture(scope="module")
def alarms():
    return AlarmReader(read_alarm_words(places.resources()))


@pytest.fixture
def told(alarms):
    def read(*pages, kind="other", **seen):
        return [(alarm.name, alarm.page) for alarm in alarms.read(pages, kind, **seen)]

    return read


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado   Social Security Number: 219-09-9999",
        "7. Número de Seguro Social. 219-09-9999",
        "SSN 219 09 9999",
        "SS# 219099999",
        "Soc. Sec.: 000-41-7719",
        "Ana Prado\n219-09-9999\nroofer",
    ],
)
def test_a_full_number_is_told_and_never_quoted(alarms, text):
    (alarm,) = alarms.read([PLAIN, text], "other")

    assert (alarm.name, alarm.page) == ("ssn", 2)
    assert not any(map(str.isdigit, alarm.quote))
    assert alarm.quote in text


@pytest.mark.parametrize(
    "text",
    [
        "SSN: XXX-XX-9999",
        "Social Security Number: ___-__-____",
        "Claim no. 219-09-9999",
        "EIN 219099999",
        "Phone 219-555-0199",
        "NPI 1219099999",
        "Ana Prado 000-12-3456 roofer",
        "Invoice 4219-09-99991",
        "Social security wages 41,943.05",
    ],
)
def test_masked_and_other_numbers_are_not_told(told, text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hiv", "Labs: HIV antibody nonreactive, CD4 count not done."),
        ("hiv", "Resultado: prueba de VIH negativa."),
        ("substance_use", "Discharge from the methadone program, eleven months sober."),
        (
            "substance_use",
            "Riverbend Recovery House\nGroup counseling, relapse in May, "
            "cravings less, meets his sponsor weekly.",
        ),
        (
            "psychotherapy",
            "Psychotherapy session 5 of 10. Spoke of his mother and wept.",
        ),
        (
            "psychotherapy",
            "J. Oduya, LCSW\nSession 9\nClient tearful, grief for her father, "
            "nightmares. Explored guilt and shame, homework: write a letter.",
        ),
        (
            "lawyer_client",
            "BELLWETHER LAW, attorneys at law\nDear Ana, my advice is to wait. "
            "Do not show this to the nurse. The value of your case may rise.",
        ),
        ("lawyer_client", "Le escribo como mi abogada, esto queda entre usted y yo."),
        ("lawyer_client", "PRIVILEGED ATTORNEY-CLIENT COMMUNICATION\nDear Ana,"),
        (
            "settlement",
            "We offer to settle the case of Ms. Prado for $41,000, medical closed.",
        ),
        (
            "settlement",
            "COMPROMISE AND RELEASE\nThe parties settle for the sum of $9,000",
        ),
        (
            "surveillance",
            "FIELD INVESTIGATIONS\nSubject leaves house in a pickup. "
            "Followed to a store. Video 4 min. No further activity.",
        ),
        ("surveillance", "Informe de vigilancia de la Sra. Prado, 3 de mayo de 2026"),
    ],
)
def test_what_a_page_speaks_of_is_told(told, name, text):
    assert told(PLAIN, text) == [(name, 2)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("imr_application", "I consent to release records, except HIV test results."),
        (
            "treating_report",
            "Urine drug screen: methadone, cocaine, heroin negative. CURES ok.",
        ),
        (
            "treating_report",
            "Social history: denies alcohol, no history of drug rehab.",
        ),
        ("ur_decision", "Reviewed: psych notes. Psychotherapy 6 sessions: denied."),
        (
            "treating_report",
            "She is depressed and anxious, sleep is poor. See psychologist.",
        ),
        (
            "fax_confirmation",
            "Confidential. May contain privileged attorney-client matter. "
            "If you are not the intended recipient destroy this fax.",
        ),
        ("other", "Nothing here creates an attorney-client relationship."),
        ("claim_notice", "Mandatory settlement conference on May 5, 2026 at 8:30"),
        ("med_legal_report", "No surveillance video was sent to me."),
    ],
)
def test_a_mention_in_passing_is_not_told(told, kind, text):
    assert told(text, kind=kind) == []


@pytest.mark.parametrize(
    "signature",
    [
        "Employee Signature: ______________     Date: __________",
        "Employee Signature:\nDate:",
        "9. Signature of employee. ______________",
        "Physician: __________ Signature: __________",
        "Firma del empleado: ______________",
    ],
)
def test_an_empty_signature_line_is_told(told, signature):
    assert told(FORM.format(signature=signature)) == [("unsigned", 1)]


@pytest.mark.parametrize(
    "signature",
    [
        "Employee Signature: Ana Prado     Date: 10/14/2026",
        "Employee Signature: /s/ A. Prado\nAgent Signature: ____________",
        "Employee Signature:\nAna Prado",
        "Electronically signed by Ana Prado",
        "",
    ],
)
def test_a_signed_form_and_one_without_a_line_are_not_told(told, signature):
    assert told(FORM.format(signature=signature)) == []


def test_a_blank_form_is_told_and_a_filled_one_is_not(told):
    labels = ("Name", "Claim Number", "Date of Injury", "Employer", "Address", "Phone")
    blank = "\n".join(f"{label}: ____________" for label in labels)
    filled = "\n".join(f"{label}: as told" for label in labels)

    assert told(blank) == [("unfilled", 1)]
    assert told(filled) == []
    assert told(filled, blank) == []


def test_a_page_that_lacks_is_told_on_the_one_after_it(told):
    pages = [f"Ana Prado   Page {page} of 4\n{PLAIN}" for page in (1, 2, 4)]

    assert told(*pages) == [("page_gap", 3)]
    assert told(*pages[:2]) == []


def test_a_page_that_was_not_numbered_is_no_gap(told):
    pages = [f"Page 1 of 3\n{PLAIN}", PLAIN, f"Page 3 of 3\n{PLAIN}"]

    assert told(*pages) == []


def test_a_page_that_comes_twice_is_told(told):
    words = "".join(f"word{at} " for at in range(40))

    assert told(words, PLAIN, words) == [("page_repeat", 3)]
    assert told(f"Page 1 of 2\n{words}", f"Page 2 of 2\n{words}") == []


def test_blank_and_turned_pages_are_told_as_the_caller_saw_them(told):
    assert told(PLAIN, "", blank=[2], upside_down=[1]) == [
        ("upside_down", 1),
        ("blank_page", 2),
    ]
    assert told(PLAIN, "") == []


def test_only_known_alarms_are_told_with_words_of_their_page(alarms):
    page = FORM.format(signature="Employee Signature: ____   SSN: 219-09-9999")

    for alarm in alarms.read([page], "other"):
        assert alarm.name in ALARMS
        assert alarm.quote in page


@pytest.mark.parametrize(
    "nasty",
    [
        "Signature: _ " * LONGEST_PAGE,
        "a:" * LONGEST_PAGE,
        "_" * LONGEST_PAGE,
        "219-09-" * LONGEST_PAGE,
        "session " * LONGEST_PAGE,
        "$1,000" * LONGEST_PAGE,
    ],
)
def test_a_hostile_page_comes_to_an_end(alarms, nasty):
    assert all(alarm.page == 1 for alarm in alarms.read([nasty], "other"))
