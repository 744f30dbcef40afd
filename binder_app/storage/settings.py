"""What a person sets for the whole program, kept whole in one small file."""

import json
import logging
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from binder_app.files import replacing
from binder_app.storage import places

SETTINGS_FILE = "settings.json"
THEMES = ("system", "light", "dark")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is set once for all binders.

    `language` is "en", "es" or empty where nobody has chosen yet; `text_size`
    1 to 2; `library` the folder where new binders go. `opened` says, by binder
    folder, on which ISO date it was last opened; `places` how the window's
    parts stood, as Qt gave it, in base 64; `watched` the folder that a binder
    watches; `folders` where files of a kind were chosen last.
    """

    language: str = ""
    text_size: float = 1.0
    theme: str = "system"
    has_system_face: bool = False
    library: str = ""
    office_name: str = ""
    office_address: str = ""
    stamp_prefix: str = ""
    opened: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    watched: dict[str, str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)

    @property
    def library_folder(self) -> Path:
        """The folder where binders are kept; it may not exist yet."""
        return Path(self.library) if self.library else places.library()


def read_settings(folder: Path) -> Settings:
    """Return what is set; a value that can't be used counts as not set."""
    try:
        told = json.loads((folder / SETTINGS_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(told, dict):
        return Settings()
    plain = Settings()
    kept = {
        one.name: told[one.name]
        for one in fields(Settings)
        if one.name in told and _fits(one.name, told[one.name], plain)
    }
    if len(kept) < len(told):
        _log.warning("settings_left_aside")
    return Settings(**kept)


def _fits(name: str, value: Any, plain: Settings) -> bool:
    if name == "language":
        return value in ("", "en", "es")
    if name == "theme":
        return value in THEMES
    if name == "text_size":
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return is_number and 1 <= value <= 2
    if isinstance(getattr(plain, name), dict):
        return isinstance(value, dict) and all(
            isinstance(text, str) for pair in value.items() for text in pair
        )
    return isinstance(value, type(getattr(plain, name)))


def write_settings(settings: Settings, folder: Path) -> None:
    """Write the settings whole, in place of what stood there."""
    folder.mkdir(parents=True, exist_ok=True)
    body = json.dumps(asdict(settings), ensure_ascii=False, indent=1)
    with replacing(folder / SETTINGS_FILE) as file:
        file.write(body.encode())
