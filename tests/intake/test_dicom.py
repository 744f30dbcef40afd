"""Medical pictures: drawn as a doctor sees them, with whose they are beside them."""

import random
import struct
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pydicom
import pypdfium2
import pytest
from PIL import Image
from pydicom.encaps import encapsulate
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    EncapsulatedPDFStorage,
    JPEGBaseline8Bit,
    JPEGLosslessSV1,
    RLELossless,
)

from binder_app.errors import BinderError
from binder_app.intake.read_file import read_file
from binder_app.intake.reader import Reader, ReadJob
from binder_app.intake.unreadable import NoPaperError, UnreadableFileError
from binder_app.storage.places import resources
from tests.intake.medical import medical, ramp
from tests.verbs import drawn

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus" / "dicom"
MUTATIONS = 100


@pytest.fixture
def read(tmp_path):
    """Write a medical file and read it: what was found, and its page."""

    def read(held, name="IM000001"):
        source = tmp_path / name
        if isinstance(held, bytes):
            source.write_bytes(held)
        else:
            held.save_as(source, enforce_file_format=True)
        made = tmp_path / "made.pdf"
        job = ReadJob(str(source), name, str(made), str(tmp_path / "text.json"))
        return read_file(job, resources()), made

    return read


def pictures_on(made):
    """Return the pictures that stand on a page, in grey."""
    with pypdfium2.PdfDocument(made) as pdf:
        page = pdf[0]
        places = [one.get_bounds() for one in page.get_objects() if one.type == 3]
        seen, high = page.render(scale=1).to_pil().convert("L"), page.get_height()
    return [
        seen.crop((int(left) + 1, int(high - top) + 1, int(right), int(high - bottom)))
        for left, bottom, right, top in places
    ]


def picture_on(made):
    """Return the one picture that stands on a page, in grey."""
    (picture,) = pictures_on(made)
    return picture


def from_left(made):
    """Return the greys of a page's picture at its left and at its right."""
    seen = picture_on(made)
    return seen.getpixel((3, 40)), seen.getpixel((seen.width - 4, 40))


def test_whose_picture_it_is_stands_beside_it(read):
    found, _ = read(medical(ramp()))

    ((text, facts),) = found.pages
    for line in (
        "Patient: Sample, Jordan",
        "Studied: 03/04/2025",
        "Part: LSPINE",
        "Modality: MRI",
        "Series: T2 sagittal",
    ):
        assert line in text
    assert facts.pictures == 1


def test_light_and_dark_are_turned_round_where_the_file_says_so(read):
    left, right = from_left(read(medical(ramp()))[1])
    assert left < 20 and right > 235

    turned = medical(ramp(), PhotometricInterpretation="MONOCHROME1")
    left, right = from_left(read(turned)[1])
    assert left > 235 and right < 20


def test_the_window_of_the_file_is_applied_after_its_rescale(read):
    held = medical(ramp(), RescaleSlope=1, RescaleIntercept=-1000)
    held.WindowCenter, held.WindowWidth = [500, 40], [1000, 400]

    seen = picture_on(read(held)[1])

    greys = [seen.getpixel((int(seen.width * at), 40)) for at in (0.2, 0.36, 0.52)]
    assert greys[0] < 8
    assert 90 < greys[1] < 165
    assert greys[2] > 247


def test_a_nonsense_window_gives_way_to_the_values_themselves(read):
    left, right = from_left(read(medical(ramp(), WindowCenter=5, WindowWidth=0))[1])

    assert left < 20 and right > 235


def toned(*tones):
    """Return a file of several views, each of one tone."""
    views = np.stack([np.full((40, 40), tone, np.uint8) for tone in tones])
    views[:, 0, 0], views[:, 0, 1] = 0, 255
    held = medical(views, NumberOfFrames=len(tones))
    held.WindowCenter, held.WindowWidth = 128, 256
    return held


def test_a_few_of_many_views_stand_on_one_sheet(read):
    found, made = read(toned(*range(0, 250, 5)))

    assert found.notes == ["The file holds 50 views; 12 of them are shown."]
    assert len(found.pages) == 1
    assert "1/50" in found.pages[0][0] and "50/50" in found.pages[0][0]
    greys = [seen.getpixel((60, 60)) for seen in pictures_on(made)]
    assert len(greys) == 12
    assert greys == sorted(greys) and greys[0] < 4 and greys[-1] > 240


def test_few_views_are_all_shown_and_larger(read):
    found, made = read(toned(0, 90, 255))

    assert found.notes == []
    greys = [seen.getpixel((100, 100)) for seen in pictures_on(made)]
    assert [round(grey / 10) for grey in greys] == [0, 9, 25]
    assert all(seen.width > 200 for seen in pictures_on(made))


def test_dots_that_are_not_square_are_stretched(read):
    seen = picture_on(read(medical(ramp(60, 60), PixelSpacing=[2.0, 1.0]))[1])

    assert seen.height / seen.width == pytest.approx(2, abs=0.05)


@pytest.mark.parametrize("packing", [RLELossless, DeflatedExplicitVRLittleEndian])
def test_packed_pictures_are_unpacked(packing, read):
    held = medical(ramp())
    if packing is RLELossless:
        held.compress(RLELossless)
    held.file_meta.TransferSyntaxUID = packing

    left, right = from_left(read(held)[1])

    assert left < 20 and right > 235


