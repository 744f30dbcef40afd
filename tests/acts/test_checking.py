"""The whole check of a binder: its verdict, and deadlines that follow from facts."""

from dataclasses import replace

import pytest

from binder_app.acts.checking import check_binder
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder, GivenFile
from binder_app.domain.claim import Claim
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.intake.refusals import HELPER_FILE
from binder_app.storage.deadline_files import read_deadlines

RULES = read_rulebook("workers_comp")
REQUIRED = ("imr_application", "ur_decision", "rfa", "treating_report")


def exhibit(number, kind, confidence=0.95, **more):
    source = f"{number:064x}"
    pages = (ExhibitPage(source, 1),)
    guess = Guess(kind, confidence)
    return Exhibit(f"e{number}", source, f"{kind}.pdf", pages, guess, **more)


def binder_with(*exhibits, **facts):
    return Binder("workers_comp", Claim(facts), exhibits=exhibits)


def full(**facts):
    papers = [exhibit(number, kind) for number, kind in enumerate(REQUIRED, start=1)]
    return binder_with(*papers, **facts)


def deadline(deadline_id, **facts):
    found = check_binder(full(**facts), RULES).deadlines
    return [one for one in found if one.id == deadline_id]


def test_a_binder_with_all_that_is_required_is_ready():
    checked = check_binder(full(), RULES)

    assert checked.is_ready
    assert checked.blockers == ()


@pytest.mark.parametrize("kind", REQUIRED)
def test_a_binder_without_one_of_them_is_not_ready(kind):
    papers = [exhibit(n, k) for n, k in enumerate(REQUIRED, start=1) if k != kind]

    checked = check_binder(binder_with(*papers), RULES)

    assert not checked.is_ready
    assert [kind in line.requirement.kinds for line in checked.still_required] == [True]


def test_a_doubtful_paper_does_not_make_a_binder_ready():
    papers = [exhibit(n, kind, 0.3) for n, kind in enumerate(REQUIRED, start=1)]

    checked = check_binder(binder_with(*papers), RULES)

    assert not checked.is_ready
    assert {line.status for line in checked.still_required} == {"doubtful"}


def test_without_a_date_of_service_the_application_is_shown_without_a_day():
    (line,) = deadline("imr_application")

    assert (line.safe, line.usual, line.arguable) == (None, None, None)
    assert line.note


def test_the_application_is_due_thirty_days_after_service():
    (line,) = deadline("imr_application", service_date="2026-10-21")

    assert line.safe.isoformat() == "2026-11-20"
    assert line.start.name == "served"


def test_the_way_of_service_moves_the_usual_day_and_never_the_safe_one():
    (mailed,) = deadline(
        "imr_application", service_date="2026-10-21", service_method="mail"
    )
    (handed,) = deadline(
        "imr_application", service_date="2026-10-21", service_method="personal"
    )

    assert mailed.safe == handed.safe
    assert mailed.usual > handed.usual
    assert mailed.contested


def test_a_formulary_dispute_has_its_own_days():
    (plain,) = deadline("imr_application", service_date="2026-10-21")
    (drug,) = deadline("imr_application", service_date="2026-10-21", formulary="yes")

    assert drug.kind == "formulary"
    assert drug.safe < plain.safe


def test_the_request_starts_the_days_of_the_decision():
    assert deadline("ur_decision_due") == []
    (line,) = deadline("ur_decision_due", rfa_received_date="2026-10-05")

    assert line.start.name == "rfa_received"


@pytest.mark.parametrize("kind", ["expedited", "formulary"])
def test_a_dispute_of_a_kind_gets_the_days_of_that_kind(kind):
    (regular,) = deadline("imr_application", service_date="2026-06-08")
    days = {"service_date": "2026-06-08", kind: "yes"}

    (found,) = deadline("imr_application", **days)

    assert found.kind == kind
    assert (found.safe < regular.safe) == (kind == "formulary")


def test_a_plain_no_makes_no_kind():
    days = {"service_date": "2026-06-08", "expedited": "no"}

    (found,) = deadline("imr_application", **days)

    assert found.kind == "regular"


def test_once_all_is_answered_no_other_kind_s_day_is_named():
    days = {"service_date": "2026-06-08", "expedited": "no"}
    (unsure,) = deadline("imr_application", **days)
    (answered,) = deadline("imr_application", **days, formulary="no")

    assert "No kind was named" in unsure.note
    assert "No kind was named" not in answered.note
    assert (answered.kind, answered.safe) == (unsure.kind, unsure.safe)


def test_the_check_speaks_the_language_of_the_binder():
    said = check_binder(Binder("workers_comp", language="es"), RULES)

    assert "No hay una decisión de UR" in said.gate[0].message


def test_a_paper_that_this_kind_of_claim_needs_counts_as_required():
    checked = check_binder(full(expedited="yes"), RULES)

    assert not checked.is_ready
    (line,) = checked.still_required
    assert line.requirement.applies_when == "expedited=yes"
    assert check_binder(full(expedited="no"), RULES).is_ready


def test_what_waits_for_its_day_is_of_the_kind_of_the_claim():
    (line,) = deadline("imr_application", expedited="yes")

    assert (line.kind, line.safe) == ("expedited", None)


def dated(number=9, confidence=0.95, **more):
    held = exhibit(number, "ur_decision", confidence, **more)
    return replace(held, guess=replace(held.guess, date="2026-10-21", date_page=1))


def application(*exhibits, **facts):
    found = check_binder(binder_with(*exhibits, **facts), RULES).deadlines
    return next(one for one in found if one.id == "imr_application")


def test_the_date_of_the_one_decision_is_used_and_its_page_is_named():
    line = application(dated())

    assert line.safe.isoformat() == "2026-11-20"
    assert (line.start.name, line.start.exhibit, line.start.page) == (
        "decision_dated",
        "e9",
        1,
    )
    assert "date of the letter" in line.note


def test_a_date_that_a_human_gave_a_decision_is_on_no_page():
    line = application(dated(chosen={"date": "2026-10-22"}))

    assert line.start.date.isoformat() == "2026-10-22"
    assert line.start.page is None


@pytest.mark.parametrize(
    "papers",
    [
        (dated(confidence=0.3),),
        (dated(), dated(8)),
        (dated(), exhibit(8, "ur_decision")),
        (dated(chosen={"state": "held_back"}),),
    ],
)
def test_no_date_is_taken_from_a_decision_that_is_not_the_only_sure_one(papers):
    assert application(*papers).start is None


def test_what_was_said_of_the_claim_goes_before_a_date_on_a_paper():
    line = application(dated(), ur_decision_date="2026-10-01")

    assert (line.start.date.isoformat(), line.start.exhibit) == ("2026-10-01", None)


def test_the_kinds_whose_date_counts_are_known():
    for pathway in ("workers_comp", "dmhc", "cdi"):
        told = read_deadlines(RULES.resources, pathway).facts.papers
        assert all(kind in RULES.kinds for kind in told.values())


def test_a_file_damaged_inside_its_archive_is_told_until_it_is_given_again():
    name = "records.zip › UR decision.pdf"
    lost = GivenFile(name, "", "rejected", problem="It is damaged.", remedy="Ask.")
    helper = GivenFile(".DS_Store", "", "rejected", problem=HELPER_FILE)
    again = GivenFile(name, "a" * 64, "added", ("e1",))

    def told(*ledger):
        checked = check_binder(replace(full(), ledger=ledger), RULES)
        return next(line for line in checked.gate if line.id == "every_file_read")

    assert told(lost, helper).files == (name,)
    assert told(lost, helper).status == "warning"
    assert told(lost, again).status == told(helper).status == "ok"
