"""Pictures as PDF streams: fax as CCITT G4, photographs as DCT, the rest as Flate."""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf
from PIL import Image, ImageCms

JPEG_QUALITY = 90
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
PNG_CHANNELS = {0: 1, 2: 3, 3: 1}
COLOURS = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}
ROWS_PER_STRIP, PHOTOMETRIC, STRIP_AT, STRIP_LENGTH = 278, 262, 273, 279
DEEP_MODES = {"I", "F", "I;16", "I;16L", "I;16B", "I;16N"}
KEPT_MODES = {"1", "L", "P", "RGB", "CMYK"}


@dataclass(frozen=True, slots=True)
class Stored:
    """A picture's stream: bytes, filter and what a reader must know to draw it.

    `palette` holds three bytes a colour; `inverted` turns light and dark round.
    """

    data: bytes
    coding: str
    width: int
    height: int
    channels: int
    bits: int = 8
    palette: bytes = b""
    inverted: bool = False
    settings: Mapping[str, int | bool] = field(default_factory=dict)


def add_picture(pdf: pikepdf.Pdf, stored: Stored) -> pikepdf.Object:
    """Put a picture into `pdf` once; pages may then share it."""
    stream = pikepdf.Stream(pdf, stored.data)
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    stream.Width, stream.Height = stored.width, stored.height
    stream.BitsPerComponent = stored.bits
    stream.ColorSpace = colour_space(stored)
    stream.Filter = pikepdf.Name(f"/{stored.coding}")
    if stored.settings:
        entries = {f"/{name}": value for name, value in stored.settings.items()}
        stream.DecodeParms = pikepdf.Dictionary(entries)
    if stored.inverted:
        stream.Decode = pikepdf.Array([1, 0] * stored.channels)
    return pdf.make_indirect(stream)


def colour_space(stored: Stored) -> pikepdf.Object:
    """Return the colours a reader draws the picture with."""
    if not stored.palette:
        return pikepdf.Name(f"/{COLOURS[stored.channels]}")
    last = len(stored.palette) // 3 - 1
    entries = [pikepdf.Name.Indexed, pikepdf.Name.DeviceRGB, last]
    return pikepdf.Array([*entries, pikepdf.String(stored.palette)])


def encoded(image: Image.Image, photo: bool) -> Stored:
    """Encode decoded pixels: without loss, or as JPEG where they come from one."""
    plain = plain_pixels(image)
    if plain.mode == "1":
        return fax(plain)
    if photo and plain.mode != "P":
        return jpeg(plain)
    if plain.mode == "CMYK":
        data = zlib.compress(plain.tobytes())
        return Stored(data, "FlateDecode", plain.width, plain.height, 4)
    file = BytesIO()
    plain.save(file, "PNG")
    return from_png(file.getvalue())


def fax(image: Image.Image) -> Stored:
    """Encode black and white as one strip of CCITT G4, or Flate where that is less."""
    file, (width, height) = BytesIO(), image.size
    strip = {ROWS_PER_STRIP: height}
    image.save(file, "TIFF", compression="group4", tiffinfo=strip)
    with Image.open(file) as written:
        tags = dict(written.tag_v2)  # type: ignore[attr-defined]
    begins, length = tags[STRIP_AT][0], tags[STRIP_LENGTH][0]
    if len(tags[STRIP_AT]) != 1 or length > len(image.tobytes()):
        data = zlib.compress(image.tobytes())
        return Stored(data, "FlateDecode", width, height, 1, bits=1)
    black = tags[PHOTOMETRIC] == 1
    settings = {"K": -1, "Columns": width, "Rows": height, "BlackIs1": black}
    data = file.getvalue()[begins : begins + length]
    return Stored(data, "CCITTFaxDecode", width, height, 1, 1, settings=settings)


def jpeg(image: Image.Image) -> Stored:
    """Encode a photograph anew, near its first quality."""
    file = BytesIO()
    image.save(file, "JPEG", quality=JPEG_QUALITY)
    return from_jpeg(file.getvalue(), image)


