"""Starts the window."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from binder_app.storage import places
from binder_app.storage.defects import watch_crashes, watch_faults
from binder_app.storage.sentence_files import read_sentences
from binder_app.storage.settings import Settings, read_settings
from binder_app.storage.shelf import tidy_rooms
from binder_app.ui.bringing import bring
from binder_app.ui.desk import Desk, Preferences
from binder_app.ui.garbage import GarbageCollector
from binder_app.ui.jobs import JobQueue
from binder_app.ui.main_window import MainWindow
from binder_app.ui.overrides import guard_overrides
from binder_app.ui.page_source import PageSource
from binder_app.ui.theme import DARK, FACE, LIGHT, Look, Theme, load_faces


class Program(QObject):
    """The program with its one window; changes of settings reach every part.

    What stands at the start stays: the collector of garbage need not look at it
    again, so that its rounds do not hold the window up.
    """

    def __init__(self, app: QApplication, settings_folder: Path) -> None:
        super().__init__(app)
        self._app = app
        self._resources = places.resources()
        load_faces(places.window_faces())
        settings = read_settings(settings_folder)
        self._translators: list[QTranslator] = []
        self.preferences = Preferences(settings, settings_folder, self)
        self._speak(self.preferences.language)
        self.look = Look(app, self._resources, theme_of(settings))
        self.jobs, self.pages = JobQueue(self), PageSource(self)
        self.preferences.changed.connect(self._change)
        self.window = MainWindow(self._desk())
        app.installEventFilter(self)
        gc.freeze()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Open what the system hands over, as macOS does instead of by words."""
        if isinstance(event, QFileOpenEvent) and event.file():
            bring(self.window, [Path(event.file())])
            return True
        return super().eventFilter(watched, event)

    def tell_fault(self) -> None:
        """Offer the report of a fault that nobody has looked at."""
        self.window.defect.look()

    def _desk(self) -> Desk:
        language = self.preferences.language
        return Desk(
            self.look,
            self._resources,
            self.pages,
            self.jobs,
            self.preferences,
            read_sentences(self._resources, language),
        )

    def _change(self) -> None:
        """Let a changed setting act: language and look first, then the pages.

        It takes a second or two on a slow computer; the pointer says so.
        """
        settings = self.preferences.now
        self._app.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._speak(self.preferences.language)
            self.look.wear(theme_of(settings))
            self.window.refurnish(self._desk())
        finally:
            self._app.restoreOverrideCursor()

    def _speak(self, language: str) -> None:
        """Load the words of a language, Qt's own among them."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
        QLocale.setDefault(QLocale(language))
        own = str(self._resources / "translations")
        theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (
            (f"qtbase_{language}", theirs),
            (f"window_{language}", own),
        ):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)


def theme_of(settings: Settings) -> Theme:
    """Return the theme that the settings ask for."""
    is_dark = settings.theme == "dark"
    if settings.theme == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        is_dark = scheme == Qt.ColorScheme.Dark
    face = "" if settings.has_system_face else FACE
    return Theme(DARK if is_dark else LIGHT, settings.text_size, face)


def make_app() -> QApplication:
    """Return Qt's application, set up as every part expects it."""
    guard_overrides()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("IMR Binder")
    app.setDesktopFileName(places.PROGRAM)
    app.setWindowIcon(QIcon(str(places.resources() / "window" / "icon.svg")))
    app.setStyle("Fusion")
    return app


def main(paths: Sequence[Path] = ()) -> int:
    """Show the window until it is closed, with what was named at the start."""
    app = make_app()
    tidy_rooms(places.cache())
    watch_crashes()
    program = Program(app, places.settings())
    GarbageCollector(program)
    watch_faults(program.tell_fault)
    program.tell_fault()
    bring(program.window, paths)
    program.window.show()
    return app.exec()
