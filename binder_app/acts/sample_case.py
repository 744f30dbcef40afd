"""The whole job on a made-up case: papers, binder, packet, proof."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from binder_app.acts.adding import add_files, shelf_of
from binder_app.acts.build_options import packet_options
from binder_app.acts.building import BuildWish, Built, build
from binder_app.acts.checking import Checked, check_open
from binder_app.acts.dispute_edits import answered
from binder_app.acts.editing import set_on_exhibit
from binder_app.acts.records_listed import records_listed
from binder_app.acts.rulebook import Rulebook, read_rulebook
from binder_app.acts.targets import packet_name
from binder_app.domain.binder import Binder, GivenFile
from binder_app.domain.dispute import DenialReason, Dispute, PageRef
from binder_app.domain.verdicts import NOT_HERE
from binder_app.errors import WrongUsageError
from binder_app.progress import Progress
from binder_app.rules.gate import needs_a_look
from binder_app.sample.papers import write_sample_case
from binder_app.sample.story import SampleCase
from binder_app.storage import places
from binder_app.storage.binder_file import BinderFile

PATHWAY = "workers_comp"


@dataclass(frozen=True, slots=True)
class SampleRun:
    """Everything that the demonstration made."""

    folder: Path
    papers: tuple[GivenFile, ...]
    checked: Checked
    built: Built


def run_sample_case(folder: Path, prepared: str, progress: Progress) -> SampleRun:
    """Write the papers, take them in, check them, build the packet and prove it.

    `folder` must not hold anything yet, and does not where this is stopped midway;
    `prepared` is the ISO date on the cover.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WrongUsageError(f"{folder} is already there and is not empty.")
    try:
        return _run(folder, prepared, progress)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _run(folder: Path, prepared: str, progress: Progress) -> SampleRun:
    papers = folder / "papers"
    papers.mkdir(parents=True, exist_ok=True)
    case = write_sample_case(papers, places.resources(), progress)
    rules = read_rulebook(PATHWAY)
    with BinderFile.create(folder / "binder", Binder(PATHWAY)) as file:
        lines = add_files(file, [papers], rules, progress)
        file.save(_looked_through(file.binder, case, rules))
        file.save(_list_gone_through(file, rules))
        wish = BuildWish(
            packet_options(file.binder, "packet", (), ()),
            folder / packet_name(file.binder.claim.surname),
            prepared,
        )
        built = build(file, wish, rules, progress)
        return SampleRun(folder, lines, check_open(file, rules), built)


def _looked_through(binder: Binder, case: SampleCase, rules: Rulebook) -> Binder:
    """Return the binder after a person has typed the claim and looked at it all.

    They say what each doubtful paper is and who it is from, give titles and the dates
    that were not read rightly, and say which page answers each reason.
    """
    binder = replace(binder, claim=case.claim, dispute=_answered(binder, case))
    papers = {paper.file_name: paper for paper in case.papers}
    for exhibit in binder.exhibits:
        paper = papers[exhibit.source_name]
        said = {"title": paper.title, "from": paper.sender}
        if needs_a_look(exhibit, rules.kinds):
            said["kind"] = paper.kind
        if exhibit.date != paper.date:
            said["date"] = paper.date
        for name, value in said.items():
            binder = set_on_exhibit(binder, exhibit.id, name, value, rules)
    return binder


def _answered(binder: Binder, case: SampleCase) -> Dispute:
    """Return the dispute with its reasons, and the pages that a person says answer."""
    ids = {exhibit.source_name: exhibit.id for exhibit in binder.exhibits}
    pages, reasons = case.pages, dict[str, DenialReason]()
    decision = ids[pages.decision]
    for told in case.answers:
        at = PageRef.on(decision, pages.reasons)
        held = reasons.get(told.quote) or DenialReason(told.quote, at, told.reason)
        page = PageRef.on(ids[told.file_name], told.page)
        reasons[told.quote] = answered(held, page)
    (item,) = case.dispute.items
    return Dispute(
        (
            replace(
                item,
                asked=PageRef.on(ids[pages.asked_in], pages.asked),
                decided=PageRef.on(decision, pages.decided),
                guideline_at=PageRef.on(decision, pages.guideline),
                reasons=tuple(reasons.values()),
            ),
        )
    )


def _list_gone_through(file: BinderFile, rules: Rulebook) -> Binder:
    """Return the binder after a person agreed to what each listed record is."""
    binder = file.binder
    for listed in records_listed(shelf_of(file), binder, rules):
        for number, record in enumerate(listed.records, start=1):
            word = next((held for held, _ in record.exhibits), NOT_HERE)
            binder = set_on_exhibit(
                binder, listed.decision, "record", f"{number}:{word}", rules
            )
    return binder
