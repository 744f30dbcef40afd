from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder_app.domain.packet_plan import TAB_SHEET, PacketPlan
from binder_app.domain.volume_plan import (
    blocks_in,
    cut_up,
    exhibits_cut,
    exhibits_in,
    pages_in,
    piece_to_begin_with,
    pieces_of,
)
from binder_app.domain.volumes import VolumeLimit, roman
from binder_app.errors import BinderError
from tests.domain.test_packet_plan import plan_of

LIMIT, OPENING = 40, 3

cut_plans = st.builds(
    lambda lengths, sheets, most: cut_up(
        replace(plan_of(lengths, sheets), limit=VolumeLimit(pages=most)).laid_out({}),
        OPENING,
    ),
    st.lists(st.integers(1, 30), min_size=1, max_size=8),
    st.booleans(),
    st.integers(12, 30),
)


def with_openings(plan: PacketPlan) -> PacketPlan:
    first, *later = plan.volumes
    opened = (replace(volume, opening=OPENING) for volume in later)
    return replace(plan, volumes=(first, *opened))


def heavy(lengths: list[int], weights: list[int], most: int) -> PacketPlan:
    by_id = {f"e{place}": weight for place, weight in enumerate(weights, start=1)}
    limit = VolumeLimit(bytes=most, weights=by_id)
    return cut_up(replace(plan_of(lengths), limit=limit).laid_out({}), OPENING)


def ids_in(plan: PacketPlan) -> list[list[str]]:
    views = (plan.seen_from(volume) for volume in plan.volumes)
    return [[held.exhibit_id for held in exhibits_in(view)] for view in views]


@given(cut_plans)
def test_every_page_stands_in_one_volume_and_in_order(plan):
    seen = [plan.seen_from(volume) for volume in plan.volumes] or [plan]

    numbers = [page.number for view in seen for page in pages_in(view)]

    assert numbers == list(range(1, plan.file_pages + 1))


@given(cut_plans)
def test_no_volume_has_more_pages_than_asked_for(plan):
    for volume in plan.volumes:
        opening = OPENING if volume.number > 1 else 0
        assert volume.file_pages + opening <= plan.limit.pages


@given(cut_plans)
def test_an_exhibit_is_cut_only_where_no_volume_holds_it(plan):
    room = plan.limit.pages - OPENING
    sheet = 1 if plan.has_tab_sheets else 0

    for exhibit, count in exhibits_cut(plan) if plan.volumes else ():
        assert len(exhibit.pages) + sheet > room
        assert count > 1
        start = exhibit.first_page - sheet
        assert start in {volume.first_page for volume in plan.volumes}


@given(cut_plans)
def test_a_tab_sheet_stays_with_the_first_page_of_its_exhibit(plan):
    for page in plan.pages() if plan.volumes else ():
        if page.part == TAB_SHEET:
            assert plan.volume_at(page.number) == plan.volume_at(page.number + 1)


@given(cut_plans)
def test_our_pages_before_the_exhibits_stand_in_the_first_volume(plan):
    front = pieces_of(plan)[0]

    if plan.volumes:
        assert plan.volume_at(front.first_page) == plan.volume_at(front.last_page)


@given(cut_plans)
def test_numbers_and_places_in_the_file_lead_to_each_other(plan):
    for volume in with_openings(plan).volumes if plan.volumes else ():
        places = range(1, volume.file_pages + 1)
        numbers = [volume.number_at(place) for place in places]
        assert [volume.place_of(number) for number in numbers] == list(places)
        assert [n for n in numbers if n > 0] == list(
            range(volume.first_page, volume.last_page + 1)
        )


def test_a_page_of_another_volume_has_no_place_in_this_one():
    plan = cut_up(replace(plan_of([30, 30]), limit=VolumeLimit(40)).laid_out({}), 3)

    with pytest.raises(ValueError):
        plan.volumes[0].place_of(plan.volumes[1].first_page)


def test_a_packet_that_one_volume_holds_is_not_cut():
    limit = VolumeLimit(pages=40, bytes=10_000)
    plan = replace(plan_of([10, 10]), limit=limit).laid_out({})

    assert cut_up(plan, OPENING) == plan
    assert list(blocks_in(plan)) == list(plan.blocks())
    assert list(pages_in(plan)) == list(plan.pages())


def test_a_long_exhibit_tells_over_how_many_volumes_it_runs():
    plan = replace(plan_of([2, 100, 2]), limit=VolumeLimit(LIMIT)).laid_out({})

    cut = cut_up(plan, OPENING)

    ((exhibit, count),) = exhibits_cut(cut)
    assert (exhibit.exhibit_id, count) == ("e2", 3)
    assert ids_in(cut) == [["e1"], ["e2"], ["e2"], ["e2", "e3"]]


def test_volumes_are_filled_by_weight_and_what_is_too_heavy_stands_alone():
    plan = heavy([1] * 5, [40, 50, 20, 300, 10], 100)

    assert ids_in(plan) == [["e1", "e2"], ["e3"], ["e4"], ["e5"]]


def test_a_volume_that_came_out_too_large_is_cut_where_it_would_be_full():
    plan = heavy([1] * 4, [20, 20, 20, 20], 100)
    assert not plan.volumes

    assert piece_to_begin_with(plan, size=200) == "e3"
    again = replace(plan, limit=plan.limit.with_start("e3"))
    assert ids_in(cut_up(again, OPENING)) == [["e1", "e2"], ["e3", "e4"]]


def test_what_stands_alone_can_not_be_cut_by_weight():
    plan = heavy([1, 1], [200, 200], 100)

    held = [plan.seen_from(volume) for volume in plan.volumes]

    assert [piece_to_begin_with(view, size=300) for view in held if view.here == 2] == [
        None
    ]


@pytest.mark.parametrize("opening", [8, 15])
def test_volumes_too_small_for_their_index_are_refused(opening):
    plan = replace(plan_of([10, 10]), limit=VolumeLimit(12)).laid_out({})

    with pytest.raises(BinderError) as refused:
        cut_up(plan, opening)

    assert refused.value.remedy == f"Allow at least {opening + 10} pages a volume."


@pytest.mark.parametrize(
    ("number", "told"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (1994, "mcmxciv")]
)
def test_pages_before_packet_pages_are_named_as_viewers_name_them(number, told):
    assert roman(number) == told
