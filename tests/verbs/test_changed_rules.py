"""A rule file changed by hand changes the program; a broken one is refused.

The program finds the changed files as an installed one finds its own; one test copies
the whole program and runs that copy.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from binder_app.storage.rule_files import pathways
from tests.verbs.calls import PROJECT

SHIPPED = PROJECT / "resources"
WORK = Path("pathways", "workers_comp")
SERVED = ("deadlines", "--event", "served=2026-06-08@mail", "--kind", "regular")


@pytest.fixture
def rules(tmp_path, monkeypatch):
    """Return a copy of the resources that the program takes for its own."""
    shutil.copytree(SHIPPED, tmp_path / "resources")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    return tmp_path / "resources"


@pytest.fixture
def binder(call, tmp_path):
    def make(pathway="workers_comp"):
        assert call("new", tmp_path / pathway, "--pathway", pathway).code == 0
        return tmp_path / pathway

    return make


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def add(path: Path, entry: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + entry, encoding="utf-8")


def before(path: Path, place: str, entry: str) -> None:
    change(path, place, f"{entry}\n{place}")


def days(told):
    (row,) = told.json["deadlines"]
    return row["safe"], row["usual"]


def checked(call, binder):
    return call("check", binder, "--json").json


def test_31_days_instead_of_30_move_the_day(call, rules):
    assert days(call(*SERVED, "--json")) == ("2026-07-08", "2026-07-13")

    change(rules / WORK / "deadlines.toml", "amount = 30", "amount = 31")

    assert days(call(*SERVED, "--json")) == ("2026-07-09", "2026-07-14")


def test_a_new_day_off_moves_the_days_that_fall_on_it_and_is_named(call, rules):
    change(
        rules / "holidays.toml",
        "[names]",
        '[names]\nmourning = { en = "A day of mourning", es = "Un día de luto" }',
    )
    for day in ("2026-07-08", "2026-07-13"):
        add(
            rules / "holidays.toml",
            f"""
[[holiday]]
id = "mourning_{day}"
date = {day}
name = "mourning"
lists = ["court", "state_office"]
source = "2026"
sure = "seen"
""",
        )

    told = call(*SERVED, "--json")

    assert days(told) == ("2026-07-07", "2026-07-14")
    assert "A day of mourning" in told.json["deadlines"][0]["note"]


def test_a_new_line_of_the_checklist_is_asked_for(call, rules, binder):
    case = binder()
    known = [line["id"] for line in checked(call, case)["findings"]]
    before(
        rules / WORK / "checklist.toml",
        '[[requirement]]\nid = "rfa"',
        """[[requirement]]
id = "spine_diary"
title.en = "Diary of the spine"
title.es = "Diario de la columna"
kinds = []
need = "recommended"
section = "request"
because.en = "It is asked for by hand."
because.es = "Se pide a mano."
source = "A person who changed the file"
recipes = ["packet", "file_copy"]
at_least = 1
""",
    )

    told = checked(call, case)["findings"]

    assert {line["id"] for line in told} - set(known) == {"spine_diary"}
    (line,) = [line for line in told if line["id"] == "spine_diary"]
    assert (line["status"], line["title"]) == ("missing", "Diary of the spine")


def test_a_new_line_of_the_gate_is_held_against_the_binder(call, rules, binder):
    case = binder("dmhc")
    add(
        rules / "pathways" / "dmhc" / "gate.toml",
        """
[[line]]
id = "card_enclosed"
test = "none_of_kind"
kinds = ["plan_card"]
status = "warning"
ok.en = "The card is here."
ok.es = "La tarjeta está."
message.en = "There is no card."
message.es = "No hay tarjeta."
remedy.en = "Add it."
remedy.es = "Agréguela."
source = "A person who changed the file"
""",
    )

    (line,) = [x for x in checked(call, case)["gate"] if x["id"] == "card_enclosed"]

    assert (line["status"], line["message"]) == ("warning", "There is no card.")


def test_a_new_question_is_asked(call, rules, binder):
    case = binder("cdi")
    add(
        rules / "pathways" / "cdi" / "questions.toml",
        """
[[question]]
id = "who_signed"
text.en = "Who signed the letter?"
text.es = "¿Quién firmó la carta?"
answered_by = "papers"
kinds = ["plan_denial"]
ask.en = "Ask the insurer."
ask.es = "Pregunte a la aseguradora."
source = "A person who changed the file"
""",
    )

    asked = checked(call, case)["questions"]

    assert asked[-1]["question"] == "Who signed the letter?"
    assert (asked[-1]["answer"], asked[-1]["ask"]) == (None, "Ask the insurer.")


def test_a_new_note_and_a_new_reason_title_are_told(call, rules, binder):
    case = binder()
    add(
        rules / WORK / "notes.toml",
        """
