"""Papers that are one: to the dot, nearly, or only from one template."""

from dataclasses import replace

import pikepdf
import pytest

from binder_app.acts.adding import add_files, shelf_of
from binder_app.acts.editing import set_on_exhibit
from binder_app.acts.likeness import held_as_copy, twins_in, with_twins
from binder_app.acts.rulebook import read_rulebook
from binder_app.acts.splitting import join
from binder_app.domain.binder import Binder
from binder_app.domain.page_reading import PageReading, ReadLine
from binder_app.errors import WrongUsageError
from binder_app.progress import Progress
from binder_app.rules.gate import Held, stand_at_gate
from binder_app.storage.binder_file import BinderFile
from tests.reading.test_alike import letter
from tests.verbs import drawn

RULES = read_rulebook("workers_comp")
QUAD = (0.1, 0.1, 0.9, 0.1, 0.9, 0.2, 0.1, 0.2)


@pytest.fixture
def file(tmp_path, own_cache):
    with BinderFile.create(tmp_path / "B", Binder("workers_comp")) as made:
        yield made


@pytest.fixture
def denial(tmp_path):
    return drawn.draw_pdf(tmp_path / "denial.pdf", letter(), "Second page.")


@pytest.fixture
def stamped(tmp_path):
    told = "RECEIVED NOV 12 2026\n" + letter()
    return drawn.draw_pdf(tmp_path / "stamped.pdf", told, "Second page.")


def add(file, *paths):
    return add_files(file, paths, RULES, Progress())


def in_another_wrapper(path):
    """Save a PDF anew, with another title and packed otherwise."""
    again = path.with_name("again.pdf")
    with pikepdf.open(path) as pdf:
        pdf.docinfo["/Title"] = "another"
        pdf.save(again, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return again


def filled(path, value):
    """Draw a form with one entry, which is none of its drawing."""
    drawn.draw_pdf(path, letter())
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        entry = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Tx,
                T="claim",
                V=value,
                Rect=[100, 100, 300, 120],
            )
        )
        pdf.pages[0].Annots = [entry]
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[entry])
        pdf.save(path)
    return path


def read_as(file, digest, text):
    """Let the picture on page 1 of an original have been read so."""
    lines = tuple(ReadLine(line, QUAD) for line in text.split("\n"))
    shelf_of(file).readings.keep(digest, 1, PageReading(lines))


def copies_warned_of(binder):
    lines = stand_at_gate(Held(binder, RULES.kinds), RULES.gate, "en")
    (line,) = (line for line in lines if line.id == "no_copies")
    return line.exhibits if line.status == "warning" else None


def test_the_same_pages_in_another_wrapper_are_tied_to_the_first(file, denial):
    wrapped = in_another_wrapper(denial)
    first, again = add(file, denial, wrapped)

    assert (first.outcome, again.outcome) == ("added", "duplicate")
    assert again.digest != first.digest and again.same_as == "e1"
    assert [exhibit.id for exhibit in file.binder.exhibits] == ["e1"]
    kept = file.original_path(file.binder.originals[again.digest])
    assert kept.read_bytes() == wrapped.read_bytes()


def test_a_file_that_was_tied_is_known_when_it_is_given_again(file, denial):
    wrapped = in_another_wrapper(denial)
    add(file, denial, wrapped)

    (line,) = add(file, wrapped)

    assert (line.outcome, line.same_as) == ("duplicate", "e1")


def test_one_more_dot_is_no_same_page(file, denial, tmp_path):
    dotted = tmp_path / "dotted.pdf"
    with pikepdf.open(denial) as pdf:
        pdf.pages[1].contents_add(b"0 0 0 rg 300 300 3 3 re f")
        pdf.save(dotted)

    _, line = add(file, denial, dotted)

    assert line.outcome == "similar" and len(file.binder.exhibits) == 2


def test_blank_pages_are_not_tied(file, tmp_path):
    one = drawn.draw_pdf(tmp_path / "one.pdf", "")
    with pikepdf.open(one) as pdf:
        pdf.docinfo["/Title"] = "two"
        pdf.save(tmp_path / "two.pdf")

    lines = add(file, one, tmp_path / "two.pdf")

    assert [line.outcome for line in lines] == ["added", "added"]


def test_a_stamped_copy_stands_beside_the_first_and_both_go_in(file, denial, stamped):
    _, line = add(file, denial, stamped)

    assert (line.outcome, line.same_as, line.exhibits) == ("similar", "e1", ("e2",))
    first, copy = file.binder.exhibits
    assert file.binder.seems_like(copy) == first
    assert file.binder.seems_like(first) is None
    assert copy.state == first.state == "in"
    assert copies_warned_of(file.binder) == ("e2",)


def test_a_copy_is_found_among_the_papers_of_an_earlier_drop(file, denial, stamped):
    add(file, denial)
    (line,) = add(file, stamped)

    assert (line.outcome, line.same_as) == ("similar", "e1")


def test_letters_of_one_template_stand_for_themselves(file, denial, tmp_path):
    told = letter(claim="WC-2026-018366", injury="03/19/2026")
    other = drawn.draw_pdf(tmp_path / "other.pdf", told, "Second page.")

    lines = add(file, denial, other)

    assert [line.outcome for line in lines] == ["added", "added"]
    assert copies_warned_of(file.binder) is None


