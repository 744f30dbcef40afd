"""What a packet can't say for want of a page is told to the user, and only there."""

from dataclasses import replace

from binder_app.acts.open_points import answers_staying, open_points
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.summary import Summary
from tests.acts.disputes import answered, ref
from tests.packet import plans
from tests.packet.test_dispute_table import ITEM, QUOTE, plan_with
from tests.packet.test_front_matter import drawn
from tests.packet.test_records_and_chronology import TABLE, summed

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


def test_answers_that_no_packet_carries_are_named():
    def exhibit(exhibit_id, kind="therapy_note", goes_in=True, **chosen):
        pages = (ExhibitPage("0" * 64, 1, goes_in=goes_in),)
        guess = Guess(kind, 0.99)
        return Exhibit(exhibit_id, "0" * 64, "a.pdf", pages, guess, chosen=chosen)

    exhibits = (
        exhibit("e1"),
        exhibit("e2", state="held_back"),
        exhibit("e3", "wage_record"),
        exhibit("e4", goes_in=False),
    )
    held = Binder(
        "workers_comp",
        exhibits=exhibits,
        dispute=answered("e1:1", "e2:1", "e3:1", "e4:1"),
    )

    staying = answers_staying(held, read_rulebook("workers_comp").checklist)

    assert list(staying) == [ref("e2:1"), ref("e3:1"), ref("e4:1")]


def test_a_list_that_nobody_went_through_is_told_where_the_cover_holds_it():
    def notes(waiting, gone=()):
        table = replace(TABLE, waiting=waiting)
        told = notes_of(summed(Summary(records=(table,)), gone))
        return [note for note in told if "reviewer's list" in note]

    (note,) = notes(2)
    assert "wait for your word: 2." in note
    assert notes(0) == notes(2, gone=("e2",)) == []
