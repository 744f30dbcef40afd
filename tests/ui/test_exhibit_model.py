"""The list's model keeps what it shows, and its filter finds it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from binder_app.ui.drag import exhibits_in
from binder_app.ui.exhibit_model import (
    Column,
    ExhibitFilter,
    ExhibitModel,
    ExhibitRole,
)
from binder_app.ui.exhibit_words import ExhibitWords
from binder_app.ui.rows import Row

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(desk, session):
    made = ExhibitModel(ExhibitWords(desk, session))
    tester = QAbstractItemModelTester(made, FATAL)
    made.show(session.rows)
    yield made
    tester.deleteLater()


def lines(model):
    shown = (Column.TAB, Column.TITLE, Column.PAGES, Column.STATE)
    return [
        " | ".join(str(model.index(row, column).data()) for column in shown)
        for row in range(model.rowCount())
    ]


def many(session, count):
    first = session.rows[0]
    for number in range(count):
        guess = replace(first.exhibit.guess, title=f"Título {number:04}")
        exhibit = replace(first.exhibit, id=f"x{number}", guess=guess)
        yield Row(exhibit, "A", wants_look=False)


def test_the_whole_list_reads_as_the_binder_stands(model):
    assert lines(model) == [
        "A | Request for Authorization (RFA) | 1 | In packet",
        "B | Treating Physician's Report | 1 | In packet",
        "C | Therapy Note | 1 | In packet",
        "D | paper 0.pdf | 1 | Check kind",
        "E | five pages.pdf | 5 | Check kind",
        " | locked.pdf |  | Locked",
        " | broken.pdf |  | Cannot be read",
    ]


def test_a_row_is_said_as_a_whole(model):
    said = Qt.ItemDataRole.AccessibleTextRole

    assert model.index(0, Column.TITLE).data(said) == (
        "Tab A, Request for Authorization (RFA), 1 pages, in packet"
    )
    assert model.index(5, Column.TITLE).data(said) == "locked.pdf, locked"


def test_every_cell_gives_its_row(model, session):
    assert model.index(2, Column.DATE).data(ExhibitRole) == session.rows[2]


def test_an_index_follows_its_exhibit_through_every_edit(model, session, qtbot):
    ids = [row.exhibit.id for row in session.rows]
    held = QPersistentModelIndex(model.index(2, Column.TITLE))
    gone = QPersistentModelIndex(model.index(3, Column.TITLE))
    session.move("Move", [ids[2]], ids[0])
    rows = [row for row in session.rows if row.exhibit.id != ids[3]]
    new = replace(rows[0], exhibit=replace(rows[0].exhibit, id="e99"))

    with qtbot.assertNotEmitted(model.modelReset):
        model.show([new, *rows])

    assert held.row() == 1 and held.data(ExhibitRole).exhibit.id == ids[2]
    assert not gone.isValid()
    told = [model.index(n, 0).data(ExhibitRole) for n in range(model.rowCount())]
    assert told == [new, *rows]


def test_only_what_changed_is_told(model, session):
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first, last)))
    session.set_exhibits("Change title", [session.rows[1].exhibit.id], title="Mine")

    model.show(session.rows)

    assert [(first.row(), last.row()) for first, last in told] == [(1, 1)]
    assert model.index(1, Column.TITLE).data() == "Mine"


def test_the_filter_finds_every_word_without_case_or_accents(model, session):
    shown = ExhibitFilter(model)
    tester = QAbstractItemModelTester(shown, FATAL)
    rows = list(many(session, 1_000))
    model.show(rows)

    shown.look_for("PACKET titulo 099")
    assert [row.exhibit.id for row in shown.rows()] == [
        "x99",
        *(f"x{number}" for number in range(990, 1_000)),
    ]
    shown.look_for("0500  TÍTULO")
    assert [row.exhibit.id for row in shown.rows()] == ["x500"]
    shown.look_for("")
    assert shown.rowCount() == 1_000
    tester.deleteLater()


def test_the_filter_looks_at_kind_file_and_state(model, session):
    shown = ExhibitFilter(model)

    for words, found in (("treating report", 1), ("broken", 1), ("check kind", 2)):
        shown.look_for(words)
        assert shown.rowCount() == found, words


def test_a_filtered_list_hears_of_new_rows(model, session):
    shown = ExhibitFilter(model)
    shown.look_for("titulo")
    assert shown.rowCount() == 0

    model.show([*session.rows, *many(session, 3)])

    assert shown.rowCount() == 3


def test_a_drag_carries_the_ids_in_the_order_of_the_list(model, session):
    ids = [row.exhibit.id for row in session.rows]
    cells = [model.index(row, column) for row in (2, 0) for column in (1, 0)]

    assert exhibits_in(model.mimeData(cells)) == [ids[0], ids[2]]


@pytest.mark.parametrize(
    ("kind", "words"), [("wage_record", "Annex only"), ("rfa", "In packet")]
)
def test_background_is_told_apart_from_what_is_filed(desk, session, kind, words):
    first = next(r.exhibit.id for r in session.rows if r.tab and not r.is_marked)
    session.set_exhibits("Change kind", [first], kind=kind)

    row = session.row(first)

    assert ExhibitWords(desk, session).state(row).words == words
