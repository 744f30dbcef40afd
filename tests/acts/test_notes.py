"""What is worth knowing besides the review, and what calls for it."""

import pytest

from binder_app.acts.notes import notes_for
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.cue import Looked, PaperSeen

RULES = {name: read_rulebook(name) for name in ("workers_comp", "dmhc", "cdi")}
ALWAYS = {
    "workers_comp": {"help_paperwork", "figures_2025", "figures_2020"},
    "dmhc": {"may_apply", "first_steps"},
    "cdi": {"may_apply", "first_steps", "six_steps"},
}


def told(*papers, pathway="workers_comp", refused=(), **claim):
    looked = Looked(papers, claim, refused)
    return {one.note.id: one for one in notes_for(looked, RULES[pathway].notes)}


@pytest.mark.parametrize("pathway", RULES)
def test_an_empty_binder_is_told_only_what_holds_for_everyone(pathway):
    found = told(pathway=pathway)

    assert set(found) == ALWAYS[pathway]
    assert {one.because("en") for one in found.values()} == {""}


def test_a_paper_that_calls_for_a_note_is_named_with_its_page():
    status = PaperSeen("e3", "work_status", texts=("", "She is off work until May."))
    found = told(status)

    for note in ("beyond_temporary", "help_work"):
        assert (found[note].sight.paper, found[note].sight.page) == ("e3", 2)
        assert found[note].because("en") and found[note].because("es")


def test_there_are_eight_signs_and_seven_other_matters():
    groups = [note.group for note in RULES["workers_comp"].notes.notes]

    assert groups.count("help") == 8
    assert groups.count("beyond") == 7


def test_several_decisions_are_a_sign_and_one_is_none():
    first, second = (PaperSeen(name, "ur_decision") for name in ("e1", "e2"))

    assert "help_repeated" not in told(first)
    assert "help_repeated" in told(first, second)
    assert "year_effect" in told(first)


def test_a_determination_calls_for_what_may_be_done_after_it():
    letter = PaperSeen("e1", "imr_determination")

    assert {"after_determination", "medicare_set_aside"} <= set(told(letter))
    for pathway in ("dmhc", "cdi"):
        assert "after_determination" in told(letter, pathway=pathway)


@pytest.mark.parametrize("pathway", RULES)
def test_an_urgent_case_is_told_of_the_fast_way(pathway):
    assert "urgent" in told(pathway=pathway, expedited="yes")
    assert "urgent" not in told(pathway=pathway, expedited="no")


def test_what_was_refused_calls_for_its_sign():
    assert "help_treatment" in told(refused=(("Lumbar fusion L4-L5", ()),))
    assert "help_treatment" not in told(refused=(("Walking boot", ()),))
    assert "help_records" in told(refused=(("MRI", ("insufficient_documentation",)),))


@pytest.mark.parametrize("language", ["en", "es"])
def test_figures_bear_their_year_and_predict_nothing(language):
    figures = [n for n in RULES["workers_comp"].notes.notes if n.group == "figures"]
    disclaimer = {"en": "predicts nothing", "es": "No predice nada"}

    assert figures
    for note in figures:
        assert str(note.year) in note.text[language]
        assert disclaimer[language] in note.text[language]


@pytest.mark.parametrize("pathway", RULES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_note_says_not_to_file_or_gives_advice(pathway, language):
    never = ("do not file", "too late", "no presente", "demasiado tarde", "you should")
    for note in RULES[pathway].notes.notes:
        words = f"{note.title[language]} {note.text[language]}".casefold()
        assert not any(phrase in words for phrase in never)
        assert note.source and note.sure
