"""The guide as a site: every link leads somewhere, and nothing comes from outside."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from binder_app.storage import places
from binder_app.ui.help_pages import read_pages
from installers.guide_site import LANGUAGES, write_site


class Page(HTMLParser):
    """Gathers what a page links to, and the anchors it has."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.scripts = 0
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.links += [told[name] for name in ("href", "src") if told.get(name)]
        self.anchors |= {told["id"]} if "id" in told else set()
        self.scripts += tag == "script"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    out = tmp_path_factory.mktemp("site")
    write_site(out)
    return out


def test_every_page_of_the_guide_is_a_page_of_the_site(site):
    for language in LANGUAGES:
        pages = read_pages(places.resources(), language)
        names = {path.stem for path in (site / language).glob("*.html")}
        assert names == {page.name.removesuffix(".md") for page in pages}


def test_every_link_and_picture_of_the_site_is_there(site):
    paths = list(site.rglob("*.html"))
    assert len(paths) > 10
    for path in paths:
        for link in Page(path).links:
            file, _, anchor = unquote(link).partition("#")
            target = (path.parent / file).resolve() if file else path
            assert target.is_file(), f"{path.name}: {link}"
            assert not anchor or anchor in Page(target).anchors, f"{path.name}: {link}"


def test_the_site_loads_nothing_from_elsewhere_and_runs_nothing(site):
    for path in site.rglob("*.html"):
        page = Page(path)
        assert page.scripts == 0
        assert not [link for link in page.links if re.match(r"[a-z]+:|//", link)]
