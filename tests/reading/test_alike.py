"""One letter twice is told from two letters of one template."""

import random

import pytest

from binder_app.reading.alike import (
    OTHER,
    SAME,
    SIMILAR,
    Papers,
    likeness,
    print_of,
)

LETTER = """Westmarch Utilization Review. Notice of denial of medical treatment.
Date of decision {day}. Claim number {claim}. Injured worker {name}. Date of injury
{injury}. The request for {what}, billed at {amount}, was received on {received}. The
reviewer has found that the requested treatment is not medically necessary for the
reasons given below. The guideline asks for documented conservative care of at least
six weeks. The records sent with the request do not show the number of visits nor
what came of them. You may ask for an independent medical review within thirty days
after service of this decision. The form is enclosed, filled in but for your signature
and the date. Send it with a copy of this letter to the address on the form."""

FIRST = {
    "day": "11/09/2026",
    "claim": "WC-2026-018365",
    "name": "Marisol Quiñones",
    "injury": "03/18/2026",
    "what": "12 visits of physical therapy",
    "amount": "$1,440.00",
    "received": "11/02/2026",
}


def letter(**changes):
    return LETTER.format(**{**FIRST, **changes})


def told(first, second):
    return likeness(print_of([first]), print_of([second]))


def test_the_same_words_in_another_wrapper_are_the_same():
    again = letter().replace("\n", "  ").replace("ñ", "n\u0303").upper()

    assert told(letter(), again) == SAME


def test_a_later_copy_with_a_stamp_and_a_fax_line_is_similar():
    stamped = "NOV 12 2026 RECEIVED 10:15 FAX 831 555 0100 P.01/02\n" + letter()

    assert told(letter(), stamped) == SIMILAR
    assert told(stamped, letter()) == SIMILAR


def test_a_letter_that_was_read_twice_with_slips_is_similar():
    dice, words = random.Random(3), letter().split()
    for place in dice.sample(range(len(words)), len(words) // 12):
        if not any(c.isdigit() for c in words[place]):
            words[place] = words[place][:-1] + "x"

    assert told(letter(), " ".join(words)) == SIMILAR


@pytest.mark.parametrize(
    "changes",
    [
        {"claim": "WC-2026-018366", "injury": "03/19/2026"},
        {"day": "12/09/2026", "received": "12/02/2026"},
        {"claim": "WC-2025-700001", "name": "Ana López", "amount": "$980.00"},
        {"amount": "$1,000.00", "what": "6 visits of physical therapy"},
    ],
)
def test_letters_of_one_template_are_never_called_alike(changes):
    assert told(letter(), letter(**changes)) == OTHER


def test_one_other_claim_number_among_many_numbers_is_enough():
    many = " ".join(f"line {n} {n}.50" for n in range(100))

    assert told(letter() + many, letter(claim="WC-2026-018366") + many) == OTHER
    assert told(letter() + many, letter() + many + " received") == SIMILAR


def test_papers_of_few_words_are_not_compared():
    assert told("Fax cover sheet", "Fax cover sheet") == OTHER
    assert told("", "") == OTHER


def test_a_letter_within_a_bundle_is_not_the_bundle():
    bundle = letter() + " ".join(f"other{n} words{n} here{n}" for n in range(200))

    assert told(letter(), bundle) == OTHER


def test_the_most_like_of_many_papers_is_found():
    papers = Papers()
    for number in range(30):
        claim = {"claim": f"WC-2026-7{number:05}", "day": f"0{number % 9 + 1}/02/2026"}
        papers.add(f"other{number}", print_of([letter(**claim)]))
    papers.add("first", print_of([letter()]))
    again = print_of(["RECEIVED NOV 12 2026\n" + letter()])

    assert papers.most_like(again) == "first"
    assert papers.most_like(again, but=["first"]) == ""
    assert (
        papers.most_like(print_of(["none of these words is in any letter " * 9])) == ""
    )
