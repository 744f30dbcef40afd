"""What was learnt of treatments: from the labelled papers, honest about its file."""

import pytest

from binder_app.domain.item_weights import BEGINS, INSIDE, JOINS, NOT_ONE, OUTSIDE
from binder_app.errors import RuleFileError
from binder_app.reading.item_tagger import best_tags, tagged
from binder_app.reading.treatments import DecisionReader
from binder_app.reading.word_signs import page_words
from binder_app.storage import places
from binder_app.storage.decision_words import read_decision_words
from binder_app.storage.item_weights_file import ITEM_WEIGHTS_FILE, read_item_weights
from tests.bench.align_items import tags_of
from tests.bench.learn_items import NO_WEIGHTS, Example, verdicts_of
from tests.bench.learn_kinds import digest_of
from tests.bench.reading_set import TUNED, labelled_papers

LINES = """\
papers\t0
move\t0\t0 0 0 0 0
move\t1\t0 0 0 0 0
move\t2\t0 0 0 0 0
move\t3\t0 0 0 0 0
word\tw=mri\t0 9 0 0
verdict\talways\t0 0 1 0 0 0 0
"""


def of_lines(folder, text):
    path = folder / ITEM_WEIGHTS_FILE
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return read_item_weights(folder)


def test_the_weights_were_learnt_from_the_papers_that_are_there():
    told = (places.resources() / ITEM_WEIGHTS_FILE).read_text(encoding="utf-8")
    made_from = next(line for line in told.splitlines() if line.startswith("papers"))

    assert made_from.split("\t")[1] == digest_of(list(labelled_papers(TUNED)))


@pytest.mark.parametrize(
    "line", ["word\tw=a\t1 2", "side\ta\t1", "verdict\ta", "move\t0\tx 0 0 0 0"]
)
def test_a_broken_line_is_named(tmp_path, line):
    assert of_lines(tmp_path, LINES).words == {"w=mri": (0, 9, 0, 0)}
    with pytest.raises(RuleFileError, match="line 8"):
        of_lines(tmp_path, f"{LINES}{line}\n")


def test_a_file_without_its_moves_is_refused(tmp_path):
    with pytest.raises(RuleFileError, match="moves"):
        of_lines(tmp_path, LINES.replace("move\t3\t0 0 0 0 0\n", ""))


def test_a_treatment_never_goes_on_that_has_not_begun():
    moves = NO_WEIGHTS.moves
    goes_on = (0.0, 0.0, 9.0, 0.0)

    assert best_tags([goes_on, goes_on], moves)[0] == BEGINS
    assert best_tags([], moves) == []


def test_two_treatments_side_by_side_are_two():
    tags = (BEGINS, INSIDE, BEGINS, JOINS, BEGINS, INSIDE)

    assert list(tagged(tags)) == [(0, 2), (2, 3), (4, 6)]


def test_labels_are_found_on_a_page_though_a_scan_misread_them():
    words = page_words("We deny the lumbar MR1, and physlcal therapy x 6.")

    tags = tags_of([words], [{"treatment": "physical therapy x 6"}])[0]

    named = [w.text for w, tag in zip(words, tags, strict=True) if tag != OUTSIDE]
    assert named == ["physlcal", "therapy", "x", "6"]


def test_what_candidates_share_with_true_ones_speaks_for_them():
    learnt = verdicts_of(
        [
            *(Example("a", frozenset({"good"}), "denied") for _ in range(9)),
            *(Example("a", frozenset({"bad"}), NOT_ONE) for _ in range(9)),
        ]
    )
    weights = NO_WEIGHTS.__class__({}, NO_WEIGHTS.moves, learnt)
    reader = DecisionReader(read_decision_words(places.resources()), weights)

    good = reader.judge.shares(frozenset({"good"}), "ur_decision")
    bad = reader.judge.shares(frozenset({"bad"}), "ur_decision")

    assert max(good, key=good.__getitem__) == "denied"
    assert max(bad, key=bad.__getitem__) == NOT_ONE
    assert "denied" not in reader.judge.shares(frozenset({"good"}), "rfa")
