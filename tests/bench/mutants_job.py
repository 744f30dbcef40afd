"""Broken files through the readers as the program starts them, in a process of its own.

``python -m tests.bench.mutants_job COUNT FOLDER``: COUNT files to a family; those
that crashed their reader are kept in FOLDER. Exit code 1 where one did.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from binder_app.intake.inner import MOST_BYTES, MOST_FILES
from binder_app.intake.reader import FILES_A_READER, MEMORY, ReadJob
from binder_app.intake.sniff import HEAD_BYTES, sniff
from tests.bench.measure import ROOT
from tests.bench.tables import say, say_aside, say_table
from tests.bench.watched_reader import Told, WatchedReader
from tests.intake.mutants import mutants_of
from tests.intake.seeds import drawn

CORPUS = ROOT.parent / "shared" / "corpus"

FAMILIES = {
    "PDF": ("pdf",),
    "pictures": ("jpeg", "png", "tiff", "gif", "bmp", "webp"),
    "HEIC, AVIF, JPEG 2000": ("heic", "avif", "jp2"),
    "DICOM": ("dicom",),
    "mail": ("eml", "msg"),
    "office": ("docx", "xlsx", "odt", "rtf", "html"),
    "archives": ("zip", "tar", "gzip"),
    "text": ("text",),
}
LARGEST_SEED = 200_000
READERS = 2

HEADS = (
    *("family", "files", "pages or files", "said why"),
    *("ended by a limit", "crashed", "worst s", "peak MB"),
)


@dataclass(slots=True)
class Tally:
    """What became of one family's mutants."""

    files: int = 0
    gave: int = 0
    said_why: int = 0
    worst: float = 0.0
    peak: float = 0.0
    limits: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)

    def add(self, name: str, told: Told) -> None:
        """Count one reading of one file."""
        self.worst = max(self.worst, told.seconds)
        if told.limit:
            self.limits.append(f"{name}: {told.limit}")
        elif told.crash or not is_clear(told.answer):
            self.crashes.append(f"{name}: {told.crash or told.answer}")
        elif "problem" in told.answer or "not_yet" in told.answer:
            self.said_why += 1
        else:
            self.gave += 1

    def join(self, other: "Tally") -> None:
        """Count what another reader has seen as well."""
        self.files += other.files
        self.gave, self.said_why = (
            self.gave + other.gave,
            self.said_why + other.said_why,
        )
        self.worst, self.peak = (
            max(self.worst, other.worst),
            max(self.peak, other.peak),
        )
        self.limits += other.limits
        self.crashes += other.crashes


def is_clear(answer: dict[str, Any]) -> bool:
    """Tell whether an answer gives pages or files, or whole sentences why not."""
    if "problem" in answer:
        told = str(answer["problem"]), str(answer["remedy"])
        return all(words.endswith(".") for words in told)
    return bool(
        answer.get("facts")
        or answer.get("holds")
        or answer.get("not_yet")
        or "inner" in answer
    )


def main(count: int, kept: Path) -> int:
    """Break `count` files of each family; none may crash its reader."""
    tallies = dict[str, Tally]()
    with tempfile.TemporaryDirectory() as home:
        seeds = _seeds(Path(home))
        for name, families in FAMILIES.items():
            say_aside(f"mutants: {name} …")
            chosen = [seed for seed in seeds if seed[0] in families]
            tallies[name] = _read_all(name, chosen, count, Path(home), kept)
    say_table(HEADS, [_row(name, tally) for name, tally in tallies.items()])
    for tally in tallies.values():
        for told in (*tally.limits, *tally.crashes):
            say(f"    {told}")
    is_held = all(tally.peak < MEMORY / (1 << 20) for tally in tallies.values())
    is_held = is_held and not any(tally.crashes for tally in tallies.values())
    return 0 if is_held else 1


