"""What was read of facts is held against labels fairly."""

from binder_app.domain.fact import Fact
from tests.bench.reading_facts import key_of, tally
from tests.bench.reading_set import Labelled


def paper(name: str, *facts: tuple[str, object]) -> Labelled:
    return Labelled(
        name=name,
        kind="other",
        date="",
        language="en",
        look="text",
        style="",
        trap="",
        facts=tuple((*fact, 1) for fact in facts),
        items=(),
        alarms=(),
        cuts=(),
        pages=("",),
    )


def said(name: str, value: str) -> Fact:
    return Fact(name, value, 1, value, 0.9)


def test_values_are_the_same_however_they_are_written():
    same = [
        ("employee_name", "Rosa E. Márquez", "MARQUEZ, ROSA"),
        ("requesting_physician", "Dr. Oswin Takahara", "Oswin Takahara, MD"),
        ("employer", "Alder Linen, Inc.", "ALDER LINEN"),
        ("claim_number", "BW-26-004417", "BW 26 004417"),
    ]

    for name, one, other in same:
        assert key_of(name, one) == key_of(name, other)


def test_what_is_wrong_and_what_is_missed_is_counted():
    full = paper("a001", ("employer", "Alder Linen"), ("claim_number", "AB-1234"))

    made = tally([(full, [said("employer", "Alder"), said("claim_number", "AB-1234")])])

    assert (made.total.right, made.total.wrong, made.total.missed) == (1, 1, 1)


def test_more_than_few_labels_tell_is_not_wrong():
    full = paper("a001", ("employer", "Alder Linen"))
    brief = paper("d001", ("claim_number", "AB-1234"))
    more = [said("employer", "Alder Linen"), said("claim_number", "AB-1234")]

    made = tally([(full, more), (brief, more)])

    assert made.of("employer").wrong == 0
    assert made.of("claim_number").wrong == 1
