"""What goes along with a packet: each paper, full and empty, in both languages."""

from datetime import date, timedelta

import pypdfium2
import pytest

from binder_app.acts.papers_offered import wanted_by
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.deadline import Deadline
from binder_app.domain.marks import LETTER_SEAL
from binder_app.papers.letter_values import us_date
from binder_app.seal import is_sealed
from binder_app.storage import places
from binder_app.storage.paper_files import PAPERS
from binder_app.storage.settings import Settings, write_settings

CLAIM = {
    "claim_number": "WX-55-20417",
    "date_of_injury": "2026-03-18",
    "claims_administrator": "Westmarch Claims Services",
    "adjuster": "Dana Holloway",
    "requesting_physician": "Odalys Brandvold, MD",
    "rfa_date": "2026-10-30",
    "ur_decision_date": "2026-11-09",
}
OF_WORK = [paper for paper in PAPERS if paper != "plan_questions"]
TITLES = {
    "proof_of_service": ("Proof of service", "Constancia de notificación"),
    "fax_cover": ("Fax", "Fax"),
    "labels": ("P.O. Box", "P.O. Box"),
    "request_doctor": ("Request for documents", "Solicitud de documentos"),
    "request_adjuster": ("Request for documents", "Solicitud de documentos"),
    "eight_questions": ("Are work restrictions", "restricciones de trabajo"),
    "form_worksheet": ("NOT THE OFFICIAL FORM", "NO ES EL FORMULARIO OFICIAL"),
    "records_owed": ("Records for the reviewer", "Documentos para el revisor"),
}


def text_of(path):
    pdf = pypdfium2.PdfDocument(path)
    told = " ".join(pdf[n].get_textpage().get_text_range() for n in range(len(pdf)))
    return " ".join(told.split())


@pytest.fixture
def full(call, case):
    """Return the case with its claim filled in."""
    told = [f"{name}={value}" for name, value in CLAIM.items()]
    assert call("set", case, *told).code == 0
    return case


@pytest.fixture
def empty(call, tmp_path):
    call("new", tmp_path / "Empty")
    return tmp_path / "Empty"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", OF_WORK)
def test_a_full_claim_stands_on_each_paper(call, full, tmp_path, paper, language):
    out = tmp_path / "paper.pdf"

    told = call("papers", full, paper, "-o", out, "--language", language, "--json")

    assert told.code == 0
    text, body = text_of(out), told.json
    assert TITLES[paper][language == "es"] in text
    assert "Marisol Quintero Vega" in text
    assert "None" not in text and "{" not in text
    if paper != "labels":
        assert "WX-55-20417" in text
        page = "Página 1 de" if language == "es" else "Page 1 of"
        assert f"{page} {body['pages']}" in text
    assert body["paper"] == paper and body["language"] == language
    assert is_sealed(out, LETTER_SEAL)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", OF_WORK)
def test_an_empty_claim_leaves_lines_to_fill(call, empty, tmp_path, paper, language):
    out = tmp_path / "paper.pdf"

    told = call("papers", empty, paper, "-o", out, "--language", language, "--json")

    assert told.code == 0
    text = text_of(out)
    assert TITLES[paper][language == "es"] in text
    assert "None" not in text and "{" not in text and "/2026" not in text
    assert told.json["blanks"]


@pytest.mark.parametrize("paper", OF_WORK)
def test_nothing_held_back_is_named(call, full, id_of, tmp_path, paper):
    shown = call("show", full, "--json").json["exhibits"]
    assert any(e["state"] == "held_back" for e in shown)
    secret = "Deposition of a neighbour"
    held = id_of("lawyer.pdf")
    call("set", full, "--exhibit", held, f"title={secret}", "state=held_back")
    out = tmp_path / "paper.pdf"

    told = call("papers", full, paper, "-o", out)

    assert told.code == 0
    text = text_of(out)
    assert secret not in text and "lawyer" not in text.lower()


