"""What a blind person hears of the window, and can do in it, through AT-SPI."""

import pytest

from binder_app.acts.rulebook import read_rulebook
from tests.desktop.waiting import wait_for
from tests.desktop.window import Part, Window

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("desktop")]

ROWS = [
    "Tab A, Utilization Review Decision, 1 page, in packet",
    "Tab B, Request for Authorization (RFA), 1 page, in packet",
    "Tab C, Primary Treating Physician's Progress Report (PR-2), 1 page, in packet",
]
UR_WORDS = "UTILIZATION REVIEW DETERMINATION: NON-CERTIFICATION"


@pytest.fixture(scope="module")
def given(open_window, tmp_path_factory):
    """Open one window for the tests that change nothing in the binder."""
    made = open_window(tmp_path_factory.mktemp("heard") / "Case")
    yield made
    made.close()


def heard(window: Window) -> Part:
    return window.wait_until(lambda part: bool(part.named("table", "Exhibits")), "list")


def rows_of(part: Part) -> list[str]:
    return [name for name in part.names("table cell") if name.startswith("Tab ")]


def words_of(part: Part) -> str:
    return " ".join(each.text for each in part.all())


def nameless(part: Part) -> list[Part]:
    """Return what takes the keyboard and has no name to be told by."""
    return [
        each
        for each in part.all()
        if "focusable" in each.states
        and each.role != "table cell"
        and not each.name.strip()
    ]


def test_the_window_is_known_by_whose_binder_it_holds(given):
    (window,) = heard(given).of_role("frame")

    assert window.name == "Marisol Quintero Vega – IMR Binder"
    assert "active" in window.states


def test_the_exhibits_are_told_by_tab_and_title_and_the_first_has_the_keyboard(given):
    (table,) = (t for t in heard(given).of_role("table") if t.name == "Exhibits")

    assert rows_of(table) == ROWS
    focused = [cell.name for cell in table.inside if "focused" in cell.states]
    assert focused == ROWS[:1]


def test_the_slots_of_the_checklist_are_told_with_their_status(given):
    lines = read_rulebook("workers_comp").checklist.requirements

    buttons = heard(given).names("push button")

    assert "IMR application (you sign it), missing, must have" in buttons
    assert "Request for authorization (RFA), ready, tab B, must have" in buttons
    assert "Operative reports, none so far, if it applies" in buttons
    for line in lines:
        told = [name for name in buttons if name.startswith(f"{line.title('en')}, ")]
        assert len(told) == 1, line.id


def test_the_deadline_is_told_in_one_line(given):
    panels = heard(given).names("panel")

    (banner,) = (name for name in panels if name.startswith("Get it there by"))
    assert "October 21" in banner


@pytest.mark.parametrize(
    ("tab", "role", "name"),
    [
        ("Packet", "push button", "Build the packet"),
        ("Exhibits", "table", "Exhibits"),
    ],
)
def test_everything_that_takes_the_keyboard_has_a_name(given, tab, role, name):
    given.press("page tab", tab)

    shown = given.wait_until(lambda heard: bool(heard.named(role, name)), tab)
    assert nameless(shown) == []


def test_the_text_of_the_page_is_read(window):
    window.press("check box", "Text")

    heard = window.wait_until(lambda part: UR_WORDS in words_of(part), "the text")
    (text,) = (part for part in heard.all() if UR_WORDS in part.text)
    assert text.name == "Text of page 1"
    assert "focused" in text.states
    assert nameless(heard) == []


def test_pressing_move_down_moves_the_exhibit_on_disk(window):
    names = {exhibit.id: exhibit.source_name for exhibit in window.on_disk().exhibits}

    window.press("push button", "Move down")

    order = wait_for(lambda: window.on_disk().order, "an order of one's own")
    assert [names[each] for each in order] == ["rfa.pdf", "ur.pdf", "report.pdf"]
    moved = "Tab B, Utilization Review Decision, 1 page, in packet"
    window.wait_until(lambda heard: moved in rows_of(heard), "the new tab")
