"""The shipped rule files load, and a broken one is refused with its name and entry."""

import shutil
from pathlib import Path

import pytest

from binder_app.domain.kind import OTHER
from binder_app.errors import RuleFileError
from binder_app.storage.rule_files import (
    RECIPES,
    pathways,
    read_checklist,
    read_kinds,
    read_words,
)

RESOURCES = Path(__file__).parents[2] / "resources"
WORKERS_COMP = "workers_comp"
CHECKLIST = Path("pathways", WORKERS_COMP, "checklist.toml")
KINDS = Path("document_kinds.toml")


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the shipped rule files that a test may break."""
    shutil.copytree(RESOURCES / "pathways", tmp_path / "pathways")
    shutil.copy(RESOURCES / KINDS, tmp_path)
    return tmp_path


PROMISED = """
imr_application ur_decision ur_information_request rfa treating_report
imaging_report operative_report therapy_note work_status medication_list
pharmacy_denial correspondence appointment_notice symptom_notes wage_record
med_legal_report claim_notice representation proof_of_service fax_confirmation
imr_notice imr_determination physician_appeal_letter literature privileged eob
plan_card plan_denial grievance_decision other
"""
"""The ids of kinds that other programs may name: none of them may go."""


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_promised_kind_is_there_and_all_have_names_in_both_languages():
    kinds = read_kinds(RESOURCES)

    assert set(PROMISED.split()) <= set(kinds.by_id)
    for kind in kinds:
        assert set(kind.labels) == set(kind.titles) == {"en", "es"}


def test_only_private_papers_are_held_back():
    held = [kind.id for kind in read_kinds(RESOURCES) if kind.held_back]

    assert held == ["privileged"]


def test_costly_kinds_ask_for_more_and_private_papers_for_less():
    kinds = read_kinds(RESOURCES)

    assert (kinds["ur_decision"].sure_at or 0) > kinds.threshold
    assert (kinds["imr_application"].sure_at or 0) > kinds.threshold
    assert (kinds["privileged"].sure_at or 1) < kinds.threshold


def test_every_kind_but_other_has_phrases_and_file_names():
    kinds = read_kinds(RESOURCES)
    lack = {
        kind.id for kind in kinds if not (kind.strong and kind.weak and kind.file_names)
    }

    assert lack == {OTHER}


def test_no_phrase_speaks_for_and_against_the_same_kind():
    for kind in read_kinds(RESOURCES):
        assert not set(kind.negative) & {*kind.strong, *kind.weak}, kind.id


@pytest.mark.parametrize("pathway", pathways(RESOURCES))
def test_every_shipped_checklist_places_every_kind(pathway):
    kinds = read_kinds(RESOURCES)
    checklist = read_checklist(RESOURCES, pathway, kinds)

    places = [checklist.place_of(kind.id) for kind in kinds]

    assert checklist.id == pathway
    assert all(
        line.title("es") and line.reason("es") for line in checklist.requirements
    )
    assert max(section for section, _ in places) < len(checklist.sections)


def test_the_packet_goes_from_the_application_to_the_background():
    kinds = read_kinds(RESOURCES)
    checklist = read_checklist(RESOURCES, WORKERS_COMP, kinds)

    order = sorted(kinds.by_id, key=checklist.place_of)

    assert order[:3] == ["imr_application", "ur_decision", "representation"]
    assert order.index("rfa") < order.index("treating_report")
    assert order.index("med_legal_report") < order.index("symptom_notes")
    assert checklist.section_of("symptom_notes") == "background"
    assert checklist.section_of("privileged") == checklist.sections[-1].id


def test_the_law_asks_for_form_and_decision_in_the_application():
    kinds = read_kinds(RESOURCES)
    lines = read_checklist(RESOURCES, WORKERS_COMP, kinds).requirements

    filed = [line.id for line in lines if "application" in line.recipes]
    copied = [line.id for line in lines if "administrator_copy" in line.recipes]

    assert filed[:2] == ["imr_application", "ur_decision"]
    assert "ur_decision" not in copied


def test_the_default_packet_carries_every_line():
    kinds = read_kinds(RESOURCES)

    for line in read_checklist(RESOURCES, WORKERS_COMP, kinds).requirements:
        assert "packet" in line.recipes
        assert "file_copy" in line.recipes
        assert set(line.recipes) <= set(RECIPES)


def test_an_unknown_pathway_says_which_file_is_missing():
    with pytest.raises(RuleFileError, match=r"checklist\.toml"):
        read_checklist(RESOURCES, "nowhere", read_kinds(RESOURCES))


@pytest.mark.parametrize(
    ("old", "new", "blamed"),
    [
        ('id = "rfa"', 'id = "rfa"\ncolour = "red"', "kind rfa: unknown key colour"),
        ('id = "rfa"', 'id = "ur_decision"', "kind ur_decision: this id stands"),
        ('id = "other"', 'id = "misc"', "the kind other is missing"),
        ('label.es = "Solicitud de autorización (RFA)"', "", "kind rfa, label: es"),
        ('label.en = "Other paper"', 'label.en = ""', "kind other, label: en is empty"),
        ("sure_at = 0.45", "sure_at = 45", "kind privileged: sure_at"),
        ("held_back = true", 'held_back = "yes"', "kind privileged: held_back"),
        ('forms = ["CMS-10146"]', "forms = [10146]", "kind pharmacy_denial: forms"),
        ("threshold = 0.6", "", "top: threshold is missing"),
        ("version = 1", "version = 2", "top: version 2"),
        ("version = 1", "version = ", "the file"),
    ],
)
def test_a_broken_kinds_file_is_refused_with_its_entry(rules, old, new, blamed):
    change(rules / KINDS, old, new)

    with pytest.raises(RuleFileError) as refused:
        read_kinds(rules)

    assert "document_kinds.toml" in refused.value.problem
    assert blamed in refused.value.problem


@pytest.mark.parametrize(
    ("old", "new", "blamed"),
    [
        ('kinds = ["rfa"]', 'kinds = ["rfq"]', "requirement rfa: kinds: rfq"),
        ('need = "required"', 'need = "must"', "imr_application: need: must"),
        ('section = "request"', 'section = "ask"', "requirement rfa: section: ask"),
        ('"administrator_copy"', '"adjuster"', "imr_application: recipes: adjuster"),
        ('id = "rfa"', 'id = "ur_decision"', "requirement ur_decision: this id"),
        ('id = "request"', 'id = "filed"', "section filed: this id stands"),
        ("at_least = 1", "at_least = 0", "imr_application: at_least"),
        ("at_least = 1", "at_last = 1", "imr_application: unknown key at_last"),
        ("expedited=yes", "expedited", "expedited_certificate: applies_when"),
        ('eob = "other"', 'eob = "bills"', "sections_of: eob: bills"),
        ('eob = "other"', 'eos = "other"', "sections_of: kind: eos"),
        ('eob = "other"', "", "the kind eob stands in 0 sections"),
        ('eob = "other"', 'eob = "other"\nrfa = "other"', "kind rfa stands in 2"),
        ('id = "workers_comp"', 'id = "dmhc"', "top: id: dmhc"),
        ("checked = 2026-11-22", 'checked = "soon"', "top: checked"),
        ('because.es = "Muestra qué se negó', 'becuase.es = "', "ur_decision"),
    ],
)
def test_a_broken_checklist_is_refused_with_its_entry(rules, old, new, blamed):
    change(rules / CHECKLIST, old, new)

    with pytest.raises(RuleFileError) as refused:
        read_checklist(rules, WORKERS_COMP, read_kinds(rules))

    assert "checklist.toml" in refused.value.problem
    assert blamed in refused.value.problem


def test_only_folders_with_a_checklist_are_pathways(tmp_path):
    for name in ("second", "first", "empty"):
        (tmp_path / "pathways" / name).mkdir(parents=True)
    for name in ("second", "first"):
        (tmp_path / "pathways" / name / "checklist.toml").touch()

    assert pathways(tmp_path) == ("first", "second")


def test_packet_words_are_read_by_key(tmp_path):
    (tmp_path / "packet.es.toml").write_text(
        'language = "es-US"\nindex = "Índice"\npage = "Página {number}"\n',
        encoding="utf-8",
    )

    words = read_words(tmp_path, "es")

    assert (words.language, words["index"]) == ("es-US", "Índice")
    assert words.say("page", number=3) == "Página 3"


@pytest.mark.parametrize(
    ("text", "blamed"),
    [('index = "I"', "language is missing"), ('language = "en"\nindex = 3', "index")],
)
def test_broken_packet_words_are_refused(tmp_path, text, blamed):
    (tmp_path / "packet.en.toml").write_text(text, encoding="utf-8")

    with pytest.raises(RuleFileError, match=blamed):
        read_words(tmp_path, "en")


def test_a_file_that_is_not_text_is_refused(tmp_path):
    (tmp_path / "packet.en.toml").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(RuleFileError, match="can't be read"):
        read_words(tmp_path, "en")
