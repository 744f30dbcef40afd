"""What is left to be filled in has words, and is told once."""

import pytest

from binder_app.acts.rulebook import read_rulebook
from binder_app.papers.blank_words import blank_words
from binder_app.papers.letter_plan import Content, plan_letter
from binder_app.papers.letter_values import Values
from binder_app.storage.paper_files import PAPERS, WORKSHEET, read_papers


@pytest.fixture(scope="module")
def rules():
    return read_rulebook("workers_comp")


LETTERS = [paper for paper in PAPERS if paper != WORKSHEET]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", LETTERS)
def test_all_that_an_empty_paper_leaves_blank_has_words(rules, paper, language):
    papers = read_papers(rules.resources, rules.checklist)
    held = papers.papers[paper]
    bare = plan_letter(held, papers, Content(), Values({}), language)

    told = blank_words(bare.blanks, held, papers, rules.form, language)

    assert told and not set(told) & set(bare.blanks)


def test_a_value_with_two_names_is_told_once(rules):
    papers = read_papers(rules.resources, rules.checklist)
    proof = papers.papers["proof_of_service"]
    names = ("employee_name", "worker_name", "worker_phone")

    told = blank_words(names, proof, papers, rules.form, "en")

    assert told == ("name of the worker", "phone of the worker")


def test_a_field_of_the_form_is_told_by_its_label(rules):
    papers = read_papers(rules.resources, rules.checklist)
    field = rules.form.fields[-1]

    told = blank_words((field.id,), papers.papers[WORKSHEET], papers, rules.form, "es")

    assert told == (field.label["es"],)
