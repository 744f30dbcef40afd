import time

import pytest

from binder_app.packet.faces import GROUP, load_faces
from binder_app.packet.index_pages import index_pages
from binder_app.packet.sheet import BOTTOM, LEFT, RIGHT, TOP
from binder_app.packet.tab_sheets import tabs_text
from tests.packet import plans

FACES = load_faces(plans.FONTS)


def laid_out(plan, language="en"):
    words = plans.words(language)
    return index_pages(plan.laid_out({}), words, plans.CHECKLIST, FACES)


def frame_texts(page):
    """The prints in the frame, the running line not among them."""
    return [line for line in page.prints if line.y >= BOTTOM]


def joined(pages):
    texts = [line.text for page in pages for line in frame_texts(page)]
    return " ".join(texts).replace("\u00a0", " ")


@pytest.mark.parametrize("count", [*range(1, 90), 500])
def test_every_exhibit_has_one_row_inside_the_frame(count):
    index = laid_out(plans.plan(count))

    spots = [spot for page in index.pages for spot in page.spots]
    assert len(spots) == count + 1
    assert len(index.rows) == count
    for left, low, right, high in (spot.box for spot in spots):
        assert (left, right) == (LEFT, RIGHT)
        assert low >= BOTTOM and high <= TOP


def test_rows_do_not_overlap():
    index = laid_out(plans.plan(60))

    for page in index.pages:
        lows = [spot.box[1] for spot in page.spots]
        highs = [spot.box[3] for spot in page.spots]
        assert all(low >= high for low, high in zip(lows, highs[1:], strict=False))


@pytest.mark.parametrize("count", range(8, 120, 3))
def test_a_section_heading_is_never_the_last_of_a_page(count):
    index = laid_out(plans.plan(count))

    for page in index.pages:
        headings = [line.y for line in page.prints if line.style == GROUP]
        rows = [spot.box[1] for spot in page.spots]
        assert all(heading > min(rows) for heading in headings)


def test_headings_and_column_heads_repeat_on_a_further_page():
    index = laid_out(plans.plan(500))

    words = plans.words()
    for page in index.pages[1:]:
        texts = [line.text for line in frame_texts(page)]
        assert texts[0] == "Index, continued"
        assert texts[1:6] == [
            words[key] for key in ("tab", "date", "document", "from", "pages")
        ]
    assert any(
        "continued" in line.text
        for line in index.pages[1].prints
        if line.style == GROUP
    )


@pytest.mark.parametrize("letters", [400, 20_000])
def test_a_long_title_is_printed_whole(letters):
    title = ("lumbar " * (letters // 7)).strip()
    exhibits = tuple(
        plans.exhibit(n, 3, title=title if n == 2 else "") for n in (1, 2, 3)
    )

    index = laid_out(plans.plan(exhibits=exhibits))

    assert joined(index.pages).count("lumbar") == title.count("lumbar")


def test_a_word_wider_than_its_column_breaks_inside():
    exhibits = (plans.exhibit(1, 1, title="w" * 90, sender="x_" * 40),)

    index = laid_out(plans.plan(exhibits=exhibits))

    parts = [line for line in frame_texts(index.pages[0]) if "ww" in line.text]
    assert "".join(line.text for line in parts) == "w" * 90
    assert len(parts) > 1


def test_a_date_stays_with_the_word_before_it():
    exhibits = (plans.exhibit(6, 14),)

    index = laid_out(plans.plan(exhibits=exhibits))

    lines = [line.text for line in frame_texts(index.pages[0])]
    assert "to\u00a006/24/2026" in lines


def test_an_exhibit_without_a_date_is_undated():
    exhibits = (plans.exhibit(1, 1, date=""),)

    english, spanish = (
        laid_out(plans.plan(exhibits=exhibits), x) for x in ("en", "es")
    )

    assert "undated" in joined(english.pages)
    assert "sin fecha" in joined(spanish.pages)


def test_an_index_of_500_rows_is_quick():
    plan = plans.plan(500)
    laid_out(plan)

    begun = time.process_time()
    laid_out(plan)

    assert time.process_time() - begun < 0.3


@pytest.mark.parametrize(
    ("tabs", "said"),
    [
        (("A",), "A"),
        (("A", "B"), "A, B"),
        (("G", "H", "J"), "G to J"),
        (("Y", "Z", "AA", "AB"), "Y to AB"),
        (("A", "B", "D", "E", "F"), "A, B, D to F"),
        (("A", "EX-1", "B"), "A, EX-1, B"),
    ],
)
def test_tabs_that_follow_each_other_are_said_as_a_run(tabs, said):
    assert tabs_text(tabs, plans.words()) == said
