"""How the disk image looks: the app, and beside it the folder it is dragged to.

dmgbuild runs this file and gives `defines`; it reads the names below.
"""

from pathlib import Path

app = Path(defines["app"])  # type: ignore[name-defined] # noqa: F821
here = Path(defines["here"])  # type: ignore[name-defined] # noqa: F821

format = "UDZO"  # noqa: A001
files = [str(app)]
symlinks = {"Applications": "/Applications"}
icon = str(here / "imr-binder.icns")
icon_locations = {app.name: (150, 160), "Applications": (450, 160)}
window_rect = ((200, 200), (600, 360))
default_view = "icon-view"
icon_size = 112
text_size = 14
