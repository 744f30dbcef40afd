"""Hostile office files cost one clear line, and never more."""

import random
import zipfile
from io import BytesIO

import docx
import pytest
from openpyxl import Workbook

from binder_app.errors import BinderError
from binder_app.intake.formats import office_parts
from binder_app.intake.read_file import read_file
from binder_app.intake.reader import ReadJob
from binder_app.intake.unreadable import UnreadableFileError
from tests.intake.office_drawn import (
    MAIN,
    TYPES,
    made_of,
    open_text,
    paragraph,
    said,
    word_file,
    wordy,
    zipped,
)

MUTANTS = 100


def word_parts(document):
    return {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": MAIN,
        "word/document.xml": document,
    }


def refused(family, path):
    with pytest.raises(UnreadableFileError) as caught:
        made_of(family, path)
    assert caught.value.problem.endswith(".")
    assert caught.value.remedy.endswith(".")
    assert not path.with_suffix(".pdf").exists()
    return caught.value.problem


def test_a_part_that_unpacks_to_far_more_than_it_is_is_never_unpacked(tmp_path):
    bomb = word_parts(b"<w:document>" + bytes(80_000_000))

    assert "unpacks to far more" in refused("docx", zipped(tmp_path / "b.docx", bomb))


def test_ten_thousand_parts_are_too_many(tmp_path):
    parts = {f"word/{number}.xml": "" for number in range(10_001)}

    assert "unpacks to far more" in refused("docx", zipped(tmp_path / "m.docx", parts))


def test_a_part_that_lies_about_its_size_is_damaged(tmp_path):
    path = zipped(tmp_path / "lie.docx", word_parts(wordy("document", "x" * 5000)))
    data = path.read_bytes()
    size = (5000 + len(wordy("document", ""))).to_bytes(4, "little")
    path.write_bytes(data.replace(size, (10).to_bytes(4, "little")))

    assert "damaged" in refused("docx", path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_never_expanded(tmp_path, encoding):
    lol = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(10)
    )
    document = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [{lol}]>'
        + wordy("document", f"<w:body>{paragraph(said('&l9;'))}</w:body>")
    ).encode(encoding)

    problem = refused("docx", zipped(tmp_path / "lol.docx", word_parts(document)))

    assert "unpacks to far more" in problem


def test_a_file_outside_is_never_read_into_the_text(tmp_path):
    (tmp_path / "secret").write_text("secret")
    document = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>' + wordy(
        "document", f"<w:body>{paragraph(said('&x;'))}</w:body>"
    )

    refused("docx", zipped(tmp_path / "x.docx", word_parts(document)))


