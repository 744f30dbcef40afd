"""Rich text becomes pages that say what the file says."""

import pytest

from tests.intake.office_drawn import made_of, picture


@pytest.fixture
def made(tmp_path):
    """Return what turns rich text into its pages."""

    def make(body):
        path = tmp_path / "note.rtf"
        path.write_bytes(rb"{\rtf1\ansi\ansicpg1252\deff0 " + body)
        return made_of("rtf", path)

    return make


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (rb"decisi\'f3n \'93no\'94}", "decisión “no”"),
        (rb"\u243?and\u250 ?}", "óandú"),
        (rb"\uc2\u7855??x\uc0\u7855 y}", "ắxắy"),
        (rb"{\fonttbl{\f0\fcharset204 Arial;}}\f0\'e1\'ee\'eb\'fc}", "боль"),
        (rb"{\fonttbl{\f1\fcharset2 Wingdings;}}{\f1\'fc}signed}", "✓signed"),
        (rb"a\~b\_c\emdash d\\ \{e\}}", "a b-c—d\\ {e}"),
        (rb"\u-10179?\u-8704?x}", "x"),
    ],
)
def test_letters_are_read_by_whatever_encoding_they_are_in(made, body, word):
    assert word in made(body).text.replace("\xa0", " ")


def test_paragraphs_breaks_and_alignment_stand_as_written(made):
    told = made(
        rb"\pard\qr right\par\pard\ql first\line behind\par\page second page\par}"
    )

    assert told.pages[0].split("\n") == ["right", "first", "behind"]
    assert told.place_of("right")[0] > 450
    assert told.pages[1].strip() == "second page"


def test_a_table_stands_in_its_columns(made):
    row = rb"\trowd\clbrdrt\brdrs\cellx2000\cellx6000\pard\intbl %s\cell %s\cell\row"
    told = made(
        row % (b"Code", b"Charge") + row % (b"97110", b"$75") + rb"\pard end\par}"
    )

    assert told.text.split("\n") == ["Code Charge", "97110 $75", "end"]
    assert told.place_of("Charge")[0] == told.place_of("$75")[0]


def test_headers_footnotes_and_page_numbers_have_their_place(made):
    told = made(
        rb"{\header\pard Clinic\par}{\footer Page {\field{\*\fldinst PAGE}"
        rb"{\fldrslt 7}}\par}claim{\footnote proof}\par}"
    )

    assert sorted(told.text.split("\n")) == sorted(
        ["Clinic", "claim[1]", "[1] proof", "Page 1"]
    )


def test_what_is_hidden_deleted_or_for_other_programs_is_not_shown(made):
    told = made(
        rb"{\info{\author Nobody}}{\*\unknown secret}seen{\v unseen}{\deleted gone}"
        rb"{\*\annotation psst}{\object{\*\objdata 00ff}{\result shown}}\par}"
    )

    assert told.text.strip() == "seenshown"
    assert told.notes[1:] == (
        "1 comment is not shown.",
        "Text deleted by tracked changes is not shown.",
        "1 file inside this file is not shown.",
        "Hidden text is not shown.",
    )


def test_a_picture_stands_at_the_size_it_asks_for(made):
    data = picture().hex().encode()
    told = made(rb"{\pict\pngblip\picwgoal1440\pichgoal720 " + data + rb"}\par}")

    assert told.pictures() == [pytest.approx((72, 36), abs=0.5)]


def test_a_picture_in_raw_bytes_is_stepped_over_or_shown_whole(made):
    data = picture()
    told = made(rb"{\pict\pngblip\bin%d " % len(data) + data + rb"}words\par}")

    assert told.text.strip() == "words"
    assert len(told.pictures()) == 1


def test_a_file_cut_short_is_shown_so_far_and_marked_as_torn(made):
    told = made(rb"the whole letter {\b and then")

    assert told.text.strip() == "the whole letter and then"
    assert "The file ends early; what comes after is missing." in told.notes
    assert told.report.torn == (1,)


def test_groups_without_end_are_no_trouble(made):
    assert "deep" in made(b"{" * 4000 + b"deep" + b"}" * 4001).text
    assert "after" in made(b"{" * 90_000 + b"lost" + b"}" * 90_000 + b"after}").text