def _row(name: str, tally: Tally) -> tuple[str, ...]:
    counts = (tally.files, tally.gave, tally.said_why, len(tally.limits))
    more = (len(tally.crashes), f"{tally.worst:.1f}", f"{tally.peak:.0f}")
    return (name, *map(str, (*counts, *more)))


Seed = tuple[str, bytes]


def _seeds(folder: Path) -> list[Seed]:
    """Return good files with their family: drawn ones, and those of the corpus."""
    found = list(drawn(folder).items())
    if not CORPUS.is_dir():
        say_aside("Without the developers' corpus only drawn files are broken.")
        return found
    for path in sorted(CORPUS.rglob("*")):
        if path.is_file() and 0 < path.stat().st_size <= LARGEST_SEED:
            data = path.read_bytes()
            found.append((sniff(data[:HEAD_BYTES], path.name), data))
    return found


def _read_all(
    name: str, seeds: Sequence[Seed], count: int, home: Path, kept: Path
) -> Tally:
    """Read `count` mutants of a family with a few readers; keep what crashed one."""
    whole = Tally()
    with ThreadPoolExecutor(READERS) as pool:
        parts = [
            pool.submit(_read_some, f"{name} {one}", seeds, count // READERS, home)
            for one in range(READERS)
        ]
    for part in parts:
        tally, bad = part.result()
        whole.join(tally)
        for told, data in bad.items():
            (kept / f"crash {told}").write_bytes(data)
    return whole


def _read_some(
    name: str, seeds: Sequence[Seed], count: int, home: Path
) -> tuple[Tally, dict[str, bytes]]:
    """Read the mutants of one reader; what crashed it is given back by its name."""
    tally, bad, chance = Tally(), dict[str, bytes](), Random(name)
    folder = home / name
    folder.mkdir()
    with WatchedReader(home / f"{name}.err") as reader:
        for number, (family, data) in enumerate(_mutants(seeds, count, chance)):
            if number and number % FILES_A_READER == 0:
                reader.close()
            known = f"{name}-{number}.{family}"
            before = len(tally.crashes)
            _read_one(reader, tally, data, folder / known)
            if len(tally.crashes) > before:
                bad[known] = data
        tally.files, tally.peak = count, reader.peak
    return tally, bad


def _mutants(seeds: Sequence[Seed], count: int, chance: Random) -> Iterator[Seed]:
    """Give mutants of seeds taken by chance, each family as often as the others."""
    families = sorted({family for family, _ in seeds})
    for number in range(count):
        family = families[number % len(families)]
        chosen = [data for named, data in seeds if named == family]
        data, other = chance.choice(chosen), chance.choice(chosen)
        start = chance.randrange(2)
        yield family, next(islice(mutants_of(data, other, chance), start, None))


def _read_one(reader: WatchedReader, tally: Tally, data: bytes, source: Path) -> None:
    """Read one mutant; take it apart as well where it says that it holds files."""
    source.write_bytes(data)
    job = ReadJob(
        path=str(source),
        name=source.name,
        pages_to=f"{source}.pdf",
        text_to=f"{source}.json",
        taken_to=f"{source}.taken.pdf",
        taken_text_to=f"{source}.taken.json",
    )
    told = reader.read(job)
    if not told.answer.get("holds"):
        tally.add(source.name, told)
    else:
        inner = Path(f"{source}.inner")
        inner.mkdir()
        apart = reader.read(
            replace(
                job,
                inner_to=str(inner),
                most_files=MOST_FILES,
                most_bytes=MOST_BYTES,
            )
        )
        tally.add(
            source.name, apart if not told.answer.get("facts") else _worse(told, apart)
        )
    for path in source.parent.glob(f"{source.name}*"):
        _remove(path)


def _worse(told: Told, apart: Told) -> Told:
    """Return the reading, unless taking apart ended otherwise than with an answer."""
    return apart if apart.limit or apart.crash else told


def _remove(path: Path) -> None:
    if path.is_dir():
        for inner in path.iterdir():
            inner.unlink()
        path.rmdir()
    else:
        path.unlink()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2])))
