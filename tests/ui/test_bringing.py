"""What is named at the start, or handed over by the system, comes to the window."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent

from binder_app import start
from binder_app.storage.binder_file import BinderFile
from binder_app.ui.bringing import bring
from binder_app.ui.new_binder import Draft, make_binder
from tests.verbs import drawn


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return drawn.draw_pdf(tmp_path / "informe médico (1).pdf", drawn.UR)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    return make_binder(Draft(worker="Ana"), tmp_path / "library", "New")


def given(program) -> list[str]:
    return [line.name for line in program.window.binder.session.binder.ledger]


def wait_for_papers(program, qtbot, count: int) -> None:
    qtbot.waitUntil(lambda: len(given(program)) == count)
    qtbot.waitUntil(lambda: not program.jobs.is_busy)


def test_papers_named_at_the_start_wait_in_sight_for_a_binder(program, paper):
    bring(program.window, [paper])

    assert program.window.waiting.isVisible()
    assert paper.name in program.window.waiting.named.text()
    assert program.window.binder is None


def test_waiting_papers_go_into_the_binder_that_is_opened_next(
    program, paper, empty, qtbot
):
    bring(program.window, [paper])
    program.window.open_binder(str(empty))
    wait_for_papers(program, qtbot, 1)

    assert given(program) == [paper.name]
    assert not program.window.waiting.isVisible()
    assert paper.is_file()


def test_papers_named_beside_a_binder_go_into_it(program, paper, empty, qtbot):
    bring(program.window, [paper, empty])
    wait_for_papers(program, qtbot, 1)

    assert program.window.binder.session.folder == empty
    assert given(program) == [paper.name]


def test_papers_wait_on_where_a_binder_can_not_be_opened(program, paper, empty):
    with BinderFile.open(empty):
        bring(program.window, [empty, paper])

    assert program.window.binder is None
    assert program.window.notice.isVisible()
    assert program.window.waiting.let_go() == [paper]


def test_waiting_papers_can_be_forgotten(program, paper, empty):
    bring(program.window, [paper])
    program.window.waiting.forget.click()
    program.window.open_binder(str(empty))

    assert not program.window.waiting.isVisible()
    assert given(program) == []
    assert not program.jobs.is_busy


def test_the_sample_case_is_kept_free_of_waiting_papers(program, paper, qtbot):
    bring(program.window, [paper])
    program.window.try_sample()
    qtbot.waitUntil(lambda: program.window.binder is not None)

    assert program.window.waiting.let_go() == [paper]


def test_papers_wait_on_when_the_language_changes(program, paper):
    bring(program.window, [paper])
    program.preferences.set(language="es")

    assert not program.window.waiting.isHidden()
    assert "Por agregar" in program.window.waiting.named.text()


def test_many_waiting_papers_are_named_in_few_words(program, tmp_path):
    papers = [tmp_path / f"{number}.pdf" for number in range(1, 10)]
    bring(program.window, [*papers, papers[0]])

    told = program.window.waiting.named.text()
    assert "3.pdf" in told
    assert "4.pdf" not in told
    assert "6 more" in told


def test_of_several_binders_one_is_opened_and_the_others_are_named(
    program, empty, tmp_path
):
    other = shutil.copytree(empty, tmp_path / "Otra")
    bring(program.window, [empty, other])

    assert program.window.binder.session.folder == empty
    assert "Otra" in program.window.notice.problem.text()


def test_a_file_that_the_system_hands_over_is_brought(program, paper, qapp):
    handed = QFileOpenEvent(QUrl.fromLocalFile(str(paper)))
    QCoreApplication.sendEvent(qapp, handed)

    assert program.window.waiting.let_go() == [paper]


# --------------------------------------------------------------- words at the start


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[Path]]:
    """Return what the window was asked to open, in place of showing one."""
    heard: list[list[Path]] = []
    monkeypatch.setattr(start, "_window", lambda paths: heard.append(list(paths)))
    return heard


@pytest.mark.parametrize("lead", [[], [start.WINDOW]])
def test_files_alone_open_the_window(asked, paper, empty, lead):
    with pytest.raises(SystemExit):
        start.main([*lead, str(paper), str(empty)])

    assert asked == [[paper, empty]]


def test_a_folder_of_papers_opens_the_window_where_that_is_asked(asked, paper):
    with pytest.raises(SystemExit):
        start.main([start.WINDOW, str(paper.parent)])

    assert asked == [[paper.parent]]


def test_a_verb_comes_before_a_file_of_its_name(asked, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "read").write_text("a file called as a verb is")
    with pytest.raises(SystemExit):
        start.main(["read"])

    assert asked == []
