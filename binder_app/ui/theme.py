"""The one look of the window: tones, sizes, palette and sheet."""

from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

FACE = "Atkinson Hyperlegible"
SMALL, BODY, LEAD, TITLE, HERO = 13, 15, 18, 24, 32
"""Sizes of type in pixels at 100 % text."""

SHEET = "sheet.qss"
SMALLEST_TEXT, LARGEST_TEXT = 1.0, 2.0


@dataclass(frozen=True, slots=True)
class Tones:
    """The colours of one theme, by what they are for."""

    canvas: str
    surface: str
    sunken: str
    desk: str
    line: str
    control: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    accent_edge: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    stop: str
    stop_soft: str


LIGHT = Tones(
    canvas="#F2F5F5",
    surface="#FFFFFF",
    sunken="#E7ECED",
    desk="#DDE3E5",
    line="#D5DDDF",
    control="#75858C",
    text="#162125",
    muted="#4A5A61",
    accent="#0B6470",
    on_accent="#FFFFFF",
    accent_soft="#E0F0F1",
    accent_edge="#8FC3C8",
    ok="#1B6A3B",
    ok_soft="#E6F3EA",
    warn="#7A4E00",
    warn_soft="#FFF3D6",
    stop="#A1261B",
    stop_soft="#FCEAE8",
)
DARK = Tones(
    canvas="#11181B",
    surface="#1A2327",
    sunken="#0C1214",
    desk="#0C1214",
    line="#334147",
    control="#7F9198",
    text="#E9EFF0",
    muted="#A8B7BD",
    accent="#6FC6D0",
    on_accent="#05242A",
    accent_soft="#15363B",
    accent_edge="#2F666D",
    ok="#83CD9B",
    ok_soft="#173222",
    warn="#EFC46C",
    warn_soft="#372B0F",
    stop="#F59C90",
    stop_soft="#3F1E1A",
)
MARK, MARK_EDGE, MARK_NUMBER = "#FFE58A", "#8A6400", "#6B4D00"
"""How a place on paper is marked; paper stays white in the dark."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Tones and text size together: `scale` 1 to 2, `face` empty for the system's."""

    tones: Tones
    scale: float = 1.0
    face: str = FACE

    def px(self, size: float) -> int:
        """Return a size of type or of an icon, grown with the text."""
        return round(size * self.scale)

    def colour(self, tone: str) -> QColor:
        """Return the colour of a tone by its name."""
        return QColor(getattr(self.tones, tone))

    def font(self, size: int = BODY, bold: bool = False) -> QFont:
        """Return the face at a size, for what is painted by hand."""
        font = QFont(self.face) if self.face else QFont()
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        return font

    def palette(self) -> QPalette:
        """Return the palette that every widget takes its colours from."""
        palette, tones = QPalette(), self.tones
        roles = {
            QPalette.ColorRole.Window: tones.canvas,
            QPalette.ColorRole.WindowText: tones.text,
            QPalette.ColorRole.Base: tones.surface,
            QPalette.ColorRole.AlternateBase: tones.canvas,
            QPalette.ColorRole.Text: tones.text,
            QPalette.ColorRole.Button: tones.surface,
            QPalette.ColorRole.ButtonText: tones.text,
            QPalette.ColorRole.Highlight: tones.accent_soft,
            QPalette.ColorRole.HighlightedText: tones.text,
            QPalette.ColorRole.PlaceholderText: tones.muted,
            QPalette.ColorRole.ToolTipBase: tones.surface,
            QPalette.ColorRole.ToolTipText: tones.text,
            QPalette.ColorRole.Link: tones.accent,
            QPalette.ColorRole.Accent: tones.accent,
            QPalette.ColorRole.Mid: tones.line,
            QPalette.ColorRole.Light: tones.surface,
            QPalette.ColorRole.Dark: tones.control,
        }
        for role, colour in roles.items():
            palette.setColor(role, QColor(colour))
        faint = QColor(tones.muted)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
        return palette

    def sheet(self, resources: Path) -> str:
        """Return the style sheet with this theme's tones and sizes in it."""
        told = {f"c_{name}": colour for name, colour in asdict(self.tones).items()}
        names = ("small", "body", "lead", "title", "hero")
        sizes = (SMALL, BODY, LEAD, TITLE, HERO)
        told |= {
            f"s_{name}": f"{self.px(size)}px"
            for name, size in zip(names, sizes, strict=True)
        }
        told |= {f"h_{high}": f"{self.px(high)}px" for high in (9, 16, 24, 28, 36)}
        tick = "tick-dark.svg" if self.tones == DARK else "tick-light.svg"
        told["tick"] = (resources / "window" / tick).as_posix()
        caret = "caret-dark.svg" if self.tones == DARK else "caret-light.svg"
        told["caret"] = (resources / "window" / caret).as_posix()
        text = (resources / "window" / SHEET).read_text(encoding="utf-8")
        return Template(text).substitute(told)


def load_faces(folder: Path) -> None:
    """Lend the program's own faces to Qt; once for a program."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


class Look(QObject):
    """Holds the theme and clothes the whole program in it."""

    def __init__(self, app: QApplication, resources: Path, theme: Theme) -> None:
        super().__init__(app)
        self._app, self._resources = app, resources
        self.theme = theme
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        """Change every widget to a theme."""
        self.theme = theme
        self._app.setFont(theme.font())
        self._app.setPalette(theme.palette())
        sheet = theme.sheet(self._resources)
        if sheet != self._app.styleSheet():
            self._app.setStyleSheet(sheet)


def tone(widget: QWidget, name: str) -> None:
    """Give a widget the look that the sheet has under a name."""
    _named(widget, "tone", name)


def box(widget: QWidget, name: str) -> None:
    """Give a frame the ground and the edge that the sheet has under a name."""
    _named(widget, "box", name)


def _named(widget: QWidget, property_name: str, name: str) -> None:
    if widget.property(property_name) == name:
        return
    widget.setProperty(property_name, name)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
