"""The icons for Windows and macOS are the window's own icon."""

import pytest
from PIL import Image, ImageChops, ImageStat
from PIL.IcoImagePlugin import IcoFile

from installers import icons

FAR = 6
"""How far, of 255, a picture may lie from a new one on the mean: another Qt."""


@pytest.mark.parametrize("place", [icons.FOR_WINDOWS, icons.FOR_MACOS])
def test_an_icon_shows_what_the_window_shows(place, qapp):
    with Image.open(place) as icon:
        kept = icon.convert("RGBA").resize((256, 256))
    drawn = icons.drawn(256)

    assert max(ImageStat.Stat(ImageChops.difference(kept, drawn)).mean) < FAR


def test_small_icons_are_drawn_by_themselves(qapp):
    with icons.FOR_WINDOWS.open("rb") as file:
        kept = IcoFile(file).getimage((16, 16)).convert("RGBA")

    difference = ImageChops.difference(kept, icons.drawn(16))
    assert max(ImageStat.Stat(difference).mean) < FAR
