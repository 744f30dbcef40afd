"""Pages come from a child that may die, and is started anew."""

import pytest
from PySide6.QtCore import QObject

from binder_app.domain.page_reading import PageReading, ReadLine
from binder_app.storage.page_readings import Readings
from binder_app.ui import page_source
from binder_app.ui.page_source import PageSource, PageSpot
from tests.storage.binders import binder_at
from tests.verbs import drawn

WAIT = 20_000


@pytest.fixture
def pages(qapp):
    owner = QObject()
    source = PageSource(owner)
    yield source
    source.close()
    owner.deleteLater()


def test_a_page_comes_in_the_width_asked_for_and_is_kept(pages, make_pdf, qtbot):
    spot = PageSpot(str(make_pdf("a.pdf", 2)), 2)

    with qtbot.waitSignal(pages.pictured, timeout=WAIT) as told:
        assert pages.picture(spot, 300) is None

    assert told.args[:2] == [spot, 300]
    assert told.args[2].width() == 300
    kept = pages.picture(spot, 300)
    assert kept is not None and kept.height() == told.args[2].height()


def test_a_turned_page_is_drawn_turned(pages, make_pdf, qtbot):
    path = str(make_pdf("a.pdf"))

    with qtbot.waitSignal(pages.pictured, timeout=WAIT) as told:
        pages.picture(PageSpot(path, 1, 90), 400)

    image = told.args[2]
    assert image.width() > image.height()


def test_words_and_their_places_are_told(pages, make_pdf, qtbot):
    spot = PageSpot(str(make_pdf("a.pdf", text="Denied for reason")), 1)

    with qtbot.waitSignal(pages.worded, timeout=WAIT) as told:
        pages.words(spot)
    assert "Denied for reason" in told.args[1]

    with qtbot.waitSignal(pages.placed, timeout=WAIT) as told:
        pages.places(spot, ["denied  FOR", "not there"])
    found, missing = told.args[2]
    ((left, top, right, bottom),) = found
    assert missing == []
    assert left == pytest.approx(72 / 612, abs=0.01)
    assert top < 92 / 792 < bottom and left < right < 0.5


@pytest.mark.parametrize(("doubts", "how"), [((), "read"), (("faint",), "doubtful")])
def test_what_was_read_from_a_picture_stands_in_for_missing_text(
    pages, tmp_path, qtbot, doubts, how
):
    held = Readings(binder_at(tmp_path / "Case", []))
    quad = (0.1, 0.2, 0.9, 0.2, 0.9, 0.25, 0.1, 0.25)
    lines = (ReadLine("Denegada por UR hoy", quad),)
    held.keep("d", 1, PageReading(lines, doubts=doubts))
    path = str(drawn.draw_picture(tmp_path / "scan.pdf"))
    spot = PageSpot(path, 1, 90, (str(tmp_path / "Case"), "d"))

    with qtbot.waitSignal(pages.worded, timeout=WAIT) as told:
        pages.words(spot)
    assert told.args == [spot, "Denegada por UR hoy", how]

    with qtbot.waitSignal(pages.placed, timeout=WAIT) as told:
        pages.places(spot, ["por ur", "nada"])
    ((left, top, right, bottom),), missing = told.args[2]
    assert missing == []
    assert (left, right) == pytest.approx((0.75, 0.8))
    assert pytest.approx(top) == 0.1 + 0.8 * 9 / 19 and top < bottom < 0.8


def test_a_file_that_can_not_be_drawn_fails_alone(pages, make_pdf, tmp_path, qtbot):
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"no pdf")

    with qtbot.waitSignal(pages.failed, timeout=WAIT) as told:
        pages.picture(PageSpot(str(bad), 1), 100)
    assert told.args == [PageSpot(str(bad), 1)]

    with qtbot.waitSignal(pages.pictured, timeout=WAIT):
        pages.picture(PageSpot(str(make_pdf("a.pdf")), 1), 100)


def test_after_its_child_was_killed_the_next_page_comes(pages, make_pdf, qtbot):
    path = str(make_pdf("a.pdf", 3))
    with qtbot.waitSignal(pages.pictured, timeout=WAIT):
        pages.picture(PageSpot(path, 1), 100)

    pages._child.kill()
    qtbot.waitUntil(lambda: pages._child is None, timeout=WAIT)

    with qtbot.waitSignal(pages.pictured, timeout=WAIT):
        pages.picture(PageSpot(path, 2), 100)


def test_the_outline_of_a_file_is_told(pages, make_pdf, qtbot):
    path = str(make_pdf("a.pdf", 3))

    with qtbot.waitSignal(pages.outlined, timeout=WAIT) as told:
        pages.outline(path)

    assert told.args == [path, 3, []]


def test_a_page_that_can_wait_comes_after_the_others(pages, make_pdf, qtbot):
    path = str(make_pdf("a.pdf", 3))
    drawn = []
    pages.pictured.connect(lambda spot, wide, image: drawn.append(spot.page))

    pages.picture(PageSpot(path, 1), 100)
    pages.picture(PageSpot(path, 2), 100, can_wait=True)
    pages.picture(PageSpot(path, 3), 100)

    qtbot.waitUntil(lambda: len(drawn) == 3, timeout=WAIT)
    assert drawn == [1, 3, 2]


def test_a_wish_dropped_in_time_is_never_drawn(pages, make_pdf, qtbot):
    path = str(make_pdf("a.pdf", 3))
    drawn = []
    pages.pictured.connect(lambda spot, wide, image: drawn.append(spot.page))

    for number in (1, 2, 3):
        pages.picture(PageSpot(path, number), 100)
    pages.drop(PageSpot(path, 3), 100)

    qtbot.waitUntil(lambda: len(drawn) == 2, timeout=WAIT)
    assert drawn == [1, 2]


def test_a_page_that_can_not_be_read_has_no_words_and_no_places(pages, qtbot):
    gone = PageSpot("/nowhere.pdf", 1)

    with qtbot.waitSignal(pages.worded, timeout=WAIT) as told:
        pages.words(gone)
    assert told.args == [gone, "", ""]
    with qtbot.waitSignal(pages.placed, timeout=WAIT) as told:
        pages.places(gone, ["denied"])
    assert told.args == [gone, ["denied"], [[]]]


def test_without_a_child_every_page_fails_and_nothing_hangs(pages, qtbot, monkeypatch):
    monkeypatch.setattr(page_source, "child_command", lambda kind: ["/no/such/program"])
    lost = []
    pages.failed.connect(lambda spot: lost.append(spot.page))

    for number in (1, 2, 3):
        pages.picture(PageSpot("a.pdf", number), 100)

    qtbot.waitUntil(lambda: sorted(lost) == [1, 2, 3], timeout=WAIT)
