"""What hosted machines run: well formed, pinned, and without secrets."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+")


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.name)
def text(request) -> str:
    return str(request.param.read_text(encoding="utf-8"))


def test_there_is_one_workflow_that_checks_and_one_that_builds():
    assert [path.name for path in WORKFLOWS] == ["checks.yml", "release.yml"]


def test_a_workflow_may_read_the_source_and_nothing_else(text):
    told = yaml.safe_load(text)

    assert told["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in told["jobs"].values())
    assert "secrets." not in text


def test_every_action_is_pinned_to_a_commit_and_names_its_version(text):
    used = re.findall(r"uses: *(.+)", text)

    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []


def test_one_action_has_one_pin_everywhere():
    told = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    used = set(re.findall(r"uses: *(\S+)", told))

    assert len(used) == len({action.split("@")[0] for action in used})


def test_every_job_ends_by_itself(text):
    jobs = yaml.safe_load(text)["jobs"]
    assert all(job["timeout-minutes"] <= 90 for job in jobs.values())
