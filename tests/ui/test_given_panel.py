"""Every file that was given stands there, with what became of it."""

import zipfile

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from binder_app.acts.adding import add_files
from binder_app.domain.binder import Binder
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.given_panel import GivenRole
from binder_app.ui.given_words import ASIDE, HOLDS, IN, TROUBLE, Given
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession
from binder_app.ui.side_pane import SidePane
from tests.intake import carriers
from tests.verbs import drawn


@pytest.fixture
def case(desk, rules, qtbot, tmp_path):
    """Return the side pane and session of a mail with a ZIP, a copy and a ruin."""
    paper = drawn.draw_pdf(tmp_path / "decision.pdf", drawn.UR)
    portal = tmp_path / "portal.zip"
    with zipfile.ZipFile(portal, "w") as held:
        held.write(drawn.draw_pdf(tmp_path / "report.pdf", drawn.REPORT), "report.pdf")
        held.writestr("Thumbs.db", b"x")
    files = {"decision.pdf": paper.read_bytes(), "portal.zip": portal.read_bytes()}
    mail = tmp_path / "mail.eml"
    mail.write_bytes(carriers.with_files(carriers.letter(), files).as_bytes())
    ruin = tmp_path / "ruin.pdf"
    ruin.write_bytes(b"%PDF-1.7 nothing")
    owner = QObject()
    file = BinderFile.create(tmp_path / "B", Binder("workers_comp"))
    add_files(file, [mail, paper, ruin], rules, Progress())
    session = BinderSession(file, rules, owner)
    selection = Selection(owner)
    pane = SidePane(desk, session, selection, ExhibitVerbs(session, selection, owner))
    qtbot.addWidget(pane)
    pane.resize(430, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_given()
    yield pane, session, selection
    session.close()


def shown(pane):
    """Return each file by its name: its state, and how deep it stands."""
    found: dict[str, list[tuple[Given, int]]] = {}

    def walk(above, deep):
        for row in range(above.rowCount()):
            item = above.child(row)
            given = item.data(GivenRole)
            found.setdefault(given.name, []).append((given, deep))
            walk(item, deep + 1)

    walk(pane.given.tree.files.invisibleRootItem(), 0)
    return found


def test_every_line_of_the_ledger_stands_there_once(case):
    pane, session, _ = case
    QAbstractItemModelTester(pane.given.tree.files, pane)

    told = [given for held in shown(pane).values() for given, _ in held]

    assert len(told) == len(session.binder.ledger) == 7
    assert all(given.words for given in told)


def test_what_came_out_of_a_file_stands_below_it(case):
    files = shown(case[0])

    (mail, deep), *_ = files["mail.eml"]
    assert (deep, mail.state) == (0, IN) and "2 files came out" in mail.words
    deepest = {name: held[0][1] for name, held in files.items()}
    assert deepest["portal.zip"] == 1 and deepest["report.pdf"] == 2
    assert files["portal.zip"][0][0].state == HOLDS


def test_copies_troubles_and_helper_files_are_told_apart(case):
    files = shown(case[0])

    inner, outer = files["decision.pdf"]
    assert (inner[0].state, outer[0].state) == (IN, ASIDE)
    assert "The same as" in outer[0].words and outer[1] == 0
    assert files["ruin.pdf"][0][0].state == TROUBLE
    assert files["Thumbs.db"][0][0].state == ASIDE
    assert case[0].given.count.text() == "7 files: 3 in the packet, 1 with trouble"


def test_what_goes_only_into_an_annex_is_not_said_to_be_in_the_packet(case):
    pane, session, _ = case
    (given, _), *_ = shown(pane)["report.pdf"]
    assert given.state == IN

    session.set_exhibits("Change kind", [given.exhibit_id], kind="symptom_notes")
    (given, _), *_ = shown(pane)["report.pdf"]
    assert given.state == ASIDE
    assert "Only in an annex" in given.words


def test_a_file_leads_to_its_page_and_a_link_leads_back(case, qtbot):
    pane, _, selection = case
    tree = pane.given.tree
    first = tree.files.index(0, 0)
    decision = tree.files.index(0, 0, first)
    tree.setCurrentIndex(decision)
    tree.setFocus()

    qtbot.keyClick(tree, Qt.Key.Key_Return)

    given = decision.data(GivenRole)
    assert pane.currentWidget() is pane.page
    assert selection.current == given.exhibit_id != ""
    assert pane.page.links.back.isVisible()
    qtbot.mouseClick(pane.page.links.back, Qt.MouseButton.LeftButton)
    assert pane.currentWidget() is pane.given and tree.hasFocus()


def test_the_files_follow_what_is_done_to_their_exhibits(case):
    pane, session, _ = case
    given = shown(pane)["report.pdf"][0][0]

    session.set_exhibits(
        "Hold back", [given.exhibit_id], state="held_back", reason="Not mine."
    )

    now = shown(pane)["report.pdf"][0][0]
    assert now.state == ASIDE and "Not mine." in now.words
    session.undo()
    assert shown(pane)["report.pdf"][0][0].state == IN
