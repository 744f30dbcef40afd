"""The cover names only pages that are in the packet, and words only with their page."""

from dataclasses import replace

import pytest

from binder_app.domain.dispute import DenialReason, PageRef, TreatmentItem
from binder_app.domain.summary import Summary
from tests.packet import plans
from tests.packet.test_front_matter import drawn, text_on

QUOTE = "Failure of conservative treatment is not documented."
REASON = DenialReason(
    QUOTE,
    PageRef.on("e2", 4),
    "conservative_care_not_tried",
    (PageRef("e6", 2, 5, "Therapy, 12 visits"), PageRef.on("e4", 1)),
)
ITEM = TreatmentItem(
    "Lumbar injection",
    guideline="MTUS",
    asked=PageRef.on("e3", 2),
    decided=PageRef.on("e2", 1),
    guideline_at=PageRef.on("e2", 5),
    reasons=(REASON,),
)
SUMMARY = Summary(titles={"conservative_care_not_tried": "Earlier care"})


def plan_with(*items, gone=()):
    plan = plans.plan(14, items)
    kept = tuple(e for e in plan.exhibits if e.exhibit_id not in gone)
    return replace(plan, exhibits=kept, summary=SUMMARY)


def cover(plan, language="en"):
    settled, matter = drawn(plan, language)
    return settled, matter, " ".join(text_on(matter, 1).split())


def links_from_cover(matter):
    return {link.target for link in matter.links if link.page == 1}


def test_a_reason_stands_in_the_decisions_words_with_its_page_and_its_answers():
    plan, matter, text = cover(plan_with(ITEM))

    page = plan.packet_page
    assert "Earlier care" in text
    assert f"“{QUOTE}” Page {page('e2', 4)}" in text
    assert f"Asked for: page {page('e3', 2)}." in text
    assert f"Decided: page {page('e2', 1)}." in text
    assert f"Guideline named: MTUS, page {page('e2', 5)}." in text
    assert f"Therapy, 12 visits F {page('e6', 2)}–{page('e6', 5)}" in text
    wanted = {page("e2", 4), page("e3", 2), page("e6", 2), page("e4", 1)}
    assert wanted <= links_from_cover(matter)


def test_a_page_that_is_not_in_the_packet_is_not_named():
    plan, matter, text = cover(plan_with(ITEM, gone=("e2", "e6")))

    assert QUOTE not in text
    assert "Therapy, 12 visits" not in text
    assert "Decided" not in text
    assert "Guideline named" not in text
    assert "Earlier care" in text
    assert plan.packet_page("e4", 1) in links_from_cover(matter)


@pytest.mark.parametrize("language", ["en", "es"])
def test_quotation_marks_are_explained_only_where_some_are_printed(language):
    said = " ".join(plans.words(language)["cover_quotations"].split()[:3])

    *_, quoted = cover(plan_with(ITEM), language)
    *_, plain = cover(plan_with(replace(ITEM, reasons=())), language)

    assert said in quoted
    assert said not in plain


def test_a_reason_of_which_no_page_is_here_is_not_told():
    _, _, text = cover(plan_with(ITEM, gone=("e2", "e4", "e6")))

    assert "Earlier care" not in text
    assert "Lumbar injection" in text


def test_a_page_left_out_of_an_exhibit_is_not_named():
    plan = plan_with(ITEM)
    told = next(e for e in plan.exhibits if e.exhibit_id == "e2")
    shorter = replace(told, pages=told.pages[:3], numbers=(1, 2, 3))
    held = tuple(shorter if e is told else e for e in plan.exhibits)

    _, _, text = cover(replace(plan, exhibits=held))

    assert QUOTE not in text
    assert "Decided: page" in text


def test_a_reason_without_an_answer_names_no_page_and_says_nothing_of_it():
    bare = replace(ITEM, reasons=(replace(REASON, answers=()),))

    _, _, text = cover(plan_with(bare))

    assert QUOTE in text
    assert "Pages on this point" not in text
    assert "answered" not in text.casefold()


def test_what_the_decision_approves_is_said_not_to_be_in_dispute():
    approved = TreatmentItem("Meloxicam 15 mg", "approved", decided=PageRef.on("e2", 2))

    plan, _, text = cover(plan_with(ITEM, approved))

    page = plan.packet_page("e2", 2)
    assert f"not in dispute: Meloxicam 15 mg, page {page}." in text


@pytest.mark.parametrize("language", ["en", "es"])
def test_many_treatments_run_over_pages_and_none_is_lost(language):
    items = [replace(ITEM, treatment=f"Treatment {n}") for n in range(1, 15)]

    settled, matter = drawn(plan_with(*items), language)

    texts = " ".join(text_on(matter, page) for page in settled.pages_of("cover"))
    assert all(f"Treatment {n}" in texts for n in range(1, 15))


def test_a_date_stands_on_the_cover_only_with_a_page_that_bears_it():
    plan = plan_with(ITEM)
    proofs = {"service_date": PageRef.on("e2", 7), "rfa_date": PageRef.on("e99", 1)}

    settled, _, text = cover(replace(plan, summary=Summary(proofs)))

    page = settled.packet_page("e2", 7)
    assert f"Decision served on the worker, by mail 09/22/2026 {page}" in text
    assert "09/14/2026" not in text
