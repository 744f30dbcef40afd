"""The whole corpus in one binder: nothing crashes, is lost, or is altered."""

import csv
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from binder_app.intake.refusals import QUIET
from tests.corpus.known import (
    COUNTED_OTHERWISE,
    DRAWN_OTHERWISE,
    SHOWN_NOWHERE,
    WORDED_OTHERWISE,
)
from tests.corpus.leftovers import active_things, everything_said
from tests.corpus.letters import differences_of_letters, letters_by_poppler
from tests.corpus.pictures import Compared, Unseen, seen_by_pdfium, seen_by_poppler
from tests.corpus.whole_packet import CORPUS, FOLDERS, WholePacket, make_whole_packet

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.tools,
    pytest.mark.xdist_group("whole_corpus"),
    pytest.mark.skipif(
        not CORPUS.is_dir(), reason=f"the developers' corpus is not at {CORPUS}"
    ),
]

CRASHED = "took too long or failed"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholePacket]:
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        yield make_whole_packet(folder)


def manifest() -> dict[str, dict[str, str]]:
    with (CORPUS / "MANIFEST.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["path"]: row for row in rows}


def key_of(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def pages_by_all_tools(row: dict[str, str]) -> int | None:
    told = {row["qpdf_pages"], row["poppler_pages"], row["pdfium_pages"]}
    (count,) = told if len(told) == 1 else ("",)
    return int(count) if count.isdigit() else None


def is_helper(problem: str) -> bool:
    """Tell what is said of a system's helper files: nothing is to be done."""
    return problem in QUIET or problem.endswith("no paper.")


def test_every_file_has_an_outcome_and_none_is_a_crash(whole):
    names = [line.name for line in whole.lines if not line.came_in]

    assert names == [path.name for path in whole.given]
    assert not [line.name for line in whole.lines if CRASHED in line.problem]
    for line in whole.lines:
        is_out = line.outcome in ("needs_attention", "rejected")
        assert bool(line.problem) == is_out, line
        assert bool(line.remedy) == (is_out and not is_helper(line.problem)), line


def test_the_folders_hold_what_their_list_says(whole):
    listed = {path for path in manifest() if path.split("/")[0] in FOLDERS}

    assert {key_of(path) for path in whole.given} == listed


def test_a_file_gives_as_many_pages_as_all_tools_count(whole):
    counted = {key_of(run.given): run.pages_in_source for run in whole.runs}
    wanted = {path: pages_by_all_tools(row) for path, row in manifest().items()}

    astray = {path for path, n in counted.items() if wanted.get(path) not in (None, n)}

    assert {Path(path).name for path in astray} == set(COUNTED_OTHERWISE)


def test_the_packet_was_proven_page_by_page(whole):
    report = whole.built.report

    assert report.proof.is_ok
    assert report.proof.pages == report.proof.stamps == report.plan.total_pages
    assert report.proof.unproved == []


def pages_of(runs: Iterable[tuple[int, int]]) -> list[int]:
    return [page for first, last in runs for page in range(first, last + 1)]


def shares(whole: WholePacket, digest: str) -> bool:
    """Tell whether a file is shown on the sheet of another, as slices are."""
    return whole.binder.pages_with(digest)[0] != digest


def test_the_ledger_names_every_file_and_every_evidence_page_once(whole):
    ledger, plan = whole.built.ledger, whole.built.report.plan
    rows = [(row.digest, row.pages) for row in ledger if row.pages is not None]
    covered = pages_of(run for digest, run in rows if not shares(whole, digest))
    shared = pages_of(run for digest, run in rows if shares(whole, digest))
    evidence = [page.number for page in plan.pages() if page.source is not None]
    own = sum(page.source is None for page in plan.pages())

    told = [line.name for line in whole.lines]
    assert sorted(row.file for row in ledger) == sorted(told)
    assert len(covered) == len(set(covered))
    assert sorted({*covered, *shared}) == evidence
    assert len(evidence) + own == plan.total_pages
    for row in ledger:
        assert (row.outcome == "in_packet") == (row.pages is not None), row
        assert row.pages or row.reason, row


def test_qpdf_finds_nothing_wrong_with_the_packet(whole):
    checked = subprocess.run(
        ["qpdf", "--check", str(whole.packet)], capture_output=True, check=False
    )

    assert checked.returncode == 0, checked.stderr


def test_pdfium_shows_each_page_as_in_its_source(whole):
    assert_pictures(list(seen_by_pdfium(whole)), "pdfium", whole)


def test_poppler_shows_each_page_as_in_its_source(whole):
    assert_pictures(list(seen_by_poppler(whole)), "poppler", whole)


def assert_pictures(
    seen: list[Compared | Unseen], engine: str, whole: WholePacket
) -> None:
    unseen = {(one.engine, one.name) for one in seen if isinstance(one, Unseen)}
    unlike = [one for one in seen if isinstance(one, Compared) and not one.is_alike]
    known = {key for key in DRAWN_OTHERWISE if key[0] == engine}

    assert len(seen) == sum(len(run.pages) for run in whole.runs)
    assert unseen == {key for key in SHOWN_NOWHERE if key[0] == engine}
    assert [one for one in unlike if (engine, one.name) not in known] == []
    assert known == {(engine, one.name) for one in unlike}


def test_poppler_reads_on_each_page_the_letters_of_its_source_and_its_stamp(whole):
    compared = list(differences_of_letters(whole))
    unlike = [one for one in compared if one is not None]

    assert len(compared) == sum(len(run.pages) for run in whole.runs)
    assert [one for one in unlike if one.name not in WORDED_OTHERWISE] == []
    assert {one.name for one in unlike} == set(WORDED_OTHERWISE)


def test_a_filled_form_without_drawings_keeps_its_checks_and_its_accents(whole):
    (run,) = (r for r in whole.runs if r.name == "synth-filled-form-same-names.pdf")
    letters = letters_by_poppler(whole.packet)[run.first_page - 1]

    assert letters["✓"] == letters["é"] == 1


def test_nothing_in_the_packet_can_act_by_itself(whole):
    assert list(active_things(whole.packet)) == []


def test_no_name_of_a_file_that_stayed_out_is_in_the_packet(whole):
    out = [line.name for line in whole.lines if line.outcome == "needs_attention"]
    stems = [Path(name).stem for name in out]
    words = [stem.encode(code) for stem in stems for code in ("utf-8", "utf-16-be")]
    openings = {word[:8] for word in words}

    assert stems
    for said in everything_said(whole.packet):
        if any(opening in said for opening in openings):
            assert [word for word in words if word in said] == []
