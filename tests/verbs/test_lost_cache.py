"""What can be made again is made again: a binder without its cache says the same."""

import shutil

import pytest

from tests.reading import papers
from tests.storage import binders
from tests.verbs import drawn

QUOTE = "Failure of conservative treatment is not documented."
DECISION = papers.UR_DENIAL + f"\nReasons for the denial:\n1. {QUOTE}\n"
OFF_WORK = papers.WORK_STATUS + "\nTemporary disability: off work until 10/08/2026.\n"


@pytest.fixture
def case(tmp_path, own_cache, call):
    """Return a binder with a decision, one reason of it and the page that gives it."""
    sources = [
        drawn.draw_pdf(tmp_path / "ur.pdf", DECISION),
        drawn.draw_pdf(tmp_path / "rfa.pdf", papers.RFA),
        drawn.draw_pdf(tmp_path / "status.pdf", OFF_WORK),
    ]
    folder = binders.binder_at(tmp_path / "B", sources)
    told = (
        "treatment_item=Lumbar MRI|denied",
        f"reason.1.1=conservative_care_not_tried|e1:1|{QUOTE}",
    )
    for each in told:
        assert call("set", folder, each).code == 0
    return folder


def built(call, case, target):
    words = ("build", case, "-o", target, "--force", "--because", "a test", "--json")
    told = call(*words)
    assert told.code == 0, told.err
    return told.json["checked"], drawn.text_of(target)


def test_the_packet_says_the_same_without_the_cache(call, case, own_cache, tmp_path):
    before = built(call, case, tmp_path / "one.pdf")
    shutil.rmtree(own_cache)
    after = built(call, case, tmp_path / "two.pdf")

    assert QUOTE.split()[-1] in before[1][0]
    assert after == before


def test_the_check_says_the_same_without_the_cache(call, case, own_cache):
    before = call("check", case, "--today", "2026-11-24", "--json").json
    shutil.rmtree(own_cache)
    after = call("check", case, "--today", "2026-11-24", "--json").json

    assert after == before
