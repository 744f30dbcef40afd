"""Jobs of the reading bench: ``draw FOLDER COUNT``, ``read FOLDER TASKS OUT``.

Tasks are lines of JSON: the picture's name, and whether only its way up is asked.
"""

import json
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from binder_app.ocr.known_words import known_words
from binder_app.ocr.page_picture import PagePicture
from binder_app.ocr.read_page import read_page, way_up
from tests.bench.ocr_pages import ROOT, draw_papers
from tests.bench.ocr_wear import WEAR, turned

TURNS = (90, 180, 270)


def draw(folder: Path, variants: int) -> None:
    """Draw every paper in `variants` versions, worn in every way, as pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = []
    pages = draw_papers(folder, range(variants))
    for number, page in enumerate(pages):
        for place, (wear, make) in enumerate(WEAR.items()):
            worn = make(folder / f"{page.name}.pdf", number * 10 + place)
            is_also_turned = number % len(WEAR) == place
            for turn in (0, *TURNS) if is_also_turned else (0,):
                seen = turned(worn, turn)
                name = f"{page.name}.{wear.replace(' ', '-')}.{turn}.png"
                cv2.imwrite(str(folder / name), seen.pixels)
                row = {"across": seen.across, "down": seen.down}
                told = {"file": name, "page": page.name, "wear": wear, "turn": turn}
                only_turn = turn != 0 and turn != TURNS[number % 3]
                pictures.append({**told, **row, "only_turn": only_turn})
    said = {page.name: {**asdict(page), "keys": sorted(page.keys)} for page in pages}
    (folder / "pages.json").write_text(json.dumps(said), encoding="utf-8")
    (folder / "pictures.json").write_text(json.dumps(pictures), encoding="utf-8")


def read(folder: Path, tasks: Path, out: Path) -> None:
    """Read pictures one by one; write what was read and its CPU seconds."""
    known = known_words(ROOT / "resources")
    rows = [json.loads(line) for line in tasks.read_text("utf-8").splitlines()]
    done = [_read_one(folder, row, known) for row in rows]
    out.write_text(json.dumps(done), encoding="utf-8")


def _read_one(folder: Path, row: dict[str, Any], known: frozenset[str]) -> Any:
    pixels = cv2.imread(str(folder / row["file"]), cv2.IMREAD_GRAYSCALE)
    picture = PagePicture(np.asarray(pixels, np.uint8), row["across"], row["down"])
    began = time.process_time()
    if row["only_turn"]:
        told: dict[str, Any] = {"found_turn": way_up(picture, known)}
    else:
        reading = read_page(picture, known)
        told = {
            "found_turn": reading.turn,
            "skew": reading.skew,
            "outcome": reading.outcome,
            "doubts": sorted(reading.doubts),
            "text": reading.text,
        }
    return {**row, **told, "cpu": time.process_time() - began}


if __name__ == "__main__":
    if sys.argv[1] == "draw":
        draw(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        read(Path(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]))
