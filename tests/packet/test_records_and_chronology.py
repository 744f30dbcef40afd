"""The table of records and the chronology speak of pages in this packet alone."""

from dataclasses import replace

import pytest

from binder_app.domain.dispute import PageRef
from binder_app.domain.packet_plan import CHRONOLOGY, USUAL_PARTS, PlannedPart
from binder_app.domain.summary import Happening, ListedRow, RecordsTable, Summary
from binder_app.packet.summed_plan import with_summary
from tests.packet import plans
from tests.packet.test_front_matter import drawn, text_on

PARTS = (*USUAL_PARTS[:2], PlannedPart(CHRONOLOGY), *USUAL_PARTS[2:])
LIST = PageRef.on("e2", 3)
TABLE = RecordsTable(
    "e2",
    "2026-09-21",
    here=(ListedRow("RFA 09/14/2026", LIST, "e3"),),
    missing=(ListedRow("First report of 03/19/2025", LIST),),
    not_listed=("e5", "e6"),
)
HAPPENINGS = (
    Happening("2026-09-14", PageRef.on("e3", 1), text="Treatment asked for"),
    Happening("2026-09-15", PageRef.on("e2", 1), key="dates_rfa_received_date"),
    Happening("2026-09-21", PageRef.on("e2", 1), text="Denial", is_decision=True),
)
DAYS = ("2026-09-16", "2026-09-17", "2026-09-18", "2026-09-21")
SUMMARY = Summary(records=(TABLE,), happenings=HAPPENINGS, working_days=DAYS)


def summed(summary=SUMMARY, gone=()):
    plan = replace(plans.plan(14), parts=PARTS)
    kept = tuple(e for e in plan.exhibits if e.exhibit_id not in gone)
    return with_summary(replace(plan, exhibits=kept), summary, plan.dispute)


def texts(plan, part, language="en"):
    settled, matter = drawn(plan, language)
    found = [text_on(matter, page) for page in settled.pages_of(part)]
    return settled, " ".join(" ".join(found).split())


def title_of(plan, exhibit_id):
    return next(e.title for e in plan.exhibits if e.exhibit_id == exhibit_id)


def test_records_stand_under_listed_not_listed_and_not_here():
    plan, text = texts(summed(), "cover")

    here, older, missing = (
        text.index(words)
        for words in (
            "On the list, and in this packet",
            "older than the decision, not on the list",
            "On the list, not in this packet",
        )
    )
    assert here < text.index(title_of(plan, "e3"), here) < older
    assert older < text.index("Not listed", older) < missing
    assert "First report of 03/19/2025" in text[missing:]
    assert f"reviewed: page {plan.packet_page('e2', 3)}." in text


def test_no_record_is_told_of_where_the_decision_or_the_exhibit_is_not_in():
    _, without_decision = texts(summed(gone=("e2",)), "cover")
    _, without_rfa = texts(summed(gone=("e3",)), "cover")

    assert "On the list" not in without_decision
    assert "On the list, and in this packet" not in without_rfa
    assert "not on the list" in without_rfa


def test_the_chronology_names_the_page_of_each_line_and_counts_working_days():
    plan, text = texts(summed(), CHRONOLOGY)

    page = plan.packet_page("e2", 1)
    assert "09/14/2026 to 09/21/2026" in text
    assert f"RFA received by the claims administrator B {page}" in text
    assert "Denial 4 working days after receipt of the RFA" in text.replace(
        f" B {page}", ""
    )
    assert "09/16/2026, 09/17/2026, 09/18/2026, 09/21/2026" in text


def test_a_line_whose_page_is_not_in_this_packet_is_not_told():
    _, text = texts(summed(gone=("e3",)), CHRONOLOGY)

    assert "Treatment asked for" not in text
    assert "Denial" in text


@pytest.mark.parametrize("gone", [("e2",), ("e2", "e3")])
def test_a_packet_with_nothing_to_tell_has_no_chronology(gone):
    plan = summed(gone=gone)

    assert CHRONOLOGY not in [part.id for part in plan.parts]


def test_no_days_are_counted_where_the_decision_is_of_another_day():
    other = replace(SUMMARY, working_days=DAYS[:-1])

    _, text = texts(summed(other), CHRONOLOGY)

    assert "working days after" not in text
    assert "counted" not in text


def test_both_are_there_in_spanish():
    _, cover = texts(summed(), "cover", "es")
    _, chronology = texts(summed(), CHRONOLOGY, "es")

    assert "No figura" in cover
    assert "4 días hábiles después de recibida la RFA" in chronology
