"""Word documents become pages that say and show what the document does."""

from io import BytesIO

import docx
import pikepdf
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Inches, Pt

from tests.intake.office_drawn import made_of, paragraph, picture, said, word_file


@pytest.fixture
def made(tmp_path):
    """Return what turns a python-docx document into its pages."""

    def make(document):
        path = tmp_path / "letter.docx"
        document.save(str(path))
        return made_of("docx", path)

    return make


@pytest.fixture
def made_of_xml(tmp_path):
    """Return what turns the XML of a body into its pages."""

    def make(body, **parts):
        return made_of("docx", word_file(tmp_path / "raw.docx", body, **parts))

    return make


def test_the_words_stand_in_their_order_with_every_accent(made):
    document = docx.Document()
    document.add_heading("Decisión de revisión", 1)
    document.add_paragraph("Señor Núñez: ¿por qué? Nguyễn Thị Ánh đã ký ✓")
    document.add_paragraph("The request was denied.")

    told = made(document)

    words = told.text.split("\n")
    assert words[:3] == [
        "Decisión de revisión",
        "Señor Núñez: ¿por qué? Nguyễn Thị Ánh đã ký ✓",
        "The request was denied.",
    ]
    assert told.notes == (
        "Simplified copy: words, tables and pictures in their order, not the exact"
        " layout; your file is kept as it is.",
    )


def test_alignment_and_tabs_put_words_where_word_does(made):
    document = docx.Document()
    document.add_paragraph("dated").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    held = document.add_paragraph("Claim:\t04417")
    held.paragraph_format.tab_stops.add_tab_stop(Inches(2))

    told = made(document)

    assert told.place_of("dated")[0] > 450
    assert told.place_of("04417")[0] == pytest.approx(90 + 144, abs=3)


def test_a_page_break_begins_a_page(made):
    document = docx.Document()
    document.add_paragraph("first")
    document.add_page_break()
    document.add_paragraph("second")

    assert [page.strip() for page in made(document).pages] == ["first", "second"]


