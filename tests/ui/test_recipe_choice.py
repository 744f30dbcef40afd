"""The chosen recipe decides what goes in, what is asked, and the name of the file."""

from pathlib import Path

import pytest

ENCLOSED = "ur_decision_enclosed"


@pytest.fixture
def session(session):
    session.set_exhibits("Change kind", ["e1"], kind="imr_application")
    return session


@pytest.fixture
def tab(packet_tab):
    return packet_tab


def choose(tab, recipe):
    tab.options.recipe.recipes[recipe].setChecked(True)


def test_every_recipe_of_the_pathway_is_offered(tab, session):
    offered = list(tab.options.recipe.recipes)

    assert offered == [recipe.id for recipe in session.rules.recipes]


def test_only_what_the_recipe_carries_is_counted(tab, session):
    before = set(tab.work.going())

    choose(tab, "administrator_copy")

    kinds = {session.binder.exhibit(each).kind for each in tab.work.going()}
    assert kinds == {"imr_application"}
    assert set(tab.work.going()) < before


def test_a_blocker_of_the_full_packet_is_none_of_a_copy_without_the_decision(tab):
    assert ENCLOSED in {line.id for line in tab.work.open_blockers}

    choose(tab, "administrator_copy")

    assert ENCLOSED not in {line.id for line in tab.work.open_blockers}


def test_each_recipe_has_a_file_name_of_its_own(tab):
    names = set()
    for recipe in ("packet", "application", "administrator_copy", "records"):
        choose(tab, recipe)
        names.add(Path(tab.work.wish.target).name)

    assert len(names) == 4


def test_the_annex_is_offered_where_the_recipe_asks(tab):
    assert not tab.options.recipe.annex.isHidden()

    choose(tab, "application")

    assert tab.options.recipe.annex.isHidden()


def test_a_supplement_before_anything_was_sent_says_so_and_builds_nothing(tab):
    choose(tab, "supplement")

    tab.build()

    assert tab.work.nothing_goes is not None
    assert not tab.work.is_busy
