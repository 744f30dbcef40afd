"""Whose form an application is stands on it, and nothing else is taken for that."""

import pytest

from binder_app.reading.official_forms import FormReader
from binder_app.storage import places
from binder_app.storage.form_files import read_form_words
from binder_app.storage.rule_files import read_kinds

RESOURCES = places.resources()
READER = FormReader(read_form_words(RESOURCES, read_kinds(RESOURCES).by_id))


def forms(text, kind="imr_application"):
    return [fact.value for fact in READER.read([text], kind)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Application for Independent Medical Review DWC Form IMR", "dwc_imr"),
        ("IMR Application/Complaint Form DMHC 20-224", "dmhc_imr"),
        ("California Department of Insurance\nRequest for IMR", "cdi_imr"),
        ("MPN Independent Medical Review DWC Form 9768.10", "mpn_imr"),
        (
            "AUTHORIZED REPRESENTATIVE DESIGNATION FOR INDEPENDENT MEDICAL REVIEW",
            "imr_designation",
        ),
    ],
)
def test_each_form_is_known_by_words_of_its_own(text, form):
    assert forms(text) == [form]


def test_the_title_that_three_agencies_share_names_none():
    assert forms("Application for Independent Medical Review") == []


def test_a_letter_that_speaks_of_a_form_is_not_asked():
    assert forms("Fill in the DMHC 20-224.", kind="correspondence") == []
