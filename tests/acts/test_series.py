"""A disc of medical pictures: a sheet for each series, and every file is kept."""

import json
import shutil
import zipfile

import numpy as np
import pypdfium2
import pytest
from pydicom import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import JPEGLosslessSV1

from binder_app.acts.adding import (
    add_files,
    bring_sources,
    pages_at_hand,
    shelf_of,
)
from binder_app.acts.brought_json import brought_from_json, brought_to_json
from binder_app.acts.rulebook import read_rulebook
from binder_app.intake.arrive import arrive
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from tests.intake.medical import medical
from tests.verbs import calls, drawn

SLICES = 18


@pytest.fixture
def call(capsys):
    return lambda *words: calls.call(capsys, *words)


def a_slice(series, number):
    tone = np.linspace(0, 3000, 64 * 64).reshape(64, 64) + number * 30
    return medical(
        tone.astype(np.uint16),
        SeriesInstanceUID=f"1.2.3.{series}",
        SeriesNumber=series,
        InstanceNumber=number,
        SeriesDescription=f"T{series} sagittal",
    )


@pytest.fixture
def disc(tmp_path):
    """Return a folder as on a disc: two series, a single picture, a list, a letter."""
    home = tmp_path / "disc"
    (home / "A").mkdir(parents=True)
    for number in range(1, SLICES + 1):
        name = home / "A" / f"IM{(number * 7) % 31:03}"
        a_slice(1, number).save_as(name, enforce_file_format=True)
    for number in range(1, 4):
        held = a_slice(2, number)
        held.save_as(home / f"B{number}.dcm", enforce_file_format=True)
    a_slice(3, 1).save_as(home / "C.dcm", enforce_file_format=True)
    listed = medical()
    listed.DirectoryRecordSequence = [Dataset()]
    listed.save_as(home / "DICOMDIR", enforce_file_format=True)
    drawn.draw_pdf(home / "report.pdf", "MRI lumbar spine report")
    return home


@pytest.fixture
def case(call, tmp_path, disc):
    assert call("new", tmp_path / "B").code == 0
    return tmp_path / "B"


def test_each_series_becomes_one_sheet_with_every_file_in_the_ledger(call, case, disc):
    told = call("add", case, disc, "--json").json["files"]
    shown = call("show", case, "--json").json

    pages = {e["title"]: e["pages"] for e in shown["exhibits"]}
    assert pages["MRI LSPINE T3 sagittal"] == 1
    assert pages["MRI LSPINE T1 sagittal, series 1, 18 images"] == 1
    assert pages["MRI LSPINE T2 sagittal, series 2, 3 images"] == 1
    assert len(shown["exhibits"]) == 4
    assert len(told) == SLICES + 3 + 1 + 1 + 1
    of_first = [line for line in told if line["file"].startswith("IM")]
    assert len({tuple(line["exhibits"]) for line in of_first}) == 1
    outcomes = {line["file"]: line["outcome"] for line in told}
    assert outcomes.pop("DICOMDIR") == "rejected"
    assert set(outcomes.values()) == {"added"}
    kept = list((case / "originals").iterdir())
    assert len(kept) == SLICES + 3 + 1 + 1


def said_of_the_list(call, case, *given):
    files = call("add", case, *given, "--json").json["files"]
    (line,) = [line for line in files if line["file"].endswith("DICOMDIR")]
    assert line["outcome"] == "rejected"
    return line["problem"], line["remedy"]


def test_the_list_of_a_disc_asks_for_the_folder_only_where_it_came_alone(
    call, case, disc, tmp_path
):
    alone = said_of_the_list(call, case, disc / "DICOMDIR")
    whole = said_of_the_list(call, case, disc)
    after = said_of_the_list(call, case, disc / "DICOMDIR")

    assert "whole folder of the disc" in alone[1]
    assert "index of a disc" in whole[0]
    assert not whole[1]
    assert after == whole
    assert call("new", tmp_path / "Zipped").code == 0
    box = shutil.make_archive(str(tmp_path / "disc"), "zip", disc)
    assert said_of_the_list(call, tmp_path / "Zipped", box) == whole


def test_a_sheet_shows_twelve_of_a_long_series_in_its_order(call, case, disc):
    call("add", case, disc)
    with BinderFile.open(case) as file:
        exhibit = next(e for e in file.binder.exhibits if "18 images" in e.title)
        (path,) = pages_at_hand(file, [file.binder.originals[exhibit.source]]).values()

    assert exhibit.notes == ("One sheet shows 12 of 18 pictures; every file is kept.",)
    with pypdfium2.PdfDocument(path) as pdf:
        text = pdf[0].get_textpage().get_text_range()
    labels = [word for word in text.split() if word.endswith("/18")]
    assert labels[0] == "1/18" and labels[-1] == "18/18"
    assert len(labels) == 12
    assert [int(one.split("/")[0]) for one in labels] == sorted(
        int(one.split("/")[0]) for one in labels
    )


