import io
import string
import tomllib
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from binder_app.domain.claim import Claim
from binder_app.domain.dispute import TreatmentItem
from binder_app.packet.front_matter import FrontMatter, draw_front_matter
from tests.packet import plans


def drawn(plan, language="en"):
    return draw_front_matter(plan, plans.words(language), plans.CHECKLIST, plans.FONTS)


def page_texts(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def text_on(matter: FrontMatter, packet_page):
    return page_texts(matter.pdf)[matter.pages.index(packet_page) + 1]


def text_in(matter: FrontMatter, packet_page, box):
    document = pypdfium2.PdfDocument(matter.pdf)
    page = document[matter.pages.index(packet_page) + 1]
    return page.get_textpage().get_text_bounded(*box)


def fields_of(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", ["en", "es"])
def test_our_pages_are_those_that_the_plan_gives_us(language):
    plan, matter = drawn(plans.plan(14), language)

    ours = [page.number for page in plan.pages() if page.source is None]
    assert list(matter.pages) == ours
    assert len(page_texts(matter.pdf)) == len(ours) + 1


def test_the_layout_of_a_settled_plan_is_the_same_again():
    plan, matter = drawn(plans.plan(60))

    again, second = drawn(plan)

    assert again == plan
    assert second.index_rows == matter.index_rows
    assert second.pdf == matter.pdf


def test_no_page_is_left_blank_and_none_has_text_outside_the_frame():
    _, matter = drawn(plans.plan(60))

    document = pypdfium2.PdfDocument(matter.pdf)
    for page in list(document)[1:]:
        text = page.get_textpage()
        assert text.count_chars() > 40
        boxes = [text.get_charbox(n) for n in range(text.count_chars())]
        assert min(box[0] for box in boxes if box[2] > box[0]) > 71
        assert max(box[2] for box in boxes) < 541


def test_every_link_leads_to_a_page_of_the_packet_and_says_which():
    plan, matter = drawn(plans.plan(14))

    for link in matter.links:
        left, low, right, high = link.box
        assert 0 < left < right < 612 and 0 < low < high < 792
        assert high - low >= 13
        assert 1 <= link.target <= plan.total_pages
        assert link.contents.endswith(f"page {link.target}")


@pytest.mark.parametrize("count", [1, 14, 60])
def test_an_exhibit_is_linked_from_over_its_own_row(count):
    plan, matter = drawn(plans.plan(count))

    for exhibit in plan.exhibits:
        page, top = matter.index_rows[exhibit.exhibit_id]
        (row,) = [
            link for link in matter.links if link.page == page and link.box[3] == top
        ]
        text = " ".join(text_in(matter, page, row.box).split())
        assert row.target == exhibit.first_page
        assert text.startswith(f"{exhibit.tab} ")
        assert exhibit.title.split()[0] in text
        assert str(exhibit.first_page) in text


def test_what_goes_out_names_no_file():
    _, matter = drawn(plans.plan(14))

    assert not any(".pdf" in text or ".tif" in text for text in page_texts(matter.pdf))


def test_names_with_vietnamese_and_spanish_letters_can_be_read_back():
    name = "Nguyễn Quiñones ắ ế ộ ơ ư ỹ ñ ¿ ✓"
    exhibits = (plans.exhibit(1, 1, sender=name),)

    plan, matter = drawn(plans.plan(exhibits=exhibits))

    assert name in text_on(matter, plan.exhibits[0].tab_sheet)
    assert matter.undrawable == ""


def test_letters_written_with_combining_accents_are_composed():
    exhibits = (plans.exhibit(1, 1, title="Nguye\u0302\u0303n"),)

    plan, matter = drawn(plans.plan(exhibits=exhibits))

    assert "Nguyễn" in text_on(matter, plan.exhibits[0].tab_sheet)


def test_letters_that_no_face_holds_are_named_and_shown_as_boxes():
    exhibits = (plans.exhibit(1, 1, title="Report of 李 on the knee"),)

    plan, matter = drawn(plans.plan(exhibits=exhibits))

    assert matter.undrawable == "李"
    assert "Report of ▯ on" in text_on(matter, plan.exhibits[0].tab_sheet)


def test_every_font_is_embedded_and_has_its_letters():
    _, matter = drawn(plans.plan(14))

    with pikepdf.open(io.BytesIO(matter.pdf)) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert {str(font.BaseFont)[8:] for font in fonts} == {
            "BinderSans-Regular",
            "BinderSans-SemiBold",
            "BinderSans-Bold",
            "DejaVuSansMono",
        }
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        assert all("/ToUnicode" in font for font in fonts)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ["semibold", "bold"])
def test_stamp_codes_write_what_they_say(name, language):
    plan, matter = drawn(plans.plan(60), language)
    words, face = plans.words(language), matter.stamp_faces[name]
    text = words.say("stamp_exhibit", tab=plan.exhibits[-1].tab, place=12, of=40)
    text += f" {plan.bates(7)} " + words.say("stamp_page", page=36, total=900)

    stamped = io.BytesIO()
    with pikepdf.open(io.BytesIO(matter.pdf)) as pdf:
        page = pdf.pages[0]
        assert face.resource in page.Resources.Font
        codes = face.encode(text).hex()
        drawing = f"BT {face.resource} 10 Tf 20 20 Td <{codes}> Tj ET"
        page.Contents = pdf.make_stream(drawing.encode())
        pdf.save(stamped)

    page = pypdfium2.PdfDocument(stamped.getvalue())[0].get_textpage()
    assert page.get_text_range() == text
    ends = page.get_charbox(len(text) - 1)[2]
    assert ends - 20 == pytest.approx(face.width(text, 10), abs=1)


def test_a_stamp_letter_that_is_not_held_becomes_a_question_mark():
    _, matter = drawn(plans.plan(1))

    face = matter.stamp_faces["bold"]

    assert face.encode("李") == face.encode("?")


@pytest.mark.parametrize("count", [1, 60, 300])
def test_a_cover_with_many_items_prints_them_all(count):
    items = tuple(
        TreatmentItem(f"Treatment number {n} of the request, twelve visits", "denied")
        for n in range(1, count + 1)
    )

    plan, matter = drawn(plans.plan(3, items))

    cover = "\n".join(text_on(matter, n) for n in plan.pages_of("cover"))
    assert all(f"Treatment number {n} of" in cover for n in range(1, count + 1))


def test_an_item_stays_on_one_page():
    items = (TreatmentItem("Long. " * 60, note="note"),) * 14

    plan, matter = drawn(plans.plan(3, items))

    assert len(plan.pages_of("cover")) > 1
    for page in plan.pages_of("cover"):
        text = text_on(matter, page)
        assert text.count("Note: note") == text.count("Denied")


def test_the_cover_leads_to_the_decision_where_no_item_is_written_down():
    plan, matter = drawn(plans.plan(3, items=()))

    decision = plan.exhibits[1]
    pages = f"{decision.first_page}–{decision.last_page}"
    assert f"tab B, pages {pages}." in text_on(matter, 1)
    (link,) = [
        link
        for link in matter.links
        if link.page == 1 and link.contents.startswith("Tab B")
    ]
    assert link.target == decision.first_page
    assert pages in text_in(matter, 1, link.box)


def test_nothing_is_claimed_that_is_not_known():
    exhibits = (plans.exhibit(1, 1),)

    plan, matter = drawn(plans.plan(items=(), claim=Claim(), exhibits=exhibits))

    cover, words = text_on(matter, 1), plans.words()
    for key in ("caption_adjuster", "dates_heading", "dispute_heading"):
        assert words[key] not in cover
    assert len(plan.pages_of("cover")) == 1


def test_a_long_value_of_the_caption_is_not_cut():
    employer = "Alder Creek Produce Packing and Distribution Cooperative " * 4
    claim = plans.CLAIM.with_fact("employer", employer.strip())

    _, matter = drawn(plans.plan(claim=claim))

    assert text_on(matter, 1).count("Cooperative") == 4


def test_a_long_title_fits_its_tab_sheet():
    title = "A very long title of a paper " * 14
    exhibits = (plans.exhibit(1, 1, title=title, tab="EX-20260914"),)

    plan, matter = drawn(plans.plan(exhibits=exhibits))

    text = text_on(matter, plan.exhibits[0].tab_sheet)
    assert text.count("long") == 14
    assert "EX-20260914" in text and "Filed with the application" in text


def test_a_plan_without_tab_sheets_has_none():
    plan = replace(plans.plan(3), has_tab_sheets=False)

    plan, matter = drawn(plan)

    parts = {page.part for page in plan.pages() if page.number in matter.pages}
    assert parts == {"cover", "index", "enclosures"}


def test_the_enclosures_list_every_digest_of_an_exhibit():
    digests = tuple(f"{n:08x}" * 8 for n in range(1, 80))
    exhibits = (replace(plans.exhibit(1, 1), digests=digests),)

    plan, matter = drawn(plans.plan(exhibits=exhibits))

    pages = [text_on(matter, n) for n in plan.pages_of("enclosures")]
    assert len(pages) > 1
    for digest in digests:
        line = " ".join([digest[:8]] * 4)
        assert sum(page.count(line) for page in pages) == 2
        assert max(page.count(line) for page in pages) == 2


def test_a_reading_copy_says_so_in_place_of_the_claim_line():
    _, english = drawn(plans.plan(3))
    _, spanish = drawn(plans.plan(3), "es")

    copy = plans.words("es")["reading_copy"]
    assert all(copy in text for text in page_texts(spanish.pdf)[1:])
    line = "Nguyễn Quiñones, claim WC-2025-018365"
    assert all(line in text for text in page_texts(english.pdf)[1:])


def test_both_languages_have_the_same_keys_and_fields():
    texts = {}
    for language in ("en", "es"):
        path = plans.RESOURCES / "translations" / f"packet.{language}.toml"
        texts[language] = tomllib.loads(path.read_text(encoding="utf-8"))

    english, spanish = texts["en"], texts["es"]
    assert english.keys() == spanish.keys()
    for key, text in english.items():
        assert fields_of(text) == fields_of(spanish[key]), key


def test_words_can_hold_braces_of_the_user():
    exhibits = (plans.exhibit(1, 1, title="Report {draft}"),)

    plan, matter = drawn(plans.plan(exhibits=exhibits))

    assert "Report {draft}" in text_on(matter, plan.pages_of("index")[0])
