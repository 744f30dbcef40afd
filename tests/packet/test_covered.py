"""The user is told of the pages on which the stamp covers something."""

from dataclasses import replace
from pathlib import Path

import pytest

from binder_app.packet.build import PacketReport, build_packet
from binder_app.packet.write_file import Papers
from binder_app.progress import Progress
from tests.packet import papers


def marked(path: Path, *marks: str, size: tuple[float, float] = (612, 792)) -> Path:
    """Draw a page for each mark, a black box there and nothing else."""
    papers.drawn(path, len(marks), size=size)
    with papers.retouched(path) as pdf:
        for page, mark in zip(pdf.pages, marks, strict=True):
            page.Contents = pdf.make_stream(f"0 g {mark} re f".encode())
    return path


def covered(report: PacketReport) -> list[int]:
    """Return which pages of the first exhibit are told, from 1."""
    first = papers.first_page(report, "A")
    return [page - first + 1 for page in report.covered]


def test_a_page_is_told_where_the_stamp_itself_stands_on_print(tmp_path):
    beside, below, above = "100 28 90 5", "450 8 50 8", "450 44 50 8"
    source = marked(tmp_path / "a.pdf", "450 28 50 5", beside, below, above)

    report = papers.build(tmp_path, papers.all_of(source))

    assert covered(report) == [1]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_is_told_by_the_edge_that_is_its_foot(turn, tmp_path):
    marks = "450 28 60 4", "578 650 4 60", "100 760 60 4", "28 100 4 60"
    source = marked(tmp_path / "a.pdf", *marks)

    report = papers.build(tmp_path, papers.all_of(source, turn))

    assert covered(report) == [turn // 90 + 1]


def test_on_a_narrow_page_all_lines_of_the_stamp_are_looked_at(tmp_path):
    source = marked(tmp_path / "a.pdf", "120 60 20 6", "10 60 9 6", size=(216, 432))

    report = papers.build(tmp_path, papers.all_of(source))

    assert covered(report) == [1]


@pytest.mark.parametrize(("turn", "told"), [(0, [1]), (90, [])])
def test_of_an_older_binder_only_upright_pages_are_known(turn, told, tmp_path):
    exhibit = papers.all_of(papers.drawn(tmp_path / "a.pdf"), turn)
    at_hand = papers.at_hand(exhibit)

    def facts(digest: str, page: int):
        known = at_hand.facts(digest, page)
        return replace(known, edge_ink=None, foot_ink=True)

    report = build_packet(
        papers.plan_of(exhibit),
        Papers(at_hand.paths, facts),
        papers.SETTING,
        tmp_path / "packet.pdf",
        Progress(),
    )

    assert covered(report) == told
