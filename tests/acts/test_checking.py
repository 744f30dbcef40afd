"""The whole check of a binder: its verdict, and deadlines that follow from facts."""

import pytest

from binder_app.acts.checking import check_binder
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess

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


def test_the_check_speaks_the_language_of_the_binder():
    said = check_binder(Binder("workers_comp", language="es"), RULES)

    assert "No hay una decisión de UR" in said.gate[0].message
