from contextlib import closing

import pypdfium2
import pytest

from binder_app.acts.rulebook import read_rulebook
from tests.verbs import drawn

HOW = ("--by", "mail", "--to", "Maximus", "--on", "03/20/2025")


@pytest.fixture
def build(case, build_in):
    """Build a packet; return what was told, and its file."""

    return lambda recipe, name="out": build_in(case, recipe, name)


@pytest.fixture
def build_in(call, tmp_path):
    """Build a packet of any binder, blocked or not; return what was told, and it."""

    def build(binder, recipe, name="out"):
        out = tmp_path / f"{name}.pdf"
        more = ("--force", "--because", "a test") if "small" in name else ()
        words = ("build", binder, "--recipe", recipe, "-o", out, *more, "--json")
        return call(*words), out

    return build


@pytest.fixture
def sent(call, case, build):
    """Build a full packet and say that it was sent; return its answer."""
    told, packet = build("packet", "sent")
    assert call("sent", case, packet, *HOW).code == 0
    return told.json


@pytest.fixture
def fresh(call, case, tmp_path, sent):
    """Add a paper after the packet was sent; return its exhibit."""
    paper = drawn.numbered(tmp_path / "fresh.pdf", 2)
    told = call("add", case, paper, "--text", "later", "--json").json
    return told["files"][0]["exhibits"][0]


def text_of(path, page):
    with closing(pypdfium2.PdfDocument(path)) as document:
        return document[page - 1].get_textpage().get_text_range()


def test_without_anything_sent_there_is_nothing_to_supplement(build):
    told, out = build("supplement")

    assert told.code == 3 and not out.exists()


def test_what_is_held_back_is_no_reason_to_say_that_nothing_is_new(
    call, case, build, sent, fresh, id_of
):
    for name in ("letter.doc", "nothing.pdf"):
        call("set", case, "--exhibit", id_of(name), "state=held_back", "--json")
    call("set", case, "--exhibit", fresh, "state=held_back", "--json")

    told, out = build("supplement")

    assert told.code == 3 and "held back: put it in" in told.err
    assert not out.exists()


def test_nothing_new_is_said_only_where_nothing_is(call, tmp_path, build_in):
    case = tmp_path / "Small"
    call("new", case, "--set", "employee_name=Ana Ruiz")
    paper = drawn.numbered(tmp_path / "small.pdf", 2)
    call("add", case, paper, "--text", "later")
    packet = build_in(case, "packet", "small packet")[1]
    call("sent", case, packet, *HOW)

    assert "Nothing has come in" in build_in(case, "supplement")[0].err


def test_what_is_new_and_stays_out_is_named(call, case, build, sent, fresh):
    call("set", case, "--exhibit", fresh, "kind=imr_application", "--json")
    told, out = build("supplement")

    assert told.code == 3 and not out.exists()
    assert "no papers of the kind of fresh.pdf" in told.err


def test_a_supplement_is_not_asked_about_a_signature():
    rules = read_rulebook("workers_comp")
    whole = {rule.id for rule in rules.gate if rule.holds_for("packet")}
    later = {rule.id for rule in rules.gate if rule.holds_for("supplement")}

    assert "application_signed" in whole - later


def test_a_supplement_carries_only_what_is_new_and_counts_on(build, sent, fresh):
    told, out = build("supplement")

    assert told.code == 0
    (held,) = told.json["exhibits"]
    assert held["id"] == fresh
    assert held["tab"] not in {exhibit["tab"] for exhibit in sent["exhibits"]}
    front, index = text_of(out, 1), text_of(out, 2)
    assert "Supplement 1" in front
    assert f"{sent['pages'] + 1:06d}" in front and "Packet page 1 of" in front
    assert "New in Supplement 1" in index and "packet of 03/20/2025" in index
    first = sent["exhibits"][0]
    assert f"{first['first_page']:06d}" in index
    assert index.index("New in Supplement 1") < index.index("packet of 03/20/2025")


def test_the_next_supplement_lists_the_first(call, case, build, fresh, tmp_path):
    _, out = build("supplement", "first")
    day = ("--by", "fax", "--to", "Maximus", "--on", "04/01/2025")
    assert call("sent", case, out, *day).code == 0
    assert build("supplement", "none")[0].code == 3
    paper = drawn.numbered(tmp_path / "later.pdf", 1)
    call("add", case, paper, "--text", "later", "--json")

    told, second = build("supplement", "second")

    assert [held["title"] for held in told.json["exhibits"]] != []
    assert "Supplement 2" in text_of(second, 1)
    assert "packet of 04/01/2025" in text_of(second, 2)


def test_a_paper_with_a_page_that_was_not_sent_goes_again(call, case, build, id_of):
    leaves = id_of("leaves.pdf")
    call("set", case, "--exhibit", leaves, "pages=1-3", "--json")
    told, packet = build("packet", "sent")
    call("sent", case, packet, *HOW)
    call("set", case, "--exhibit", leaves, "pages=1-5", "--json")

    again, _ = build("supplement")

    (held,) = again.json["exhibits"]
    tabs = {exhibit["id"]: exhibit["tab"] for exhibit in told.json["exhibits"]}
    assert (held["id"], held["tab"]) == (leaves, tabs[leaves])
    assert [one["id"] for one in again.json["difference"]["changed"]] == [leaves]


def test_a_build_tells_what_differs_from_what_was_sent(
    call, case, build, sent, fresh, id_of
):
    gone = id_of("rfa.pdf")
    call("set", case, "--exhibit", gone, "state=held_back", "--json")

    told, out = build("packet")

    difference = told.json["difference"]
    assert [one["id"] for one in difference["new"]] == [fresh]
    assert [one["id"] for one in difference["gone"]] == [gone]
    assert difference["changed"] == []
    sheet = out.with_name("out-for-you.pdf")
    with closing(pypdfium2.PdfDocument(sheet)) as document:
        own = "".join(page.get_textpage().get_text_range() for page in document)
    assert "Since what was sent" in own
    with closing(pypdfium2.PdfDocument(out)) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    assert not any("Since what was sent" in text for text in texts)


def test_before_anything_was_sent_nothing_differs(build):
    assert build("packet")[0].json["difference"] is None
