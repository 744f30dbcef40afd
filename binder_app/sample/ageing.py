"""Makes clean pictures look like scans, faxes and photographs, always the same way."""

from random import Random

from PIL import Image, ImageChops, ImageFilter, ImageOps

NOISE_TILE = 512
FAX_THRESHOLD = 150
SCAN_PAPER, SCAN_INK = 236, 52
Colour = tuple[int, int, int]
DESK: Colour = (118, 92, 70)
PAPER: Colour = (250, 246, 236)
INK: Colour = (44, 42, 46)


def noise(size: tuple[int, int], strength: float, seed: int) -> Image.Image:
    """Return grey grain around the middle tone, from a seed and no clock."""
    side = NOISE_TILE
    tile = Image.frombytes("L", (side, side), Random(seed).randbytes(side * side))
    soft = tile.filter(ImageFilter.GaussianBlur(0.6))
    soft = soft.point(lambda tone: 128 + (tone - 128) * strength)
    grain = Image.new("L", size)
    for left in range(0, size[0], side):
        for top in range(0, size[1], side):
            grain.paste(soft, (left, top))
    return grain


def scanned(picture: Image.Image, degrees: float, seed: int) -> Image.Image:
    """Return the page as a flat-bed scanner saw it: askew, greyish, grained."""
    turned = picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    grey = turned.point(lambda tone: SCAN_INK + tone * (SCAN_PAPER - SCAN_INK) // 255)
    shade = Image.linear_gradient("L").rotate(90).resize(picture.size)
    shade = shade.point(lambda tone: 240 + tone * 15 // 255)
    grained = ImageChops.add(grey, noise(picture.size, 0.09, seed), 1, -128)
    return ImageChops.multiply(grained, shade)


def faxed(picture: Image.Image, seed: int) -> Image.Image:
    """Return the page as black dots with specks; half its lines go missing."""
    size = (picture.width, picture.height // 2)
    coarse = picture.resize(size, Image.Resampling.BOX)
    chance, specks = Random(seed), coarse.copy()
    for _ in range(60):
        spot = (chance.randrange(size[0]), chance.randrange(size[1]))
        specks.putpixel(spot, 0)
    return specks.point(lambda tone: 255 if tone > FAX_THRESHOLD else 0).convert("1")


def photographed(picture: Image.Image, lean: tuple[int, ...], seed: int) -> Image.Image:
    """Return the page as a telephone saw it, lying on a desk in uneven light.

    `lean` says how far the camera sees beyond the paper at its four corners,
    in thousandths of the width: top left, bottom left, bottom right, top right.
    """
    paper = ImageOps.colorize(picture, INK, PAPER)
    rim = picture.width // 5
    desk = _desk((picture.width + 2 * rim, picture.height + 2 * rim), seed)
    desk.paste(paper, (rim, rim))
    seen = _through_lens(desk, rim, lean)
    lit = ImageChops.multiply(seen, _light(seen.size))
    grain = noise(seen.size, 0.06, seed)
    grained = ImageChops.add(lit, Image.merge("RGB", [grain] * 3), 1, -128)
    return grained.filter(ImageFilter.GaussianBlur(0.5))


def _desk(size: tuple[int, int], seed: int) -> Image.Image:
    """Return a wooden top: grain stretched into long stripes."""
    stripes = noise((48, size[1]), 0.3, seed + 1).resize(size)
    dark = (DESK[0] // 2, DESK[1] // 2, DESK[2] // 2)
    light = (DESK[0] * 3 // 2, DESK[1] * 3 // 2, DESK[2] * 3 // 2)
    return ImageOps.colorize(stripes, dark, light)


def _through_lens(desk: Image.Image, rim: int, lean: tuple[int, ...]) -> Image.Image:
    far = [desk.width * part // 1000 for part in lean]
    wide, tall = desk.size
    corners = (
        (rim - far[0], rim - far[0]),
        (rim - far[1], tall - rim + far[1]),
        (wide - rim + far[2], tall - rim + far[2]),
        (wide - rim + far[3], rim - far[3]),
    )
    quad = [length for corner in corners for length in corner]
    size = (wide - rim, tall - rim)
    return desk.transform(size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC)


def _light(size: tuple[int, int]) -> Image.Image:
    """Return the fall of light: a lamp up left, the hand's shadow down right."""
    lamp = ImageChops.invert(Image.radial_gradient("L")).resize(
        (size[0] * 2, size[1] * 2)
    )
    left, top = size[0] * 3 // 5, size[1] * 3 // 4
    near = lamp.crop((left, top, left + size[0], top + size[1]))
    near = near.point(lambda tone: min(255, 128 + tone * 130 // 255))
    return Image.merge("RGB", [near] * 3)
