"""The shipped papers load; a broken file is refused with its name and entry."""

import shutil

import pytest

from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.letter import BLANK
from binder_app.errors import RuleFileError
from binder_app.papers.letter_plan import Content, plan_letter
from binder_app.papers.letter_values import Values
from binder_app.storage.paper_files import PAPERS, read_papers

CHECKLIST = read_rulebook("workers_comp").checklist


@pytest.fixture
def copied(resources, tmp_path):
    shutil.copytree(resources / "papers", tmp_path / "papers")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "old", "new", "blamed"),
    [
        ("labels", 'kind = "labels"', 'kind = "stamps"', "stamps is not known"),
        ("labels", "checked = 2026-11-22\n", "", "checked is missing"),
        ("labels", "note.es =", "note.fr =", "es is missing"),
        ("request_doctor", '"rfa"', '"rfx"', "rfx is not known"),
        ("proof_of_service", '"signer"', '"signature"', "signature is not known"),
        ("parties", 'fact = "employee_name"', 'fact = "boss"', "boss is not known"),
        ("words", "[labels]", "[label]", "labels is missing"),
        ("labels", 'reader = "reviewer"', 'reader = "mayor"', "mayor is not known"),
        ("labels", "about.es =", "about.fr =", "es is missing"),
        ("parties", 'language = "en"', 'language = "fr"', "fr is not known"),
    ],
)
def test_a_broken_file_is_refused_by_name(copied, name, old, new, blamed):
    path = copied / "papers" / f"{name}.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")

    with pytest.raises(RuleFileError) as refused:
        read_papers(copied, CHECKLIST)

    assert f"{name}.toml" in refused.value.problem
    assert blamed in refused.value.problem
    assert refused.value.remedy


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", PAPERS)
def test_each_value_that_a_paper_names_can_be_known(resources, paper, language):
    papers = read_papers(resources, CHECKLIST)
    held = papers.papers[paper]
    bare = plan_letter(held, papers, Content(), Values({}), language)
    settled = Values(dict.fromkeys((*bare.blanks, *held.settable), "x"))

    whole = plan_letter(held, papers, Content(), settled, language)

    assert bare.blanks
    assert whole.blanks == () and BLANK not in repr(whole.pieces)


def test_a_changed_word_changes_the_paper(copied):
    path = copied / "papers" / "labels.toml"
    path.write_text(path.read_text("utf-8").replace("Mailing", "Postal"), "utf-8")

    assert (
        read_papers(copied, CHECKLIST).papers["labels"].titles["en"].startswith("Post")
    )
