"""Of a source that goes in only in part, nothing of its other pages goes out."""

from collections.abc import Callable
from copy import copy
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from PIL import ImageChops

from tests.packet import papers

PRIVATE = "WALRUS"
KEPT, LEFT = 1, 2
"""The page of the source that goes in, and the one that stays out."""

MINE, OTHER = b"/Mine#20one Do", b"/Other Do"
Share = Callable[[Pdf, Object, Object], None]


def form(pdf: Pdf, drawing: bytes, **more: object) -> Object:
    """Return a form 200 points square."""
    keys = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": [0, 0, 200, 200]}
    held = Stream(pdf, drawing, Dictionary({f"/{k}": v for k, v in keys.items()}))
    for key, value in more.items():
        held[f"/{key}"] = value
    return pdf.make_indirect(held)


def tables(pdf: Pdf) -> Object:
    """Return a table of two forms: a red square, and private words."""
    square = form(pdf, b"1 0 0 rg 0 0 150 150 re f")
    words = form(pdf, f"BT /F 9 Tf ({PRIVATE} words) Tj ET".encode())
    held = Dictionary({"/Mine one": square, "/Other": words})
    return pdf.make_indirect(Dictionary(XObject=pdf.make_indirect(held)))


def draw(pdf: Pdf, page: Object, drawing: bytes, **resources: object) -> None:
    """Draw on a page with resources of its own beside those it has."""
    page.Contents = Array([page.Contents, pdf.make_stream(b"\n" + drawing)])
    page.Resources = copy(page.Resources)
    for key, value in resources.items():
        page.Resources[f"/{key}"] = value


def by_page(pdf: Pdf, kept: Object, left: Object) -> None:
    table = tables(pdf).XObject
    draw(pdf, kept, MINE, XObject=table)
    draw(pdf, left, OTHER, XObject=table)


def by_form(pdf: Pdf, kept: Object, left: Object) -> None:
    shared = tables(pdf)
    for page, drawing in ((kept, MINE), (left, OTHER)):
        inner = form(pdf, drawing, Resources=shared)
        outer = form(pdf, b"/In Do", Resources={"/XObject": {"/In": inner}})
        draw(pdf, page, b"/Out Do", XObject=Dictionary(Out=outer))


def by_form_of_both(pdf: Pdf, kept: Object, left: Object) -> None:
    """One form on both pages has a table with more than it draws."""
    shared = form(pdf, MINE, Resources=tables(pdf))
    for page in (kept, left):
        draw(pdf, page, b"/Out Do", XObject=Dictionary(Out=shared))


def by_pattern(pdf: Pdf, kept: Object, left: Object) -> None:
    shared = tables(pdf)
    for page, drawing in ((kept, MINE), (left, OTHER)):
        keys = {"PatternType": 1, "PaintType": 1, "TilingType": 1, "XStep": 200}
        tile = form(pdf, drawing, Resources=shared, YStep=200, **keys)
        drawing = b"/Pattern cs /Tile scn 50 50 300 300 re f"
        draw(pdf, page, drawing, Pattern=Dictionary(Tile=tile))


def by_table_of_patterns(pdf: Pdf, kept: Object, left: Object) -> None:
    keys = {"PatternType": 1, "PaintType": 1, "TilingType": 1, "XStep": 20}
    red = form(pdf, b"1 0 0 rg 0 0 9 9 re f", YStep=20, **keys)
    other = form(pdf, f"({PRIVATE}) Tj".encode(), YStep=20, **keys)
    patterns = pdf.make_indirect(Dictionary(Red=red, Other=other))
    drawing = b"/Pattern cs /%b scn 50 50 300 300 re f"
    draw(pdf, kept, drawing % b"Red", Pattern=patterns)
    draw(pdf, left, drawing % b"Other", Pattern=patterns)


def by_soft_mask(pdf: Pdf, kept: Object, left: Object) -> None:
    shared, states = tables(pdf), pdf.make_indirect(Dictionary())
    for name, drawing in (("/Mine", b"1 g " + MINE), ("/Other", OTHER)):
        group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
        mask = form(pdf, drawing, Resources=shared, Group=group)
        states[name] = Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask))
    drawing = b"/%b gs 0 0 1 rg 0 0 400 400 re f"
    draw(pdf, kept, drawing % b"Mine", ExtGState=states)
    draw(pdf, left, drawing % b"Other", ExtGState=states)


