"""A paper that bears a title of its own is listed by it, in the words of its page."""

import pytest

from binder_app.reading.kinds import KindReader
from binder_app.reading.own_titles import OwnTitles
from binder_app.storage.places import resources
from binder_app.storage.reading_files import read_reading_rules

MRI = """\
BELLWETHER IMAGING CENTER
{title}
Patient: Ana Ejemplo
TECHNIQUE: Sagittal and axial T1 and T2 weighted images were obtained.
COMPARISON: None.
FINDINGS: At L4-L5 there is a 4 mm protrusion with contact of the left nerve root.
IMPRESSION: Left paracentral protrusion at L4-L5.
"""
TITLES = OwnTitles(("MRI", "PR"), ("of", "the", "de", "la"))


@pytest.fixture(scope="module")
def reader():
    rules = read_reading_rules(resources())
    return KindReader(rules.kinds, rules.vocabulary)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("MRI OF THE LUMBAR SPINE", "MRI of the Lumbar Spine"),
        ("# PROGRESS REPORT (PR-2)", "Progress Report (PR-2)"),
        ("Daily treatment note  page 1 of 2", "Daily treatment note"),
        ("RESONANCIA DE LA RODILLA", "Resonancia de la Rodilla"),
        ("OF NOTE: SEE BELOW", ""),
        ("ANA EJEMPLO, DC, SUPPLEMENTAL REPORT", ""),
        ("Report of 04/14/2026", ""),
        ("1MAGING REP0RT OF SPINE", ""),
        ("Report", ""),
        ("Report " * 20, ""),
    ],
)
def test_a_line_becomes_a_title_or_none(line, title):
    assert TITLES.first_of([line]) == title


def test_the_next_line_stands_in_for_one_that_is_no_title():
    assert TITLES.first_of(["Form 5021", "Operative report"]) == "Operative report"


def test_an_imaging_report_has_the_title_of_its_page(reader):
    text = MRI.format(title="MRI LUMBAR SPINE WITHOUT CONTRAST        page 1 of 2")

    guess = reader.propose([text], "")

    assert guess.kind == "imaging_report"
    assert guess.title == "MRI Lumbar Spine without Contrast"


def test_a_kind_with_a_name_of_its_own_keeps_it(reader):
    text = "REQUEST FOR AUTHORIZATION\nDWC Form RFA\n" + MRI.format(title="")

    guess = reader.propose([text], "")

    assert guess.kind == "rfa"
    assert guess.title == ""
