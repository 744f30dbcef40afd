"""The finished packet: bookmarks, pages, proof, and what is not in it."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from binder_app.ui.bookmarks import PAGE_ROLE, BookmarkModel, Bookmarks, Mark
from binder_app.ui.packet_pages import PacketPages
from binder_app.ui.packet_proof import (
    left_out_rows,
    left_out_title,
    proof_card,
    proof_lines,
    size_and_time,
)
from binder_app.ui.packet_ready import PacketReady
from binder_app.ui.packet_wish import BuiltPacket
from binder_app.ui.packet_work import packet_work
from tests.ui.test_packet_tab import texts_of

WAIT = 20_000
MARKS: list[Mark] = [
    ["Cover", 1, 0],
    ["Tab A: Form", 2, 0],
    ["Page one", 2, 1],
    ["Signature", 3, 1],
    ["Tab B: Letter", 5, 0],
]


def volume_of(path, pages, number, count):
    """Return a file of a packet as `build` tells of it."""
    return {
        "path": str(path),
        "number": number,
        "of": count,
        "pages": pages,
        "first_page": 1,
        "last_page": pages,
        "bytes": 1_000,
        "sha256": "0" * 64,
    }


def row_of(given, name, outcome, pages=None, reason=None):
    told = {"given": given, "file": name, "outcome": outcome}
    return {**told, "pages": pages, "reason": reason}


@pytest.fixture
def built(make_pdf, session):
    path = make_pdf("packet.pdf", 6)
    told = {
        "packet": str(path),
        "target": str(path),
        "volumes": [volume_of(path, 6, 1, 1)],
        "pages": 6,
        "bytes": 1_300_000,
        "for_you": str(path.with_name("gone.pdf")),
        "exhibits": [{"id": "e1", "tab": "A"}],
        "losses": [{"exhibit": "e1", "what": "a signature"}],
        "ledger": [
            row_of(1, "a.pdf", "in_packet", [2, 4]),
            row_of(2, "b.pdf", "held_back", reason="mine"),
            row_of(2, "b.pdf", "held_back", reason="mine"),
            row_of(3, "c.pdf", "same_as", reason="tab A"),
        ],
        "checked": {"pages": 6, "links": 0, "bookmarks": 5, "stamps": 6, "text": 6},
        "first_stamp": "QUIN 000001",
        "last_stamp": "QUIN 000006",
    }
    return BuiltPacket(told, datetime(2026, 3, 4, 14, 5), session.binder, True)


@pytest.fixture
def pages(desk, make_pdf, qtbot):
    shown = PacketPages(desk)
    qtbot.addWidget(shown)
    shown.show()
    shown.show_packet(str(make_pdf("packet.pdf", 6)), 6)
    yield shown
    shown.view.forget_page()


def test_the_bookmarks_are_a_sound_model_level_below_level(qapp):
    model = BookmarkModel(qapp, 30)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )

    model.show_marks(MARKS)

    tops = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert tops == ["Cover", "Tab A: Form", "Tab B: Letter"]
    form = model.index(1, 0)
    assert [model.index(n, 0, form).data(PAGE_ROLE) for n in range(2)] == [2, 3]
    assert model.index(2, 1).data() == "5"
    assert tester.model() is model


def test_marks_that_skip_a_level_are_still_shown(qapp):
    model = BookmarkModel(qapp, 30)

    model.show_marks([["Deep", 1, 3], ["Deeper", 2, 9]])

    assert model.rowCount() == 1 and model.rowCount(model.index(0, 0)) == 1


def test_a_bookmark_asks_for_its_page_and_follows_another(desk, qtbot):
    marks = Bookmarks(desk)
    qtbot.addWidget(marks)
    marks.show_marks(MARKS)

    with qtbot.assertNotEmitted(marks.page_asked):
        marks.follow(4)
    assert marks.tree.currentIndex().data() == "Signature"

    with qtbot.waitSignal(marks.page_asked) as told:
        marks.tree.setCurrentIndex(marks.model.index(2, 0))
    assert told.args == [5]


def test_pages_are_turned_by_button_key_and_number(pages, qtbot):
    assert pages.page == 1 and not pages.back.isEnabled()

    pages.on.click()
    assert pages.page == 2 and pages.view.accessibleName() == "Packet page 2 of 6"
    pages.view.page_step.emit(1)
    assert pages.page == 3
    pages.field.setText("6")
    qtbot.keyClick(pages.field, "\r")
    assert pages.page == 6 and not pages.on.isEnabled()
    pages.step(1)
    assert pages.page == 6
    pages.field.setText("0")
    qtbot.keyClick(pages.field, "\r")
    assert pages.page == 6


def test_the_zoom_is_told(pages):
    pages.near.click()

    assert pages.zoom.text() == f"{pages.view.zoom} %" != "100 %"
    pages.zoom.click()
    assert pages.zoom.text() == "100 %"


def test_a_packet_written_anew_is_asked_for_anew(pages, desk, qtbot):
    qtbot.waitSignal(desk.pages.pictured, timeout=WAIT).wait()

    with qtbot.waitSignal(desk.pages.pictured, timeout=WAIT):
        pages.show_packet(pages.path, 6)


def test_the_proof_is_told_in_words(built, desk):
    assert list(proof_lines(built)) == [
        "6 pages, each in its place",
        "5 bookmarks go to the right page",
        "Page numbers QUIN 000001 to QUIN 000006",
    ]
    told = size_and_time(desk, built)
    assert told.startswith("1.3 MB, built on Mar 4, 2026 at 2:05")


def test_a_damaged_page_that_went_in_is_told_beside_the_proof(built, desk, qtbot):
    exhibit = next(e for e in built.binder.exhibits if e.pages_in)
    original = built.binder.originals[exhibit.source]
    torn = replace(original.page_facts[0], is_torn=True)
    facts = (torn, *original.page_facts[1:])
    originals = {
        **built.binder.originals,
        exhibit.source: replace(original, page_facts=facts),
    }
    held = replace(built.binder, originals=originals)
    told = {**built.told, "exhibits": [{"id": exhibit.id, "tab": "AA"}]}
    assert "Tab AA" not in proof_card(desk, built).accessibleName()

    card = proof_card(desk, replace(built, told=told, binder=held))

    assert "Came damaged, may show less or nothing: Tab AA" in texts_of(card)
    assert "Tab AA" in card.accessibleName()


def test_what_is_not_in_the_packet_is_named_with_its_reason(built, desk, qtbot):
    rows = left_out_rows(desk, built)
    qtbot.addWidget(rows)

    assert texts_of(rows) == [
        "b.pdf",
        "Held back: mine",
        "c.pdf",
        "Same as another: tab A",
    ]


def test_a_file_of_which_pages_are_there_is_told_as_out_in_part(built, desk, qtbot):
    more = [row_of(1, "a.pdf", "held_back", reason=why) for why in ("mine", "a letter")]
    told = {**built.told, "ledger": [*built.told["ledger"], *more]}
    now = replace(built, told=told)
    rows = left_out_rows(desk, now)
    qtbot.addWidget(rows)

    assert left_out_title(now) == "3 files not in the packet, or only in part"
    assert texts_of(rows)[:4] == [
        "a.pdf",
        "Some of its pages:",
        "Held back: mine",
        "Held back: a letter",
    ]


def test_the_ready_page_shows_all_and_says_what_is_gone(built, desk, session, qtbot):
    work = packet_work(desk, session)
    work.keep_built("packet", built)
    ready = PacketReady(desk, session, work)
    qtbot.addWidget(ready)
    ready.resize(1366, 570)
    ready.show()

    with qtbot.waitSignal(desk.pages.outlined, timeout=WAIT):
        ready.show_packet(built)

    said = texts_of(ready)
    assert "The packet is ready" in said and "packet.pdf" in said
    assert "2 files not in the packet" in said
    assert "1 things changed on the way" in said
    ready.done.sheet.click()
    assert ready.done._told.words.text() == "gone.pdf is not there any more."
    with qtbot.waitSignal(ready.change_asked):
        ready.done.change.click()
    ready.pages.view.forget_page()


def test_of_a_packet_in_volumes_another_can_be_shown(
    built, make_pdf, desk, session, qtbot
):
    second = make_pdf("packet-2-of-2.pdf", 3)
    first = volume_of(built.path, 6, 1, 2)
    files = [first, {**volume_of(second, 3, 2, 2), "first_page": 7, "last_page": 9}]
    told = {**built.told, "volumes": files, "notes": ["Nothing is wrong."]}
    work = packet_work(desk, session)
    parted = replace(built, told=told)
    work.keep_built("packet", parted)
    ready = PacketReady(desk, session, work)
    qtbot.addWidget(ready)
    ready.show_packet(parted)
    choice = ready.done.volume
    assert choice.itemText(1) == "Volume 2 of 2, pages 7 to 9"

    choice.setCurrentIndex(1)
    choice.activated.emit(1)

    assert ready.pages.path == str(second) and ready.pages.pages == 3
    assert ready.pages.asked.text() == "Page in this file"
    assert ready.done._name.text() == second.name
    assert "Nothing is wrong." in texts_of(ready.done)


def test_a_packet_in_one_file_offers_no_volume(built, desk, session, qtbot):
    work = packet_work(desk, session)
    work.keep_built("packet", built)
    ready = PacketReady(desk, session, work)
    qtbot.addWidget(ready)

    ready.show_packet(built)

    assert ready.done._volume_row.isHidden()
