"""The official form of one binder: which PDF, what stands on it, and its copies."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTemporaryDir, Signal, Slot

from binder_app.domain.binder import Binder
from binder_app.domain.filled_form import FormEntry
from binder_app.storage import places
from binder_app.storage.paper_files import WORKSHEET
from binder_app.ui.desk import Desk
from binder_app.ui.drawing_work import DrawingWork
from binder_app.ui.jobs import Json
from binder_app.ui.paper_work import paper_task
from binder_app.ui.session import BinderSession

SIGNATURE_WIDE = 160.0
"""Points that a picture of a signature is wide at first."""


@dataclass(frozen=True, slots=True)
class ShownForm:
    """The form as it was drawn last: `path` is the filled copy that is looked at."""

    told: Mapping[str, Any]
    path: str
    entries: tuple[FormEntry, ...]

    @property
    def pages(self) -> list[tuple[float, float]]:
        """How wide and high each page is, in points."""
        return [(wide, high) for wide, high in self.told["pages"]]

    @property
    def digest(self) -> str:
        """What its places are kept under."""
        return str(self.told["digest"])


@dataclass(frozen=True, slots=True)
class SignaturePicture:
    """A picture that the person put on the form, its corner low on the left."""

    path: str
    page: int
    x: float
    y: float
    wide: float = SIGNATURE_WIDE

    @property
    def place(self) -> str:
        """The place as the engine takes it."""
        return f"{self.page}:{self.x:.1f},{self.y:.1f},{self.wide:.0f}"


class FormWork(DrawingWork):
    """Draws the form whenever the binder says something else, and saves it.

    `saved` names a file that was written.
    """

    saved = Signal(str)

    def __init__(self, desk: Desk, session: BinderSession) -> None:
        super().__init__(desk, session)
        self.form: Path | None = None
        self.shown: ShownForm | None = None
        self.signature: SignaturePicture | None = None
        self.overwrites = False
        self._seen: object = None
        self._rounds = 0
        places.cache().mkdir(parents=True, exist_ok=True)
        self._folder = QTemporaryDir(str(places.cache() / "form-XXXXXX"))
        session.changed.connect(self._follow)

    # ------------------------------------------------------------------- wishes

    def choose(self, form: Path | None) -> None:
        """Take a PDF as the form, or none."""
        self.form, self.shown, self.signature = form, None, None
        self.draw()

    def set_overwrites(self, overwrites: bool) -> None:
        """Let the binder's values replace what stands on the form, or not."""
        self.overwrites = overwrites
        self.draw()

    def set_signature(self, picture: SignaturePicture | None) -> None:
        """Put a picture of a signature on the form, or take it off."""
        self.signature = picture
        self.draw_soon()

    @Slot()
    def _follow(self) -> None:
        """Draw anew where the binder says something else for the form."""
        if self.form is not None and _speaks_of(self._session.binder) != self._seen:
            self.draw_soon()

    # ------------------------------------------------------------------ drawing

    @Slot()
    def draw(self) -> None:
        """Draw the form as the binder stands, where there is one."""
        if self.form is not None:
            super().draw()

    def _next_look(self) -> Json:
        self._seen = _speaks_of(self._session.binder)
        self._rounds += 1
        return self._task(self._folder.filePath(f"look {self._rounds}.pdf"))

    def _task(self, out: str) -> Json:
        picture = self.signature
        return {
            "do": "fill",
            "binder": str(self._session.folder),
            "form": str(self.form),
            "out": out,
            "overwrite": self.overwrites,
            "signature": [picture.path, picture.place] if picture else ["", ""],
        }

    @Slot(object)
    def _take(self, told: Json) -> None:
        is_asked = self._job is not None and self._job.task["form"] == str(self.form)
        self._end()
        if not is_asked:
            return
        last = self.shown
        entries = tuple(FormEntry.from_plain(entry) for entry in told["entries"])
        self.shown = ShownForm(told, told["file"], entries)
        if last is not None:
            self._desk.pages.forget(last.path)
            with suppress(OSError):
                Path(last.path).unlink()
        self.drawn.emit()

    @Slot(str, str)
    def _fail(self, problem: str, remedy: str) -> None:
        is_asked = not self._is_due
        self._end()
        if is_asked:
            self.failed.emit(problem, remedy)

    # ------------------------------------------------------------------- writing

    def save(self, target: str) -> None:
        """Write the filled form where the person says."""
        self._write(self._task(target))

    def write_worksheet(self, target: str) -> None:
        """Write what each field takes, for one who has no form at hand."""
        language = self._desk.language
        self._write(paper_task(self._desk, self._session, WORKSHEET, target, language))

    @Slot(object)
    def _tell_saved(self, told: Json) -> None:
        self.saved.emit(told["file"])


def _speaks_of(binder: Binder) -> tuple[object, ...]:
    """Return all of a binder that stands on a form."""
    return binder.claim, binder.dispute, binder.form, binder.form_places


def form_work(desk: Desk, session: BinderSession) -> FormWork:
    """Return the work on this binder's form, begun when it is first asked for."""
    held = session.findChild(FormWork)
    if isinstance(held, FormWork):
        return held
    return FormWork(desk, session)