def test_a_lost_sheet_is_made_again_from_all_its_files(call, case, disc):
    call("add", case, disc)
    shutil.rmtree(disc)
    with BinderFile.open(case) as file:
        exhibit = next(e for e in file.binder.exhibits if "18 images" in e.title)
        original = file.binder.originals[exhibit.source]
        made = shelf_of(file).pages_path(original)
        before = made.read_bytes()
        made.unlink()

        pages_at_hand(file, [original])

        assert made.read_bytes() == before


def test_a_disc_given_again_adds_nothing(call, case, disc):
    call("add", case, disc)
    before = call("show", case, "--json").json["exhibits"]

    told = call("add", case, disc, "--json").json["files"]

    assert {line["outcome"] for line in told} == {"duplicate", "rejected"}
    assert call("show", case, "--json").json["exhibits"] == before


def test_the_sheet_of_a_packet_names_each_file_of_a_series(call, case, disc, tmp_path):
    call("add", case, disc)
    words = ("build", case, "-o", tmp_path / "p.pdf", "--force", "--because", "a test")
    built = call(*words, "--json").json

    assert built["checked"]["ok"]
    rows = [row for row in built["ledger"] if row["file"].startswith("IM")]
    assert len(rows) == SLICES
    assert {row["outcome"] for row in rows} == {"in_packet"}
    assert len({tuple(row["pages"]) for row in rows}) == 1


def test_a_series_goes_along_when_a_binder_is_packed_and_unpacked(
    call, case, disc, tmp_path
):
    call("add", case, disc)
    assert call("export", case, "-o", tmp_path / "B.zip").code == 0
    assert call("import", tmp_path / "B.zip", tmp_path / "C").code == 0

    with BinderFile.open(case) as one, BinderFile.open(tmp_path / "C") as other:
        assert one.binder == other.binder


def files_of(disc, *numbers):
    """Return slices of the first series by their numbers."""
    return [disc / "A" / f"IM{(number * 7) % 31:03}" for number in numbers]


def rulebook(file):
    return read_rulebook(file.binder.pathway)


def sheet_text_of(file, exhibit_id):
    """Return the words of the one page of an exhibit."""
    source = file.binder.exhibit(exhibit_id).source
    (path,) = pages_at_hand(file, [file.binder.originals[source]]).values()
    with pypdfium2.PdfDocument(path) as pdf:
        assert len(pdf) == 1
        return str(pdf[0].get_textpage().get_text_range())


def sheet_text(case, exhibit_id):
    with BinderFile.open(case) as file:
        return sheet_text_of(file, exhibit_id)


def test_later_slices_join_the_sheet_that_is_there(call, case, disc):
    call("add", case, *files_of(disc, 5))
    call("set", case, "--exhibit", "e1", "title=My spine")
    call("add", case, *files_of(disc, 2, 9))
    told = call("add", case, *files_of(disc, 1, 9, 12), "--json").json["files"]

    shown = call("show", case, "--json").json
    (exhibit,) = shown["exhibits"]
    assert (exhibit["id"], exhibit["pages"]) == ("e1", 1)
    assert [line["outcome"] for line in told] == ["added", "duplicate", "added"]
    assert all(line["exhibits"] == ["e1"] for line in told if not line["same_as"])
    assert exhibit["notes"] == ["One sheet shows 5 of 5 pictures; every file is kept."]
    text = sheet_text(case, "e1")
    assert "Pictures: 5" in text and "5/5" in text
    held = [line for line in shown["ledger"] if line["exhibits"] == ["e1"]]
    assert len(held) == 5


def test_taking_back_later_slices_brings_the_earlier_sheet_back(call, case, disc):
    call("add", case, *files_of(disc, 1, 2, 3))
    with BinderFile.open(case) as file:
        before = file.binder
        add_files(file, files_of(disc, 4, 5), rulebook(file), Progress())
        assert "Pictures: 5" in sheet_text_of(file, "e1")

        file.save(before)

        assert "Pictures: 3" in sheet_text_of(file, "e1")