def test_a_missing_report_is_asked_of_the_doctor_and_not_of_the_adjuster(
    call, empty, tmp_path
):
    report = "Treating physician's report that supports the request"
    decision = "Utilization review decision that denies"
    for paper in ("request_doctor", "request_adjuster"):
        call("papers", empty, paper, "-o", tmp_path / f"{paper}.pdf")

    doctor = text_of(tmp_path / "request_doctor.pdf")
    adjuster = text_of(tmp_path / "request_adjuster.pdf")

    assert report in doctor and decision not in doctor
    assert decision in adjuster and report not in adjuster


def test_what_does_not_apply_is_not_asked_for(call, empty, tmp_path):
    call("set", empty, "not_applicable.therapy_notes=no therapy")

    call("papers", empty, "request_doctor", "-o", tmp_path / "l.pdf")

    assert "Therapy notes" not in text_of(tmp_path / "l.pdf")


def test_a_fax_cover_counts_the_pages_of_a_named_packet(call, full, tmp_path):
    packet = tmp_path / "p.pdf"
    why = ("--force", "--because", "a test")
    assert call("build", full, "-o", packet, *why).code == 0
    pages = len(pypdfium2.PdfDocument(packet))

    call(
        "papers",
        full,
        "fax_cover",
        "-o",
        tmp_path / "f.pdf",
        "--set",
        f"packet={packet}",
    )

    assert f"{pages + 1} pages, this one included" in text_of(tmp_path / "f.pdf")


def test_the_fax_with_the_administrator_s_copy_goes_to_the_administrator(
    call, full, tmp_path
):
    def cover_of(recipe):
        packet, out = tmp_path / f"{recipe}.pdf", tmp_path / f"{recipe} fax.pdf"
        why = ("--force", "--because", "a test")
        call("build", full, "-o", packet, "--recipe", recipe, *why)
        told = ("fax_cover", "-o", out, "--set", f"packet={packet}")
        assert call("papers", full, *told).code == 0
        return text_of(out)

    call("set", full, "claims_administrator=Larkspur Claims Services")

    packet, copy = cover_of("packet"), cover_of("administrator_copy")
    assert "Maximus" in packet and "Larkspur Claims" not in packet
    assert "Larkspur Claims Services" in copy and "Maximus" not in copy


def test_a_proof_refuses_a_packet_of_other_papers(call, full, id_of, tmp_path):
    packet, out = tmp_path / "p.pdf", tmp_path / "f.pdf"
    assert call("build", full, "-o", packet, "--force", "--because", "x").code == 0
    call("set", full, "--exhibit", id_of("leaves.pdf"), "state=held_back")

    told = call(
        "papers", full, "proof_of_service", "-o", out, "--set", f"packet={packet}"
    )

    assert told.code == 3 and not out.exists()


def test_a_way_of_service_is_ticked_only_where_it_was_told(call, full, tmp_path):
    out = tmp_path / "f.pdf"
    call("papers", full, "proof_of_service", "-o", out)
    assert "☑" not in text_of(out)

    call("papers", full, "proof_of_service", "-o", out, "--set", "reviewer_method=fax")

    assert text_of(out).count("☑") == 1
    assert "☑ Fax" in text_of(out)


def test_the_default_address_is_to_be_checked_on_the_screen_only(call, full, tmp_path):
    out = tmp_path / "l.pdf"

    told = call("papers", full, "labels", "-o", out)

    assert "Check against your form" in " ".join(told.out.split())
    assert "Check" not in text_of(out)
    own = ("--set", "reviewer_address=1 Elm St; Reno, NV")
    again = call("papers", full, "labels", "-o", out, "--json", *own)
    assert [check["what"] for check in again.json["check"]] == ["labels"]
    assert "1 Elm St" in text_of(out) and "138009" not in text_of(out)


@pytest.mark.parametrize(
    ("paper", "setting"),
    [
        ("nothing", "date=2026-11-22"),
        ("proof_of_service", "signature=Me"),
        ("proof_of_service", "date=soon"),
        ("proof_of_service", "reviewer_method=pigeon"),
        ("fax_cover", "pages=many"),
        ("fax_cover", "packet=nowhere.pdf"),
        ("labels", "by_date=2026-11-22"),
    ],
)
def test_wrong_words_end_with_2_and_write_nothing(call, full, tmp_path, paper, setting):
    out = tmp_path / "f.pdf"

    told = call("papers", full, paper, "-o", out, "--set", setting)

    assert told.code == 2 and not out.exists()


