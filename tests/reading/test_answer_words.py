"""Pages are offered by the words of a reason, never for its treatment alone."""

from binder_app.domain.fact import REASON_CATEGORIES
from binder_app.reading.answer_words import AnswerWords
from binder_app.storage.decision_words import read_decision_words
from binder_app.storage.places import resources
from binder_app.storage.refusal_files import read_refusals
from binder_app.storage.rule_files import read_kinds

GROUPS = read_refusals(resources(), read_kinds(resources()).by_id)
MATCHING = read_decision_words(resources()).matching
CARE = GROUPS["conservative_care_not_tried"].words
THERAPY = """\
PHYSICAL THERAPY DISCHARGE SUMMARY
Visits attended: 12 of 12.
Discharged without relief of the leg pain; progress at a plateau.
"""
REQUEST = """\
We ask you to authorize a lumbar epidural steroid injection, left L4-L5.
Thank you for your help.
"""


def words(treatment="Lumbar epidural steroid injection", quote=""):
    return AnswerWords(MATCHING, CARE, treatment, quote)


def test_a_page_with_the_words_of_the_reason_is_found_with_its_most_telling_line():
    hit = words().hit(THERAPY)

    assert hit is not None
    assert hit.quote.startswith("Discharged without relief")


def test_a_page_on_the_treatment_alone_is_no_answer():
    other = AnswerWords(MATCHING, ["plateau"], "Lumbar epidural steroid injection", "")

    assert other.hit(REQUEST) is None
    assert other.hit("") is None


def test_words_of_the_decision_make_a_page_likelier():
    plain, quoted = (
        words().hit(THERAPY),
        words(quote="No discharge summary.").hit(THERAPY),
    )

    assert plain is not None and quoted is not None
    assert quoted.worth > plain.worth


def test_every_group_of_reasons_has_words_and_kinds():
    assert set(GROUPS) == set(REASON_CATEGORIES)
    assert all(group.words and group.kinds for group in GROUPS.values())
