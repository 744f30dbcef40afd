import shutil
import subprocess
from contextlib import closing
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from binder_app.second_engine import link_targets
from tests.packet import papers


def targets(path: Path, page: int) -> list[int]:
    """Return where the links of a packet page lead, the stamp's not among them."""
    with (
        closing(pypdfium2.PdfDocument(path)) as packet,
        closing(packet[page - 1]) as shown,
    ):
        found = link_targets(packet, shown)
    found.remove(2)
    return found


def marks(path: Path) -> list[tuple[int, str, int]]:
    """Return level, title and page of each bookmark, as pdfium reads them."""
    with closing(pypdfium2.PdfDocument(path)) as packet:
        return [
            (mark.level, mark.get_title(), mark.get_dest().get_index() + 1)
            for mark in packet.get_toc(max_depth=64)
        ]


def test_equal_names_in_two_exhibits_lead_each_into_its_own(tmp_path):
    sources = []
    for word in ("Alpha", "Beta"):
        source = papers.drawn(tmp_path / f"{word}.pdf", 3, word)
        with papers.retouched(source) as pdf:
            papers.named(pdf, {"sec0": 2, "sec1": 3})
            first = pdf.pages[0].obj
            papers.link(first, Dest=String("sec0"))
            papers.link(first, A=Dictionary(S=Name.GoTo, D=String("sec1")))
        sources.append(papers.all_of(source))

    report = papers.build(tmp_path, *sources)

    for tab in "AB":
        begins = papers.first_page(report, tab)
        assert targets(report.path, begins) == [begins + 1, begins + 2]
    with pikepdf.open(report.path) as packet:
        assert "/Names" not in packet.Root


def explicit(pdf: Pdf) -> dict[str, object]:
    return {"Dest": Array([pdf.pages[1].obj, Name.XYZ, 72, 700, None])}


def by_number(_: Pdf) -> dict[str, object]:
    return {"Dest": Array([1, Name.Fit])}


def by_old_name(pdf: Pdf) -> dict[str, object]:
    pdf.Root.Dests = Dictionary(sec0=Array([pdf.pages[1].obj, Name.Fit]))
    return {"Dest": Name.sec0}


def by_action(pdf: Pdf) -> dict[str, object]:
    there = Array([pdf.pages[1].obj, Name.FitH, 400])
    return {"A": Dictionary(S=Name.GoTo, D=there)}


def by_name_of_a_name(pdf: Pdf) -> dict[str, object]:
    there = Dictionary(D=Array([pdf.pages[1].obj, Name.Fit]))
    names = Array([String("/odd"), there])
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=names))
    return {"Dest": String("/odd")}


