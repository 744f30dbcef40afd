"""A desk of one's own: a screen, a message bus, a window manager, and programs."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tasks
from tests.desktop import keeper
from tests.desktop.waiting import MOST_SECONDS, wait_for
from tests.storage.binders import ROOT

WIDE, HIGH = 1920, 800
OURS_WIDE = 1380
"""Where our window ends and the file manager begins."""

FOLDERS = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_DATA_HOME": "data",
    "XDG_RUNTIME_DIR": "run",
}
PLACES = f"""<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
  <application class="IMR Binder"><decor>no</decor>
    <position force="yes"><x>0</x><y>0</y></position></application>
  <application class="Pcmanfm"><decor>no</decor>
    <position force="yes"><x>{OURS_WIDE}</x><y>0</y></position></application>
</applications></openbox_config>
"""
"""Which window stands where, without a frame."""


class Desk:
    """Programs of one process group below one folder; `close` ends them all.

    They end as well when this process is killed.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self._programs: list[subprocess.Popen[bytes]] = []
        self.env = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
        for name, folder in FOLDERS.items():
            (home / folder).mkdir(mode=0o700)
            self.env[name] = str(home / folder)
        self._keeper = subprocess.Popen(
            [sys.executable, "-I", keeper.__file__],
            stdin=subprocess.PIPE,
            process_group=0,
        )

    # --------------------------------------------------------------- what it has

    def set_up(self) -> None:
        """Start the screen, the buses and the window manager."""
        self._start_screen()
        bus = self.home / FOLDERS["XDG_RUNTIME_DIR"] / "bus"
        self.env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={bus}"
        address = f"--address=unix:path={bus}"
        self.start("dbus-daemon", "--session", "--nofork", "--nopidfile", address)
        wait_for(bus.exists, "the message bus")
        launcher = next(path for path in tasks.BUS_LAUNCHERS if path.exists())
        self.start(launcher, "--launch-immediately")
        places = self.home / "places.xml"
        places.write_text(PLACES, encoding="utf-8")
        self.start("openbox", "--sm-disable", "--config-file", places)

    def _start_screen(self) -> None:
        reading, writing = os.pipe()
        size = ("-screen", "0", f"{WIDE}x{HIGH}x24")
        told = ("-displayfd", str(writing), "-nolisten", "tcp", "-noreset")
        self.start("Xvfb", *size, *told, pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as number:
            self.env["DISPLAY"] = f":{int(number.readline())}"

    def start(
        self, *words: object, env: Mapping[str, str] | None = None, **more: Any
    ) -> "subprocess.Popen[bytes]":
        """Start a program of this desk; what it says goes to a file of its name."""
        name = f"{len(self._programs):02} {Path(str(words[0])).name}.log"
        with (self.home / name).open("wb") as log:
            made = subprocess.Popen(
                [str(word) for word in words],
                env={**self.env, **(env or {})},
                process_group=self._keeper.pid,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **more,
            )
        self._programs.append(made)
        return made

    def start_ours(self, binder: Path) -> "subprocess.Popen[bytes]":
        """Start our program as a person does, with a binder to open."""
        seen = {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONPATH": str(ROOT / "tests" / "guards"),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        return self.start(sys.executable, ROOT / "main.py", binder, env=seen)

    def ask(self, *words: object) -> "subprocess.CompletedProcess[bytes]":
        """Run a program of this desk to its end, and return what it said."""
        return subprocess.run(
            [str(word) for word in words],
            env=self.env,
            process_group=self._keeper.pid,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=MOST_SECONDS,
            check=False,
        )

    def picture(self, left: int, top: int, wide: int, high: int) -> bytes:
        """Return the dots of a part of the screen, three bytes each, row by row."""
        part = f"{wide}x{high}+{left}+{top}"
        words = ("import", "-silent", "-window", "root", "-crop", part)
        return self.ask(*words, "+repage", "-depth", "8", "rgb:-").stdout

    def keep_picture(self, path: Path) -> None:
        """Write a picture of the screen, for whoever wonders what happened."""
        self.ask("import", "-silent", "-window", "root", path)

    # ------------------------------------------------------------------- its end

    def end(self, program: "subprocess.Popen[bytes]") -> None:
        """End one program."""
        program.terminate()
        try:
            program.wait(MOST_SECONDS)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()

    def close(self) -> None:
        """End every program, and everything they have started."""
        assert self._keeper.stdin is not None
        self._keeper.stdin.close()
        self._keeper.wait()
        for program in self._programs:
            program.wait()


def left_behind(home: Path) -> list[str]:
    """Return the programs that still run on the desk of that folder."""
    mark = f"HOME={home / FOLDERS['HOME']}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            is_ours = mark in (process / "environ").read_bytes().split(b"\0")
            name = (process / "comm").read_text(encoding="utf-8").strip()
        except OSError:
            continue
        if is_ours:
            found.append(name)
    return found
