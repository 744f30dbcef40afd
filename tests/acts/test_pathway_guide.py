"""Telling the roads of a denial apart; the person picks, the guide only shows."""

import pytest

from binder_app.acts.editing import set_on_claim
from binder_app.acts.pathway_guide import guide_from, worth_saying
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.cue import Looked, PaperSeen
from binder_app.domain.fact import Fact
from binder_app.errors import WrongUsageError

RULES = read_rulebook("workers_comp")
GUIDE = RULES.guide
WORK = (
    "Utilization review determination. Claims administrator: Westmarch. Date of"
    " injury: 03/18/2026. The MTUS does not support it. Information and"
    " Assistance: 1-800-736-7401."
)
PLAN = (
    "The California Department of Managed Health Care is responsible for regulating"
    " health care service plans. Call 1-888-466-2219 about your grievance."
)
POLICY = (
    "You may ask the California Department of Insurance for a review of this denial"
    " under your policy number P-11: 1-800-927-4357."
)
LETTERS = {
    "workers_comp": WORK,
    "dmhc": PLAN,
    "cdi": POLICY,
    "self_funded": "This is a self-funded plan of your employer under ERISA.",
    "medicare": "Form CMS-10146. Your Medicare prescription drug plan denied this.",
    "mpn_second_opinion": "You may ask for an MPN Independent Medical Review.",
    "coverage": "A massage chair is not a covered benefit.",
    "medi_cal": "NOTICE OF ADVERSE BENEFIT DETERMINATION. Ask for a State Hearing.",
}


def seen(*texts, kind="plan_denial", facts=()):
    papers = [
        PaperSeen(f"e{number}", kind, facts, ("", text))
        for number, text in enumerate(texts, start=1)
    ]
    return guide_from(Looked(tuple(papers)), GUIDE)


def pointed_to(roads):
    return [one.road.id for one in roads if one.is_pointed_to]


@pytest.mark.parametrize("road", LETTERS)
def test_a_letter_of_each_road_points_to_that_road_alone(road):
    assert pointed_to(seen(LETTERS[road])) == [road]


def test_every_road_of_the_file_is_tried_here():
    assert [road.id for road in GUIDE.roads] == list(LETTERS)


def test_each_sign_is_told_with_its_paper_its_page_and_its_words():
    (plan,) = [one for one in seen(PLAN) if one.road.id == "dmhc"]

    strong = [sight for sight in plan.found if sight.cue.is_strong]
    assert [(one.paper, one.page) for one in strong] == [("e1", 2)]
    assert strong[0].words == "Department of Managed Health Care"


def test_what_speaks_against_a_road_are_the_strong_signs_of_the_others():
    roads = {one.road.id: one for one in seen(WORK, PLAN)}

    assert [road.id for road, _ in roads["dmhc"].against] == ["workers_comp"]
    assert [road.id for road, _ in roads["workers_comp"].against] == ["dmhc"]


def test_weak_signs_alone_point_nowhere():
    told = seen("After utilization review your medical group denied the member ID.")

    assert pointed_to(told) == []
    assert worth_saying(told, "workers_comp") == ()


@pytest.mark.parametrize("kind", ["plan_card", "eob", "pharmacy_denial"])
def test_what_a_card_or_a_bill_does_not_cover_points_nowhere(kind):
    told = "Not covered: injuries under workers' compensation."

    assert pointed_to(seen(told, kind=kind)) == []
    assert pointed_to(seen(told, kind="claim_notice")) == ["workers_comp"]


def test_a_decision_of_utilization_review_points_to_its_road_by_its_kind():
    assert pointed_to(seen("Denied.", kind="ur_decision")) == ["workers_comp"]


def test_nothing_is_said_of_the_binder_s_own_road():
    assert worth_saying(seen(WORK), "workers_comp") == ()
    assert [one.road.id for one in worth_saying(seen(WORK), "dmhc")] == ["workers_comp"]


def test_a_road_that_a_person_set_aside_is_said_no_more():
    told = seen(LETTERS["medicare"], LETTERS["coverage"])
    held = set_on_claim(Binder("dmhc"), "not_applicable.road.medicare", "no", RULES)

    left = worth_saying(told, "dmhc", held.roads_set_aside)

    assert [one.road.id for one in left] == ["coverage"]
    again = set_on_claim(held, "not_applicable.road.medicare", "", RULES)
    assert again.roads_set_aside == frozenset()
    with pytest.raises(WrongUsageError, match="zz"):
        set_on_claim(held, "not_applicable.road.zz", "no", RULES)


def test_a_pathway_is_open_until_someone_says_it():
    asked = set_on_claim(Binder("workers_comp"), "pathway", "unknown", RULES)
    settled = set_on_claim(asked, "pathway", "dmhc", RULES)

    assert (asked.pathway, asked.is_pathway_open) == ("workers_comp", True)
    assert (settled.pathway, settled.is_pathway_open) == ("dmhc", False)


@pytest.mark.parametrize("own", ["workers_comp", "dmhc", "cdi"])
def test_what_none_of_the_three_covers_is_said_on_every_pathway(own):
    told = worth_saying(seen(LETTERS["medicare"]), own)

    assert [(one.road.id, one.road.pathway) for one in told] == [("medicare", "")]


def test_the_form_of_another_agency_points_to_it():
    form = (Fact("form", "cdi_imr", 1, "California Department of Insurance", 0.95),)
    told = seen("An application.", kind="imr_application", facts=form)

    assert pointed_to(told) == ["cdi"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_road_says_not_to_file_or_that_it_is_too_late(language):
    never = ("do not file", "too late", "no presente", "demasiado tarde", "you must")
    for road in GUIDE.roads:
        told = f"{road.title[language]} {road.text[language]}".casefold()
        assert not any(phrase in told for phrase in never)
