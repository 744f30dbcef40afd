"""The records of a decision are found among the exhibits, and never too surely."""

import pytest

from binder_app.reading.records_seen import HeldExhibit, RecordsSeen
from binder_app.storage.decision_words import read_decision_words
from binder_app.storage.places import resources as resources_folder
from binder_app.storage.rule_files import read_kinds

WORDS = read_decision_words(resources_folder()).seen
SEEN = RecordsSeen(WORDS)
SURE = 0.9

EXHIBITS = (
    HeldExhibit(
        "pr2-april",
        "treating_report",
        "2026-04-02",
        "PR-2",
        "Dr. Okafor",
        "Primary treating physician's progress report",
    ),
    HeldExhibit("pr2-may", "treating_report", "2026-05-01", "PR-2", "Dr. Okafor"),
    HeldExhibit(
        "mri",
        "imaging_report",
        "2026-03-14",
        "MRI lumbar spine",
        "Bayside Imaging",
        "MRI of the lumbar spine without contrast",
    ),
    HeldExhibit("pt-1", "therapy_note", "2026-01-05", "Physical therapy note"),
    HeldExhibit("pt-2", "therapy_note", "2026-02-10", "Physical therapy note"),
    HeldExhibit("pt-3", "therapy_note", "2026-04-20", "Physical therapy note"),
    HeldExhibit("rfa", "rfa", "2026-05-01", "Request for authorization"),
)


def ids(record: str, exhibits: tuple[HeldExhibit, ...] = EXHIBITS) -> list[str]:
    (row,) = SEEN.match([record], exhibits)
    return [exhibit for exhibit, _ in row.exhibits]


@pytest.mark.parametrize(
    ("record", "found"),
    [
        ("PR-2 by Dr. Okafor 4/2/26", ["pr2-april"]),
        ("MRI lumbar spine dated 3/14/2026", ["mri"]),
        ("PT notes 1/5/26–3/2/26 (8 visits)", ["pt-1", "pt-2"]),
        ("RFA 5/1/26", ["rfa"]),
        ("MRI study of 3/14/2026", ["mri"]),
        ("RFA of May 1, 2026", ["rfa"]),
        ("therapy notes", ["pt-1", "pt-2", "pt-3"]),
        ("Operative report 4/2/2026", []),
        ("MRI lumbar spine dated 3/15/2026", []),
    ],
)
def test_a_record_is_found_by_kind_and_day(record, found):
    assert sorted(ids(record)) == sorted(found)


def test_a_record_with_kind_day_and_words_is_sure():
    (row,) = SEEN.match(["MRI lumbar spine dated 3/14/2026"], EXHIBITS)
    assert row.exhibits[0][1] >= SURE


def test_two_exhibits_of_a_day_are_both_named_and_neither_surely():
    (row,) = SEEN.match(["Papers of 5/1/2026"], EXHIBITS)
    assert sorted(exhibit for exhibit, _ in row.exhibits) == ["pr2-may", "rfa"]
    assert all(likelihood <= 0.5 for _, likelihood in row.exhibits)


def test_a_spanish_date_in_figures_that_reads_both_ways_decides_nothing():
    exhibits = (HeldExhibit("a", "treating_report", "2026-04-02", "PR-2"),)
    (unclear,) = SEEN.match(["Informe PR-2 02/04/2026"], exhibits, spanish=True)
    (clear,) = SEEN.match(
        ["Informe PR-2 del 2 de abril de 2026"], exhibits, spanish=True
    )
    assert clear.exhibits[0][1] > unclear.exhibits[0][1]


def test_every_kind_of_a_record_is_a_kind_of_paper():
    assert set(WORDS.kinds) <= {kind.id for kind in read_kinds(resources_folder())}
