"""Facts of one binder are voted across its exhibits."""

from binder_app.acts.claim_facts import ClaimFacts, OddPage, Why, vote
from binder_app.domain.fact import Fact


def fact(name: str, value: str, page: int = 1, confidence: float = 0.95) -> Fact:
    return Fact(name, value, page, value, confidence)


def person(name: str, page: int = 1, confidence: float = 0.95) -> Fact:
    return fact("employee_name", name, page, confidence)


def values(voted: ClaimFacts, name: str) -> list[str]:
    return [held.value for held in voted.facts if held.name == name]


def test_what_most_papers_say_wins_and_keeps_its_pages():
    voted = vote(
        [
            ("A", [person("Rosa Márquez", page=2)]),
            ("B", [person("Rosa E. Marquez")]),
            ("C", [person("Rosa Márquez", page=4)]),
        ]
    )

    (held,) = voted.facts
    assert held.value == "Rosa Márquez"
    assert [(s.exhibit, s.page) for s in held.supporters] == [
        ("A", 2),
        ("B", 1),
        ("C", 4),
    ]
    assert voted.odd == ()


def test_agreement_makes_a_fact_surer_and_dissent_less_sure():
    alone = vote([("A", [person("Rosa Márquez", confidence=0.8)])])
    two = vote([(x, [person("Rosa Márquez", confidence=0.8)]) for x in "AB"])
    against = vote(
        [
            *((x, [person("Rosa Márquez", confidence=0.8)]) for x in "AB"),
            ("C", [person("Tobias Wren")]),
        ]
    )

    sure = [voted.facts[0].confidence for voted in (alone, two, against)]
    assert sure[1] > sure[0] > sure[2]


def test_a_paper_of_another_person_is_odd():
    voted = vote(
        [
            *((x, [person("Rosa Márquez")]) for x in "AB"),
            ("C", [person("Tobias Wren", page=3)]),
        ]
    )

    assert values(voted, "employee_name") == ["Rosa Márquez"]
    assert voted.odd == (
        OddPage("C", 3, "employee_name", "Tobias Wren", Why.OTHER_PERSON),
    )


def test_a_name_that_is_hardly_sure_makes_no_paper_odd():
    voted = vote(
        [
            *((x, [person("Rosa Márquez")]) for x in "AB"),
            ("C", [person("Select Review", confidence=0.7)]),
        ]
    )

    assert voted.odd == ()


def test_letters_misread_in_a_scan_support_the_value():
    voted = vote(
        [
            *((x, [fact("claim_number", "BW-26-004417")]) for x in "AB"),
            ("C", [fact("claim_number", "BW-26-0O4417")]),
            ("D", [person("Harriet Soiano")]),
            *((x, [person("Solano, Harriet")]) for x in "EF"),
        ]
    )

    assert values(voted, "claim_number") == ["BW-26-004417"]
    assert values(voted, "employee_name") == ["Solano, Harriet"]
    assert len(voted.facts[0].supporters) == 3
    assert voted.odd == ()


def test_a_name_with_a_part_left_out_supports_the_whole_one():
    voted = vote(
        [
            *((x, [person("María Cabrera Luna")]) for x in "AB"),
            ("C", [person("María Cabrera")]),
        ]
    )

    assert values(voted, "employee_name") == ["María Cabrera Luna"]
    assert voted.odd == ()


def test_two_claims_of_one_worker_are_both_told():
    first, second = "BW-26-004417", "BW-26-004418"
    voted = vote(
        [
            *((x, [fact("claim_number", first)]) for x in "ABC"),
            *((x, [fact("claim_number", second)]) for x in "DE"),
        ]
    )

    assert values(voted, "claim_number") == [first, second]
    assert voted.odd == ()


def test_another_claim_and_another_injury_on_one_paper_are_odd():
    mine = [fact("claim_number", "BW-26-4417"), fact("date_of_injury", "2025-11-03")]
    other = [
        fact("claim_number", "ZZ-19-0021", page=2),
        fact("date_of_injury", "2019-04-21"),
    ]
    voted = vote([("A", mine), ("B", mine), ("C", other)])

    assert {(page.why, page.page) for page in voted.odd} == {
        (Why.OTHER_CLAIM, 2),
        (Why.OTHER_INJURY, 1),
    }


def test_a_day_with_one_figure_misread_is_no_other_injury():
    voted = vote(
        [
            *((x, [fact("date_of_injury", "2025-11-03")]) for x in "AB"),
            ("C", [fact("date_of_injury", "2025-11-08")]),
        ]
    )

    assert values(voted, "date_of_injury") == ["2025-11-03"]
    assert voted.odd == ()


def test_one_paper_against_one_leaves_both_open():
    voted = vote([("A", [person("Rosa Márquez")]), ("B", [person("Tobias Wren")])])

    assert set(values(voted, "employee_name")) == {"Rosa Márquez", "Tobias Wren"}
    assert voted.odd == ()
    assert max(held.confidence for held in voted.facts) < 0.5


def test_an_adjuster_who_changes_makes_no_paper_odd():
    voted = vote(
        [
            *((x, [fact("adjuster", "Thomas Achterberg")]) for x in "AB"),
            ("C", [fact("adjuster", "Petra Lindqvist")]),
        ]
    )

    assert values(voted, "adjuster") == ["Thomas Achterberg"]
    assert voted.odd == ()


def test_nothing_comes_of_nothing():
    assert vote([("A", []), ("B", [])]) == ClaimFacts((), ())
