"""The two commands a newcomer needs, and what the team runs besides.

``python3 tasks.py demo`` builds and proves a sample packet; ``python3 tasks.py
test`` runs every check. Both set up ``.venv`` from ``requirements.lock`` first.
Standard library only: this file runs on a bare Python 3.11 or newer.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from ctypes.util import find_library
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PACKAGE_VENV = ROOT / ".venv-package"
PACKAGE_LOCK = ROOT / "installers" / "requirements.lock"
OLDEST_PYTHON = (3, 11)

SYSTEM_LIBRARIES = {
    "GL": "libgl1",
    "EGL": "libegl1",
    "xkbcommon": "libxkbcommon0",
    "glib-2.0": "libglib2.0-0",
    "freetype": "libfreetype6",
    "fontconfig": "libfontconfig1",
    "dbus-1": "libdbus-1-3",
}
"""What Qt needs to start without a screen, by Debian package."""

SYSTEM_PROGRAMS = {"qpdf": "qpdf", "pdftoppm": "poppler-utils"}
"""Second opinions on a written packet, by Debian package."""

WINDOW_LIBRARIES = {
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-image": "libxcb-image0",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-shape": "libxcb-shape0",
    "xcb-util": "libxcb-util1",
    "xcb-xkb": "libxcb-xkb1",
    "xkbcommon-x11": "libxkbcommon-x11-0",
}
"""What Qt needs besides to put a window on a real screen, by Debian package."""

DESKTOP_PROGRAMS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "openbox": "openbox",
    "pcmanfm": "pcmanfm",
    "xdotool": "xdotool",
    "import": "imagemagick",
}
"""A screen, a message bus, a file manager and a hand, by Debian package."""

BUS_LAUNCHERS = (
    Path("/usr/libexec/at-spi-bus-launcher"),
    Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"),
)
"""Where what screen readers speak through may lie."""

SYSTEM_PYTHON = Path("/usr/bin/python3")
BUS_PACKAGE, READER_PACKAGE = "at-spi2-core", "python3-pyatspi"
"""That of the bus launcher, and that with which the system's Python listens."""


def say(text: str) -> None:
    """Speak to whoever runs this, on standard error."""
    print(text, file=sys.stderr, flush=True)


def venv_python(venv: Path = VENV) -> Path:
    """Return the interpreter inside `.venv`, or inside another one."""
    if os.name == "nt":
        return venv / "Scripts" / "python.exe"
    return venv / "bin" / "python"


def run(command: list[str], **settings: str) -> int:
    """Run one command in the project's folder and return its exit code."""
    return subprocess.call(command, cwd=ROOT, env={**os.environ, **settings})


def in_venv(*words: str, **settings: str) -> int:
    """Run the project's own Python with those words."""
    return run([str(venv_python()), *words], **settings)


def program(*words: str) -> int:
    """Run the program with those words where the user stands."""
    return subprocess.call([str(venv_python()), str(ROOT / "main.py"), *words])


def set_up(venv: Path = VENV, lock: Path = LOCK) -> None:
    """Make `venv` hold exactly what the lock file says; quick when it does."""
    if sys.version_info < OLDEST_PYTHON:
        raise SystemExit("Python 3.11 or newer is needed; this is " + sys.version)
    mark, wanted = venv / "installed", lock_digest(lock)
    if mark.is_file() and mark.read_text() == wanted:
        return
    make_venv(venv)
    say(f"Installing the packages named in {lock.relative_to(ROOT)} …")
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pip = [str(venv_python(venv)), *pip, "--no-deps", "--require-hashes"]
    if run([*pip, "-r", str(lock)]) != 0:
        raise SystemExit("The packages could not be installed; see the lines above.")
    mark.write_text(wanted)


def lock_digest(lock: Path) -> str:
    """Return what a `.venv` must match: the lock file and this Python."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return hashlib.sha256(lock.read_bytes()).hexdigest() + " " + version


def make_venv(venv: Path) -> None:
    """Make a fresh `venv`; name the missing package where that can't be done."""
    if Path(sys.prefix).resolve() == venv:
        raise SystemExit(
            f"The lock file has changed, so {venv.name} must be made anew.\n"
            f"Run this with your system's Python, not with the one inside {venv.name}."
        )
    shutil.rmtree(venv, ignore_errors=True)
    say(f"Making {venv.name} …")
    done = subprocess.run(
        [sys.executable, "-m", "venv", str(venv)], capture_output=True, text=True
    )
    if done.returncode != 0:
        shutil.rmtree(venv, ignore_errors=True)
        raise SystemExit(
            "Python can't make a virtual environment here.\n"
            "On Debian or Ubuntu: apt-get install python3-venv\n"
            "On Fedora: dnf install python3\n\n" + (done.stdout + done.stderr).strip()
        )


def missing_packages() -> list[str]:
    """Return the Debian packages that the tests lack here."""
    if not sys.platform.startswith("linux"):
        return []
    lacking = [p for name, p in SYSTEM_LIBRARIES.items() if not find_library(name)]
    lacking += [p for name, p in SYSTEM_PROGRAMS.items() if not shutil.which(name)]
    return lacking + [p for p in missing_for_desktop() if p not in lacking]


def for_desktop() -> set[str]:
    """Return every Debian package that the tests on a real screen need."""
    named = (SYSTEM_LIBRARIES, WINDOW_LIBRARIES, DESKTOP_PROGRAMS)
    packages = {package for needed in named for package in needed.values()}
    return packages | {BUS_PACKAGE, READER_PACKAGE}


