"""Made-up photographs: papers on desks, films, screenshots, all from seeds."""

import re
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from binder_app.storage.places import resources

Rgb = tuple[int, int, int]

WORDS = re.findall(
    r"\w+",
    "The patient reports low back pain with radiation to the left leg since the"
    " injury at work while lifting boxes Physical therapy was tried for six weeks"
    " without lasting relief An MRI of the lumbar spine shows a disc protrusion",
)
BLUE, BLACK, RED, PENCIL = (35, 50, 150), (35, 33, 36), (190, 30, 40), (135, 133, 138)
YELLOW = (252, 240, 90)


def face(size, bold=False):
    name = "BinderSans-Bold.ttf" if bold else "BinderSans-Regular.ttf"
    return ImageFont.truetype(str(resources() / "fonts" / name), size)


def scrawl(pen, left, top, wide, high, ink, thick, seed):
    """Draw a signature: loops from a seed."""
    rng = np.random.default_rng(seed)
    steps = np.linspace(0, 1, 160)
    waves = sum(
        np.sin(steps * k * 6.28 + rng.uniform(0, 6.28)) * rng.uniform(0.1, 0.3)
        for k in (3, 5, 9)
    )
    xs = left + wide * (steps + 0.04 * np.sin(steps * 70))
    ys = top + high * (0.5 + waves)
    pen.line(list(zip(xs, ys, strict=True)), fill=ink, width=thick, joint="curve")


def letter(
    size=(1700, 2200),
    seed=1,
    paper: Rgb = (252, 251, 247),
    ink: Rgb = BLACK,
    extras=(),
):
    """Return a page of print with what `extras` names on it."""
    rng = np.random.default_rng(seed)
    page = Image.new("RGB", size, paper)
    pen = ImageDraw.Draw(page)
    wide, high = size
    rim, line = wide // 10, max(14, wide // 55)
    pen.text((rim, rim), "STATE TEST CLINIC", font=face(line * 2, True), fill=ink)
    top = rim + line * 4
    if "highlighter" in extras:
        where = (rim, top + line * 6, wide - rim * 3, top + line * 8)
        pen.rectangle(where, fill=YELLOW)
    while top < high - rim - line * 11:
        words, text = list(rng.choice(WORDS, 14)), ""
        while words and face(line).getlength(text + words[0]) < wide - 2 * rim:
            text += words.pop() + " "
        pen.text((rim, top), text, font=face(line), fill=ink)
        top += line * 2 if rng.random() < 0.85 else line * 4
    for mark in extras:
        draw_mark(mark, pen, size, seed)
    return page


