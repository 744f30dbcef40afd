"""What a person says of the dispute, by the names that `set` accepts."""

from functools import reduce

import pytest

from binder_app.acts.dispute_edits import answered, unanswered
from binder_app.acts.editing import set_on_claim
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.dispute import DenialReason
from binder_app.domain.exhibit import Exhibit, ExhibitPage
from binder_app.errors import WrongUsageError
from tests.acts.disputes import ref

RULES = read_rulebook("workers_comp")
SOURCE = "a" * 64
PAGES = tuple(ExhibitPage(SOURCE, number) for number in range(1, 6))
BINDER = Binder(
    "workers_comp",
    exhibits=tuple(Exhibit(f"e{n}", SOURCE, "x.pdf", PAGES) for n in (1, 2)),
)


def told(*words, binder=BINDER):
    """Return the binder after each NAME=VALUE was set."""
    pairs = (word.partition("=") for word in words)
    return reduce(
        lambda held, word: set_on_claim(held, word[0], word[2], RULES), pairs, binder
    )


DENIED = told(
    "treatment_item=Medicine|approved",
    "treatment_item=Injection|denied||MTUS, Low Back",
    "reason.1.1=no_objective_findings|e1:3|Nerve root signs are not documented.",
    "reason.1.2=conservative_care_not_tried|e1:3|No failure is shown.",
)


def disputed(binder):
    (item,) = binder.dispute.disputed
    return item


def test_reasons_stand_with_the_disputed_treatment_of_that_number():
    item = disputed(DENIED)

    assert (item.treatment, item.guideline) == ("Injection", "MTUS, Low Back")
    assert [r.category for r in item.reasons] == [
        *("no_objective_findings", "conservative_care_not_tried"),
    ]
    assert item.reasons[0].at == ref("e1:3")
    assert item.reasons[1].quote == "No failure is shown."


def test_a_reason_is_answered_by_pages_with_words_for_what_stands_there():
    binder = told("answer.1.2=e2:1-3 Therapy, 12 visits, e1:5", binder=DENIED)

    first, second = disputed(binder).reasons[1].answers
    assert (first.exhibit, first.first, first.last) == ("e2", 1, 3)
    assert (first.label, second.label) == ("Therapy, 12 visits", "")
    assert binder.dispute.answers == {"1.2": "e2:1-3 Therapy, 12 visits, e1:5"}
    assert told("answer.1.2=", binder=binder).dispute.answers == {}


def test_an_answer_may_name_the_category_of_its_reason():
    binder = told("answer.1.experimental=e2:2", binder=DENIED)
    again = told("answer.1.no_objective_findings=e2:4", binder=binder)

    assert again.dispute.answers == {"1.3": "e2:2", "1.1": "e2:4"}
    assert disputed(again).reasons[2].category == "experimental"


def test_a_reason_changed_keeps_its_answers_and_one_taken_out_takes_them_along():
    binder = told("answer.1.1=e2:2", "reason.1.1=duplicate|e1:4|Again.", binder=DENIED)
    gone = told("reason.1.1=", binder=binder)

    assert disputed(binder).reasons[0].answers == (ref("e2:2"),)
    assert disputed(binder).reasons[0].quote == "Again."
    assert [r.quote for r in disputed(gone).reasons] == ["No failure is shown."]


def test_a_treatment_said_again_keeps_its_reasons():
    binder = told("treatment_item=Injection|modified|one of two", binder=DENIED)

    item = disputed(binder)
    assert (item.outcome, item.note) == ("modified", "one of two")
    assert len(item.reasons) == 2


def test_the_pages_of_a_treatment_can_be_said_and_taken_back():
    binder = told("page.1.asked=e2:1", "page.1.decided=e1:2", binder=DENIED)
    binder = told("page.1.guideline=e1:4", "page.1.decided=", binder=binder)

    item = disputed(binder)
    assert (item.asked, item.decided, item.guideline_at) == (
        *(ref("e2:1"), None, ref("e1:4")),
    )


@pytest.mark.parametrize(
    "value", ["e1:6", "e1:0", "e1:", "e1:²", "e9:1", "zz", "e1:3-2"]
)
def test_an_answer_names_pages_that_are_there(value):
    with pytest.raises(WrongUsageError):
        told(f"answer.1.1={value}", binder=DENIED)


@pytest.mark.parametrize("word", ["reason.1.4=duplicate|e1:1|x", "answer.1.3=e1:1"])
def test_reasons_are_counted_without_a_gap(word):
    with pytest.raises(WrongUsageError, match="are numbered; here 1 to"):
        told(word, binder=DENIED)


def test_without_a_treatment_or_a_reason_the_way_to_note_one_is_told():
    with pytest.raises(WrongUsageError, match="No treatment in dispute"):
        told("answer.1.1=e1:1")
    with pytest.raises(WrongUsageError, match="has no reason yet"):
        told("treatment_item=MRI|denied", "answer.1.1=e1:1")


def test_a_page_refused_is_no_answer_until_it_is_taken_up():
    reason = answered(DenialReason("x"), ref("e1:2"))

    refused = unanswered(reason, ref("e1:2"))
    again = answered(refused, ref("e1:2"))

    assert (refused.answers, refused.refused) == ((), (ref("e1:2"),))
    assert (again.answers, again.refused) == ((ref("e1:2"),), ())
