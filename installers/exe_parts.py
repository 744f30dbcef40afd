"""The programs that PyInstaller makes for each system, and how they look there."""

from pathlib import Path
from typing import Any

from installers.bundle_parts import PROGRAM
from installers.macos import app_parts
from installers.windows import exe_parts as windows


def programs(system: str, version: str, work: Path) -> list[dict[str, Any]]:
    """Return what makes each program differ, by the name that Python gives a system.

    Windows has two: one that opens no console and so can print nothing, and one
    for verbs. Files that describe them are written into `work`.
    """
    if system == "win32":
        kinds = ((PROGRAM, False), (f"{PROGRAM}-cli", True))
        return [
            {
                "name": name,
                "console": has_console,
                "icon": str(windows.ICON),
                "manifest": str(windows.MANIFEST),
                "version": str(windows.write_version_info(work, name, version)),
            }
            for name, has_console in kinds
        ]
    return [{"name": PROGRAM, "console": system != "darwin"}]


def app(version: str) -> dict[str, Any]:
    """Return what macOS is told of the app around the program."""
    told = app_parts.info(version)
    return {
        "name": app_parts.NAME,
        "icon": str(app_parts.ICON),
        "bundle_identifier": told["CFBundleIdentifier"],
        "version": version,
        "info_plist": told,
    }