def test_an_archive_of_a_series_gives_one_sheet(call, case, disc, tmp_path):
    box = tmp_path / "disc.zip"
    with zipfile.ZipFile(box, "w") as archive:
        for path in sorted((disc / "A").iterdir()):
            archive.write(path, f"A/{path.name}")
        archive.write(disc / "B1.dcm", "B1.dcm")
    told = call("add", case, *files_of(disc, 3), box, "--json").json["files"]

    shown = call("show", case, "--json").json
    assert len(shown["exhibits"]) == 2
    assert "Pictures: 18" in sheet_text(case, "e1")
    assert {line["outcome"] for line in told} == {"added", "duplicate"}
    inner = [line for line in told if line["came_in"] == "disc.zip"]
    assert len(inner) == SLICES + 1


def test_slices_that_cannot_be_drawn_give_way_and_are_kept(call, case, tmp_path):
    (tmp_path / "S").mkdir()
    for number in range(1, 7):
        held = a_slice(4, number)
        if number != 4:
            held.file_meta.TransferSyntaxUID = JPEGLosslessSV1
            held.PixelData = encapsulate([b"\xff\xd8\xff\xc3" + bytes(60)])
            held["PixelData"].VR = "OB"
        held.save_as(tmp_path / "S" / f"{number}.dcm", enforce_file_format=True)

    call("add", case, tmp_path / "S")

    (exhibit,) = call("show", case, "--json").json["exhibits"]
    assert exhibit["notes"] == ["One sheet shows 1 of 6 pictures; every file is kept."]
    assert exhibit["state"] == "in"


def test_a_series_of_which_nothing_can_be_drawn_is_one_question(call, case, tmp_path):
    (tmp_path / "S").mkdir()
    for number in range(1, 5):
        held = a_slice(4, number)
        held.file_meta.TransferSyntaxUID = JPEGLosslessSV1
        held.PixelData = encapsulate([b"\xff\xd8\xff\xc3" + bytes(60)])
        held["PixelData"].VR = "OB"
        held.save_as(tmp_path / "S" / f"{number}.dcm", enforce_file_format=True)

    told = call("add", case, tmp_path / "S", "--json").json["files"]
    again = call("add", case, tmp_path / "S", "--json").json["files"]

    shown = call("show", case, "--json").json
    (exhibit,) = shown["exhibits"]
    assert "can't be drawn here" in exhibit["reason"]
    assert {line["outcome"] for line in (*told, *again)} == {"needs_attention"}
    assert len(shown["ledger"]) == 4


def test_a_sheet_joined_with_its_report_and_cut_off_again_keeps_its_files(
    call, case, disc
):
    call("add", case, disc / "A", disc / "report.pdf")
    assert call("join", case, "e1", "e2").code == 0
    assert call("split", case, "--exhibit", "e1", "--at", "2").code == 0

    shown = call("show", case, "--json").json
    of_slices = [line["exhibits"] for line in shown["ledger"][:SLICES]]
    assert of_slices == [["e1"]] * SLICES
    assert len(shown["exhibits"]) == 2


def test_one_number_for_two_patients_makes_no_common_sheet(call, case, tmp_path):
    (tmp_path / "S").mkdir()
    for number, name in enumerate(("Sample^Jordan", "Other^Alex"), start=1):
        held = a_slice(6, number)
        held.PatientName = name
        held.save_as(tmp_path / "S" / f"{number}.dcm", enforce_file_format=True)

    call("add", case, tmp_path / "S")

    assert len(call("show", case, "--json").json["exhibits"]) == 2


def test_a_slice_that_ends_early_is_told_of(call, case, tmp_path):
    (tmp_path / "S").mkdir()
    for number in range(1, 4):
        held = a_slice(7, number)
        if number == 2:
            held.PixelData = held.PixelData[: len(held.PixelData) // 4 * 2]
        held.save_as(tmp_path / "S" / f"{number}.dcm", enforce_file_format=True)

    call("add", case, tmp_path / "S")

    (exhibit,) = call("show", case, "--json").json["exhibits"]
    assert "Pictures on it that are cut off or damaged: 1." in exhibit["notes"]
    with BinderFile.open(case) as file:
        assert file.binder.is_torn(file.binder.exhibit("e1").pages[0])


def test_the_window_hears_the_same_of_a_series_as_the_command_line(call, case, disc):
    call("add", case, *files_of(disc, 1))
    with BinderFile.open(case) as file:
        rules = rulebook(file)
        sources = [*files_of(disc, 2, 3), disc / "B1.dcm", disc / "B2.dcm"]
        binder = file.binder
        for brought in bring_sources(file, sources, rules, Progress()):
            plain = json.loads(json.dumps(brought_to_json(brought)))
            assert brought_from_json(plain) == brought
            binder, line = arrive(binder, brought_from_json(plain), rules.kinds)
            assert line.outcome == "added"
        file.save(binder)

        assert "Pictures: 3" in sheet_text_of(file, "e1")
        assert "Pictures: 2" in sheet_text_of(file, "e2")
