"""What is drawn or noted on a page brings along what it shows, and no more."""

from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from tests.packet import papers

POISON = "POISONWORD"
WORD = String(POISON)
Hang = Callable[[Pdf, Object], None]


def hidden(pdf: Pdf) -> Object:
    """Return a stream with private words."""
    return pdf.make_stream(POISON.encode())


def note(pdf: Pdf, page: Object, kind: str, **more: Any) -> Object:
    held = Dictionary(Subtype=Name(f"/{kind}"), Rect=Array([300, 700, 340, 740]), F=4)
    held.Contents, held.AP = String("seen"), papers.appearance(pdf)
    for key, value in more.items():
        held[f"/{key}"] = value
    return papers.annotate(page, pdf.make_indirect(held))


def structure(pdf: Pdf, page: Object) -> None:
    """A link leads to a part of the document and names no page."""
    part = pdf.make_indirect(Dictionary(Alt=WORD, K=hidden(pdf)))
    leads = Dictionary(S=Name.GoTo, SD=Array([part, Name.Fit]))
    papers.link(page, A=leads)


def structure_beside_page(pdf: Pdf, page: Object) -> None:
    leads = Dictionary(S=Name.GoTo, SD=Array([Dictionary(Alt=WORD)]))
    leads.D = Array([page, Name.Fit])
    papers.link(page, A=leads)


def file_of_note(pdf: Pdf, page: Object) -> None:
    file = Dictionary(F=hidden(pdf))
    note(pdf, page, "Text", FS=Dictionary(Type=Name.Filespec, F=WORD, EF=file))


def after_redaction(pdf: Pdf, page: Object) -> None:
    note(pdf, page, "Redact", RO=papers.appearance(pdf, f"% {POISON}".encode()).N)


def field_above_stamp(pdf: Pdf, page: Object) -> None:
    note(pdf, page, "Stamp", Parent=pdf.make_indirect(Dictionary(T=WORD, V=WORD)))


def other_page_of_note(pdf: Pdf, page: Object) -> None:
    note(pdf, page, "Stamp", P=pdf.make_indirect(Dictionary(V=WORD)))


def own_key_of_note(pdf: Pdf, page: Object) -> None:
    note(
        pdf, page, "Highlight", Program=hidden(pdf), NM=WORD, ExData=Dictionary(X=WORD)
    )


def own_kind_of_note(pdf: Pdf, page: Object) -> None:
    note(pdf, page, "Programs", Private=WORD)


def plain_key_of_note(pdf: Pdf, page: Object) -> None:
    note(pdf, page, "Square", C=Array([hidden(pdf)]), LE=Array([Array([hidden(pdf)])]))


def inside_of_note(pdf: Pdf, page: Object) -> None:
    style, held = Dictionary(W=1, X=WORD), note(pdf, page, "Square")
    held.BS, held.AP.X = style, hidden(pdf)


def action_of_link(pdf: Pdf, page: Object) -> None:
    address = String("https://example.org")
    papers.link(page, A=Dictionary(S=Name.URI, URI=address, Private=hidden(pdf)))


def made_by_tex(pdf: Pdf, page: Object) -> None:
    look = note(pdf, page, "Stamp").AP.N
    look["/PTEX.FileName"] = WORD
    look["/PTEX.InfoDict"] = pdf.make_indirect(Dictionary(Title=WORD))


def tables_of_picture(pdf: Pdf, page: Object) -> None:
    papers.put_picture(pdf, page, papers.jpeg(), (80, 60))
    held = Dictionary(X=hidden(pdf))
    page.Resources.XObject.Photo.Resources = Dictionary(XObject=held)
    page.Resources.XObject.Photo["/PTEX.InfoDict"] = Dictionary(Title=WORD)


def value_of_field(pdf: Pdf, page: Object) -> None:
    value = Dictionary(X=hidden(pdf))
    papers.put_field(pdf, page, Name.Tx, "mine", V=value, Opt=Array([Array([value])]))


def key_of_field(pdf: Pdf, page: Object) -> None:
    more = {"SV": Dictionary(Reasons=Array([WORD])), "Lock": Dictionary(Fields=WORD)}
    papers.put_field(pdf, page, Name.Sig, "signed", TM=WORD, DV=more["SV"], **more)


def font_of_form(pdf: Pdf, page: Object) -> None:
    papers.form_of(pdf).DR.Font.Helv.PieceInfo = Dictionary(X=WORD)
    papers.put_field(pdf, page, Name.Tx, "mine", V=String("seen"))
    page.Annots[-1].DA = String("/Helv 9 Tf")


ANYWHERE: list[Hang] = [
    structure,
    structure_beside_page,
    file_of_note,
    after_redaction,
    field_above_stamp,
    other_page_of_note,
    own_key_of_note,
    own_kind_of_note,
    plain_key_of_note,
    inside_of_note,
    action_of_link,
    made_by_tex,
    tables_of_picture,
    value_of_field,
    key_of_field,
    font_of_form,
]


