"""OpenDocument texts become pages that say what the document says."""

import pytest

from binder_app.intake.unreadable import UnreadableFileError
from tests.intake.office_drawn import made_of, open_text, picture, zipped

STYLES = (
    '<style:style style:name="C" style:family="paragraph"><style:paragraph-properties'
    ' fo:text-align="end" fo:break-before="page"/></style:style>'
    '<style:style style:name="H" style:family="text"><style:text-properties'
    ' text:display="none"/></style:style>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1"'
    ' style:num-format="a" style:num-suffix=")" text:start-value="2"/>'
    "</text:list-style>"
)


@pytest.fixture
def made(tmp_path):
    """Return what turns the XML of a text into its pages."""

    def make(body, **parts):
        path = open_text(tmp_path / "text.odt", body, STYLES, **parts)
        return made_of("odt", path)

    return make


def test_words_spaces_tabs_and_breaks_stand_as_they_were_written(made):
    told = made(
        '<text:h text:outline-level="1">Título</text:h>'
        '<text:p>one<text:s text:c="3"/>two\n  three<text:line-break/>four</text:p>'
        '<text:p text:style-name="C">next page</text:p>'
    )

    assert told.pages[0].split("\n") == ["Título", "one two three", "four"]
    assert told.place_of("two")[0] - told.place_of("one")[0] > 24
    assert told.place_of("next page", page=2)[0] > 400


def test_lists_notes_and_tables_are_shown_in_their_order(made):
    told = made(
        '<text:list text:style-name="L"><text:list-item><text:p>bee</text:p>'
        "</text:list-item><text:list-item><text:p>sea</text:p></text:list-item>"
        "</text:list><table:table><table:table-row><table:table-cell><text:p>left"
        "</text:p></table:table-cell><table:table-cell><text:p>right</text:p>"
        "</table:table-cell></table:table-row></table:table><text:p>claim<text:note>"
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>proof"
        "</text:p></text:note-body></text:note></text:p>"
    )

    assert told.text.split("\n") == [
        "b) bee",
        "c) sea",
        "left right",
        "claim[1]",
        "[1] proof",
    ]


def test_hidden_deleted_and_commented_words_are_told_but_not_shown(made):
    told = made(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone"
        "</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>seen<text:span text:style-name="H">unseen</text:span>'
        "<office:annotation><text:p>psst</text:p></office:annotation></text:p>"
    )

    assert told.text.strip() == "seen"
    assert told.notes[1:] == (
        "1 comment is not shown.",
        "Text deleted by tracked changes is not shown.",
        "Hidden text is not shown.",
    )


def test_a_picture_within_is_shown_and_one_outside_is_not_fetched(made):
    frame = (
        '<text:p>x<draw:frame svg:width="2in" svg:height="1in">'
        '<draw:image xlink:href="{}"/></draw:frame></text:p>'
    )

    told = made(
        frame.format("Pictures/a.png") + frame.format("http://far.example/b.png"),
        **{"Pictures/a.png": picture()},
    )

    assert told.pictures() == [pytest.approx((144, 72), abs=0.5)]
    assert "1 picture lies outside the file and is not shown." in told.notes


def test_rows_that_repeat_without_end_end(made):
    row = (
        '<table:table-row table:number-rows-repeated="999999999"><table:table-cell'
        ' table:number-columns-repeated="999999999">{}</table:table-cell>'
        "</table:table-row>"
    )
    nested = "<text:p>x</text:p>"
    for _ in range(6):
        nested = f"<table:table>{row.format(nested)}</table:table>"

    with pytest.raises(UnreadableFileError, match="too long"):
        made(nested)


def test_a_locked_text_says_so(tmp_path):
    manifest = (
        '<m:manifest xmlns:m="urn:m"><m:file-entry><m:encryption-data/>'
        "</m:file-entry></m:manifest>"
    )
    path = zipped(
        tmp_path / "x.odt", {"META-INF/manifest.xml": manifest, "content.xml": "???"}
    )

    with pytest.raises(UnreadableFileError, match="locked with a password"):
        made_of("odt", path)
