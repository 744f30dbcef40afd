"""What becomes of the whole corpus: ``python3 tasks.py formats [FOLDER]``.

Takes every file into a new binder, builds its packet, proves it, and writes the
tables of ``docs/formats.md``. Scans are not read. Exit code 1 where a bar was
missed. With FOLDER the binder and the packet stay there.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from binder_app.storage.binder_file import BinderFile
from tests.bench.measure import ROOT
from tests.bench.tables import say_aside
from tests.formats.corpus import CORPUS, Listed, listed_files
from tests.formats.outcomes import Outcome, outcomes_in
from tests.formats.tables import openable_share, packet_table, tables

PAGE = ROOT / "docs" / "formats.md"
BEGINS = "<!-- measured: tasks.py formats -->"
ENDS = "<!-- end of what was measured -->"
NEEDS_USER = 3
BAR = 0.97
"""The share of files which some reader opens that must become pages."""


def main(words: Sequence[str]) -> int:
    """Measure, write the tables, and judge."""
    if not CORPUS.is_dir():
        say_aside(f"The developers' corpus is not at {CORPUS}: nothing to measure.")
        return 1
    with tempfile.TemporaryDirectory() as home:
        folder = Path(words[0]).resolve() if words else Path(home)
        folder.mkdir(parents=True, exist_ok=True)
        listed = listed_files()
        outcomes = _taken_in(folder, listed)
        packet, is_proven = _packet(folder)
    told = [*tables(listed, outcomes), *packet]
    _write(told)
    sys.stdout.write("\n".join(told) + "\n")
    return 0 if is_proven and openable_share(listed, outcomes) >= BAR else 1


def _taken_in(folder: Path, listed: Sequence[Listed]) -> dict[str, Outcome]:
    """Take all files into a new binder; return what became of each by its path."""
    say_aside(f"Taking in {len(listed)} files …")
    kinds = sorted({str(file.path.parent) for file in listed})
    _program(folder, "new", "binder", allowed=(0,))
    words = ("add", "binder", *kinds, "--text", "later", "--json")
    told = _program(folder, *words, allowed=(0, NEEDS_USER))
    with BinderFile.open_for_reading(folder / "binder") as file:
        return outcomes_in(told.stdout, file.binder)


def _packet(folder: Path) -> tuple[list[str], bool]:
    """Build the packet of all and prove it twice; return its table, and whether."""
    say_aside("Building its packet …")
    why = ("--force", "--because", "every file of the corpus")
    words = ("build", "binder", "--out", "packet.pdf", *why, "--json")
    built = _program(folder, *words, allowed=(0,))
    proven = _program(folder, "verify", "packet.pdf", allowed=(0, 1, 3))
    checked = subprocess.run(
        ["qpdf", "--check", "packet.pdf"], cwd=folder, capture_output=True, check=False
    )
    lines, adds_up = packet_table(built.stdout, proven.returncode, checked.returncode)
    return lines, adds_up


def _program(
    folder: Path, *words: str, allowed: Sequence[int]
) -> "subprocess.CompletedProcess[str]":
    """Run the program in `folder`, with a cache of its own."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *words],
        cwd=folder,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in allowed:
        raise SystemExit(f"{words[0]} ended with {done.returncode}: {done.stderr}")
    return done


def _write(lines: Sequence[str]) -> None:
    """Put the tables between their marks in the page."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    body = "\n".join(lines).strip()
    PAGE.write_text(f"{before}{BEGINS}\n\n{body}\n\n{ENDS}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
