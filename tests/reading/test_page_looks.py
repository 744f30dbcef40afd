"""What pages look like is learnt from the labelled papers, and its file is honest."""

import pytest

from binder_app.domain.page_breaks import FOOT, HEAD, Looks
from binder_app.errors import RuleFileError
from binder_app.reading.page_looks import UTMOST, likeness, marks_of
from binder_app.reading.page_text import LONGEST_PAGE
from binder_app.storage import places
from binder_app.storage.page_breaks_file import PAGE_BREAKS_FILE, read_page_breaks
from tests.bench.learn_kinds import digest_of
from tests.bench.reading_set import TUNED, labelled_papers

LINES = """\
sign\tbias\t-2.0
sign\tbegins\t4.0
base\thead\t-0.5
base\tfoot\t0.25
head\t1dear·\t2.0\t3.0
"""


def of_lines(folder, text):
    path = folder / PAGE_BREAKS_FILE
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return read_page_breaks(folder)


def test_the_file_was_made_from_the_papers_that_are_there():
    told = (places.resources() / PAGE_BREAKS_FILE).read_text(encoding="utf-8")
    made_from = next(line for line in told.splitlines() if line.startswith("papers"))

    assert made_from.split("\t")[1] == digest_of(list(labelled_papers(TUNED)))


def test_a_file_is_read_as_it_was_written(tmp_path):
    breaks = of_lines(tmp_path, LINES)

    assert (breaks.bias, breaks.signs) == (-2.0, {"begins": 4.0})
    assert breaks.looks[HEAD] == Looks(-0.5, {"1dear ": (2.0, 3.0)})
    assert breaks.looks[FOOT] == Looks(0.25, {})


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("sign\tclosing", "line 6"),
        ("head\t1dear·\tmuch\t1.0", "line 6"),
        ("side\t1dear·\t1.0\t1.0", "line 6"),
        ("base\tside\t1.0", "line 6"),
    ],
)
def test_a_broken_line_is_named(tmp_path, line, named):
    with pytest.raises(RuleFileError, match=named):
        of_lines(tmp_path, f"{LINES}{line}\n")


def test_a_file_without_its_bias_is_refused(tmp_path):
    with pytest.raises(RuleFileError, match="missing"):
        of_lines(tmp_path, LINES.replace("bias", "slant"))


def test_pieces_are_known_by_the_line_they_stand_on():
    lines = ["Dear Ms. Prado:", "We write to you.", "Yours"]

    assert marks_of(lines, HEAD)["1dear"] == 1
    assert marks_of(lines, FOOT)["1dear"] == 0
    assert marks_of(lines, FOOT)["1yours"[:6]] == 1


def test_a_head_that_holds_a_known_piece_is_like_a_first_page():
    looks = Looks(-0.5, {"1 dear": (1.0, 2.0)})

    assert likeness(marks_of(["Dear Ms. Prado:"], HEAD), looks) == 1.5
    assert likeness(marks_of(["so it went on"], HEAD), looks) == -0.5
    assert likeness(marks_of(["Dear"], HEAD), Looks(99.0, {})) == UTMOST


@pytest.mark.parametrize("nasty", ["_" * LONGEST_PAGE, "a " * LONGEST_PAGE, "é"])
def test_any_line_has_marks(nasty):
    assert marks_of([nasty], HEAD)
    assert marks_of([nasty], FOOT)
