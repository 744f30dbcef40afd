"""Files that a PDF carries come out of it; its own pages stay as they are."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from binder_app.intake.unreadable import TooMuchInsideError
from tests.intake import carriers
from tests.intake.carriers import bytes_of, pdf_with, read, taken
from tests.verbs import drawn


def test_files_of_the_list_come_out(tmp_path):
    files = {"mri.txt": b"report", "Récord.pdf": b"%PDF" * 900}
    path = pdf_with(files, tmp_path / "carrier.pdf")

    found, came = read(path), taken(path)

    assert (len(found.pages), found.holds) == (1, 2)
    assert {held.name: bytes_of(path, held) for held in came} == files


def test_a_file_pinned_to_a_page_comes_out_once(tmp_path):
    path = tmp_path / "noted.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        stream = pdf.make_stream(b"pinned", Type=Name.EmbeddedFile)
        spec = Dictionary(Type=Name.Filespec, UF=String("pinned.txt"))
        spec.EF = Dictionary(F=stream, UF=stream)
        held = pdf.make_indirect(spec)
        note = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, FS=held)
        note.Rect = Array([0, 0, 9, 9])
        page.obj.Annots = Array([pdf.make_indirect(note)])
        pdf.Root.AF = Array([held])
        pdf.save(path)

    (file,) = taken(path)

    assert (file.name, bytes_of(path, file)) == ("pinned.txt", b"pinned")


def test_a_name_that_climbs_leads_nowhere(tmp_path):
    path = pdf_with({"../../evil.pdf": b"x"}, tmp_path / "carrier.pdf")

    (file,) = taken(path)

    assert (file.name, file.file) == ("evil.pdf", "00000.pdf")


def test_files_of_a_locked_pdf_come_out_with_its_password(tmp_path):
    plain = pdf_with({"a.txt": b"secret"}, tmp_path / "plain.pdf")
    path = drawn.lock(plain, tmp_path / "locked.pdf")

    (file,) = taken(path, drawn.PASSWORD)

    assert read(path, drawn.PASSWORD).holds == 1
    assert bytes_of(path, file) == b"secret"


def test_a_file_that_grows_without_end_is_given_up(tmp_path):
    path = pdf_with({"zeros": bytes(30 << 20)}, tmp_path / "bomb.pdf")

    with pytest.raises(TooMuchInsideError):
        taken(path, most_bytes=10 << 20)


def test_no_broken_carrier_does_more_than_say_so(tmp_path):
    files = {"a.txt": b"hello " * 40, "b.pdf": b"%PDF-1.4 " * 30}
    data = pdf_with(files, tmp_path / "whole.pdf").read_bytes()
    path = tmp_path / "broken.pdf"

    for broken in carriers.mutated(data, 100, seed=3):
        path.write_bytes(broken)
        carriers.survives(path)
