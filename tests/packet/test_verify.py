import json
import subprocess
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from binder_app.domain.marks import PLAN_KEY
from binder_app.errors import Cancelled, UnusableInputError
from binder_app.packet.build import (
    PacketReport,
    UnprovenPacketError,
    build_packet,
)
from binder_app.packet.verify import Proof, carried_by, verify
from binder_app.packet.write_file import Papers
from binder_app.progress import Progress
from tests.packet import papers, plans

Change = Callable[[Pdf], None]
INDEX, FIRST, SECOND, PHOTO = 2, 4, 5, 7
"""Packet pages: Tab A's two pages of text, Tab B's photograph."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> PacketReport:
    folder = tmp_path_factory.mktemp("whole")
    text = papers.drawn(folder / "text.pdf", 2)
    with papers.retouched(text) as pdf:
        papers.link(pdf.pages[0].obj, Dest=Array([pdf.pages[1].obj, Name.Fit]))
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("History", 1))
    photo = papers.drawn(folder / "photo.pdf", 1, "Photo")
    with papers.retouched(photo) as pdf:
        papers.put_picture(pdf, pdf.pages[0].obj, papers.jpeg(), (80, 60))
    return papers.build(folder, papers.all_of(text), papers.all_of(photo))


def told_of(packet: Path) -> list[str]:
    return verify(packet, carried_by(packet), Progress()).problems


def changed(whole: PacketReport, folder: Path, change: Change) -> Path:
    """Return a copy of the packet that someone changed."""
    path = folder / "changed.pdf"
    with pikepdf.open(whole.path) as pdf:
        change(pdf)
        pdf.save(path)
    return path


def test_a_packet_is_proven_by_the_plan_it_carries(whole):
    proof = verify(whole.path, carried_by(whole.path), Progress())

    assert proof.is_ok
    assert proof.pages == proof.stamps == proof.text == whole.plan.total_pages == 8
    assert proof.bookmarks == 6
    assert proof == whole.proof


def in_stamp(page: int, old: bytes, new: bytes) -> Change:
    """Return the change of some code in the stamp of one page."""

    def change(pdf: Pdf) -> None:
        stamp = pdf.pages[page - 1].obj.Contents[-1]
        drawing = stamp.read_bytes()
        assert old in drawing
        stamp.write(drawing.replace(old, new))

    return change


def without_stamp(pdf: Pdf) -> None:
    page = pdf.pages[FIRST - 1].obj
    page.Contents = Array(page.Contents.as_list()[:-1])


def other_letter_in_stamp(pdf: Pdf) -> None:
    stamp = pdf.pages[FIRST - 1].obj.Contents[-1]
    drawing = stamp.read_bytes()
    start = drawing.rindex(b"<") + 1
    codes = bytes([drawing[start + 2], drawing[start + 3]]) * 2
    stamp.write(drawing[:start] + codes + drawing[start + 4 :])


def swapped_pages(pdf: Pdf) -> None:
    first, second = pdf.pages[FIRST - 1], pdf.pages[SECOND - 1]
    pdf.pages[FIRST - 1], pdf.pages[SECOND - 1] = second, first


def dropped_link(pdf: Pdf) -> None:
    page = pdf.pages[FIRST - 1].obj
    page.Annots = Array(page.Annots.as_list()[1:])


def lead_elsewhere(pdf: Pdf) -> None:
    link = pdf.pages[FIRST - 1].obj.Annots[0]
    link.Dest[0] = pdf.pages[PHOTO - 1].obj


def moved_bookmark(pdf: Pdf) -> None:
    mark = pdf.Root.Outlines.First.Next.Next
    mark.Dest = Array([pdf.pages[PHOTO - 1].obj, Name.Fit])


def removed_text(pdf: Pdf) -> None:
    page = pdf.pages[SECOND - 1].obj
    parts = page.Contents.as_list()
    parts[1] = pdf.make_stream(b"0.5 g 10 10 30 30 re f")
    page.Contents = Array(parts)


def added_text(pdf: Pdf) -> None:
    page = pdf.pages[SECOND - 1].obj
    extra = pdf.make_stream(b"BT /F1 12 Tf 72 300 Td (not) Tj ET")
    parts = page.Contents.as_list()
    page.Contents = Array([*parts[:-1], extra, parts[-1]])


def other_picture(pdf: Pdf) -> None:
    photo = pdf.pages[PHOTO - 1].obj.Resources.XObject.Photo
    photo.write(papers.jpeg("orange", (90, 70)), filter=Name.DCTDecode)


def no_picture(pdf: Pdf) -> None:
    page = pdf.pages[PHOTO - 1].obj
    page.Resources.XObject.Photo = papers.appearance(pdf).N


def covered_row(pdf: Pdf) -> None:
    page = pdf.pages[INDEX - 1].obj
    parts = page.Contents.as_list()
    drawing = parts[1].read_bytes()
    first = drawing.index(b"Tj")
    parts[1] = pdf.make_stream(drawing[:first] + b"Tj ET Q ")
    page.Contents = Array(parts)


def row_leads_elsewhere(pdf: Pdf) -> None:
    pdf.pages[INDEX - 1].obj.Annots[0].Dest[0] = pdf.pages[PHOTO - 1].obj


def cropped_stamp(pdf: Pdf) -> None:
    pdf.pages[FIRST - 1].obj.CropBox = Array([0, 0, 400, 792])


CHANGES: dict[str, tuple[Change, str]] = {
    "stamp taken off": (without_stamp, f"Page {FIRST}: its stamp"),
    "stamp altered": (other_letter_in_stamp, f"Page {FIRST}: its stamp"),
    "stamp cropped away": (cropped_stamp, f"Page {FIRST}: its stamp"),
    "pages swapped": (swapped_pages, f"Page {SECOND}: its stamp"),
    "link dropped": (dropped_link, f"Page {FIRST}: a link"),
    "link led elsewhere": (lead_elsewhere, f"Page {FIRST}: a link"),
    "bookmark moved": (moved_bookmark, f"Page {FIRST}: the bookmark"),
    "text removed": (removed_text, f"Page {SECOND}: its text"),
    "text added": (added_text, f"Page {SECOND}: its text"),
    "other picture": (other_picture, f"Page {PHOTO}: its pictures"),
    "no picture": (no_picture, f"Page {PHOTO}: its pictures"),
    "index emptied": (covered_row, f"Page {INDEX}: the index row of A"),
    "row led elsewhere": (row_leads_elsewhere, f"Page {INDEX}: the index row of A"),
}


@pytest.mark.parametrize(("change", "told"), CHANGES.values(), ids=list(CHANGES))
def test_a_change_is_named_with_its_page(change, told, whole, tmp_path):
    packet = changed(whole, tmp_path, change)

    problems = told_of(packet)

    assert any(problem.startswith(told) for problem in problems), problems


def test_a_renamed_bookmark_is_named_with_what_it_says_now(whole, tmp_path):
    def rename(pdf: Pdf) -> None:
        pdf.Root.Outlines.First.Next.Next.First.Title = String("Histrionics")

    problems = told_of(changed(whole, tmp_path, rename))

    assert len(problems) == 1
    assert "History" in problems[0]
    assert "Histrionics" in problems[0]


def test_a_lost_page_and_a_lost_bookmark_are_told(whole, tmp_path):
    def cut(pdf: Pdf) -> None:
        del pdf.pages[-1]

    def forget(pdf: Pdf) -> None:
        del pdf.Root["/Outlines"]

    assert told_of(changed(whole, tmp_path, cut)) == [
        "The packet has 7 pages, its plan 8."
    ]
    assert told_of(changed(whole, tmp_path, forget)) == [
        "0 bookmarks are there; 6 are planned."
    ]


def by_pikepdf(source: Path, target: Path) -> None:
    with pikepdf.open(source) as pdf:
        pdf.save(target, linearize=True, recompress_flate=True)


def by_pikepdf_locked(source: Path, target: Path) -> None:
    with pikepdf.open(source) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption(owner="o", user=""))


def by_pypdf(source: Path, target: Path) -> None:
    pypdf.PdfWriter(clone_from=source).write(target)


def by_qpdf(source: Path, target: Path) -> None:
    words = ["qpdf", "--object-streams=disable", str(source), str(target)]
    subprocess.run(words, check=True)


@pytest.mark.parametrize(
    "save",
    [
        by_pikepdf,
        by_pikepdf_locked,
        by_pypdf,
        pytest.param(by_qpdf, marks=pytest.mark.tools),
    ],
)
def test_a_packet_that_was_only_saved_anew_is_still_proven(save, whole, tmp_path):
    saved = tmp_path / "saved.pdf"
    save(whole.path, saved)

    assert told_of(saved) == []


def test_a_pdf_of_others_is_refused(tmp_path):
    plain = papers.drawn(tmp_path / "plain.pdf")

    with pytest.raises(UnusableInputError, match="carries no plan") as refused:
        carried_by(plain)

    assert refused.value.exit_code == 4


@pytest.mark.parametrize("bytes_of", [b"", b"hello", b"%PDF-1.7\n"])
def test_what_is_no_pdf_is_refused(bytes_of, tmp_path):
    path = tmp_path / "plain.pdf"
    path.write_bytes(bytes_of)

    with pytest.raises(UnusableInputError, match="can't be opened"):
        carried_by(path)


@pytest.mark.parametrize(
    "plan",
    [
        b"no zlib",
        zlib.compress(b"no JSON"),
        zlib.compress(b"[]"),
        zlib.compress(json.dumps({"version": 1, "pages": [{}]}).encode()),
        zlib.compress(json.dumps({"version": 99}).encode()),
    ],
)
def test_a_plan_that_can_not_be_read_is_refused(plan, whole, tmp_path):
    def spoil(pdf: Pdf) -> None:
        pdf.Root[PLAN_KEY] = pdf.make_stream(plan)

    with pytest.raises(UnusableInputError):
        carried_by(changed(whole, tmp_path, spoil))


def test_a_locked_pdf_is_refused(tmp_path):
    plain = papers.drawn(tmp_path / "plain.pdf")
    with papers.retouched(plain) as pdf:
        pdf.Root[PLAN_KEY] = Dictionary()
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(plain) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))

    with pytest.raises(UnusableInputError):
        carried_by(locked)


def lying(honest: Papers, about: tuple[str, ...] = ()) -> Papers:
    """Return papers whose pages (all, or of some) were measured with other letters."""

    def facts(digest: str, page: int):
        known = honest.facts(digest, page)
        if about and digest not in about:
            return known
        return replace(known, letters=(known.letters or 0) + 1)

    return Papers(honest.paths, facts)


def test_a_packet_that_fails_its_proof_leaves_the_old_one(tmp_path):
    exhibit = papers.all_of(papers.drawn(tmp_path / "a.pdf"))
    plan, told = papers.plan_of(exhibit), lying(papers.at_hand(exhibit))
    target = tmp_path / "out" / "packet.pdf"
    target.parent.mkdir()
    target.write_bytes(b"the old packet")

    with pytest.raises(UnprovenPacketError, match="Page 4") as failed:
        build_packet(plan, told, papers.SETTING, target, Progress())

    assert failed.value.exit_code == 5
    assert target.read_bytes() == b"the old packet"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("at", ["Tab A", "Checking page 1", "Checking page 5"])
def test_a_stopped_build_leaves_the_old_packet(at, tmp_path):
    exhibit = papers.all_of(papers.drawn(tmp_path / "a.pdf", 2))
    target = tmp_path / "out" / "packet.pdf"
    target.parent.mkdir()
    target.write_bytes(b"the old packet")
    steps: list[str] = []

    def report(_: int, __: int, label: str) -> None:
        steps.append(label)
        if label == at:
            progress.stop()

    progress = Progress(report)
    with pytest.raises(Cancelled):
        build_packet(
            papers.plan_of(exhibit),
            papers.at_hand(exhibit),
            papers.SETTING,
            target,
            progress,
        )

    assert steps[-1] == at
    assert target.read_bytes() == b"the old packet"
    assert list(target.parent.iterdir()) == [target]


def test_no_more_problems_are_named_than_can_be_read(tmp_path):
    exhibit = papers.all_of(papers.drawn(tmp_path / "a.pdf", 60))
    plan, told = papers.plan_of(exhibit), lying(papers.at_hand(exhibit))

    with pytest.raises(UnprovenPacketError) as failed:
        build_packet(plan, told, papers.SETTING, tmp_path / "p.pdf", Progress())

    assert len(failed.value.problems) == 50


def test_exhibits_that_fail_their_proof_are_named_with_how_to_hold_them_back(tmp_path):
    given = [papers.drawn(tmp_path / f"{n}.pdf", 2, f"W{n}") for n in range(9)]
    exhibits = [papers.all_of(path) for path in given]
    plan, honest = papers.plan_of(*exhibits), papers.at_hand(*exhibits)
    told = lying(honest, (plan.exhibits[2].pages[0].source,))

    with pytest.raises(UnprovenPacketError) as failed:
        build_packet(plan, told, papers.SETTING, tmp_path / "p.pdf", Progress())

    assert "Page 10: its text is not that of its source." in failed.value.problem
    assert "At fault: Tab C, Report 3 (e3)." in failed.value.problem
    assert failed.value.commands == ("set BINDER --exhibit e3 state=held_back",)
    assert failed.value.line.endswith("(set BINDER --exhibit e3 state=held_back)")


def test_where_all_exhibits_fail_only_the_first_are_named(tmp_path):
    given = [papers.drawn(tmp_path / f"{n}.pdf", 1, f"W{n}") for n in range(9)]
    exhibits = [papers.all_of(path) for path in given]
    plan, told = papers.plan_of(*exhibits), lying(papers.at_hand(*exhibits))

    with pytest.raises(UnprovenPacketError) as failed:
        build_packet(plan, told, papers.SETTING, tmp_path / "p.pdf", Progress())

    assert "(e1)" in failed.value.problem
    assert "(e9)" not in failed.value.problem


def test_a_fault_in_our_own_pages_asks_for_no_exhibit_to_be_held_back():
    proof = Proof()
    proof.tell("Page 2: the index row of A leads astray.", 2)

    failed = UnprovenPacketError(proof, plans.plan(3).laid_out({}))

    assert failed.remedy == "Please report this."
