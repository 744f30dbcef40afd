import re
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Name, Pdf

from binder_app.domain.dispute import DenialReason, Dispute, PageRef
from binder_app.domain.volumes import VolumeLimit
from binder_app.packet.build import (
    PacketReport,
    UnprovenPacketError,
    build_packet,
    proven_packet,
)
from binder_app.packet.verify import carried_by, verify
from binder_app.progress import Progress
from binder_app.second_engine import links_on, page_text
from tests.packet import papers, plans
from tests.packet.test_verify import Change, changed

LENGTHS = (6, 9, 4, 8)
MOST = 16


def drawn(folder: Path, *lengths: int) -> list[list[papers.Page]]:
    names = [f"{chr(ord('a') + place)}.pdf" for place in range(len(lengths))]
    return [
        papers.all_of(papers.drawn(folder / name, length, f"Paper {name[0]}"))
        for name, length in zip(names, lengths, strict=True)
    ]


def disputed() -> Dispute:
    """Return a dispute whose decision and answer stand in other volumes."""
    answer, asked = PageRef("e4", 2, 3), PageRef("e1", 1, 1)
    reason = DenialReason("No imaging.", PageRef("e3", 1, 1), answers=(answer,))
    item = replace(
        plans.INJECTION, asked=asked, decided=PageRef("e3", 2, 2), reasons=(reason,)
    )
    return Dispute((item,))


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> PacketReport:
    folder = tmp_path_factory.mktemp("volumes")
    held = drawn(folder, *LENGTHS)
    limit = VolumeLimit(pages=MOST)
    return papers.build(folder, *held, limit=limit, dispute=disputed())


def texts(path: Path) -> list[str]:
    with closing(pypdfium2.PdfDocument(path)) as document:
        return [" ".join(page_text(page).split()) for page in document]


def told_by_stamps(path: Path) -> list[int]:
    """Return the packet pages that the stamps of a file name, in their order."""
    found = (re.search(r"Packet page (\d+) of \d+", text) for text in texts(path))
    return [int(match[1]) for match in found if match]


def test_each_volume_has_its_name_and_no_more_pages_than_asked_for(report):
    names = [file.path.name for file in report.files]

    assert names == [f"packet-{n}-of-3.pdf" for n in (1, 2, 3)]
    assert report.path == report.files[0].path
    for file in report.files:
        assert file.volume.file_pages == len(texts(file.path)) <= MOST


def test_page_and_bates_numbers_run_through_all_volumes(report):
    assert report.plan.total_pages == 34
    stamped = [told_by_stamps(file.path) for file in report.files]

    assert [page for pages in stamped for page in pages] == list(range(1, 35))
    first = report.files[1].volume.first_page
    assert (
        f"QUIN {first:06}"
        in texts(report.files[1].path)[report.files[1].volume.opening]
    )


def test_each_volume_says_which_it_is(report):
    for file in report.files:
        number = file.volume.number
        with pikepdf.open(file.path) as pdf:
            assert str(pdf.docinfo["/Title"]).endswith(f", volume {number} of 3")
        assert f"volume {number} of 3" in texts(file.path)[0]


def test_a_later_volume_opens_with_the_index_of_the_whole_packet(report):
    for file in report.files[1:]:
        opening = " ".join(texts(file.path)[: file.volume.opening])
        assert f"Volume {file.volume.number} of 3" in opening
        assert "Packet page" not in opening and "QUIN 0" not in opening
        for exhibit in report.plan.exhibits:
            assert exhibit.title in opening


def test_viewers_count_as_the_stamps_do(report):
    second = report.files[1].volume
    with pikepdf.open(report.files[1].path) as pdf:
        labels: list[object] = [page.label for page in pdf.pages]

    assert labels[: second.opening] == ["i"]
    pages = range(second.first_page, second.last_page + 1)
    assert labels[second.opening :] == list(map(str, pages))


