"""Calling the program as its users do, in this process or as a real one."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from binder_app import cli

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Told:
    """What one run said: its exit code and its two streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def call(capsys, *words) -> Told:
    """Run one verb in this process."""
    capsys.readouterr()
    code = cli.run([str(word) for word in words])
    said = capsys.readouterr()
    return Told(code, said.out, said.err)


def start(*words, **settings: str) -> "subprocess.Popen[str]":
    """Start the program as a process of its own."""
    return subprocess.Popen(
        [sys.executable, str(PROJECT / "main.py"), *map(str, words)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, **settings},
        start_new_session=True,
    )


def run_alone(*words, **settings: str) -> Told:
    """Run the program as a process of its own, to its end."""
    with start(*words, **settings) as process:
        out, err = process.communicate(timeout=60)
    return Told(process.returncode, out, err)
