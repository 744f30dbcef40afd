"""A desk for every test of the whole program, and our window open on it."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import tasks
from binder_app.domain.claim import Claim
from binder_app.storage import places
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.settings import Settings, write_settings
from tests.desktop.desk import Desk, left_behind
from tests.desktop.window import Window
from tests.reading import papers
from tests.storage import binders
from tests.verbs import drawn

CLAIM = Claim({"employee_name": "Marisol Quintero Vega", "claim_number": "WX-55-20417"})
"""Whose the papers are: a paper of another person would ask for a look."""

PAPERS = {
    "ur.pdf": drawn.UR,
    "rfa.pdf": drawn.RFA,
    "report.pdf": papers.TREATING_REPORT_PR2,
}


@pytest.fixture(scope="session", autouse=True)
def needed() -> None:
    """Leave these tests out where something is not installed, and say what."""
    if not sys.platform.startswith("linux"):
        pytest.skip("needs the screen and the accessibility bus of Linux")
    if lacking := tasks.missing_for_desktop():
        pytest.skip(f"needs more packages: apt-get install {' '.join(lacking)}")


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Put up one desk for all; nothing of it may be left behind."""
    made = Desk(tmp_path_factory.mktemp("desk"))
    try:
        made.set_up()
        yield made
    finally:
        made.close()
    assert left_behind(made.home) == []


@pytest.fixture(scope="session")
def given_binder(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Take three papers in, once, with the cache that the program will have."""
    home = tmp_path_factory.mktemp("given")
    drawn_papers = [drawn.draw_pdf(home / n, words) for n, words in PAPERS.items()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", desk.env["XDG_CACHE_HOME"])
        folder = binders.binder_at(home / "Case", drawn_papers)
    with BinderFile.open(folder) as file:
        file.save(replace(file.binder, claim=CLAIM))
    return folder


@pytest.fixture(scope="session")
def open_window(desk: Desk, given_binder: Path) -> Callable[[Path], Window]:
    """Open our window on a copy of the binder in a folder."""
    settings = Path(desk.env["XDG_CONFIG_HOME"]) / places.PROGRAM
    chosen = Settings(language="en", theme="light", library=str(desk.home / "library"))

    def open_copy(folder: Path) -> Window:
        write_settings(chosen, settings)
        shutil.copytree(given_binder, folder)
        return Window(desk, folder)

    return open_copy


@pytest.fixture
def window(
    desk: Desk, open_window: Callable[[Path], Window], tmp_path: Path
) -> Iterator[Window]:
    """Open a window of this test's own; a picture of the end is kept."""
    made = open_window(tmp_path / "Case")
    yield made
    desk.keep_picture(tmp_path / "end.png")
    made.close()
