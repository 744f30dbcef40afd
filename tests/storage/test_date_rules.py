"""The words around dates: shipped whole, and refused with a name where they are not."""

import pytest

from binder_app.domain.date_rules import SHAPES, WORD_NAMES
from binder_app.errors import RuleFileError
from binder_app.storage.date_rules import read_date_rules
from binder_app.storage.rule_files import read_kinds


def test_the_shipped_rules_name_kinds_that_there_are(resources):
    rules = read_date_rules(resources)
    kinds = {kind.id for kind in read_kinds(resources)}

    assert set(rules.order) <= kinds
    assert set(SHAPES) <= set(rules.roles)
    assert all(rules.words_of(name) for name in WORD_NAMES)


def test_a_kind_without_an_order_goes_by_the_usual_one(resources):
    rules = read_date_rules(resources)

    assert rules.order_of("") == rules.usual
    assert rules.order_of("proof_of_service") != rules.usual


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('"date of exam", ', '"date of exam", "date of injury", ', "date of injury"),
        ('id = "foot"', 'id = "feet"', "foot"),
        ('below = "written_below"', 'below = "nowhere"', "not known"),
        ("version = 1", "version = 2", "version 2"),
        ("usual = [\n", 'usual = [\n  "birth",\n', "birth is not known"),
        ("never = true", "nevr = true", "nevr"),
    ],
)
def test_a_broken_file_is_refused(resources, tmp_path, old, new, why):
    text = (resources / "reading" / "dates.toml").read_text(encoding="utf-8")
    assert old in text
    broken = tmp_path / "reading" / "dates.toml"
    broken.parent.mkdir()
    broken.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(RuleFileError) as refused:
        read_date_rules(tmp_path)

    assert why in str(refused.value)
