"""A photographed paper in the window: straightened, or as it was taken."""

import pytest
from PySide6.QtCore import QObject

from binder_app.acts.adding import add_files
from binder_app.domain.binder import Binder
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession
from binder_app.ui.side_pane import SidePane
from tests.intake.photos import Shot, letter, photographed
from tests.verbs import drawn


@pytest.fixture
def case(desk, rules, qtbot, tmp_path):
    """Return the side pane and the session of a photo (e1) and a PDF (e2)."""
    photo = tmp_path / "IMG_1.jpg"
    photographed(letter(), Shot("wood", size=(600, 800))).save(photo, quality=88)
    given = [photo, drawn.draw_pdf(tmp_path / "letter.pdf", "a letter")]
    owner = QObject()
    file = BinderFile.create(tmp_path / "B", Binder("workers_comp"))
    add_files(file, given, rules, Progress())
    session = BinderSession(file, rules, owner)
    selection = Selection(owner)
    verbs = ExhibitVerbs(session, selection, owner)
    pane = SidePane(desk, session, selection, verbs)
    qtbot.addWidget(pane)
    pane.resize(500, 700)
    pane.show()
    yield pane, session, selection
    session.close()


def test_only_a_photographed_paper_can_be_shown_as_it_was_taken(case):
    pane, _, selection = case
    taken = pane.page.head.taken

    selection.show("e1")
    assert taken.isVisible() and not taken.isChecked()
    selection.show("e2")
    assert not taken.isVisible()


def test_the_photo_as_it_was_taken_shows_at_once_and_undo_takes_it_back(case):
    pane, session, selection = case
    selection.show("e1")
    straightened = pane.page.view.spot
    taken = pane.page.head.taken

    taken.trigger()

    assert pane.page.view.spot.path != straightened.path
    assert taken.isChecked()
    assert session.binder.exhibit("e1").notes == ()
    assert session.undo_name == "Photo as it was taken"
    session.undo()
    assert pane.page.view.spot == straightened
    assert not taken.isChecked()
    session.redo()
    assert pane.page.view.spot.path != straightened.path
