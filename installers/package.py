"""Makes what people install: the program's folder, and from it this system's packages.

Run by ``python3 tasks.py package [--out DIR]`` with the Python of `.venv-package`,
which holds what `installers/requirements.lock` names. Beside the packages stands
`SHA256SUMS`, so that everyone can see that a download is whole.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from installers import licences
from installers.bundle_parts import PROGRAM
from installers.linux.packages import make_deb, make_tar
from installers.macos.app_parts import NAME as MAC_APP
from installers.macos.disk_image import make_dmg
from installers.windows.setup_file import make_setup

ROOT = Path(__file__).resolve().parents[1]
SUMS = "SHA256SUMS"
LICENCES = "THIRD-PARTY-LICENSES.txt"


def version() -> str:
    """Return the program's version."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(told["project"]["version"])


def born() -> int:
    """Return the seconds since 1970 of the last change, which date every file."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if not told:
        asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        done = subprocess.run(asked, capture_output=True, text=True, check=True)
        told = done.stdout
    return int(told)


def freeze(out: Path) -> Path:
    """Make the folder of the program in `out`, and return it."""
    pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    _python(*pip, "--force-reinstall", "--disable-pip-version-check", str(ROOT))
    work = out / "work"
    _python(
        *("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", str(out), "--workpath", str(work)),
        str(ROOT / "installers" / "bundle.spec"),
    )
    shutil.rmtree(work)
    folder = out / PROGRAM
    _strip_python(folder)
    _tell_licences(folder)
    return folder


def _tell_licences(folder: Path) -> None:
    """Put the licences of all that is in the folder into it; refuse what has none."""
    if unknown := licences.unlisted(folder / "_internal"):
        raise SystemExit("Nobody knows the licence of: " + ", ".join(unknown))
    licences.write(folder / LICENCES)


def _strip_python(folder: Path) -> None:
    """Take what only a debugger reads from Python's own library."""
    tool = shutil.which("strip")
    for library in folder.rglob("libpython3*.so*") if tool else ():
        subprocess.run([str(tool), "--strip-unneeded", str(library)], check=True)


def _python(*words: str) -> None:
    dated = {"SOURCE_DATE_EPOCH": str(born()), "PYTHONHASHSEED": "0"}
    subprocess.run([sys.executable, *words], check=True, env={**os.environ, **dated})


def write_sums(out: Path) -> Path:
    """Write the digest of each file in `out` beside them."""
    lines = []
    for path in sorted(out.iterdir()):
        if path.is_file() and path.name != SUMS:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            lines.append(f"{digest}  {path.name}\n")
    (out / SUMS).write_text("".join(lines), encoding="ascii")
    return out / SUMS


def main() -> None:
    """Make everything that this system can make."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--folder-only", action="store_true", help="no packages of it")
    words = parser.parse_args()
    out: Path = words.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    folder = freeze(out)
    if words.folder_only:
        return
    _make_packages(folder, out)
    sys.stdout.write(write_sums(out).read_text(encoding="ascii"))


def _make_packages(folder: Path, out: Path) -> None:
    """Make what people install on this system."""
    if sys.platform == "win32":
        make_setup(folder, out, version())
    elif sys.platform == "darwin":
        make_dmg(out / MAC_APP, out, version())
    else:
        make_deb(folder, out, version(), born())
        make_tar(folder, out, version(), born())


if __name__ == "__main__":
    main()
