from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder_app.domain.bates import BatesNumber
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute
from binder_app.domain.exhibit import ExhibitPage
from binder_app.domain.packet_plan import (
    BEHIND,
    EXHIBIT,
    OWN_PARTS,
    TAB_SHEET,
    PacketPlan,
    PlannedExhibit,
    PlannedPart,
    tab_at,
    tab_order,
    tabs_for,
)


def plan_of(lengths: list[int], has_tab_sheets: bool = True) -> PacketPlan:
    exhibits = tuple(
        PlannedExhibit(
            exhibit_id=f"e{place}",
            tab=tab_at(place),
            title="",
            kind="other",
            date="",
            sender="",
            section="",
            pages=tuple(ExhibitPage(f"{place:064x}", n + 1) for n in range(length)),
            digests=(f"{place:064x}",),
        )
        for place, length in enumerate(lengths, start=1)
    )
    first = BatesNumber("QUIN", 97)
    return PacketPlan(
        Claim(),
        Dispute(),
        exhibits,
        first,
        "2026-10-05",
        has_tab_sheets=has_tab_sheets,
    )


plans = st.builds(
    lambda lengths, sheets, own: plan_of(lengths, sheets).laid_out(own),
    st.lists(st.integers(1, 30), min_size=1, max_size=20),
    st.booleans(),
    st.fixed_dictionaries(
        {part: st.integers(1, 9) for part in ("cover", "index", "enclosures")}
    ),
)


@given(plans)
def test_pages_are_numbered_from_1_without_a_gap(plan):
    pages = list(plan.pages())

    assert [page.number for page in pages] == list(range(1, plan.total_pages + 1))
    assert [page.bates.value for page in pages] == [96 + page.number for page in pages]


@given(plans)
def test_exhibits_follow_each_other_and_never_overlap(plan):
    ends = plan.pages_of("index")[-1]
    for exhibit in plan.exhibits:
        assert exhibit.first_page == ends + (2 if plan.has_tab_sheets else 1)
        assert exhibit.last_page - exhibit.first_page + 1 == len(exhibit.pages)
        ends = exhibit.last_page
    assert plan.pages_of("enclosures")[0] == ends + 1


@given(plans)
def test_each_exhibit_page_stands_once_in_its_place(plan):
    pages = [page for page in plan.pages() if page.part == EXHIBIT]

    wanted = [page for exhibit in plan.exhibits for page in exhibit.pages]
    assert [page.source for page in pages] == wanted
    for page in pages:
        assert page.exhibit is not None
        assert page.exhibit.first_page <= page.number <= page.exhibit.last_page
        assert page.place == page.number - page.exhibit.first_page + 1
        assert page.of == len(page.exhibit.pages)


@given(plans)
def test_tab_sheets_stand_before_their_exhibits_and_have_no_source(plan):
    sheets = [page for page in plan.pages() if page.part == TAB_SHEET]

    assert len(sheets) == (len(plan.exhibits) if plan.has_tab_sheets else 0)
    for sheet in sheets:
        assert sheet.exhibit is not None
        assert sheet.number == sheet.exhibit.tab_sheet == sheet.exhibit.first_page - 1
        assert sheet.source is None


@given(plans, st.integers(1, 4))
def test_a_longer_index_moves_everything_behind_it(plan, more):
    longer = plan.laid_out({"index": len(plan.pages_of("index")) + more})

    assert longer.total_pages == plan.total_pages + more
    for before, after in zip(plan.exhibits, longer.exhibits, strict=True):
        assert after.first_page == before.first_page + more


def test_parts_under_one_name_are_counted_together(monkeypatch):
    monkeypatch.setitem(OWN_PARTS, "records", "cover")
    parts = (
        PlannedPart("cover", count=2),
        PlannedPart("records"),
        PlannedPart("index"),
        PlannedPart("enclosures", BEHIND),
    )

    plan = replace(plan_of([3]), parts=parts).laid_out({})

    told = [(page.part, page.place, page.of) for page in plan.pages()]
    assert told == [
        *(("cover", place, 3) for place in (1, 2, 3)),
        ("index", 1, 1),
        ("tab_sheet", 1, 1),
        *(("exhibit", place, 3) for place in (1, 2, 3)),
        ("enclosures", 1, 1),
    ]
    assert plan.pages_of("records") == range(3, 4)
    assert not plan.pages_of("chronology")


@given(plans)
def test_a_page_of_an_exhibit_is_found_in_the_packet(plan):
    for exhibit in plan.exhibits:
        found = [
            plan.packet_page(exhibit.exhibit_id, page)
            for page in range(1, len(exhibit.pages) + 1)
        ]
        assert found == list(range(exhibit.first_page, exhibit.last_page + 1))
        assert plan.packet_page(exhibit.exhibit_id, len(found) + 1) is None
    assert plan.packet_page("e0", 1) is None


def test_a_page_that_stays_out_stands_on_no_packet_page():
    plan = plan_of([3, 2])
    first = replace(plan.exhibits[0], numbers=(2, 4, 5))

    plan = replace(plan, exhibits=(first, plan.exhibits[1])).laid_out({})

    begins = plan.exhibits[0].first_page
    found = [plan.packet_page("e1", page) for page in range(1, 7)]
    assert found == [None, begins, None, begins + 1, begins + 2, None]


@pytest.mark.parametrize(
    ("place", "tab"),
    [(1, "A"), (8, "H"), (9, "J"), (14, "P"), (24, "Z"), (25, "AA"), (60, "BM")],
)
def test_tabs_leave_out_what_a_fax_makes_a_figure(place, tab):
    assert tab_at(place) == tab


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_no_two_places_share_a_tab(first, second):
    assert (tab_at(first) == tab_at(second)) == (first == second)
    assert not {"I", "O"} & set(tab_at(first))


@given(st.lists(st.sampled_from(["", "A", "C", "AA", "ZZ"]), max_size=40))
def test_pinned_tabs_are_kept_and_the_rest_takes_what_is_free(wishes):
    tabs = tabs_for(tuple(wishes))

    assert all(tab == wish for tab, wish in zip(tabs, wishes, strict=True) if wish)
    given_out = [tab for tab, wish in zip(tabs, wishes, strict=True) if not wish]
    assert len(set(given_out)) == len(given_out)
    assert not set(given_out) & set(wishes)


@given(st.lists(st.sampled_from(["", "A", "C", "F", "EX-2026"]), max_size=20))
def test_a_tab_that_went_out_is_given_to_nothing_else(wishes):
    sent = ("C", "F", "EX-2026")

    tabs = tabs_for(tuple(wishes), sent)

    fresh = [tab for tab, wish in zip(tabs, wishes, strict=True) if not wish]
    assert not {*sent, "A"} & set(fresh)
    assert all(tab_order(tab) > tab_order("F") for tab in fresh)
