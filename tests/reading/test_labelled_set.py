"""The labelled papers: each can be read, and its labels can be true."""

import re
from datetime import date

import pytest

from binder_app.domain.fact import ALARMS, FACT_NAMES, OUTCOMES
from binder_app.storage import places
from binder_app.storage.rule_files import read_kinds
from tests.bench.reading_set import ASIDE, TUNED, labelled_papers

KINDS = read_kinds(places.resources())
FACTS = {*FACT_NAMES, "ssn_present"} - {"treatment_item", "reviewer"}
LABELLED_ALARMS = {*ALARMS} - {"page_repeat", "blank_page", "upside_down"}
LOOKS, LANGUAGES = {"text", "fax", "photo"}, {"en", "es"}


@pytest.mark.parametrize("part", [TUNED, ASIDE])
def test_every_label_can_be_true(part):
    papers = list(labelled_papers(part))
    assert papers

    for paper in papers:
        last = len(paper.pages)
        assert paper.kind in KINDS, paper.name
        assert paper.look in LOOKS and paper.language in LANGUAGES, paper.name
        assert not paper.date or date.fromisoformat(paper.date), paper.name
        for name, _, page in paper.facts:
            assert name in FACTS and 1 <= page <= last, (paper.name, name)
        for name, page in paper.alarms:
            assert name in LABELLED_ALARMS and 1 <= page <= last, (paper.name, name)
        for first, kind, _ in paper.cuts:
            assert kind in KINDS and 1 <= first <= last, (paper.name, kind)
        for item in paper.items:
            assert item["outcome"] in ("", *OUTCOMES), paper.name


def test_numbers_that_are_labelled_stand_where_the_label_says():
    for part in (TUNED, ASIDE):
        for paper in labelled_papers(part):
            for name, value, page in paper.facts:
                if name in ("claim_number", "imr_case_number", "member_id"):
                    said = re.sub(r"\s+", "", paper.pages[page - 1])
                    assert re.sub(r"\s+", "", str(value)) in said, (paper.name, value)


def test_the_part_kept_aside_is_a_third_and_has_every_kind():
    tuned = [paper.kind for paper in labelled_papers(TUNED)]
    aside = [paper.kind for paper in labelled_papers(ASIDE)]

    assert {kind.id for kind in KINDS} == set(aside) == set(tuned)
    assert len(aside) >= 100