[[note]]
id = "hotline"
group = "help"
title.en = "A hotline"
title.es = "Una línea"
text.en = "It is open on Mondays."
text.es = "Abre los lunes."
source = "A person who changed the file"
sure = "seen"
""",
    )
    change(rules / "reasons.toml", "Guideline not met", "Guideline said not to be met")
    call("set", case, "treatment_item=MRI|denied")
    reason = "reason.1.1=guideline_not_met||does not meet criteria"
    assert call("set", case, reason).code == 0

    told = checked(call, case)

    assert "A hotline" in [note["title"] for note in told["notes"]]
    answers = {one["id"]: one["answer"] for one in told["questions"]}
    assert "Guideline said not to be met" in answers["why"]


def test_a_copy_of_the_program_runs_by_its_own_changed_rules(tmp_path):
    """The program as a person has it: its folder copied, one number changed."""
    home = tmp_path / "copied"
    skipped = shutil.ignore_patterns("__pycache__")
    for part in ("binder_app", "resources"):
        shutil.copytree(PROJECT / part, home / part, ignore=skipped)
    shutil.copy(PROJECT / "main.py", home)
    change(home / "resources" / WORK / "deadlines.toml", "amount = 30", "amount = 31")

    ran = subprocess.run(
        [sys.executable, "main.py", *SERVED, "--json"],
        cwd=home,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert json.loads(ran.stdout)["deadlines"][0]["safe"] == "2026-07-09"


# ------------------------------------------------------------------- broken files

BREAKAGES = {
    "not TOML": (r"\A", "[[[\n", "line 1"),
    "unknown key": (r"\A", "colour = 3\n", "unknown key colour"),
    "wrong date": (r"(?m)^checked = 2026-11-22$", 'checked = "soon"', "checked"),
    "no Spanish, a line": (r'(?m)^(\w+)\.es = ".*"$', "", "es is missing"),
    "no Spanish, in a table": (r', es = "[^"]*" \}', " }", "es is missing"),
    "unknown kind": (r'(?m)^kinds = \["\w+"', 'kinds = ["telegram"', "telegram"),
}
"""What to look for in a file, what to write in its place, and what is blamed."""

OF_ALL = ("holidays.toml", "reasons.toml", "pathway_guide.toml", "document_kinds.toml")


def rule_files() -> Iterator[tuple[str, str]]:
    """Give each rule file with the pathway of a binder that needs it."""
    yield from ((name, "workers_comp") for name in OF_ALL)
    for pathway in pathways(SHIPPED):
        for path in sorted((SHIPPED / "pathways" / pathway).glob("*.toml")):
            if not path.name.startswith("packet."):
                yield f"pathways/{pathway}/{path.name}", pathway
    for path in sorted((SHIPPED / "papers").glob("*.toml")):
        yield f"papers/{path.name}", "workers_comp"


def broken() -> Iterator[tuple[str, str, str]]:
    """Give each file with each way to break it that it has room for."""
    for name, pathway in rule_files():
        text = (SHIPPED / name).read_text(encoding="utf-8")
        for way, (old, *_) in BREAKAGES.items():
            if re.search(old, text):
                yield name, pathway, way


@pytest.mark.parametrize(("name", "pathway", "way"), [*broken()])
def test_a_broken_rule_file_is_refused_with_its_place_and_a_cure(
    call, rules, binder, tmp_path, name, pathway, way
):
    case, path = binder(pathway), rules / name
    old, new, blamed = BREAKAGES[way]
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(old, new, text, count=1), encoding="utf-8")
    letter = ("papers", case, "eight_questions", "-o", tmp_path / "letter.pdf")

    told = call(*letter) if name.startswith("papers/") else call("check", case)

    assert told.code == 4
    assert "/".join(Path(name).parts[-2:]) in told.err
    assert blamed in told.err
    assert "Mend that entry" in told.err
    assert told.out == ""


def test_every_sort_of_rule_file_is_broken_in_several_ways():
    ways: dict[str, set[str]] = {}
    for name, _, way in broken():
        ways.setdefault(name, set()).add(way)

    assert len(ways) > 20
    assert {name: found for name, found in ways.items() if len(found) < 3} == {}
