"""How a binder meets the lines of a checklist, and how the verdict is reached."""

from dataclasses import replace

import pytest

from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.rules.checklist import check, is_sure

RULES = read_rulebook("workers_comp")
LINES = {line.id: line for line in RULES.checklist.requirements}
WITH_KINDS = [line for line in LINES.values() if line.kinds]


def exhibit(kind, confidence=0.99, exhibit_id="e1", **more):
    pages = (ExhibitPage("a" * 64, 1),)
    guess = Guess(kind, confidence)
    return Exhibit(exhibit_id, "a" * 64, "paper.pdf", pages, guess, **more)


def finding(line_id, *exhibits, **more):
    binder = Binder("workers_comp", exhibits=exhibits, **more)
    found = check(binder, RULES.checklist, RULES.kinds)
    return next(one for one in found if one.requirement.id == line_id)


@pytest.mark.parametrize("line", WITH_KINDS, ids=lambda line: line.id)
def test_each_line_is_met_by_each_of_its_kinds_and_by_no_paper_of_another(line):
    for kind in line.kinds:
        assert finding(line.id, exhibit(kind)).status == "met"
    assert finding(line.id, exhibit("other")).status in ("missing", "not_applicable")


@pytest.mark.parametrize("line", WITH_KINDS, ids=lambda line: line.id)
def test_a_doubtful_guess_never_meets_a_line(line):
    found = finding(line.id, exhibit(line.kinds[0], 0.2))

    assert found.status == "doubtful"
    assert found.exhibits == ("e1",)


def test_a_human_word_makes_it_sure():
    said = exhibit("other", 0.0, chosen={"kind": "rfa"})

    assert is_sure(said, RULES.kinds)
    assert finding("rfa", said).status == "met"


@pytest.mark.parametrize(
    "away",
    [{"chosen": {"state": "held_back"}}, {"problem": "It is locked."}],
    ids=["held back", "not read"],
)
def test_what_does_not_go_in_meets_nothing(away):
    assert finding("rfa", exhibit("rfa", **away)).status == "missing"


def test_a_line_of_some_cases_is_asked_for_only_where_the_case_is_known_to_be_one():
    line = LINES["expedited_certificate"]
    fast = Claim({"expedited": "yes"})

    assert line.applies_when == "expedited=yes"
    assert finding(line.id).status == "not_applicable"
    assert finding(line.id, claim=fast).status == "missing"
    assert finding(line.id, claim=Claim({"expedited": "no"})).status == "not_applicable"


def test_a_line_that_a_human_settled_is_settled_and_keeps_the_reason():
    found = finding("therapy_notes", not_applicable={"therapy_notes": "no therapy yet"})

    assert found.status == "not_applicable"
    assert found.note == "no therapy yet"


def test_a_settled_line_that_is_met_after_all_is_met():
    settled = {"rfa": "lost"}

    assert finding("rfa", exhibit("rfa"), not_applicable=settled).status == "met"


def test_two_are_asked_for_where_the_line_says_two():
    twice = replace(LINES["rfa"], at_least=2)
    checklist = replace(RULES.checklist, requirements=(twice,))

    def status(*exhibits):
        binder = Binder("workers_comp", exhibits=exhibits)
        return check(binder, checklist, RULES.kinds)[0].status

    assert status(exhibit("rfa")) == "missing"
    assert status(exhibit("rfa"), exhibit("rfa", exhibit_id="e2")) == "met"
    assert status(exhibit("rfa"), exhibit("rfa", 0.1, "e2")) == "doubtful"


def test_findings_stand_in_the_order_of_the_checklist():
    found = check(Binder("workers_comp"), RULES.checklist, RULES.kinds)

    assert [one.requirement.id for one in found] == list(LINES)
