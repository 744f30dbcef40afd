"""What the menus do and say, wherever in the window one is."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from binder_app.ui.binder_page import EXHIBITS, PACKET, REASONS, SENT

MENUS = 5


def keys_in_sight(window) -> list[str]:
    """Return the letter that Alt presses, of the menus and of each button and field."""
    said = [action.text() for action in window.menuBar().actions()]
    said += [b.text() for b in window.findChildren(QAbstractButton) if b.isVisible()]
    labels = (each for each in window.findChildren(QLabel) if each.isVisible())
    said += [each.text() for each in labels if each.buddy()]
    found = (re.search("&(.)", words.replace("&&", "")) for words in said)
    return sorted(each[1].casefold() for each in found if each)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("tab", [EXHIBITS, REASONS, PACKET, SENT])
def test_no_letter_is_that_of_two_things_in_sight(opened, qtbot, language, tab):
    opened.preferences.set(language=language)
    opened.window.binder.show_tab(tab)
    if tab == EXHIBITS:
        first = opened.window.binder.session.rows[0].exhibit.id
        opened.window.binder.selection.show(first)

    qtbot.waitUntil(lambda: len(keys_in_sight(opened.window)) > MENUS)
    keys = keys_in_sight(opened.window)
    assert len(keys) == len(set(keys)), keys


def test_no_letter_of_the_claim_is_that_of_two_things(opened):
    opened.window.binder.open_claim()

    keys = keys_in_sight(opened.window)
    assert len(keys) == len(set(keys)), keys


@pytest.mark.parametrize("show", ["show_new", "show_settings", "show_help"])
def test_nothing_is_done_to_a_binder_that_is_not_shown(opened, show):
    window, menus = opened.window, opened.window.menus.actions
    page = window.binder
    page.selection.show(page.session.rows[0].exhibit.id)
    page.verbs.set_kind("rfa")
    kept = ("move_up", "rotate", "add", "build", "undo")
    assert all(menus[name].isEnabled() for name in kept)

    getattr(window, show)()

    assert not any(menus[name].isEnabled() for name in kept)
    window.go_back()
    assert all(menus[name].isEnabled() for name in kept)


def test_the_guide_is_shown_from_what_is_said_about_the_program(program):
    window, actions = program.window, program.window.menus.actions
    actions["about"].trigger()
    assert "About IMR Binder" in window.help.guide.toPlainText()

    actions["help"].trigger()

    assert window.help.guide.headings(1) == ["Start here"]


def test_the_menu_says_what_watching_would_do_now(opened, tmp_path):
    window, action = opened.window, opened.window.menus.actions["watch"]
    inbox = tmp_path / "Scans & faxes"
    inbox.mkdir()
    assert action.text() == "&Watch a folder…"

    window.binder.watching.watch(inbox)
    assert action.text() == "Stop &watching Scans && faxes"

    action.trigger()
    assert window.binder.watching.folder is None
    assert action.text() == "&Watch a folder…"


@pytest.mark.parametrize("key", ["Ctrl+Y", "Ctrl+Shift+Z"])
def test_what_was_undone_comes_again_by_the_keys_that_people_know(opened, key):
    session = opened.window.binder.session
    session.set_exhibits("Kind", [session.rows[0].exhibit.id], kind="work_status")
    after = session.binder
    session.undo()

    QTest.keySequence(opened.window, QKeySequence(key))

    assert session.binder == after


def test_from_the_form_its_tab_and_its_key_lead_back_to_the_packet(opened, qtbot):
    page, menus = opened.window.binder, opened.window.menus.actions
    page.show_tab(PACKET)
    menus["fill"].trigger()
    assert page.packet.stack.currentWidget() is page.packet.form
    QTest.keySequence(opened.window, QKeySequence("Ctrl+3"))
    choices = page.packet.stack.widget(0)
    assert page.packet.stack.currentWidget() is choices

    menus["fill"].trigger()
    assert page.packet.stack.currentWidget() is page.packet.form
    place = page.tabs.tabRect(PACKET).center()
    qtbot.mouseClick(page.tabs, Qt.MouseButton.LeftButton, pos=place)
    assert page.packet.stack.currentWidget() is choices


def test_from_the_questions_one_goes_back_or_to_all_binders(opened):
    window, page = opened.window, opened.window.binder
    window.show_new()
    window.new.back.click()
    assert window.stack.currentWidget() is page

    window.show_new()
    window.new.home.click()

    assert window.stack.currentWidget() is window.start
    assert window.binder is None
