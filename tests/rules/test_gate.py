"""Each line of the gate: a binder that trips it, and one that does not."""

from dataclasses import replace

import pytest

from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder, Original, PageFacts
from binder_app.domain.claim import Claim
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.finding import GATE_TESTS
from binder_app.rules.gate import TESTS, Held, stand_at_gate
from tests.rules.test_gate_readings import READING

RULES = read_rulebook("workers_comp")
PAGES = (ExhibitPage("a" * 64, 1), ExhibitPage("a" * 64, 2))
ONE_OUT = (PAGES[0], replace(PAGES[1], goes_in=False))
TORN = ExhibitPage("b" * 64, 2)
FILE = Original(
    "b" * 64, "b.pdf", 9, ".pdf", "made", (PageFacts(), PageFacts(is_torn=True))
)
ALL_OUT = tuple(replace(page, goes_in=False) for page in PAGES)


def paper(kind, exhibit_id="e1", pages=PAGES, confidence=0.99, **more):
    guess = Guess(kind, confidence)
    held = RULES.kinds[kind].held_back
    return Exhibit(
        exhibit_id, "a" * 64, "a.pdf", pages, guess, held_by_default=held, **more
    )


UR, FORM = paper("ur_decision"), paper("imr_application", "e2")
HELD, PUT_IN = {"state": "held_back"}, {"state": "in"}
LOCKED = replace(paper("other", "e3", ()), problem="It is locked.")

COPY = paper("ur_decision", "e4", alike="e1")

TRIPS = {
    "no decision at all": ("ur_decision_enclosed", [FORM], "blocker"),
    "a decision held back": (
        "ur_decision_enclosed",
        [paper("ur_decision", chosen=HELD)],
        "blocker",
    ),
    "a decision without a page": (
        "ur_decision_enclosed",
        [paper("ur_decision", pages=ALL_OUT)],
        "blocker",
    ),
    "no application": ("application_enclosed", [UR], "blocker"),
    "a page of the decision left out": (
        "decision_is_whole",
        [paper("ur_decision", pages=ONE_OUT)],
        "warning",
    ),
    "a page of the form left out": (
        "decision_is_whole",
        [paper("imr_application", pages=ONE_OUT)],
        "warning",
    ),
    "a lawyer's letter put in": (
        "nothing_privileged",
        [paper("privileged", chosen=PUT_IN)],
        "blocker",
    ),
    "a locked file": ("every_file_read", [LOCKED], "warning"),
    "a paper of no known kind": ("kinds_are_sure", [paper("other")], "warning"),
    "a weak guess": ("kinds_are_sure", [paper("rfa", confidence=0.3)], "warning"),
    "a copy that goes in too": ("no_copies", [UR, COPY], "warning"),
    "a torn page": ("pages_are_whole", [paper("rfa", pages=(TORN,))], "warning"),
}
OF_COVER = {"cover_names_person", "cover_names_claim"}
"""Lines that the claim's facts alone trip: tried by a test of their own."""

PASSES = {
    "the claim's name": ("cover_names_person", [UR]),
    "the claim's number": ("cover_names_claim", [UR]),
    "a decision": ("ur_decision_enclosed", [UR]),
    "a decision with some pages": (
        "ur_decision_enclosed",
        [paper("ur_decision", pages=ONE_OUT)],
    ),
    "an application": ("application_enclosed", [FORM]),
    "both whole": ("decision_is_whole", [UR, FORM]),
    "another paper in part": ("decision_is_whole", [UR, paper("rfa", pages=ONE_OUT)]),
    "a lawyer's letter held back by its kind": (
        "nothing_privileged",
        [paper("privileged")],
    ),
    "all files read": ("every_file_read", [UR]),
    "a clear guess": ("kinds_are_sure", [UR]),
    "a kind that a human said": (
        "kinds_are_sure",
        [paper("rfa", confidence=0.1, chosen={"kind": "other"})],
    ),
    "a torn page left out": (
        "pages_are_whole",
        [paper("rfa", pages=(PAGES[0], replace(TORN, goes_in=False)))],
    ),
    "the whole page beside a torn one": (
        "pages_are_whole",
        [paper("rfa", pages=(replace(TORN, source_page=1),))],
    ),
    "a copy that is held back": ("no_copies", [UR, replace(COPY, chosen=HELD)]),
    "a copy of what is held back": ("no_copies", [replace(UR, chosen=HELD), COPY]),
    "two papers told apart": (
        "no_copies",
        [UR, replace(COPY, chosen={"alike": "different"})],
    ),
    "a weak guess held back": (
        "kinds_are_sure",
        [paper("other", chosen=HELD)],
    ),
}


