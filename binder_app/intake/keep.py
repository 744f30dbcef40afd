"""A file is copied among the originals of a binder, or it is said why it can't be."""

import errno
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from binder_app.domain.binder import Original
from binder_app.errors import BinderError
from binder_app.intake.inside import Given
from binder_app.intake.refusals import CLOSED, why_refused

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
"""Troubles of the binder's own disk: they end the whole edit, not one file."""


class Shelf(Protocol):
    """Where originals are kept and where what is made of them may be written."""

    def keep_original(self, source: Path) -> tuple[str, Path]:
        """Copy a file among the originals; return its digest and its place."""

    def made_path(self, digest: str) -> Path:
        """Where pages made from an original go; they can be made again."""

    def text_path(self, digest: str) -> Path:
        """Where the text of an original's pages goes."""

    def has_opened(self, digest: str) -> bool:
        """Tell whether the opened copy of a locked original is there."""

    def original_path(self, original: Original) -> Path:
        """Where an original lies."""

    def keep_opened(self, digest: str) -> None:
        """Move what was made of a locked original beside it, to be kept."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One file on its way in: kept under `digest`, or refused with a reason."""

    given: Given
    digest: str = ""
    kept: Path | None = None
    problem: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """One file as it is kept among the originals."""

    digest: str
    path: Path


def keep(given: Given, shelf: Shelf) -> Arrival:
    """Copy a file among the originals, or say why it can't be had."""
    problem, remedy = given.problem, given.remedy
    if not problem:
        problem, remedy = why_refused(given.path)
    if problem:
        return Arrival(given, problem=problem, remedy=remedy)
    try:
        digest, kept = shelf.keep_original(given.path)
    except BinderError as error:
        return Arrival(given, problem=error.problem, remedy=error.remedy)
    except OSError as error:
        if error.errno in NO_ROOM:
            raise
        problem, remedy = CLOSED
        return Arrival(given, problem=problem, remedy=remedy)
    return Arrival(given, digest, kept)


def kept_of(arrival: Arrival) -> Kept:
    """Return a file that was not refused."""
    assert arrival.kept is not None
    return Kept(arrival.digest, arrival.kept)
