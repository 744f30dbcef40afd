"""What the owner of a HEIC or AVIF photo cut away is not shown, or nothing is."""

import struct
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from binder_app.intake.formats.flow_blocks import Picture
from binder_app.intake.formats.flow_pictures import Pictures
from binder_app.intake.formats.image import Wishes, picture_pages
from binder_app.intake.formats.image_crop import UncertainCropError, crop_of
from binder_app.intake.formats.image_frames import careful_pillow, opened
from binder_app.intake.unreadable import UnreadableFileError
from binder_app.storage.places import resources
from tests.intake.carriers import mutated
from tests.intake.heif_drawn import (
    HIGH,
    QUARTERS_PARTS,
    WIDE,
    Item,
    avif,
    box,
    clap,
    full,
    heif,
    imir,
    irot,
    navy,
    quarters,
    size,
)

CROP = clap(60, 40, -10, 4)
SEEN = (8, 16, 68, 56)
TURNED = {
    1: Image.Transpose.ROTATE_90,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_270,
}
MIRRORED = (Image.Transpose.FLIP_TOP_BOTTOM, Image.Transpose.FLIP_LEFT_RIGHT)


@pytest.fixture
def photo(tmp_path):
    def put(data, name="photo.heic"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return put


def whole():
    image = Image.new("RGB", (WIDE, HIGH))
    for place, colour in enumerate(QUARTERS_PARTS):
        image.paste(colour, (place % 2 * 48, place // 2 * 32, WIDE, HIGH))
    return image


def on_page(source):
    """Return the picture as the page shows it, dot by dot."""
    target = source.with_suffix(".pdf")
    picture_pages(source, target)
    with pypdfium2.PdfDocument(target) as pdf:
        (held,) = pdf[0].get_objects()
        left, bottom, right, top = held.get_bounds()
        look = pdf[0].render(scale=4).to_pil().convert("RGB")
        high = pdf[0].get_height()
    frame = (left, high - top, right, high - bottom)
    return look.crop(tuple(round(4 * side) for side in frame))


def far_apart(one, other):
    other = other.resize(one.size)
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


@pytest.mark.parametrize("kind", [quarters, avif])
@pytest.mark.parametrize(
    ("turns", "looks"),
    [
        ((), ()),
        ((irot(1),), (TURNED[1],)),
        ((irot(2),), (TURNED[2],)),
        ((irot(3), imir(0)), (TURNED[3], MIRRORED[0])),
        ((imir(1),), (MIRRORED[1],)),
        ((irot(1), imir(1)), (TURNED[1], MIRRORED[1])),
    ],
)
def test_what_was_cut_away_is_not_shown(kind, turns, looks, photo):
    source = photo(heif(kind(CROP, *turns)))
    wanted = whole().crop(SEEN)
    for turn in looks:
        wanted = wanted.transpose(turn)

    shown = on_page(source)

    ratio = shown.width / shown.height
    assert ratio == pytest.approx(wanted.width / wanted.height, rel=0.02)
    assert far_apart(shown, wanted) < 12
    assert far_apart(shown, whole()) > 20


@pytest.mark.parametrize("kind", [quarters, avif])
def test_no_copy_of_a_photo_shows_more_than_its_crop(kind, photo, tmp_path):
    source, target = photo(heif(kind(CROP))), tmp_path / "made.pdf"
    wishes = Wishes("Screenshot 1.heic", resources() / "fonts", tmp_path / "flat.pdf")

    with careful_pillow(), opened(source) as image:
        assert image.size == (60, 40)
    picture_pages(source, target, wishes)

    with pypdfium2.PdfDocument(target) as pdf:
        sizes = [held.get_px_size() for held in pdf[0].get_objects()]
    assert sizes[0] == (60, 40)
    assert (WIDE, HIGH) not in sizes


def test_a_photo_that_nobody_cropped_is_shown_whole(photo):
    for kind in (quarters, avif):
        assert far_apart(on_page(photo(heif(kind()))), whole()) < 12


def test_dots_that_are_cut_apart_are_left_out(photo):
    source = photo(heif(quarters(clap(121, 81, 0, 0, part=2))))

    with careful_pillow(), opened(source) as image:
        assert image.size == (60, 40)


def made_of_another(how):
    """Return a file whose picture is another one of it, as it is."""
    item = Item(b"", (size(),), b"iden")
    return heif(item, how, made_of={1: (2,)})


MOVING = box(b"moov", bytes(40))
UNSURE = {
    "two crops": heif(quarters(CROP, clap(20, 20))),
    "turned before": heif(quarters(irot(1), CROP)),
    "mirrored before it is turned": heif(quarters(CROP, imir(1), irot(1))),
    "wider than the picture": heif(quarters(clap(600, 40))),
    "beyond its edge": heif(quarters(clap(60, 40, 30, 0))),
    "empty": heif(quarters(clap(0, 40))),
    "by nothing": heif(quarters(box(b"clap", struct.pack(">8i", *(60, 0) * 4)))),
    "cut short": heif(quarters(box(b"clap", bytes(31)))),
    "in what it is made of": made_of_another(quarters(CROP)),
    "of a picture that moves": heif(quarters(CROP)) + MOVING,
    "in a picture that moves": heif(quarters()) + box(b"moov", CROP),
    "two heads": heif(quarters(CROP)) + full(b"meta", 0, 0),
}


@pytest.mark.parametrize("data", UNSURE.values(), ids=UNSURE.keys())
def test_a_crop_that_is_not_sure_is_refused_with_a_way_out(data, photo):
    with pytest.raises(UncertainCropError) as told:
        on_page(photo(data))

    assert "cropped" in told.value.problem
    assert "JPEG" in told.value.remedy


@pytest.mark.parametrize("kind", [quarters, avif])
def test_within_a_document_no_more_is_shown_either(kind):
    held = Pictures()

    shown = held.of(Picture(heif(kind(CROP)), 60, 40))

    assert shown is not None
    assert far_apart(shown, whole().crop(SEEN)) < 12
    assert shown.size == (60, 40)
    assert held.of(Picture(UNSURE["two crops"], 60, 40)) is None
    assert held.refused == 1


def test_the_crop_of_another_picture_counts_for_nothing(photo):
    source = photo(heif(quarters(), navy(clap(10, 10))))

    assert far_apart(on_page(source), whole()) < 12


def test_no_mutated_crop_shows_what_was_cut_away(photo):
    """Whatever breaks, the picture is as it was cropped or it does not come in."""
    counted = 0
    for data in mutated(heif(avif(CROP)), 300, seed=11):
        try:
            crop = crop_of(data)
            with careful_pillow(), opened(photo(data)) as image:
                shown = image.size
        except UnreadableFileError:
            continue
        if crop is not None:
            counted += 1
            assert shown[0] <= crop.wide and shown[1] <= crop.high
    assert counted


def test_a_file_without_a_crop_is_not_gone_through():
    file = BytesIO()
    whole().save(file, "JPEG")

    assert crop_of(file.getvalue()) is None
    assert crop_of(b"") is None
    assert crop_of(heif(quarters())[:-20]) is None
