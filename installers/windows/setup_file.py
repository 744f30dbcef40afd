"""Makes the setup file for Windows out of the program's folder; needs NSIS."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent

LONGEST_PATH = 170
"""Letters of a path in the folder for which Windows has room behind any user's name."""


def make_setup(folder: Path, out: Path, version: str) -> Path:
    """Write the setup file for the program's folder into `out`, and return it."""
    tool = shutil.which("makensis")
    if tool is None:
        raise SystemExit("makensis is missing: install NSIS (on Debian: nsis).")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    _check_paths(folder, files)
    setup = out / f"imr-binder-{version}-windows-setup.exe"
    with tempfile.TemporaryDirectory() as held:
        removal = Path(held) / "removal.nsh"
        removal.write_text("\n".join(removal_lines(folder)) + "\n", encoding="utf-8")
        told = {
            "VERSION": version,
            "SIZE_KB": sum(path.stat().st_size for path in files) // 1024 + 1,
            "FOLDER": folder,
            "REMOVAL": removal,
            "OUT": setup,
        }
        words = [f"-D{name}={value}" for name, value in told.items()]
        command = [tool, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, "setup.nsi"]
        subprocess.run(command, cwd=HERE, check=True)
    return setup


def removal_lines(folder: Path) -> Iterator[str]:
    """Return what takes away each file that is installed, and no other.

    A folder goes only when it is empty, the inner ones first.
    """
    inner = sorted(folder.rglob("*"), key=lambda path: path.parts, reverse=True)
    for path in inner:
        if not path.is_dir():
            yield f'Delete "{_installed(folder, path)}"'
    for path in inner:
        if path.is_dir():
            yield f'RMDir "{_installed(folder, path)}"'


def _installed(folder: Path, path: Path) -> str:
    rest = "\\".join(path.relative_to(folder).parts)
    return "$INSTDIR\\" + rest.replace("$", "$$")


def _check_paths(folder: Path, files: list[Path]) -> None:
    """Stop where a path is too long to be installed under every user's name."""
    for path in files:
        inner = path.relative_to(folder).as_posix()
        if len(inner) > LONGEST_PATH:
            raise SystemExit(f"Too long a path for Windows: {inner}")
