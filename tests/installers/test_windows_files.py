"""The setup file for Windows, as far as it can be made and looked into elsewhere."""

import ast
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from binder_app.start import WINDOW
from installers.windows.exe_parts import ICON, MANIFEST, write_version_info
from installers.windows.setup_file import make_setup, removal_lines

ROOT = Path(__file__).parents[2]
HERE = ROOT / "installers" / "windows"
SCRIPT = (HERE / "setup.nsi").read_text(encoding="utf-8")
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]

needs_nsis = pytest.mark.skipif(
    not (shutil.which("makensis") and shutil.which("7z")),
    reason="needs NSIS and 7z (on Debian: nsis, p7zip-full)",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return what stands for the program's folder."""
    names = (
        "imr-binder.exe",
        "imr-binder-cli.exe",
        "_internal/python311.dll",
        "_internal/resources/informe ñ $x.txt",
    )
    for name in names:
        path = tmp_path / "imr-binder" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return tmp_path / "imr-binder"


def inner(folder: Path) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in files}


@needs_nsis
def test_the_setup_file_holds_the_folder_and_what_removes_it(folder, tmp_path):
    setup = make_setup(folder, tmp_path, VERSION)

    told = subprocess.run(
        ["7z", "l", "-slt", str(setup)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    named = re.findall(r"^Path = (.+)$", told.stdout, re.MULTILINE)[1:]
    held = {name.replace("\\", "/") for name in named}
    own = {name for name in held if not name.startswith("$PLUGINSDIR")}
    assert VERSION in setup.name
    assert own == inner(folder) | {"uninstall.exe"}


def test_removal_names_exactly_what_was_installed_and_folders_from_within(folder):
    lines = list(removal_lines(folder))

    gone = [line for line in lines if line.startswith("Delete ")]
    names = {line.split("$INSTDIR\\")[1].rstrip('"') for line in gone}
    assert {n.replace("\\", "/").replace("$$", "$") for n in names} == inner(folder)
    assert lines[len(gone) :] == [
        'RMDir "$INSTDIR\\_internal\\resources"',
        'RMDir "$INSTDIR\\_internal"',
    ]


def test_a_path_that_windows_has_no_room_for_stops_the_making(folder, tmp_path):
    deep = folder / "_internal" / ("x" * 100) / ("y" * 100)
    deep.parent.mkdir()
    deep.write_text("")

    has_tool = shutil.which("makensis") is not None
    with pytest.raises(SystemExit, match="Too long" if has_tool else "makensis"):
        make_setup(folder, tmp_path, VERSION)


def test_nothing_is_removed_with_all_that_it_holds():
    assert "/r" not in " ".join(re.findall(r"RMDir.*", SCRIPT))
    assert re.findall(r"APPDATA[^\"]*", SCRIPT) == ["APPDATA\\Programs\\${NAME}"]
    assert "$DOCUMENTS" not in SCRIPT


def test_the_setup_is_for_one_person_and_tells_windows_of_itself():
    assert "RequestExecutionLevel user" in SCRIPT
    assert "HKLM" not in SCRIPT
    for name in ("DisplayVersion", "Publisher", "EstimatedSize", "NoModify"):
        assert f'HKCU "${{ENTRY}}" "{name}"' in SCRIPT


def test_what_is_sent_to_the_program_is_opened_in_the_window():
    sent = re.search(r'CreateShortCut "\$SENDTO.*', SCRIPT)
    assert sent is not None
    assert sent.group().endswith(f'"{WINDOW}"')


def test_the_setup_says_everything_in_both_languages():
    words = (HERE / "words.nsh").read_text(encoding="utf-8")
    told = re.findall(r"LangString (\w+) \$\{LANG_(\w+)\}", words)
    wanted = set(re.findall(r"\$\(([A-Z_]+)\)", SCRIPT))

    assert sorted(told) == sorted(
        (name, language) for name in wanted for language in ("ENGLISH", "SPANISH")
    )


def test_the_details_of_the_exe_carry_the_version_of_the_project(tmp_path):
    place = write_version_info(tmp_path, "imr-binder-cli", VERSION)

    told = place.read_text(encoding="utf-8")
    tree = ast.parse(told, mode="eval")
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    texts = {
        ast.literal_eval(call.args[0]): ast.literal_eval(call.args[1])
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "StringStruct"
    }
    numbers = tuple(map(int, (*VERSION.split("."), "0")))
    assert texts["ProductVersion"] == texts["FileVersion"] == VERSION
    assert texts["OriginalFilename"] == "imr-binder-cli.exe"
    assert f"filevers={numbers}" in told


def test_the_exe_asks_for_no_rights_and_takes_long_paths():
    tree = ElementTree.parse(MANIFEST)
    found = {part.tag.split("}")[1]: part for part in tree.iter()}

    assert found["requestedExecutionLevel"].attrib["level"] == "asInvoker"
    assert found["longPathAware"].text == "true"


def test_the_icon_for_windows_has_every_size_that_windows_shows():
    with Image.open(ICON) as icon:
        sides = {side for side, _ in icon.info["sizes"]}
    assert {16, 24, 32, 48, 256} <= sides