def test_no_link_leads_out_of_a_volume_and_each_to_the_page_that_it_names(report):
    for file in report.files:
        volume, told = file.volume, texts(file.path)
        with closing(pypdfium2.PdfDocument(file.path)) as document:
            for page in document:
                for _, target in links_on(document, page):
                    assert 1 <= target <= volume.file_pages
        rows = carried_by(file.path).rows
        here = [
            exhibit.tab
            for exhibit in report.plan.exhibits
            if volume.holds(exhibit.first_page)
        ]
        assert [row.tab for row in rows] == here
        for row in rows:
            assert f"Tab {row.tab}, 1 of" in told[row.target - 1]


def test_pages_of_another_volume_are_named_with_it(report):
    cover, plan = texts(report.path)[0], report.plan
    answer, decided = plan.packet_page("e4", 2), plan.packet_page("e3", 2)
    third = plan.volume_at(answer).number
    asked = plan.packet_page("e1", 1)

    assert f"{answer}–{answer + 1} (vol. {third})" in cover
    assert f"page {decided} (vol. {plan.volume_at(decided).number})" in cover
    assert f"page {asked}." in cover
    assert "file, and are no links" in cover


def test_every_volume_is_proven_by_the_plan_that_it_carries(report):
    pages, packets = 0, set()
    for file in report.files:
        carried = carried_by(file.path)
        proof = verify(file.path, carried, Progress())
        assert proof.is_ok
        assert carried.of_volumes and carried.of_volumes.volume == file.volume
        packets.add(carried.of_volumes.packet)
        pages += proof.pages
    assert pages == report.proof.pages == 34 + report.files[1].volume.opening * 2
    assert len(packets) == 1


def test_all_volumes_name_what_the_whole_packet_holds(report):
    held = [carried_by(file.path).contents for file in report.files]

    assert held == [report.plan.contents()] * 3


def lead_astray(pdf: Pdf) -> None:
    link = next(
        note for note in pdf.pages[0].obj.Annots if note.get("/Subtype") == Name.Link
    )
    link.Dest = Array([pdf.pages[3].obj, Name.Fit])


def without_stamp(pdf: Pdf) -> None:
    page = pdf.pages[4].obj
    page.Contents = Array(page.Contents.as_list()[:-1])


def swapped(pdf: Pdf) -> None:
    pdf.pages[2], pdf.pages[3] = pdf.pages[3], pdf.pages[2]


@pytest.mark.parametrize("change", [lead_astray, without_stamp, swapped])
def test_a_volume_that_someone_changed_fails(report, tmp_path, change: Change):
    second = replace(report, files=report.files[1:])

    path = changed(second, tmp_path, change)

    assert not verify(path, carried_by(path), Progress()).is_ok


def test_problems_name_the_packet_page_and_opening_pages_apart(report, tmp_path):
    second = replace(report, files=report.files[1:])
    volume = second.files[0].volume

    stampless = changed(second, tmp_path, without_stamp)
    proof = verify(stampless, carried_by(stampless), Progress())
    page = volume.number_at(5)
    assert proof.wrong == {page}
    assert proof.problems[0].startswith(f"Page {page}: ")

    astray = changed(second, tmp_path, lead_astray)
    proof = verify(astray, carried_by(astray), Progress())
    assert proof.wrong == set()
    assert proof.problems[0].startswith("Page i: ")


def test_a_packet_that_one_volume_holds_is_the_same_as_without_limit(tmp_path):
    held = drawn(tmp_path, 2, 3)
    (tmp_path / "one").mkdir()
    plain = papers.build(tmp_path, *held)

    limit = VolumeLimit(pages=100, bytes=10_000_000)
    limited = papers.build(tmp_path / "one", *held, limit=limit)

    assert limited.path.name == "packet.pdf"
    assert limited.plan.volumes == ()
    assert carried_by(limited.path) == carried_by(plain.path)
    assert texts(limited.path) == texts(plain.path)


def test_an_exhibit_longer_than_a_volume_goes_on_in_the_next(tmp_path):
    held = drawn(tmp_path, 3, 30)

    report = papers.build(tmp_path, *held, limit=VolumeLimit(pages=MOST))

    assert len(report.files) == 4
    last = report.files[-1]
    with pikepdf.open(last.path) as pdf, pdf.open_outline() as outline:
        titles = [str(mark.title) for mark in outline.root]
    assert titles[0] == "Volume 4 of 4: index"
    assert any(t.startswith("Tab B: Report 2") and "continued" in t for t in titles)
    assert "(vol. 2–4)" in texts(last.path)[0]
    assert "Tab B, 30 of 30" in " ".join(texts(last.path))


