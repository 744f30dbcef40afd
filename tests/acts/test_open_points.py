"""What a packet can't say for want of a page is told to the user, and only there."""

from dataclasses import replace

from binder_app.acts.open_points import open_points
from tests.packet import plans
from tests.packet.test_dispute_table import ITEM, QUOTE, plan_with
from tests.packet.test_front_matter import drawn

WORDS = plans.words("en")


def notes_of(plan, unproven=()):
    settled, _ = drawn(plan)
    return list(open_points(settled, unproven, WORDS))


def test_an_answered_reason_with_all_its_pages_leaves_nothing_open_of_it():
    notes = notes_of(plan_with(ITEM))

    assert not any("treatment 1" in note for note in notes)


def test_a_reason_is_open_where_its_answering_pages_are_not_here():
    notes = notes_of(plan_with(ITEM, gone=("e6", "e4")))

    assert f"Not answered yet, treatment 1: {QUOTE}" in notes


def test_a_guideline_without_its_page_is_left_out_and_told():
    with_page = notes_of(plan_with(ITEM))
    without = notes_of(plan_with(replace(ITEM, guideline_at=None)))

    assert [n for n in without if n not in with_page] == [
        "No page here names the guideline of treatment 1: MTUS"
    ]


def test_words_that_their_page_does_not_hold_are_named():
    notes = notes_of(plan_with(ITEM), ("Made up.",))

    assert "Left out, since its page does not hold these words: Made up." in notes
