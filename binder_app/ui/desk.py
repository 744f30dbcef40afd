"""What every page of the window stands on, handed down from the top."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QIcon

from binder_app.domain.sentences import Sentences
from binder_app.storage.settings import Settings, write_settings
from binder_app.ui.icons import icon
from binder_app.ui.jobs import JobQueue
from binder_app.ui.page_source import PageSource
from binder_app.ui.theme import Look, Theme

ENGLISH, SPANISH = "en", "es"


def system_language() -> str:
    """Return "es" where the system speaks Spanish, else "en"."""
    first = next(iter(QLocale.system().uiLanguages()), "")
    return SPANISH if first.partition("-")[0] == SPANISH else ENGLISH


class Preferences(QObject):
    """The settings in force; each change acts and is kept at once.

    `changed` follows what changes how the whole window looks or reads;
    remembering a place or a day says nothing.
    """

    changed = Signal()

    def __init__(self, settings: Settings, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.now, self.folder = settings, folder

    @property
    def language(self) -> str:
        """The language that is chosen, and until then that of the system."""
        return self.now.language or system_language()

    def set(self, **values: Any) -> None:
        """Change settings, and tell everybody."""
        if self.remember(**values):
            self.changed.emit()

    def remember(self, **values: Any) -> bool:
        """Keep values that change nothing on the screen; tell whether any is new."""
        after = replace(self.now, **values)
        if after == self.now:
            return False
        self.now = after
        write_settings(after, self.folder)
        return True


@dataclass(frozen=True, slots=True)
class Desk:
    """The look, the child that draws pages, the work under way, and the language.

    `sentences` says the engine's English sentences in the window's language.
    """

    look: Look
    resources: Path
    pages: PageSource
    jobs: JobQueue
    preferences: Preferences
    sentences: Sentences

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self.look.theme

    @property
    def language(self) -> str:
        """The window's language: "en" or "es"."""
        return self.preferences.language

    @property
    def locale(self) -> QLocale:
        """How dates and numbers are written in the window's language."""
        spanish, english = QLocale.Language.Spanish, QLocale.Language.English
        language = spanish if self.language == "es" else english
        return QLocale(language, QLocale.Country.UnitedStates)

    def icon(self, name: str, tone: str = "text") -> QIcon:
        """Return an icon of the set in the colour of a tone."""
        return icon(name, self.theme, tone)

    def say(self, sentence: str) -> str:
        """Return a sentence of the engine in the window's language."""
        return self.sentences.say(sentence)
