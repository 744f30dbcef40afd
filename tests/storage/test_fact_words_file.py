"""The words of facts are read from their file, and a bad file is refused."""

import pytest

from binder_app.errors import RuleFileError
from binder_app.storage.fact_words_file import FACTS_FILE, read_fact_words
from binder_app.storage.rule_files import read_kinds


@pytest.fixture
def kinds(resources):
    return tuple(read_kinds(resources).by_id)


@pytest.fixture
def spoiled(resources, kinds, tmp_path):
    """Return a way to read the shipped file with one change in it."""
    text = (resources / FACTS_FILE).read_text(encoding="utf-8")

    def read(old: str, new: str):
        assert old in text
        path = tmp_path / FACTS_FILE
        path.parent.mkdir()
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return read_fact_words(tmp_path, kinds)

    return read


def test_the_shipped_file_is_whole(resources, kinds):
    words = read_fact_words(resources, kinds)

    facts = {label.fact for label in words.labels}
    assert {"claim_number", "employee_name", "date_of_injury", ""} <= facts
    assert set(words.shapes) == facts - {""}
    assert words.kinds("served") <= set(kinds)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('shape = "person"', 'shape = "beast"', "beast is not known"),
        ('name = "employer"', 'name = "boss"', "boss is not known"),
        ('follows = "rfa_date"', 'follows = "rfa"', "rfa is not known"),
        ('section = "employee"', 'section = "staff"', "staff is not known"),
        ('on = ["privileged"]', 'on = ["secret"]', "secret is not known"),
        ("version = 1", "version = 7", "version 7 is not known"),
        ("greetings = [", "greeting = [", "greetings is missing"),
    ],
)
def test_a_bad_entry_is_refused_with_its_name(spoiled, old, new, why):
    with pytest.raises(RuleFileError) as refused:
        spoiled(old, new)

    assert "facts.toml" in str(refused.value)
    assert why in str(refused.value)
