"""Papers that other rules read, or whose pages changed, are read again."""

import shutil
from dataclasses import replace

import pytest

from binder_app.acts.adding import read_lost_texts
from binder_app.acts.editing import set_on_exhibit
from binder_app.acts.reading_again import page_keys, read_again, stale_in, with_reading
from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.exhibit import Guess
from binder_app.progress import Progress
from binder_app.storage import places
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.reading_files import edition_of
from tests.reading import papers
from tests.storage import binders
from tests.verbs import drawn


@pytest.fixture
def rules():
    return read_rulebook("workers_comp")


@pytest.fixture
def edition():
    return edition_of(places.resources())


@pytest.fixture
def folder(tmp_path, own_cache):
    sources = [
        drawn.draw_pdf(tmp_path / "ur.pdf", papers.UR_DENIAL),
        drawn.draw_pdf(tmp_path / "rfa.pdf", papers.RFA),
    ]
    return binders.binder_at(tmp_path / "B", sources)


def as_if_read_by_others(folder, exhibit_id):
    """Have one exhibit stand there as an older edition of the rules left it."""
    with BinderFile.open(folder) as file:
        exhibit = file.binder.exhibit(exhibit_id)
        old = replace(exhibit, guess=Guess("other", read_by="0-older"))
        file.save(file.binder.replacing([exhibit_id], [old]))


def test_what_was_just_taken_in_is_not_stale(folder, edition):
    assert stale_in(binders.read(folder), edition) == ()


def test_only_what_other_rules_read_is_read_again(folder, rules, edition):
    first, _ = binders.read(folder).exhibits
    as_if_read_by_others(folder, first.id)

    with BinderFile.open_for_reading(folder) as file:
        again = list(read_again(file, rules, (), Progress()))

    assert [exhibit.id for exhibit, _ in again] == [first.id]
    assert again[0][1] == first.guess
    assert again[0][1].read_by == edition


def test_a_page_whose_words_became_known_has_its_paper_read_again(folder, rules):
    _, second = binders.read(folder).exhibits
    spot = (second.pages[0].source, second.pages[0].source_page)

    with BinderFile.open_for_reading(folder) as file:
        again = list(read_again(file, rules, [spot], Progress()))

    assert [exhibit.id for exhibit, _ in again] == [second.id]


def test_a_paper_whose_text_is_not_at_hand_keeps_what_it_says(
    folder, rules, own_cache, edition
):
    first, _ = binders.read(folder).exhibits
    as_if_read_by_others(folder, first.id)
    shutil.rmtree(own_cache)

    with BinderFile.open_for_reading(folder) as file:
        assert list(read_again(file, rules, (), Progress())) == []
        read_lost_texts(file, Progress())
        again = list(read_again(file, rules, (), Progress()))

    assert [(exhibit.id, guess) for exhibit, guess in again] == [
        (first.id, first.guess)
    ]


def test_a_reading_is_taken_in_and_the_word_of_a_person_stays(folder, rules):
    first, _ = binders.read(folder).exhibits
    as_if_read_by_others(folder, first.id)
    binder = binders.read(folder)
    said = binder.exhibit(first.id).with_choice("kind", "correspondence")
    binder = binder.replacing([first.id], [said])

    after = with_reading(binder, first.id, page_keys(said), first.guess, rules.kinds)

    told = after.exhibit(first.id)
    assert told.guess == first.guess
    assert (told.kind, told.kind_by) == ("correspondence", "user")


def test_a_reading_of_pages_that_changed_meanwhile_is_let_go(folder, rules):
    binder = binders.read(folder)
    first, _ = binder.exhibits
    left_out = replace(first, pages=(replace(first.pages[0], goes_in=False),))
    binder = binder.replacing([first.id], [left_out])

    other = Guess("rfa", 0.9, read_by="x")
    after = with_reading(binder, first.id, page_keys(first), other, rules.kinds)

    assert after == binder


def test_a_paper_that_a_person_calls_otherwise_is_read_as_what_they_say(
    folder, rules, edition
):
    first, _ = binders.read(folder).exhibits
    renamed = set_on_exhibit(binders.read(folder), first.id, "kind", "other", rules)
    with BinderFile.open(folder) as file:
        file.save(renamed)
        assert [e.id for e in stale_in(file.binder, edition)] == [first.id]
        ((_, told),) = read_again(file, rules, (), Progress())

    names = {fact.name for fact in told.facts}
    assert "treatment_item" in {fact.name for fact in first.guess.facts}
    assert "treatment_item" not in names and told.kind == first.guess.kind


def test_a_reading_begun_before_a_person_said_what_it_is_comes_to_nothing(
    folder, rules
):
    first, _ = binders.read(folder).exhibits
    renamed = set_on_exhibit(binders.read(folder), first.id, "kind", "other", rules)

    late = with_reading(renamed, first.id, page_keys(first), first.guess, rules.kinds)

    assert late == renamed
