"""docs/rules.md names every rule of the data files, and is up to date."""

import tomllib

import pytest

from installers.rules_page import PAGE, PATHWAYS, SECTIONS, page
from tests.verbs.calls import PROJECT

RESOURCES = PROJECT / "resources"


def test_the_page_is_what_the_data_files_say():
    """Where this fails: `python3 tasks.py rules`, and read what changed."""
    assert PAGE.read_text(encoding="utf-8") == page(RESOURCES)


@pytest.mark.parametrize("pathway", PATHWAYS)
@pytest.mark.parametrize(("name", "entries"), SECTIONS)
def test_every_rule_has_its_line_with_source_how_sure_and_dates(pathway, name, entries):
    told = page(RESOURCES)
    path = RESOURCES / "pathways" / pathway / f"{name}.toml"
    heading = f"(`{pathway}/{name}.toml`)"
    part = told.partition(heading)[2].partition("\n#")[0]
    lines = [line for line in part.splitlines() if line.startswith("| `")]

    held = tomllib.loads(path.read_text(encoding="utf-8"))[entries]

    assert len(lines) == len(held)
    for line, entry in zip(lines, held, strict=True):
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        assert cells[0] == f"`{entry['id']}`"
        assert len(cells) == 6 and all(cells)


def test_no_source_leaves_open_how_sure_it_is():
    rows = [line for line in page(RESOURCES).splitlines() if line.startswith("| `")]

    assert [line for line in rows if "| named only |" in line] == []
