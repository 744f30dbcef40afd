"""Settings: each change acts and is kept at once."""

import pytest
from PySide6.QtCore import Qt

from binder_app.app import Program
from binder_app.storage import places
from binder_app.storage.settings import Settings, read_settings, write_settings
from binder_app.ui.settings_page import SettingsPage


@pytest.fixture
def page(desk, qtbot):
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


@pytest.mark.parametrize(
    ("segments", "place", "name", "value"),
    [
        ("language", 1, "language", "es"),
        ("text_size", 2, "text_size", 1.5),
        ("face", 1, "has_system_face", True),
        ("theme", 2, "theme", "dark"),
    ],
)
def test_what_changes_the_look_is_told_and_kept(
    page, desk, qtbot, tmp_path, segments, place, name, value
):
    with qtbot.waitSignal(desk.preferences.changed):
        getattr(page, segments).buttons[place].click()

    assert getattr(read_settings(tmp_path / "settings"), name) == value


def test_the_same_choice_again_says_nothing(page, desk, qtbot):
    with qtbot.assertNotEmitted(desk.preferences.changed):
        page.language.buttons[0].click()


def test_what_stands_in_letters_is_kept_when_the_field_is_left(page, desk, qtbot):
    with qtbot.assertNotEmitted(desk.preferences.changed):
        page.office.take_focus()
        qtbot.keyClicks(page.office.field, "Westmarch Law")
        page.address.take_focus()
        qtbot.keyClicks(page.address.field, "1 Main St")
        page.back.setFocus()

    now = desk.preferences.now
    assert (now.office_name, now.office_address) == ("Westmarch Law", "1 Main St")


@pytest.mark.parametrize(
    ("typed", "kept", "is_wrong"),
    [("emv", "EMV", False), ("no good!", "OLD", True), ("", "", False)],
)
def test_letters_that_can_not_be_stamped_are_refused_beside_them(
    desk, qtbot, typed, kept, is_wrong
):
    desk.preferences.remember(stamp_prefix="OLD")
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.stamp.field.setText(typed)
    page.stamp.left.emit()

    assert desk.preferences.now.stamp_prefix == kept
    assert page.stamp.is_wrong == is_wrong


def test_the_library_folder_can_be_changed_and_put_back(page, desk, tmp_path):
    page.keep_library(str(tmp_path / "mine"))
    assert desk.preferences.now.library_folder == tmp_path / "mine"
    assert page.folder.text() == str(tmp_path / "mine")

    page.usual.click()
    assert desk.preferences.now.library == "" and not page.usual.isVisible()


def test_the_keyboard_stays_where_it_was_when_the_window_is_built_anew(
    qapp, qtbot, tmp_path, own_cache
):
    home = tmp_path / "settings"
    write_settings(Settings(language="en", library=str(tmp_path / "library")), home)
    program = Program(qapp, home)
    qtbot.addWidget(program.window)
    program.window.show()
    program.window.show_settings()
    larger = program.window.settings.text_size.buttons[1]
    larger.setFocus()
    larger.click()

    qtbot.waitUntil(lambda: program.window.settings.isVisible())
    focused = program.window.focusWidget()
    assert focused is not None and focused is not larger
    assert focused.objectName() == "settings_size_1.25"
    program.window.close()
    program.deleteLater()


def test_escape_leaves_the_settings(page, qtbot):
    for part in (page.sections, page.language.buttons[0], page.back):
        with qtbot.waitSignal(page.left):
            qtbot.keyClick(part, Qt.Key.Key_Escape)


def test_what_can_be_made_again_is_named_with_its_size_and_emptied(page):
    room = places.cache() / "binders" / "gone"
    room.mkdir(parents=True)
    (room / "page.pdf").write_bytes(b"-" * 3_000_000)
    lines = page.stored.cache
    page.hide()
    page.show()
    assert "3 MB" in lines.said.text()

    page.stored.empty.click()
    assert not room.exists()
    assert "0 MB" in lines.said.text() and "stays" not in lines.said.text()


def test_what_belongs_to_the_open_binder_stays(opened):
    opened.window.show_settings()
    stored = opened.window.settings.stored
    stored.empty.click()

    assert "stays" in stored.cache.said.text()
    assert list((places.cache() / "binders").iterdir())


def test_a_folder_that_is_not_there_yet_is_said_to_be_missing(page):
    page.stored.reports.open_it.click()

    assert "not there" in page.stored.reports.said.text()
