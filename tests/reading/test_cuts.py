"""One file of several papers is cut where a new one begins, and nowhere else."""

import pytest

from binder_app.domain.exhibit import Guess
from binder_app.reading.cuts import CutReader
from binder_app.reading.page_text import LONGEST_PAGE
from binder_app.storage import places
from binder_app.storage.cut_files import read_cut_words
from binder_app.storage.page_breaks_file import read_page_breaks

LETTER = """QUAIL RUN CLAIMS SERVICE
P.O. Box 1180, Visalia, CA 93279

October 14, 2026

Re: Ana Prado, claim QR-118-26

Dear Ms. Prado:

We received the request of your doctor and have sent it to our reviewers. You will
hear from us within five working days. Please call with any question that you have.

Sincerely,
Holt Brannigan, claims adjuster"""

NOTE = """HOLLY STREET ORTHOPEDICS
Progress note                                          Page 1 of 2

Patient: Ana Prado     DOB: 02/11/1980     Date of visit: 10/06/2026

Her right knee locks on stairs and gives way twice a week. Therapy has helped the
swelling but not the locking, and she is not able to kneel at work for longer than"""

NOTE_2 = """Prado, Ana     10/06/2026                              Page 2 of 2

a minute. On examination there is a small effusion and a positive McMurray sign.

Plan: arthroscopy, request goes out today. Modified work until the next visit.
Electronically signed by Odile Farrant, MD"""

IMR_FORM = """State of California, Division of Workers' Compensation
APPLICATION FOR INDEPENDENT MEDICAL REVIEW
DWC Form IMR

Employee Name: Ana Prado
Claim Number: QR-118-26     Date of Injury: 03/02/2026
Employee Signature: ______________     Date: __________"""

DESIGNATION = """AUTHORIZED REPRESENTATIVE DESIGNATION FOR INDEPENDENT MEDICAL REVIEW
(To accompany the Application for Independent Medical Review)

I wish to designate ______________ to act for me.
Employee signature: ______________     Date: __________"""

INSTRUCTIONS = """INSTRUCTIONS FOR COMPLETING THE APPLICATION
Sign and date the application. Send it with the decision within 30 days of service."""

PROOF = """PROOF OF SERVICE

I am over 18 and no party. On October 15, 2026 I mailed the notice of denial to:
Ana Prado, 14 Larch Court, Visalia CA 93277
I declare under penalty of perjury that this is true.
H. Brannigan (signed)"""


def unsure(pages):
    return Guess()


def reader(propose):
    resources = places.resources()
    return CutReader(read_cut_words(resources), read_page_breaks(resources), propose)


@pytest.fixture(scope="module")
def cuts():
    return reader(unsure)


def faxed(*pages):
    return [
        f"OCT 16 2026 08:0{at}AM  FROM: QUAIL RUN 5595550108  TO: 8885550139  "
        f"P.{at:02}/{len(pages):02}\n{page}"
        for at, page in enumerate(pages, start=1)
    ]


def test_a_new_letterhead_date_and_greeting_begin_a_paper(cuts):
    assert cuts.read([NOTE, NOTE_2, LETTER, PROOF]) == (1, 3, 4)


def test_one_paper_of_several_pages_is_not_cut(cuts):
    assert cuts.read([NOTE, NOTE_2]) == (1,)


def test_the_counter_of_one_fax_neither_cuts_nor_joins(cuts):
    assert cuts.read(faxed(NOTE, NOTE_2, LETTER, PROOF)) == (1, 3, 4)


def test_a_form_is_never_cut(cuts):
    pages = [LETTER, IMR_FORM, DESIGNATION, INSTRUCTIONS, PROOF]

    assert cuts.read(pages) == (1, 2, 5)


def test_a_blank_page_goes_with_the_one_before(cuts):
    assert cuts.read([NOTE, NOTE_2, "", LETTER]) == (1, 4)
    assert cuts.read(["", NOTE, NOTE_2]) == (1,)


def test_a_separator_sheet_parts_papers_and_belongs_to_the_first(cuts):
    sheet = "DOCUMENT SEPARATOR SHEET\nPatch code T, unit ADJ, 10/16/2026"
    plain = "so it went on as before and nothing more was written of the knee."

    assert cuts.read([NOTE, NOTE_2, sheet, plain]) == (1, 4)


def test_pages_that_nobody_has_read_are_not_cut(cuts):
    assert cuts.read(["", "", ""]) == (1,)
    assert cuts.read([]) == (1,)


