"""What goes into the program's folder, and what of its libraries is left out.

Used by `bundle.spec`, and by the test that holds a finished folder to it.
"""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath

PROGRAM = "imr-binder"

EXCLUDED_MODULES = (
    *("tkinter", "pydoc_data", "lib2to3", "ensurepip", "idlelib"),
    *("readline", "curses"),  # GNU readline would come along, which is under the GPL
    *("pytest", "hypothesis", "mypy", "ruff", "setuptools", "pip", "wheel"),
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql"),
    *("PySide6.QtTest", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"),
    *("IPython", "matplotlib", "scipy", "pandas", "torch", "tensorflow"),
    *("numpy.f2py", "numpy.distutils", "numpy.testing", "cv2.gapi"),
)
"""Modules that libraries mention and that the program never asks for."""

LEFT_OUT = (
    # parts of Qt for windows of other sorts, and for the network
    r".*/libQt6(Qml|Quick|Virtual|Network|Sql|Test|Designer|OpenGL|Pdf|Help).*",
    r".*/libQt6(EglF|WaylandEgl|VncServer|LinuxFb).*",
    r".*/plugins/(xcbglintegrations|wayland-graphics-integration-client)/.*",
    r".*/plugins/platforms/libq(eglfs|linuxfb|vnc|vkkhrdisplay|minimalegl|minimal)\.so",
    r".*/plugins/platformthemes/libqgtk3\.so",
    r".*/plugins/(platforminputcontexts/.*virtualkeyboard.*|virtualkeyboard/.*)",
    r".*/plugins/(egldeviceintegrations|networkinformation|tls|sqldrivers|qmltooling"
    r"|designer|generic|wayland-.*brcm.*|position|sensors|multimedia)/.*",
    r".*/plugins/imageformats/libq(icns|tga|wbmp|webp|tiff|pdf|gif)\.so",
    r"PySide6/Qt/(qml|resources|libexec|metatypes)/.*",
    r"PySide6/(Qt/)?translations/(?!qtbase_(en|es)\.qm).*",
    # tests and examples of libraries
    r"PIL/_imagingtk\..*",
    r"(numpy|onnxruntime|cv2|pydicom|reportlab)/(.*/)?tests?/.*",
    r"onnxruntime/(tools|transformers|quantization|datasets)/.*",
    r"pydicom/data/test_files/.*",
)
"""Files of the folder that are left out, by their path in it."""

FACES = ("fontpkg_atkinson_hyperlegible", "qtawesome")
"""Packages of typefaces, which are found by the place of their module."""

TAKEN_FROM_LINUX = re.compile(
    r"lib(python3|crypto|ssl|ffi|z|bz2|lzma|sqlite3|expat|uuid|mpdec)\b.*"
)
"""Libraries of the building machine that go along; Debian's packages bring the rest."""

_OF_LINUX = re.compile(r"lib[^/]*\.so[.0-9]*")


def stays(name: str) -> bool:
    """Tell whether a file stays, by its path in the folder."""
    path = PurePosixPath(name.replace("\\", "/")).as_posix()
    if _OF_LINUX.fullmatch(path):
        return bool(TAKEN_FROM_LINUX.fullmatch(path))
    return not any(re.fullmatch(pattern, path) for pattern in LEFT_OUT)


def datas(root: Path) -> list[tuple[str, str]]:
    """Return files and folders that no import names, each with its place.

    What packages say of themselves goes along, so that About can list them.
    """
    from PyInstaller.utils.hooks import collect_data_files, copy_metadata

    found = [(str(root / "resources"), "resources"), (str(root / "LICENSE"), ".")]
    for package in ("rapidocr", *FACES):
        found += collect_data_files(package)
    for name in sorted({*packages(root), PROGRAM}):
        found += copy_metadata(name)
    return found


def hidden_imports(root: Path) -> list[str]:
    """Return every module of the program: many are imported by their name."""
    from PyInstaller.utils.hooks import collect_submodules

    ours, reader = collect_submodules("binder_app"), collect_submodules("rapidocr")
    return [*ours, *reader, *FACES]


def packages(root: Path) -> set[str]:
    """Return the names of all packages that the program runs on, as installed."""
    told = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = list(_named(told["project"]["dependencies"]))
    found: dict[str, str] = {}
    while wanted:
        package = _installed(wanted.pop())
        if package is not None and package.name.casefold() not in found:
            found[package.name.casefold()] = package.name
            wanted += _named(package.requires or [])
    return set(found.values())


def _named(requirements: list[str]) -> Iterator[str]:
    for requirement in requirements:
        named = re.match(r"[A-Za-z0-9._-]+", requirement)
        if named and "extra ==" not in requirement:
            yield named.group()


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except ModuleNotFoundError:
        return None
