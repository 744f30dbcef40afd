"""What kind of document the reader proposes, and what it leaves to the user."""

from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from binder_app.domain.exhibit import Guess
from binder_app.domain.kind import OTHER, Kinds
from binder_app.domain.reading_rules import ReadingRules
from binder_app.reading.kinds import KindReader
from binder_app.reading.language import language_of
from binder_app.reading.page_text import PageText, Phrase, fold
from binder_app.reading.read_document import DocumentReader
from binder_app.storage.reading_files import read_reading_rules
from tests.reading import papers
from tests.reading.more_papers import MORE

PROJECT = Path(__file__).parents[2]
CORPUS = PROJECT.parent / "shared" / "corpus" / "pdf"

SURE = 0.9
"""From here on a kind is called sure, as the outside of the program has it."""

EXPECTED = (
    ("RFA", "rfa"),
    ("RFA_ES", "rfa"),
    ("UR_DENIAL", "ur_decision"),
    ("UR_APPROVAL", "ur_decision"),
    ("UR_DENIAL_ES", "ur_decision"),
    ("UR_INFORMATION_REQUEST", "ur_information_request"),
    ("IMR_FORM", "imr_application"),
    ("IMR_FORM_DMHC", "imr_application"),
    ("TREATING_REPORT_PR2", "treating_report"),
    ("TREATING_REPORT_NARRATIVE", "treating_report"),
    ("CLINIC_NOTE_HEADED_MRI", "treating_report"),
    ("FIRST_REPORT", "treating_report"),
    ("IMAGING_MRI", "imaging_report"),
    ("IMAGING_EMG", "imaging_report"),
    ("IMAGING_ES", "imaging_report"),
    ("OPERATIVE_REPORT", "operative_report"),
    ("THERAPY_NOTE", "therapy_note"),
    ("WORK_STATUS", "work_status"),
    ("WORK_STATUS_ES", "work_status"),
    ("MEDICATION_LIST", "medication_list"),
    ("PHARMACY_DENIAL", "pharmacy_denial"),
    ("CORRESPONDENCE_EMAIL", "correspondence"),
    ("CORRESPONDENCE_LETTER", "correspondence"),
    ("APPOINTMENT_NOTICE", "appointment_notice"),
    ("APPOINTMENT_ES", "appointment_notice"),
    ("SYMPTOM_NOTES", "symptom_notes"),
    ("SYMPTOM_NOTES_ES", "symptom_notes"),
    ("WAGE_RECORD", "wage_record"),
    ("MED_LEGAL", "med_legal_report"),
    ("CLAIM_DENIAL", "claim_notice"),
    ("CLAIM_FORM", "claim_notice"),
    ("REPRESENTATION", "representation"),
    ("PROOF_OF_SERVICE", "proof_of_service"),
    ("FAX_CONFIRMATION", "fax_confirmation"),
    ("FAX_COVER_WITH_WARNING", "fax_confirmation"),
    ("IMR_NOTICE", "imr_notice"),
    ("IMR_DETERMINATION", "imr_determination"),
    ("APPEAL_LETTER", "physician_appeal_letter"),
    ("LITERATURE", "literature"),
    ("PRIVILEGED_LETTER", "privileged"),
    ("SETTLEMENT", "privileged"),
    ("SURVEILLANCE", "privileged"),
    ("EOB", "eob"),
    ("PLAN_CARD", "plan_card"),
    ("PLAN_DENIAL", "plan_denial"),
    ("GRIEVANCE_DECISION", "grievance_decision"),
    ("MPN_IMR_FORM", OTHER),
    ("CDI_ASSISTANCE", OTHER),
    ("TEXAS_FORM", OTHER),
    ("BLOG", OTHER),
    ("RULE_TEXT", OTHER),
    ("IMAGING_ORDER", OTHER),
    ("RECIPE", OTHER),
    ("GARBAGE", OTHER),
)


@pytest.fixture(scope="module")
def rules() -> ReadingRules:
    return read_reading_rules(PROJECT / "resources")


@pytest.fixture(scope="module")
def kinds(rules: ReadingRules) -> Kinds:
    return rules.kinds


