"""The files that put the program into a Linux desktop's menus."""

import re
import shutil
import subprocess
import tomllib
from configparser import RawConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from installers.linux import packages

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "installers" / "linux"
DESKTOP = LINUX / "imr-binder.desktop"
ABOUT = LINUX / "imr-binder.metainfo.xml"


def filled(path: Path) -> str:
    told = {"@VERSION@": "0.1.0", "@DATE@": "2026-11-23", "@ARCHITECTURE@": "amd64"}
    text = path.read_text(encoding="utf-8").replace("@KILOBYTES@", "1")
    for name, value in told.items():
        text = text.replace(name, value)
    return text


def test_the_menu_starts_the_program_and_speaks_both_languages():
    read = RawConfigParser()
    read.optionxform = str  # type: ignore[method-assign,assignment]
    read.read(DESKTOP, encoding="utf-8")
    entry = read["Desktop Entry"]

    assert entry["Exec"] == "imr-binder --window %F"
    assert entry["Icon"] == "imr-binder"
    assert entry["StartupWMClass"] == "imr-binder"
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry[key] != entry[f"{key}[es]"]


def test_what_software_shops_show_names_the_menu_entry_and_the_licence():
    told = ElementTree.fromstring(filled(ABOUT))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert told.findtext("launchable") == DESKTOP.name
    assert told.findtext("project_license") == project["project"]["license"]
    assert len(told.findall("description/p")) % 2 == 0


def test_the_package_asks_for_each_thing_once_and_leaves_no_blank():
    text = filled(LINUX / "control")
    fields = dict(re.findall(r"^([\w-]+): (.*)$", text, re.MULTILINE))
    depends = fields["Depends"].split(", ")

    assert "@" not in text.replace("@localhost", "")
    assert len(depends) == len(set(depends)) > 20
    assert "libreoffice-writer" in fields["Recommends"]


@pytest.mark.skipif(
    not shutil.which("desktop-file-validate"),
    reason="desktop-file-validate is not on this machine",
)
def test_the_menu_entry_is_valid():
    done = subprocess.run(
        ["desktop-file-validate", str(DESKTOP)], capture_output=True, text=True
    )

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(
    not shutil.which("appstreamcli"), reason="appstreamcli is not on this machine"
)
def test_what_software_shops_show_is_valid(tmp_path):
    made = tmp_path / ABOUT.name
    made.write_text(filled(ABOUT), encoding="utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(made)],
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is not here")
def test_the_packages_hold_the_program_and_can_be_taken_apart(tmp_path):
    folder = tmp_path / "imr-binder"
    folder.mkdir()
    (folder / "imr-binder").write_text("#!/bin/sh\necho started\n", encoding="ascii")
    (folder / "imr-binder").chmod(0o755)

    deb = packages.make_deb(folder, tmp_path, "0.1.0", 1_700_000_000)
    tar = packages.make_tar(folder, tmp_path, "0.1.0", 1_700_000_000)

    listed = subprocess.run(
        ["dpkg-deb", "-c", str(deb)], capture_output=True, text=True, check=True
    ).stdout
    assert "./opt/imr-binder/imr-binder" in listed
    assert "./usr/bin/imr-binder -> /opt/imr-binder/imr-binder" in listed
    assert "./usr/share/applications/imr-binder.desktop" in listed
    subprocess.run(["tar", "-xf", str(tar), "-C", str(tmp_path)], check=True)
    (top,) = tmp_path.glob("imr-binder-0.1.0-linux-*/")
    home = tmp_path / "home"
    home.mkdir()
    words = ["sh", str(top / "install.sh")]
    place = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    subprocess.run(words, env=place, check=True, capture_output=True)
    started = home / ".local" / "bin" / "imr-binder"
    said = subprocess.run([str(started)], capture_output=True, text=True, check=True)
    assert said.stdout == "started\n"
    subprocess.run([*words, "--remove"], env=place, check=True, capture_output=True)
    assert [each for each in home.rglob("*") if not each.is_dir()] == []
