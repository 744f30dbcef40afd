"""The shipped forms load; a broken one is refused with its name and entry."""

import shutil

import pytest

from binder_app.domain.official_form import ITEMS, SIGNATURE
from binder_app.errors import RuleFileError
from binder_app.storage.official_form_files import (
    read_form_phrases,
    read_official_form,
)
from binder_app.storage.places import resources as shipped
from binder_app.storage.rule_files import pathways

PATHWAYS = pathways(shipped())


@pytest.fixture
def copied(resources, tmp_path):
    for name in ("pathways", "reading"):
        shutil.copytree(resources / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("pathway", PATHWAYS)
def test_each_pathway_has_its_form_with_a_signature_that_stays_empty(
    resources, pathway
):
    form = read_official_form(resources, pathway)

    signatures = [one for one in form.fields if one.type == SIGNATURE]
    assert signatures and all(one.by_hand for one in signatures)
    assert any(one.fact == ITEMS for one in form.fields)
    assert any(one.fact == "employee_name" for one in form.fields)
    for group in form.groups:
        assert [one for one in form.fields if one.group == group.id]


@pytest.mark.parametrize("pathway", PATHWAYS)
def test_no_two_fields_are_known_by_the_same_words(resources, pathway):
    form = read_official_form(resources, pathway)

    told: list[object] = [w for one in form.fields for w in one.words]
    told += [(one.group, words) for one in form.fields for words in one.short]
    assert sorted(map(str, told)) == sorted(set(map(str, told)))


@pytest.mark.parametrize(
    ("old", "new", "blamed"),
    [
        ('type = "date"', 'type = "day"', "day is not known"),
        ('fact = "employer"', 'fact = "boss"', "boss is not known"),
        ('when = "expedited=no"', 'when = "expedited"', "when is not of the form"),
        ('group = "attorney"', 'group = "lawyer"', "lawyer is not known"),
        ('of = "employee_name"\n', "", "of and part stand together"),
        ("by_hand = true\n", "", "a signature is by_hand"),
        ('short = ["practice"]', 'shorts = ["practice"]', "unknown key shorts"),
        ("checked = 2026-11-22\n", "", "checked is missing"),
        ("lines = 4", "lines = 0", "lines is not a whole number"),
        ("version = 1", "version = 9", "its version is not known"),
    ],
)
def test_a_broken_form_is_refused_by_name(copied, old, new, blamed):
    path = copied / "pathways" / "workers_comp" / "form.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")

    with pytest.raises(RuleFileError) as refused:
        read_official_form(copied, "workers_comp")

    assert "form.toml" in refused.value.problem
    assert blamed in refused.value.problem


def test_broken_words_of_forms_are_refused_by_name(copied):
    path = copied / "reading" / "form_labels.toml"
    path.write_text(path.read_text("utf-8").replace("by_hand = [", "hand = ["))

    with pytest.raises(RuleFileError, match=r"form_labels\.toml"):
        read_form_phrases(copied)
