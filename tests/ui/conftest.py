"""A desk, an open binder and its session, for every test of the window."""

import gc
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QProcess,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from binder_app.acts.adding import add_files
from binder_app.acts.rulebook import Rulebook, read_rulebook
from binder_app.app import Program
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.progress import Progress
from binder_app.storage import places
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.sentence_files import read_sentences
from binder_app.storage.settings import Settings, write_settings
from binder_app.ui.desk import Desk, Preferences
from binder_app.ui.garbage import GarbageCollector
from binder_app.ui.jobs import JobQueue
from binder_app.ui.overrides import guard_overrides
from binder_app.ui.packet_tab import PacketTab
from binder_app.ui.page_source import PageSource
from binder_app.ui.scan_reading import ScanReading
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession
from binder_app.ui.theme import LIGHT, Look, Theme, load_faces
from tests.storage import binders
from tests.verbs import drawn

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
guard_overrides()

CLAIM = Claim(
    {
        "employee_name": "Marisol Quiñones",
        "claim_number": "WC-2026-018365",
        "service_date": "2026-11-10",
        "service_method": "mail",
    }
)

ALLOWED_WARNINGS = (
    "This plugin does not support",
    "propagateSizeHints",
)
"""What Qt says without a screen, and what nobody can mend."""

PATIENCE = 60_000
"""How many milliseconds a busy machine is given for what comes from a child."""


class PatientBot(QtBot):
    """Waits as long as a machine with other work may need, and no longer than that."""

    def waitUntil(self, callback, *, timeout=PATIENCE):  # noqa: N802
        """Return once `callback` holds; fail after `timeout` milliseconds."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=PATIENCE, **more):  # noqa: N802
        """Return what waits for one signal, with `with` around what sends it."""
        return super().waitSignal(signal, timeout=timeout, **more)

    @staticmethod
    def mouseDClick(widget, button, **more):  # noqa: N802
        """Click twice, and let go: Qt's own holds the button down for ever after."""
        QtBot.mouseDClick(widget, button, **more)
        QtBot.mouseRelease(widget, button, **more)


@pytest.fixture
def qtbot(qapp, request) -> QtBot:
    """Return the hand and eye of a test of the window."""
    return PatientBot(request)


@pytest.fixture(scope="module", autouse=True)
def garbage_collector(qapp: QApplication) -> Iterator[GarbageCollector]:
    """Let parts of windows end in the thread of the tests, all with their module."""
    collector = GarbageCollector()
    yield collector
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def collected(garbage_collector: GarbageCollector) -> Iterator[None]:
    """Collect between two tests, as no loop runs then."""
    yield
    garbage_collector.collect()


@pytest.fixture(autouse=True)
def no_qt_warning() -> Iterator[None]:
    """Fail a test during which Qt warns of something."""
    heard: list[str] = []

    def hear(kind: QtMsgType, _: object, text: str) -> None:
        is_allowed = any(part in text for part in ALLOWED_WARNINGS)
        if kind != QtMsgType.QtDebugMsg and not is_allowed:
            heard.append(text)

    before = qInstallMessageHandler(hear)
    yield
    qInstallMessageHandler(before)
    assert heard == []


@pytest.fixture(autouse=True)
def no_scan_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the window read no scans: that takes seconds a page."""
    monkeypatch.setattr(ScanReading, "start", lambda self: None)


@pytest.fixture(scope="session")
def rules() -> Rulebook:
    return read_rulebook("workers_comp")


@pytest.fixture(scope="session")
def given_binder(tmp_path_factory: pytest.TempPathFactory, rules) -> Path:
    """Take four papers, a file of five pages, a locked and a broken one in, once."""
    home = tmp_path_factory.mktemp("window")
    papers = binders.papers(home / "papers")
    papers.append(drawn.numbered(home / "five pages.pdf", 5))
    plain = drawn.draw_pdf(home / "plain.pdf", drawn.UR)
    papers.append(drawn.lock(plain, home / "locked.pdf"))
    broken = home / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing")
    papers.append(broken)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        with BinderFile.create(
            home / "Case", Binder("workers_comp", claim=CLAIM)
        ) as file:
            add_files(file, papers, rules, Progress())
    return home / "Case"


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk of this test's own; its children end with the test.

    The pages of the tests before are let go first: each would be clothed anew.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    owner = QObject()
    load_faces(places.window_faces())
    resources = places.resources()
    settings = Settings(language="en", library=str(tmp_path / "library"))
    made = Desk(
        look=Look(qapp, resources, Theme(LIGHT)),
        resources=resources,
        pages=PageSource(owner),
        jobs=JobQueue(owner),
        preferences=Preferences(settings, tmp_path / "settings", owner),
        sentences=read_sentences(resources, "en"),
    )
    yield made
    made.jobs.cancel()
    made.pages.close()
    for child in owner.findChildren(QProcess):
        child.waitForFinished()
    owner.deleteLater()


@pytest.fixture
def session(given_binder, tmp_path, rules, desk, own_cache) -> Iterator[BinderSession]:
    """Return the open binder of this test's own copy of the case."""
    folder = tmp_path / "Case"
    shutil.copytree(given_binder, folder)
    shutil.copytree(given_binder.parent / "cache", own_cache, dirs_exist_ok=True)
    owner = QObject()
    held = BinderSession(BinderFile.open(folder), rules, owner)
    desk.jobs.settle_by(held.settle)
    yield held
    held.close()
    owner.deleteLater()


@pytest.fixture
def packet_tab(desk, session, qtbot) -> Iterator[PacketTab]:
    """Return the page where the packet is built, shown as on a small laptop."""
    shown = PacketTab(desk, session, Selection(session))
    qtbot.addWidget(shown)
    shown.resize(1366, 570)
    shown.show()
    yield shown
    shown.ready.pages.view.forget_page()


@pytest.fixture
def program(qapp, tmp_path):
    """Show the real window with settings and a library of its own."""
    folder = tmp_path / "settings"
    library = str(tmp_path / "library")
    write_settings(Settings(language="en", theme="light", library=library), folder)
    made = Program(qapp, folder)
    made.window.resize(1366, 768)
    made.window.show()
    yield made
    made.preferences.set(language="en")
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def opened(program, session, qtbot):
    """Open the case of the session in the window."""
    folder = session.folder
    session.close()
    assert program.window.open_binder(str(folder))
    return program


def renamed(binder: Binder, exhibit_id: str, kind: str) -> Binder:
    """Return the binder with an exhibit of another kind."""
    exhibit = binder.exhibit(exhibit_id)
    changed = replace(exhibit, chosen={**exhibit.chosen, "kind": kind})
    return binder.replacing([exhibit_id], [changed])
