"""The score of dates: what is right, missing, wrong, too much or swapped."""

import pytest

from tests.bench.reading_dates import Verdict, rows, verdict


@pytest.mark.parametrize(
    ("true", "said", "found"),
    [
        ("2026-05-06", "2026-05-06", Verdict.RIGHT),
        ("", "", Verdict.RIGHT),
        ("2026-05-06", "", Verdict.MISSING),
        ("", "2026-05-06", Verdict.EXTRA),
        ("2026-05-06", "2026-06-05", Verdict.SWAPPED),
        ("2026-05-06", "2025-06-05", Verdict.WRONG),
        ("2026-05-06", "2026-05-07", Verdict.WRONG),
    ],
)
def test_a_date_is_held_against_the_true_one(true, said, found):
    assert verdict(true, said) is found


def test_each_set_has_its_row_and_all_come_last():
    told = {"a1": Verdict.RIGHT, "b1": Verdict.WRONG, "a2": Verdict.MISSING}

    assert rows(told) == [
        ("a", "2", "1 (50.0%)", "1", "0", "0", "0"),
        ("b", "1", "0 (0.0%)", "0", "1", "0", "0"),
        ("all", "3", "1 (33.3%)", "1", "1", "0", "0"),
    ]
