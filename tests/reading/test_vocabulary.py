"""The vocabulary of kinds: made from the labelled papers, and honest about its file."""

import pytest

from binder_app.domain.kind import Kinds
from binder_app.errors import RuleFileError
from binder_app.reading.kind_weigher import KindWeigher
from binder_app.reading.pieces import pieces_of, zones_of
from binder_app.storage import places
from binder_app.storage.rule_files import read_kinds
from binder_app.storage.vocabulary_file import VOCABULARY_FILE, read_vocabulary
from tests.bench.learn_kinds import digest_of
from tests.bench.reading_set import TUNED, labelled_papers

LINES = """\
sureness\t1.0
kinds\trfa other
top\t·rfa·\t2.00\t300 -100
body\trfa·\t1.00\t150 0
phrases\trfa\t50 0
"""


@pytest.fixture(scope="module")
def kinds() -> Kinds:
    return read_kinds(places.resources())


def of_lines(folder, kinds, text=LINES):
    path = folder / VOCABULARY_FILE
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return read_vocabulary(folder, kinds)


def test_the_vocabulary_was_made_from_the_papers_that_are_there():
    told = (places.resources() / VOCABULARY_FILE).read_text(encoding="utf-8")
    made_from = next(line for line in told.splitlines() if line.startswith("papers"))

    assert made_from.split("\t")[1] == digest_of(list(labelled_papers(TUNED)))


def test_what_a_piece_says_moves_the_shares(tmp_path, kinds):
    weigher = KindWeigher(of_lines(tmp_path, kinds))

    shares = weigher.shares(["RFA"], {})

    assert shares["rfa"] > 0.9
    assert sum(shares.values()) == pytest.approx(1)
    assert weigher.shares(["nothing"], {})["rfa"] == pytest.approx(0.5)
    assert weigher.shares(["nothing"], {"rfa": 1.0})["rfa"] > 0.5


@pytest.mark.parametrize(
    "line",
    [
        "top\t·a·\tmuch\t0 1",
        "top\t·a·\t1.0\t1",
        "kinds\tno_such_kind",
        "side\tx",
        "top\t·a·",
    ],
)
def test_a_broken_line_is_named(tmp_path, kinds, line):
    with pytest.raises(RuleFileError, match="line 6"):
        of_lines(tmp_path, kinds, f"{LINES}{line}\n")


def test_what_a_fax_machine_printed_is_no_part_of_a_zone():
    page = "NOV 12 2026 03:14PM  FROM: A CLINIC  TO: B  P.02/05\nPROGRESS NOTE"

    assert all(text == "progress note" for text in zones_of((page,)).values())


def test_pieces_mark_both_ends_of_a_word():
    assert list(pieces_of("rx")) == [" rx", "rx ", " rx "]
