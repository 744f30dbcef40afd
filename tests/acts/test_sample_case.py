"""The sample case as a whole: it comes whole, or leaves nothing."""

import pytest

from binder_app.acts.sample_case import run_sample_case
from binder_app.errors import Cancelled
from binder_app.progress import Progress

DAY = "2026-11-22"


@pytest.mark.parametrize("at", [1, 8, 30])
def test_a_sample_case_that_is_stopped_leaves_nothing(tmp_path, own_cache, at):
    steps = []

    def stop_there(done: int, total: int, what: str) -> None:
        steps.append(what)
        if len(steps) == at:
            progress.stop()

    progress = Progress(stop_there)
    with pytest.raises(Cancelled):
        run_sample_case(tmp_path / "case", DAY, progress)

    assert not (tmp_path / "case").exists()