def photos(folder: Path, count: int) -> list[list[papers.Page]]:
    """Draw papers with a photograph of noise each, about 150 kB."""
    held = []
    for place in range(count):
        path = papers.drawn(folder / f"photo{place}.pdf", 1, f"Photo {place}")
        with papers.retouched(path) as pdf:
            noise = papers.noise(place, (260, 260))
            papers.put_picture(pdf, pdf.pages[0].obj, noise, (260, 260))
        held.append(papers.all_of(path))
    return held


def test_no_volume_is_larger_than_asked_for_unless_it_can_not_be_cut(tmp_path):
    held = photos(tmp_path, 5)
    a_photo = held[0][0][0].stat().st_size
    most = 3 * a_photo

    report = papers.build(tmp_path, *held, limit=VolumeLimit(bytes=most))

    assert len(report.files) > 1
    assert all(file.bytes == file.path.stat().st_size <= most for file in report.files)


def test_what_alone_is_too_large_has_a_volume_of_its_own(tmp_path):
    held = photos(tmp_path, 3)
    most = held[0][0][0].stat().st_size

    report = papers.build(tmp_path, *held, limit=VolumeLimit(bytes=most))

    plan = report.plan
    for exhibit in plan.exhibits:
        volume = plan.volume_at(exhibit.first_page)
        assert volume.first_page == exhibit.tab_sheet
        assert volume.last_page == exhibit.last_page


def test_where_one_volume_fails_its_check_none_is_written(tmp_path):
    held = drawn(tmp_path, *LENGTHS)
    told = papers.at_hand(*held)
    wrong = held[-1][0][0]

    def facts(digest, page):
        known = told.facts(digest, page)
        is_wrong = told.paths[digest] == wrong
        return replace(known, letters=1) if is_wrong else known

    plan = papers.plan_of(*held, limit=VolumeLimit(pages=MOST))
    earlier = tmp_path / "packet-1-of-3.pdf"
    earlier.write_bytes(b"what stood there")

    with pytest.raises(UnprovenPacketError):
        build_packet(
            plan,
            replace(told, facts=facts),
            papers.SETTING,
            tmp_path / "packet.pdf",
            Progress(),
        )

    assert earlier.read_bytes() == b"what stood there"
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"a.pdf", "b.pdf", "c.pdf", "d.pdf", "packet-1-of-3.pdf"}


def test_where_the_work_around_a_packet_fails_no_volume_is_put_in_place(tmp_path):
    held = drawn(tmp_path, *LENGTHS)
    plan = papers.plan_of(*held, limit=VolumeLimit(pages=MOST))
    target = tmp_path / "packet.pdf"

    with (
        pytest.raises(RuntimeError),
        proven_packet(
            plan, papers.at_hand(*held), papers.SETTING, target, Progress()
        ) as report,
    ):
        raise RuntimeError

    assert len(report.files) == 3
    assert not list(tmp_path.glob("packet*"))


def test_links_of_a_paper_that_is_cut_stay_where_their_page_is(tmp_path):
    path = papers.drawn(tmp_path / "long.pdf", 30, "Long")
    with papers.retouched(path) as pdf:
        for there in (2, 29):
            papers.link(pdf.pages[0].obj, Dest=Array([pdf.pages[there].obj, Name.Fit]))

    limit = VolumeLimit(pages=MOST)
    report = papers.build(tmp_path, papers.all_of(path), limit=limit)

    exhibit = report.plan.exhibits[0]
    volume = report.plan.volume_at(exhibit.first_page)
    file = report.files[volume.number - 1].path
    carried = carried_by(file)
    links = carried.pages[volume.place_of(exhibit.first_page) - 1].links
    assert volume.place_of(exhibit.first_page + 2) in links
    assert max(links) <= volume.file_pages
