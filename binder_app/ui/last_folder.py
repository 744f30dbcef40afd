"""Where a dialog for files begins: in the folder that was used last for its kind."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from binder_app.ui.desk import Desk

PAPERS, BINDERS, COPIES, CALENDARS, LETTERS, WATCHED, RECEIPTS = (
    "papers",
    "binders",
    "copies",
    "calendars",
    "letters",
    "watched",
    "receipts",
)


def begin_in(desk: Desk, kind: str, otherwise: Path | None = None) -> Path:
    """Return the last folder of a kind, or else another, or that for documents.

    Never the folder that the program was started in: nobody keeps papers there.
    """
    kept = desk.preferences.now.folders.get(kind, "")
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    own = QStandardPaths.writableLocation(documents)
    wanted = (Path(kept) if kept else None, otherwise, Path(own) if own else None)
    return next((each for each in wanted if each and each.is_dir()), Path.home())


def keep_folder(desk: Desk, kind: str, folder: Path) -> None:
    """Keep the folder that was used for a kind of files."""
    folders = {**desk.preferences.now.folders, kind: str(folder.absolute())}
    desk.preferences.remember(folders=folders)
