"""Makes the icons for Windows and macOS out of the window's own icon.

Run it after `resources/window/icon.svg` has changed; a test compares them.
"""

from pathlib import Path

from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
ICON = HERE.parent / "resources" / "window" / "icon.svg"
FOR_WINDOWS = HERE / "windows" / "imr-binder.ico"
FOR_MACOS = HERE / "macos" / "imr-binder.icns"

WINDOWS_SIDES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MACOS_SIDES = (32, 64, 128, 256, 512, 1024)


def drawn(side: int) -> Image.Image:
    """Return the icon as a square picture with sides of so many dots."""
    picture = QImage(side, side, QImage.Format.Format_RGBA8888)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(ICON)).render(painter)
    painter.end()
    return Image.frombytes("RGBA", (side, side), bytes(picture.constBits()))


def write(place: Path, sides: tuple[int, ...], kind: str) -> None:
    """Write one file with the icon in every size, each drawn by itself."""
    pictures = [drawn(side) for side in sorted(sides, reverse=True)]
    largest, rest = pictures[0], pictures[1:]
    sizes = [(side, side) for side in sides]
    largest.save(place, format=kind, append_images=rest, sizes=sizes)


def main() -> None:
    """Write both files."""
    _app = QGuiApplication.instance() or QGuiApplication([])
    write(FOR_WINDOWS, WINDOWS_SIDES, "ICO")
    write(FOR_MACOS, MACOS_SIDES, "ICNS")


if __name__ == "__main__":
    main()
