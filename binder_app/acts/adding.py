"""Takes files into an open binder, with readers in child processes."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from binder_app.acts.likeness import Comparing
from binder_app.acts.paper_reader import paper_reader
from binder_app.acts.rulebook import Rulebook
from binder_app.domain.binder import AS_TAKEN, Binder, GivenFile, Original
from binder_app.domain.exhibit import ExhibitPage, Guess
from binder_app.errors import BinderError, WrongUsageError
from binder_app.intake.arrive import Brought, arrive
from binder_app.intake.given_paths import files_in
from binder_app.intake.reader import Readers, ReadJob, ReadResult, Room
from binder_app.intake.take_in import Intake, bring, bring_again
from binder_app.progress import Progress
from binder_app.storage import places
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.family_files import read_families
from binder_app.storage.page_texts import with_readings
from binder_app.storage.shelf import BinderShelf, private_room

MOST_READERS = 4


def reader_count() -> int:
    """Return how many readers work side by side on this machine."""
    return max(1, min(MOST_READERS, os.cpu_count() or 1))


def shelf_of(file: BinderFile) -> BinderShelf:
    """Return the shelf of an open binder."""
    return BinderShelf(file, places.cache())


def family_words(rules: Rulebook, language: str) -> Mapping[str, tuple[str, str]]:
    """Return what each family of files is called, and what to do with it."""
    families = read_families(rules.resources)
    return {
        name: (family.words[language], family.remedy[language])
        for name, family in families.items()
    }


def add_files(
    file: BinderFile,
    paths: Sequence[Path],
    rules: Rulebook,
    progress: Progress,
    password: str = "",
) -> tuple[GivenFile, ...]:
    """Take files and folders into the binder and save it; one line for each file."""
    must_exist(paths)
    sources = sources_in(paths, file)
    return add_sources(file, sources, rules, progress, password)


def sources_in(paths: Sequence[Path], file: BinderFile) -> list[Path]:
    """Return each file that those paths give; refuse what is the binder's own."""
    _must_be_outside(paths, file.folder)
    return list(files_in(paths, leave_out=file.folder))


def add_sources(
    file: BinderFile,
    sources: Sequence[Path],
    rules: Rulebook,
    progress: Progress,
    password: str = "",
) -> tuple[GivenFile, ...]:
    """Take those files in and save the binder; one line for each, in their order.

    What came out of a file stands behind it, with `came_in`.

    All of them are one edit: stopped or killed before its end, the binder is as
    it was before.
    """
    brought = bring_sources(file, sources, rules, progress, password)
    return _put_in(file, brought, rules)


def _put_in(
    file: BinderFile, coming: Iterable[Brought], rules: Rulebook
) -> tuple[GivenFile, ...]:
    binder, lines = file.binder, list[GivenFile]()
    for brought in coming:
        binder, line = arrive(binder, brought, rules.kinds)
        lines.append(line)
    file.save(binder)
    for line in lines:
        if line.outcome == "rejected" and line.digest:
            file.let_go(line.digest)
    return tuple(lines)


def bring_sources(
    file: BinderFile,
    sources: Sequence[Path],
    rules: Rulebook,
    progress: Progress,
    password: str = "",
) -> Iterator[Brought]:
    """Copy files in and read them; whoever edits the binder puts them in place.

    Each comes as soon as it is read. Nothing of the binder changes, but that
    originals are copied in.
    """
    comparing = Comparing(shelf_of(file), file.binder)
    with _intake(file, rules, password) as intake:
        for brought in bring(sources, file.binder, intake, progress):
            yield comparing.told(brought)


def bring_one_again(
    file: BinderFile, digest: str, rules: Rulebook, password: str
) -> Iterator[Brought]:
    """Read an original of the binder once more: this time with its password.

    What comes out of it follows.
    """
    original = file.binder.originals[digest]
    line, kept = _line_of(file.binder, original), file.original_path(original)
    comparing = Comparing(shelf_of(file), file.binder)
    with _intake(file, rules, password) as intake:
        for brought in bring_again(line, original, kept, intake):
            yield comparing.told(brought)


def unlock_original(
    file: BinderFile, digest: str, rules: Rulebook, password: str
) -> tuple[GivenFile, ...]:
    """Open a locked original with its password and save the binder."""
    brought = bring_one_again(file, digest, rules, password)
    return _put_in(file, brought, rules)


def _line_of(binder: Binder, original: Original) -> GivenFile:
    """Return the line of an original that could not be read, else its plain one."""
    lines = [line for line in binder.ledger if line.digest == original.digest]
    wanting = (line for line in lines if line.needs)
    told = GivenFile(original.name, original.digest, "needs_attention")
    return next(wanting, lines[0] if lines else told)


@contextmanager
def _intake(file: BinderFile, rules: Rulebook, password: str) -> Iterator[Intake]:
    """Give what files need on their way in; readers and private folder go after."""
    shelf, words = shelf_of(file), family_words(rules, "en")
    shelf.make_room()
    with readers_at_work() as (at_work, room):
        yield Intake(shelf, at_work.read, rules.kinds, words, password, room)


@contextmanager
def readers_at_work(most: int = MOST_READERS) -> Iterator[tuple[Readers, Path]]:
    """Give readers, at most so many, and a private folder that goes with them.

    They write into the cache alone, and for a moment into that folder.
    """
    cache, count = places.cache(), min(reader_count(), most)
    with (
        private_room(cache) as folder,
        Readers(count, Room(cache, folder)) as readers,
    ):
        yield readers, folder