def draw_mark(mark, pen, size, seed):
    """Draw what people leave on a page of print, at the same place each time."""
    wide, high = size
    rim, line = wide // 10, max(14, wide // 55)
    low = high - rim - line * 8
    if mark == "signature":
        scrawl(pen, rim, low, wide // 3, line * 5, BLUE, 5, seed)
    elif mark == "black signature":
        scrawl(pen, rim, low, wide // 3, line * 5, BLACK, 5, seed)
    elif mark == "pencil":
        scrawl(pen, wide // 2, low, wide // 3, line * 4, PENCIL, 4, seed + 1)
    elif mark == "stamp":
        left, top = wide * 5 // 8, low - line
        pen.rectangle((left, top, wide - rim, low + line * 5), outline=RED, width=7)
        words = (left + line, top + line)
        pen.text(words, "RECEIVED", font=face(line * 2, True), fill=RED)
    elif mark == "table":
        top = high // 2
        pen.rectangle((rim, top, wide - rim, top + line * 3), fill=(60, 70, 90))
        pen.text((rim + 9, top + line), "Date", font=face(line, True), fill="white")


def receipt(seed=1):
    """Return a long narrow till receipt."""
    rng = np.random.default_rng(seed)
    page = Image.new("RGB", (640, 1900), (248, 247, 244))
    pen = ImageDraw.Draw(page)
    pen.text((150, 60), "CITY PHARMACY", font=face(44, True), fill=BLACK)
    for top in range(180, 1760, 46):
        words = " ".join(rng.choice(WORDS, 3))
        pen.text((50, top), words, font=face(30), fill=(70, 68, 72))
        price = f"{rng.uniform(1, 90):.2f}"
        pen.text((500, top), price, font=face(30), fill=(70, 68, 72))
    return page


# --------------------------------------------------------------------- grounds


def grain(size, rough, strength, seed):
    """Return noise of a coarseness, around 0."""
    wide, high = size
    rng = np.random.default_rng(seed)
    shape = (max(2, high // rough), max(2, wide // rough))
    small = rng.normal(0, strength, shape).astype(np.float32)
    return cv2.resize(small, (wide, high), interpolation=cv2.INTER_CUBIC)


DESKS = {
    "black": ((32, 32, 36), ((2, 4),)),
    "grey": ((120, 122, 126), ((3, 8),)),
    "granite": ((92, 90, 94), ((5, 32), (14, 18))),
    "carpet": ((70, 84, 120), ((4, 22),)),
    "white": ((226, 226, 224), ((3, 3),)),
    "wood": ((110, 78, 52), ((2, 5),)),
    "light wood": ((190, 150, 105), ((2, 4),)),
    "plaid": ((130, 60, 60), ((3, 5),)),
}
"""The colour of each desk, and its grains: how coarse, how strong."""


def ground(kind, size, seed):
    """Return a desk to lie on, as floats."""
    wide, high = size
    colour, grains = DESKS[kind]
    rough = sum(grain(size, *one, seed + at) for at, one in enumerate(grains))
    if "wood" in kind:
        rng = np.random.default_rng(seed)
        fibres = rng.normal(0, 16 if kind == "wood" else 9, (high // 6, 9))
        rough = rough + cv2.resize(fibres.astype(np.float32), size)
    if kind == "plaid":
        xs, ys = np.meshgrid(np.arange(wide), np.arange(high))
        rough = rough + ((xs // 90) % 2) * 34 + ((ys // 90) % 2) * 34 - 30
    return np.ones((high, wide, 3), np.float32) * colour + rough[..., None]


# ---------------------------------------------------------------------- camera


@dataclass(frozen=True)
class Shot:
    """How a paper is photographed; `corners` as shares of the frame."""

    desk: str = "wood"
    corners: tuple[tuple[float, float], ...] = (
        (0.12, 0.10),
        (0.88, 0.11),
        (0.91, 0.90),
        (0.09, 0.89),
    )
    size: tuple[int, int] = (1800, 2400)
    shadow: str = ""
    wrinkle: float = 0.0
    noise: float = 2.5
    tint: Rgb = (255, 250, 240)
    seed: int = 1


def photographed(page, shot):
    """Return the page as a telephone saw it."""
    picture = np.asarray(page.convert("RGB"), np.float32)
    if shot.wrinkle:
        creases = grain(page.size, page.width // 7, shot.wrinkle, shot.seed + 5)
        picture = picture * (1 + np.clip(creases, -0.3, 0.12))[..., None]
    corner = np.array(shot.corners, np.float32) * np.array(shot.size, np.float32)
    w, h = page.size
    seen = cv2.getPerspectiveTransform(
        np.array([(0, 0), (w, 0), (w, h), (0, h)], np.float32), corner
    )
    smaller = max(1.0, w / np.linalg.norm(corner[1] - corner[0]))
    soft = cv2.GaussianBlur(picture, (0, 0), 0.35 * smaller)
    laid = cv2.warpPerspective(soft, seen, shot.size, flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.ones((h, w), np.float32), seen, shot.size)
    under = ground(shot.desk, shot.size, shot.seed)
    cast = cv2.GaussianBlur(mask, (0, 0), 14)[..., None]
    under = under * (1 - 0.35 * np.roll(cast, (10, 8), (0, 1)))
    scene = laid * mask[..., None] + under * (1 - mask[..., None])
    lit = scene * light(shot)[..., None] * (np.float32(shot.tint) / 255)
    rng = np.random.default_rng(shot.seed)
    lit = cv2.GaussianBlur(lit, (0, 0), 0.7)
    lit = lit + rng.normal(0, shot.noise, lit.shape)
    return Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8))


def light(shot):
    """Return how light falls: a lamp on one side, and maybe a hand's shadow."""
    wide, high = shot.size
    xs, ys = np.meshgrid(np.linspace(0, 1, wide), np.linspace(0, 1, high))
    fall = np.asarray(1.0 - 0.22 * xs - 0.12 * ys, np.float32)
    if "lamp" in shot.shadow:
        near = (xs - 0.25) ** 2 + (ys - 0.3) ** 2
        fall = np.asarray(0.45 + 0.55 * np.exp(-near), np.float32)
    if "hand" in shot.shadow:
        edge = ((xs * 0.7 + ys) > 1.05).astype(np.float32)
        fall *= 1 - 0.42 * cv2.GaussianBlur(edge, (0, 0), 22)
    if "hard" in shot.shadow:
        edge = ((xs + ys * 0.3) > 0.72).astype(np.float32)
        fall *= 1 - 0.38 * cv2.GaussianBlur(edge, (0, 0), 4)
    return fall


# ------------------------------------------------------------- what is no paper


def film(seed=1, ground_light=232):
    """Return an MRI film on a light box, photographed: tiles on a dark sheet."""
    size = (1800, 2400)
    scene = np.full((size[1], size[0], 3), ground_light, np.float32)
    sheet = np.full((2000, 1500, 3), 22, np.float32)
    for row in range(4):
        for place in range(3):
            tile = anatomy(440, seed + row * 3 + place)
            top, left = 40 + row * 490, 40 + place * 490
            sheet[top : top + 440, left : left + 440] = tile[..., None]
    scene[200:2200, 150:1650] = sheet
    scene += np.random.default_rng(seed).normal(0, 2.5, scene.shape)
    return Image.fromarray(np.clip(scene, 0, 255).astype(np.uint8))


def anatomy(side, seed):
    """Return a grey picture like a slice through a body."""
    xs, ys = np.meshgrid(np.linspace(-1, 1, side), np.linspace(-1, 1, side))
    body = ((xs / 0.8) ** 2 + (ys / 0.95) ** 2 < 1).astype(np.float32)
    inner = grain((side, side), side // 12, 55, seed) + 110
    spine = 70 * np.exp(-((xs * 6) ** 2 + ((ys - 0.2) * 3) ** 2))
    return np.clip(cv2.GaussianBlur(body, (0, 0), 5) * (inner + spine), 0, 255)


def monitor(seed=1):
    """Return a photograph of a dark room's screen that shows an X-ray."""
    scene = np.full((1800, 2400, 3), 38, np.float32)
    scene[200:1600, 300:2100] = 12
    scene[260:1540, 360:2040] = cv2.resize(anatomy(900, seed), (1680, 1280))[..., None]
    scene += np.random.default_rng(seed).normal(0, 3, scene.shape)
    return Image.fromarray(np.clip(scene, 0, 255).astype(np.uint8))


def messages(seed=1, dark=False, size=(1170, 2532)):
    """Return a screenshot of messages on a telephone: bubbles of flat colour."""
    page = Image.new("RGB", size, (0, 0, 0) if dark else (255, 255, 255))
    pen = ImageDraw.Draw(page)
    rng = np.random.default_rng(seed)
    pen.rectangle((0, 0, size[0], 240), fill=(30, 30, 32) if dark else (246, 246, 247))
    pen.text((480, 150), "Adjuster", font=face(46, True), fill=(120, 120, 125))
    top, mine = 300, False
    while top < size[1] - 420:
        lines = int(rng.integers(1, 5))
        left = size[0] - 850 if mine else 40
        fill = (52, 120, 246) if mine else ((60, 60, 64) if dark else (233, 233, 235))
        ink = (255, 255, 255) if mine or dark else (0, 0, 0)
        pen.rounded_rectangle((left, top, left + 800, top + 66 * lines + 50), 46, fill)
        for line in range(lines):
            words = " ".join(rng.choice(WORDS, 5))
            pen.text((left + 34, top + 25 + 66 * line), words, font=face(42), fill=ink)
        top, mine = top + 66 * lines + 86, not mine
    return page


def card_on_grey(size=(1280, 1600)):
    """Return a screenshot of a page viewer: a white card on flat grey."""
    page = Image.new("RGB", size, (82, 86, 89))
    page.paste(letter((1000, 1294)), (140, 150))
    return page


def scan(seed=1):
    """Return a page as a flat-bed scanner saw it: it fills the frame."""
    page = np.asarray(letter((1275, 1650), seed), np.float32) * 0.95
    page += np.random.default_rng(seed).normal(0, 2, page.shape)
    return Image.fromarray(np.clip(page, 0, 255).astype(np.uint8))


def wound(seed=1):
    """Return a photograph of skin with a wound: no edges, no paper."""
    size = (1800, 1350)
    scene = np.ones((size[1], size[0], 3), np.float32) * (205, 160, 135)
    scene += grain(size, 90, 14, seed)[..., None] + grain(size, 3, 4, seed)[..., None]
    xs, ys = np.meshgrid(np.linspace(-1, 1, size[0]), np.linspace(-1, 1, size[1]))
    red = np.exp(-((xs * 4) ** 2 + (ys * 3) ** 2))[..., None]
    return Image.fromarray(
        np.clip(scene * (1 - red * (0.3, 0.75, 0.75)), 0, 255).astype(np.uint8)
    )


def two_papers(seed=1):
    """Return a photograph of two papers side by side: cutting one out loses one."""
    left = Shot(
        corners=((0.05, 0.2), (0.47, 0.21), (0.46, 0.78), (0.04, 0.77)),
        size=(2400, 1800),
        seed=seed,
    )
    right = Shot(
        corners=((0.53, 0.22), (0.95, 0.2), (0.96, 0.77), (0.54, 0.79)),
        size=(2400, 1800),
        seed=seed,
    )
    first = np.asarray(photographed(letter(seed=seed), left))
    second = np.asarray(photographed(letter(seed=seed + 1), right))
    return Image.fromarray(np.hstack([first[:, :1200], second[:, 1200:]]))


def white_plate(seed=1):
    """Return a photograph of a white plate on a dark table: bright, but no paper."""
    size = (1600, 1600)
    scene = ground("black", size, seed)
    xs, ys = np.meshgrid(np.linspace(-1, 1, size[0]), np.linspace(-1, 1, size[1]))
    plate = (xs**2 + ys**2 < 0.5).astype(np.float32)
    disc = cv2.GaussianBlur(plate, (0, 0), 3)[..., None]
    scene = scene * (1 - disc) + disc * 225 * (1 - 0.2 * (xs**2)[..., None])
    scene += np.random.default_rng(seed).normal(0, 2, scene.shape)
    return Image.fromarray(np.clip(scene, 0, 255).astype(np.uint8))
