"""What cameras and telephones write: HEIC, AVIF, JPEG 2000, and screenshots."""

import json
import random
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat, PngImagePlugin

from binder_app.errors import BinderError
from binder_app.intake.formats.caption import is_screenshot, told, when_taken
from binder_app.intake.formats.image import Wishes, picture_pages
from binder_app.intake.formats.image_heif import (
    has_sound_names,
    is_album,
    turn_left,
)
from binder_app.intake.formats.screens import Shot as Shown
from binder_app.intake.formats.screens import screens_side_by_side
from binder_app.intake.read_file import read_file
from binder_app.intake.reader import Reader, ReadJob
from binder_app.intake.unreadable import UnreadableFileError
from binder_app.packet.stamp import FOOT, FRAME, HEIGHT
from binder_app.storage.places import resources
from tests.intake import photos
from tests.intake.heif_drawn import box, clap, full, heif, navy, quarters
from tests.intake.photos import Shot, letter, photographed

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
FONTS = resources() / "fonts"
MUTATIONS = 100
PHOTO = Shot(
    "wood", ((0.2, 0.14), (0.83, 0.08), (0.95, 0.87), (0.06, 0.93)), (600, 800)
)


def drawn(size=(300, 400)):
    image = Image.new("RGB", size, (250, 240, 200))
    image.paste((200, 20, 20), (0, 0, size[0] // 2, size[1] // 4))
    image.paste((20, 30, 180), (size[0] // 2, size[1] // 2, *size))
    return image


def bytes_of(image, form, **options):
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def page_of(pdf, page=1, scale=1.0):
    with pypdfium2.PdfDocument(pdf) as held:
        return held[page - 1].render(scale=scale).to_pil().convert("RGB")


def job_for(source, home, **more):
    job = ReadJob(
        path=str(source),
        name=source.name,
        pages_to=str(home / "made" / "pages.pdf"),
        text_to=str(home / "made" / "text.json"),
        taken_to=str(home / "made" / "taken.pdf"),
        taken_text_to=str(home / "made" / "taken.json"),
    )
    return replace(job, **more)


# ----------------------------------------------------------------- other formats


@pytest.mark.parametrize("form", ["AVIF", "JPEG2000"])
def test_avif_and_jpeg_2000_become_pages_like_other_photos(form, tmp_path):
    source, target = tmp_path / "photo", tmp_path / "photo.pdf"
    source.write_bytes(bytes_of(drawn(), form))

    assert picture_pages(source, target).pages == 1

    with pikepdf.open(target) as pdf:
        picture = pdf.pages[0].Resources.XObject.Im0
        assert picture.Filter == "/DCTDecode"
        shown = Image.open(BytesIO(picture.read_raw_bytes())).convert("RGB")
    difference = ImageChops.difference(shown, drawn())
    assert max(ImageStat.Stat(difference).mean) < 4


def test_an_avif_that_is_turned_stands_upright(tmp_path):
    source, target = tmp_path / "photo", tmp_path / "photo.pdf"
    exif = Image.Exif()
    exif[274] = 6
    source.write_bytes(bytes_of(drawn((400, 300)), "AVIF", exif=exif))

    picture_pages(source, target)

    page = page_of(target)
    assert page.width < page.height
    red, _, blue = page.getpixel((page.width * 3 // 4, page.height * 2 // 5))
    assert red > blue + 60


NAVY, RED = (0, 0, 90), (200, 0, 0)
MORE_PICTURES = ("The file holds more than one picture; only the first is shown.",)


def corners_of(source, **more):
    """Return the colour in the upper left of the picture on each page, and notes."""
    target = source.with_suffix(".pdf")
    report = picture_pages(source, target, Wishes(**more))
    found = []
    for number in range(1, report.pages + 1):
        page = page_of(target, number)
        found.append(page.getpixel((page.width // 2 - 20, page.height // 2 - 10)))
    return found, report


def is_near(one, other):
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) < 40


def test_each_picture_of_a_heic_is_a_page_the_first_one_first(tmp_path):
    source = tmp_path / "Screenshot 1.heic"
    hidden = replace(navy(), is_hidden=True)
    source.write_bytes(heif(navy(), quarters(), navy(), hidden, primary=2))
    flat = tmp_path / "flat.pdf"

    colours, report = corners_of(
        source, name=source.name, fonts=FONTS, straight_to=flat
    )

    assert (report.pages, report.notes, report.straightened) == (3, (), False)
    assert not flat.exists()
    wanted = (RED, NAVY, NAVY)
    assert all(is_near(*pair) for pair in zip(colours, wanted, strict=True))


GROUP = box(b"grpl", full(b"altr", 0, 0, bytes(12)))
ONE_OF_SEVERAL = {
    "ways to show the same": heif(quarters(), navy(), more=GROUP),
    "one cropped": heif(quarters(clap(48, 32, -24, -16)), navy()),
}


@pytest.mark.parametrize("data", ONE_OF_SEVERAL.values(), ids=ONE_OF_SEVERAL.keys())
def test_of_pictures_that_are_one_only_the_first_is_shown(data, tmp_path):
    source = tmp_path / "photo.heic"
    source.write_bytes(data)

    colours, report = corners_of(source)

    assert (report.pages, report.notes) == (1, MORE_PICTURES)
    assert is_near(colours[0], RED)


def test_a_film_and_what_is_broken_are_no_album():
    album = heif(quarters(), navy())

    assert is_album(album)
    for other in (album + box(b"moov", bytes(8)), album[:100], b"", album[::-1]):
        assert not is_album(other)


def test_a_heic_of_very_many_pictures_says_how_many_are_shown(tmp_path):
    source = tmp_path / "photo.heic"
    source.write_bytes(heif(*[quarters()] * 103))

    report = picture_pages(source, tmp_path / "made.pdf")

    assert report.pages == 100
    assert report.notes == (
        "The file holds 103 pictures; only the first 100 are shown.",
    )


@pytest.mark.parametrize("form", ["AVIF", "JPEG2000"])
def test_a_photo_that_ends_early_says_so_in_one_line(form, tmp_path):
    source = tmp_path / "photo"
    data = bytes_of(photos.wound(), form)
    source.write_bytes(data[: len(data) // 3])

    try:
        report = picture_pages(source, tmp_path / "photo.pdf")
    except UnreadableFileError as refused:
        assert "damaged" in refused.problem
    else:
        assert "part of the picture is missing" in report.notes[0]


@pytest.mark.corpus
@pytest.mark.parametrize(
    "name",
    ["synth-IMG_0101.HEIC", "synth-heic-named.jpg", "pypi-heif-L_12__29x100.heif"],
)
def test_an_heic_photo_becomes_a_page(name, tmp_path):
    source = CORPUS / "image" / name
    if not source.is_file():
        pytest.skip("the developers' corpus is not beside the project")

    assert picture_pages(source, tmp_path / "photo.pdf").pages == 1

    with pikepdf.open(tmp_path / "photo.pdf") as pdf:
        assert pdf.pages[0].Resources.XObject.Im0.Filter == "/DCTDecode"


def test_an_heic_turned_by_its_own_boxes_is_not_turned_again_by_its_exif():
    assert turn_left(6, b"....irot....") == 1
    assert turn_left(6, b"............") == 6
    assert turn_left(None, b"") == turn_left(99, b"") == 1


def test_an_heic_whose_parts_have_no_names_is_not_given_to_its_library(tmp_path):
    named = b"\0\0\0\x15infe\x02\0\0\0\0\x01\0\0hvc1\0"
    nameless = b"\0\0\0\x15infe\x02\0\0\0\0\x01\0\0\x45\xeaif\0"

    assert has_sound_names(named)
    assert not has_sound_names(named + nameless)
    source = tmp_path / "photo.heic"
    source.write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + nameless)
    with pytest.raises(UnreadableFileError, match="damaged"):
        picture_pages(source, tmp_path / "photo.pdf")


# ------------------------------------------------------------------- screenshots


def test_a_screenshot_is_told_by_its_name_or_by_its_look():
    screen, photo = photos.messages(), photographed(letter(), PHOTO)

    assert is_screenshot(screen, "IMG_0012.PNG", is_flat=True)
    assert is_screenshot(photo, "Screenshot_20250304-101112.jpg", is_flat=False)
    assert not is_screenshot(photo, "IMG_0012.jpg", is_flat=False)
    assert not is_screenshot(letter((1275, 1650)), "letter.png", is_flat=True)


def test_the_time_of_a_screenshot_is_that_of_its_exif():
    image = drawn()
    image.getexif()[306] = "2025:03:04 10:11:12"
    taken = Image.open(BytesIO(bytes_of(image, "PNG", exif=image.getexif())))

    assert told(when_taken(taken, "IMG_1.PNG")) == "03/04/2025, 10:11 AM"
    assert when_taken(drawn(), "IMG_1.PNG") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Screenshot_20261103-101500.png", "11/03/2026, 10:15 AM"),
        ("Screenshot_20261103_101500_Messages.jpg", "11/03/2026, 10:15 AM"),
        ("Screenshot_2026-11-03-22-15-00-123_com.chat.jpg", "11/03/2026, 10:15 PM"),
        ("Screenshot 2026-11-03 101500.png", "11/03/2026, 10:15 AM"),
        ("Screenshot 2026-11-03 at 10.15.00\u202fPM.png", "11/03/2026, 10:15 PM"),
        ("Screen Shot 2026-11-03 at 12.05.00 AM.png", "11/03/2026, 12:05 AM"),
        ("Captura de pantalla 2026-11-03 a las 9.15.00.png", "11/03/2026, 09:15 AM"),
        ("Screenshot_20261303-101500.png", ""),
        ("Screenshot 20261103.png", ""),
        ("Screenshot 4.png", ""),
        ("PXL_20261103_101500123.jpg", ""),
        ("claim 20261103-101500.png", ""),
    ],
)
def test_the_time_in_a_screenshot_s_name_is_told_and_no_other(name, expected):
    assert told(when_taken(drawn(), name)) == expected


def test_a_png_may_say_when_it_was_made():
    words = PngImagePlugin.PngInfo()
    words.add_text("Creation Time", "Tue, 03 Nov 2026 10:15:00 -0800")
    taken = Image.open(BytesIO(bytes_of(drawn(), "PNG", pnginfo=words)))

    assert told(when_taken(taken, "a.png")) == "11/03/2026, 10:15 AM"


@pytest.mark.parametrize("size", [(1170, 2532), (390, 6000)])
def test_a_screenshot_stays_in_colour_with_its_name_below(size, tmp_path):
    source, target = tmp_path / "shot.png", tmp_path / "shot.pdf"
    source.write_bytes(bytes_of(photos.messages(size=size), "PNG"))

    plain = picture_pages(source, tmp_path / "plain.pdf")
    report = picture_pages(source, target, Wishes("IMG_0012.PNG", FONTS))

    assert plain.pages <= report.pages <= plain.pages + 1
    with pikepdf.open(target) as pdf:
        for page in pdf.pages:
            assert {"/Im0", "/Im1"} == set(page.Resources.XObject.keys())
    with_line, without = page_of(target), page_of(tmp_path / "plain.pdf")
    foot = (0, with_line.height - 58, with_line.width, with_line.height)
    assert min(with_line.crop(foot).convert("L").getextrema()) < 120
    blue = [
        sum(b > r + 80 for r, _, b in page.get_flattened_data())
        for page in (with_line, without)
    ]
    assert blue[0] > 0.8 * blue[1] > 0


def ink_at_the_stamp(pdf):
    """Return the darkest tone on any page where the packet's stamp may come."""
    high = int(FOOT + HEIGHT + FRAME + 1)
    with pikepdf.open(pdf) as held:
        count = len(held.pages)
    pages = [page_of(pdf, number).convert("L") for number in range(1, count + 1)]
    feet = [page.crop((0, page.height - high, *page.size)) for page in pages]
    return min(foot.getextrema()[0] for foot in feet)


@pytest.mark.parametrize(
    "size", [(1170, 2532), (390, 6000), (390, 5860), (400, 500), (1900, 900)]
)
def test_a_caption_stays_clear_of_the_stamp(size, tmp_path):
    source, target = tmp_path / "shot.png", tmp_path / "shot.pdf"
    source.write_bytes(bytes_of(photos.messages(size=size), "PNG"))

    picture_pages(source, target, Wishes("Screenshot_20261103-101504.png", FONTS))

    with pikepdf.open(target) as pdf:
        assert "/Im1" in pdf.pages[0].Resources.XObject
    assert ink_at_the_stamp(target) == 255


@pytest.mark.parametrize("across", [2, 3])
@pytest.mark.parametrize("size", [(390, 844), (390, 1600)])
def test_captions_side_by_side_stay_clear_of_the_stamp(across, size, tmp_path):
    names = [f"Screenshot_20261103-10150{number}.png" for number in range(across)]
    for name in names:
        photos.messages(size=size).save(tmp_path / name)
    target = tmp_path / "shots.pdf"

    shots = [Shown(tmp_path / name, name) for name in names]
    screens_side_by_side(shots, across, target, FONTS)

    assert ink_at_the_stamp(target) == 255


def test_a_caption_is_no_text_so_that_the_page_is_still_read(tmp_path):
    source = tmp_path / "Screenshot 1.png"
    source.write_bytes(bytes_of(photos.messages(), "PNG"))

    found = read_file(job_for(source, tmp_path), resources())

    assert found.text_source == "none"


# ------------------------------------------------------------------ both variants


def test_a_photographed_paper_gives_two_sets_of_pages(tmp_path):
    source = tmp_path / "photo.jpg"
    source.write_bytes(bytes_of(photographed(letter(), PHOTO), "JPEG"))
    job = job_for(source, tmp_path)

    found = read_file(job, resources())

    assert len(found.pages) == len(found.taken) == 1
    assert found.pages[0][1].picture_bytes != found.taken[0][1].picture_bytes
    for words in (job.text_to, job.taken_text_to):
        assert json.loads(Path(words).read_text("utf-8")) == [""]
    flat, taken = page_of(job.pages_to), page_of(job.taken_to)
    assert flat.getpixel((50, 60)) > (235, 235, 235)
    assert taken.getpixel((50, 60)) < (160, 160, 160)


def test_without_a_place_for_the_photo_nothing_is_straightened(tmp_path):
    source = tmp_path / "photo.jpg"
    source.write_bytes(bytes_of(photographed(letter(), PHOTO), "JPEG"))
    job = job_for(source, tmp_path, taken_to="", taken_text_to="")

    found = read_file(job, resources())

    assert found.taken == []
    assert page_of(job.pages_to).getpixel((50, 60)) < (160, 160, 160)


def test_a_photo_that_is_turned_by_its_exif_gives_an_upright_sheet(tmp_path):
    source = tmp_path / "photo.jpg"
    upright = photographed(letter(extras=("stamp",)), PHOTO)
    exif = Image.Exif()
    exif[274] = 6
    turned = upright.transpose(Image.Transpose.ROTATE_90)
    source.write_bytes(bytes_of(turned, "JPEG", exif=exif, quality=92))
    job = job_for(source, tmp_path)

    read_file(job, resources())

    page = page_of(job.pages_to)
    assert page.width < page.height
    low = page.crop((300, 560, 612, 792)).get_flattened_data()
    top = page.crop((0, 0, 300, 230)).get_flattened_data()
    reds = [sum(r > g + 60 for r, g, _ in part) for part in (low, top)]
    assert reds[0] > 100 > reds[1]


# ---------------------------------------------------------------------- mutations


def mutated(data, seed):
    """Return a file with some bytes changed, or cut, or doubled."""
    rng, body = random.Random(seed), bytearray(data)
    for _ in range(rng.randint(1, 12)):
        body[rng.randrange(len(body))] = rng.choice((0, 255, rng.randrange(256)))
    how = rng.randrange(4)
    if how == 0:
        del body[rng.randrange(len(body)) :]
    elif how == 1:
        at = rng.randrange(len(body))
        body[at:at] = body[at // 2 : at // 2 + 64]
    return bytes(body)


SEEDS = {
    "photo.jpg": lambda: bytes_of(photographed(letter(), PHOTO), "JPEG"),
    "photo.avif": lambda: bytes_of(drawn((120, 160)), "AVIF"),
    "photo.jp2": lambda: bytes_of(drawn((120, 160)), "JPEG2000"),
    "shot.png": lambda: bytes_of(photos.messages(size=(330, 700)), "PNG"),
}


@pytest.mark.parametrize("name", SEEDS)
def test_a_mutated_picture_never_ends_its_reader_otherwise_than_with_a_reason(
    name, tmp_path
):
    data, source = SEEDS[name](), tmp_path / name
    job = job_for(source, tmp_path)
    for seed in range(MUTATIONS):
        source.write_bytes(mutated(data, seed))
        try:
            found = read_file(job, resources())
        except BinderError as error:
            assert error.problem.endswith(".")
        else:
            assert found.pages


@pytest.mark.corpus
def test_a_mutated_heic_costs_no_more_than_itself(tmp_path):
    whole = CORPUS / "image" / "pypi-heif-crop_mismatch_thumbnail.heic"
    if not whole.is_file():
        pytest.skip("the developers' corpus is not beside the project")
    data, source, reader = whole.read_bytes(), tmp_path / "photo.heic", Reader()
    job, died = job_for(source, tmp_path), 0
    try:
        for seed in range(MUTATIONS):
            source.write_bytes(mutated(data, seed))
            answer = reader.read(job).answer
            died += not answer
            assert not answer or {"facts", "problem", "not_yet"} & set(answer)
    finally:
        reader.close()
    assert died <= MUTATIONS // 20
