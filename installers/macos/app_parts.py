"""What PyInstaller puts around the program's folder to make an app for macOS."""

import plistlib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
NAME = "IMR Binder.app"
ICON = HERE / "imr-binder.icns"
ENTITLEMENTS = HERE / "entitlements.plist"


def info(version: str) -> dict[str, Any]:
    """Return what macOS is told of the program, with its version."""
    told = plistlib.loads((HERE / "Info.plist").read_bytes())
    return {**told, "CFBundleShortVersionString": version, "CFBundleVersion": version}
