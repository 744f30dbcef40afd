"""Jobs of the reading bench, on lines of JSON: ``draw FOLDER COUNT``, ``read …``.

``draw`` draws papers and wears them; ``read FOLDER TASKS OUT`` takes each picture
in as `add` does, and has the child that reads scans read its page.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

from binder_app.children import READER, SCANS, child_command, child_environment
from binder_app.storage.page_readings import reading_from

TURNS = (0, 90, 180, 270)


def draw(folder: Path, variants: int) -> None:
    """Draw every paper in `variants` versions, worn in every way; turn it in one."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = import_module("tests.bench.ocr_pages").draw_papers(folder, range(variants))
    wear = import_module("tests.bench.ocr_wear")
    pictures = []
    for number, page in enumerate(pages):
        for place, (look, make) in enumerate(wear.WEAR.items()):
            worn = make(folder / f"{page.name}.pdf", number * 10 + place)
            for turn in TURNS if number % len(wear.WEAR) == place else TURNS[:1]:
                name = f"{page.name}.{look.replace(' ', '-')}.{turn}"
                file = wear.keep(wear.turned(worn, turn), folder / name)
                told = {"file": file.name, "page": page.name}
                pictures.append({**told, "look": look, "turn": turn})
    said = {page.name: {**asdict(page), "keys": sorted(page.keys)} for page in pages}
    (folder / "pages.json").write_text(json.dumps(said), encoding="utf-8")
    (folder / "pictures.json").write_text(json.dumps(pictures), encoding="utf-8")


class Child:
    """A child of the program that answers lines, and what it costs."""

    def __init__(self, name: str) -> None:
        self._process = subprocess.Popen(
            child_command(name),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=child_environment(),
        )

    def ask(self, **question: Any) -> dict[str, Any]:
        """Return the answer to a question."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    @property
    def cpu(self) -> float:
        """Seconds of CPU, user and system, that it took until now (Linux)."""
        stat = Path(f"/proc/{self._process.pid}/stat").read_text("ascii")
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def end(self) -> float:
        """End it; return the most megabytes it held at once."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        _, status, usage = os.wait4(self._process.pid, 0)
        self._process.returncode = os.waitstatus_to_exitcode(status)
        return usage.ru_maxrss / 1024


def read(folder: Path, tasks: Path, out: Path) -> None:
    """Take pictures in and read them one by one; write what was read and its cost."""
    rows = [json.loads(line) for line in tasks.read_text("utf-8").splitlines()]
    taker, reader = Child(READER), Child(SCANS)
    done = []
    for row in rows:
        pages = _taken_in(taker, folder / row["file"])
        before = reader.cpu
        reading = reading_from(reader.ask(path=str(pages), page=1)["reading"])
        told = {"text": reading.text, "doubts": reading.doubts}
        cost = {"cpu": reader.cpu - before, "found_turn": reading.turn}
        done.append({**row, **told, **cost})
    taker.end()
    out.write_text(json.dumps({"rows": done, "peak": reader.end()}), encoding="utf-8")


def _taken_in(taker: Child, picture: Path) -> Path:
    """Return the page that the program makes of a picture; photos are straightened."""
    made = picture.with_suffix(".made.pdf")
    answer = taker.ask(
        path=str(picture),
        name=picture.name,
        pages_to=str(made),
        text_to=str(made.with_suffix(".json")),
        taken_to=str(made.with_suffix(".taken.pdf")),
        taken_text_to=str(made.with_suffix(".taken.json")),
    )
    if "facts" not in answer:
        raise SystemExit(f"{picture.name} was not taken in: {answer}")
    return made


if __name__ == "__main__":
    if sys.argv[1] == "draw":
        draw(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        read(Path(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]))