@pytest.fixture(scope="module")
def reader(rules: ReadingRules) -> KindReader:
    return KindReader(rules.kinds, rules.vocabulary)


@pytest.mark.parametrize(("name", "kind"), EXPECTED)
def test_a_paper_is_known_by_its_text(reader, kinds, name, kind):
    guess = reader.propose([getattr(papers, name)], "scan0001.pdf")

    doubtful = kind == OTHER and guess.confidence < kinds.threshold
    assert guess.kind == kind or doubtful, guess


@pytest.mark.parametrize(("kind", "text"), MORE)
def test_a_paper_in_another_layout_is_known_or_not_called_sure(reader, kind, text):
    guess = reader.propose([text], "scan0002.pdf")

    assert guess.kind == kind or guess.confidence < SURE, guess


def test_most_papers_in_other_layouts_are_known(reader, kinds):
    guesses = [(kind, reader.propose([text], "scan.pdf")) for kind, text in MORE]

    known = [
        guess.kind == kind or (kind == OTHER and guess.confidence < kinds.threshold)
        for kind, guess in guesses
    ]

    assert sum(known) >= 0.9 * len(known)


def test_every_kind_but_other_has_a_paper_here(kinds):
    assert {kind for _, kind in EXPECTED} == set(kinds.by_id)


def test_a_ur_letter_stays_one_with_the_form_and_the_rfa_behind_it(reader):
    pages = [papers.UR_DENIAL, papers.UR_DENIAL_ENCLOSED_FORM, papers.RFA]

    assert reader.propose(pages, "scan.pdf").kind == "ur_decision"


def test_an_rfa_stays_one_with_the_report_behind_it(reader):
    pages = [papers.RFA, papers.TREATING_REPORT_PR2, papers.IMAGING_MRI]

    assert reader.propose(pages, "scan.pdf").kind == "rfa"


def test_a_text_speaks_louder_than_the_file_name(reader):
    guess = reader.propose([papers.THERAPY_NOTE], "UR denial.pdf")

    assert guess.kind == "therapy_note"


def test_a_form_number_alone_does_not_make_a_title_an_application(reader, kinds):
    text = "Application for Independent Medical Review\nHow to fill it in\n" * 3

    guess = reader.propose([text], "scan.pdf")
    wanted = kinds["imr_application"].sure_at
    assert guess.kind == OTHER or guess.confidence < wanted


@pytest.mark.parametrize("pages", [[], [""], ["", "", ""], ["7"], [" \n\t "]])
def test_pages_without_text_are_left_to_the_user(reader, pages):
    guess = reader.propose(pages, "scan0003.pdf")

    assert (guess.kind, guess.confidence) == (OTHER, 0.0)
    assert "no text" in guess.reasons[0].text


@pytest.mark.parametrize(
    ("file_name", "kind"),
    [
        ("UR denial 2026-09-21.pdf", "ur_decision"),
        ("imr_application-signed.pdf", "imr_application"),
        ("rfa.pdf", "rfa"),
        ("MRI.jpg", "imaging_report"),
    ],
)
def test_the_name_of_a_scan_is_a_hint_and_no_more(reader, file_name, kind):
    guess = reader.propose(["", ""], file_name)

    assert guess.kind == OTHER
    assert guess.alternatives[0][0] == kind


def test_a_plain_spoken_file_name_may_just_do(reader, kinds):
    guess = reader.propose([""], "Progress report 9-10.pdf")

    assert guess.kind == "treating_report"
    assert kinds.threshold <= guess.confidence < 0.7
    assert guess.reasons[0].text == 'The file name says "progress report".'


@pytest.mark.parametrize(
    "file_name", ["Settlement.pdf", "surveillance video notes.pdf"]
)
def test_a_scan_named_like_a_private_paper_is_held_back(reader, kinds, file_name):
    guess = reader.propose([""], file_name)

    assert kinds[guess.kind].held_back


def test_a_reason_quotes_the_title_and_names_its_page(reader):
    guess = reader.propose([papers.OPERATIVE_REPORT], "scan.pdf")

    assert guess.reasons[0].page == 1
    assert any(
        reason.text == 'The title on page 1 reads "OPERATIVE REPORT".'
        for reason in guess.reasons
    )


