"""Pages whose own drawing would spoil the stamp are set apart from it."""

from collections import Counter

import pytest

from binder_app.domain.bates import BatesNumber
from binder_app.packet.build import build_packet
from binder_app.progress import Progress
from tests.packet import papers


@pytest.mark.parametrize(
    "tail", [b" BT (open words ", b" [ (a", b" BI /W 9 /H 9 /BPC 8 /CS /G ID xx"]
)
def test_a_drawing_that_breaks_off_amid_a_word_can_not_swallow_the_stamp(
    tail, tmp_path
):
    source = papers.drawn(tmp_path / "cut.pdf", 2, "Alpha")
    with papers.retouched(source) as pdf:
        whole = pdf.pages[0].Contents.read_bytes()
        pdf.pages[0].Contents = pdf.make_stream(whole + tail)

    report = papers.build(tmp_path, papers.all_of(source))

    page = papers.first_page(report, "A")
    told = papers.texts_of(report.path)[page - 1]
    assert report.proof.is_ok
    assert "Alpha page 1" in told
    assert f"Packet page {page} of" in told


def test_all_pages_that_break_off_are_set_apart_however_many(tmp_path):
    source = papers.drawn(tmp_path / "cut.pdf", 120)
    with papers.retouched(source) as pdf:
        for page in pdf.pages:
            whole = page.Contents.read_bytes()
            page.Contents = pdf.make_stream(whole + b" BT (open words ")

    report = papers.build(tmp_path, papers.all_of(source))

    assert report.proof.is_ok
    assert report.proof.stamps == report.plan.total_pages
    told = papers.texts_of(report.path)[report.plan.total_pages - 2]
    assert "Alpha page 120" in told
    assert "Tab A, 120 of 120" in told


@pytest.mark.parametrize("times", [1, 2])
def test_a_packet_of_ours_can_be_an_exhibit_of_the_next(times, tmp_path):
    packet = papers.drawn(tmp_path / "source.pdf", 2)
    for time in range(times):
        bates = BatesNumber("XYZ"[time:], 7)
        report = papers.build(tmp_path, papers.all_of(packet), first_bates=bates)
        packet = report.path.rename(tmp_path / "earlier.pdf")

    exhibit, steps = papers.all_of(packet), list[str]()
    report = build_packet(
        papers.plan_of(exhibit),
        papers.at_hand(exhibit),
        papers.SETTING,
        tmp_path / "packet.pdf",
        Progress(lambda _, __, label: steps.append(label)),
    )

    assert report.proof.is_ok
    assert steps.count("Tab A") == 1, "the packet had to be written twice"
    first, count = papers.first_page(report, "A"), report.plan.total_pages
    before, after = papers.texts_of(packet), papers.texts_of(report.path)
    for number, text in enumerate(before, start=1):
        stamp = f"Tab A, {number} of {len(before)} QUIN {first + number - 1:06d}"
        stamp += f" Packet page {first + number - 1} of {count}"
        shown = after[first + number - 2]
        assert letters_in(shown) == letters_in(text) + letters_in(stamp)


def letters_in(text: str) -> Counter[str]:
    return Counter("".join(text.split()))
