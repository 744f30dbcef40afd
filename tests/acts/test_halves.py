"""Halves of one paper in two files are proposed once, and never against a word."""

import pytest

from binder_app.acts.adding import add_files, shelf_of
from binder_app.acts.halves import are_halves, halves_in, told_no_halves
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from tests.verbs import drawn

FIRST = """\
Alder Creek Spine Center
PROGRESS REPORT
Page 1 of 2
Patient: Ivo Castellan
Claim number: AC-26-40112
Date of visit: 08/11/2026
The patient has had eight visits of therapy without lasting relief, and now
"""
SECOND = """\
Alder Creek Spine Center
Page 2 of 2
Patient: Ivo Castellan
Claim number: AC-26-40112
reports numbness of the left foot. A study of the nerves is asked for.
Electronically signed by Maren Tolliver, MD
"""


@pytest.fixture(scope="module")
def rules():
    return read_rulebook("workers_comp")


@pytest.fixture
def file(tmp_path, rules):
    names = {"a.pdf": FIRST, "b.pdf": SECOND, "c.pdf": drawn.UR}
    paths = [drawn.draw_pdf(tmp_path / name, text) for name, text in names.items()]
    with BinderFile.create(tmp_path / "B", Binder("workers_comp")) as made:
        add_files(made, paths, rules, Progress())
        yield made


def halves(file, binder, rules):
    found = halves_in(shelf_of(file), binder, rules)
    return [(joint.first, joint.second) for joint in found]


def test_two_files_of_one_report_are_proposed_in_the_order_of_their_pages(file, rules):
    ids = {e.source_name: e.id for e in file.binder.exhibits}
    assert halves(file, file.binder, rules) == [(ids["a.pdf"], ids["b.pdf"])]


def test_what_a_person_called_two_papers_is_not_proposed_again(file, rules):
    (half,) = halves(file, file.binder, rules)
    binder = told_no_halves(file.binder, half)
    assert halves(file, binder, rules) == []
    assert not are_halves(binder, half)


def test_what_is_held_back_is_no_half(file, rules):
    (half,) = halves(file, file.binder, rules)
    held = file.binder.exhibit(half[1]).with_choice("state", "held_back")
    binder = file.binder.replacing([half[1]], [held])
    assert not are_halves(binder, half)
    assert halves(file, binder, rules) == []
