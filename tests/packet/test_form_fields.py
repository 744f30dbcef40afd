from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tests.packet import papers

RADIO = 1 << 15


def filled(path: Path, values: dict[str, str], pages: int = 1) -> Path:
    """Draw a paper with a text field for each value, all on its first page."""
    papers.drawn(path, pages)
    with papers.retouched(path) as pdf:
        page = pdf.pages[0].obj
        for name, value in values.items():
            picture = papers.appearance(pdf)
            papers.put_field(pdf, page, Name.Tx, name, V=String(value), AP=picture)
    return path


def values_in(path: Path) -> dict[str, str]:
    """Return what pypdf reads of a form: full name to value."""
    fields = pypdf.PdfReader(path).get_fields() or {}
    return {name: str(held["/V"]) for name, held in fields.items() if "/V" in held}


def test_equal_names_in_two_exhibits_keep_their_own_values(tmp_path):
    one = filled(tmp_path / "one.pdf", {"name": "Marisol", "date": "10/01/2026"})
    two = filled(tmp_path / "two.pdf", {"name": "Odalys", "date": "10/02/2026"})

    report = papers.build(tmp_path, papers.all_of(one), papers.all_of(two))

    assert values_in(report.path) == {
        "Tab A.name": "Marisol",
        "Tab A.date": "10/01/2026",
        "Tab B.name": "Odalys",
        "Tab B.date": "10/02/2026",
    }


def test_equal_names_in_one_joined_exhibit_keep_their_own_values(tmp_path):
    one = filled(tmp_path / "one.pdf", {"name": "Marisol"})
    two = filled(tmp_path / "two.pdf", {"name": "Odalys"})

    report = papers.build(tmp_path, papers.all_of(one) + papers.all_of(two))

    assert sorted(values_in(report.path).values()) == ["Marisol", "Odalys"]


