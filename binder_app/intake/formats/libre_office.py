"""LibreOffice, where the computer has it, turns office documents into pages.

It runs as a grandchild with a profile of its own, no macros, no links and no
way out to a network; it ends when the reader that asked for it ends.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pypdfium2

from binder_app.files import private_folder, settle, unfinished_beside

SECONDS, SECONDS_A_MEGABYTE = 35.0, 2.0
"""How long it may take: less than its reader has, so that we can still draw."""

SUFFIXES = {
    **{"docx": "docx", "doc": "doc", "odt": "odt", "rtf": "rtf", "xlsx": "xlsx"},
    **{"xls": "xls", "ods": "ods", "pptx": "pptx", "ppt": "ppt", "odp": "odp"},
}
"""The families it turns into pages, and what it knows them by."""

PLACES = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": (
        r"C:\Program Files\LibreOffice\program\soffice.com",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    ),
}
UNTIL_READER_ENDS = (
    'exec 3<&0; ( read -r _ <&3; kill -9 0 ) & exec "$@" </dev/null 3<&-'
)
"""A shell's words: run a program, and end all of its group when our end closes."""

SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting"
INET = "/org.openoffice.Inet/Settings"
NOWHERE, DISCARD = "127.0.0.1", "9"
SETTINGS = (
    (SCRIPTING, "MacroSecurityLevel", "3"),
    (SCRIPTING, "DisableMacrosExecution", "true"),
    (SCRIPTING, "DisablePythonRuntime", "true"),
    (SCRIPTING, "DisableOLEAutomation", "true"),
    (SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    # Never: Writer counts from 0, Calc has it second.
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Calc/Content/Update", "Link", "1"),
    (INET, "ooInetProxyType", "2"),
    (INET, "ooInetHTTPProxyName", NOWHERE),
    (INET, "ooInetHTTPProxyPort", DISCARD),
    (INET, "ooInetHTTPSProxyName", NOWHERE),
    (INET, "ooInetHTTPSProxyPort", DISCARD),
    (INET, "ooInetFTPProxyName", NOWHERE),
    (INET, "ooInetFTPProxyPort", DISCARD),
    (INET, "ooInetNoProxy", ""),
)
KEPT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "WINDIR", "COMSPEC", "PROGRAMFILES")


def soffice() -> Path | None:
    """Return LibreOffice's program, None where there is none."""
    found = shutil.which("soffice")
    places = (found, *PLACES.get(sys.platform, ()))
    return next(
        (Path(place) for place in places if place and Path(place).exists()), None
    )


def converted(program: Path, family: str, source: Path, target: Path) -> int:
    """Write a document's pages to `target`; return how many, 0 where it failed."""
    with _workplace(target) as folder:
        given = folder / f"document.{SUFFIXES[family]}"
        shutil.copyfile(source, given)
        megabytes = given.stat().st_size / (1 << 20)
        limit = SECONDS + SECONDS_A_MEGABYTE * megabytes
        _run(_command(program, folder, given), folder, limit)
        made = folder / "out" / "document.pdf"
        pages = _pages_in(made)
        if pages:
            settle(made)
            made.replace(target)
        return pages


@contextmanager
def _workplace(target: Path) -> Iterator[Path]:
    """Give a folder of our own, gone when the block ends."""
    folder = unfinished_beside(target)
    private_folder(folder)
    try:
        profile = folder / "profile" / "user"
        profile.mkdir(parents=True)
        (folder / "out").mkdir()
        settings = profile / "registrymodifications.xcu"
        settings.write_text(_profile(), encoding="utf-8")
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _profile() -> str:
    """Return the settings of a profile in which nothing acts by itself."""
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{told}</value></prop></item>\n"
        for path, name, told in SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
        f"{items}</oor:items>\n"
    )


def _command(program: Path, folder: Path, given: Path) -> list[str]:
    words = [
        str(program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--nologo",
        "--nodefault",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder / "out"),
        str(given),
    ]
    if sys.platform == "win32":
        return words
    return ["/bin/sh", "-c", UNTIL_READER_ENDS, "sh", *words]


def _environment(folder: Path) -> dict[str, str]:
    """Return an environment that says little; memory is reserved sparingly.

    The limit on a reader's memory holds for LibreOffice as well, and counts
    what threads reserve without using it.
    """
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    places = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP"), str(folder))
    proxies = dict.fromkeys(
        ("http_proxy", "https_proxy"), f"http://{NOWHERE}:{DISCARD}"
    )
    return {
        **kept,
        **places,
        **proxies,
        "MALLOC_ARENA_MAX": "2",
        "SAL_USE_VCLPLUGIN": "svp",
    }


def _run(command: list[str], folder: Path, limit: float) -> None:
    """Run a program to its end, or end it and all it started at its limit."""
    more: dict[str, Any] = {"start_new_session": True}
    try:
        child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=_environment(folder),
            **(more if sys.platform != "win32" else {}),
        )
    except OSError:
        return
    try:
        child.wait(limit)
    except subprocess.TimeoutExpired:
        pass
    finally:
        _end(child)


def _end(child: "subprocess.Popen[bytes]") -> None:
    """End a program and all that it has started."""
    if sys.platform == "win32":
        words = ["taskkill", "/T", "/F", "/PID", str(child.pid)]
        with suppress(OSError):
            subprocess.run(words, capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
    with suppress(OSError):
        child.kill()
    if child.stdin is not None:
        child.stdin.close()
    child.wait()


def _pages_in(path: Path) -> int:
    """Return how many pages a PDF has, 0 where it is none."""
    if not path.is_file():
        return 0
    try:
        pdf = pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError):
        return 0
    try:
        return len(pdf)
    finally:
        pdf.close()
