"""What is read once for all tests: each reading takes a second or more."""

from collections.abc import Callable
from pathlib import Path

import pytest

from binder_app.ocr.page_picture import Pixels
from binder_app.ocr.page_reading import PageReading
from binder_app.ocr.read_page import read_page
from binder_app.ocr.wording import Wording, wording
from binder_app.storage import places
from tests.ocr import sheets

Draw = Callable[..., Pixels]


@pytest.fixture(scope="session")
def words() -> Wording:
    """Return the words and months that the program ships."""
    return wording(places.resources())


@pytest.fixture(scope="session")
def draw(tmp_path_factory: pytest.TempPathFactory) -> Draw:
    """Return what draws lines on a page."""
    folder, fonts = tmp_path_factory.mktemp("sheets"), places.resources() / "fonts"

    def drawn(lines: list[sheets.Put], dpi: float = sheets.DPI) -> Pixels:
        return sheets.drawn(Path(folder), fonts, lines, dpi)

    return drawn


@pytest.fixture(scope="session")
def letter(draw: Draw) -> Pixels:
    """Return a short letter, upright."""
    return draw(sheets.down_the_page(sheets.LETTER))


@pytest.fixture(scope="session")
def read_letters(letter: Pixels, words: Wording) -> dict[int, PageReading]:
    """Return what is read of the letter, by the degrees it was turned clockwise."""
    return {
        turn: read_page(sheets.picture(sheets.turned(letter, turn)), words)
        for turn in (0, 90, 180, 270)
    }
