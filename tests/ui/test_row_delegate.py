"""Rows are of one height and painted in every state; their fields check dates."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from binder_app.ui.exhibit_model import Column, ExhibitModel
from binder_app.ui.exhibit_words import ExhibitWords
from binder_app.ui.row_delegate import PARTS, RowDelegate


@pytest.fixture
def model(desk, session):
    ids = [row.exhibit.id for row in session.rows]
    session.set_exhibits("Hold back", [ids[0]], state="held_back", reason="private")
    made = ExhibitModel(ExhibitWords(desk, session))
    made.show(session.rows)
    return made


@pytest.fixture
def rows(desk, session, qapp):
    return RowDelegate(desk, ExhibitWords(desk, session), qapp)


def held_place(session):
    states = [row.exhibit.state for row in session.rows]
    return states.index("held_back")


def drawn(rows, model, place, column=Column.TITLE):
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, rows.height)
    option.state = QStyle.StateFlag.State_Enabled
    image = QImage(300, rows.height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    rows.paint(painter, option, model.index(place, column))
    painter.end()
    return image


def test_rows_grow_with_the_text(desk, session, qapp):
    words = ExhibitWords(desk, session)
    plain = RowDelegate(desk, words, qapp)
    assert plain.height == 42
    plain.is_close = True
    assert plain.height == 30

    desk.look.wear(replace(desk.theme, scale=2.0))
    large = RowDelegate(desk, words, qapp)
    assert large.height >= 84


def test_every_cell_of_every_state_shows_something(rows, model, session):
    blank = QImage(300, rows.height, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    for is_close in (False, True):
        rows.is_close = is_close
        for place in range(model.rowCount()):
            assert drawn(rows, model, place) != blank
            state = drawn(rows, model, place, Column.STATE)
            assert state != blank


def test_the_narrow_row_tells_date_and_pages(rows, model, session):
    before = drawn(rows, model, 0)
    rows.is_narrow = True

    assert drawn(rows, model, 0) != before


def test_a_click_on_the_words_puts_back(rows, model, session, qtbot):
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 120, rows.height)
    place = held_place(session)
    at = QPointF(50, rows.height - 10)
    click = QMouseEvent(
        QEvent.Type.MouseButtonRelease,
        at,
        at,
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )

    with qtbot.waitSignal(rows.put_back_asked) as told:
        rows.editorEvent(click, model, option, model.index(place, Column.STATE))
    assert told.args == [session.rows[place].exhibit.id]

    with qtbot.assertNotEmitted(rows.put_back_asked):
        rows.editorEvent(click, model, option, model.index(0, Column.STATE))


@pytest.mark.parametrize("part", PARTS)
def test_every_field_has_a_name(rows, model, part, qtbot):
    held = QWidget()
    qtbot.addWidget(held)
    rows.part = part

    field = rows.createEditor(held, QStyleOptionViewItem(), model.index(0, 1))

    assert isinstance(field, QLineEdit)
    assert field.accessibleName() and field.placeholderText()


def test_a_date_field_says_what_is_wrong_and_keeps_it(rows, model, qtbot):
    held = QWidget()
    qtbot.addWidget(held)
    rows.part = "date"
    field = rows.createEditor(held, QStyleOptionViewItem(), model.index(0, 1))
    assert isinstance(field, QLineEdit)

    for good in ("", "11/09/2026", "2026-11-09"):
        field.setText(good)
        assert field.hasAcceptableInput(), good
    field.setText("13/40/2026")
    assert not field.hasAcceptableInput()
    with qtbot.waitSignal(rows.refused) as told:
        field.validator().fixup(field.text())
    assert told.args[0] == '"13/40/2026" is not a date.'


def test_what_is_being_typed_is_not_written_over(rows, model, qtbot):
    held = QWidget()
    qtbot.addWidget(held)
    index = model.index(0, Column.TITLE)
    field = rows.createEditor(held, QStyleOptionViewItem(), index)
    assert isinstance(field, QLineEdit)
    rows.setEditorData(field, index)
    assert field.text() == index.data()

    field.setText("Half a wo")
    rows.setEditorData(field, index)

    assert field.text() == "Half a wo"
    with qtbot.waitSignal(rows.value_given) as told:
        rows.setModelData(field, model, index)
    assert told.args[1:] == ["title", "Half a wo"]
