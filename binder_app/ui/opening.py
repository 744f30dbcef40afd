"""Hands a file or a folder to the program that the system has for it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

translate = QCoreApplication.translate


def why_not_opened(path: Path) -> str:
    """Open a file or a folder; return why that can't be, empty where it is open."""
    if not path.exists():
        told = translate("Opening", "{name} is not there any more.")
        return told.format(name=path.name)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        told = translate("Opening", "No program opens it. It is here: {path}")
        return told.format(path=path)
    return ""
