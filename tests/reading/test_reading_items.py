"""The score of treatments counts what a person would count."""

from binder_app.domain.fact import Fact, Treatment
from tests.bench.reading_items import Count, score_items, table
from tests.bench.reading_set import Labelled


def paper(*items: tuple[str, str, str]) -> Labelled:
    names = ("treatment", "outcome", "reason_category")
    return Labelled(
        name="one",
        kind="ur_decision",
        date="",
        language="en",
        look="text",
        style="",
        trap="",
        facts=(("guideline", "MTUS Knee Disorders", 1),),
        items=tuple(dict(zip(names, item, strict=True)) for item in items),
        alarms=(),
        cuts=(),
        pages=("",),
    )


def read(*treatments: Treatment) -> list[Fact]:
    return [Fact("treatment_item", one, 1, "", 0.9) for one in treatments]


def test_a_treatment_is_right_with_its_outcome_whatever_its_quantity():
    labelled = paper(
        ("physical therapy, right knee, 12 visits", "modified", "frequency_too_high"),
        ("MRI right knee", "denied", "none"),
    )
    facts = read(
        Treatment("Physical therapy right knee 6 visits", "modified", "duplicate"),
        Treatment("MRI of the right knee", "approved"),
        Treatment("cane", "approved"),
    )
    score = score_items(labelled, facts)
    assert score.named == Count(2, 1, 0)
    assert score.decided == Count(1, 2, 1)
    assert score.reasons == Count(0, 1, 1)
    assert score.guidelines == Count(0, 0, 1)


def test_no_treatment_counts_twice():
    labelled = paper(("knee brace", "denied", "none"))
    facts = read(Treatment("knee brace", "denied"), Treatment("knee brace", "denied"))
    assert score_items(labelled, facts).decided == Count(1, 1, 0)


def test_the_table_sums_all_papers():
    labelled = paper(("knee brace", "denied", "none"))
    score = score_items(labelled, read(Treatment("knee brace", "denied")))
    lines = list(table({"one": score, "two": score}))
    assert lines[2].split() == ["decided", "2", "0", "0", "1.00", "1.00", "1.00"]
