"""What the summary speaks of: a broken file is refused with the place and why."""

import shutil

import pytest

from binder_app.errors import RuleFileError
from binder_app.storage.places import resources
from binder_app.storage.rule_files import read_kinds
from binder_app.storage.summary_files import SUMMARY_FILE, read_summary_rules

KINDS = read_kinds(resources()).by_id

BROKEN = {
    "an unknown kind": ('kind = "imaging_report"', 'kind = "zz"', "zz is not known"),
    "a kind twice": ('kind = "imaging_report"', 'kind = "rfa"', "twice"),
    "no Spanish": (
        'text.es = "Se pide el tratamiento: {title}"\n',
        "",
        "es is missing",
    ),
    "an unknown value": ("{title}, {sender}", "{title}, {zz}", "zz is not known"),
    "an unknown date": ("rfa_date =", "zz_date =", "zz_date is not known"),
    "another version": ("version = 1", "version = 9", "version is not known"),
}


@pytest.mark.parametrize(("old", "new", "why"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused(tmp_path, old, new, why):
    file = tmp_path / SUMMARY_FILE
    shutil.copy(resources() / SUMMARY_FILE, file)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(RuleFileError, match=why):
        read_summary_rules(tmp_path, KINDS)
