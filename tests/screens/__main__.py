"""Pictures of every screen: ``python3 tasks.py screenshots [FOLDER] [--scale 2]``.

Each screen in English and Spanish, light and dark, from the sample case; with
``--guide`` those of the guide instead, into its own folder.
"""

# isort: off
from tests.screens.fixed_day import FIXED  # before anything asks for the day

# isort: on
import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from binder_app.acts.sample_case import run_sample_case
from binder_app.app import Program, make_app
from binder_app.progress import Progress
from binder_app.storage.settings import Settings, write_settings
from binder_app.ui.binder_page import EXHIBITS, PACKET, REASONS, SENT
from binder_app.ui.sent_work import SentWork
from tests.acts.application_forms import DWC, draw_form
from tests.screens.guide import write_pictures

LOOKS = [(language, theme) for language in ("en", "es") for theme in ("light", "dark")]
WIDE, HIGH = 1366, 768
SETTLED_MS = 1200
"""How long a screen is given to draw its pages, which come from a child."""

BUILT_MS, READ_MS = 60_000, 600_000
"""How long a build, and the reading of all scans, may take at most."""

PICTURES = Path(__file__).parents[2] / "resources" / "help" / "pictures"

A_LOOK_MS = 50

Step = Callable[[Program], object]


def until(is_so: Callable[[], bool], milliseconds: int = BUILT_MS) -> None:
    """Let the window work till something is so, or till it never will be."""
    ends = QDeadlineTimer(milliseconds)
    while not is_so() and not ends.hasExpired():
        settle(A_LOOK_MS)


def start(program: Program) -> None:
    """Show the binders of the library."""
    program.window.leave_binder()
    until(lambda: bool(program.window.start.library.table.summaries))


def first_run(program: Program) -> None:
    """Show what a library without a binder shows."""
    empty = str(Path(tempfile.mkdtemp()))
    program.preferences.remember(library=empty, opened={})
    program.window.leave_binder()
    until(lambda: program.window.start.welcome.isVisible())


def page_of(program: Program, tab: int) -> QWidget:
    """Open the sample case at a tab, with the decision chosen."""
    window = program.window
    if window.binder is None:
        window.open_binder(program.preferences.now.places["sample"])
    page = window.binder
    assert page is not None
    page.show_tab(tab)
    second = page.session.rows[1].exhibit.id
    page.selection.show(second)
    page.exhibits.side.show_page()
    return page


def read_scans(program: Program) -> None:
    """Read the words of the sample's scans, that no picture tells of work going on."""
    page_of(program, EXHIBITS)
    page = program.window.binder
    assert page is not None
    page.scans.start()
    until(lambda: not page.scans.is_running, READ_MS)


def why(program: Program) -> None:
    """Explain the deadline."""
    page_of(program, EXHIBITS)
    assert program.window.binder is not None
    program.window.binder.open_why()


def claim(program: Program) -> None:
    """Show the claim's facts."""
    page_of(program, EXHIBITS)
    assert program.window.binder is not None
    program.window.binder.open_claim()


def beside(program: Program) -> None:
    """Tell what else to know."""
    page_of(program, EXHIBITS)
    assert program.window.binder is not None
    program.window.binder.open_beside()


def found(program: Program) -> None:
    """Show what a search found."""
    page_of(program, EXHIBITS)
    assert program.window.binder is not None
    program.window.binder.search.setText("injection")
    program.window.binder.find_asked.emit("injection")


def reasons(program: Program) -> None:
    """Show the reasons, once the papers were looked through for them."""
    page_of(program, REASONS)
    assert program.window.binder is not None
    work = program.window.binder.reasons.work
    until(lambda: bool(work.cards) and not work.finds.is_looking)


def built(program: Program) -> None:
    """Build the packet and show it."""
    page_of(program, PACKET)
    page = program.window.binder
    assert page is not None
    page.packet.build()
    waiting = QEventLoop()
    page.packet.work.built_one.connect(waiting.quit)
    QTimer.singleShot(BUILT_MS, waiting.quit)
    waiting.exec()


def papers(program: Program) -> None:
    """Show a letter that asks for what is missing."""
    page_of(program, PACKET)
    page = program.window.binder
    assert page is not None
    work = page.packet.papers.work
    waiting = QEventLoop()
    work.drawn.connect(waiting.quit)
    page.packet.show_papers(work.offered[3].id)
    QTimer.singleShot(BUILT_MS, waiting.quit)
    waiting.exec()


