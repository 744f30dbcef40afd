"""The groups of reasons: a file that is broken is refused with the place and why."""

import shutil

import pytest

from binder_app.errors import RuleFileError
from binder_app.storage.places import resources
from binder_app.storage.refusal_files import REASONS_FILE, read_refusals
from binder_app.storage.rule_files import read_kinds

KINDS = read_kinds(resources()).by_id

BROKEN = {
    "a group that lacks": ('id = "duplicate"', 'id = "formulary"', "twice"),
    "an unknown group": ('id = "duplicate"', 'id = "zz"', "zz is not known"),
    "an unknown kind": ('"literature"]', '"zz"]', "zz is not known"),
    "no Spanish": ('title.es = "No se cumple la guía"\n', "", "es is missing"),
    "a key misspelt": ("words = [", "wrods = [", "words is missing"),
    "another version": ("version = 1", "version = 9", "version is not known"),
}


@pytest.mark.parametrize(("old", "new", "why"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused(tmp_path, old, new, why):
    file = tmp_path / REASONS_FILE
    shutil.copy(resources() / REASONS_FILE, file)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(RuleFileError, match=why):
        read_refusals(tmp_path, KINDS)


def test_a_group_that_is_missing_is_named(tmp_path):
    file = tmp_path / REASONS_FILE
    text = (resources() / REASONS_FILE).read_text(encoding="utf-8")
    file.write_text(text[: text.rindex("[[reason]]")], encoding="utf-8")

    with pytest.raises(RuleFileError, match="less_costly_alternative"):
        read_refusals(tmp_path, KINDS)