def by_font(pdf: Pdf, kept: Object, left: Object) -> None:
    shared = tables(pdf)
    for page, drawing in ((kept, MINE), (left, OTHER)):
        glyph = pdf.make_stream(b"200 0 d0 " + drawing)
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=Array([0, 0, 200, 200]),
            FontMatrix=Array([0.01, 0, 0, 0.01, 0, 0]),
            CharProcs=Dictionary(a=glyph),
            Encoding=Dictionary(Differences=Array([97, Name.a])),
            FirstChar=97,
            LastChar=97,
            Widths=Array([200]),
            Resources=shared,
        )
        fonts = copy(page.Resources.Font)
        fonts.Type3 = font
        draw(pdf, page, b"BT /Type3 50 Tf 90 300 Td (a) Tj ET", Font=fonts)


def by_other_tables(pdf: Pdf, kept: Object, left: Object) -> None:
    """Colour spaces, shadings, properties and unknown tables are shared too."""
    function = Dictionary(
        FunctionType=2, N=1, Domain=[0, 1], C0=[1, 0, 0], C1=[0, 0, 1]
    )
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name("/Cs"), Coords=[0, 0, 9, 0], Function=function
    )
    shared = {
        "Shading": Dictionary(Mine=shading, Other=Dictionary(X=String(PRIVATE))),
        "ColorSpace": Dictionary(
            Cs=Name.DeviceRGB, Other=Array([Name.Separation, Name(f"/{PRIVATE}")])
        ),
        "Properties": Dictionary(
            Mine=Dictionary(ActualText=String("said")),
            Other=Dictionary(ActualText=String(PRIVATE)),
        ),
        "Private": Dictionary(Text=String(PRIVATE)),
    }
    draw(pdf, kept, b"/Span /Mine BDC q 0 0 9 9 re W /Mine sh Q EMC", **shared)
    draw(pdf, left, b"/Span /Other BDC /Other cs /Other sh EMC", **shared)


def by_appearance(pdf: Pdf, kept: Object, left: Object) -> None:
    note_with(pdf, kept, left, lambda look: Dictionary(AP=Dictionary(N=look)))


def by_appearance_of_a_state(pdf: Pdf, kept: Object, left: Object) -> None:
    def keys(look: Object) -> Dictionary:
        nothing = form(pdf, b"")
        states = Dictionary({"/Gew\u00e4hlt": look, "/Off": nothing})
        return Dictionary(AP=Dictionary(N=states, D=states), AS=Name("/Gew\u00e4hlt"))

    note_with(pdf, kept, left, keys)


def by_icon(pdf: Pdf, kept: Object, left: Object) -> None:
    def keys(look: Object) -> Dictionary:
        plain = form(pdf, b"1 0 0 rg 0 0 150 150 re f")
        return Dictionary(AP=Dictionary(N=plain), MK=Dictionary(I=look))

    note_with(pdf, kept, left, keys)


def note_with(
    pdf: Pdf, kept: Object, left: Object, keys: Callable[[Object], Dictionary]
) -> None:
    shared = tables(pdf)
    for page, drawing in ((kept, MINE), (left, OTHER)):
        note = keys(form(pdf, drawing, Resources=shared))
        note.Subtype, note.Rect, note.F = Name.Stamp, Array([60, 300, 260, 500]), 4
        papers.annotate(page, note)


def by_appearance_without_table(pdf: Pdf, kept: Object, left: Object) -> None:
    """An appearance without a table draws with that of its page."""
    table = tables(pdf).XObject
    for page, drawing in ((kept, MINE), (left, OTHER)):
        draw(pdf, page, b"", XObject=table)
        look = Dictionary(N=form(pdf, drawing))
        rect, kind = Array([60, 300, 260, 500]), Name.Stamp
        papers.annotate(page, Dictionary(Subtype=kind, Rect=rect, F=4, AP=look))


def by_form_without_table(pdf: Pdf, kept: Object, left: Object) -> None:
    """A form without a table draws with that of its page; in readers' practice."""
    for page, drawing in ((kept, MINE), (left, OTHER)):
        table = copy(tables(pdf).XObject)
        table.Out = form(pdf, drawing)
        draw(pdf, page, b"/Out Do", XObject=table)