def test_two_notes_of_one_clinic_are_two_papers_by_their_days(cuts):
    visit = """LARCH STREET PHYSICAL THERAPY
Daily note
Ana Prado      Date of visit: {day}      visit {visit} of 6

Walked {minutes} minutes, pain lower than before. Exercises as given, home program.
R. Osei, PT"""
    first = visit.format(day="08/04/2026", visit=1, minutes=5)
    second = visit.format(day="08/11/2026", visit=2, minutes=9)

    assert cuts.read([first, second]) == (1, 2)


def test_an_answered_mail_is_one_paper_with_what_it_answers(cuts):
    answer = """From: Holt Brannigan
Sent: Tuesday, October 13, 2026 9:02 AM
To: Odile Farrant
Subject: RE: Prado arthroscopy request

The request is with the reviewers. I will write as soon as they have decided.
Holt"""
    asked = """> From: Odile Farrant
> Sent: Monday, October 12, 2026 4:40 PM
> To: Holt Brannigan
> Subject: Prado arthroscopy request
>
> Has the request of last week reached you? She asks every day."""

    assert cuts.read([answer, asked]) == (1,)


def test_a_cover_in_another_language_stays_with_what_it_covers(cuts):
    cover = """QUAIL RUN CLAIMS SERVICE
Apartado Postal 1180, Visalia, California 93279

14 de octubre de 2026

Estimada señora Prado: la decisión que sigue está en inglés. En pocas palabras, la
operación que pidió su médico no fue autorizada. Usted tiene derecho a pedir una
revisión y la forma va con esta carta. Llame con cualquier pregunta que tenga.

Atentamente, Holt Brannigan"""
    decision = """UTILIZATION REVIEW DETERMINATION
Date of decision: 10/14/2026     Claim: QR-118-26     Patient: Ana Prado

The request for arthroscopy of the right knee is not certified, as the records that
were sent to us do not show that the exercises were done for the time that is asked.

Signed: I. Morrow, MD"""

    assert cuts.read([cover, decision]) == (1,)


def test_another_kind_parts_pages_that_show_little_else():
    slip = """June 19, 2026
Dear Dr. Keane,
I must object to the denial of June 15, 2026. Her grip rose from 9 to 15 pounds."""
    kinds = {LETTER: "correspondence", slip: "physician_appeal_letter"}

    def propose(pages):
        first = pages[0].splitlines()[0]
        kind = next(kind for text, kind in kinds.items() if text.startswith(first))
        return Guess(kind=kind, confidence=0.9)

    assert reader(propose).read([LETTER, slip]) == (1, 2)


def test_the_kind_of_a_page_is_asked_for_only_in_doubt():
    asked = []

    def propose(pages):
        asked.append(pages)
        return Guess()

    reader(propose).read([NOTE, NOTE_2])

    assert asked == []


@pytest.mark.parametrize(
    "nasty",
    [
        "page " * LONGEST_PAGE,
        "1/1 " * LONGEST_PAGE,
        "_" * LONGEST_PAGE,
        "A" * LONGEST_PAGE,
        ("x " * 40 + "\n") * 2000,
        "\n" * LONGEST_PAGE,
    ],
)
def test_a_hostile_page_comes_to_an_end(cuts, nasty):
    assert cuts.read([NOTE, nasty, nasty])[0] == 1


def test_visits_that_follow_a_therapist_s_evaluation_are_one_record():
    head = "Physical Therapy   Patient: Ferrant, Nadia   Claim LK-26-00817\n"

    def visit(number, day):
        return (
            f"{head}DAILY NOTES\nVisit {number} of 12\n{day}, 45 minutes\nSubjective\n"
            f"Pain 7/10\nPlan\nGo on\nCorin Ashdown, PT, DPT\n{day}\n"
        )

    evaluation = (
        "TIDEWATER PHYSICAL THERAPY\nPHYSICAL THERAPY INITIAL EVALUATION\n"
        "Patient\nFerrant, Nadia\nDate\n04/06/2026\nHISTORY\nFell from a ladder.\n"
        "Electronically signed by Corin Ashdown, PT, DPT, 04/06/2026\n"
    )
    days = ("04/13/2026", "04/20/2026", "04/27/2026")
    pages = faxed(evaluation, *(visit(n, day) for n, day in enumerate(days, start=2)))

    assert reader(unsure).read(pages) == (1,)
    assert reader(unsure).read([*pages, LETTER]) == (1, 5)
