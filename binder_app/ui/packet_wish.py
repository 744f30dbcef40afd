"""What a packet is to be, how far it is, and what came of it, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from binder_app.domain.binder import Binder


@dataclass(frozen=True, slots=True)
class PacketWish:
    """What the packet is to be; `stamp` is empty for letters of the surname.

    `max_pages` and `max_mb` say how large a volume may get; 0 is without limit.
    """

    language: str
    target: str
    recipe: str
    has_annex: bool = False
    has_tab_sheets: bool = True
    is_duplex: bool = True
    stamp: str = ""
    max_pages: int = 0
    max_mb: int = 0

    @property
    def words(self) -> list[str]:
        """The options as the engine takes them."""
        told = {
            "tab_sheets": "on" if self.has_tab_sheets else "off",
            "duplex": "on" if self.is_duplex else "off",
            "language": self.language,
            "stamp": self.stamp.strip(),
            "annex": "on" if self.has_annex else "",
            "max_pages": str(self.max_pages or ""),
            "max_mb": str(self.max_mb or ""),
        }
        return [f"{name}={value}" for name, value in told.items() if value]


@dataclass(frozen=True, slots=True)
class BuiltPacket:
    """A packet that was built and proven, when, and from which binder.

    Of one in volumes `path` and `pages` are those of the volume that is `shown`.
    """

    told: Mapping[str, Any]
    when: datetime
    binder: Binder
    is_duplex: bool
    shown: int = 1

    @property
    def volumes(self) -> Sequence[Mapping[str, Any]]:
        """Its files as `build` tells them; one where it is not cut."""
        told: Sequence[Mapping[str, Any]] = self.told["volumes"]
        return told

    @property
    def path(self) -> Path:
        """Where it is."""
        return Path(self.volumes[self.shown - 1]["path"])

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return int(self.volumes[self.shown - 1]["pages"])


@dataclass(frozen=True, slots=True)
class Step:
    """How far a build is; `total` is 0 where nobody knows yet."""

    done: int = 0
    total: int = 0
    label: str = ""
