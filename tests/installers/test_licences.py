"""Everything that is shipped is listed with a licence that lets it be shipped."""

import sysconfig
import tomllib
from importlib.metadata import distributions
from pathlib import Path

import pytest

from binder_app.storage import places
from binder_app.ui.shipped import packages
from binder_app.ui.shipped_parts import Part, read_parts
from installers.licences import everything, is_strict, own_files, unlisted, write
from tests.installers.test_bundle import PARTS, built

PACKAGES = packages(places.resources())
INSIDE = read_parts(places.resources())
LIST = places.resources() / "help" / "bundled_parts.toml"
SITE = Path(sysconfig.get_path("platlib"))


def tools() -> frozenset[str]:
    """Return the files of what is installed for the work alone."""
    shipped = {one.name.casefold() for one in PACKAGES}
    names = {each.name for each in distributions() if each.name}
    return frozenset(own_files({n for n in names if n.casefold() not in shipped}))


def test_every_library_of_what_is_installed_is_answered_for():
    assert unlisted(SITE, tools()) == []


@built
def test_every_library_of_a_finished_folder_is_answered_for():
    assert unlisted(PARTS) == []


def test_a_library_that_nobody_lists_is_named(tmp_path):
    for place in ("pillow.libs/libreadline-1.so.8", "pillow.libs/libtiff-1.so.6"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).touch()

    assert unlisted(tmp_path) == ["pillow.libs/libreadline-1.so.8"]


def test_nothing_that_is_shipped_is_under_the_gpl_alone():
    assert [one.name for one in everything() if is_strict(one.licence)] == []


@pytest.mark.parametrize(
    ("licence", "strict"),
    [
        ("GPL-3.0-only", True),
        ("AGPL-3.0-or-later", True),
        ("MIT AND GPL-2.0-only", True),
        ("GNU General Public License v3 (GPLv3)", True),
        ("LGPL-3.0-only OR GPL-2.0-only", False),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", False),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
    ],
)
def test_the_gpl_is_told_from_what_leaves_another_way(licence, strict):
    assert is_strict(licence) is strict


def test_what_is_under_the_lgpl_can_be_replaced():
    lesser = [part for part in INSIDE if "LGPL" in part.licence]
    within = {name for part in lesser for name in part.within.split(", ")}

    assert lesser and all(part.is_replaceable and part.files for part in lesser)
    assert {one.name for one in PACKAGES if "LGPL" in one.licence} <= within


@pytest.mark.parametrize("part", INSIDE, ids=lambda part: part.name)
def test_every_part_brings_each_text_that_its_list_names(part: Part):
    told = tomllib.loads(LIST.read_text(encoding="utf-8"))["part"]
    named = next(entry["texts"] for entry in told if entry["name"] == part.name)

    assert part.licence and part.source
    assert len(part.texts) == len(named) > 0
    assert all(path.read_text("utf-8", "replace").strip() for path in part.texts)


def test_what_reads_photos_of_phones_holds_no_writer_of_them():
    writers = ("x265", "x264", "kvazaar")
    names = [path.name for path in SITE.glob("pi_heif.libs/*")]
    names += [path.name for path in SITE.glob("PySide6/**/*x26*")]

    assert not [name for name in names if any(one in name for one in writers)]


def test_the_text_that_goes_along_holds_every_name_and_every_licence(tmp_path):
    out = tmp_path / "THIRD-PARTY-LICENSES.txt"
    write(out)
    text = out.read_text(encoding="utf-8")

    assert [one.name for one in everything() if one.name not in text] == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in text
