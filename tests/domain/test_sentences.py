"""What the program says in another language, found by its English sentence."""

import pytest

from binder_app.domain.sentences import Sentence, Sentences

SPANISH = Sentences.of(
    [
        Sentence("This file is empty.", "Este archivo está vacío."),
        Sentence("a script", "un programa"),
        Sentence("Copying {name}", "Copiando {name}"),
        Sentence("Taken out: {what}", "Se quitó: {what}", frozenset({"what"})),
        Sentence("{number} pages", "{number} páginas"),
        Sentence("Page {page}: {what}", "Página {page}: {what}"),
        Sentence(
            'Page {page}: the mark "{title}" opens page {found}.',
            'Página {page}: la marca "{title}" abre la {found}.',
        ),
        Sentence("{who} on {where}", "En {where}: {who}"),
    ]
)


def test_a_sentence_without_values_is_found_as_it_stands():
    assert SPANISH.say("This file is empty.") == "Este archivo está vacío."


def test_what_is_not_known_comes_back_as_it_is():
    for text in ("", "This file is full.", "pages", "my pages", "{name}"):
        assert SPANISH.say(text) == text


def test_without_sentences_all_is_told_in_english():
    assert Sentences().say("This file is empty.") == "This file is empty."


def test_values_are_set_where_the_other_language_wants_them():
    assert SPANISH.say("Ana on Westmarch") == "En Westmarch: Ana"


def test_the_sentence_with_the_most_words_of_its_own_is_taken():
    told = SPANISH.say('Page 3: the mark "MRI" opens page 9.')

    assert told == 'Página 3: la marca "MRI" abre la 9.'


def test_a_value_that_is_a_phrase_of_ours_is_said_too():
    assert SPANISH.say("Taken out: a script") == "Se quitó: un programa"
    assert SPANISH.say("Taken out: 12 pages") == "Se quitó: 12 páginas"


def test_the_name_of_a_file_is_never_said():
    assert SPANISH.say("Copying a script") == "Copiando a script"


def test_a_number_is_figures_alone():
    assert SPANISH.say("1,200 pages") == "1,200 páginas"
    assert SPANISH.say("the lost pages") == "the lost pages"


@pytest.mark.parametrize(
    "name",
    ["{name}", "{0}", "%s", "a\nb", "", "\\1", "(.*)+$", "Copying ", "}{", "ñ\0"],
)
def test_a_value_may_hold_anything(name):
    assert SPANISH.say(f"Copying {name}") == f"Copiando {name}"


def test_long_and_nested_values_are_told_without_delay():
    nested = "Taken out: " * 100_000
    pages = "Page 1: the mark " * 100_000

    assert SPANISH.say(nested).startswith("Se quitó: Se quitó: ")
    assert SPANISH.say(pages).startswith("Página 1: ")


def test_what_a_user_wrote_stays_but_for_a_whole_sentence_of_ours():
    assert SPANISH.say_written("Copying my files") == "Copying my files"
    assert SPANISH.say_written("a script") == "a script"
    assert SPANISH.say_written("This file is empty.") == "Este archivo está vacío."
