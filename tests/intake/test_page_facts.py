from pathlib import Path

import pikepdf
import pytest

from binder_app.domain.binder import PageFacts
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


@pytest.mark.parametrize(
    ("content", "has_ink"),
    [
        (b"", False),
        (b"0 g 450 28 60 4 re f", True),
        (b"0.55 g 450 28 60 4 re f", True),
        (b"0 g 72 700 200 20 re f", False),
    ],
)
def test_print_where_the_stamp_will_stand_is_noticed(content, has_ink, tmp_path):
    assert facts_of(page_of(tmp_path, content)).foot_ink is has_ink


def test_an_empty_page_holds_no_letters_and_no_pictures(tmp_path):
    facts = facts_of(page_of(tmp_path, b""))

    assert (facts.letters, facts.has_text, facts.pictures) == (0, False, 0)
