"""The judge of facts: learnt from the labelled papers, and honest about doubt."""

import pytest

from binder_app.domain.fact_weights import SHAPES, FactWeights, Weights
from binder_app.errors import RuleFileError
from binder_app.reading.facts import FactReader
from binder_app.reading.facts_judge import FactJudge, share_of
from binder_app.reading.page_text import LONGEST_PAGE
from binder_app.storage import places
from binder_app.storage.fact_weights_file import FACT_WEIGHTS_FILE, read_fact_weights
from binder_app.storage.fact_words_file import read_fact_words
from binder_app.storage.rule_files import read_kinds
from tests.bench.learn_facts import digest_of
from tests.bench.reading_set import TUNED, labelled_papers

LETTER = """Plover Claims
August 3, 2026

Dear Ms. Oduber:
Date of injury: January 9, 2026. We looked at what Dr. Lomax wants.
"""


@pytest.fixture(scope="module")
def words():
    resources = places.resources()
    return read_fact_words(resources, tuple(read_kinds(resources).by_id))


def weights(least=0.5, **signs):
    held: dict[str, dict[str, Weights]] = {shape: {} for shape in SHAPES}
    return FactWeights({**held, **signs}, least)


def told(words, taught, page, kind="correspondence"):
    reader = FactReader(words, FactJudge(taught))
    return {fact.name: fact for fact in reader.read([page], kind, "en")}


def test_the_weights_were_made_from_the_papers_that_are_there():
    text = (places.resources() / FACT_WEIGHTS_FILE).read_text(encoding="utf-8")
    made_from = next(line for line in text.splitlines() if line.startswith("papers"))

    assert made_from.split("\t")[1] == digest_of(list(labelled_papers(TUNED)))


def test_a_value_that_no_rule_knows_is_told_by_the_words_around_it(words):
    page = "Came to grief upon 01/09/2026 in the cellar. Printed 03/01/2026."

    facts = told(words, weights(day={"<1upon ": ((0, 300),)}), page, "other")

    assert facts["date_of_injury"].value == "2026-01-09"
    assert facts["date_of_injury"].quote in page
    assert facts["date_of_injury"].confidence == pytest.approx(0.91)


def test_two_values_that_are_as_likely_leave_a_fact_untold(words):
    page = "Came to grief upon 01/09/2026. Came to grief upon 03/01/2026."

    assert "date_of_injury" not in told(
        words, weights(day={"<1upon ": ((0, 300),)}), page, "other"
    )


def test_a_fact_of_rules_that_the_weights_doubt_is_untold(words):
    page = "Date of injury: 01/09/2026"
    believing = weights(day={"!date_of_injury": ((0, 300),)})
    doubting = weights(day={"!date_of_injury": ((0, -300),)})

    assert told(words, believing, page)["date_of_injury"].quote == page
    assert "date_of_injury" not in told(words, doubting, page)


def test_the_shipped_weights_read_a_plain_letter(words):
    facts = told(words, read_fact_weights(places.resources()), LETTER)

    assert facts["date_of_injury"].value == "2026-01-09"
    assert all(fact.quote in LETTER for fact in facts.values())


def test_none_is_as_likely_as_a_value_of_which_nothing_is_known():
    assert share_of([0]) == pytest.approx(1 / 2)
    assert share_of([0, 0, 0]) == pytest.approx(1 / 4)


@pytest.mark.parametrize(
    "line", ["day\tx", "day\tx\t99:1", "side\tx\t0:1", "day\tx\t0"]
)
def test_a_broken_line_is_named(tmp_path, line):
    path = tmp_path / FACT_WEIGHTS_FILE
    path.parent.mkdir()
    path.write_text(f"least\t0.7\n{line}\n", encoding="utf-8")

    with pytest.raises(RuleFileError, match="line 2"):
        read_fact_weights(tmp_path)


@pytest.mark.parametrize("piece", ["Ana Ba ", "01/02/2026 ", "A. ", "AB-1234-", "Dr. "])
def test_a_hostile_page_is_read_to_its_end(words, piece):
    page = piece * (LONGEST_PAGE // len(piece))

    facts = told(words, read_fact_weights(places.resources()), page)

    assert all(fact.quote in page for fact in facts.values())
