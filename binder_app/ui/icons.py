"""The one set of icons: Phosphor, in the tones of the theme."""

from functools import cache

from PySide6.QtGui import QIcon
from qtawesome.iconic_font import IconicFont

from binder_app.ui.theme import Theme

_SET = ("ph", "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json")


@cache
def _font() -> IconicFont:
    """Return the icons' typeface; Qt must have been started."""
    return IconicFont(_SET)


def icon(name: str, theme: Theme, tone: str = "text") -> QIcon:
    """Return the icon called `name` in the colour of a tone."""
    colour = theme.colour(tone)
    faint = theme.colour("muted")
    drawn = _font().icon(f"ph.{name}", color=colour, color_disabled=faint)
    assert isinstance(drawn, QIcon)
    return drawn
