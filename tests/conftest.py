"""What every test stands on: no network, a cache of its own, drawn papers."""

import signal
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from reportlab.pdfgen.canvas import Canvas

from binder_app.progress import Progress
from binder_app.storage import places


class NetworkTouchedError(AssertionError):
    """Something tried to reach beyond this machine."""


signal.signal(signal.SIGINT, signal.default_int_handler)
"""Programs that a test starts hear Ctrl-C, also where the tests themselves run in
the background of a shell that hides it from them."""

GUARDS = Path(__file__).parent / "guards"
"""What every program that a test starts loads first."""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail any test in which a socket is connected or a name is looked up.

    Programs that a test starts are refused a network as well.
    """
    monkeypatch.setenv("PYTHONPATH", str(GUARDS))

    def refuse(*words: Any, **more: Any) -> NoReturn:
        raise NetworkTouchedError(f"a socket was opened: {words!r}")

    for name in ("connect", "connect_ex", "sendto", "bind", "listen"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Give each test, and the programs it starts, a cache and settings of their own."""
    folder = tmp_path / "own-cache"
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    return folder


@pytest.fixture
def no_progress() -> Progress:
    """Report to nobody and never stop."""
    return Progress()


@pytest.fixture
def resources() -> Path:
    """Return the shipped rules, words and faces."""
    return places.resources()


MakePdf = Callable[..., Path]


@pytest.fixture
def make_pdf(tmp_path: Path) -> MakePdf:
    """Draw a PDF whose pages each say the file's name and their number."""

    def make(name: str, pages: int = 1, text: str = "") -> Path:
        path = tmp_path / name
        canvas = Canvas(str(path), pagesize=(612, 792), invariant=1)
        for number in range(1, pages + 1):
            canvas.drawString(72, 700, f"{text or path.stem} page {number}")
            canvas.showPage()
        canvas.save()
        return path

    return make


@pytest.fixture(autouse=True)
def add_reads_no_scan(monkeypatch):
    """Let `add` read no scans: that takes seconds a page."""
    reader = "binder_app.verbs.take_in_verbs.read_scans"
    monkeypatch.setattr(reader, lambda file, progress: iter(()))