def form(program: Program) -> None:
    """Fill an application; its form is our own drawing."""
    page_of(program, PACKET)
    page = program.window.binder
    assert page is not None
    page.packet.fill_form()
    waiting = QEventLoop()
    page.packet.form.work.drawn.connect(waiting.quit)
    drawn = draw_form(Path(tempfile.mkdtemp()) / "DWC IMR form.pdf", DWC, names=None)
    page.packet.form.take(str(drawn))
    QTimer.singleShot(BUILT_MS, waiting.quit)
    waiting.exec()


def sent(program: Program) -> None:
    """Mark the packet as sent, beside it, and show all that was sent."""
    built(program)
    page = program.window.binder
    assert page is not None
    mark = page.packet.ready.done.mark
    mark.open()
    assert mark.form is not None
    mark.form.ways.show_value("fax")


def all_sent(program: Program) -> None:
    """Show what was sent; the first look keeps the packet."""
    page_of(program, SENT)
    page = program.window.binder
    assert page is not None
    mark = page.packet.ready.done.mark
    work = page.session.findChild(SentWork)
    assert isinstance(work, SentWork)
    if mark.form is not None:
        waiting = QEventLoop()
        work.kept.connect(waiting.quit)
        QTimer.singleShot(BUILT_MS, waiting.quit)
        mark.form.give.click()
        waiting.exec()
    until(lambda: bool(work.states))


def files_given(program: Program) -> None:
    """Show what became of every file."""
    page_of(program, EXHIBITS)
    assert program.window.binder is not None
    program.window.binder.open_given()


def doubtful(program: Program) -> None:
    """Show the first paper that wants a look, with the reasons of the guess."""
    page_of(program, EXHIBITS)
    page = program.window.binder
    assert page is not None
    page.exhibits.side.show_page()
    page.verbs.next_look()


SCREENS: dict[str, Step] = {
    "01-start": start,
    "02-new-binder": lambda program: program.window.show_new(),
    "03-settings": lambda program: program.window.show_settings(),
    "04-help": lambda program: program.window.show_help(),
    "05-about": lambda program: program.window.show_about(),
    "06-exhibits": lambda program: page_of(program, EXHIBITS),
    "07-why": why,
    "08-claim": claim,
    "09-packet": lambda program: page_of(program, PACKET),
    "10-ready": built,
    "11-first-run": first_run,
    "12-reasons": reasons,
    "13-beside": beside,
    "14-papers": papers,
    "15-form": form,
    "16-files-given": files_given,
    "17-doubtful": doubtful,
    "18-mark-as-sent": sent,
    "19-sent": all_sent,
    "20-found": found,
}


def settle(milliseconds: int = SETTLED_MS) -> None:
    """Let the window draw for a while."""
    waiting = QEventLoop()
    QTimer.singleShot(milliseconds, waiting.quit)
    waiting.exec()


def take(program: Program, folder: Path, scale: float, look: tuple[str, str]) -> None:
    """Take every screen in one language and one theme, with a binder of its own."""
    language, theme = look
    window = program.window
    window.leave_binder()
    held = program.preferences.now.places
    own = Path(held["library"]).parent / f"binder {language} {theme}"
    shutil.copytree(held["made"], own)
    program.preferences.remember(places={**held, "sample": str(own)})
    program.preferences.set(language=language, theme=theme, text_size=scale)
    for name, show in SCREENS.items():
        show(program)
        window.activateWindow()
        until(window.isActiveWindow)
        settle()
        window.grab().save(str(folder / f"{name}-{language}-{theme}.png"))
    program.preferences.remember(library=program.preferences.now.places["library"])


def main() -> int:
    """Make the sample case, then take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("screenshots"))
    parser.add_argument("--scale", type=float, default=1.0, help="text size, 1 to 2")
    parser.add_argument("--guide", action="store_true", help="the guide's pictures")
    told = parser.parse_args()
    told.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        library = Path(home) / "IMR Binders"
        sample = library / "Sample case"
        run_sample_case(sample, FIXED.isoformat(), Progress())
        binder = str(sample / "binder")
        places = {"made": binder, "sample": binder, "library": str(library)}
        settings = Settings(language="en", library=str(library), places=places)
        write_settings(settings, Path(home) / "settings")
        program = Program(make_app(), Path(home) / "settings")
        program.window.resize(WIDE, HIGH)
        program.window.show()
        read_scans(program)
        looks = [look for look in LOOKS if not told.guide or look[1] == "light"]
        for look in looks:
            take(program, told.folder, told.scale, look)
            if told.guide:
                (packet,) = sample.glob("*packet.pdf")
                write_pictures(told.folder, packet, PICTURES, look[0])
        program.window.close()
        QApplication.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
