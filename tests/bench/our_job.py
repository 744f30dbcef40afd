"""Our part of the bench, one act in one process.

``python -m tests.bench.our_job read FOLDER FACTS`` measures every page as `add`
does once, and keeps the facts. ``... write FOLDER FACTS OUT [PAGES]`` writes the
packet from them without proving it; ``build`` proves it as well.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from binder_app.domain.bates import BatesNumber
from binder_app.domain.binder import PageFacts
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import Dispute
from binder_app.domain.exhibit import ExhibitPage
from binder_app.domain.packet_plan import PacketPlan, PlannedExhibit, tab_at
from binder_app.files import digest_of
from binder_app.packet.build import build_packet
from binder_app.packet.write_file import Papers, Setting, write_packet
from binder_app.progress import Progress
from binder_app.storage.rule_files import read_checklist, read_kinds, read_words
from tests.bench.measure import ROOT
from tests.bench.workloads import MOST_PAGES, Paper, papers_in

RESOURCES = ROOT / "resources"


def read(folder: Path, kept: Path) -> None:
    """Measure every page of the papers in `folder` and write the facts down."""
    from binder_app.intake.page_facts import measure

    facts = [
        {
            "digest": digest_of(paper.path),
            "facts": [asdict(page) for _, page in measure(paper.path)],
        }
        for paper in papers_in(folder, MOST_PAGES)
    ]
    kept.write_text(json.dumps(facts))


def make(act: str, folder: Path, kept: Path, out: Path, pages: int | None) -> None:
    """Write ("write") or write and prove ("build") the packet of `folder`."""
    papers = papers_in(folder, pages)
    read_of = json.loads(kept.read_text())[: len(papers)]
    digests = [row["digest"] for row in read_of]
    facts = {
        (row["digest"], number): PageFacts(**page)
        for row in read_of
        for number, page in enumerate(row["facts"], start=1)
    }
    at_hand = Papers(
        {digest: p.path for digest, p in zip(digests, papers, strict=True)},
        lambda digest, number: facts[digest, number],
    )
    plan, setting = _plan(papers, digests), _setting()
    if act == "build":
        build_packet(plan, at_hand, setting, out, Progress())
    else:
        write_packet(plan, at_hand, setting, out, Progress())


def _setting() -> Setting:
    checklist = read_checklist(RESOURCES, "workers_comp", read_kinds(RESOURCES))
    words = read_words(RESOURCES / "translations", "en")
    return Setting(words, checklist, RESOURCES / "fonts")


def _plan(papers: list[Paper], digests: list[str]) -> PacketPlan:
    pairs = zip(papers, digests, strict=True)
    exhibits = tuple(
        PlannedExhibit(
            exhibit_id=f"e{place}",
            tab=tab_at(place),
            title=paper.title,
            kind="other",
            date="2026-01-02",
            sender="",
            section="other",
            pages=tuple(ExhibitPage(digest, n + 1) for n in range(paper.pages)),
            digests=(digest,),
        )
        for place, (paper, digest) in enumerate(pairs, start=1)
    )
    claim = Claim({"employee_name": "Marisol Quiñones", "claim_number": "WC-1"})
    first = BatesNumber("QUIN", 1)
    return PacketPlan(claim, Dispute(), exhibits, first, "2026-11-22")


if __name__ == "__main__":
    act, folder, kept, *told = sys.argv[1:]
    if act == "read":
        read(Path(folder), Path(kept))
    else:
        most = int(told[1]) if len(told) > 1 else None
        make(act, Path(folder), Path(kept), Path(told[0]), most)
