"""A human's word: what may be set, how it is checked, that it outranks guesses."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from binder_app.acts.editing import (
    iso_date,
    page_numbers,
    set_on_claim,
    set_on_exhibit,
)
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.claim import CLAIM_FACTS, DATE_FACTS, YES_NO_FACTS
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.errors import WrongUsageError

RULES = read_rulebook("workers_comp")
SOURCE = "a" * 64
PAGES = tuple(ExhibitPage(SOURCE, number) for number in range(1, 6))
GUESS = Guess("imaging_report", 0.9, title="Guessed", date="2026-01-01", sender="Lab")
EXHIBIT = Exhibit("e1", SOURCE, "mri.pdf", PAGES, GUESS)
BINDER = Binder("workers_comp", exhibits=(EXHIBIT,), next_exhibit=2)


def claim_with(name, value, binder=BINDER):
    return set_on_claim(binder, name, value, RULES)


def exhibit_with(name, value, binder=BINDER):
    return set_on_exhibit(binder, "e1", name, value, RULES)


def value_for(fact):
    if fact in DATE_FACTS:
        return "11/09/2026", "2026-11-09"
    if fact in YES_NO_FACTS:
        return "yes", "yes"
    return ("mail", "mail") if fact == "service_method" else (" a  name ", "a name")


@pytest.mark.parametrize("fact", CLAIM_FACTS)
def test_every_claim_fact_can_be_set_and_taken_back(fact):
    said, kept = value_for(fact)

    binder = claim_with(fact, said)

    assert binder.claim.get(fact) == kept
    assert fact not in claim_with(fact, "", binder).claim.facts


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2026-11-09", "2026-11-09"),
        ("11/09/2026", "2026-11-09"),
        ("1/9/2026", "2026-01-09"),
        (" 11/09/2026 ", "2026-11-09"),
        ("", ""),
    ],
)
def test_dates_are_taken_in_iso_and_us_order(said, kept):
    assert iso_date(said) == kept


@pytest.mark.parametrize(
    "said", ["31/12/2026", "2026-02-30", "soon", "11/9/26", "1/1/1"]
)
def test_other_dates_are_refused(said):
    with pytest.raises(WrongUsageError, match="is not a date"):
        iso_date(said)


@given(some.text(max_size=12))
def test_any_text_is_a_date_or_is_refused_in_words(text):
    try:
        found = iso_date(text)
    except WrongUsageError:
        return
    assert found == "" or len(found) == 10


@given(some.text(alphabet="0123456789-, ²x", max_size=9), some.integers(1, 9))
def test_any_words_name_pages_of_the_exhibit_or_are_refused(text, last):
    try:
        pages = page_numbers(text, last)
    except WrongUsageError:
        return
    assert pages <= set(range(1, last + 1))
    assert pages


@pytest.mark.parametrize(
    ("name", "value", "seen"),
    [
        ("kind", "rfa", lambda e: e.kind),
        ("title", "My title", lambda e: e.title),
        ("date", "2026-05-05", lambda e: e.date),
        ("from", "Dr. Lindqvist", lambda e: e.sender),
        ("tab", "C", lambda e: e.tab),
        ("state", "held_back", lambda e: e.state),
        ("reason", "private", lambda e: e.reason),
    ],
)
def test_a_human_word_outranks_the_guess_until_it_is_taken_back(name, value, seen):
    binder = exhibit_with(name, value)
    anew = replace(binder.exhibit("e1"), guess=replace(GUESS, kind="other"))

    assert seen(binder.exhibit("e1")) == seen(anew) == value
    back = exhibit_with(name, "", binder).exhibit("e1")
    assert seen(back) == ("" if name == "date" else seen(EXHIBIT))


def test_a_kind_that_is_private_holds_the_exhibit_back_and_a_word_puts_it_in():
    private = exhibit_with("kind", "privileged")
    put_in = exhibit_with("state", "in", private)

    assert private.exhibit("e1").state == "held_back"
    assert put_in.exhibit("e1").state == "in"
    assert exhibit_with("kind", "rfa", private).exhibit("e1").state == "in"


def test_pages_says_which_go_in_and_empty_means_all():
    some_pages = exhibit_with("pages", "1-3,5")

    inside = [page.source_page for page in some_pages.exhibit("e1").pages_in]
    assert inside == [1, 2, 3, 5]
    assert len(exhibit_with("pages", "", some_pages).exhibit("e1").pages_in) == 5


def test_rotate_turns_the_pages_it_names_and_no_other():
    turned = exhibit_with("rotate", "2:90, 5:270").exhibit("e1")

    assert [page.turn for page in turned.pages] == [0, 90, 0, 0, 270]


def test_a_tab_is_a_letter_that_no_other_exhibit_has():
    other = replace(EXHIBIT, id="e2", chosen={"tab": "B"})
    binder = BINDER.with_exhibits([other])

    assert exhibit_with("tab", "c", binder).exhibit("e1").tab == "C"
    with pytest.raises(WrongUsageError, match="taken by e2"):
        exhibit_with("tab", "b", binder)
    for wrong in ("I", "O", "ABCD", "1", "Ä"):
        with pytest.raises(WrongUsageError, match="is not a tab"):
            exhibit_with("tab", wrong, binder)


def test_treatments_gather_one_by_one_and_the_last_word_on_one_counts():
    binder = claim_with("treatment_item", "Injection L5-S1|denied")
    binder = claim_with(
        "treatment_item", "Therapy, 12 visits|modified|6 visits", binder
    )
    binder = claim_with("treatment_item", "Injection L5-S1|approved", binder)

    items = {item.treatment: item for item in binder.dispute.items}
    assert items["Injection L5-S1"].outcome == "approved"
    assert items["Therapy, 12 visits"].note == "6 visits"
    assert [item.treatment for item in binder.dispute.disputed] == [
        "Therapy, 12 visits"
    ]
    assert claim_with("treatment_item", "", binder).dispute.items == ()


def test_a_treatment_is_refused_without_its_review_being_asked_for():
    binder = claim_with("treatment_item", "Injection|denied|||no_review")
    assert not binder.dispute.disputed

    binder = claim_with("treatment_item", "Injection|denied|all of it", binder)
    assert not binder.dispute.disputed, "kept where nothing is said of it"

    binder = claim_with("treatment_item", "Injection|denied|||review", binder)
    assert [item.treatment for item in binder.dispute.disputed] == ["Injection"]
    with pytest.raises(WrongUsageError, match="no_review"):
        claim_with("treatment_item", "Injection|denied|||perhaps")


def test_a_treatment_said_without_an_outcome_was_denied():
    (item,) = claim_with("treatment_item", "Injection").dispute.items

    assert item.outcome == "denied"


def test_a_line_of_the_checklist_can_be_settled_with_a_reason_and_opened_again():
    settled = claim_with("not_applicable.operative_report", "no operation")

    assert settled.not_applicable == {"operative_report": "no operation"}
    opened = claim_with("not_applicable.operative_report", "", settled)
    assert opened.not_applicable == {}


def test_a_fact_can_be_confirmed_and_an_unknown_one_not():
    assert claim_with("confirm.signed", "yes").confirmed == {"signed": "yes"}
    with pytest.raises(WrongUsageError, match='no fact "zz"'):
        claim_with("confirm.zz", "yes")


def test_the_language_is_one_we_speak():
    assert claim_with("language", "es").language == "es"
    with pytest.raises(WrongUsageError):
        claim_with("language", "")


def test_what_can_not_be_read_can_be_held_back_and_never_put_in():
    unread = replace(EXHIBIT, pages=(), problem="It is damaged.")
    binder = replace(BINDER, exhibits=(unread,))

    held = exhibit_with("state", "held_back", binder)

    assert held.exhibit("e1").state == "held_back"
    assert exhibit_with("state", "", held).exhibit("e1").state == "needs_attention"
    with pytest.raises(WrongUsageError, match="can't go in"):
        exhibit_with("state", "in", held)


def test_nothing_is_changed_in_place():
    before = repr(BINDER)

    exhibit_with("pages", "1")
    exhibit_with("rotate", "1:90")
    claim_with("employer", "Alder Street Bakery")

    assert repr(BINDER) == before


@pytest.mark.parametrize(
    "said",
    [
        "November 10, 2026",
        "Nov 10, 2026",
        "nov. 10 2026",
        "Tuesday, November 10, 2026",
        "10 November 2026",
        "10 de noviembre de 2026",
        "martes 10 de noviembre de 2026",
        "10 nov 2026",
    ],
)
def test_a_date_may_be_written_with_its_month_s_name(said):
    assert iso_date(said) == "2026-11-10"


@pytest.mark.parametrize(
    "said", ["11/12/26", "November 2026", "November 31, 2026", "see November 10, 2026"]
)
def test_what_may_be_another_day_is_refused(said):
    with pytest.raises(WrongUsageError, match="is not a date"):
        iso_date(said)


def test_what_the_form_says_is_kept_checked_and_taken_back():
    told = claim_with("form.employee_phone", " (831)  555-0142 ")
    told = claim_with("form.decision_date", "11/09/2026", told)
    told = claim_with("form.review_type", "expedited", told)

    assert told.form == {
        "employee_phone": "(831) 555-0142",
        "decision_date": "2026-11-09",
        "review_type": "expedited",
    }
    assert "employee_phone" not in claim_with("form.employee_phone", "", told).form


@pytest.mark.parametrize(
    ("name", "value", "blamed"),
    [
        ("form.boss", "x", 'no field "boss"'),
        ("form.signature", "Ana", "written by hand"),
        ("form.signed_on", "11/09/2026", "written by hand"),
        ("form.decision_date", "soon", "not a date"),
        ("form.review_type", "quick", "one of regular"),
    ],
)
def test_a_field_of_the_form_takes_nothing_else(name, value, blamed):
    with pytest.raises(WrongUsageError, match=blamed):
        claim_with(name, value)
