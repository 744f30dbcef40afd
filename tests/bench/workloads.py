"""The papers that the bench works on: made once, and kept in its work folder."""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measure import ROOT, Run, once

SHARED = ROOT.parent / "shared" / "bench"
"""The developers' workloads and reference; the bench has its own without them."""

OWN_SIZES = {"small": 60, "typical": 600, "huge": 3000}
"""Pages of the bench's own sets."""

MOST_PAGES = 3000
"""No workload is joined beyond that many pages."""

SERIES = (
    "pages",
    "documents",
    "named destinations",
    "outline items",
    "form fields",
)
"""What there can be many of; each has papers of its own (see `drawing`)."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One file of a workload."""

    path: Path
    title: str
    pages: int
    bytes: int


def papers_in(folder: Path, most_pages: int | None = None) -> list[Paper]:
    """Return the papers of a workload, until they have `most_pages` pages."""
    papers: list[Paper] = []
    for row in json.loads((folder / "manifest.json").read_text()):
        if most_pages and sum(paper.pages for paper in papers) >= most_pages:
            break
        path = folder / row["file"]
        papers.append(Paper(path, row["title"], row["pages"], row["bytes"]))
    return papers


@dataclass(frozen=True, slots=True)
class Work:
    """A work folder: workloads, what was read of them, packets."""

    folder: Path
    has_shared: bool

    def papers(self, name: str) -> Path:
        """Return the folder of the set "small", "typical" or "huge"."""
        if not self.has_shared:
            return self.series("pages", OWN_SIZES[name])
        folder = self.folder / name
        if not (folder / "manifest.json").is_file():
            script = str(SHARED / "gen.py")
            once([sys.executable, script, str(self.folder), name])
        return folder

    def series(self, name: str, size: int) -> Path:
        """Return the folder of one size of a series of `drawing.SERIES`."""
        folder = self.folder / "series" / f"{name.replace(' ', '-')}-{size}"
        if not (folder / "manifest.json").is_file():
            words = [name, str(size), str(folder)]
            once([sys.executable, "-m", "tests.bench.drawing", *words])
        return folder

    def read(self, papers: Path) -> Run:
        """Read a workload as `add` would and keep the facts; return the cost."""
        kept = self._facts(papers)
        kept.parent.mkdir(parents=True, exist_ok=True)
        words = ["read", str(papers), str(kept)]
        return once([sys.executable, "-m", "tests.bench.our_job", *words])

    def _facts(self, papers: Path) -> Path:
        return self.folder / "facts" / f"{papers.name}.json"

    def _facts_at_hand(self, papers: Path) -> Path:
        kept, maker = self._facts(papers), ROOT / "binder_app/intake/page_facts.py"
        newest = max(path.stat().st_mtime for path in (maker, papers / "manifest.json"))
        if not kept.is_file() or kept.stat().st_mtime < newest:
            self.read(papers)
        return kept

    def out(self, name: str) -> str:
        """Return where a measured job writes its packet."""
        packets = self.folder / "out"
        packets.mkdir(parents=True, exist_ok=True)
        return str(packets / f"{name}.pdf")

    def our_job(
        self, papers: Path, act: str = "write", most_pages: int | None = None
    ) -> Sequence[str]:
        """Return the command of our job; `act` is "write" or "build"."""
        facts = self._facts_at_hand(papers)
        words = [act, str(papers), str(facts), self.out(f"ours-{act}")]
        return _command("-m", "tests.bench.our_job", *words, pages=most_pages)

    def reference(self, papers: Path, most_pages: int | None = None) -> Sequence[str]:
        """Return the command of the reference on the same papers."""
        words = [str(papers), self.out("reference")]
        if not self.has_shared:
            return _command("-m", "tests.bench.reference", *words, pages=most_pages)
        engine = [str(SHARED / "engines.py"), "pikepdf-raw", "full"]
        return _command(*engine, *words, pages=most_pages)


def _command(*words: str, pages: int | None) -> Sequence[str]:
    return [sys.executable, *words, *([str(pages)] if pages else [])]


def work_in(folder: Path) -> Work:
    """Return the work folder at `folder`; apart where shared sets are absent."""
    has_shared = (SHARED / "engines.py").is_file()
    folder = folder.resolve() / ("" if has_shared else "own")
    folder.mkdir(parents=True, exist_ok=True)
    return Work(folder, has_shared)
