"""A watched folder: new papers go in, old ones are offered, all is remembered."""

import pytest
from PySide6.QtCore import QObject

from binder_app.ui.intake import Intake
from binder_app.ui.watching import Watching
from tests.verbs import drawn

WAIT = 60_000


@pytest.fixture
def scans(tmp_path):
    folder = tmp_path / "scans"
    folder.mkdir()
    drawn.numbered(folder / "old.pdf", 1)
    return folder


@pytest.fixture
def watching(desk, session, qtbot):
    owner = QObject()
    made = Watching(desk, session, Intake(desk, session, owner), owner)
    yield made
    made.let_go()
    desk.jobs.close()
    owner.deleteLater()


def names(session):
    return {exhibit.source_name for exhibit in session.binder.exhibits}


def test_new_papers_go_in_and_old_ones_are_offered(watching, session, scans, qtbot):
    watching.watch(scans)
    qtbot.waitUntil(lambda: watching.before == [scans / "old.pdf"], timeout=WAIT)

    drawn.numbered(scans / "new.pdf", 2)
    qtbot.waitUntil(lambda: "new.pdf" in names(session), timeout=WAIT)
    assert "old.pdf" not in names(session)

    watching.take_before()
    qtbot.waitUntil(lambda: "old.pdf" in names(session), timeout=WAIT)
    assert watching.before == []


def test_a_folder_that_is_gone_is_said_and_comes_back(watching, scans, qtbot):
    watching.watch(scans)
    qtbot.waitUntil(lambda: bool(watching.before), timeout=WAIT)

    away = scans.rename(scans.with_name("away"))
    qtbot.waitUntil(lambda: not watching.is_there, timeout=WAIT)
    away.rename(scans)
    qtbot.waitUntil(lambda: watching.is_there, timeout=WAIT)


def test_what_is_watched_is_remembered_until_it_is_stopped(
    watching, desk, session, scans
):
    watching.watch(scans)
    key = str(session.folder.absolute())
    assert desk.preferences.now.watched == {key: str(scans)}

    watching.stop()

    assert desk.preferences.now.watched == {} and watching.folder is None