def test_a_jpeg_within_is_drawn(read):
    file = BytesIO()
    Image.fromarray((ramp() / 16).astype(np.uint8)).save(file, "JPEG")
    held = medical((ramp() / 16).astype(np.uint8), JPEGBaseline8Bit)
    held.PixelData = encapsulate([file.getvalue()])
    held["PixelData"].VR = "OB"

    left, right = from_left(read(held)[1])

    assert left < 25 and right > 230


def test_what_cannot_be_unpacked_here_says_so(read):
    held = medical(ramp(), JPEGLosslessSV1)
    held.PixelData = encapsulate([b"\xff\xd8\xff\xc3" + bytes(60)])
    held["PixelData"].VR = "OB"

    with pytest.raises(UnreadableFileError, match="can't be drawn here") as told:
        read(held)
    assert "JPEG" in told.value.remedy


def test_a_packing_that_runs_over_the_picture_is_damage(read):
    part = bytes([129, 5]) * 200
    head = struct.pack("<16I", 2, 64, 64 + len(part), *[0] * 13)
    held = medical(ramp(32, 32), RLELossless)
    held.PixelData = encapsulate([head + part + part])
    held["PixelData"].VR = "OB"

    with pytest.raises(UnreadableFileError, match="is damaged"):
        read(held)


def test_a_part_that_claims_more_than_memory_is_damage(tmp_path):
    source, reader = tmp_path / "IM1", Reader()
    medical(ramp(32, 32)).save_as(source, enforce_file_format=True)
    whole = source.read_bytes()
    source.write_bytes(whole.replace(b"PN\x0e\0Sample", b"UT\0\0\xf0\xff\xff\xffSa"))
    job = ReadJob(str(source), "IM1", str(tmp_path / "a.pdf"), str(tmp_path / "a.json"))
    try:
        answer = reader.read(job).answer
    finally:
        reader.close()

    assert "is damaged" in answer["problem"]


def test_a_pdf_within_a_medical_file_gives_its_pages(read, tmp_path):
    paper = drawn.draw_pdf(tmp_path / "a.pdf", "the report", "its end").read_bytes()
    held = medical()
    held.file_meta.MediaStorageSOPClassUID = EncapsulatedPDFStorage
    held.MIMETypeOfEncapsulatedDocument = "application/pdf"
    held.EncapsulatedDocument = paper + b"\0" * (len(paper) % 2)
    held.EncapsulatedDocumentLength = len(paper)

    found, made = read(held)

    assert [text.strip() for text, _ in found.pages] == ["the report", "its end"]
    assert (found.family, found.pages_file) == ("dicom", "made")
    assert made.is_file()


def test_a_file_without_a_picture_and_the_list_of_a_disc_say_what_they_are(read):
    with pytest.raises(UnreadableFileError, match="holds no picture"):
        read(medical())
    held = medical()
    held.DirectoryRecordSequence = [pydicom.Dataset()]
    with pytest.raises(NoPaperError, match="list of what is on the disc"):
        read(held)


def test_a_picture_that_ends_early_is_shown_as_far_as_it_goes(read):
    held = medical(ramp())
    held.PixelData = held.PixelData[: len(held.PixelData) // 2]

    found, _ = read(held)

    assert "part of the picture is missing" in found.notes[0]
    assert found.pages[0][1].is_torn


def test_a_picture_of_a_huge_size_is_refused_before_it_is_decoded(read):
    held = medical(ramp())
    held.Rows = held.Columns = 65535

    with pytest.raises(UnreadableFileError, match="too large"):
        read(held)


def test_a_million_views_do_no_harm(read):
    found, _ = read(medical(ramp(), NumberOfFrames=2_000_000_000))

    assert found.pages[0][1].is_torn


def test_a_name_can_bring_nothing_but_letters_onto_the_page(read):
    name = "Evil\x1b[31m^\u202eJordan" + "x" * 500
    found, _ = read(
        medical(ramp(), PatientName=name, SpecificCharacterSet="ISO_IR 192")
    )

    text = found.pages[0][0]
    assert "\x1b" not in text and "\u202e" not in text
    assert max(map(len, text.splitlines())) < 100


def test_a_mutated_medical_file_never_ends_its_reader_without_a_reason(tmp_path):
    whole, source = BytesIO(), tmp_path / "IM1"
    medical(ramp(32, 32), WindowCenter=900, WindowWidth=900).save_as(
        whole, enforce_file_format=True
    )
    job = ReadJob(str(source), "IM1", str(tmp_path / "a.pdf"), str(tmp_path / "a.json"))
    rng = random.Random(4)
    for seed in range(MUTATIONS):
        body = bytearray(whole.getvalue())
        for _ in range(rng.randint(1, 10)):
            body[rng.randrange(128, len(body) if seed % 2 else 700)] = rng.randrange(
                256
            )
        if seed % 5 == 0:
            del body[rng.randrange(140, len(body)) :]
        source.write_bytes(bytes(body))
        try:
            assert read_file(replace(job), resources()).pages
        except BinderError as error:
            assert error.problem


@pytest.mark.corpus
def test_each_medical_file_of_the_corpus_is_drawn_or_refused(tmp_path):
    if not CORPUS.is_dir():
        pytest.skip(f"the developers' corpus is not beside the project: {CORPUS}")
    done = 0
    for source in sorted(CORPUS.iterdir()):
        made = tmp_path / f"{source.name}.pdf"
        job = ReadJob(str(source), source.name, str(made), str(tmp_path / "text.json"))
        try:
            done += bool(read_file(job, resources()).pages)
        except UnreadableFileError as refused:
            assert refused.remedy
    assert done >= 25
