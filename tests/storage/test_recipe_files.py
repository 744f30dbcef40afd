import shutil

import pytest

from binder_app.domain.packet_plan import LEDGER, OWN_PARTS
from binder_app.errors import RuleFileError
from binder_app.packet.front_matter import MAKERS
from binder_app.storage.gate_files import read_gate
from binder_app.storage.places import resources
from binder_app.storage.recipe_files import RECIPES_FILE, read_recipes
from binder_app.storage.rule_files import pathways, read_checklist, read_kinds

WORKERS_COMP = "workers_comp"
KINDS = read_kinds(resources())


@pytest.fixture
def rules(tmp_path):
    """Return a copy of the rules that a test may break."""
    for folder in ("pathways", "translations"):
        shutil.copytree(resources() / folder, tmp_path / folder)
    return tmp_path


@pytest.mark.parametrize("pathway", pathways(resources()))
def test_every_pathway_has_its_recipes_and_each_carries_something(pathway):
    checklist = read_checklist(resources(), pathway, KINDS)

    recipes = read_recipes(resources(), pathway)

    assert recipes[0].id == "packet"
    for recipe in recipes:
        assert any(recipe.carries(kind.id, checklist) for kind in KINDS)


def test_every_part_that_a_recipe_can_name_has_its_maker():
    assert set(OWN_PARTS) - {LEDGER} == set(MAKERS)


def test_the_copy_for_the_administrator_carries_no_decision_and_tells_of_none():
    recipes = {one.id: one for one in read_recipes(resources(), WORKERS_COMP)}
    checklist = read_checklist(resources(), WORKERS_COMP, KINDS)

    copy, application = recipes["administrator_copy"], recipes["application"]

    assert application.carries("ur_decision", checklist)
    assert not copy.carries("ur_decision", checklist)
    assert copy.carries("imr_application", checklist)
    assert {"dispute", "ur_decision_date", "service_date"} <= set(copy.untold)


@pytest.mark.parametrize("pathway", pathways(resources()))
def test_no_gate_line_names_a_packet_that_cannot_be_built(pathway):
    known = {recipe.id for recipe in read_recipes(resources(), pathway)}

    for line in read_gate(resources(), pathway, KINDS):
        assert set(line.recipes) <= known


@pytest.mark.parametrize(
    ("old", "new", "blamed"),
    [
        ("version = 1", "version = 2", "top: this version"),
        ('id = "records"', 'id = "papers"', "recipe papers: id: papers is not known"),
        ('id = "records"', 'id = "packet"', "recipe packet: this id stands"),
        ('front = ["cover", ', 'front = ["page", ', "packet: front: page"),
        ('front = ["cover"]\n', "", "administrator_copy: front is missing"),
        ('annex = "asked"', 'annex = "often"', "recipe packet: annex: often"),
        ('annex = "asked"', 'annex = "asked"\ncolour = 1', "unknown key colour"),
        ('"rfa_date", ', '"rfq_date", ', "administrator_copy: untold: rfq_date"),
        ("cover_title = ", "cover_name = ", "words: the languages have not the same"),
        ("{claim_number}", "{claim}", "pdf_title has something in braces"),
        ('title.es = "Paquete completo"\n', "", "recipe packet, title: es is missing"),
        (
            'others = true\nannex = "asked"',
            'after = ["index"]\nannex = "asked"',
            "copy",
        ),
    ],
)
def test_a_broken_recipe_file_is_refused_with_its_entry(rules, old, new, blamed):
    path = rules / "pathways" / WORKERS_COMP / RECIPES_FILE
    told = path.read_text(encoding="utf-8")
    assert old in told
    path.write_text(told.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(RuleFileError) as refused:
        read_recipes(rules, WORKERS_COMP)

    assert RECIPES_FILE in refused.value.problem
    assert blamed in refused.value.problem
