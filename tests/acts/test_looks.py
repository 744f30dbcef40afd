"""A photographed paper goes in straightened, or as it was taken: as its owner says."""

import json

import pytest

from binder_app.acts.adding import pages_at_hand, read_job, shelf_of
from binder_app.acts.looks import has_two_looks, is_straightened, with_cleanup
from binder_app.acts.splitting import join
from binder_app.domain.binder import STRAIGHTENED, Original, PageFacts
from binder_app.errors import BinderError, WrongUsageError
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.shapes import original_from_json, original_to_json
from tests.intake.photos import Shot, letter, photographed
from tests.verbs import calls, drawn


@pytest.fixture
def call(capsys):
    return lambda *words: calls.call(capsys, *words)


@pytest.fixture
def case(call, tmp_path):
    """Return a binder with a photographed paper (e1) and a PDF (e2)."""
    folder, photo = tmp_path / "B", tmp_path / "IMG_1.jpg"
    photographed(letter(), Shot("wood", size=(600, 800))).save(photo, quality=88)
    paper = drawn.draw_pdf(tmp_path / "letter.pdf", "a letter")
    assert call("new", folder).code == 0
    assert call("add", folder, photo, paper).code == 0
    return folder


def shown(call, case):
    return call("show", case, "--json").json["exhibits"]


def test_a_photographed_paper_comes_in_straightened_and_says_so(call, case):
    photo, paper = shown(call, case)

    assert (photo["cleanup"], paper["cleanup"]) == ("on", None)
    assert photo["notes"] == [STRAIGHTENED]
    assert photo["source_name"] == "IMG_1.jpg"


def test_cleanup_off_brings_the_photo_as_it_was_taken_and_on_takes_it_back(call, case):
    with BinderFile.open(case) as file:
        before = file.binder
    call("set", case, "--exhibit", "e1", "cleanup=off")
    with BinderFile.open(case) as file:
        off = file.binder
        (path,) = pages_at_hand(
            file, [off.originals[off.exhibit("e1").source]]
        ).values()
    photo, _ = shown(call, case)

    assert (photo["cleanup"], photo["notes"]) == ("off", [])
    assert path.name.partition(".")[0].endswith("-taken-1")
    digest = off.exhibit("e1").source
    assert off.originals[digest].page_facts == before.originals[digest].other_facts
    call("set", case, "--exhibit", "e1", "cleanup=on")
    with BinderFile.open(case) as file:
        assert file.binder == before


def test_a_packet_is_built_and_proven_with_either(call, case, tmp_path):
    for value in ("on", "off"):
        call("set", case, "--exhibit", "e1", f"cleanup={value}")
        target = tmp_path / f"{value}.pdf"
        words = ("build", case, "-o", target, "--force", "--because", "a test")
        built = call(*words, "--json").json

        assert built["checked"]["ok"]


def test_lost_pages_are_made_again_as_they_were_chosen(call, case):
    call("set", case, "--exhibit", "e1", "cleanup=off")
    with BinderFile.open(case) as file:
        original = file.binder.originals[file.binder.exhibit("e1").source]
        shelf = shelf_of(file)
        before = shelf.pages_path(original).read_bytes()
        for place in (original.digest, original.made_name):
            shelf.made_path(place).unlink()
        (path,) = pages_at_hand(file, [original]).values()

        assert path.read_bytes() == before


def test_a_photo_of_an_older_binder_is_not_straightened_when_made_again(case):
    with BinderFile.open(case) as file:
        digest = file.binder.exhibit("e1").source
        held = original_to_json(file.binder.originals[digest].shown(as_taken=True))
        del held["other_facts"], held["as_taken"]
        older = original_from_json(json.loads(json.dumps(held)))
        job = read_job(shelf_of(file), older)

    assert (job.taken_to, job.taken_text_to) == ("", "")
    assert older.made_name == digest


def test_nothing_can_be_straightened_that_is_no_photographed_paper(case):
    with BinderFile.open(case) as file:
        binder = file.binder

    assert with_cleanup(binder, "e2", "off") == binder
    with pytest.raises(WrongUsageError, match="no straightened copy of e2"):
        with_cleanup(binder, "e2", "on")


def test_a_joined_exhibit_goes_back_with_its_photos(case):
    with BinderFile.open(case) as file:
        binder = join(file.binder, ["e2", "e1"])
    joined = binder.exhibit("e2")

    assert joined.notes == (f"IMG_1.jpg: {STRAIGHTENED}",)
    off = with_cleanup(binder, "e2", "off")
    assert off.exhibit("e2").notes == ()
    assert has_two_looks(off, joined) and not is_straightened(off, joined)
    assert with_cleanup(off, "e2", "on") == binder


def test_pages_that_come_out_otherwise_than_before_are_not_taken(case):
    with BinderFile.open(case) as file:
        digest = file.binder.exhibit("e1").source
        original = file.binder.originals[digest]
        shelf_of(file).made_path(digest).unlink()
        other = Original(
            digest,
            original.name,
            original.bytes,
            original.suffix,
            "made",
            original.page_facts,
            other_facts=(PageFacts(), PageFacts()),
        )

        with pytest.raises(BinderError, match="gives other pages"):
            pages_at_hand(file, [other])
