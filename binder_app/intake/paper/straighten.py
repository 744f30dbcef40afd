"""A photographed paper made to look as a scanner sees it; any other picture is not."""

import cv2
import numpy as np
from PIL import Image

from binder_app.intake.paper.even_light import evenly_lit
from binder_app.intake.paper.find_sheet import find_sheet
from binder_app.intake.paper.flatten import flattened

cv2.setNumThreads(1)  # readers already work side by side


def straightened(photo: Image.Image) -> Image.Image | None:
    """Return the sheet of paper that a photo shows, flat, upright and evenly lit.

    `photo` stands upright. `None` where it shows no sheet, or where that is in
    doubt.
    """
    picture = np.asarray(photo.convert("RGB"), np.uint8)
    try:
        corners = find_sheet(picture)
        if corners is None:
            return None
        return Image.fromarray(evenly_lit(flattened(picture, corners)))
    except cv2.error:
        return None
