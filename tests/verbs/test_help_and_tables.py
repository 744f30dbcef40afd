"""What a person reads: help that can be followed, tables that lose no word."""

import re

import pikepdf
import pytest

from binder_app import cli
from binder_app.acts.editing import EXHIBIT_NAMES
from binder_app.domain.claim import CLAIM_FACTS
from tests.verbs import calls, drawn

VERBS = sorted(cli.verbs.commands)
EXAMPLE = re.compile(r"^Examples:\n((?:  .*\n)+)", re.MULTILINE)
NARROW = 80


@pytest.fixture(autouse=True)
def narrow(monkeypatch):
    monkeypatch.setenv("COLUMNS", str(NARROW))


def words_of(text):
    return " ".join(text.split())


def test_the_help_names_every_verb_in_the_order_of_the_work(call):
    told = call("--help").out

    listed = re.findall(r"^  (\w+)  +\S", told.partition("Verbs:")[2], re.MULTILINE)
    assert set(VERBS) <= set(listed)
    work = [verb for verb in listed if verb in ("new", "add", "check", "build")]
    assert work == ["new", "add", "check", "build"]
    assert "..." not in told
    assert "_IMR_BINDER_COMPLETE=bash_source" in told


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_a_verb_is_whole_narrow_and_explains_each_option(call, verb):
    told = call(verb, "--help")

    assert told.code == 0
    called = told.out.removeprefix("Usage: ").partition(f" {verb} ")[0]
    shown = told.out.replace(called, "imr-binder").splitlines()
    assert [line for line in shown if len(line) > NARROW] == []
    assert "--json" in told.out
    assert r"\b" not in told.out
    assert "..." not in told.out
    for option in cli.verbs.commands[verb].params:
        if getattr(option, "opts", [""])[0].startswith("-"):
            assert getattr(option, "help", None), f"{verb} {option.name}"


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb != "demo"])
def test_each_example_stands_on_a_line_of_its_own(call, verb):
    (lines,) = EXAMPLE.findall(call(verb, "--help").out + "\n")

    options = [each for each in cli.verbs.commands[verb].params if each.required]
    needed = [each.opts[0] for each in options if each.opts[0].startswith("-")]
    for line in lines.splitlines():
        assert f" {verb} " in line
        assert [name for name in needed if name not in line] == []


def test_arguments_are_named_as_in_the_manual(call):
    def usage(verb):
        return words_of(call(verb, "--help").out).partition(verb)[2]

    assert usage("add").startswith(" [OPTIONS] BINDER PATH…")
    assert usage("read").startswith(" [OPTIONS] PATH…")
    assert usage("set").startswith(" [OPTIONS] BINDER NAME=VALUE…")
    assert usage("join").startswith(" [OPTIONS] BINDER ID ID…")
    assert usage("verify").startswith(" [OPTIONS] PACKET")
    assert usage("import").startswith(" [OPTIONS] FILE.zip DIR")
    for name in ("--at PAGE[,PAGE…]", "--exhibit ID"):
        assert name in usage("split")
    for name in ("--recipe ID", "-o, --out OUT.pdf", "--because TEXT", "--exclude ID"):
        assert name in usage("build")


def test_the_help_of_set_names_everything_that_can_be_set(call):
    told = call("set", "--help").out

    for name in (*CLAIM_FACTS, *EXHIBIT_NAMES):
        assert re.search(rf"\b{name}\b", told), name


def test_a_folder_alone_is_shown(call, case):
    assert call(case).out == call("show", case).out


def test_tables_fit_80_columns_and_cut_no_name_and_no_reason(call, case):
    name = "the letter of the adjuster that came by e-mail on the second of May"
    letter = drawn.draw_doc(case.parent / f"{name}.doc")

    added, shown = call("add", case, letter), call("show", case)

    for told in (added, shown, call("check", case)):
        lines = told.out.replace(str(case), "Case").splitlines()
        assert all(len(line) <= NARROW for line in lines)
        assert not [line for line in told.out.splitlines() if line != line.rstrip()]
    together = re.sub(r"\s+", "", added.out)
    for word in (*name.split(), "PDFfromWord"):
        assert word in together
    assert "needs you" in added.out


def test_nothing_printed_for_a_pipe_is_coloured(case, tmp_path):
    told = calls.run_alone("check", case)

    assert "\x1b" not in told.out + told.err
    assert "Ready to build." in told.out


