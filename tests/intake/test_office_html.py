"""Web pages become pages; nothing is fetched, run or opened for them."""

import base64

import pytest

from binder_app.intake.formats.flow_blocks import Paragraph, Picture, Table
from binder_app.intake.formats.html_blocks import html_blocks
from tests.intake.office_drawn import made_of, picture


@pytest.fixture
def made(tmp_path):
    """Return what turns a web page into its pages."""

    def make(page):
        path = tmp_path / "page.html"
        path.write_bytes(page if isinstance(page, bytes) else page.encode())
        return made_of("html", path)

    return make


def lines(told):
    return [line.strip() for line in told.text.split("\n")]


def test_words_entities_and_white_space_read_as_in_a_browser(made):
    told = made(
        "<html><head><title>no</title><style>p{}</style></head><body>"
        "<h1>Decisi&oacute;n</h1><p>one\n   two&nbsp;&amp;&#241;<br>three</p>"
        "<script>document.write('no')</script><pre>a\n  b</pre></body></html>"
    )

    assert lines(told) == ["Decisión", "one two &ñ", "three", "a", "b"]


@pytest.mark.parametrize(
    ("page", "word"),
    [
        ("<p>decisi\xf3n \x93x\x94</p>".encode("latin-1"), "decisión “x”"),
        ('<meta charset="windows-1251"><p>боль</p>'.encode("cp1251"), "боль"),
        ("\ufeff<p>ñandú</p>".encode("utf-16"), "ñandú"),
        (
            '<?xml version="1.0" encoding="iso-8859-15"?><p>\xa4 5</p>'.encode(
                "latin-1"
            ),
            "€ 5",
        ),
        (b'<meta charset="no-such"><p>plain</p>', "plain"),
        (b'<meta charset="utf-7"><p>+ADw-b</p>', "+ADw-b"),
    ],
)
def test_odd_encodings_are_read_as_they_were_meant(made, page, word):
    assert word in made(page).text


def test_lists_number_and_indent_their_entries(made):
    told = made("<ol start=3><li>three<li>four<ul><li>inner</ul><li value=9>nine</ol>")

    assert lines(told) == ["3. three", "4. four", "• inner", "9. nine"]
    assert told.place_of("inner")[0] > told.place_of("four")[0]


def test_tables_stand_in_columns_and_their_layout_frames_vanish(made):
    told = made(
        "<table><tr><td><table border=1><tr><th>Code<th>Charge"
        "<tr><td colspan=2>both<tr><td>97110<td>$75</table></td></tr></table>after"
    )

    assert lines(told) == ["Code Charge", "both", "97110 $75", "after"]


def test_hidden_words_stay_hidden_and_are_told(made):
    told = made("<p>seen</p><div style='display: none'>unseen <b>too</b></div>")

    assert lines(told) == ["seen"]
    assert "Hidden text is not shown." in told.notes


def test_pictures_within_the_page_are_shown_and_none_is_fetched(made, tmp_path):
    (tmp_path / "local.png").write_bytes(picture())
    inner = base64.b64encode(picture("red")).decode()
    told = made(
        f"<p>words<img src='data:image/png;base64,{inner}' width=100>"
        "<img src='http://tracker.example/a.png' alt='a map'>"
        "<img src='local.png'><img src='file:///etc/hostname'>"
        "<img src='http://tracker.example/dot.gif' width=1 height=1>"
        "<link rel=stylesheet href='http://tracker.example/x.css'>"
        "<iframe src='file:///etc/passwd'>inside</iframe>"
    )

    assert told.pictures() == [pytest.approx((75, 37.5), abs=0.5)]
    assert lines(told) == ["words [a map]"]
    assert "3 pictures lie outside the file and are not shown." in told.notes
    assert "1 file inside this file is not shown." in told.notes


def test_a_filled_in_form_shows_what_was_filled_in(made):
    told = made(
        "<form>Name <input value='Ana Ruiz'> <input type=checkbox checked>yes"
        "<input type=checkbox>no<input type=hidden value=secret>"
        "<select><option>a<option selected>b</select>"
        "<textarea>long\nanswer</textarea></form>"
    )

    assert "Name Ana Ruiz ☒ yes☐ no" in told.text
    assert "secret" not in told.text
    assert "long\nanswer" in told.text


def test_words_behind_ten_thousand_open_tags_are_shown(made):
    told = made("<div><b><font>" * 10_000 + "deep" + "</div>" * 20 + "<p>after</p>")

    assert lines(told) == ["deep", "after"]


def test_tables_within_a_hundred_tables_keep_their_words(made):
    told = made("<table border=1><tr><td>in" * 100 + "most" + "</table>" * 100)

    assert told.text.count("in") >= 100
    assert "most" in told.text


@pytest.mark.parametrize(
    "page",
    [
        "<![if !vml]><p>words</p><![endif]>",
        "<![CDATA[x]]><p>words</p>",
        "<![foo[<p>words</p>",
        "<!--[if mso]><p>no</p><![endif]--><p>words</p>",
        "<p>words</p><!-- never closed",
        "<p>words</p><script>never closed",
        "<p>words</p></p></div></table></td><table><tr><td>",
        "<p>words</p><img src='data:image/png;base64,!!!'><img src='data:,x'>",
        "<p>words</p><table><tr><td colspan=99999999 rowspan=-3>x</table>",
        "<p style='font-size:1e99px;margin-left:9e9in;color:rgb(1,2'>words</p>",
        "<p>&#0;&#xD800;&#x110000;words</p>",
        "<td>words</td>",
        "<ol start=99999999999999999999 type=I><li>words</ol>",
    ],
)
def test_broken_pages_keep_their_words(made, page):
    assert "words" in made(page).text


def test_a_page_without_a_word_is_refused(made):
    with pytest.raises(Exception, match="empty"):
        made("<html><body><p> </p></body></html>")


def test_mail_gives_its_own_pictures_by_their_content_id():
    told = html_blocks(
        "<p>see<img src='cid:map%40x' height=50></p><img src='cid:lost'>",
        pictures={"map@x": picture()},
    )

    (first,) = told.blocks
    assert isinstance(first, Paragraph)
    assert isinstance(first.parts[1], Picture)
    assert first.parts[1].height == 37.5
    assert told.unseen["pictures"] == 1


def test_mail_may_say_the_encoding_itself():
    told = html_blocks("<td>боль</td><table><tr><td>x".encode("koi8-r"), "koi8-r")

    assert isinstance(told.blocks[0], Paragraph)
    assert not any(isinstance(block, Table) for block in told.blocks[:1])
    assert "боль" in str(told.blocks[0].parts)