def test_headers_and_footers_stand_on_each_page_with_its_number(made_of_xml):
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{said("9")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = (
        paragraph(said("one") + '<w:r><w:br w:type="page"/></w:r>')
        + paragraph(said("two"))
        + '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:footerReference w:type="default" r:id="footer"/></w:sectPr>'
    )

    told = made_of_xml(
        body,
        header=paragraph(said("Harbor Spine Clinic")),
        footer=paragraph(said("page ") + field),
    )

    assert [sorted(page.split("\n")) for page in told.pages] == [
        ["Harbor Spine Clinic", "one", "page 1"],
        ["Harbor Spine Clinic", "page 2", "two"],
    ]
    assert told.place_of("Harbor")[1] > told.place_of("one")[1]
    assert told.place_of("one")[1] > told.place_of("page 1")[1]


def test_a_table_keeps_its_cells_apart_and_repeats_its_head(made):
    document = docx.Document()
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Code", "Charge"
    head = table.rows[0]._tr.get_or_add_trPr()
    head.append(head.makeelement(f"{{{head.nsmap['w']}}}tblHeader", {}))
    for number in range(80):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = f"97{number:03}", f"${number}.00"

    told = made(document)

    assert told.report.pages > 1
    assert all(page.startswith("Code Charge") for page in told.pages)
    assert "97079 $79.00" in told.text


def test_merged_cells_span_their_columns_and_rows(made):
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "all three"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "both rows"
    table.cell(1, 1).text, table.cell(2, 1).text = "upper", "lower"

    told = made(document)

    assert told.text.count("all three") == told.text.count("both rows") == 1
    assert abs(told.place_of("upper")[0] - told.place_of("lower")[0]) < 1
    assert told.place_of("both rows")[0] < told.place_of("lower")[0]


def test_a_row_higher_than_a_page_goes_on_without_a_word_lost(made):
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "\n".join(f"line {number}" for number in range(150))
    table.cell(0, 1).text = "beside"

    told = made(document)

    assert told.report.pages >= 3
    assert all(f"line {number}\n" in f"{told.text}\n" for number in range(150))


def test_a_picture_stands_at_its_own_size_and_never_beyond_the_page(made):
    document = docx.Document()
    document.add_picture(BytesIO(picture()), width=Inches(2))
    document.add_picture(BytesIO(picture()), width=Inches(20))

    small, large = made(document).pictures()

    assert small == pytest.approx((144, 72), abs=0.5)
    assert large[0] == pytest.approx(432, abs=0.5)


def test_a_list_shows_its_numbers_and_bullets(made):
    document = docx.Document()
    for text in ("first", "second"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("point", style="List Bullet")

    lines = made(document).text.split("\n")

    assert lines[:3] == ["1. first", "2. second", "• point"]


def test_entries_of_a_list_stand_close_and_its_end_does_not(made):
    document = docx.Document()
    for text in ("first", "second"):
        document.add_paragraph(text, style="List Bullet")
    document.add_paragraph("behind")

    told = made(document)

    first, second, behind = (
        told.place_of(word)[1] for word in ("first", "second", "behind")
    )
    assert second - behind > first - second + 5


def test_a_lying_section_gets_lying_pages(made):
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Inches(11), Inches(8.5)
    document.add_paragraph("wide")

    told = made(document)

    assert told.place_of("wide")[1] < 612 - 72


def test_tracked_changes_show_as_they_print_and_the_loss_is_told(made_of_xml):
    body = paragraph(
        said("kept ")
        + f'<w:ins w:id="1" w:author="a">{said("added ")}</w:ins>'
        + '<w:del w:id="2" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del>'
    )

    told = made_of_xml(body)

    assert told.text.strip() == "kept added"
    assert "Text deleted by tracked changes is not shown." in told.notes


def test_hidden_text_stays_hidden_and_is_told(made_of_xml):
    told = made_of_xml(paragraph(said("seen") + said("unseen", "<w:vanish/>")))

    assert told.text.strip() == "seen"
    assert "Hidden text is not shown." in told.notes


def test_footnotes_stand_behind_the_text_under_their_number(made_of_xml):
    body = paragraph(said("claim") + '<w:r><w:footnoteReference w:id="7"/></w:r>')
    notes = (
        '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="7">{paragraph(said("see page 4"))}</w:footnote>'
    )

    told = made_of_xml(body, footnotes=notes)

    assert told.text.split("\n") == ["claim[1]", "[1] see page 4"]


def test_text_boxes_fields_and_form_boxes_are_shown_as_text(made_of_xml):
    box = (
        "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox>"
        f"<w:txbxContent>{paragraph(said('in a box'))}</w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r>"
    )
    ticked = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/>'
        "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX"
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    form = f"<w:sdt><w:sdtContent>{said('filled in')}</w:sdtContent></w:sdt>"

    told = made_of_xml(paragraph(box + ticked + form))

    assert "in a box" in told.text
    assert "☒filled in" in told.text
    assert "FORMCHECKBOX" not in told.text


def test_what_can_not_be_drawn_is_counted(made_of_xml):
    outside = (
        '<w:r><w:drawing><a:blip xmlns:a="urn:a" r:link="far"/>'
        '<p:pic xmlns:p="urn:p"><a:blip xmlns:a="urn:a" r:link="far"/></p:pic>'
        "</w:drawing></w:r>"
    )
    chart = '<w:r><w:drawing><c:chart xmlns:c="urn:c" r:id="x"/></w:drawing></w:r>'
    relations = (
        '<Relationship Id="far" TargetMode="External" Type="x/image"'
        ' Target="http://tracker.example/dot.png"/>'
    )
    comments = f'<w:comment w:id="1">{paragraph(said("psst"))}</w:comment>'

    told = made_of_xml(
        paragraph(said("words") + outside + chart),
        relations=relations,
        comments=comments,
    )

    assert told.text.strip() == "words"
    assert told.notes[1:] == (
        "1 chart or drawing is not shown.",
        "1 comment is not shown.",
        "1 picture lies outside the file and is not shown.",
    )


def is_face(held):
    is_font = isinstance(held, pikepdf.Dictionary) and held.get("/Type") == "/Font"
    return is_font and held.get("/Subtype") != "/Type0"


def test_every_face_is_embedded_and_the_same_file_gives_the_same_bytes(made):
    document = docx.Document()
    run = document.add_paragraph().add_run("bold and slanted ắ")
    run.bold = run.italic = True
    run.font.size = Pt(14)

    first = made(document)
    once = first.path.read_bytes()

    assert made(document).path.read_bytes() == once
    with pikepdf.open(first.path) as pdf:
        faces = [o for o in pdf.objects if is_face(o)]
        assert faces
        assert all("/FontFile2" in face.FontDescriptor for face in faces)
