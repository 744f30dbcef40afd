"""The whole corpus as one binder and one packet, made once for its tests."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from binder_app.acts.adding import add_files, shelf_of
from binder_app.acts.build_options import packet_options
from binder_app.acts.building import BuildWish, Built, build
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder, GivenFile
from binder_app.files import digest_of
from binder_app.packet.carried_plan import CarriedPage
from binder_app.packet.verify import carried_by
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
FOLDERS = ("archive", "dicom", "image", "mail", "office", "pdf", "pdf-damaged")


@dataclass(frozen=True, slots=True)
class SourceRun:
    """One exhibit's pages: where they came from, where they stand in the packet.

    `given` is the file as it came, `pages_file` the PDF that the packet was
    made from; `pages` are page numbers in it, the first standing on
    `first_page` of the packet.
    """

    name: str
    given: Path
    pages_file: Path
    pages_in_source: int
    pages: tuple[int, ...]
    first_page: int

    @property
    def candidates(self) -> tuple[Path, ...]:
        """The files to hold the packet against, the best first."""
        if self.given.suffix.lower() == ".pdf" and self.given != self.pages_file:
            return self.given, self.pages_file
        return (self.pages_file,)


@dataclass(frozen=True, slots=True)
class WholePacket:
    """What came of the corpus: the files given, the binder, the packet."""

    given: tuple[Path, ...]
    lines: tuple[GivenFile, ...]
    binder: Binder
    built: Built
    runs: tuple[SourceRun, ...]
    carried: tuple[CarriedPage, ...]

    @property
    def packet(self) -> Path:
        """The packet on disk."""
        return self.built.report.path


def given_files() -> tuple[Path, ...]:
    """Return every file of the corpus, in the order of their names."""
    files = (path for name in FOLDERS for path in (CORPUS / name).iterdir())
    return tuple(sorted(path for path in files if path.is_file()))


def make_whole_packet(folder: Path) -> WholePacket:
    """Take the corpus into one binder in `folder` and build its packet there."""
    rules = read_rulebook("workers_comp")
    given = given_files()
    with BinderFile.create(folder / "binder", Binder("workers_comp")) as file:
        lines = add_files(file, given, rules, Progress())
        wish = BuildWish(
            options=packet_options(file.binder, "packet", [], ()),
            target=folder / "packet.pdf",
            prepared="2026-11-22",
            is_forced=True,
        )
        built = build(file, wish, rules, Progress())
        runs = tuple(_runs(file, built, given))
        binder = file.binder
    carried = carried_by(built.report.path).pages
    return WholePacket(given, lines, binder, built, runs, carried)


def _runs(
    file: BinderFile, built: Built, given: tuple[Path, ...]
) -> Iterator[SourceRun]:
    shelf, places = shelf_of(file), {digest_of(path): path for path in given}
    for exhibit in built.report.plan.exhibits:
        (digest,) = exhibit.digests
        original = file.binder.originals[digest]
        place = places.get(digest, shelf.original_path(original))
        yield SourceRun(
            name=original.name,
            given=place,
            pages_file=shelf.pages_path(original),
            pages_in_source=original.pages,
            pages=tuple(page.source_page for page in exhibit.pages),
            first_page=exhibit.first_page,
        )