def test_a_name_can_neither_steer_the_terminal_nor_pass_for_markup(call, case):
    steering = "pay [red]now [bold] \x1b[31mfile\u202e.pdf"
    drawn.draw_pdf(case.parent / steering, "a page")

    told = call("add", case, case.parent / steering)

    assert "\x1b" not in told.out
    assert "\u202e" not in told.out
    assert "[red]now [bold]" in words_of(told.out)


def test_dates_are_us_in_prose_and_iso_in_json(call, case):
    call("set", case, "service_date=2026-10-21")

    shown = call("show", case)

    assert "10/21/2026" in shown.out
    assert "2026-10-21" not in shown.out
    assert call("show", case, "--json").json["claim"]["service_date"] == "2026-10-21"


def test_show_says_what_needs_the_user_and_what_to_do(call, case):
    told = words_of(call("show", case).out)

    assert "Needs you" in told
    assert "Save it as PDF from Word" in told
    assert "Papers of this kind stay" in told
    assert "copy of ur.pdf duplicate the same as" in told


def test_check_says_why_a_binder_is_not_ready(call, tmp_path):
    call("new", tmp_path / "B")

    told = words_of(call("check", tmp_path / "B").out)

    assert "Not ready yet: 4 required papers missing or in doubt" in told
    assert "STOP There is no UR decision in the binder." in told


def test_check_shows_three_days_and_how_many_are_left(call, case):
    call("set", case, "service_date=10/21/2026", "service_method=mail")

    def left(today):
        told = call("check", case, "--today", today).out
        return words_of(told.partition("Deadline:")[2])

    assert "Be there by 11/20/2026 (19 days left)" in left("2026-11-01")
    assert "(1 day left)" in left("11/19/2026")
    assert "passed; file today and ask for help" in left("2026-12-01")
    for name in ("Usual last day", "Most generous", "Counted from served"):
        assert name in left("2026-11-01")


def test_add_says_so_where_a_folder_holds_no_file(call, tmp_path):
    call("new", tmp_path / "B")
    (tmp_path / "empty").mkdir()

    told = call("add", tmp_path / "B", tmp_path / "empty")

    assert told.code == 0
    assert "No file was found there." in told.out


def test_build_says_where_the_packet_is_and_what_stays_with_the_user(call, case):
    told = call("build", case, "-o", case.parent / "p.pdf")

    assert "p-for-you.pdf (do not send this one)" in told.out
    assert "Opened again and checked" in told.out
    assert "lawyer.pdf" in told.out.partition("Not in the packet")[2]


def test_a_packet_says_in_prose_whether_it_is_proven(call, case):
    packet = case.parent / "p.pdf"
    call("build", case, "-o", packet)

    assert call("verify", packet).out.startswith("Proven:")


def test_read_tells_the_kind_in_words_and_refuses_helper_files(call, case):
    papers = case.parent / "papers"
    (papers / ".DS_Store").write_bytes(b"x")

    told, as_json = call("read", papers), call("read", papers, "--json").json

    assert "UR decision" in words_of(told.out)
    assert "ur_decision" not in told.out
    outcomes = {file["file"]: file["outcome"] for file in as_json["files"]}
    assert outcomes[str(papers / ".DS_Store")] == "rejected"
    assert told.code == 3


def test_tables_say_how_to_tell_what_a_paper_is(call, tmp_path):
    paper = drawn.numbered(tmp_path / "leaves.pdf", 1)
    call("new", tmp_path / "B")

    added = call("add", tmp_path / "B", paper).out
    checked = call("check", tmp_path / "B").out

    for said in (added, checked):
        assert "set BINDER --exhibit e1 kind=ID" in said


def test_a_build_tells_what_was_taken_out_of_papers(call, tmp_path):
    folder = drawn.draw_case(tmp_path / "papers")
    with pikepdf.open(folder / "rfa.pdf", allow_overwriting_input=True) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS="app.alert('x')"
        )
        pdf.save(folder / "rfa.pdf")
    call("new", tmp_path / "B")
    call("add", tmp_path / "B", folder)

    told = call("build", tmp_path / "B", "-o", tmp_path / "p.pdf").out

    assert "Taken out of papers" in told and "script" in told
