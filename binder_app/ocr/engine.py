"""The reading engine: one a process, made when first needed, never from a network."""

import os
import socket
from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn

import cv2
import numpy as np
from numpy.typing import NDArray

from binder_app.no_network import SEND_NOTHING
from binder_app.ocr.page_picture import Pixels, Places


def _home_of_models() -> Path:
    found = find_spec("rapidocr")
    assert found is not None and found.origin is not None
    return Path(found.origin).parent / "models"


MODELS = _home_of_models()
FINDER, READER = MODELS / "PP-OCRv6_det_small.onnx", MODELS / "PP-OCRv6_rec_small.onnx"

LONGEST_SIDE = 960
"""Dots to which the long side of a page is reduced when lines are looked for."""

LINE_HEIGHT = 48
"""Dots to which a line's height is brought before it's read."""

DRAWN_TOGETHER = 0.85
"""Share of its width to which a line is drawn together: it's read as well, and
in as much less time."""

LEAST_WIDTH = 16
LONGEST_LINE = 3200
"""Dots of a line that are read at most; no line of print on a page has more."""

SETTINGS = {
    "Global.log_level": "critical",
    "Global.use_cls": False,
    "Global.use_preprocess_img": False,
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    "Det.model_path": str(FINDER),
    "Det.limit_type": "max",
    "Det.limit_side_len": LONGEST_SIDE,
    "Rec.model_path": str(READER),
    "Rec.rec_batch_num": 1,
    "Rec.rec_img_shape": [3, LINE_HEIGHT, LEAST_WIDTH],
}
"""One line at a time: a batch is padded to its longest, which costs a fifth more
and twice the memory."""


class NoModelError(Exception):
    """The engine lacks a file of its own; it is not fetched from anywhere."""


def _refuse(*words: object) -> NoReturn:
    raise NoModelError("The reader asked for a file from the network.")


@lru_cache(maxsize=1)
def _engine() -> Any:
    for model in (FINDER, READER):
        if not model.is_file():
            raise NoModelError(f"{model.name} is missing.")
    os.environ.update(SEND_NOTHING)
    socket.has_ipv6 = False  # else a library that comes along opens one to look
    import_module("rapidocr.utils.download_file").DownloadFile.run = _refuse
    cv2.setNumThreads(1)
    return import_module("rapidocr").RapidOCR(params=SETTINGS)


def find_lines(pixels: Pixels) -> tuple[list[Places], list[float]]:
    """Return the four corners of each line on a grey picture, in dots, and scores.

    Corners go round from the upper left, as the picture lies.
    """
    colour = cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR)
    found = _engine()._load_det_model()(colour)
    if found.boxes is None:
        return [], []
    return [np.asarray(box, np.float64) for box in found.boxes], list(found.scores)


def read_lines(strips: Sequence[Pixels]) -> list[tuple[str, float]]:
    """Return the text and the score of each grey strip that `cut` cut out."""
    if not strips:
        return []
    colour = [cv2.cvtColor(strip, cv2.COLOR_GRAY2BGR) for strip in strips]
    read = _engine().recognize_txt(colour)
    return list(zip(read.txts, map(float, read.scores), strict=True))


def cut(pixels: Pixels, corners: Places) -> Pixels:
    """Cut a line out of a picture, level, as high as the reader wants it."""
    across = max(_far(corners[0], corners[1]), _far(corners[3], corners[2]))
    down = max(_far(corners[0], corners[3]), _far(corners[1], corners[2]))
    wide = round(DRAWN_TOGETHER * across * LINE_HEIGHT / max(down, 1.0))
    wide = min(max(wide, LEAST_WIDTH), LONGEST_LINE)
    there = [[0, 0], [wide, 0], [wide, LINE_HEIGHT], [0, LINE_HEIGHT]]
    warp = cv2.getPerspectiveTransform(
        corners.astype(np.float32), np.array(there, np.float32)
    )
    strip = cv2.warpPerspective(
        pixels,
        warp,
        (wide, LINE_HEIGHT),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(strip, np.uint8)


def _far(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    return float(np.hypot(*(one - other)))