def test_a_form_split_over_exhibits_keeps_its_values(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", 2)
    with papers.retouched(source) as pdf:
        for page, name, value in zip(
            pdf.pages, ("one", "two"), ("first", "second"), strict=True
        ):
            papers.put_field(pdf, page.obj, Name.Tx, name, V=String(value))

    report = papers.build(
        tmp_path, papers.some_of(source, 1), papers.some_of(source, 2)
    )

    assert values_in(report.path) == {"Tab A.one": "first", "Tab B.two": "second"}


def test_a_field_without_a_name_stays_apart_from_others(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        page = pdf.pages[0].obj
        for value in ("first", "second"):
            field = papers.put_field(pdf, page, Name.Tx, "x", V=String(value))
            del field["/T"]

    report = papers.build(tmp_path, papers.all_of(source))

    assert sorted(values_in(report.path).values()) == ["first", "second"]


def test_names_that_differ_by_a_dot_alone_stay_apart(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        page = pdf.pages[0].obj
        papers.put_field(pdf, page, Name.Tx, "a b", V=String("flat"))
        child = papers.put_field(pdf, page, Name.Tx, "b", V=String("below"))
        hang_under(pdf, "a", [child])

    report = papers.build(tmp_path, papers.all_of(source))

    assert sorted(values_in(report.path).values()) == ["below", "flat"]


def hang_under(pdf: Pdf, name: str, kids: list[Object], **more: Any) -> Object:
    """Hang fields under another one, and nowhere else."""
    parent = pdf.make_indirect(Dictionary(T=String(name), Kids=Array(kids), **more))
    marks = {kid.objgen for kid in kids}
    form = papers.form_of(pdf)
    form.Fields = Array([f for f in form.Fields if f.objgen not in marks] + [parent])
    for kid in kids:
        kid.Parent = parent
    return parent


def test_a_field_deep_in_a_tree_keeps_its_full_name_and_what_it_inherits(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        leaf = papers.put_field(pdf, pdf.pages[0].obj, Name.Tx, "city")
        del leaf["/FT"]
        branch = hang_under(pdf, "address", [leaf], FT=Name.Tx, V=String("Gilroy"))
        hang_under(pdf, "worker", [branch], MaxLen=40)

    report = papers.build(tmp_path, papers.all_of(source))

    assert values_in(report.path) == {"Tab A.worker address city": "Gilroy"}
    with pikepdf.open(report.path) as packet:
        field = packet.Root.AcroForm.Fields[0].Kids[0]
        assert str(field.FT) == "/Tx"
        assert field.MaxLen == 40


def test_radio_buttons_stay_one_group_with_their_choice(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        buttons = []
        for state in ("Yes", "No"):
            button = papers.put_field(pdf, pdf.pages[0].obj, Name.Btn, "x")
            on = papers.appearance(pdf).N
            button.AP = Dictionary(N=Dictionary({f"/{state}": on, "/Off": on}))
            button.AS = Name.Yes if state == "Yes" else Name.Off
            del button["/T"], button["/FT"]
            buttons.append(button)
        hang_under(pdf, "expedited", buttons, FT=Name.Btn, Ff=RADIO, V=Name.Yes)

    report = papers.build(tmp_path, papers.all_of(source))

    assert values_in(report.path) == {"Tab A.expedited": "/Yes"}
    with pikepdf.open(report.path) as packet:
        group = packet.Root.AcroForm.Fields[0].Kids[0]
        assert [str(kid.AS) for kid in group.Kids] == ["/Yes", "/Off"]
        assert group.Ff == RADIO
        page = packet.pages[papers.first_page(report, "A") - 1].obj
        shown = {held.objgen for held in page.Annots}
        assert {kid.objgen for kid in group.Kids} <= shown


def test_a_value_that_the_viewer_was_left_to_draw_is_drawn(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        page = pdf.pages[0].obj
        look = String("/Helv 12 Tf 0 g")
        papers.put_field(pdf, page, Name.Tx, "a", V=String("WRITTEN"), DA=look)
        papers.form_of(pdf).NeedAppearances = True

    report = papers.build(tmp_path, papers.all_of(source))

    first = papers.first_page(report, "A")
    with pikepdf.open(report.path) as packet:
        assert "/AP" in packet.pages[first - 1].obj.Annots[0]
        assert "/NeedAppearances" not in packet.Root.AcroForm
    picture = papers.picture_of(report.path, first).convert("L")
    field = picture.crop((2 * 300, 2 * (792 - 720), 2 * 440, 2 * (792 - 700)))
    assert min(field.tobytes()) < 80


def test_a_widget_of_a_paper_without_a_form_still_shows(tmp_path):
    source = filled(tmp_path / "source.pdf", {"name": "Marisol"})
    with pytest.warns(pikepdf.PageCopyWarning), papers.retouched(source) as pdf:
        del pdf.Root["/AcroForm"]

    report = papers.build(tmp_path, papers.all_of(source))

    first = papers.first_page(report, "A")
    shown = papers.picture_of(report.path, first, 1)
    assert shown.getpixel((310, 792 - 710)) == (255, 0, 0)


def test_a_signature_still_shows_but_its_proof_is_taken_out_and_told(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")
    with papers.retouched(source) as pdf:
        proof = Dictionary(Type=Name.Sig, Contents=String("PROOFBYTES"))
        picture = papers.appearance(pdf)
        page = pdf.pages[0].obj
        papers.put_field(pdf, page, Name.Sig, "sign", V=proof, AP=picture)

    report = papers.build(tmp_path, papers.all_of(source))

    assert any("digital signature" in loss.what for loss in report.losses)
    assert "PROOFBYTES" not in papers.everything_in(report.path)
    first = papers.first_page(report, "A")
    shown = papers.picture_of(report.path, first, 1)
    assert shown.getpixel((310, 792 - 710)) == (255, 0, 0)


def test_fields_of_pages_left_out_stay_out(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf", 2)
    with papers.retouched(source) as pdf:
        kept, secret = (
            papers.put_field(pdf, page.obj, Name.Tx, name, V=String(value))
            for page, name, value in zip(
                pdf.pages, ("one", "two"), ("Kept", "Secretive"), strict=True
            )
        )
        hang_under(pdf, "both", [kept, secret])

    report = papers.build(tmp_path, papers.some_of(source, 1))

    assert values_in(report.path) == {"Tab A.both one": "Kept"}
    assert "Secretive" not in papers.everything_in(report.path)


def test_fields_in_a_loop_do_no_harm(tmp_path):
    source = filled(tmp_path / "source.pdf", {"name": "Marisol"})
    with papers.retouched(source) as pdf:
        field = papers.form_of(pdf).Fields[0]
        parent = hang_under(pdf, "round", [field])
        parent.Parent = parent

    report = papers.build(tmp_path, papers.all_of(source))

    assert "Marisol" in values_in(report.path).values()


def test_a_packet_without_fields_has_no_form(tmp_path):
    source = papers.drawn(tmp_path / "source.pdf")

    report = papers.build(tmp_path, papers.all_of(source))

    with pikepdf.open(report.path) as packet:
        assert "/AcroForm" not in packet.Root
