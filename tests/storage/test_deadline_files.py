"""The shipped deadline files hold; broken ones are refused by name."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from binder_app.domain.deadline import DEADLINE_IDS, EVENTS, Event
from binder_app.errors import RuleFileError
from binder_app.rules.deadlines import deadlines
from binder_app.storage.deadline_files import read_deadlines, read_holidays

RESOURCES = Path(__file__).parents[2] / "resources"
PATHWAYS = ("workers_comp", "dmhc", "cdi")
HOLIDAYS = read_holidays(RESOURCES)
ALL_RULES = [read_deadlines(RESOURCES, pathway) for pathway in PATHWAYS]
CHECKED = date(2026, 11, 22)


@pytest.fixture
def copied(tmp_path):
    """A copy of the shipped files that a test may spoil."""
    for name in (
        "holidays.toml",
        *(f"pathways/{one}/deadlines.toml" for one in PATHWAYS),
    ):
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(RESOURCES / name, target)
    return tmp_path


def spoil(resources, name, old, new):
    path = resources / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_files_answer_every_deadline_id():
    held = {rule.id for rules in ALL_RULES for rule in rules.rules}

    assert held == set(DEADLINE_IDS)


def test_the_shipped_files_look_at_every_event():
    looked_at = {
        event for rules in ALL_RULES for rule in rules.rules for event in rule.events
    }

    assert looked_at == set(EVENTS)


def test_each_rule_says_where_it_comes_from_and_when_it_was_checked():
    for rules in ALL_RULES:
        for rule in rules.rules:
            assert rule.sources["en"]
            assert rule.sure
            assert rule.checked == CHECKED
            assert rule.effective < CHECKED


def test_no_sentence_tells_the_user_not_to_file():
    sentences = [
        text.lower()
        for rules in ALL_RULES
        for texts in (*rules.words.values(), *(rule.notes for rule in rules.rules))
        for text in texts.values()
    ]

    for forbidden in ("too late", "do not file", "don't file", "demasiado tarde"):
        assert not [text for text in sentences if forbidden in text]


def test_the_holidays_that_a_reading_works_on_stand_in_the_table():
    known = {holiday.id for holiday in HOLIDAYS.days.values()}

    for rules in ALL_RULES:
        for rule in rules.rules:
            for view in rule.views:
                assert known >= set(view.working_holidays)


def fixed(year, month, day):
    """The day a court keeps a dated holiday: off a weekend to its near side."""
    when = date(year, month, day)
    return when + timedelta(days={5: -1, 6: 1}.get(when.weekday(), 0))


def nth(year, month, weekday, place):
    """The `place`th `weekday` (Monday is 0) of a month; from the end below zero."""
    days = [date(year, month, 1) + timedelta(days=more) for more in range(31)]
    return [one for one in days if one.month == month and one.weekday() == weekday][
        place
    ]


@pytest.mark.parametrize("year", range(2024, 2029))
def test_the_courts_days_off_follow_the_rules_of_the_calendar(year):
    thanksgiving = nth(year, 11, 3, 3)
    worked_out = {
        fixed(year, 1, 1),
        fixed(year + 1, 1, 1),
        nth(year, 1, 0, 2),
        fixed(year, 2, 12),
        nth(year, 2, 0, 2),
        fixed(year, 3, 31),
        nth(year, 5, 0, -1),
        fixed(year, 6, 19),
        fixed(year, 7, 4),
        nth(year, 9, 0, 0),
        nth(year, 9, 4, 3),
        fixed(year, 11, 11),
        thanksgiving,
        thanksgiving + timedelta(days=1),
        fixed(year, 12, 25),
    }

    on_the_list = {
        one
        for one, holiday in HOLIDAYS.days.items()
        if one.year == year and "court" in holiday.lists
    }

    assert on_the_list == {one for one in worked_out if one.year == year}


def test_the_lists_differ_where_they_are_known_to():
    courts_only = {
        one for one, holiday in HOLIDAYS.days.items() if holiday.lists == {"court"}
    }
    named = {(one.year, HOLIDAYS.days[one].id) for one in courts_only}

    every_year = {"lincoln", "juneteenth", "native_american"}
    assert named == {
        *((year, name) for year in range(2024, 2029) for name in every_year),
        (2026, "independence"),
        (2027, "christmas"),
        (2027, "new_year"),
    }
    assert date(2026, 7, 3) in courts_only
    assert date(2026, 3, 31) not in courts_only


def test_no_day_off_is_a_weekend():
    assert all(one.weekday() < 5 for one in HOLIDAYS.days)


def test_a_changed_count_in_the_file_changes_the_day(copied):
    name = "pathways/workers_comp/deadlines.toml"
    spoil(copied, name, "amount = 30, unit", "amount = 31, unit")
    rules = read_deadlines(copied, "workers_comp")

    (row,) = deadlines(
        [Event("served", date(2026, 6, 8), None, "mail")], rules, HOLIDAYS
    )

    assert (row.safe, row.usual) == (date(2026, 7, 9), date(2026, 7, 14))


@pytest.mark.parametrize(
    ("old", "new", "entry", "why"),
    [
        ("one_form = true", "one_fromm = true", "imr_application", "one_fromm"),
        ("amount = 30, unit", 'amount = "30", unit', "imr_application", "amount"),
        ("amount = 30, unit", "amount = true, unit", "imr_application", "amount"),
        ("amount = 30, unit", "amount = -3, unit", "imr_application", "amount"),
        ('"calendar" }', '"weeks" }', "imr_application", "weeks"),
        ('starts = ["served"]', 'starts = ["posted"]', "imr_application", "posted"),
        ('starts = ["served"]', "starts = []", "imr_application", "starts"),
        ('["served"]', '["served", "served"]', "imr_application", "twice"),
        ('"imr_application_formulary"', '"imr_application"', "imr_app", "twice"),
        ('["formulary"]', '["regular"]', "imr_application_formulary", "same kind"),
        ("checked = 2026-11-22", "", "imr_application", "checked"),
        ("checked = 2026-11-22", 'checked = "today"', "imr_application", "checked"),
        ("ca = 5, us", "ca = 5, mars = 9, us", "imr_application", "mars"),
        ("extensions.mail", "extensions.pigeon", "imr_application", "pigeon"),
        ('after = "17:30"', 'after = "tea"', "ur_decision_due", "tea"),
        ('roll = "forward"', 'roll = "sideways"', "imr_application", "sideways"),
        ('es = "La solicitud de IMR debe', 'fr = "La', "imr_application", "es"),
        ("only_receipt = ", "only_receit = ", "words", "only_receipt"),
        ("day was {date}", "day was {when}", "words", "when"),
        ("day was {date}", "day was {date", "words", "brace"),
        (
            '5, unit = "business" }',
            '5, unit = "business" }\nsafe_day = true',
            "ur_",
            "safe",
        ),
        (
            'unit = "business", amount = 5',
            'unit = "months", amount = 5',
            "post",
            "business",
        ),
        ("moved_back = ", "moved_bak = ", "words", "moved_back"),
        ('id = "workers_comp"', 'id = "dmhc"', "top", "dmhc"),
        ("version = 1", "version = 1\ncolour = 3", "top", "colour"),
        ("[[deadline]]", "[[deadline]", "the file", ""),
    ],
)
def test_a_broken_deadline_file_is_refused_with_its_entry(copied, old, new, entry, why):
    spoil(copied, "pathways/workers_comp/deadlines.toml", old, new)

    with pytest.raises(RuleFileError) as refused:
        read_deadlines(copied, "workers_comp")

    assert "deadlines.toml" in refused.value.problem
    assert entry in refused.value.problem
    assert why in refused.value.problem


@pytest.mark.parametrize(
    ("old", "new", "entry", "why"),
    [
        ("date = 2024-01-15", "date = 2024-01-01", "_2024", "twice"),
        ("date = 2024-01-15", "date = 2034-01-15", "king_2024", "outside"),
        ("date = 2024-01-15", "date = 2024-01-15T10:00:00", "king_2024", "date"),
        ('lists = ["court"]', 'lists = ["post"]', "lincoln_2024", "post"),
        ('lists = ["court"]', "lists = []", "lincoln_2024", "no list"),
        ('name = "king"', 'name = "queen"', "king_2024", "queen"),
        ('source = "2024"', 'source = "1999"', "new_year_2024", "1999"),
        ('\nsure = "seen"', '\nsure = "perhaps"', "new_year_2024", "perhaps"),
        ('id = "king_2024"', 'id = "new_year_2024"', "new_year_2024", "twice"),
        ('\nsure = "seen"', '\nsure = "seen"\nhalf = true', "new_year_2024", "half"),
    ],
)
def test_a_broken_table_of_days_off_is_refused_with_its_entry(
    copied, old, new, entry, why
):
    spoil(copied, "holidays.toml", old, new)

    with pytest.raises(RuleFileError) as refused:
        read_holidays(copied)

    assert "holidays.toml" in refused.value.problem
    assert entry in refused.value.problem
    assert why in refused.value.problem


def test_a_missing_file_is_refused_by_name(tmp_path):
    with pytest.raises(RuleFileError, match=r"deadlines\.toml"):
        read_deadlines(tmp_path, "workers_comp")
    with pytest.raises(RuleFileError, match=r"holidays\.toml"):
        read_holidays(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('later = "served"', 'later = "posted"', "posted"),
        ('later = "served"', 'later = "decision_dated"', "the same event"),
        ("{own}; one of the two", "{other}; one of the two", "other"),
        ('kind = "formulary"\n', 'kind = "drug"\n', "drug"),
        ('"mg", "mcg"', '"mg", "--"', "without a letter"),
        ('"drug screen", ', '"--", ', "others has one without a letter"),
        ('"drug screen", ', '"walking stick", ', "walking stick"),
        ("drug_refused = ", "drug_refuse = ", "drug_refused is missing"),
    ],
)
def test_a_bad_order_of_events_or_word_of_a_drug_is_refused(copied, old, new, told):
    spoil(copied, "pathways/workers_comp/deadlines.toml", old, new)

    with pytest.raises(RuleFileError, match=told):
        read_deadlines(copied, "workers_comp")
