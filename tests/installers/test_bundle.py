"""What a finished bundle holds and weighs, and that it speaks to nobody.

Needs a bundle: ``python3 tasks.py package --folder-only``; without one those tests
are left out. What goes into one and what stays out is tested without it.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from installers import bundle_parts

ROOT = Path(__file__).parents[2]
BUNDLE = Path(os.environ.get("IMR_BINDER_BUNDLE", ROOT / "dist" / "imr-binder"))
PARTS = BUNDLE / "_internal"
CEILING_MIB = 480
"""Reading of scans (OpenCV, ONNX, numpy and models) is 270 of it, Qt 80."""

EXPECTED = """
    LICENSE PIL PySide6 _openjpeg _pi_heif base_library.zip certifi charset_normalizer
    cv2 fontpkg_atkinson_hyperlegible lxml numpy numpy.libs onnxruntime
    opencv_python_headless.libs pi_heif pi_heif.libs pikepdf pikepdf.libs
    pillow.libs pyclipper pydicom pypdfium2 pypdfium2_raw python3.11 qtawesome
    rapidocr reportlab resources rle shapely shapely.libs shiboken6 yaml
    docx watchdog libbz2 libcrypto libexpat libffi liblzma libpython3.11 libsqlite3
    libssl libuuid libz
"""
"""Everything at the top of the folder, without versions."""

USERS_CACHE = "/var/run/nscd/socket"
"""Where C's own library asks on this machine for the name of a user."""

built = pytest.mark.skipif(
    not PARTS.is_dir(),
    reason="no bundle was built here: python3 tasks.py package --folder-only",
)


@pytest.mark.parametrize(
    ("path", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
        ("PySide6/Qt/translations/qtbase_es.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6\\Qt\\translations\\qtbase_de.qm", False),
        ("libgtk-3.so.0", False),
        ("libglib-2.0.so.0", False),
        ("libpython3.11.so.1.0", True),
        ("pillow.libs/libtiff-20b7e810.so.6.3.0", True),
        ("resources/tests.toml", True),
    ],
)
def test_what_stays_in_the_folder(path, stays):
    assert bundle_parts.stays(path) == stays


def test_every_package_of_the_program_tells_of_itself_in_the_folder():
    names = {name.casefold() for name in bundle_parts.packages(ROOT)}

    assert {"pyside6_essentials", "pikepdf", "reportlab", "shiboken6"} <= names
    assert not names & {"pytest", "mypy", "hypothesis", "pyinstaller"}


@built
def test_nothing_stands_at_the_top_of_a_bundle_that_nobody_knows_of():
    found = {each.name for each in PARTS.iterdir() if each.suffix != ".dist-info"}
    plain = {
        re.sub(r"[-.]*(cpython|abi3|so\b|[0-9a-f]{8}\.so).*", "", n) for n in found
    }

    assert plain <= set(EXPECTED.split())


@built
def test_nothing_that_is_left_out_is_in_a_bundle():
    paths = [each.relative_to(PARTS).as_posix() for each in PARTS.rglob("*")]
    libraries = [path for path in paths if not (PARTS / path).is_symlink()]

    assert [p for p in libraries if not bundle_parts.stays(p)] == []
    assert not [p for p in paths if "readline" in p or "libgtk" in p]


@built
def test_a_bundle_brings_the_licences_of_its_parts():
    told = (BUNDLE / "THIRD-PARTY-LICENSES.txt").read_text(encoding="utf-8")

    for part in ("PySide6", "libheif", "FFmpeg", "GNU LESSER GENERAL PUBLIC LICENSE"):
        assert part in told


@built
def test_a_bundle_does_not_grow_unseen():
    files = [each for each in BUNDLE.rglob("*") if not each.is_symlink()]
    mib = sum(each.stat().st_size for each in files if each.is_file()) / 2**20

    assert mib <= CEILING_MIB


@built
@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not on this machine")
def test_a_bundle_opens_no_socket_while_it_makes_a_packet(tmp_path):
    trace, home = tmp_path / "calls", tmp_path / "home"
    home.mkdir()
    program = str(BUNDLE / bundle_parts.PROGRAM)
    words = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace), program]
    done = subprocess.run(
        [*words, "demo", "--out", str(tmp_path / "sample")],
        env={"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "proven" in done.stdout
    calls = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    asked = [c for c in calls if re.search(r"\b(socket|connect|sendto|bind)\(", c)]
    assert [c for c in asked if "AF_UNIX" not in c] == []
    assert [c for c in asked if "connect(" in c and USERS_CACHE not in c] == []
