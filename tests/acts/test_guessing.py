"""What is left out says nothing: an exhibit is what its pages that go in say."""

import shutil
from dataclasses import replace

import pytest

from binder_app.acts.checking import check_binder
from binder_app.acts.editing import set_on_exhibit
from binder_app.acts.guessing import guessed_anew
from binder_app.acts.rulebook import read_rulebook
from binder_app.acts.splitting import join, split
from binder_app.domain.binder import Binder
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess, Reason
from tests.reading import papers
from tests.verbs import calls, drawn

RULES = read_rulebook("workers_comp")
SOURCE = "a" * 64
PAGES = tuple(ExhibitPage(SOURCE, number) for number in range(1, 4))
DECISION = Guess("ur_decision", 0.95, (Reason("It says so.", 1),), date="2026-11-09")
EXHIBIT = Exhibit("e1", SOURCE, "ur.pdf", PAGES, DECISION)
MRI = Guess(
    "imaging_report",
    0.9,
    (Reason("It names an MRI.", 1), Reason("Its name.", None)),
    date="2026-10-01",
    date_page=2,
    sender="Lab",
)


def read_as(guess):
    """Return a reader that takes all pages for one thing, and what it was asked."""
    asked = []

    def reader(pages, name, kind=""):
        asked.append(([page.source_page for page in pages], name))
        return guess

    return reader, asked


def with_pages(value, guess=MRI, exhibit=EXHIBIT):
    reader, asked = read_as(guess)
    binder = Binder("workers_comp", exhibits=(exhibit,), next_exhibit=2)
    edited = set_on_exhibit(binder, "e1", "pages", value, RULES, reader)
    return edited.exhibit("e1"), asked


def test_an_exhibit_is_read_anew_from_the_pages_that_go_in():
    exhibit, asked = with_pages("2-3")

    assert asked == [([2, 3], "")]
    assert (exhibit.kind, exhibit.date, exhibit.sender) == (
        "imaging_report",
        "2026-10-01",
        "Lab",
    )


def test_what_is_said_of_pages_counts_them_as_the_exhibit_does():
    exhibit, _ = with_pages("2-3")

    assert exhibit.guess.date_page == 3
    assert [why.page for why in exhibit.guess.reasons] == [2, None]


def test_the_name_of_the_file_counts_while_its_first_page_goes_in():
    assert with_pages("1,3")[1] == [([1, 3], "ur.pdf")]


def test_a_humans_words_stay():
    chosen = {"kind": "rfa", "date": "2026-01-02", "title": "Ours"}

    exhibit, _ = with_pages("2", exhibit=replace(EXHIBIT, chosen=chosen))

    assert (exhibit.kind, exhibit.date, exhibit.title) == tuple(chosen.values())


def test_other_edits_and_the_same_pages_again_read_nothing():
    _, asked = with_pages("1-3")

    assert asked == []


def test_without_a_reader_nothing_is_claimed():
    binder = Binder("workers_comp", exhibits=(EXHIBIT,))

    edited = set_on_exhibit(binder, "e1", "pages", "2", RULES).exhibit("e1")

    assert (edited.kind, edited.date) == ("other", "")


def test_what_was_held_back_does_not_slip_out_by_leaving_pages_out():
    private = replace(EXHIBIT, guess=Guess("privileged", 0.9), held_by_default=True)

    exhibit, _ = with_pages("2", exhibit=private)

    assert (exhibit.kind, exhibit.state) == ("imaging_report", "held_back")
    assert exhibit.reason


def test_pages_that_are_private_by_themselves_are_held_back():
    exhibit, _ = with_pages("2", Guess("privileged", 0.9))

    assert exhibit.state == "held_back"


def test_a_decision_whose_pages_stay_out_meets_nothing():
    none = tuple(replace(page, goes_in=False) for page in PAGES)
    reader, _ = read_as(DECISION)
    exhibit = guessed_anew(replace(EXHIBIT, pages=none), reader, RULES.kinds)

    checked = check_binder(Binder("workers_comp", exhibits=(exhibit,)), RULES)

    lines = {line.requirement.id: line.status for line in checked.findings}
    assert lines["ur_decision"] == "missing"
    assert "ur_decision_enclosed" in {line.id for line in checked.blockers}


def test_parts_are_read_from_their_pages_that_go_in():
    reader, asked = read_as(MRI)
    pages = (PAGES[0], PAGES[1], replace(PAGES[2], goes_in=False))
    whole = replace(EXHIBIT, pages=pages)

    split(Binder("workers_comp", exhibits=(whole,)), "e1", [2], reader, RULES.kinds)

    assert asked == [([1], "ur.pdf"), ([2], "ur.pdf")]


def test_a_joined_exhibit_is_what_its_first_page_that_goes_in_says():
    out = replace(EXHIBIT, pages=(replace(PAGES[0], goes_in=False),))
    other = Exhibit("e2", "b" * 64, "mri.pdf", (ExhibitPage("b" * 64, 1),), MRI)

    whole = join(Binder("workers_comp", exhibits=(out, other)), ["e1", "e2"])

    exhibit = whole.exhibit("e1")
    assert (exhibit.kind, exhibit.date) == ("imaging_report", "2026-10-01")
    assert [why.page for why in exhibit.guess.reasons] == [2, None]


@pytest.fixture
def call(capsys):
    return lambda *words: calls.call(capsys, *words)


def test_a_packet_says_nothing_of_a_decision_that_was_left_out(call, tmp_path):
    folder = drawn.draw_case(tmp_path / "papers", leave_out=("ur.pdf",))
    drawn.draw_pdf(folder / "both.pdf", drawn.UR, papers.IMAGING_MRI)
    binder, out = tmp_path / "B", tmp_path / "p.pdf"
    call("new", binder)
    call("add", binder, folder)
    held = call("show", binder, "--json").json["exhibits"]
    (decision,) = [e for e in held if e["kind"] == "ur_decision"]

    call("set", binder, "--exhibit", decision["id"], "pages=2")

    shown = call("show", binder, "--json").json["exhibits"]
    (now,) = [e for e in shown if e["id"] == decision["id"]]
    assert now["kind"] == "imaging_report" and now["date"] != decision["date"]
    assert call("build", binder, "-o", out).code == 3
    assert call("build", binder, "-o", out, "--force", "--because", "x").code == 0
    assert "treatment in dispute is named" not in " ".join(drawn.text_of(out))


def test_an_opened_paper_is_read_anew_though_the_cache_is_gone(
    call, own_cache, tmp_path
):
    plain = drawn.draw_pdf(tmp_path / "a.pdf", papers.IMAGING_MRI, drawn.UR)
    locked = drawn.lock(plain, tmp_path / "b.pdf")
    call("new", tmp_path / "B")
    call("add", tmp_path / "B", locked, "--password", drawn.PASSWORD)
    shutil.rmtree(own_cache)

    call("set", tmp_path / "B", "--exhibit", "e1", "pages=2")

    (held,) = call("show", tmp_path / "B", "--json").json["exhibits"]
    assert (held["kind"], held["pages"]) == ("ur_decision", 2)
