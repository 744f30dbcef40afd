from pathlib import Path

import pikepdf
import pytest

from binder_app.domain.binder import PageFacts
from binder_app.domain.edge_ink import Spot, is_printed_on
from binder_app.intake.page_facts import has_odd_numbers, measure

DRAWN = b"BT /F1 12 Tf 72 700 Td (words) Tj ET"


def page_of(folder: Path, content: bytes, size: tuple[int, int] = (612, 792)) -> Path:
    path = folder / "page.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=size)
        page.Contents = pdf.make_stream(content)
        pdf.save(path)
    return path


def facts_of(path: Path) -> PageFacts:
    ((_, facts),) = measure(path)
    return facts


@pytest.mark.parametrize(
    ("content", "deficit", "surplus"),
    [
        (DRAWN, 0, 0),
        (b"q " + DRAWN, 0, 1),
        (DRAWN + b" Q Q", 2, 0),
        (b"Q q q " + DRAWN, 1, 2),
        (b"q (q Q Q a string) Tj Q", 0, 0),
    ],
)
def test_graphics_states_left_open_or_popped_too_often_are_counted(
    content, deficit, surplus, tmp_path
):
    facts = facts_of(page_of(tmp_path, content))

    assert (facts.deficit, facts.surplus) == (deficit, surplus)


@pytest.mark.parametrize(
    ("content", "is_odd"),
    [
        (b"/F1 1e2 Tf", True),
        (b"[1.5E-3 0] 0 d", True),
        (b"BT /F1e2 12 Tf (1e2) Tj ET", False),
        (b"1 0 0 1 72 700 cm", False),
    ],
)
def test_numbers_that_some_readers_stop_at_are_noticed(content, is_odd):
    assert has_odd_numbers(content) is is_odd


STAMP = Spot(near=28.8, far=300, low=21.6, high=38.6)
"""Where a stamp stands on a page of usual size."""


@pytest.mark.parametrize(
    ("content", "has_ink"),
    [
        (b"", False),
        (b"0 g 450 28 60 4 re f", True),
        (b"0.55 g 450 28 60 4 re f", True),
        (b"0.9 g 450 28 60 4 re f", False),
        (b"0 g 72 700 200 20 re f", False),
        (b"0 g 450 42 60 4 re f", False),
        (b"0 g 450 10 60 8 re f", False),
        (b"0 g 200 28 60 4 re f", False),
        (b"0 g 590 28 20 4 re f", False),
        (b"0.2 g 0 0 612 792 re f", False),
    ],
)
def test_print_where_the_stamp_will_stand_is_noticed(content, has_ink, tmp_path):
    edges = facts_of(page_of(tmp_path, content)).edge_ink

    assert edges is not None
    assert is_printed_on(edges, 0, STAMP) is has_ink


@pytest.mark.parametrize("own", [0, 90, 180, 270])
@pytest.mark.parametrize(
    ("mark", "turns"),
    [
        ("450 28 60 4", 0),
        ("578 450 4 60", 1),
        ("100 760 60 4", 2),
        ("28 100 4 60", 3),
    ],
)
def test_print_is_noticed_at_whichever_edge_becomes_the_foot(
    mark, turns, own, tmp_path
):
    path = page_of(tmp_path, f"0 g {mark} re f".encode())
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].obj.Rotate = own
        pdf.save(path)

    edges = facts_of(path).edge_ink

    assert edges is not None
    found = [turn for turn in range(4) if is_printed_on(edges, turn, STAMP)]
    assert found == [(turns - own // 90) % 4]


def test_the_edges_of_a_page_in_larger_units_are_looked_at_in_points(tmp_path):
    path = page_of(tmp_path, b"0 g 500 12 60 4 re f")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].obj.UserUnit = 2
        pdf.save(path)

    edges = facts_of(path).edge_ink

    assert edges is not None
    assert is_printed_on(edges, 0, STAMP)
    assert not is_printed_on(edges, 0, Spot(28.8, 300, 38.6, 55.6))


def test_an_empty_page_holds_no_letters_and_no_pictures(tmp_path):
    facts = facts_of(page_of(tmp_path, b""))

    assert (facts.letters, facts.has_text, facts.pictures) == (0, False, 0)
