"""Papers that were given to a binder and are still to be read, kept till they are."""

import hashlib
import json
import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from binder_app.files import PRIVATE, private_folder, replacing

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Unread:
    """One drop that was not read to its end: its paths, and the kind it was given."""

    paths: tuple[str, ...]
    kind: str = ""


class UnreadPapers:
    """What one binder has still to read, in a small file of the user's own.

    It does not lie in the binder, for its paths are those of this machine.
    """

    def __init__(self, home: Path, binder: Path) -> None:
        name = hashlib.sha256(str(binder.absolute()).encode(errors="replace"))
        self._path = home / "unread" / f"{name.hexdigest()[:32]}.json"

    def read(self) -> tuple[Unread, ...]:
        """Return what is still to be read; what can't be understood is nothing."""
        try:
            kept = json.loads(self._path.read_text("utf-8"))
            return tuple(
                Unread(tuple(map(str, one["paths"])), str(one["kind"])) for one in kept
            )
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, LookupError, TypeError):
            _log.warning("unread_left_aside")
            return ()

    def keep(self, unread: Sequence[Unread]) -> None:
        """Note what is still to be read, in place of what was noted before."""
        if not unread:
            self._path.unlink(missing_ok=True)
            return
        self._path.parent.parent.mkdir(parents=True, exist_ok=True)
        private_folder(self._path.parent)
        with replacing(self._path, PRIVATE) as file:
            file.write(json.dumps([asdict(one) for one in unread]).encode())
