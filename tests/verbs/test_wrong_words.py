"""Every wrong argument gets one clear line and exit code 2, also with --json."""

import pytest

from tests.verbs import drawn

WRONG = {
    "unknown verb": "frobnicate | no verb",
    "missing binder": "new | Missing argument 'BINDER'",
    "missing paths": "add CASE | Missing argument 'PATH…'",
    "missing values": "set CASE | Missing argument 'NAME=VALUE…'",
    "missing out": "build CASE | Missing option '-o'",
    "missing event": "deadlines | Missing option '--event'",
    "missing exhibit": "split CASE --at 2 | Missing option '--exhibit'",
    "option without its value": "check CASE --today | requires an argument",
    "unknown option": "show CASE --frob | No such option '--frob'",
    "unknown pathway": 'new HERE/X --pathway zz | no pathway "zz"',
    "unknown pathway of a binder": "set CASE pathway=zz | not 'zz'",
    "unknown kind": 'set CASE --exhibit e1 kind=zz | no kind "zz"',
    "unknown name": 'set CASE zz=1 | A claim has no "zz"',
    "unknown name of an exhibit": 'set CASE --exhibit e1 zz=1 | has no "zz"',
    "unknown fact": 'set CASE confirm.zz=yes | no fact "zz"',
    "unknown line": 'set CASE not_applicable.zz=no | no line "zz"',
    "unknown exhibit": "set CASE --exhibit e99 kind=rfa | no exhibit e99",
    "unknown exhibit of an answer": "set CASE answer.1.1=e99:1 | no exhibit e99",
    "page of an answer": "set CASE answer.1.1=e1:999 | has pages 1 to",
    "item of an answer": "set CASE treatment_item=X answer.9.1=e1:1 | here 1 to 1",
    "reason of an answer": "set CASE treatment_item=X answer.1.one=e1:1 | no category",
    "category of a reason": "set CASE treatment_item=X reason.1.1=zz | no category",
    "page of a treatment": 'set CASE treatment_item=X page.1.zz=e1:1 | no page "zz"',
    "bad date": 'set CASE service_date=13/45/2026 | "13/45/2026" is not a date',
    "date of another age": "set CASE service_date=0207-01-01 | not a date",
    "bad way of service": "set CASE service_method=owl | not 'owl'",
    "neither yes nor no": "set CASE expedited=perhaps | not 'perhaps'",
    "bad language": "set CASE language=fr | not 'fr'",
    "empty language": "set CASE language= | not ''",
    "bad treatment": "set CASE treatment_item=a|zz | not 'zz'",
    "bad state": "set CASE --exhibit e1 state=out | not 'out'",
    "bad tab": 'set CASE --exhibit e1 tab=I | "I" is not a tab',
    "page outside": "set CASE --exhibit e1 pages=999 | has pages 1 to",
    "pages backwards": "set CASE --exhibit e1 pages=2-1 | has pages 1 to",
    "no page": 'set CASE --exhibit e1 pages=x | "x" names no pages',
    "a raised figure": 'set CASE --exhibit e1 pages=² | "²" names no pages',
    "a very long number": "set CASE --exhibit e1 pages=LONG | names no pages",
    "empty turn": 'set CASE --exhibit e1 rotate= | "" turns no page',
    "bad turn": 'set CASE --exhibit e1 rotate=1:45 | "1:45" turns no page',
    "no pair": 'set CASE service_date | "service_date" is not of the form',
    "no name": 'set CASE =x | "=x" is not of the form',
    "binder there already": "new CASE | already there",
    "file instead of a binder": "new HERE/a.pdf | already there",
    "path that is not there": "add CASE HERE/none.pdf | no file or folder called",
    "the binder itself": "add CASE CASE | belongs to the binder itself",
    "read what is not there": "read HERE/none.pdf | no file or folder called",
    "verify what is not there": "verify HERE/none.pdf | no file called",
    "verify a folder": "verify HERE | is a folder",
    "import what is not there": "import HERE/none.zip HERE/Y | no file called",
    "import over a binder": "import HERE/a.pdf CASE | already there",
    "export to nowhere": "export CASE -o HERE/no/x.zip | no folder",
    "build to nowhere": "build CASE -o HERE/no/x.pdf | no folder",
    "build onto a folder": "build CASE -o HERE | is a folder",
    "build onto a paper": "build CASE -o HERE/a.pdf | is one of the papers",
    "build onto the binder": "build CASE -o CASE/originals/x.pdf | belongs to the",
    "build onto another file": "build CASE -o HERE/b.pdf | no packet of this program",
    "build beside another sheet": "build CASE -o HERE/c.pdf | no sheet of this",
    "calendar onto another": "check CASE --ics HERE/b.ics | no calendar of this",
    "export onto another": "export CASE -o HERE/b.zip | no exported binder of this",
    "calendar to nowhere": "check CASE --ics HERE/no/x.ics | no folder",
    "bad today": 'check CASE --today soon | "soon" is not a date',
    "bad event": "deadlines --event served | is not an event",
    "unknown event": "deadlines --event zz=2026-01-01 | 'zz' is not an event",
    "bad day of an event": "deadlines --event served=soon | 'soon' is not a date",
    "bad method": "deadlines --event served=2026-01-01@owl | 'owl' is not a method",
    "bad kind of dispute": "deadlines --event served=2026-01-01 --kind zz | 'zz'",
    "bad address": "deadlines --event served=2026-01-01 --address mars | 'mars'",
    "bad recipe": 'build CASE -o HERE/p.pdf --recipe zz | recipe "zz"',
    "bad build option": 'build CASE -o HERE/p.pdf --option zz=1 | "zz=1"',
    "build option without a value": 'build CASE -o HERE/p.pdf --option stamp | "stamp"',
    "bad value of an option": "build CASE -o HERE/p.pdf --option duplex=no | duplex is",
    "bad stamp": 'build CASE -o HERE/p.pdf --option stamp=Ü | "Ü" can\'t be stamped',
    "leave out what is not there": "build CASE -o HERE/p.pdf --exclude e99 | e99",
    "join one": "join CASE e1 | two or more",
    "join one with itself": "join CASE e1 e1 | two or more",
    "join what is not there": "join CASE e1 e99 | no exhibit e99",
    "join what can't be read": "join CASE e1 EMPTY | can't be joined",
    "split before the second page": "split CASE --exhibit LEAVES --at 1 | has 5 pages",
    "split outside": "split CASE --exhibit LEAVES --at 6 | has 5 pages",
    "split at no page": 'split CASE --exhibit LEAVES --at x | "x" names no pages',
    "split at a raised figure": "split CASE --exhibit LEAVES --at ² | names no pages",
    "split what is not there": "split CASE --exhibit e99 --at 2 | no exhibit e99",
    "put in what can't be read": "set CASE --exhibit EMPTY state=in | can't go in",
}


