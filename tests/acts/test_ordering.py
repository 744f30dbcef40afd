"""Moving exhibits by hand, and what that does to tabs and to what comes later."""

import pytest

from binder_app.acts.ordering import moved, own_order_dropped
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.packet.make_plan import PacketOptions, in_order, with_tabs
from binder_app.storage import shapes

RULES = read_rulebook("workers_comp")
KINDS = ("imr_application", "ur_decision", "rfa", "treating_report")


def exhibit(number: int, kind: str, **chosen: str) -> Exhibit:
    source = f"{number:064x}"
    pages = (ExhibitPage(source, 1),)
    return Exhibit(f"e{number}", source, f"{kind}.pdf", pages, Guess(kind), chosen)


@pytest.fixture
def binder() -> Binder:
    papers = [exhibit(n, kind) for n, kind in enumerate(KINDS, start=1)]
    return Binder("workers_comp", exhibits=tuple(papers))


def ids(binder: Binder) -> list[str]:
    return [held.id for held in in_order(binder, RULES.checklist)]


def tabs(binder: Binder) -> list[tuple[str, str]]:
    chosen = with_tabs(binder, RULES.checklist, PacketOptions())
    return [(held.id, tab) for held, tab in chosen]


def test_an_exhibit_moves_before_another_and_tabs_follow(binder):
    after = moved(binder, ["e3"], "e1", RULES.checklist)

    assert ids(after) == ["e3", "e1", "e2", "e4"]
    assert tabs(after) == [("e3", "A"), ("e1", "B"), ("e2", "C"), ("e4", "D")]


def test_several_move_together_in_the_order_they_stand(binder):
    after = moved(binder, ["e4", "e1"], "e3", RULES.checklist)

    assert ids(after) == ["e2", "e1", "e4", "e3"]


def test_without_a_place_they_go_to_the_end(binder):
    assert ids(moved(binder, ["e1"], "", RULES.checklist)) == ["e2", "e3", "e4", "e1"]


def test_what_comes_later_finds_its_place_among_the_moved(binder):
    after = moved(binder, ["e4"], "e1", RULES.checklist)
    later = after.with_exhibits([exhibit(9, "rfa")])

    assert ids(later) == ["e4", "e1", "e2", "e3", "e9"]


def test_a_moved_exhibit_lets_its_pinned_tab_go(binder):
    pinned = binder.replacing(["e1"], [exhibit(1, KINDS[0], tab="Z")])

    after = moved(pinned, ["e1"], "e4", RULES.checklist)

    assert tabs(after) == [("e2", "A"), ("e3", "B"), ("e1", "C"), ("e4", "D")]


def test_the_own_order_can_be_dropped(binder):
    after = moved(binder, ["e4"], "e1", RULES.checklist)

    assert ids(own_order_dropped(after)) == ids(binder)


def test_the_order_is_kept_on_disk(binder):
    after = moved(binder, ["e4"], "e1", RULES.checklist)
    settings = shapes.settings_to_json(after)
    older = {name: body for name, body in settings.items() if name != "order"}
    parts = (after.exhibits, after.originals, after.ledger)

    assert shapes.binder_from_json(settings, *parts) == after
    assert shapes.binder_from_json(older, *parts).order == ()
