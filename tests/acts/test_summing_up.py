"""What a packet's own pages say is proven by pages; what none says is left out."""

from dataclasses import replace

import pytest

from binder_app.acts.adding import add_files
from binder_app.acts.editing import set_on_claim, set_on_exhibit
from binder_app.acts.rulebook import read_rulebook
from binder_app.acts.summing_up import proven_dispute, summary_of
from binder_app.domain.binder import Binder
from binder_app.domain.dispute import DenialReason, Dispute, PageRef, TreatmentItem
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from tests.verbs import drawn

RULES = read_rulebook("workers_comp")
DECISION = """\
Larkspur Utilization Review
UTILIZATION REVIEW DETERMINATION
NOTICE OF DENIAL OF TREATMENT AUTHORIZATION

Date of decision: 10/09/2026
Date RFA received: 10/05/2026
Employee: Nadia Ferrant
Claim number: LK-26-00817
Requested treatment: MRI of the right shoulder
Determination: DENIED. The requested treatment is not medically necessary.

Records reviewed:
- Operative report 01/08/2019
- Progress report (PR-2) 09/14/2026

Reason: failure of conservative
treatment is not documented.
You have a right to disagree with this decision.
"""
REPORT = """\
PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)
Employee: Nadia Ferrant
Claim number: LK-26-00817
Date of examination: 09/14/2026
Treatment plan: MRI of the right shoulder.
"""
THERAPY = """\
PHYSICAL THERAPY DISCHARGE SUMMARY
Patient: Nadia Ferrant
Date: 08/31/2026
Twelve of twelve visits completed.
"""
PAPERS = {
    "decision.pdf": (DECISION, "ur_decision", "2026-10-09"),
    "report.pdf": (REPORT, "treating_report", "2026-09-14"),
    "therapy.pdf": (THERAPY, "therapy_note", "2026-08-31"),
}
CLAIM = {"ur_decision_date": "2026-10-09", "rfa_received_date": "2026-10-05"}


@pytest.fixture
def file(tmp_path):
    paths = [drawn.draw_pdf(tmp_path / n, PAPERS[n][0]) for n in PAPERS]
    with BinderFile.create(tmp_path / "B", Binder("workers_comp")) as made:
        add_files(made, paths, RULES, Progress())
        held = made.binder
        for exhibit in held.exhibits:
            _, kind, day = PAPERS[exhibit.source_name]
            for name, value in (("kind", kind), ("date", day)):
                held = set_on_exhibit(held, exhibit.id, name, value, RULES)
        for name, value in CLAIM.items():
            held = set_on_claim(held, name, value, RULES)
        made.save(held)
        yield made


def named(file, name):
    return next(e.id for e in file.binder.exhibits if e.source_name == name)


def edited(file, exhibit, name, value):
    file.save(set_on_exhibit(file.binder, exhibit, name, value, RULES))


def test_a_date_of_the_claim_is_proven_by_a_page_and_one_on_no_page_is_not(file):
    file.save(set_on_claim(file.binder, "service_date", "2026-10-13", RULES))

    proofs = summary_of(file, RULES, "en").proofs

    assert proofs["ur_decision_date"] == PageRef.on(named(file, "decision.pdf"), 1)
    assert "service_date" not in proofs


def test_a_paper_that_is_held_back_proves_nothing_and_happens_nowhere(file):
    edited(file, named(file, "decision.pdf"), "state", "held_back")

    summary = summary_of(file, RULES, "en")

    assert "rfa_received_date" not in summary.proofs
    assert summary.working_days == ()
    assert all(
        line.at.exhibit != named(file, "decision.pdf") for line in summary.happenings
    )


def test_a_date_that_a_person_set_and_no_page_bears_is_no_line(file):
    therapy = named(file, "therapy.pdf")
    assert therapy in {
        line.at.exhibit for line in summary_of(file, RULES, "en").happenings
    }

    edited(file, therapy, "date", "2026-08-30")

    told = summary_of(file, RULES, "en").happenings
    assert therapy not in {line.at.exhibit for line in told}


def test_lines_are_in_date_order_and_the_days_between_are_counted(file):
    summary = summary_of(file, RULES, "en")

    days = [line.date for line in summary.happenings]
    assert days == sorted(days)
    counted = ("2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09")
    assert summary.working_days == counted


def test_a_record_is_told_missing_only_where_a_person_said_so(file):
    (table,) = summary_of(file, RULES, "en").records
    assert table.missing == ()

    edited(file, named(file, "decision.pdf"), "record", "1:none")

    (table,) = summary_of(file, RULES, "en").records
    assert [row.text for row in table.missing] == ["Operative report 01/08/2019"]


def test_an_exhibit_whose_day_the_decision_names_nowhere_is_not_listed(file):
    (table,) = summary_of(file, RULES, "en").records

    assert table.not_listed == (named(file, "therapy.pdf"),)


def test_a_day_that_the_decision_names_proves_no_absence_until_the_list_is_gone_through(
    file,
):
    decision, report = named(file, "decision.pdf"), named(file, "report.pdf")
    edited(file, decision, "record", "1:none")
    edited(file, decision, "record", "2:none")

    (table,) = summary_of(file, RULES, "en").records

    assert set(table.not_listed) == {report, named(file, "therapy.pdf")}


def dispute(quote, page, file):
    at = PageRef.on(named(file, "decision.pdf"), page)
    return Dispute(
        (TreatmentItem("MRI", reasons=(DenialReason(quote, at, "duplicate"),)),)
    )


def test_words_that_stand_on_their_page_are_kept_however_they_are_broken(file):
    said = dispute("Failure of conservative treatment is not documented.", 1, file)

    assert proven_dispute(file, said) == (said, ())


def test_words_that_their_page_does_not_hold_do_not_go_out(file):
    said = dispute("Failure of conservative treatment is documented.", 1, file)

    told, lost = proven_dispute(file, said)

    (reason,) = told.items[0].reasons
    assert (reason.quote, reason.category) == ("", "duplicate")
    assert lost == ("Failure of conservative treatment is documented.",)
    assert replace(reason, quote=lost[0]) == said.items[0].reasons[0]
