"""What a reviewer lists is held against the binder, and a human's word outranks it."""

import pytest

from binder_app.acts.adding import add_files, shelf_of
from binder_app.acts.editing import set_on_exhibit
from binder_app.acts.records_listed import records_listed
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.errors import WrongUsageError
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from tests.verbs import drawn

DECISION = """\
Larkspur Utilization Review
Utilization Review Determination
NOTICE OF DENIAL OF TREATMENT AUTHORIZATION

Date of decision: 10/12/2026
Employee: Nadia Ferrant
Claim number: LK-26-00817
Requested treatment: MRI of the right shoulder
Determination: DENIED. The requested treatment is not medically necessary.

Records reviewed:
- Work status report 09/14/2026
- Operative report 01/08/2019

You have a right to disagree with this decision.
"""

STATUS = """\
WORK STATUS REPORT
Employee: Nadia Ferrant
Claim number: LK-26-00817
Date: 09/14/2026
Seen on 09/14/2026. Modified duty until 10/14/2026.
Electronically signed by Anselm Purcell, MD
"""


@pytest.fixture
def file(tmp_path):
    rules = read_rulebook("workers_comp")
    names = {"decision.pdf": DECISION, "status.pdf": STATUS, "other.pdf": drawn.REPORT}
    paths = [drawn.draw_pdf(tmp_path / name, text) for name, text in names.items()]
    with BinderFile.create(tmp_path / "B", Binder("workers_comp")) as made:
        add_files(made, paths, rules, Progress())
        yield made


def listed(file, binder=None):
    rules = read_rulebook("workers_comp")
    (told,) = records_listed(shelf_of(file), binder or file.binder, rules)
    return told


def ids(file):
    return {e.source_name: e.id for e in file.binder.exhibits}


def said(file, value):
    rules, decision = read_rulebook("workers_comp"), ids(file)["decision.pdf"]
    return set_on_exhibit(file.binder, decision, "record", value, rules)


def test_records_are_matched_and_what_no_line_names_is_told(file):
    told = listed(file)
    status, operation = told.records
    assert told.decision == ids(file)["decision.pdf"]
    assert [each for each, _ in status.exhibits] == [ids(file)["status.pdf"]]
    assert operation.exhibits == ()
    assert told.not_listed == (ids(file)["other.pdf"],)
    assert not any(record.is_agreed for record in told.records)


def test_a_word_on_a_record_stands_against_what_was_found(file):
    other = ids(file)["other.pdf"]
    status, _ = listed(file, said(file, f"1:{other}")).records
    assert status.is_agreed
    assert status.exhibits == ((other, 1.0),)

    status, _ = listed(file, said(file, "1:none")).records
    assert status.is_agreed
    assert status.exhibits == ()


def test_a_word_taken_back_leaves_what_was_found(file):
    before = listed(file)
    file.save(said(file, "1:none"))
    assert listed(file, said(file, "1:")) == before


def test_a_word_on_an_exhibit_that_is_gone_says_nothing(file):
    other = ids(file)["other.pdf"]
    binder = said(file, f"1:{other}").replacing([other], [])
    status, _ = listed(file, binder).records
    assert not status.is_agreed


@pytest.mark.parametrize("value", ["3:none", "0:none", "x", "1:e99"])
def test_what_names_no_record_or_no_exhibit_is_refused(file, value):
    with pytest.raises(WrongUsageError):
        said(file, value)


def test_no_letter_and_nothing_later_than_the_decision_is_told_as_not_listed(file):
    rules, other = read_rulebook("workers_comp"), ids(file)["other.pdf"]

    later = set_on_exhibit(file.binder, other, "date", "2026-10-13", rules)
    letter = set_on_exhibit(file.binder, other, "kind", "correspondence", rules)

    assert listed(file, later).not_listed == ()
    assert listed(file, letter).not_listed == ()
