"""Which programs each system gets."""

from pathlib import Path

import pytest

from installers import exe_parts, package


def test_windows_gets_a_window_without_a_console_and_a_program_for_verbs(tmp_path):
    window, verbs = exe_parts.programs("win32", package.version(), tmp_path)

    assert (window["name"], window["console"]) == ("imr-binder", False)
    assert (verbs["name"], verbs["console"]) == ("imr-binder-cli", True)
    for told in (window, verbs):
        held = [Path(told[name]) for name in ("icon", "manifest", "version")]
        assert all(path.is_file() for path in held)
        assert told["name"] in held[-1].read_text(encoding="utf-8")


@pytest.mark.parametrize(("system", "console"), [("linux", True), ("darwin", False)])
def test_other_systems_get_one_program(system, console, tmp_path):
    told = exe_parts.programs(system, package.version(), tmp_path)
    assert told == [{"name": "imr-binder", "console": console}]


def test_the_app_for_macos_carries_version_and_icon():
    told = exe_parts.app(package.version())

    assert told["info_plist"]["CFBundleVersion"] == told["version"] == package.version()
    assert Path(told["icon"]).is_file()
