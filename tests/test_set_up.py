"""What a fresh machine meets: the lock file, the tasks, nothing of ours leaking."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import tasks

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PACKAGE_LOCK = (ROOT / "installers" / "requirements.lock").read_text(encoding="utf-8")


def entries(lock: str = LOCK) -> list[str]:
    return re.split(r"\n(?=\S)", lock.strip())


@pytest.mark.parametrize("lock", [LOCK, PACKAGE_LOCK], ids=["run", "package"])
def test_the_lock_files_hold_versions_and_hashes_and_no_addresses(lock):
    assert "//" not in lock
    assert "index-url" not in lock
    for entry in entries(lock):
        assert re.match(r"[A-Za-z0-9._-]+==[^\s;]+", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_the_lock_file_serves_every_system():
    name = "pikepdf=="
    entry = next(entry for entry in entries() if entry.startswith(name))
    assert entry.count("--hash") > 20


def test_what_is_shipped_has_the_versions_that_are_tested():
    tested = {entry.split()[0] for entry in entries()}
    shipped = {entry.split()[0] for entry in entries(PACKAGE_LOCK)}
    names = {entry.split("==")[0] for entry in tested}

    assert {each for each in shipped if each.split("==")[0] in names} <= tested


def test_every_dependency_of_the_project_is_locked():
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = project.split("dependencies = [")[1].split("]")[0]
    wanted = set(re.findall(r'^\s*"([A-Za-z0-9-]+)', block, re.MULTILINE))
    locked = {entry.split("==")[0].lower() for entry in entries()}
    assert {name.lower() for name in wanted} <= locked


def test_the_tasks_need_nothing_but_python():
    done = subprocess.run(
        [sys.executable, "-I", "-S", "tasks.py", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert all(
        task in done.stdout for task in ("demo", "test", "run", "check", "bench")
    )


@pytest.fixture
def standing(tmp_path, monkeypatch):
    """Stand in a folder of one's own, with this Python as the project's."""
    monkeypatch.setattr(tasks, "venv_python", lambda: Path(sys.executable))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_program_works_where_the_user_stands(standing):
    assert tasks.TASKS["run"](["new", "Quintero"]) == 0
    assert (standing / "Quintero" / "binder.sqlite").is_file()
    assert not (ROOT / "Quintero").exists()


def test_the_sample_case_is_written_where_the_user_stands(standing):
    assert tasks.TASKS["demo"](["--out", "sample"]) == 0
    assert list((standing / "sample").rglob("*.pdf"))


def test_missing_packages_are_named_and_their_tests_left_out_loudly(capsys):
    words = tasks.left_out(["libegl1", "qpdf"])

    told = capsys.readouterr().err
    assert "apt-get install libegl1 qpdf" in told
    assert "LEFT OUT" in told
    assert words == ["--ignore", "tests/ui", "-m", "not tools and not desktop"]


@pytest.mark.parametrize("package", ["libxcb-cursor0", "pcmanfm", "python3-pyatspi"])
def test_without_a_real_screen_only_its_tests_are_left_out(capsys, package):
    words = tasks.left_out([package])

    assert "real drags, and a screen reader" in capsys.readouterr().err
    assert words == ["-m", "not desktop"]


def test_the_readme_shows_the_two_commands_first():
    first_screen = (ROOT / "README.md").read_text(encoding="utf-8").split("\n")[:40]
    told = "\n".join(first_screen)
    assert "python3 tasks.py demo" in told
    assert "python3 tasks.py test" in told
    assert "py tasks.py" in told


def tracked() -> list[Path]:
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return [ROOT / name for name in done.stdout.split("\0") if name]


@pytest.mark.skipif(not tracked(), reason="this is not a git checkout")
def test_no_path_of_a_machine_and_no_leftover_is_committed():
    machine = re.compile(rb"/(?:home|root|Users|tmp|work)/[a-z0-9_.-]+/")
    ours = [
        path for path in tracked() if path.suffix in {".py", ".toml", ".md", ".cfg"}
    ]
    leaks = [
        path.relative_to(ROOT).as_posix()
        for path in ours
        if path.is_file() and machine.search(path.read_bytes())
    ]
    assert leaks == []
