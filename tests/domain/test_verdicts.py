"""What a person says of facts, alarms and cuts outranks what is read, for ever."""

from dataclasses import replace

import pytest

from binder_app.domain.exhibit import (
    HELD_UNTIL_DECIDED,
    Exhibit,
    ExhibitPage,
    Guess,
)
from binder_app.domain.fact import Alarm, Fact, Treatment
from binder_app.domain.verdicts import CUTS, ONE_PAPER

NAME = Fact("employee_name", "Juan Perez", 1, "Juan Perez", 0.7)
FLAG = Fact("expedited", False, 2, "regular", 0.95)
ITEM = Fact("treatment_item", Treatment("MRI", "denied", "duplicate"), 2, "MRI", 0.9)
SSN = Alarm("ssn", 2)


def paper(facts=(), alarms=(), cuts=(), pages=4, **more):
    guess = Guess("correspondence", 0.9, facts=facts, alarms=alarms, cuts=cuts)
    held = tuple(ExhibitPage("ab" * 32, number) for number in range(1, pages + 1))
    return Exhibit("e1", "ab" * 32, "a.pdf", held, guess, **more)


def values(exhibit):
    return [judged.fact.value for judged in exhibit.facts]


def test_a_fact_called_wrong_is_gone_and_stays_gone_on_any_page():
    exhibit = paper((NAME, FLAG)).with_verdict(NAME, "")
    assert values(exhibit) == [False]

    anew = replace(exhibit, guess=replace(exhibit.guess, facts=(moved(NAME), FLAG)))

    assert values(anew) == [False]


def moved(fact):
    return replace(fact, page=3, quote="another")


def test_a_corrected_fact_is_sure_and_keeps_what_was_read():
    exhibit = paper((NAME,)).with_verdict(NAME, "Juana Pérez")

    (judged,) = exhibit.facts
    assert (judged.fact.value, judged.read.value) == ("Juana Pérez", "Juan Perez")
    assert judged.is_agreed and not judged.is_doubtful


@pytest.mark.parametrize(
    ("fact", "said", "value"),
    [
        (FLAG, "yes", True),
        (ITEM, "MRI|modified", Treatment("MRI", "modified", "duplicate")),
        (NAME, "Ana", "Ana"),
    ],
)
def test_a_word_keeps_the_sort_of_the_value(fact, said, value):
    assert values(paper((fact,)).with_verdict(fact, said)) == [value]


def test_what_is_read_with_little_confidence_is_doubtful():
    assert [judged.is_doubtful for judged in paper((NAME, FLAG)).facts] == [True, False]


def test_an_alarm_is_over_when_it_is_kept_or_its_page_left_out():
    exhibit = paper(alarms=(SSN, Alarm("unsigned", 3)))

    kept = exhibit.with_alarm_kept(SSN)
    pages = tuple(replace(p, goes_in=p.source_page != 2) for p in exhibit.pages)
    without = replace(exhibit, pages=pages)

    assert [alarm.name for alarm in kept.alarms] == ["unsigned"]
    assert [alarm.name for alarm in without.alarms] == ["unsigned"]
    assert kept.with_choice("state", "held_back").alarms == ()


def test_an_alarm_that_was_kept_stays_so_when_pages_move():
    exhibit = paper(alarms=(SSN,)).with_alarm_kept(SSN)
    shorter = replace(
        exhibit,
        pages=exhibit.pages[1:],
        guess=replace(exhibit.guess, alarms=(Alarm("ssn", 1),)),
    )
    assert shorter.alarms == ()


@pytest.mark.parametrize("name", ["lawyer_client", "settlement", "surveillance"])
def test_what_may_be_private_stays_out_until_a_human_decides(name):
    exhibit = paper(alarms=(Alarm(name, 1),))
    assert exhibit.state == "held_back" and exhibit.reason == HELD_UNTIL_DECIDED

    assert exhibit.with_alarm_kept(Alarm(name, 1)).state == "in"
    assert exhibit.with_choice("state", "in").state == "in"


def test_other_alarms_hold_nothing_back():
    assert paper(alarms=(SSN,)).state == "in"


@pytest.mark.parametrize(
    ("cuts", "found"), [((1, 3), (3,)), ((1,), ()), ((), ()), ((2, 4), (4,))]
)
def test_a_paper_is_cut_before_each_first_page_but_the_first(cuts, found):
    assert paper(cuts=cuts).cuts == found


def test_a_paper_that_is_one_is_never_cut():
    exhibit = paper(cuts=(1, 3)).with_choice(CUTS, ONE_PAPER)
    assert exhibit.cuts == ()
