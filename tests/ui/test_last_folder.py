"""Where the dialogs for files begin."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from binder_app.ui.last_folder import (
    BINDERS,
    CALENDARS,
    PAPERS,
    WATCHED,
    begin_in,
    keep_folder,
)


@pytest.fixture
def documents(tmp_path, monkeypatch) -> Path:
    made: Path = tmp_path / "Documents"
    made.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(made))
    return made


def test_a_dialog_begins_in_the_last_folder_of_its_kind(desk, documents, tmp_path):
    assert begin_in(desk, PAPERS) == documents
    keep_folder(desk, PAPERS, tmp_path)

    assert begin_in(desk, PAPERS) == tmp_path
    assert begin_in(desk, CALENDARS) == documents


def test_a_folder_that_is_gone_is_not_begun_in(desk, documents, tmp_path):
    keep_folder(desk, BINDERS, tmp_path / "a stick")

    assert begin_in(desk, BINDERS) == documents
    assert begin_in(desk, BINDERS, tmp_path) == tmp_path


def test_without_documents_it_is_the_home_and_never_where_we_were_started(
    desk, monkeypatch
):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: "")

    assert begin_in(desk, PAPERS) == Path.home()


def test_every_dialog_of_a_binder_begins_where_it_should(
    opened, documents, monkeypatch
):
    begun: list[str] = []

    def choose(parent, title, at, *more):
        begun.append(at)
        return ([], "") if "Add" in title else ""

    for name in ("getOpenFileNames", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, choose)
    opened.preferences.remember(library=str(documents / "none"))

    opened.window.ask_for_files()
    opened.window.ask_for_binder()
    opened.window.binder.ask_what_to_watch()

    assert begun == [str(documents)] * 3
    assert WATCHED not in opened.preferences.now.folders
