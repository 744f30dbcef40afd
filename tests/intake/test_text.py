"""Plain text becomes pages that read back as what was written."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from binder_app.intake.formats import text as text_module
from binder_app.intake.formats.text import text_pages, wrapped
from binder_app.intake.unreadable import UnreadableFileError

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
SPANISH = "La decisión negó la inyección: ¿por qué? “Señor Núñez” dice — «no».\n" * 3


@pytest.fixture
def made(tmp_path):
    """Return what turns bytes into (report, path of the PDF)."""

    def make(data, name="note"):
        source, target = tmp_path / f"{name}.txt", tmp_path / f"{name}.pdf"
        source.write_bytes(data)
        return text_pages(source, target, FONTS), target

    return make


def read_back(path, page=1):
    with pypdfium2.PdfDocument(path) as pdf:
        read = pdf[page - 1].get_textpage().get_text_bounded()
    return read.replace("\r\n", "\n")


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "cp1252",
        "mac_roman",
    ],
)
def test_spanish_reads_back_in_every_encoding(made, encoding):
    _, path = made(SPANISH.encode(encoding))

    assert read_back(path).split() == SPANISH.split()


@pytest.mark.parametrize("encoding", ["latin-1", "cp850", "cp437"])
def test_older_encodings_keep_their_accents(made, encoding):
    words = "El médico pidió una inyección; el niño durmió. ¿Qué pasó?\n" * 4

    _, path = made(words.encode(encoding))

    assert read_back(path).split() == words.split()


@pytest.mark.parametrize("form", ["Tôi bị đau lưng", "To\u0302i bi\u0323 đau lưng"])
def test_vietnamese_reads_back(made, form):
    report, path = made(form.encode())

    assert read_back(path).split() == ["Tôi", "bị", "đau", "lưng"]
    assert report.notes == ()


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_lines_are_kept(made, ends):
    _, path = made(ends.join(("first", "", "third")).encode())

    assert [line.strip() for line in read_back(path).split("\n")] == ["first", "third"]


def test_a_form_feed_begins_a_new_page(made):
    report, path = made(b"one\ftwo\fthree\f")

    assert report.pages == 3
    assert read_back(path, 2).strip() == "two"


def test_controls_and_nuls_are_dropped(made):
    _, path = made(b"pain\x00 and\x07 \x1bnumbness in the left hand, since May 2024")

    assert "pain and numbness" in read_back(path)


def test_long_lines_break_at_words_and_hang():
    line = "  " + "word " * 40

    pieces = list(wrapped(line.rstrip(), 40))

    assert all(len(piece) <= 40 for piece in pieces)
    assert " ".join(" ".join(pieces).split()) == line.strip()
    assert pieces[1].startswith("      word")


def test_a_word_longer_than_a_line_is_cut():
    pieces = list(wrapped("W" * 100, 40))

    assert "".join(piece.strip() for piece in pieces) == "W" * 100
    assert max(map(len, pieces)) == 40


def test_tabs_stand_at_every_eighth_column(made):
    _, path = made(b"a\tb")

    with pypdfium2.PdfDocument(path) as pdf:
        letters = pdf[0].get_textpage()
        at = letters.get_text_range().index("b")
        left = letters.get_charbox(at, loose=True)[0]
    assert left == pytest.approx(72 + 8 * 6.02, abs=1)


def test_the_foot_of_the_page_stays_free(made):
    _, path = made(b"line\n" * 200)

    with pypdfium2.PdfDocument(path) as pdf:
        lowest = min(held.get_bounds()[1] for held in pdf[0].get_objects())
    assert lowest >= 54


def test_letters_the_typeface_lacks_are_counted(made):
    report, path = made("Dolor 痛み here".encode())

    assert "▯▯" in read_back(path)
    assert report.notes[0].startswith("2 letters are shown as ▯")


def test_only_an_embedded_face_is_used_and_the_bytes_repeat(made):
    first = made(SPANISH.encode(), "first")[1].read_bytes()

    _, path = made(SPANISH.encode(), "second")

    assert path.read_bytes() == first
    with pikepdf.open(path) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            assert "/FontFile2" in font.FontDescriptor
            assert "/ToUnicode" in font


@pytest.mark.parametrize("data", [b"", b" \n\n", bytes(range(256)) * 8])
def test_what_holds_no_letters_is_refused(made, data, tmp_path):
    with pytest.raises(UnreadableFileError):
        made(data)

    assert not (tmp_path / "note.pdf").exists()


def test_a_text_of_too_many_pages_is_refused(made, monkeypatch):
    monkeypatch.setattr(text_module, "MOST_PAGES", 2)

    with pytest.raises(UnreadableFileError, match="too long"):
        made(b"\f".join([b"page"] * 4))


def test_one_endless_line_is_refused_soon(made):
    with pytest.raises(UnreadableFileError, match="too long"):
        made(b"a" * 19_000_000)