def by_form_font(pdf: Pdf, kept: Object, left: Object) -> None:
    fonts = papers.form_of(pdf).DR.Font
    name = Name(f"/{PRIVATE}-Sans")
    private = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=name)
    fonts.Other = pdf.make_indirect(private)
    for page, font in ((kept, "Helv"), (left, "Other")):
        style = String(f"/{font} 9 Tf 0 g")
        look = papers.appearance(pdf)
        papers.put_field(pdf, page, Name.Tx, f"on {font}", DA=style, AP=look)


SHARED: list[Share] = [
    by_page,
    by_form,
    by_form_of_both,
    by_pattern,
    by_table_of_patterns,
    by_soft_mask,
    by_font,
    by_other_tables,
    by_appearance,
    by_appearance_of_a_state,
    by_icon,
    by_appearance_without_table,
    by_form_without_table,
    by_form_font,
]


def drawn(folder: Path, share: Share) -> Path:
    """Draw a paper of three pages; the first two share what `share` gives them."""
    source = papers.drawn(folder / "source.pdf", 3)
    with papers.retouched(source) as pdf:
        share(pdf, pdf.pages[KEPT - 1].obj, pdf.pages[LEFT - 1].obj)
    assert PRIVATE in papers.everything_in(source)
    return source


def assert_shown_as_before(source: Path, number: int, packet: Path, page: int) -> None:
    before, after = papers.picture_of(source, number), papers.picture_of(packet, page)
    above_stamp = (0, 0, before.width, before.height - 120)
    parts = (picture.crop(above_stamp) for picture in (before, after))
    assert ImageChops.difference(*parts).getbbox() is None


@pytest.mark.parametrize("share", SHARED)
def test_what_pages_share_is_cut_to_what_the_page_draws(share, tmp_path):
    source = drawn(tmp_path, share)

    report = papers.build(tmp_path, papers.some_of(source, KEPT))

    assert PRIVATE not in papers.everything_in(report.path)
    page = papers.first_page(report, "A")
    assert_shown_as_before(source, KEPT, report.path, page)
    assert report.losses == ()


@pytest.mark.parametrize("share", SHARED)
def test_a_page_that_goes_in_by_another_exhibit_stays_whole(share, tmp_path):
    source = drawn(tmp_path, share)

    report = papers.build(
        tmp_path, papers.some_of(source, KEPT), papers.some_of(source, LEFT)
    )

    for tab, number in (("A", KEPT), ("B", LEFT)):
        page = papers.first_page(report, tab)
        assert_shown_as_before(source, number, report.path, page)


def test_exhibits_that_take_all_but_one_page_leave_nothing_of_it(tmp_path):
    source = drawn(tmp_path, by_page)

    report = papers.build(
        tmp_path, papers.some_of(source, 3), papers.some_of(source, KEPT)
    )

    assert PRIVATE not in papers.everything_in(report.path)
    page = papers.first_page(report, "B")
    assert_shown_as_before(source, KEPT, report.path, page)


def test_forms_within_each_other_come_to_an_end(tmp_path):
    def circle(pdf: Pdf, kept: Object, left: Object) -> None:
        by_form(pdf, kept, left)
        inner = kept.Resources.XObject.Out.Resources.XObject.In
        inner.Resources.XObject["/Mine one"].Resources = inner.Resources

    source = drawn(tmp_path, circle)

    report = papers.build(tmp_path, papers.some_of(source, KEPT))

    assert PRIVATE not in papers.everything_in(report.path)


@pytest.mark.parametrize(
    "told",
    [
        b"BT /F1 9 Tf 9 9 Td (see /Other Do) Tj ET /Mine#20one Do",
        b"% /Other Do\n/Mine#20one Do",
        b"BT /F1 9 Tf 9 9 Td <2f4f74> Tj (\\) /Other Do) Tj ET /Mine#20one Do",
        b"/Span <</ActualText (/Other Do)>> BDC /Mine#20one Do EMC",
    ],
)
def test_words_and_comments_are_no_use_of_what_they_name(told, tmp_path):
    def named(pdf: Pdf, kept: Object, left: Object) -> None:
        table = tables(pdf).XObject
        draw(pdf, kept, told, XObject=table)
        draw(pdf, left, OTHER, XObject=table)

    source = drawn(tmp_path, named)

    report = papers.build(tmp_path, papers.some_of(source, KEPT))

    assert PRIVATE not in papers.everything_in(report.path)
    page = papers.first_page(report, "A")
    assert_shown_as_before(source, KEPT, report.path, page)
    assert report.losses == ()


