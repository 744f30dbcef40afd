"""What goes into the app for macOS, as far as it can be looked at elsewhere."""

import plistlib
import runpy
import tomllib
from pathlib import Path

from PIL import Image

from installers.macos import app_parts

ROOT = Path(__file__).parents[2]
HERE = ROOT / "installers" / "macos"
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]


def test_the_app_tells_its_version_and_what_it_opens():
    told = app_parts.info(VERSION)

    assert told["CFBundleShortVersionString"] == told["CFBundleVersion"] == VERSION
    assert told["NSHighResolutionCapable"] is True
    opened = [kind["LSItemContentTypes"] for kind in told["CFBundleDocumentTypes"]]
    assert ["public.folder"] in opened
    assert set(told["CFBundleLocalizations"]) == {"en", "es"}


def test_the_app_is_known_by_one_name_everywhere():
    metainfo = (ROOT / "installers" / "linux" / "imr-binder.metainfo.xml").read_text()
    assert f"<id>{app_parts.info(VERSION)['CFBundleIdentifier']}</id>" in metainfo


def test_the_app_asks_for_one_right_and_none_to_the_network():
    rights = plistlib.loads(app_parts.ENTITLEMENTS.read_bytes())
    assert rights == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_disk_image_holds_the_app_beside_the_folder_for_apps():
    app = Path("/somewhere") / app_parts.NAME
    told = runpy.run_path(
        str(HERE / "dmg_settings.py"),
        init_globals={"defines": {"app": str(app), "here": str(HERE)}},
    )

    assert told["files"] == [str(app)]
    assert set(told["icon_locations"]) == {app.name, *told["symlinks"]}
    assert Path(told["icon"]).is_file()


def test_signing_takes_its_names_from_the_environment_alone():
    script = (HERE / "sign_and_notarise.sh").read_text(encoding="utf-8")

    for name in ("IMR_SIGN_IDENTITY", "IMR_NOTARY_PROFILE"):
        assert f"${{{name}:?" in script
    assert "--options runtime" in script
    for named in ("entitlements.plist", "dmg_settings.py"):
        assert f"$here/{named}" in script
        assert (HERE / named).is_file()


def test_the_icon_for_macos_is_sharp_on_every_screen():
    with Image.open(app_parts.ICON) as icon:
        sides = {wide * scale for wide, _, scale in icon.info["sizes"]}
    assert {32, 128, 256, 512, 1024} <= sides
