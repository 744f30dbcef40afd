"""Every shell script of the project, read by a checker."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def scripts() -> list[Path]:
    """Return the shell scripts that belong to the project."""
    found = (path for path in ROOT.rglob("*.sh"))
    return sorted(
        path
        for path in found
        if not any(part.startswith(".venv") for part in path.relative_to(ROOT).parts)
    )


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="needs shellcheck")
def test_shellcheck_finds_nothing_in_any_script():
    assert scripts()
    done = subprocess.run(
        ["shellcheck", *map(str, scripts())], capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout
