"""Writes the guide as a small site: ``python3 tasks.py site FOLDER``.

The same pages as in the program's Help, from the same files, for a web server or
for opening from a disk. Nothing in it is loaded from elsewhere, and nothing runs.
"""

import argparse
import html
import re
import shutil
import sys
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from binder_app.ui.help_pages import GuidePage, read_pages, slug  # noqa: E402

RESOURCES = ROOT / "resources"
LANGUAGES = {"en": "English", "es": "Español"}
NEXT = {"en": "Next", "es": "Siguiente"}
PAGES = {"en": "Pages", "es": "Páginas"}
STYLE = """
:root { color-scheme: light dark; --text: #1b2426; --page: #fff; --link: #0b5d63;
  --line: #ccd6d6; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6eceb; --page: #161d1f; --link: #7fc4c2; --line: #3a4648; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--text);
  background: var(--page); display: grid; grid-template-columns: 17rem 1fr; }
nav { padding: 1.5rem; border-right: 1px solid var(--line); }
nav ul { list-style: none; margin: 0 0 1.5rem; padding: 0; }
nav li { margin: .5rem 0; }
main { padding: 1.5rem 2.5rem 4rem; max-width: 52rem; }
a { color: var(--link); }
a[aria-current] { font-weight: bold; color: var(--text); text-decoration: none; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); }
table { border-collapse: collapse; } td, th { text-align: left; padding: .3rem .8rem;
  border-bottom: 1px solid var(--line); vertical-align: top; }
pre { overflow-x: auto; }
@media (max-width: 46rem) { body { display: block; }
  nav { border: 0; border-bottom: 1px solid var(--line); } main { padding: 1.5rem; } }
@media print { nav, .next { display: none; } body { display: block; } }
"""


def write_site(out: Path) -> None:
    """Write every page of both languages, the pictures and the way in."""
    shutil.copytree(
        RESOURCES / "help" / "pictures", out / "pictures", dirs_exist_ok=True
    )
    for language in LANGUAGES:
        pages = read_pages(RESOURCES, language)
        (out / language).mkdir(parents=True, exist_ok=True)
        for place, page in enumerate(pages):
            text = _page(pages, place, language)
            (out / language / _file(page)).write_text(text, encoding="utf-8")
    first = {code: _file(read_pages(RESOURCES, code)[0]) for code in LANGUAGES}
    ways = "".join(
        f'<p><a href="{code}/{first[code]}" lang="{code}">{name}</a></p>'
        for code, name in LANGUAGES.items()
    )
    entry = _whole("en", "IMR Binder", "", f"<h1>IMR Binder</h1>{ways}")
    (out / "index.html").write_text(entry, encoding="utf-8")


def _file(page: GuidePage) -> str:
    return page.name.removesuffix(".md") + ".html"


def _page(pages: tuple[GuidePage, ...], place: int, language: str) -> str:
    page = pages[place]
    body = _rendered(page)
    if following := pages[place + 1 : place + 2]:
        link = f'<a href="{_file(following[0])}">{html.escape(following[0].title)}</a>'
        body += f'<p class="next">{NEXT[language]}: {link}</p>'
    return _whole(language, page.title, _contents(pages, page, language), body)


def _rendered(page: GuidePage) -> str:
    """Return the page as HTML, its links and anchors as the site has them."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = reader.parse(page.text)
    for token, after in pairwise(tokens):
        if token.type == "heading_open":
            token.attrSet("id", slug(after.content))
        for each in after.children or ():
            _lead(each)
    return str(reader.renderer.render(tokens, reader.options, {}))


def _lead(token: Token) -> None:
    """Let a link to a page of the guide lead to the site's page."""
    if token.type == "link_open":
        link = str(token.attrGet("href"))
        token.attrSet("href", re.sub(r"\.md(?=#|$)", ".html", link))


def _contents(pages: tuple[GuidePage, ...], shown: GuidePage, language: str) -> str:
    rows = []
    for page in pages:
        here = ' aria-current="page"' if page is shown else ""
        title = html.escape(page.title)
        rows.append(f'<li><a href="{_file(page)}"{here}>{title}</a></li>')
    others = [
        f'<li><a href="../{code}/{_there(shown, code)}" lang="{code}">{name}</a></li>'
        for code, name in LANGUAGES.items()
        if code != language
    ]
    listed = f"<ul>{''.join(rows)}</ul><ul>{''.join(others)}</ul>"
    return f'<nav aria-label="{PAGES[language]}">{listed}</nav>'


def _there(page: GuidePage, language: str) -> str:
    """Return the same page's file in a language, its first where it has none."""
    others = read_pages(RESOURCES, language)
    names = {other.name for other in others}
    return _file(page if page.name in names else others[0])


def _whole(language: str, title: str, nav: str, body: str) -> str:
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{html.escape(title)}</title><style>{STYLE}</style></head>"
        f"<body>{nav}<main>{body}</main></body></html>\n"
    )


def main() -> None:
    """Write the site into the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    write_site(parser.parse_args().folder)


if __name__ == "__main__":
    main()