NAMED = {"employee_name": "Ana Quintero", "claim_number": "WX-55"}


def line(line_id, exhibits, language="en", told=NAMED, **beside):
    originals = {FILE.digest: FILE}
    claim = Claim(dict(told))
    binder = Binder(
        "workers_comp", claim, exhibits=tuple(exhibits), originals=originals
    )
    held = Held(binder, RULES.kinds, **beside)
    lines = stand_at_gate(held, RULES.gate, language)
    return next(one for one in lines if one.id == line_id)


@pytest.mark.parametrize("name", TRIPS)
def test_a_binder_trips_its_line(name):
    line_id, exhibits, status = TRIPS[name]

    found = line(line_id, exhibits)

    assert found.status == status
    assert found.message
    assert found.remedy
    assert found.source


@pytest.mark.parametrize("name", PASSES)
def test_a_binder_passes_its_line(name):
    line_id, exhibits = PASSES[name]

    found = line(line_id, exhibits)

    assert found.status == "ok"
    assert found.message
    assert found.exhibits == ()


@pytest.mark.parametrize(
    ("line_id", "fact"),
    [("cover_names_person", "employee_name"), ("cover_names_claim", "claim_number")],
)
def test_a_cover_without_a_name_or_a_number_is_told_of(line_id, fact):
    found = line(line_id, [UR], told={**NAMED, fact: ""})

    assert (found.status, found.exhibits) == ("warning", ())
    assert found.remedy and found.source


def test_of_a_binder_without_a_paper_only_what_is_open_is_told():
    held = Held(Binder("workers_comp"), RULES.kinds)
    told = {one.id: one.status for one in stand_at_gate(held, RULES.gate, "en")}

    assert told == {
        "ur_decision_enclosed": "blocker",
        "application_enclosed": "blocker",
        "cover_names_person": "warning",
        "cover_names_claim": "warning",
    }
    named = Held(Binder("workers_comp", Claim(NAMED)), RULES.kinds)
    told = {one.id: one.status for one in stand_at_gate(named, RULES.gate, "en")}
    assert told["cover_names_person"] == told["cover_names_claim"] == "ok"


def test_every_shipped_line_is_tripped_and_passed_here():
    shipped = {rule.id for rule in RULES.gate if rule.test not in READING}
    shipped -= {"scans_are_read", "not_decided_before"}

    assert {line_id for line_id, *_ in TRIPS.values()} | OF_COVER == shipped
    assert {line_id for line_id, _ in PASSES.values()} == shipped


def test_a_line_names_the_exhibits_it_speaks_of():
    assert line("every_file_read", [UR, LOCKED]).exhibits == ("e3",)
    assert line("decision_is_whole", [paper("rfa"), FORM, UR]).exhibits == ()


def test_the_code_and_the_data_know_the_same_tests():
    assert set(TESTS) == set(GATE_TESTS)


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_line_speaks_both_languages(language):
    held = Held(Binder("workers_comp"), RULES.kinds)
    told = stand_at_gate(held, RULES.gate, language)

    assert len({one.message for one in told}) == len(told)


def test_only_what_is_sure_to_bounce_or_to_harm_stops_a_build():
    blockers = {rule.id for rule in RULES.gate if rule.status == "blocker"}

    assert blockers == {
        "ur_decision_enclosed",
        "application_enclosed",
        "nothing_privileged",
        "application_signed",
        "own_agency_form",
        "one_person",
    }


def test_a_file_that_was_left_out_is_asked_about_no_more():
    held = replace(LOCKED, chosen=HELD)
    told = line("every_file_read", [UR, FORM, held])

    assert told.status == "ok"


def test_pages_still_to_be_read_are_told_and_no_copies_are_ruled_out_meanwhile():
    held = Held(Binder("workers_comp", exhibits=(UR, FORM)), RULES.kinds, unread=["e2"])
    told = {one.id: one for one in stand_at_gate(held, RULES.gate, "en")}

    assert told["scans_are_read"].status == "warning"
    assert told["scans_are_read"].exhibits == ("e2",)
    assert "no_copies" not in told
    assert line("no_copies", [UR, COPY], unread=["e1"]).status == "warning"
    assert line("scans_are_read", [UR]).status == "ok"
    held_back = replace(UR, chosen=HELD)
    assert line("scans_are_read", [held_back], unread=["e1"]).status == "ok"


def test_a_file_of_which_nothing_is_here_is_named():
    told = line("every_file_read", [UR], lost=("mail.zip › denial.pdf",))

    assert (told.status, told.exhibits) == ("warning", ())
    assert told.files == ("mail.zip › denial.pdf",)
