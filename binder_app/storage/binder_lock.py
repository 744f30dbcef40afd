"""One program at a time edits a binder; the others read it and learn who does."""

import getpass
import json
import os
import socket
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from binder_app.domain.marks import HOLDER_NAME, LOCK_NAME


class BinderLock:
    """The right to edit one binder folder.

    The system gives the lock back when its holder dies, however it dies, so a
    dead program's lock is taken over without a question.
    """

    def __init__(self, folder: Path) -> None:
        self._holder_file = folder / HOLDER_NAME
        self._lock = FileLock(folder / LOCK_NAME, blocking=False)

    def take(self) -> bool:
        """Take the lock and leave our name; tell whether we hold it now."""
        try:
            self._lock.acquire()
        except Timeout:
            return False
        try:
            self._holder_file.write_text(json.dumps(_ourselves()), encoding="utf-8")
        except OSError:
            self._lock.release()
            raise
        return True

    def holder(self) -> str:
        """Say who holds it, as far as they left their name."""
        try:
            told = json.loads(self._holder_file.read_text(encoding="utf-8"))
            who, where, since = told["who"], told["where"], told["since"]
        except (OSError, ValueError, KeyError, TypeError):
            return "another program"
        return f"{who} on {where} (since {since})"

    def give_back(self) -> None:
        """Let others edit; a name that stays behind is overwritten by the next."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._holder_file.unlink()
            self._lock.release()


def _ourselves() -> dict[str, str]:
    try:
        who = getpass.getuser()
    except (OSError, KeyError):
        who = "someone"
    since = datetime.now().astimezone().strftime("%m/%d/%Y %H:%M")
    return {
        "who": who,
        "where": socket.gethostname(),
        "since": since,
        "process": str(os.getpid()),
    }