def test_forms_are_not_compared_for_their_entries_are_not_seen(file, tmp_path):
    one = filled(tmp_path / "one.pdf", "WC-2026-000001")
    two = filled(tmp_path / "two.pdf", "WC-2026-000002")

    lines = add(file, one, two)

    assert [line.outcome for line in lines] == ["added", "added"]


def test_who_says_that_papers_differ_is_not_asked_again(file, denial, stamped):
    add(file, denial, stamped)
    told = set_on_exhibit(file.binder, "e2", "alike", "different", RULES)

    assert copies_warned_of(told) is None
    assert with_twins(told, twins_in(shelf_of(file), told)) == told
    asked = set_on_exhibit(told, "e2", "alike", "", RULES)
    assert asked == file.binder


def test_a_copy_is_held_back_with_its_reason(file, denial, stamped):
    add(file, denial, stamped)
    told = set_on_exhibit(file.binder, "e2", "alike", "same", RULES)

    held = told.exhibit("e2")
    assert (held.state, held.reason) == ("held_back", "Another copy of denial.pdf.")
    assert copies_warned_of(told) is None
    other = held_as_copy(file.binder, "e1", "e2")
    assert other.exhibit("e1").state == "held_back"
    assert copies_warned_of(other) is None


def test_nobody_can_be_asked_about_a_paper_that_is_like_none(file, denial):
    add(file, denial)

    with pytest.raises(WrongUsageError, match="does not look like another"):
        set_on_exhibit(file.binder, "e1", "alike", "same", RULES)


def test_papers_that_were_joined_are_asked_about_no_more(file, denial, stamped):
    add(file, denial, stamped)

    joined = join(file.binder, ["e1", "e2"])

    assert copies_warned_of(joined) is None


def test_what_is_joined_is_compared_anew(file, denial, tmp_path):
    """Two photos, a page each, are like no paper until they are one."""
    third = len(letter()) // 3
    pages = [
        drawn.draw_pdf(tmp_path / f"p{n}.pdf", letter()[n * third : (n + 1) * third])
        for n in range(3)
    ]
    whole = drawn.draw_pdf(tmp_path / "whole.pdf", letter())
    add(file, whole, *pages)
    assert copies_warned_of(file.binder) is None

    joined = join(file.binder, ["e2", "e3", "e4"])

    assert twins_in(shelf_of(file), joined) == [("e1", "e2")]


def test_a_letter_scanned_twice_is_found_once_its_words_are_read(file, tmp_path):
    scans = [drawn.draw_picture(tmp_path / f"{n}.png", n) for n in ("one", "two")]
    lines = add(file, *scans)
    assert [line.outcome for line in lines] == ["added", "added"]

    for line, text in zip(lines, (letter(), "FAX 10:15\n" + letter()), strict=True):
        read_as(file, line.digest, text)
    binder = with_twins(file.binder, twins_in(shelf_of(file), file.binder))

    assert binder.exhibit("e2").alike == "e1"
    told = [(line.outcome, line.same_as) for line in binder.ledger]
    assert told == [("added", ""), ("similar", "e1")]


def test_what_is_found_of_papers_that_are_gone_is_left_aside(file, denial):
    add(file, denial)

    assert with_twins(file.binder, [("e7", "e1"), ("e1", "e9")]) == file.binder


def test_pages_that_stand_again_in_a_file_are_named(file, tmp_path):
    twice = drawn.draw_pdf(
        tmp_path / "twice.pdf", letter(), "Second page.", "", letter(), ""
    )

    add(file, twice)

    (exhibit,) = file.binder.exhibits
    assert exhibit.notes == ("Pages that show the same as pages before them: 4 = 1.",)


def test_a_paper_that_was_known_to_be_alike_stays_so_after_saving(
    file, denial, stamped
):
    add(file, denial, stamped)
    again = replace(file.binder)
    file.save(again)

    with BinderFile.open_for_reading(file.folder) as read:
        assert read.binder == file.binder
        assert read.binder.exhibit("e2").alike == "e1"


@pytest.mark.parametrize("is_first", (True, False))
def test_of_two_papers_the_one_with_fewer_pages_is_the_copy(file, tmp_path, is_first):
    """An answer to the reviewer on one more page must not be held back."""
    short = drawn.draw_pdf(tmp_path / "short.pdf", letter())
    more = drawn.draw_pdf(tmp_path / "more.pdf", letter(), "ADDENDUM, in answer to UR.")
    pair = (more, short) if is_first else (short, more)

    *_, line = add(file, *pair)

    fuller, copy = ("e1", "e2") if is_first else ("e2", "e1")
    assert (line.outcome, line.same_as) == ("similar", "e1")
    assert file.binder.seems_like(file.binder.exhibit(copy)).id == fuller
    for asked in ("e1", "e2"):
        told = set_on_exhibit(file.binder, asked, "alike", "same", RULES)
        assert told.exhibit(copy).state == "held_back"
        assert told.exhibit(fuller).state == "in"


def test_of_a_scan_and_a_clean_letter_the_scan_is_the_copy(file, tmp_path):
    scan = drawn.draw_picture(tmp_path / "scan.png", "scan")
    line, _ = add(file, scan, drawn.draw_pdf(tmp_path / "clean.pdf", letter()))
    read_as(file, line.digest, "FAX 10:15\n" + letter())

    assert twins_in(shelf_of(file), file.binder) == [("e1", "e2")]
