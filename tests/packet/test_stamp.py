import shutil
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Object, Pdf
from PIL import Image, ImageChops, ImageStat

from binder_app.packet.page_box import PageBox
from binder_app.packet.stamp import BOLD, SEMIBOLD, Face, lay_out
from tests.packet import papers

SCALE = 2
RIGHT, FOOT, HEIGHT = 28.8, 21.6, 17.0
FACES = {face: Face(str.encode, lambda text, size: len(text) * size * 0.55)} if (
    face := SEMIBOLD
) else {}
