"""Papers dragged out of a real file manager into the real window."""

from pathlib import Path

import pytest

from binder_app.files import digest_of
from tests.desktop.desk import Desk
from tests.desktop.file_manager import file_manager
from tests.desktop.waiting import wait_for
from tests.desktop.window import Window
from tests.verbs import drawn

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("desktop")]

NAME = "Informe médico ñ (1).pdf"
OPEN = "push button", "IMR application (you sign it), missing, must have"
"""A slot that opens up while files stand anywhere over the window."""


def kinds_of(window: Window, *names: str) -> list[str]:
    """Return the kinds of exhibits by their files, empty until all are there."""
    held = {each.source_name: each.kind for each in window.on_disk().exhibits}
    return [held[name] for name in names] if held.keys() >= set(names) else []


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("table", "Exhibits"),
        ("filler", "Utilization Review Decision, page 1 of 1"),
        ("text", "Find in all exhibits"),
    ],
    ids=["the list", "the page", "a field"],
)
def test_a_file_dropped_anywhere_becomes_an_exhibit(
    desk: Desk, window: Window, tmp_path: Path, role: str, name: str
):
    (tmp_path / "papers").mkdir()
    paper = drawn.draw_pdf(tmp_path / "papers" / NAME, drawn.FORM)
    before = window.on_disk()
    place, slot = window.wait_for(role, name), window.wait_for(*OPEN)
    looks = desk.picture(*slot.place)

    with file_manager(desk, paper.parent) as manager:
        manager.drag(place.middle, lambda: desk.picture(*slot.place) != looks)
        wait_for(lambda: kinds_of(window, NAME), "the exhibit")

    after = window.on_disk()
    held = {each.id for each in before.exhibits}
    (new,) = [each for each in after.exhibits if each.id not in held]
    assert (new.source_name, new.source) == (NAME, digest_of(paper))
    assert (new.kind, new.kind_by) == ("imr_application", "guess")
    assert len(after.exhibits) == len(before.exhibits) + 1
    assert paper.is_file()


def says_on_letting_go(window: Window, words: str) -> bool:
    heard = window.hear()
    return heard is not None and words in heard.names("label")


def test_several_files_dropped_on_a_slot_become_what_it_wants(
    desk: Desk, window: Window, tmp_path: Path
):
    (tmp_path / "papers").mkdir()
    names = [NAME, "Análisis.pdf", "visit 2.pdf"]
    for number, name in enumerate(names, start=1):
        drawn.numbered(tmp_path / "papers" / name, number)
    slot = window.wait_for("push button", "Therapy notes, missing, should have")

    with file_manager(desk, tmp_path / "papers") as manager:
        told = "Let go to add 3 files here"
        manager.drag(slot.middle, lambda: says_on_letting_go(window, told))
        kinds = wait_for(lambda: kinds_of(window, *names), "the three exhibits")

    assert kinds == ["therapy_note"] * 3
    window.wait_for("push button", "Therapy notes, ready, tab D, E, F, should have")


def test_a_folder_dropped_on_a_slot_becomes_what_it_wants(
    desk: Desk, window: Window, tmp_path: Path
):
    folder = tmp_path / "papers" / "Receta y más"
    (folder / "inside").mkdir(parents=True)
    drawn.numbered(folder / NAME, 1)
    drawn.numbered(folder / "inside" / "films.pdf", 2)
    name = "Imaging and diagnostic reports, missing, should have"
    slot = window.wait_for("push button", name)

    with file_manager(desk, folder.parent) as manager:
        told = "Let go to add 1 file here"
        manager.drag(slot.middle, lambda: says_on_letting_go(window, told))
        kinds = wait_for(lambda: kinds_of(window, NAME, "films.pdf"), "both exhibits")

    assert kinds == ["imaging_report"] * 2
