"""Small binders of an invented claim, and the program run beside the test."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from binder_app.acts.adding import add_files
from binder_app.acts.rulebook import read_rulebook
from binder_app.acts.targets import PACKET
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.files import is_unfinished
from binder_app.progress import Progress
from binder_app.seal import close_seal, open_seal
from binder_app.storage.binder_file import BinderFile

ROOT = Path(__file__).parents[2]
CLAIM = Claim({"employee_name": "Marisol Quiñones", "claim_number": "WC-2026-018365"})
LINES = (
    "Utilization review decision: denied.",
    "Request for Authorization, DWC Form RFA",
    "Treating physician's progress report (PR-2)",
    "Physical therapy daily note",
)


def paper(path: Path, text: str) -> Path:
    """Draw one small PDF of one page."""
    canvas = Canvas(str(path), pagesize=(612, 792), invariant=1)
    canvas.drawString(72, 700, text)
    canvas.showPage()
    canvas.save()
    return path


def papers(folder: Path) -> list[Path]:
    """Draw the papers of a small pile."""
    folder.mkdir()
    return [paper(folder / f"paper {n}.pdf", line) for n, line in enumerate(LINES)]


def binder_at(folder: Path, sources: Sequence[Path] = ()) -> Path:
    """Make a binder and take those papers in."""
    with BinderFile.create(folder, Binder("workers_comp", CLAIM)) as file:
        if sources:
            add_files(file, sources, read_rulebook("workers_comp"), Progress())
    return folder


def read(folder: Path) -> Binder:
    """Return the binder as it stands on disk."""
    with BinderFile.open_for_reading(folder) as file:
        return file.binder


def numbered(binder: Binder, number: int) -> Binder:
    """Return the binder with that number in several rows of several tables."""
    told = str(number)
    exhibits = tuple(e.with_choice("title", told) for e in binder.exhibits)
    confirmed = {"number": told, "filling": "x" * 3000}
    claim = binder.claim.with_fact("adjuster", told)
    return replace(binder, claim=claim, exhibits=exhibits, confirmed=confirmed)


def numbers_in(binder: Binder) -> set[str]:
    """Return every number that `numbered` left; one alone where nothing mixed."""
    titles = {e.chosen.get("title", "0") for e in binder.exhibits}
    return {
        *titles,
        binder.claim.get("adjuster") or "0",
        binder.confirmed.get("number", "0"),
    }


def older_packet(target: Path) -> bytes:
    """Write what the program takes for an earlier packet; return its bytes."""
    target.write_bytes(b"an older packet " + open_seal(PACKET.seal))
    close_seal(target, PACKET.seal)
    return target.read_bytes()


def unfinished_below(folder: Path) -> list[Path]:
    """Return the unfinished files of ours anywhere below a folder."""
    return [path for path in folder.rglob("*") if is_unfinished(path)]


def started(*words: object, **more: Any) -> "subprocess.Popen[str]":
    """Start this Python with those words, in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        start_new_session=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        **more,
    )


def group_of(leader: int) -> list[int]:
    """Return the processes of a group that are there (Linux)."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = stat.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        state, _, group = words.rpartition(")")[2].split()[:3]
        if int(group) == leader and state != "Z":
            found.append(int(stat.parent.name))
    return found