def missing_for_desktop() -> list[str]:
    """Return the Debian packages that the tests on a real screen lack here."""
    if not sys.platform.startswith("linux"):
        return []
    needed = {**SYSTEM_LIBRARIES, **WINDOW_LIBRARIES}
    lacking = [p for name, p in needed.items() if not find_library(name)]
    lacking += [p for name, p in DESKTOP_PROGRAMS.items() if not shutil.which(name)]
    if not any(path.exists() for path in BUS_LAUNCHERS):
        lacking.append(BUS_PACKAGE)
    if not _has_pyatspi():
        lacking.append(READER_PACKAGE)
    return lacking


def _has_pyatspi() -> bool:
    """Tell whether the system's Python can read a window aloud."""
    if not SYSTEM_PYTHON.exists():
        return False
    asked = [str(SYSTEM_PYTHON), "-c", "import pyatspi"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def install_missing() -> list[str]:
    """Install what the tests need where we may; return what is still missing."""
    lacking = missing_packages()
    if lacking and os.geteuid() == 0 and shutil.which("apt-get"):
        say("Installing for the tests: " + " ".join(lacking))
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        run(["apt-get", "update", "-qq"], **quiet)
        run(["apt-get", "install", "-qq", "-y", "--no-install-recommends", *lacking])
        lacking = missing_packages()
    return lacking


def left_out(lacking: list[str]) -> list[str]:
    """Say loudly which tests can't run; return pytest's words that leave them out."""
    if not lacking:
        return []
    say("=" * 72)
    say("LEFT OUT: some tests need packages that are not on this machine.")
    say("Install them with: apt-get install " + " ".join(lacking))
    words, marks = [], []
    if set(lacking) & set(SYSTEM_LIBRARIES.values()):
        say("  left out: tests/ui (the desktop window)")
        words += ["--ignore", "tests/ui"]
    if set(lacking) & set(SYSTEM_PROGRAMS.values()):
        say("  left out: tests marked 'tools' (second opinions by qpdf and poppler)")
        marks.append("not tools")
    if set(lacking) & for_desktop():
        say("  left out: tests marked 'desktop' (real drags, and a screen reader)")
        marks.append("not desktop")
    say("=" * 72)
    return words + (["-m", " and ".join(marks)] if marks else [])


def demo(more: list[str]) -> int:
    """Write the sample case, take it in, build its packet and prove it."""
    return program("demo", *more)


def start(more: list[str]) -> int:
    """Run the program with those words."""
    return program(*more)


def check(more: list[str]) -> int:
    """Check format, lint and types."""
    steps = (
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "ruff", "check", "."],
        ["-m", "mypy"],
    )
    return max(in_venv(*step) for step in steps)


def test(more: list[str]) -> int:
    """Run every check and every test that this machine can run."""
    without = left_out(install_missing())
    checked = check([])
    words = ["-m", "pytest", "-n", "auto", "--dist", "loadgroup", *without, *more]
    tested = in_venv(*words, QT_QPA_PLATFORM="offscreen")
    left_out(missing_packages())
    return checked or tested


def bench(more: list[str]) -> int:
    """Measure the packet builder against its reference, in one run."""
    return in_venv("-m", "tests.bench", *more)


def formats(more: list[str]) -> int:
    """Take in the whole corpus, and write down what became of each kind of file."""
    return in_venv("-m", "tests.formats", *more)


def screenshots(more: list[str]) -> int:
    """Take pictures of every screen, in both languages, light and dark."""
    return in_venv("-m", "tests.screens", *more, QT_QPA_PLATFORM="offscreen")


def words(more: list[str]) -> int:
    """Gather the window's words, and make what Qt reads of their translations."""
    return in_venv("installers/window_words.py", *more)


def rules(more: list[str]) -> int:
    """Write docs/rules.md anew from the rule files; --check only compares it."""
    return in_venv("installers/rules_page.py", *more)


def site(more: list[str]) -> int:
    """Write the guide as a small site into the folder that is named."""
    return in_venv("installers/guide_site.py", *more)


def vocabulary(more: list[str]) -> int:
    """Learn kinds, breaks, facts and treatments anew from the labelled papers."""
    lessons = ("learn_kinds", "learn_cuts", "learn_facts", "learn_items")
    return max(in_venv("-m", f"tests.bench.{lesson}", *more) for lesson in lessons)


def package(more: list[str]) -> int:
    """Make what people install, for the system that this runs on, into dist/."""
    set_up(PACKAGE_VENV, PACKAGE_LOCK)
    return run([str(venv_python(PACKAGE_VENV)), "-m", "installers.package", *more])


TASKS: dict[str, Callable[[list[str]], int]] = {
    "demo": demo,
    "test": test,
    "run": start,
    "check": check,
    "bench": bench,
    "formats": formats,
    "screenshots": screenshots,
    "words": words,
    "rules": rules,
    "package": package,
    "site": site,
    "vocabulary": vocabulary,
}


def main() -> int:
    """Set up, then do the task that was named."""
    parser = argparse.ArgumentParser(
        description="Set up .venv, then do one task.",
        epilog="\n".join(f"{name:11} {do.__doc__}" for name, do in TASKS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("task", choices=TASKS, metavar="TASK")
    parser.add_argument("more", nargs=argparse.REMAINDER, help="handed on to the task")
    words = parser.parse_args()
    set_up()
    return TASKS[words.task](words.more)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