def test_a_file_that_is_not_ours_stays(call, full, make_pdf):
    other = make_pdf("other.pdf")
    before = other.read_bytes()

    told = call("papers", full, "labels", "-o", other)

    assert told.code == 2 and other.read_bytes() == before


@pytest.mark.parametrize("pathway", ["workers_comp", "dmhc", "cdi"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_worksheet_has_every_field_and_says_on_each_page_what_it_is_not(
    call, tmp_path, pathway, language
):
    binder, out = tmp_path / "B", tmp_path / "w.pdf"
    call("new", binder, "--pathway", pathway)
    call("set", binder, "treatment_item=MRI of the knee|denied")

    words = ("--language", language, "--json")
    told = call("papers", binder, "form_worksheet", "-o", out, *words)

    pdf = pypdfium2.PdfDocument(out)
    for page in pdf:
        assert TITLES["form_worksheet"][language == "es"] in (
            page.get_textpage().get_text_range()
        )
    form = read_rulebook(pathway).form
    text = text_of(out)
    for group in form.groups:
        for field in form.main_fields(group.id):
            assert field.label[language] in text
    assert "MRI of the knee" in text
    assert "signature" in told.json["blanks"]


@pytest.mark.parametrize("pathway", ["dmhc", "cdi"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_plan_is_asked_its_own_questions(call, tmp_path, pathway, language):
    binder, out = tmp_path / "Plan", tmp_path / "questions.pdf"
    call("new", binder, "--pathway", pathway, "--set", "plan_name=Ribbon Health Plan")
    call("set", binder, "member_id=RB-20417", "employee_name=Marisol Quintero Vega")

    told = call(
        *("papers", binder, "plan_questions", "-o", out),
        *("--language", language, "--json"),
    )

    assert told.code == 0
    text = text_of(out)
    for known in ("Ribbon Health Plan", "RB-20417", "Marisol Quintero Vega"):
        assert known in text
    assert ("autofinanciado" if language == "es" else "self-funded") in text
    assert "utilization review" not in text
    asked = call("check", binder, "--json").json["questions"]
    assert {one["paper"] for one in asked} == {"plan_questions", None}


OFFICE = "Law Offices of Alma Reyes; 210 Cedar Street, Salinas, CA 93901"


def test_a_letter_goes_out_under_the_offices_name(call, full, tmp_path):
    out = tmp_path / "paper.pdf"

    call("papers", full, "request_doctor", "-o", out, "--letterhead", OFFICE)

    assert "Law Offices of Alma Reyes 210 Cedar Street" in text_of(out)


def test_the_office_of_the_settings_stands_there_unless_it_is_left_out(
    call, full, tmp_path, monkeypatch
):
    monkeypatch.setattr(places, "settings", lambda: tmp_path)
    settings = Settings(office_name="Reyes Law", office_address="210 Cedar Street")
    write_settings(settings, tmp_path)
    with_office, without, labels = (tmp_path / f"{n}.pdf" for n in "abc")

    call("papers", full, "request_doctor", "-o", with_office)
    call("papers", full, "request_doctor", "-o", without, "--letterhead", "")
    call("papers", full, "labels", "-o", labels)

    assert "Reyes Law 210 Cedar Street" in text_of(with_office)
    assert "Reyes Law" not in text_of(without)
    assert "Reyes Law" not in text_of(labels)


def test_a_proof_speaks_only_of_what_the_named_packet_holds(call, full, tmp_path):
    packet, out = tmp_path / "records.pdf", tmp_path / "proof.pdf"
    why = ("--force", "--because", "x")
    told = call("build", full, "--recipe", "records", "-o", packet, *why, "--json")
    assert told.code == 0

    name = f"packet={packet}"
    assert call("papers", full, "proof_of_service", "-o", out, "--set", name).code == 0

    text = " ".join(text_of(out).split())
    kinds = read_rulebook("workers_comp").kinds
    assert kinds["ur_decision"].title("en") not in text
    assert kinds["imr_application"].title("en") not in text
    first, last = (told.json["exhibits"][at] for at in (0, -1))
    assert f"{first['first_page']}\u2013{last['last_page']}" in text


@pytest.fixture
def spanish(call, full):
    assert call("set", full, "language=es").code == 0
    return full


@pytest.mark.parametrize(
    ("paper", "language"),
    [
        ("request_adjuster", "en"),
        ("request_doctor", "en"),
        ("proof_of_service", "en"),
        ("form_worksheet", "es"),
    ],
)
def test_a_paper_is_in_the_language_of_whoever_reads_it(
    call, spanish, tmp_path, paper, language
):
    told = call("papers", spanish, paper, "-o", tmp_path / "p.pdf", "--json")

    assert told.json["language"] == language


def test_what_to_look_at_is_told_in_the_language_of_the_binder(call, spanish, tmp_path):
    told = call("papers", spanish, "request_doctor", "-o", tmp_path / "p.pdf", "--json")

    assert "Guarde copia" in told.json["check"][-1]["text"]


SERVED = date.today() - timedelta(days=3)


@pytest.fixture
def served(call, full):
    """Let the decision be served so lately that its days still lie ahead."""
    call("set", full, f"service_date={SERVED}", "service_method=personal")
    rows = call("check", full, "--json").json["deadlines"]
    wanted = [r for r in rows if r["id"] == "imr_application"]
    return min((r["safe"], r["leave_by"]) for r in wanted)


def test_a_letter_asks_for_an_answer_while_it_can_still_go_along(
    call, full, served, tmp_path
):
    out, (safe, leave) = tmp_path / "letter.pdf", served

    told = call("papers", full, "request_doctor", "-o", out, "--json").json

    assert leave < safe
    assert f"by {us_date(leave)}" in text_of(out)
    assert "by_date" not in told["blanks"]
    said = next(c["text"] for c in told["check"] if c["what"] == "by_date")
    assert us_date(leave) in said and us_date(safe) in said


@pytest.mark.parametrize(
    ("today", "asked"),
    [("12-01", "12-03"), ("12-03", "12-03"), ("12-04", "12-10"), ("12-10", "12-10")],
)
def test_past_the_day_to_post_an_answer_is_wanted_by_the_safe_day(today, asked):
    safe, leave = date(2026, 12, 10), date(2026, 12, 3)
    days = (None, safe, None, None)
    due = Deadline("x", "X", "", *days, "", "", False, "", leave_by=leave)

    by = wanted_by(due, date.fromisoformat(f"2026-{today}"))

    assert by == date.fromisoformat(f"2026-{asked}")


@pytest.mark.parametrize("day", ["2030-01-15", ""])
def test_a_day_that_is_set_outranks_the_reckoned_one(call, full, served, tmp_path, day):
    out = tmp_path / "letter.pdf"
    own = ("--set", f"by_date={day}")

    told = call("papers", full, "request_doctor", "-o", out, *own, "--json").json

    text = text_of(out)
    assert not any(us_date(reckoned) in text for reckoned in served)
    assert us_date(day) in text or not day
    assert ("by_date" in told["blanks"]) == (not day)
    assert "by_date" not in [check["what"] for check in told["check"]]


def test_no_letter_asks_for_an_answer_by_a_day_that_has_passed(call, full, tmp_path):
    call("set", full, "service_date=2020-03-02", "service_method=personal")

    told = call("papers", full, "request_doctor", "-o", tmp_path / "l.pdf", "--json")

    assert "by_date" in told.json["blanks"]


def test_a_proof_names_nobody_on_whom_nothing_is_served(call, full, tmp_path):
    packet, out = tmp_path / "records.pdf", tmp_path / "proof.pdf"
    why = ("--force", "--because", "x")
    call("build", full, "--recipe", "records", "-o", packet, *why)
    named = ("--set", f"packet={packet}")

    told = call("papers", full, "proof_of_service", "-o", out, *named, "--json").json

    after = text_of(out).split("on these persons")[1]
    assert "1. DWC-IMR" in after and "2. " not in after
    assert "administrator" in [check["what"] for check in told["check"]]