@pytest.mark.parametrize(
    "way", [explicit, by_number, by_old_name, by_action, by_name_of_a_name]
)
def test_a_link_leads_to_the_same_page_as_in_its_source(way, tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", 3)
    with papers.retouched(source) as pdf:
        papers.link(pdf.pages[2].obj, **way(pdf))

    report = papers.build(tmp_path, papers.all_of(source))

    first = papers.first_page(report, "A")
    assert targets(report.path, first + 2) == [first + 1]


def nowhere(_: Pdf) -> dict[str, object]:
    return {"Dest": String("gone")}


def in_a_loop(pdf: Pdf) -> dict[str, object]:
    round_and_round = pdf.make_indirect(Dictionary())
    round_and_round.D = round_and_round
    return {"Dest": round_and_round}


def names_in_a_loop(pdf: Pdf) -> dict[str, object]:
    pdf.Root.Dests = Dictionary(one=String("two"), two=String("one"))
    return {"Dest": Name.one}


def far_outside(_: Pdf) -> dict[str, object]:
    return {"Dest": Array([900, Name.Fit])}


def without_a_page(_: Pdf) -> dict[str, object]:
    return {"Dest": Array([])}


def a_tree_in_a_loop(pdf: Pdf) -> dict[str, object]:
    tree = pdf.make_indirect(Dictionary(Limits=Array([String("a"), String("z")])))
    tree.Kids = Array([tree])
    pdf.Root.Names = Dictionary(Dests=tree)
    return {"Dest": String("m")}


@pytest.mark.parametrize(
    "way",
    [
        nowhere,
        in_a_loop,
        names_in_a_loop,
        far_outside,
        without_a_page,
        a_tree_in_a_loop,
    ],
)
def test_a_link_that_leads_nowhere_does_no_harm(way, tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", 2)
    with papers.retouched(source) as pdf:
        papers.link(pdf.pages[0].obj, **way(pdf))

    report = papers.build(tmp_path, papers.all_of(source))

    assert targets(report.path, papers.first_page(report, "A")) == []


def test_nothing_of_a_page_left_out_is_in_the_packet(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", 2, "Kept")
    with papers.retouched(source) as pdf:
        add_secret_page(pdf, papers.drawn(tmp_path / "other.pdf", 1, "Secretive"))
    kept = papers.some_of(source, 1, 2)

    report = papers.build(tmp_path, kept)

    assert targets(report.path, papers.first_page(report, "A")) == []
    told = papers.everything_in(report.path)
    assert "Kept page 1" in told
    assert "Secretive" not in told


def add_secret_page(pdf: Pdf, other: Path) -> None:
    """Add a third page, and every kind of tie from the first page to it."""
    with pikepdf.open(other) as more:
        pdf.pages.extend(more.pages)
    first, secret = pdf.pages[0].obj, pdf.pages[2].obj
    note = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Text,
        Rect=Array([9, 9, 29, 29]),
        Contents=String("Secretive note"),
        P=secret,
    )
    note = pdf.make_indirect(note)
    secret.Annots = Array([note])
    papers.named(pdf, {"Secretive": 3})
    papers.link(first, Dest=Array([secret, Name.Fit]))
    papers.link(first, Dest=String("Secretive"), P=secret)
    leads = Dictionary(S=Name.GoTo, D=Array([secret, Name.Fit]))
    papers.link(first, A=leads, PA=leads)
    reply = Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents=String("Kept"))
    papers.annotate(first, Dictionary(Rect=Array([0, 0, 9, 9]), IRT=note, **reply))
    first.B = Array([pdf.make_indirect(Dictionary(P=secret, T=String("Secretive")))])
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Secretive bookmark", 2))


def test_web_addresses_and_notes_stay(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        page = pdf.pages[0].obj
        web = Dictionary(S=Name.URI, URI=String("https://www.dir.ca.gov/dwc/imr.htm"))
        papers.link(page, A=web)
        note = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Text,
            Rect=Array([300, 700, 320, 720]),
            Contents=String("Ask Dr. Brandvold"),
            T=String("M. Q."),
        )
        papers.annotate(page, note)

    report = papers.build(tmp_path, papers.all_of(source))

    with pikepdf.open(report.path) as packet:
        page = packet.pages[papers.first_page(report, "A") - 1].obj
        held = page.Annots.as_list()
        addresses = [str(one.A.URI) for one in held if "/A" in one]
        assert addresses == ["https://www.dir.ca.gov/dwc/imr.htm"]
        assert "Ask Dr. Brandvold" in [str(one.get("/Contents", "")) for one in held]


def test_a_button_that_leads_to_a_page_stays_as_a_picture(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", 2)
    with papers.retouched(source) as pdf:
        leads = Dictionary(S=Name.GoTo, D=Array([pdf.pages[1].obj, Name.Fit]))
        page, picture = pdf.pages[0].obj, papers.appearance(pdf)
        papers.put_field(pdf, page, Name.Btn, "Next", Ff=1 << 16, A=leads, AP=picture)

    report = papers.build(tmp_path, papers.all_of(source))

    first = papers.first_page(report, "A")
    assert targets(report.path, first) == []
    assert [loss.what for loss in report.losses] == [
        "a button that leads to another page"
    ]
    with pikepdf.open(report.path) as packet:
        button = packet.pages[first - 1].obj.Annots[0]
        assert "/A" not in button and "/AP" in button


def outlined(path: Path, pages: int = 3) -> Path:
    """Draw a paper with bookmarks two levels deep."""
    papers.drawn(path, pages)
    with papers.retouched(path) as pdf, pdf.open_outline() as outline:
        history = pikepdf.OutlineItem("Lịch sử bệnh: Nguyễn", 0)
        history.children.append(pikepdf.OutlineItem("Phẫu thuật — 2025", 1))
        outline.root += [history, pikepdf.OutlineItem("Plan", 2)]
    return path


OWN = [
    (1, "Lịch sử bệnh: Nguyễn", 4),
    (2, "Phẫu thuật — 2025", 5),
    (1, "Plan", 6),
]


def test_a_papers_bookmarks_stand_below_its_exhibit(tmp_path):
    source = outlined(tmp_path / "source.pdf")

    report = papers.build(tmp_path, papers.all_of(source))

    assert marks(report.path) == [
        (0, "Cover summary", 1),
        (0, "Index", 2),
        (0, "Tab A: Report 1, 08/02/2026", 4),
        *OWN,
        (0, "Enclosures", 7),
    ]


@pytest.mark.tools
def test_mupdf_reads_the_same_bookmarks(tmp_path):
    if shutil.which("mutool") is None:
        pytest.skip("mutool is not here")
    source = outlined(tmp_path / "source.pdf")

    report = papers.build(tmp_path, papers.all_of(source))

    words = ["mutool", "show", str(report.path), "outline"]
    told = subprocess.run(words, capture_output=True, text=True, check=True)
    lines = told.stdout.splitlines()
    assert len(lines) == 7
    for line, (_, title, page) in zip(lines[3:6], OWN, strict=True):
        assert title in line
        assert f"#page={page}&" in line


def test_each_exhibits_bookmark_opens_its_first_page(tmp_path):
    sources = [papers.drawn(tmp_path / f"{n}.pdf", n, f"Word{n}") for n in (1, 2, 3)]

    report = papers.build(tmp_path, *map(papers.all_of, sources))

    texts = papers.texts_of(report.path)
    opened = [
        texts[page - 1] for _, title, page in marks(report.path) if "Tab" in title
    ]
    for number, text in enumerate(opened, start=1):
        assert f"Word{number} page 1" in text


def test_a_bookmark_to_a_page_left_out_hands_its_children_up(tmp_path):
    source = outlined(tmp_path / "source.pdf")

    report = papers.build(tmp_path, papers.some_of(source, 2, 3))

    assert marks(report.path)[3:-1] == [(1, "Phẫu thuật — 2025", 4), (1, "Plan", 5)]
    assert "Nguyễn\n" not in papers.everything_in(report.path)


def test_the_bookmarks_of_a_split_paper_go_with_their_pages(tmp_path):
    source = outlined(tmp_path / "source.pdf")

    report = papers.build(
        tmp_path, papers.some_of(source, 1), papers.some_of(source, 2, 3)
    )

    assert [mark[1:] for mark in marks(report.path) if mark[0]] == [
        ("Lịch sử bệnh: Nguyễn", 4),
        ("Phẫu thuật — 2025", 6),
        ("Plan", 7),
    ]


def loop_to_itself(first: Object, second: Object) -> None:
    first.Next = first


def loop_of_two(first: Object, second: Object) -> None:
    second.Next = first


def child_of_its_child(first: Object, second: Object) -> None:
    first.First = second
    second.First = first


@pytest.mark.parametrize("tie", [loop_to_itself, loop_of_two, child_of_its_child])
def test_bookmarks_in_a_loop_are_told_once(tie, tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", 2)
    with papers.retouched(source) as pdf:
        there = Array([pdf.pages[0].obj, Name.Fit])
        first, second = (
            pdf.make_indirect(Dictionary(Title=String(title), Dest=there))
            for title in ("One", "Two")
        )
        first.Next = second
        pdf.Root.Outlines = Dictionary(First=first, Last=second)
        tie(first, second)

    report = papers.build(tmp_path, papers.all_of(source))

    titles = [title for level, title, _ in marks(report.path) if level]
    assert len(titles) == len(set(titles)) <= 2


def test_very_many_bookmarks_all_come_along(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", 2)
    with papers.retouched(source) as pdf, pdf.open_outline() as outline:
        for number in range(3000):
            outline.root.append(pikepdf.OutlineItem(f"Entry {number}", number % 2))

    report = papers.build(tmp_path, papers.all_of(source))

    own = [mark for mark in marks(report.path) if mark[0]]
    assert own == [(1, f"Entry {n}", 4 + n % 2) for n in range(3000)]


def test_bookmarks_nested_very_deep_are_kept(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf, pdf.open_outline(max_depth=70) as outline:
        deepest = outline.root
        for number in range(30):
            item = pikepdf.OutlineItem(f"Level {number}", 0)
            deepest.append(item)
            deepest = item.children

    report = papers.build(tmp_path, papers.all_of(source))

    assert (30, "Level 29", 4) in marks(report.path)


def test_a_title_is_written_on_one_line_and_never_empty(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf, pdf.open_outline() as outline:
        for title in ("two\r\nlines", "", "  tab\tand\x07bell "):
            outline.root.append(pikepdf.OutlineItem(title, 0))

    report = papers.build(tmp_path, papers.all_of(source))

    assert [title for level, title, _ in marks(report.path) if level] == [
        "two lines",
        "…",
        "tab and bell",
    ]


def test_index_rows_and_stamps_lead_to_and_fro(tmp_path):
    sources = [papers.drawn(tmp_path / f"{n}.pdf", n, f"Word{n}") for n in (1, 2, 3)]

    report = papers.build(tmp_path, *map(papers.all_of, sources))

    firsts = [exhibit.first_page for exhibit in report.plan.exhibits]
    with closing(pypdfium2.PdfDocument(report.path)) as packet:
        assert link_targets(packet, packet[1]) == [*firsts, report.plan.total_pages]
    for exhibit in report.plan.exhibits:
        for page in range(exhibit.first_page, exhibit.last_page + 1):
            assert targets(report.path, page) == []