def font_of(pdf: Pdf, codes: bytes) -> Dictionary:
    """Return a font whose letters are squares; those of `codes` say a word too."""
    glyphs = {}
    for code in b"abcd":
        words = f"% {PRIVATE}\n" if code in codes else ""
        told = f"200 0 d0 {words} 1 0 0 rg 0 0 {code} {code} re f"
        glyphs[f"/square{code}"] = pdf.make_stream(told.encode())
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 200, 200]),
        FontMatrix=Array([0.01, 0, 0, 0.01, 0, 0]),
        CharProcs=Dictionary(glyphs),
        Encoding=Dictionary(Differences=Array([97, *map(Name, glyphs)])),
        FirstChar=97,
        LastChar=100,
        Widths=Array([200] * 4),
        Resources=Dictionary(),
    )


@pytest.mark.parametrize("is_direct", [True, False])
@pytest.mark.parametrize(
    "told",
    [
        b"BT /Drawn 50 Tf 90 300 Td (aa) Tj [(a) -9 (a)] TJ ET",
        b"/Drawn 5 Tf q /F1 9 Tf BT (bcd) Tj ET Q BT 90 300 Td (a) ' ET",
        b'BT 90 300 Td /F1 9 Tf (bcd) Tj /Drawn 50 Tf 1 2 (a) " ET',
    ],
)
def test_of_a_drawn_font_only_the_letters_shown_come_along(told, is_direct, tmp_path):
    def spelled(pdf: Pdf, kept: Object, left: Object) -> None:
        font: Object | Dictionary = font_of(pdf, b"bcd")
        font = font if is_direct else pdf.make_indirect(font)
        fonts = pdf.make_indirect(Dictionary(Drawn=font, F1=kept.Resources.Font.F1))
        draw(pdf, kept, told, Font=fonts)
        draw(pdf, left, b"BT /Drawn 50 Tf (bcd) Tj ET", Font=fonts)

    source = drawn(tmp_path, spelled)

    report = papers.build(tmp_path, papers.some_of(source, KEPT))

    assert PRIVATE not in papers.everything_in(report.path)
    page = papers.first_page(report, "A")
    assert_shown_as_before(source, KEPT, report.path, page)
    assert report.losses == ()


def test_letters_of_a_drawn_font_come_for_all_pages_and_forms_that_show_them(tmp_path):
    def spelled(pdf: Pdf, kept: Object, left: Object) -> None:
        fonts = Dictionary(Drawn=pdf.make_indirect(font_of(pdf, b"d")))
        within = form(pdf, b"BT /Drawn 50 Tf 9 9 Td (b) Tj ET")
        inherits = form(pdf, b"BT 90 90 Td (c) Tj ET")
        held = Dictionary(In=within, Too=inherits)
        told = b"BT /Drawn 50 Tf 90 300 Td (a) Tj ET /In Do /Too Do"
        draw(pdf, kept, told, Font=fonts, XObject=held)
        draw(pdf, left, b"BT /Drawn 50 Tf (d) Tj ET", Font=fonts)

    source = drawn(tmp_path, spelled)

    report = papers.build(tmp_path, papers.some_of(source, KEPT))

    assert PRIVATE not in papers.everything_in(report.path)
    page = papers.first_page(report, "A")
    assert_shown_as_before(source, KEPT, report.path, page)


def test_letters_come_for_each_exhibit_that_shows_them(tmp_path):
    def spelled(pdf: Pdf, kept: Object, left: Object) -> None:
        fonts = Dictionary(Drawn=pdf.make_indirect(font_of(pdf, b"d")))
        for page, letter in zip(pdf.pages, b"abd", strict=True):
            told = b"BT /Drawn 50 Tf 90 300 Td (%c) Tj ET" % letter
            draw(pdf, page.obj, told, Font=fonts)

    source = drawn(tmp_path, spelled)

    report = papers.build(
        tmp_path, papers.some_of(source, KEPT), papers.some_of(source, LEFT)
    )

    assert PRIVATE not in papers.everything_in(report.path)
    for tab, number in (("A", KEPT), ("B", LEFT)):
        page = papers.first_page(report, tab)
        assert_shown_as_before(source, number, report.path, page)
