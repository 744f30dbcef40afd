"""Where the packet goes, and where a copy of it does."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from binder_app.ui.packet_done import PacketDone
from binder_app.ui.packet_options import PacketOptionsPanel
from binder_app.ui.packet_work import packet_work


@pytest.fixture
def done(desk, session, tmp_path, qtbot) -> PacketDone:
    """Return the panel beside a packet that was built."""
    work = packet_work(desk, session)
    packet = tmp_path / "packet.pdf"
    packet.write_bytes(b"%PDF")
    work.set(target=str(packet))
    made = PacketDone(desk, session, work)
    qtbot.addWidget(made)
    return made


def test_the_packet_is_no_copy_of_itself(done, tmp_path, desk):
    done.copy_to(str(tmp_path / "." / "packet.pdf"))

    assert "the packet itself" in done._told.words.text()
    assert not desk.jobs.is_busy


def test_a_copy_is_proposed_where_the_last_one_went(done, tmp_path, monkeypatch):
    proposed, folder = [], tmp_path / "copies"
    folder.mkdir()

    def choose(parent, title, at, kind):
        proposed.append(Path(at))
        return str(folder / "mine.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    for _ in range(2):
        done.ask_for_copy()

    assert proposed[0].name == "packet.pdf" and proposed[0].parent != tmp_path
    assert proposed[1] == folder / "packet.pdf"


def test_the_packet_s_name_and_below_it_its_folder_are_shown(desk, session, qtbot):
    work = packet_work(desk, session)
    panel = PacketOptionsPanel(desk, session, work)
    qtbot.addWidget(panel)
    folder = Path("/papers/ana") / "a very long name of a folder" / "claims" / "sent"
    work.set(target=str(folder / "packet.pdf"))

    assert panel.target.text() == "packet.pdf"
    assert panel.folder.accessibleName() == panel.folder.toolTip() == str(folder)
    panel.resize(320, 800)
    with qtbot.waitExposed(panel):
        panel.show()
    assert "…" in panel.folder.text() and panel.folder.text().endswith("sent")

    panel.target.setFocus()
    panel.target.clear()
    qtbot.keyClicks(panel.target, "new/other.pdf")
    assert work.wish.target == str(folder / "new" / "other.pdf")
    panel.target.textEdited.emit("/papers/ana/here.pdf")
    assert work.wish.target == str(Path("/papers/ana/here.pdf"))


def test_how_large_a_file_may_get_is_told_to_the_engine(desk, session, qtbot):
    work = packet_work(desk, session)
    panel = PacketOptionsPanel(desk, session, work)
    qtbot.addWidget(panel)

    panel.most_pages.setCurrentIndex(panel.most_pages.findData(200))
    panel.most_mb.setCurrentIndex(panel.most_mb.findData(25))
    panel.most_mb.activated.emit(panel.most_mb.currentIndex())

    assert {"max_pages=200", "max_mb=25"} <= set(work.wish.words)
    work.set(max_pages=0, max_mb=0)
    assert panel.most_pages.currentData() == panel.most_mb.currentData() == 0
    assert not any(word.startswith("max_") for word in work.wish.words)
