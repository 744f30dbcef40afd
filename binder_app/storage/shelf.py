"""Where a binder's papers lie: originals, opened copies, and what can be made again."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from binder_app.domain.binder import Original
from binder_app.errors import BinderError
from binder_app.files import (
    PRIVATE,
    UNFINISHED_END,
    copy_whole,
    digest_of,
    is_proven,
    private_folder,
    proof_beside,
    tidy_up,
    unfinished_start,
)
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.cache_rooms import leave_no_orphans, note_home, room_of
from binder_app.storage.page_readings import Readings

MADE_BY = 1
"""The version of the makers of pages; a new one makes the cached pages anew."""


ROOM = "taken-out"
"""The folder of the cache in which files are taken apart."""


@contextmanager
def private_room(cache: Path) -> Iterator[Path]:
    """Give a folder for what comes out of other files; nothing of it stays.

    What a killed program left there is removed first.
    """
    home = cache / ROOM
    cache.mkdir(parents=True, exist_ok=True)
    private_folder(home)
    tidy_up(home)
    room = Path(tempfile.mkdtemp(UNFINISHED_END, unfinished_start(), home))
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def tidy_rooms(cache: Path) -> None:
    """Remove what killed programs left of files, and what deleted binders left."""
    tidy_up(cache / ROOM)
    leave_no_orphans(cache)


class BinderShelf:
    """The files of one binder, by the digest of the original."""

    def __init__(self, file: BinderFile, cache: Path) -> None:
        self._file = file
        self.readings = Readings(file.folder)
        self._cache = room_of(cache, file.id)

    def make_room(self) -> None:
        """Make the folders for what is made of originals, or say which bars.

        What readers that were killed left there is removed.
        """
        for place in (self.made_path(""), self.text_path("")):
            missing = [path for path in place.parents if not path.is_dir()]
            try:
                for folder in reversed(missing):
                    private_folder(folder)
            except (FileExistsError, NotADirectoryError) as error:
                raise BinderError(
                    f"The cache folder {self._cache.parents[1]} can't be made:"
                    " a file stands in its way.",
                    "Move that file away, then try again.",
                ) from error
            tidy_up(place.parent)
        self.note_home()

    def note_home(self) -> None:
        """Let what can be made again say where its binder lies now."""
        if self._cache.is_dir():
            note_home(self._cache, self._file.folder)

    def keep_original(self, source: Path) -> tuple[str, Path]:
        """Copy a file among the originals; return its digest and its place."""
        return self._file.keep_original(source)

    def made_path(self, digest: str) -> Path:
        """Where pages made from an original go; they can be made again.

        Which of them: `digest` is its digest, or `Original.made_name`.
        """
        return self._cache / "pages" / f"{digest}-{MADE_BY}.pdf"

    def text_path(self, digest: str) -> Path:
        """Where the text of an original's pages goes."""
        return self._cache / "text" / f"{digest}-{MADE_BY}.json"

    def has_opened(self, digest: str) -> bool:
        """Tell whether the opened copy of a locked original is there."""
        kept = self._file.opened_path(digest)
        return kept.is_file() and kept.stat().st_size > 0

    def keep_opened(self, digest: str) -> None:
        """Move what was made of a locked original beside it, to be kept."""
        made = self.made_path(digest)
        copy_whole(made, self._file.opened_path(digest), PRIVATE)
        made.unlink()
        proof_beside(made).unlink(missing_ok=True)

    def original_path(self, original: Original) -> Path:
        """Where an original lies."""
        return self._file.original_path(original)

    def along(self, original: Original) -> tuple[Original, ...]:
        """Return the files that an original's sheet shows, in their order."""
        held = self._file.binder.originals
        return tuple(held[digest] for digest in original.along if digest in held)

    def pages_path(self, original: Original) -> Path:
        """Return the PDF that holds the pages of an original.

        One that was made may be gone from the cache; its reader makes it again.
        """
        if original.pages_file == "original":
            return self._file.original_path(original)
        if original.pages_file == "opened":
            return self._file.opened_path(original.digest)
        return self.made_path(original.made_name)

    def has_original(self, original: Original) -> bool:
        """Tell whether an original lies there byte for byte as it came."""
        kept = self.original_path(original)
        return kept.is_file() and digest_of(kept) == original.digest

    def has_pages(self, original: Original) -> bool:
        """Tell whether the pages of an original are there, and whole."""
        if original.pages_file == "original":
            return self.has_original(original)
        if original.pages_file == "opened":
            return self.has_opened(original.digest)
        return is_proven(self.pages_path(original))