def draw(pdf: Pdf, page: Object, drawing: bytes, **tables: Dictionary) -> None:
    page.Contents = Array([page.Contents, pdf.make_stream(b"\n" + drawing)])
    for key, value in tables.items():
        page.Resources[f"/{key}"] = value


def own_key_of_state(pdf: Pdf, page: Object) -> None:
    state = Dictionary(Type=Name.ExtGState, ca=1, Private=hidden(pdf))
    draw(pdf, page, b"/Mine gs", ExtGState=Dictionary(Mine=state))


def own_key_of_font(pdf: Pdf, page: Object) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Courier)
    font.PieceInfo, font["/PTEX.X"] = Dictionary(X=WORD), WORD
    font.FontDescriptor = Dictionary(Type=Name.FontDescriptor, Private=hidden(pdf))
    draw(pdf, page, b"BT /Mine 9 Tf (a) Tj ET", Font=Dictionary(Mine=font))


def own_key_of_layers(pdf: Pdf, page: Object) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("seen")))
    other = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=WORD))
    held = Dictionary(Type=Name.OCMD, OCGs=Array([layer]), Private=other, Lang=WORD)
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer, other]), D=Dictionary())
    table = Dictionary(Mine=pdf.make_indirect(held))
    draw(pdf, page, b"/OC /Mine BDC EMC", Properties=table)


def own_key_of_marks(pdf: Pdf, page: Object) -> None:
    held = Dictionary(MCID=1, Metadata=hidden(pdf), ActualText=Array([hidden(pdf)]))
    draw(pdf, page, b"/Span /Mine BDC EMC", Properties=Dictionary(Mine=held))


def own_key_of_group(pdf: Pdf, page: Object) -> None:
    page.Group = Dictionary(S=Name.Transparency, Private=hidden(pdf))


def tables_of_drawing(pdf: Pdf, page: Object) -> None:
    page.Contents.Resources = Dictionary(X=hidden(pdf))


IN_PART: list[Hang] = [
    own_key_of_state,
    own_key_of_font,
    own_key_of_layers,
    own_key_of_marks,
    own_key_of_group,
    tables_of_drawing,
]


@pytest.mark.parametrize("hang", ANYWHERE)
def test_what_does_not_show_does_not_go_out(hang, tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        hang(pdf, pdf.pages[0].obj)
    assert POISON in papers.everything_in(source)

    report = papers.build(tmp_path, papers.all_of(source))

    assert POISON not in papers.everything_in(report.path)
    page = papers.first_page(report, "A")
    before, after = papers.picture_of(source, 1), papers.picture_of(report.path, page)
    above = (0, 0, before.width, before.height - 120)
    assert before.crop(above).tobytes() == after.crop(above).tobytes()


@pytest.mark.parametrize("hang", [*ANYWHERE, *IN_PART])
def test_of_a_paper_in_part_nothing_goes_out_but_what_shows(hang, tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", 2)
    with papers.retouched(source) as pdf:
        hang(pdf, pdf.pages[0].obj)
    assert POISON in papers.everything_in(source)

    report = papers.build(tmp_path, papers.some_of(source, 1))

    assert POISON not in papers.everything_in(report.path)


def test_a_file_behind_a_note_is_told(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        file_of_note(pdf, pdf.pages[0].obj)

    report = papers.build(tmp_path, papers.all_of(source))

    assert [loss.what for loss in report.losses] == ["an attached file"]


def test_a_note_keeps_its_words_and_who_wrote_them(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        page = pdf.pages[0].obj
        points = Array([300, 740, 340, 740, 300, 700, 340, 700])
        note(pdf, page, "Highlight", T=String("Dr. Brandvold"), QuadPoints=points)
        note(pdf, page, "Ink", InkList=Array([Array([1, 2, 3, 4])]), C=Array([1, 0, 0]))

    report = papers.build(tmp_path, papers.all_of(source))

    with pikepdf.open(report.path) as packet:
        page = packet.pages[papers.first_page(report, "A") - 1].obj
        marked, inked = list(page.Annots)[:2]
        assert (str(marked.Contents), str(marked.T)) == ("seen", "Dr. Brandvold")
        assert len(marked.QuadPoints) == 8
        assert len(inked.InkList[0]) == 4
        assert isinstance(marked.AP.N, Stream)


def test_a_form_without_a_box_keeps_what_it_draws_with(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        page = pdf.pages[0].obj
        look = papers.appearance(pdf, b"/Deep Do").N
        look.Resources = Dictionary(XObject=Dictionary(Deep=papers.appearance(pdf).N))
        del look.BBox
        draw(pdf, page, b"/Out Do", XObject=Dictionary(Out=look))

    report = papers.build(tmp_path, papers.all_of(source))

    with pikepdf.open(report.path) as packet:
        page = packet.pages[papers.first_page(report, "A") - 1].obj
        assert "/Deep" in page.Resources.XObject.Out.Resources.XObject
