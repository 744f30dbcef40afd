"""The desk that these tests work at leaves nothing behind."""

import pytest

from tests.desktop.desk import left_behind
from tests.desktop.waiting import wait_for
from tests.storage.binders import started

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("desktop")]

SET_UP = """
import sys
from pathlib import Path
from tests.desktop.desk import Desk
Desk(Path(sys.argv[1])).set_up()
print("up", flush=True)
sys.stdin.read()
"""


def test_every_program_of_a_desk_ends_when_the_tests_are_killed(tmp_path):
    with started("-c", SET_UP, tmp_path) as tests:
        assert tests.stdout is not None
        assert tests.stdout.readline() == "up\n"
        wait_for(lambda: "openbox" in left_behind(tmp_path), "the start of all")

        tests.kill()

        wait_for(lambda: not left_behind(tmp_path), "the end of every program")
