"""The guide and its contents, finding in it, and the licences of what is shipped."""

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl

from binder_app.storage import places
from binder_app.ui import shipped
from binder_app.ui.help_page import HelpPage
from binder_app.ui.help_pages import read_pages

ROOT = Path(__file__).parents[2]
DETAILS = "In detail"


@pytest.fixture
def page(desk, qtbot):
    made = HelpPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitUntil(lambda: made.contents.count() > 0)
    return made


def contents(page: HelpPage) -> list[str]:
    rows = range(page.contents.count())
    return [page.contents.item(n).text().strip() for n in rows]


def test_the_contents_are_the_pages_with_the_parts_of_the_one_shown_and_about(page):
    pages = read_pages(places.resources(), "en")
    first = [pages[0].title, *pages[0].parts]

    assert contents(page) == [
        *first,
        *(each.title for each in pages[1:]),
        "About and licenses",
    ]
    assert page.guide.headings(1) == [pages[0].title]


def test_a_row_of_the_contents_leads_to_its_page_and_its_part(page):
    page.contents.setCurrentRow(contents(page).index(DETAILS))
    page.contents.setCurrentRow(contents(page).index("Glossary"))

    assert page.guide.textCursor().block().text() == "Glossary"
    assert page.guide.verticalScrollBar().value() > 0
    assert page.contents.currentItem().text().strip() == "Glossary"


def test_a_link_leads_to_another_page_and_its_part(page):
    page.guide.anchorClicked.emit(QUrl("08-reference.md#glossary"))

    assert page.guide.headings(1) == [DETAILS]
    assert page.guide.textCursor().block().text() == "Glossary"


def test_where_it_is_narrow_the_contents_take_the_place_of_the_page(page, qtbot):
    page.resize(600, 700)
    assert page.guide.isVisible() and not page.contents.isVisible()

    page.list_pages.click()
    assert page.contents.isVisible() and not page.guide.isVisible()
    page.contents.setCurrentRow(contents(page).index(DETAILS))
    assert page.contents.isVisible(), "the keys go on through the list"
    qtbot.keyClick(page.contents, Qt.Key.Key_Return)
    assert page.guide.isVisible() and not page.contents.isVisible()
    assert page.guide.headings(1) == [DETAILS]

    page.list_pages.click()
    place = page.contents.visualItemRect(page.contents.item(0)).center()
    qtbot.mouseClick(page.contents.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.guide.isVisible()
    assert page.guide.headings(1) != [DETAILS]

    page.list_pages.click()
    page.resize(1200, 700)
    assert page.guide.isVisible() and page.contents.isVisible()


def test_the_contents_open_at_the_page_that_a_link_led_to(page):
    page.resize(600, 700)
    page.guide.anchorClicked.emit(QUrl("08-reference.md#glossary"))

    page.list_pages.click()

    assert page.contents.currentItem().text() == DETAILS
    assert page.guide.headings(1) == [DETAILS]
    assert page.guide.textCursor().block().text() == "Glossary"


def test_words_are_found_on_whichever_page_they_stand(page, desk):
    (last,) = (p for p in read_pages(desk.resources, "en") if p.title == DETAILS)
    assert "ctrl+shift+g" in last.plain

    page.search.setText("Ctrl+Shift+G")

    assert page.guide.textCursor().selectedText() == "Ctrl+Shift+G"
    assert page.said.text() == ""


def test_words_are_found_again_and_again_from_the_top(page):
    page.search.setText("proof of service")
    first = page.guide.textCursor().selectionStart()
    assert page.guide.textCursor().hasSelection() and not page.said.text()

    places_found = []
    for _ in range(12):
        page.find_next()
        places_found.append(page.guide.textCursor().selectionStart())

    assert first in places_found
    page.search.setText("quasar")
    assert page.said.text() == "Not found here"
    page.search.setText("")
    assert page.said.text() == ""


def test_that_nothing_was_found_is_said_no_more_after_moving_on(page):
    page.search.setText("quasar")

    page.contents.setCurrentRow(1)

    assert page.said.text() == ""


def test_escape_empties_the_field_and_then_leaves(page, qtbot):
    page.search.setFocus()
    page.search.setText("proof")
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""

    for part in (page.search, page.guide, page.contents):
        with qtbot.waitSignal(page.left):
            qtbot.keyClick(part, Qt.Key.Key_Escape)


def test_about_names_every_package_with_its_licence(page):
    page.show_about()
    text = page.guide.toPlainText()

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for requirement in project["project"]["dependencies"]:
        name = re.match(r"[A-Za-z0-9._-]+", requirement)
        assert (
            name
            and name.group().replace("-", "_").lower() in text.replace("-", "_").lower()
        )
    assert "MIT" in text and "BinderSans" in text


def test_every_part_names_its_licence_and_most_bring_its_text():
    parts = (
        *shipped.packages(places.resources()),
        *shipped.faces(places.resources()),
        shipped.our_licence(places.resources()),
    )

    assert [part.name for part in parts if not part.licence] == ["DejaVuSansMono"]
    assert {part.name for part in parts if not part.text} <= {"fontpkg", "flatbuffers"}


def test_a_licence_is_read_inside_the_program_and_back_leads_to_the_list(page, qtbot):
    page.show_about()
    page.guide.anchorClicked.emit(QUrl("licence:0"))
    assert "Permission is hereby granted" in page.guide.toPlainText()

    page.back.click()
    assert "What it is made of" in page.guide.toPlainText()
    with qtbot.waitSignal(page.left):
        page.back.click()


def test_nothing_is_loaded_and_no_link_leads_outside(page):
    before = page.guide.toPlainText()
    page.guide.anchorClicked.emit(QUrl("https://example.org/"))
    page.guide.anchorClicked.emit(QUrl("file:///etc/hostname"))

    assert page.guide.loadResource(2, QUrl("file:///etc/hostname")) is None
    assert page.guide.toPlainText() == before
