"""Each line of each gate has a case that trips it and one that does not."""

import pytest

from binder_app.acts.rulebook import read_rulebook
from binder_app.storage.rule_files import pathways
from tests.rules import test_gate, test_gate_of_plans, test_gate_readings

UNREAD = "scans_are_read"
"""Told of pages still to be read: tried by a test of its own on each gate."""

OF_WORK = {
    name: {line for each in (test_gate, test_gate_readings) for line in named(each)}
    for name, named in (
        ("trips", lambda each: [line for line, *_ in each.TRIPS.values()]),
        ("passes", lambda each: [line for line, *_ in each.PASSES.values()]),
    )
}


@pytest.mark.parametrize("case", ["trips", "passes"])
def test_every_line_of_the_work_injury_gate_has_both_cases(case):
    lines = {rule.id for rule in read_rulebook("workers_comp").gate}

    assert OF_WORK[case] | {UNREAD} | test_gate.OF_COVER == lines


@pytest.mark.parametrize("pathway", test_gate_of_plans.OTHERS)
def test_every_line_of_the_other_gates_is_tripped_and_passed_by_a_whole_case(pathway):
    lines = {rule.id for rule in read_rulebook(pathway).gate}
    whole = test_gate_of_plans.lines(pathway, test_gate_of_plans.ALL_WELL)

    assert {*test_gate_of_plans.TRIPS, UNREAD} == lines
    assert {name for name, one in whole.items() if one.status == "ok"} == lines


def test_no_pathway_is_left_out(resources):
    assert set(pathways(resources)) == {"workers_comp", *test_gate_of_plans.OTHERS}
