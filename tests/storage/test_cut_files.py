"""The words of cutting and of alarms are refused where they are broken."""

import shutil

import pytest

from binder_app.domain.alarm_words import TOPICS
from binder_app.domain.page_words import CUT_PHRASES
from binder_app.errors import RuleFileError
from binder_app.storage.alarm_files import read_alarm_words
from binder_app.storage.cut_files import read_cut_words


@pytest.fixture
def broken(resources, tmp_path):
    def change(name, old, new):
        shutil.copytree(resources / "reading", tmp_path / "reading", dirs_exist_ok=True)
        path = tmp_path / "reading" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return tmp_path

    return change


def test_the_shipped_words_can_be_read(resources):
    words = read_cut_words(resources)

    assert set(words.phrases) == set(CUT_PHRASES)
    assert {topic.id for topic in read_alarm_words(resources).topics} == set(TOPICS)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("version = 1", "version = 2"),
        ('id = "closing"', 'id = "closings"'),
    ],
)
def test_broken_cut_words_are_refused_by_name(broken, old, new):
    with pytest.raises(RuleFileError) as refusal:
        read_cut_words(broken("cuts.toml", old, new))

    assert "cuts.toml" in str(refusal.value)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("version = 1", "version = 2"),
        ('id = "hiv"', 'id = "aids"'),
        ("[fields]", "[field]"),
        ("enough = 2", "enough = 0"),
    ],
)
def test_broken_alarm_words_are_refused_by_name(broken, old, new):
    with pytest.raises(RuleFileError) as refusal:
        read_alarm_words(broken("alarms.toml", old, new))

    assert "alarms.toml" in str(refusal.value)
