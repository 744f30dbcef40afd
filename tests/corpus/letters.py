"""The letters of each page as poppler reads them."""

import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.whole_packet import SourceRun, WholePacket

SECONDS = 60

DIRECTIONS = dict.fromkeys(range(0x202A, 0x202F))
"""Marks of writing direction that poppler puts in by the look of the whole page."""


@dataclass(frozen=True, slots=True)
class Differs:
    """A page whose letters are not those of its source and its stamp."""

    name: str
    page: int
    packet_page: int
    lost: str
    gained: str


def letters_by_poppler(path: Path) -> list[Counter[str]]:
    """Return the letters of each page, whatever their order; empty where refused."""
    told = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(path), "-"],
        capture_output=True,
        timeout=SECONDS,
        check=False,
    ).stdout.decode("utf-8", "replace")
    pages = told.translate(DIRECTIONS).split("\f")[:-1]
    return [Counter("".join(page.split())) for page in pages]


def differences_of_letters(whole: WholePacket) -> Iterator[Differs | None]:
    """Hold each page's letters against its source's; `None` where they are alike."""
    packet = letters_by_poppler(whole.packet)
    for run in whole.runs:
        source = _letters_of_source(run)
        for place, number in enumerate(run.pages):
            at = run.first_page + place
            stamp = Counter("".join("".join(whole.carried[at - 1].stamp).split()))
            wanted = source[number - 1] + stamp
            lost, gained = wanted - packet[at - 1], packet[at - 1] - wanted
            if lost or gained:
                words = "".join(lost.elements()), "".join(gained.elements())
                yield Differs(run.name, number, at, *words)
            else:
                yield None


def _letters_of_source(run: SourceRun) -> list[Counter[str]]:
    for path in run.candidates:
        letters = letters_by_poppler(path)
        if len(letters) == run.pages_in_source:
            return letters
    raise AssertionError(f"poppler can't read the pages made of {run.name}")