def test_entities_in_a_workbook_are_refused_as_well(tmp_path):
    Workbook().save(tmp_path / "plain.xlsx")
    with zipfile.ZipFile(tmp_path / "plain.xlsx") as held:
        parts = {name: held.read(name) for name in held.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + parts[sheet]

    refused("xlsx", zipped(tmp_path / "x.xlsx", parts))


def test_xml_nested_without_end_is_refused(tmp_path):
    deep = "<w:sdt><w:sdtContent>" * 50_000

    problem = refused(
        "docx", zipped(tmp_path / "d.docx", word_parts(wordy("document", deep)))
    )

    assert "." in problem


def test_tables_nested_as_deep_as_xml_may_be_keep_their_first_words(tmp_path):
    inner = paragraph(said("innermost"))
    for _ in range(40):
        inner = (
            f"<w:tbl><w:tr><w:tc>{paragraph(said('in'))}{inner}</w:tc></w:tr></w:tbl>"
        )

    told = made_of("docx", word_file(tmp_path / "t.docx", inner))

    assert told.text.count("in") >= 5


def test_numbers_beyond_all_measure_are_brought_back(tmp_path):
    body = (
        '<w:tbl><w:tblGrid><w:gridCol w:w="99999999999"/><w:gridCol w:w="-5"/>'
        '</w:tblGrid><w:tr><w:trPr><w:gridBefore w:val="999999"/></w:trPr><w:tc>'
        '<w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>'
        f"{paragraph(said('cell'))}</w:tc></w:tr></w:tbl>"
        + paragraph(
            said("words", '<w:sz w:val="999999"/>'),
            '<w:ind w:left="99999999" w:hanging="99999999"/>'
            '<w:spacing w:before="99999999" w:line="99999999"/>'
            '<w:tabs><w:tab w:val="right" w:pos="-99999999"/></w:tabs>',
        )
    )

    told = made_of("docx", word_file(tmp_path / "n.docx", body))

    assert "cell" in told.text.replace("\n", "")
    assert "words" in told.text.replace("\n", "")


def test_styles_that_stand_on_one_another_in_a_ring_end(tmp_path):
    ring = (
        '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    body = paragraph(said("words"), '<w:pStyle w:val="a"/>')

    told = made_of("docx", word_file(tmp_path / "r.docx", body, styles=ring))

    assert told.text.strip() == "words"


def test_a_footnote_that_refers_to_itself_ends(tmp_path):
    again = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    notes = f'<w:footnote w:id="1">{paragraph(said("note") + again)}</w:footnote>'

    path = word_file(tmp_path / "f.docx", paragraph(said("x") + again), footnotes=notes)

    assert made_of("docx", path).text.split("\n") == ["x[1]", "[1] note"]


def test_names_that_lead_out_of_the_file_lead_nowhere(tmp_path):
    relations = (
        '<Relationship Id="h" Type="x/header" Target="../../../etc/hostname"/>'
        '<Relationship Id="i" Type="x/image" Target="/etc/hostname"/>'
    )
    body = paragraph(said("words")) + (
        '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>'
    )

    told = made_of("docx", word_file(tmp_path / "p.docx", body, relations=relations))

    assert told.text.strip() == "words"


def test_a_document_of_too_many_pages_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("binder_app.intake.formats.flow_fill.MOST_PAGES", 5)
    body = "".join(paragraph(said(f"line {n}")) for n in range(500))

    assert "too long" in refused("docx", word_file(tmp_path / "l.docx", body))


def test_a_zip_with_a_locked_part_is_called_locked():
    info = zipfile.ZipInfo("word/document.xml")
    info.flag_bits = 1

    with pytest.raises(UnreadableFileError, match="locked"):
        office_parts.checked([info])


def seeds(tmp_path):
    """Return one good file of each family."""
    document = docx.Document()
    document.add_heading("Heading", 1)
    document.add_paragraph("a list", style="List Bullet")
    document.add_table(rows=2, cols=2).cell(0, 0).text = "cell"
    document.save(str(tmp_path / "a.docx"))
    book = Workbook()
    book.active.append([1, 2.5, "text"])
    book.active.merge_cells("A2:B3")
    book.save(tmp_path / "a.xlsx")
    body = '<text:list><text:list-item><text:p text:c="2">x</text:p></text:list-item>'
    open_text(tmp_path / "a.odt", body + "</text:list>")
    rtf = rb"{\rtf1\ansi{\fonttbl{\f0 A;}}\trowd\cellx900\intbl a\cell\row"
    rtf += rb"\pard \'e1\u99?}"
    (tmp_path / "a.rtf").write_bytes(rtf)
    page = b"<html><table><tr><td colspan=2>x</table><ol><li>y</ol>"
    page += b"<img src=data:,z></html>"
    (tmp_path / "a.html").write_bytes(page)
    return {path.suffix[1:]: path.read_bytes() for path in tmp_path.glob("a.*")}


def mutant(rng, data):
    """Return bytes flipped, cut out, doubled or put in."""
    held = bytearray(data)
    for _ in range(rng.choice((1, 3, 10))):
        at = rng.randrange(len(held)) if held else 0
        kind = rng.randrange(4)
        if kind == 0 and held:
            held[at] ^= 1 << rng.randrange(8)
        elif kind == 1:
            del held[at : at + rng.randrange(1, 60)]
        elif kind == 2:
            held[at:at] = held[at : at + rng.randrange(1, 60)]
        else:
            held[at:at] = rng.choice(
                (b"99999999999", b"-1", b"<", b"{", b"\\", b"\x00")
            )
    return bytes(held)


def mutant_within(rng, data):
    """Return a zipped document one of whose parts is a mutant, and still whole."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as held, zipfile.ZipFile(out, "w") as packed:
        chosen = rng.choice([name for name in held.namelist() if name[-3:] == "xml"])
        for name in held.namelist():
            part = held.read(name)
            packed.writestr(name, mutant(rng, part) if name == chosen else part)
    return out.getvalue()


@pytest.mark.parametrize("family", ["docx", "xlsx", "odt", "rtf", "html"])
def test_a_hundred_mutants_cost_a_clear_line_at_most(family, tmp_path, resources):
    seed = seeds(tmp_path)[family]
    rng = random.Random(family)
    source = tmp_path / f"mutant.{family}"
    job = ReadJob(
        str(source), source.name, str(tmp_path / "m.pdf"), str(tmp_path / "m.json")
    )

    for number in range(MUTANTS):
        is_within = family in ("docx", "xlsx", "odt") and number % 2
        source.write_bytes((mutant_within if is_within else mutant)(rng, seed))
        try:
            assert read_file(job, resources).pages
        except BinderError as error:
            assert error.problem.endswith(".")