@pytest.fixture
def words_of(case, id_of, tmp_path):
    """Return the words of a line of the table, with paths and ids filled in."""
    source = case.parent / "papers" / "ur.pdf"
    (tmp_path / "a.pdf").write_bytes(source.read_bytes())
    for name in ("b.pdf", "c-for-you.pdf", "b.ics", "b.zip"):
        (tmp_path / name).write_bytes(b"the only copy of something else")

    def fill(line):
        for name, stands_for in (
            ("CASE", str(case)),
            ("HERE", str(tmp_path)),
            ("LONG", "9" * 5000),
        ):
            line = line.replace(name, stands_for)
        for name, paper in (("LEAVES", "leaves.pdf"), ("EMPTY", "nothing.pdf")):
            line = line.replace(name, id_of(paper)) if name in line else line
        return line.split()

    return fill


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_word_gets_one_clear_line(name, words_of, call, case):
    line, _, clue = WRONG[name].rpartition(" | ")
    words, before = words_of(line), (case / "binder.sqlite").read_bytes()

    plain, as_json = call(*words), call(words[0], "--json", *words[1:])

    for told in (plain, as_json):
        assert told.code == 2, told
        assert told.out == ""
        assert clue in told.err
        assert told.err.count("\n") == 1
        assert "Traceback" not in told.err
    assert (case / "binder.sqlite").read_bytes() == before


@pytest.mark.parametrize(
    "words",
    ["show", "add . a.pdf", "set . a=b", "check", "build -o p.pdf", "join e1 e2"],
)
def test_a_folder_that_is_no_binder_ends_with_4(words, call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    drawn.draw_pdf(tmp_path / "a.pdf", "a")
    verb, *more = words.split()

    told = call(verb, tmp_path, *[word for word in more if word != "."])

    assert told.code == 4
    assert "is not a binder folder" in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""


def test_a_folder_alone_that_is_no_binder_ends_with_4(call, tmp_path):
    assert call(tmp_path).code == 4


def test_a_pdf_that_is_no_packet_of_ours_ends_with_4(call, tmp_path):
    paper = drawn.draw_pdf(tmp_path / "paper.pdf", "no packet")

    told = call("verify", paper, "--json")

    assert told.code == 4
    assert "not a packet of ours" in told.err
    assert told.out == ""


def test_a_file_that_is_no_export_ends_with_4_and_leaves_nothing(call, tmp_path):
    paper = drawn.draw_pdf(tmp_path / "paper.pdf", "no archive")

    told = call("import", paper, tmp_path / "Back")

    assert told.code == 4
    assert [path.name for path in tmp_path.iterdir()] == ["paper.pdf"]


def test_new_with_a_wrong_fact_makes_no_folder(call, tmp_path):
    told = call("new", tmp_path / "X", "--set", "service_date=soon")

    assert told.code == 2
    assert not (tmp_path / "X").exists()


def test_words_that_the_page_does_not_hold_are_told_at_once(call, case):
    call("set", case, "treatment_item=MRI|denied")

    told = call("set", case, "reason.1.1=duplicate|e1:1|Nobody ever wrote this here.")

    assert told.code == 0
    assert "they will not go out" in told.err
