"""The guide's pictures, made of the sample case: ``tasks.py screenshots --guide``.

Each is small and of few colours, so that the guide stays light; a test holds the
pages of the guide to the names here.
"""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

WIDE = 1000
"""How many pixels a picture is wide."""

COLOURS = 48

OF_SCREENS = {
    "start": "01-start",
    "first-run": "11-first-run",
    "new-binder": "02-new-binder",
    "exhibits": "06-exhibits",
    "why": "07-why",
    "claim": "08-claim",
    "reasons": "12-reasons",
    "gate": "09-packet",
    "ready": "10-ready",
    "letters": "14-papers",
    "mark-sent": "18-mark-as-sent",
    "sent": "19-sent",
    "form": "15-form",
    "files-given": "16-files-given",
    "doubtful": "17-doubtful",
}
"""The screen of which each picture is, by the picture's name."""

OF_PAGES = {"cover": 1, "index": 3}
"""The page of the sample's packet that each picture shows."""

PAGE_WIDE = 640


def names() -> set[str]:
    """Return the name of every picture of the guide."""
    return {*OF_SCREENS, *OF_PAGES}


def reduced(source: Path, target: Path, wide: int = WIDE) -> None:
    """Write a picture small: no wider than `wide`, in few colours."""
    with Image.open(source) as opened:
        shown = opened.convert("RGB")
    if shown.width > wide:
        high = round(shown.height * wide / shown.width)
        shown = shown.resize((wide, high), Image.Resampling.LANCZOS)
    target.parent.mkdir(parents=True, exist_ok=True)
    few = shown.quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(target, optimize=True)


def write_pictures(shots: Path, packet: Path, pictures: Path, language: str) -> None:
    """Write the pictures of one language from the screens and the packet."""
    for name, screen in OF_SCREENS.items():
        source = shots / f"{screen}-{language}-light.png"
        reduced(source, pictures / language / f"{name}.png")
    with tempfile.TemporaryDirectory() as held:
        for name, number in OF_PAGES.items():
            drawn = Path(held) / name
            words = ["pdftoppm", "-png", "-singlefile", "-scale-to-x", str(PAGE_WIDE)]
            page = ["-scale-to-y", "-1", "-f", str(number), "-l", str(number)]
            subprocess.run([*words, *page, str(packet), str(drawn)], check=True)
            made = drawn.with_suffix(".png")
            reduced(made, pictures / language / f"{name}.png", PAGE_WIDE)
