"""A search in all exhibits: hits as they come, none kept from an older search."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from binder_app.ui.find_panel import FindPanel
from binder_app.ui.hit_list import Found, HitModel

WAIT = 20_000


@pytest.fixture
def panel(desk, session, qtbot):
    made = FindPanel(desk, session)
    qtbot.addWidget(made)
    made.resize(420, 500)
    made.show()
    yield made
    made.stop()
    qtbot.waitUntil(lambda: not desk.jobs.children(), timeout=WAIT)


def lines(panel):
    model = panel.list.hits
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_the_model_keeps_qt_s_rules_and_the_order_of_the_packet(qapp):
    model = HitModel(qapp)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, fatal)
    model.start(["e2", "e1"])

    model.add(Found("e1", 1, "a ", "word", ""), "B, Letter")
    model.add(Found("e2", 4, "", "word", " b"), "A, Report")
    model.add(Found("e1", 2, "", "word", ""), "B, Letter")

    told = [model.data(model.index(row)) for row in range(model.rowCount())]
    assert told == [
        "A, Report",
        "page 4: word b",
        "B, Letter",
        "page 1: a word",
        "page 2: word",
    ]
    ear = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(3), ear) == "B, Letter, page 1: a word"
    assert tester.model() is model


def test_hits_are_listed_under_their_exhibit_and_counted(panel, qtbot):
    with qtbot.waitSignal(panel.counted, timeout=WAIT):
        panel.find_words("leaf")

    head, *hits = lines(panel)
    assert panel.count.text() == "5 hits"
    assert head.startswith(("A,", "B,", "C,", "D,", "E,"))
    assert [hit.partition(":")[0] for hit in hits] == [f"page {n}" for n in range(1, 6)]
    assert "locked.pdf" in panel.unread.text()


def test_enter_and_the_next_key_ask_for_the_page(panel, qtbot):
    with qtbot.waitSignal(panel.counted, timeout=WAIT):
        panel.find_words("leaf")

    with qtbot.waitSignal(panel.show_asked) as told:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert told.args[1:] == [1, "leaf"]
    with qtbot.waitSignal(panel.show_asked) as told:
        panel.next_hit()
    assert told.args[1:] == [2, "leaf"]
    panel.last_hit()
    with qtbot.waitSignal(panel.show_asked) as told:
        panel.last_hit()
    assert told.args[1:] == [5, "leaf"]


def test_nothing_found_names_what_could_not_be_searched(panel, qtbot):
    with qtbot.waitSignal(panel.counted, timeout=WAIT):
        panel.find_words("xylophone")

    assert panel.count.text() == "Nothing found for “xylophone”."
    assert "locked.pdf" in panel.unread.text()
    assert not panel.list.isVisible()


def test_texts_that_the_cache_lost_are_read_again(panel, own_cache, qtbot):
    for text in own_cache.rglob("*.json"):
        text.unlink()

    with qtbot.waitSignal(panel.counted, timeout=WAIT):
        panel.find_words("leaf")

    assert panel.hits == 5


def test_a_new_search_drops_the_old_one(panel, qtbot):
    panel.find_words("denied")

    with qtbot.waitSignal(panel.counted, timeout=WAIT):
        panel.find_words("leaf 3")

    assert panel.head.text() == "Find: leaf 3"
    assert [line for line in lines(panel) if "denied" in line] == []
    assert panel.hits == 1


def test_escape_leaves_the_search(panel, qtbot):
    panel.find_words("leaf")

    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
