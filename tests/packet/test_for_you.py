import re
from dataclasses import replace

import pypdfium2
import pytest

from binder_app.packet.for_you import (
    COULD_NOT_BE_READ,
    HELD_BACK,
    IN_PACKET,
    SAME_AS,
    LedgerRow,
    draw_for_you,
)
from binder_app.packet.front_matter import draw_front_matter
from tests.packet import plans


def settled(count=3):
    plan, _ = draw_front_matter(
        plans.plan(count), plans.words(), plans.CHECKLIST, plans.FONTS
    )
    return plan


def rows_of(plan):
    return [
        LedgerRow(
            f"scan {exhibit.tab}.pdf",
            IN_PACKET,
            (exhibit.first_page, exhibit.last_page),
            (),
            exhibit.digests[0],
            exhibit.tab,
            place,
        )
        for place, exhibit in enumerate(plan.exhibits, start=1)
    ]


def texts(plan, rows, missing=(), losses=(), notes=(), language="en", since=()):
    words = plans.words(language)
    pdf = draw_for_you(rows, missing, losses, since, notes, plan, words, plans.FONTS)
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_says_that_it_is_not_to_be_sent(language):
    plan = settled(60)

    pages = texts(plan, rows_of(plan), language=language)

    words = plans.words(language)
    assert words["for_you_title"] in pages[0]
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert words.say("for_you_page", page=number, of=len(pages)) in page


def test_the_sums_add_up():
    plan = settled(14)
    others = [
        LedgerRow("copy.pdf", SAME_AS, None, ("scan A.pdf",), "ab" * 32, given=101),
        LedgerRow("diary.pdf", HELD_BACK, None, (), "cd" * 32, given=102),
        LedgerRow("notes.pdf", HELD_BACK, None, (), "ce" * 32, given=103),
        LedgerRow("pay.pdf", HELD_BACK, None, (), "cf" * 32, given=105, stays_out=True),
        LedgerRow(
            "photo.heic", COULD_NOT_BE_READ, None, ("ends early",), "ef" * 32, given=104
        ),
    ]

    page = " ".join(texts(plan, [*rows_of(plan), *others])[0].split())

    files = re.search(
        r"(\d+) files are in this packet, (\d+) is left out of this packet, "
        r"(\d+) are held back, "
        r"(\d+) is the same as another, (\d+) could not be read\.",
        page,
    )
    assert files and sum(map(int, files.groups())) == 19
    pages = re.search(
        r"has (\d+) pages: (\d+) exhibit pages, (\d+) tab sheets and (\d+) pages", page
    )
    assert pages
    total, *parts = map(int, pages.groups())
    assert sum(parts) == total == plan.total_pages


def test_a_file_says_under_which_tab_and_pages_it_went_in():
    plan = settled()
    row = rows_of(plan)[1]

    (page,) = texts(plan, [row])

    first, last = row.pages or (0, 0)
    assert "Tab B" in page and f"{first}–{last}" in page


def test_a_file_of_several_exhibits_counts_once_and_each_part_names_its_tab():
    plan = settled()
    rows = [replace(row, file="scan.pdf", given=1) for row in rows_of(plan)[:2]]
    rows.append(LedgerRow("scan.pdf", HELD_BACK, None, ("kept",), "ab" * 32, given=1))

    (page,) = texts(plan, rows)

    assert "1 file is in this packet." in page and "1 file\r\n" in page
    for row in rows[:2]:
        first, last = row.pages or (0, 0)
        assert re.search(rf"Tab {row.tab}\s+{first}–{last}", page)
    assert "Tab A, B" not in page


def test_a_long_file_name_is_printed_whole():
    plan, name = settled(), "averyverylongname" * 12 + ".pdf"

    (page,) = texts(plan, [LedgerRow(name, HELD_BACK, None, (), "ab" * 32)])

    assert name in "".join(page.split())


def test_what_is_missing_and_what_was_changed_is_listed():
    plan = settled()

    (page,) = texts(
        plan,
        rows_of(plan),
        [("Proof of service", "It shows the day.")],
        [("Tab B", "A signature was taken out.")],
        ["The stamp covers marks on page 5."],
    )

    for said in ("Still missing", "Proof of service", "It shows the day."):
        assert said in page
    for said in ("Changed in joining", "A signature was taken out.", "marks on page 5"):
        assert said in page


def test_empty_sections_are_left_out():
    (page,) = texts(settled(), [])

    assert "No file was given." in page
    assert "Still missing" not in page and "Changed in joining" not in page