def from_jpeg(data: bytes, image: Image.Image) -> Stored:
    """Take a whole JPEG as it stands; `image` is its decoded picture.

    Four colours are stored inverted, as Adobe began it and all others do.
    """
    channels = len(image.getbands())
    inverted = channels == 4
    return Stored(data, "DCTDecode", *image.size, channels, inverted=inverted)


def from_png(data: bytes) -> Stored:
    """Take a PNG's data as they stand; see `png_passes`."""
    parts = list(png_chunks(data))
    header = dict(parts)[b"IHDR"]
    width, height = (int.from_bytes(header[at : at + 4], "big") for at in (0, 4))
    bits, channels = header[8], PNG_CHANNELS[header[9]]
    settings = {
        "Predictor": 15,
        "Colors": channels,
        "BitsPerComponent": bits,
        "Columns": width,
    }
    pixels = b"".join(body for name, body in parts if name == b"IDAT")
    palette = dict(parts).get(b"PLTE", b"") if header[9] == 3 else b""
    return Stored(
        pixels, "FlateDecode", width, height, channels, bits, palette, False, settings
    )


def png_passes(data: bytes) -> bool:
    """Tell whether a PNG's data mean the same in a PDF: no alpha, not interlaced."""
    parts = dict(png_chunks(data))
    header = parts.get(b"IHDR", b"")
    if len(header) < 13 or b"tRNS" in parts or header[12]:
        return False
    return header[9] in PNG_CHANNELS and (header[9] != 3 or b"PLTE" in parts)


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield a PNG's chunks as name and body."""
    at = len(PNG_SIGNATURE)
    while at + 8 <= len(data):
        length, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        yield name, data[at + 8 : at + 8 + length]
        if name == b"IEND":
            return
        at += length + 12


def plain_pixels(image: Image.Image) -> Image.Image:
    """Return a picture in one of the modes that are encoded, on white paper."""
    if image.has_transparency_data or image.mode in ("La", "RGBa"):
        return on_white(image)
    if image.mode in KEPT_MODES:
        return image
    if image.mode in DEEP_MODES:
        return eight_bits(image)
    if image.mode == "LAB":
        lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
        drawn = ImageCms.profileToProfile(image, lab, srgb, outputMode="RGB")
        return drawn or image.convert("RGB")
    return image.convert("RGB")


def on_white(image: Image.Image) -> Image.Image:
    """Lay a picture with transparent parts on white paper."""
    if image.mode in ("LA", "La"):
        grey = image.convert("LA")
        paper = Image.new("L", image.size, 255)
        paper.paste(grey.getchannel("L"), mask=grey.getchannel("A"))
        return paper
    colour = image if image.mode == "RGBA" else image.convert("RGBA")
    paper = Image.new("RGB", image.size, (255, 255, 255))
    paper.paste(colour, mask=colour.getchannel("A"))
    return paper


def eight_bits(image: Image.Image) -> Image.Image:
    """Return deep grey as 8 bits: by its bits where known, else by its range.

    `bits` and `light_first` in `info` are the file's own word on its samples.
    """
    low, high = 0.0, float(2 ** int(image.info.get("bits", 16)) - 1)
    wide = image if image.mode == "F" else image.convert("I")
    if image.mode in ("I", "F"):
        low, high = grey_range(wide)
    scale = 255.0 / (high - low)
    grey = wide.point(lambda value: value * scale + -low * scale).convert("L")
    return grey.point(lambda value: 255 - value) if light_first(image) else grey


def grey_range(image: Image.Image) -> tuple[float, float]:
    """Return the darkest and lightest value, never the same."""
    extremes = image.getextrema()
    low, high = (float(value) for value in extremes)  # type: ignore[arg-type]
    return low, high if high > low else low + 1.0


def light_first(image: Image.Image) -> bool:
    """Tell whether the file counts from white to black."""
    return bool(image.info.get("light_first", False))
