"""The guide: its pages in both languages, their links and their pictures."""

import re

import pytest

from binder_app.storage import places
from binder_app.ui.help_pages import picture_path, read_pages, slug
from tests.screens.guide import names

RESOURCES = places.resources()
LANGUAGES = ("en", "es")
ENGLISH_ALONE = {"04-engineer.md"}
PAGES = [
    (tongue, page) for tongue in LANGUAGES for page in read_pages(RESOURCES, tongue)
]
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)]*)\)")
every_page = pytest.mark.parametrize(
    ("language", "page"), PAGES, ids=[f"{tongue}-{page.name}" for tongue, page in PAGES]
)


def links_of(page):
    return [(bool(mark), words, link) for mark, words, link in LINK.findall(page.text)]


@every_page
def test_every_link_leads_to_a_page_and_a_part_that_are_there(language, page):
    others = {other.name: other for tongue, other in PAGES if tongue == language}
    for is_picture, words, link in links_of(page):
        if not is_picture:
            name, _, anchor = link.partition("#")
            target = others[name or page.name]
            assert words
            assert not anchor or target.part_of(anchor), link


@every_page
def test_every_picture_is_there_in_the_language_of_the_page_and_is_described(
    language, page
):
    for is_picture, words, link in links_of(page):
        if is_picture:
            path = picture_path(RESOURCES, link)
            assert path is not None, link
            assert path.parent.name == language
            assert len(words) > 10


def test_every_picture_is_shown_on_some_page():
    shown = {
        picture_path(RESOURCES, link)
        for _, page in PAGES
        for is_picture, _, link in links_of(page)
        if is_picture
    }
    held = {path.resolve() for path in (RESOURCES / "help" / "pictures").rglob("*.png")}

    assert held == shown


def test_every_picture_is_made_of_the_sample_case_by_the_task_that_makes_them():
    held = {path.stem for path in (RESOURCES / "help" / "pictures").rglob("*.png")}

    assert held <= names()


def test_both_languages_tell_the_same():
    shapes = {}
    for language in LANGUAGES:
        pages = [
            p for p in read_pages(RESOURCES, language) if p.name not in ENGLISH_ALONE
        ]
        shapes[language] = [
            (
                page.name,
                len(page.parts),
                sum(is_picture for is_picture, _, _ in links_of(page)),
                re.findall(r"Ctrl\+\S+? \|", page.text),
            )
            for page in pages
        ]

    assert shapes["en"] == shapes["es"]
    assert sum(len(keys) for *_, keys in shapes["en"]) > 10


@pytest.mark.parametrize(
    ("link", "is_there"),
    [
        ("../../../LICENSE", False),
        ("../pictures/../guide.png", False),
        ("/etc/hostname", False),
        ("https://example.org/pictures/en/a.png", False),
    ],
)
def test_no_file_but_a_picture_of_the_guide_is_a_picture(link, is_there):
    assert (picture_path(RESOURCES, link) is not None) == is_there


def test_anchors_are_made_as_sites_make_them():
    assert slug("1. Make a binder") == "1-make-a-binder"
    assert slug("¿Qué es?") == "qué-es"
