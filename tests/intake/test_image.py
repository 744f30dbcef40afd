"""Pictures become pages: nothing lost, the right way up, of the right size."""

import warnings
import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageCms, ImageDraw, ImageFile, ImageOps, ImageStat

from binder_app.intake.formats.image import picture_pages
from binder_app.intake.unreadable import UnreadableFileError

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus" / "image"
ALIKE = 16.0
SCALE = 2
ORIENTATION = 274
TURNED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def drawn(size=(300, 400), mode="RGB"):
    """Return a picture whose four corners differ."""
    image = Image.new("RGB", size, (250, 240, 200))
    pen = ImageDraw.Draw(image)
    width, height = size
    pen.rectangle((0, 0, width // 2, height // 4), fill=(200, 20, 20))
    pen.rectangle((width // 2, height // 2, width, height), fill=(20, 30, 180))
    pen.rectangle((0, height * 3 // 4, width // 4, height), fill=(10, 140, 10))
    return image.convert(mode)


def lettered(size):
    """Return a black and white page with lines, as a fax has them."""
    image = Image.new("1", size, 1)
    pen = ImageDraw.Draw(image)
    for top in range(40, size[1] - 40, 50):
        pen.rectangle((60, top, size[0] - 60 - top // 4, top + 12), fill=0)
    return image


def bytes_of(image, form, **options):
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


@pytest.fixture
def made(tmp_path):
    """Return what turns a file's bytes into (report, path of the PDF)."""

    def make(data, name="picture"):
        source, target = tmp_path / name, tmp_path / f"{name}.pdf"
        source.write_bytes(data)
        return picture_pages(source, target), target

    return make


def seen(path, page=1):
    """Return the picture that stands on a page, cut out of its rendering."""
    with pypdfium2.PdfDocument(path) as pdf:
        sheet = pdf[page - 1]
        left, bottom, right, top = next(iter(sheet.get_objects())).get_bounds()
        image = sheet.render(scale=SCALE).to_pil().convert("RGB")
        height = sheet.get_height()
    corners = (left, height - top, right, height - bottom)
    return image.crop(tuple(round(corner * SCALE) for corner in corners))


def size_on_page(path, page=1):
    with pypdfium2.PdfDocument(path) as pdf:
        left, bottom, right, top = next(iter(pdf[page - 1].get_objects())).get_bounds()
        return right - left, top - bottom


def difference(first, second):
    small = [image.convert("RGB").resize((24, 24), 4) for image in (first, second)]
    return max(ImageStat.Stat(ImageChops.difference(*small)).mean)


def stored(path, page=1):
    """Return the raw bytes and the dictionary of a page's picture."""
    with pikepdf.open(path) as pdf:
        picture = pdf.pages[page - 1].Resources.XObject.Im0
        entries = {key: str(value) for key, value in picture.items()}
        return picture.read_raw_bytes(), entries


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_is_passed_on_byte_for_byte(made, mode, progressive):
    data = bytes_of(drawn(mode=mode), "JPEG", progressive=progressive)

    report, path = made(data)

    assert (report.pages, report.notes) == (1, ())
    assert stored(path)[0] == data
    assert stored(path)[1]["/Filter"] == "/DCTDecode"


def test_a_cmyk_jpeg_keeps_its_colours_the_right_way_round(made):
    _, path = made(bytes_of(drawn(mode="CMYK"), "JPEG"))

    assert difference(seen(path), drawn()) < 40
    assert difference(seen(path), ImageOps.invert(drawn())) > 80


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_stands_upright(made, orientation):
    upright = drawn()
    kept = upright.transpose(TURNED[orientation]) if orientation > 1 else upright
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    data = bytes_of(kept, "JPEG", exif=exif, quality=95)

    _, path = made(data)

    assert difference(seen(path), upright) < 4
    assert stored(path)[0] == data


@pytest.mark.parametrize("orientation", [0, 9, 77])
def test_a_senseless_orientation_is_passed_over(made, orientation):
    exif = Image.Exif()
    exif[ORIENTATION] = orientation

    _, path = made(bytes_of(drawn(), "JPEG", exif=exif))

    assert difference(seen(path), drawn()) < 4


def test_transparent_parts_are_white(made):
    image = drawn(mode="RGBA")
    image.paste((0, 0, 0, 0), (0, 200, 300, 400))

    _, path = made(bytes_of(image, "PNG"))

    assert "/SMask" not in stored(path)[1]
    assert seen(path).getpixel((300, 700)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "I;16"])
def test_each_sort_of_png_looks_as_it_should(made, mode):
    image = drawn(mode="L" if mode == "I;16" else mode)
    if mode == "I;16":
        image = image.convert("I").point(lambda value: value * 257).convert("I;16")

    _, path = made(bytes_of(image, "PNG"))

    wanted = drawn(mode="L" if mode in ("I;16", "LA") else mode)
    assert difference(seen(path), wanted) < 4


def test_deep_grey_of_a_tiff_keeps_its_shades(made):
    deep = drawn(mode="L").convert("I").point(lambda value: value * 257).convert("I;16")

    _, path = made(bytes_of(deep, "TIFF"))

    assert difference(seen(path), drawn(mode="L")) < 4


def test_a_standard_fax_has_upright_letter_proportions(made):
    page = lettered((1728, 1078))
    data = bytes_of(page, "TIFF", compression="group3", dpi=(204, 98))

    _, path = made(data)

    width, height = size_on_page(path)
    assert height / width == pytest.approx((1078 / 98) / (1728 / 204), rel=0.01)
    assert height == pytest.approx(792, abs=1)
    assert difference(seen(path), page) < 6


def test_a_g4_fax_stays_a_g4_fax(made):
    pages = [lettered((1728, 2156)) for _ in range(3)]
    data = bytes_of(
        pages[0],
        "TIFF",
        compression="group4",
        dpi=(204, 196),
        save_all=True,
        append_images=pages[1:],
    )

    report, path = made(data)

    assert report.pages == 3
    assert stored(path, 3)[1]["/Filter"] == "/CCITTFaxDecode"
    assert path.stat().st_size < 1.2 * len(data) + 3000


@pytest.mark.parametrize("quality", [75, 92])
def test_jpeg_in_tiff_is_passed_on_without_growing(made, quality):
    noise = Image.merge("RGB", [Image.effect_noise((640, 501), 60)] * 3)
    image = Image.blend(noise, drawn((640, 501)), 0.7)
    data = bytes_of(image, "TIFF", compression="jpeg", quality=quality)

    _, path = made(data)

    assert stored(path)[1]["/Filter"] == "/DCTDecode"
    assert path.stat().st_size < 1.1 * len(data) + 1500
    with Image.open(BytesIO(data)) as given:
        given.load()
        with Image.open(BytesIO(stored(path)[0])) as kept:
            assert max(high for _, high in diff_extremes(kept, given)) <= 2


def diff_extremes(first, second):
    return ImageChops.difference(first, second).getextrema()


def test_a_cut_jpeg_is_kept_as_far_as_it_goes_and_noted(made):
    whole = Image.blend(
        drawn(), Image.merge("RGB", [Image.effect_noise((300, 400), 90)] * 3), 0.5
    )
    data = bytes_of(whole, "JPEG", quality=90)

    report, path = made(data[: len(data) * 3 // 5])

    assert report.pages == 1
    assert "ends early" in report.notes[0]
    top = (0, 0, seen(path).width, seen(path).height // 3)
    wanted = whole.crop((0, 0, 300, 400 // 3))
    assert difference(seen(path).crop(top), wanted) < ALIKE


def test_a_cut_tiff_says_how_many_pages_are_left(made):
    pages = [lettered((1728, 2156)) for _ in range(3)]
    data = bytes_of(pages[0], "TIFF", save_all=True, append_images=pages[1:])

    report, _ = made(data[: len(data) * 3 // 5])

    assert report.pages in (1, 2)
    assert "ends early" in " ".join(report.notes)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8\xff\xe0",
        bytes_of(drawn(), "JPEG")[:300],
        b"%PDF-1.7\n",
        b"words",
    ],
)
def test_what_shows_nothing_is_refused_in_plain_words(made, data, tmp_path):
    with pytest.raises(UnreadableFileError) as caught:
        made(data)

    assert caught.value.problem.endswith(".")
    assert caught.value.remedy
    assert not (tmp_path / "picture.pdf").exists()


def test_a_bomb_is_refused_before_it_is_decoded(made):
    with pytest.raises(UnreadableFileError, match="too large"):
        made(header_of("1", (20_000, 10_001)))
    with pytest.raises(UnreadableFileError, match="too large"):
        made(header_of("L", (10_001, 10_000)))
    with pytest.raises(UnreadableFileError, match="damaged"):
        made(header_of("L", (9_999, 10_000)))


def header_of(mode, size):
    """Return a small PNG that claims to be of another size."""
    data = bytearray(bytes_of(Image.new(mode, (8, 8)), "PNG"))
    data[16:24] = b"".join(side.to_bytes(4, "big") for side in size)
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    return bytes(data)


def test_a_heic_photo_without_a_picture_is_damaged(made):
    with pytest.raises(UnreadableFileError, match="damaged"):
        made(b"\x00\x00\x00\x1cftypheic\x00\x00\x00\x00mif1heic" + bytes(90))


def test_a_tall_screenshot_goes_over_pages_with_its_data_stored_once(made):
    report, path = made(bytes_of(drawn((390, 3000)), "PNG"))

    assert report.pages == 3
    assert report.notes == ("One tall picture, shown on 3 pages.",)
    with pikepdf.open(path) as pdf:
        pictures = {page.Resources.XObject.Im0.objgen for page in pdf.pages}
        assert len(pictures) == 1
    assert size_on_page(path)[0] >= 4 * 72 - 0.1


def test_a_density_by_the_centimetre_counts(made):
    data = bytes_of(
        drawn(), "TIFF", resolution_unit=3, x_resolution=60, y_resolution=60
    )

    assert size_on_page(made(data)[1])[0] == pytest.approx(300 / 152.4 * 72, abs=1)


def test_an_animated_gif_shows_its_first_view(made):
    views = [drawn(), ImageOps.invert(drawn())]
    data = bytes_of(views[0], "GIF", save_all=True, append_images=views[1:])

    report, path = made(data)

    assert report.pages == 1
    assert "first view" in report.notes[0]
    assert difference(seen(path), drawn()) < 6


def test_the_same_picture_gives_the_same_bytes(made):
    data = bytes_of(drawn(mode="RGBA"), "PNG")

    first = made(data, "first")[1].read_bytes()

    assert made(data, "second")[1].read_bytes() == first


def files_of_the_corpus():
    return sorted(CORPUS.iterdir()) if CORPUS.is_dir() else []


@pytest.mark.corpus
def test_the_corpus_of_pictures_is_there():
    if not CORPUS.is_dir():
        pytest.skip(f"the developers' corpus is not beside the project: {CORPUS}")

    assert files_of_the_corpus()


@pytest.mark.corpus
@pytest.mark.parametrize("source", files_of_the_corpus(), ids=lambda path: path.name)
def test_each_picture_of_the_corpus_looks_right_or_is_refused(source, tmp_path):
    target = tmp_path / "pages.pdf"
    try:
        report = picture_pages(source, target)
    except UnreadableFileError as refused:
        assert refused.problem.endswith(".")
        assert not target.exists()
        return
    with pypdfium2.PdfDocument(target) as pdf:
        assert len(pdf) == report.pages
    if any("tall" in note for note in report.notes):
        return
    for page in range(1, report.pages + 1):
        wanted = as_pillow_shows(source, page)
        if min(wanted.size) >= 20 and wanted.width / wanted.height < 20:
            assert difference(seen(target, page), wanted) < ALIKE


def as_pillow_shows(source, page):
    """Return one frame as Pillow renders it, upright and on white."""
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(source) as image:
                image.seek(page - 1)
                image.load()
                bits = sample_bits(image)
                shown = image.copy() if image.format == "TIFF" else turned(image)
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
    return flat(shown, 2.0**bits - 1)


def sample_bits(image):
    tags = getattr(image, "tag_v2", {})
    return tags.get(258, (16,))[0]


def turned(image):
    try:
        return ImageOps.exif_transpose(image)
    except OSError:
        return image.copy()


def flat(image, most):
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value * (255 / most)).convert("L")
    if image.mode == "LAB":
        lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, lab, srgb, outputMode="RGB")
    if image.has_transparency_data:
        colour = image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(colour, mask=colour.getchannel("A"))
        return paper
    return image.convert("RGB")