def test_a_text_behind_an_empty_first_page_counts_less(reader):
    straight = reader.propose([papers.WORK_STATUS], "scan.pdf")
    behind = reader.propose(["", papers.WORK_STATUS], "scan.pdf")

    assert behind.confidence < straight.confidence
    assert behind.reasons[0].page == 2


def test_no_proposal_is_certain(reader):
    guesses = [reader.propose([getattr(papers, name)], "x") for name, _ in EXPECTED]

    assert all(guess.confidence <= 0.97 for guess in guesses)


def test_case_accents_quotes_and_line_breaks_do_not_count():
    shouted = fold("PRIMARY TREATING PHYSICIAN’S\nPROGRESS  REPORT (PR-2)")

    assert shouted == fold("primary treating physician's progress report pr‑2")
    assert fold("Revisión de Utilización") == "revision de utilizacion"


def test_a_subject_line_and_a_sentence_are_no_headings():
    page = PageText(
        "Re: Request for Authorization\n"
        "We looked at the papers that came along with the\n"
        "request for authorization.\n"
        "REQUEST FOR AUTHORIZATION\n"
    )

    hits = list(page.hits(Phrase.of("request for authorization")))

    assert [hit.heading for hit in hits] == [False, False, True]


def test_the_threshold_of_the_data_file_decides(rules):
    strict = KindReader(replace(rules.kinds, least_share=1.0), rules.vocabulary)

    assert strict.propose([papers.EOB], "scan.pdf").kind == OTHER


@pytest.mark.parametrize(
    ("name", "language"),
    [("UR_DENIAL", "en"), ("UR_DENIAL_ES", "es"), ("GARBAGE", ""), ("PLAN_CARD", "")],
)
def test_the_language_shows_in_the_function_words(name, language):
    assert language_of([getattr(papers, name)]) == language


def test_one_reading_gives_kind_date_sender_and_language(rules):
    guess = DocumentReader(rules).read([papers.CORRESPONDENCE_EMAIL], "mail.pdf")

    assert (guess.kind, guess.date, guess.date_page) == (
        "correspondence",
        "2026-09-22",
        1,
    )
    assert (guess.sender, guess.language) == ("Dana Ruiz", "en")


def test_the_sender_of_a_letter_is_not_guessed(rules):
    assert DocumentReader(rules).read([papers.UR_DENIAL], "a.pdf").sender == ""
    assert (
        DocumentReader(rules).read([papers.FAX_COVER_WITH_WARNING], "a.pdf").sender
        == ""
    )


def test_nothing_at_all_reads_as_an_empty_guess(rules):
    guess = DocumentReader(rules).read([], "")

    assert replace(guess, reasons=(), read_by="") == Guess()


@pytest.mark.parametrize("sign", [" ", "\n", "a ", "from: ", "1", "Date: 09/14/2026 "])
def test_a_page_without_end_is_read_in_a_moment(reader, sign):
    guess = reader.propose([sign * 500_000] * 5, "scan.pdf")

    assert guess.kind == OTHER


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no test corpus at {CORPUS}")
def test_hardly_any_foreign_pdf_is_taken_for_a_paper_of_a_claim(reader):
    harmless = {OTHER, "literature", "correspondence"}
    guesses = {
        path.name: reader.propose(_texts(path), path.name)
        for path in sorted(CORPUS.glob("*.pdf"))
        if not path.name.startswith("synth-replica-")
    }

    wrong = {
        name: guess
        for name, guess in guesses.items()
        if guess.confidence >= 0.9 and guess.kind not in harmless
    }

    assert len(wrong) <= 0.01 * len(guesses), wrong


def _texts(path: Path) -> list[str]:
    """The texts of the first pages, empty where the file gives none."""
    texts = []
    try:
        with pdfium.PdfDocument(path) as document:
            for place in range(min(3, len(document))):
                texts.append(document[place].get_textpage().get_text_range())
    except pdfium.PdfiumError:
        return texts
    return texts