def must_exist(paths: Sequence[Path]) -> None:
    """Refuse paths that name nothing; what can't be reached gets its own line."""
    for path in paths:
        try:
            is_there = path.exists()
        except OSError:
            is_there = True
        if not is_there:
            raise WrongUsageError(f"There is no file or folder called {path}.")


def _must_be_outside(paths: Sequence[Path], folder: Path) -> None:
    """Refuse to put a binder into itself."""
    home = folder.resolve()
    for path in paths:
        if path.resolve().is_relative_to(home):
            raise WrongUsageError(
                f"{path} belongs to the binder itself.", "Name papers outside of it."
            )


def pages_at_hand(file: BinderFile, wanted: Sequence[Original]) -> dict[str, Path]:
    """Return the pages file of each original.

    Made pages that the cache lost, or no longer has whole, are made again.
    """
    shelf = shelf_of(file)
    lost = [original for original in wanted if not shelf.has_pages(original)]
    for original in lost:
        if original.pages_file == "opened" and shelf.has_original(original):
            raise BinderError(
                f"The opened copy of {original.name} is missing from the binder's"
                " folder.",
                "Add the file again with its password.",
            )
        if original.pages_file != "made" or not shelf.has_original(original):
            raise BinderError(
                f"{original.name} is missing from the binder's folder or was changed.",
                "Put the folder back together, or add the file again.",
            )
    if lost:
        shelf.make_room()
        with readers_at_work(len(lost)) as (readers, _):
            jobs = [read_job(shelf, original) for original in lost]
            for original, result in zip(lost, readers.read(jobs), strict=True):
                _must_be_alike(original, result)
    return {original.digest: shelf.pages_path(original) for original in wanted}


def read_job(shelf: BinderShelf, original: Original) -> ReadJob:
    """Return the job that makes an original's pages and text again."""
    is_opened = original.pages_file == "opened"
    digest, taken = original.digest, ""
    if original.has_two_looks:
        taken = digest + AS_TAKEN
    path = shelf.pages_path(original) if is_opened else shelf.original_path(original)
    name = original.made_name if original.along else digest
    return ReadJob(
        path=str(path),
        name=original.name,
        pages_to=str(shelf.made_path(name)),
        text_to=str(shelf.text_path(name)),
        taken_to=str(shelf.made_path(taken)) if taken else "",
        taken_text_to=str(shelf.text_path(taken)) if taken else "",
        along=tuple(str(shelf.original_path(one)) for one in shelf.along(original)),
        across=original.across,
        names=tuple(one.name for one in shelf.along(original)),
    )


def _must_be_alike(original: Original, result: ReadResult) -> None:
    answer = result.answer
    is_alike = len(answer.get("facts", ())) == original.pages
    if not is_alike or len(answer.get("taken_facts", ())) != len(original.other_facts):
        raise BinderError(
            f"{original.name} gives other pages than when it was added.",
            "Add the file again.",
        )


def read_lost_texts(file: BinderFile, progress: Progress) -> int:
    """Read every original again whose text the cache lost; return how many.

    One that was opened with a password, and of which no opened copy is there, stays
    without: nobody is asked for the password here.
    """
    shelf = shelf_of(file)
    lost = [
        original
        for original in file.binder.originals.values()
        if original.page_facts
        and not shelf.text_path(original.made_name).is_file()
        and (original.pages_file != "opened" or shelf.has_pages(original))
    ]
    if not lost:
        return 0
    shelf.make_room()
    with readers_at_work(len(lost)) as (readers, _):
        jobs = [read_job(shelf, original) for original in lost]
        for done, _ in enumerate(readers.read(jobs), start=1):
            progress.step(done, len(lost), "Reading pages again")
    return len(lost)


class TextOfPages:
    """The text of a binder's pages, read again where the cache lost it."""

    def __init__(self, file: BinderFile, rules: Rulebook) -> None:
        self._file, self._rules = file, rules
        self._held: dict[str, list[str]] = {}

    def guess(self, pages: Sequence[ExhibitPage], name: str, kind: str = "") -> Guess:
        """Propose what some pages are; `kind` is what a person said, if anything."""
        texts = [self._of(page.source)[page.source_page - 1] for page in pages]
        return paper_reader(self._rules.resources).read(texts, name, kind)

    def _of(self, digest: str) -> list[str]:
        if digest not in self._held:
            self._held[digest] = self._fetch(self._file.binder, digest)
        return self._held[digest]

    def _fetch(self, binder: Binder, digest: str) -> list[str]:
        shelf, original = shelf_of(self._file), binder.originals[digest]
        path = shelf.text_path(original.made_name)
        texts = _texts_in(path, original.pages)
        if not texts:
            with readers_at_work(1) as (readers, _):
                list(readers.read([read_job(shelf, original)]))
            texts = _texts_in(path, original.pages)
        return with_readings(shelf, digest, texts or [""] * original.pages)


def _texts_in(path: Path, pages: int) -> list[str]:
    """Return the text of each page, nothing where the file has lost any."""
    try:
        texts = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    is_whole = isinstance(texts, list) and len(texts) == pages
    return texts if is_whole and all(isinstance(t, str) for t in texts) else []
