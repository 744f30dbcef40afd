"""Screenshots of messages: one to a page, or side by side, and nothing is lost."""

from dataclasses import replace

import numpy as np
import pikepdf
import pypdfium2
import pytest

from binder_app.acts.adding import pages_at_hand, shelf_of
from binder_app.storage.binder_file import BinderFile
from tests.acts.disputes import answered
from tests.intake import photos
from tests.verbs import calls, drawn

COUNT = 5


@pytest.fixture
def call(capsys):
    return lambda *words: calls.call(capsys, *words)


def coloured(number):
    """Return a screenshot whose head has a colour of its own."""
    shot = photos.messages(size=(585, 1266))
    shot.paste((40 * number, 255 - 40 * number, 200), (0, 0, 585, 200))
    return shot


@pytest.fixture
def case(call, tmp_path):
    """Return a binder with five screenshots joined into one exhibit, and a letter."""
    home = tmp_path / "shots"
    home.mkdir()
    for number in range(1, COUNT + 1):
        coloured(number).save(home / f"Screenshot_20261103-10150{number}.png")
    drawn.draw_pdf(tmp_path / "letter.pdf", "Dear adjuster")
    assert call("new", tmp_path / "B").code == 0
    call("add", tmp_path / "B", home, tmp_path / "letter.pdf", "--text", "later")
    assert call("join", tmp_path / "B", "e1", "e2", "e3", "e4", "e5").code == 0
    return tmp_path / "B"


def exhibit(call, case):
    return call("show", case, "--json").json["exhibits"][0]


def per_page(call, case, count):
    return call("set", case, "--exhibit", "e1", f"per_page={count}")


def pictures_of(case):
    """Return each page of the first exhibit as it looks, and how many pictures it has.

    A page's captions are pictures of black and white.
    """
    with BinderFile.open(case) as file:
        held = file.binder.exhibit("e1")
        originals = [file.binder.originals[page.source] for page in held.pages]
        paths = pages_at_hand(file, originals)
        found = []
        for page in held.pages:
            path = paths[page.source]
            with pikepdf.open(path) as pdf:
                own = pdf.pages[page.source_page - 1].Resources.XObject.values()
                count = sum(int(one.BitsPerComponent) > 1 for one in own)
            with pypdfium2.PdfDocument(path) as pdf:
                look = pdf[page.source_page - 1].render(scale=1).to_pil()
            found.append((look.convert("RGB"), count))
    return found


@pytest.mark.parametrize(("across", "counts"), [(2, [2, 2, 1]), (3, [3, 2])])
def test_screenshots_stand_side_by_side_in_their_order_and_colours(
    call, case, across, counts
):
    assert per_page(call, case, across).code == 0

    held = exhibit(call, case)
    assert (held["pages"], held["per_page"]) == (len(counts), across)
    seen = pictures_of(case)
    assert [count for _, count in seen] == counts
    heads = []
    for look, count in seen:
        row = np.asarray(look)[45]
        reds = [int(r) for r, _, b in row if b == 200]
        heads += list(dict.fromkeys(reds))
        assert len(set(reds)) == count
    assert heads == [40 * number for number in range(1, COUNT + 1)]


def test_each_screenshot_of_a_row_has_a_line_below_it(call, case):
    per_page(call, case, 3)

    (look, _), *_ = pictures_of(case)
    grey = np.asarray(look.convert("L"))
    foot = 29 + int((612 - 58 - 22) / 3 * 1266 / 585)
    thirds = np.array_split(grey[foot + 1 : foot + 26], 3, axis=1)
    assert all(third.min() < 120 for third in thirds)


def test_one_a_page_brings_the_exhibit_back_as_it_was(call, case):
    with BinderFile.open(case) as file:
        before = file.binder
    per_page(call, case, 3)
    per_page(call, case, 2)

    assert per_page(call, case, 1).code == 0

    with BinderFile.open(case) as file:
        assert file.binder == before


def test_every_screenshot_keeps_its_file_and_its_line(call, case, tmp_path):
    per_page(call, case, 3)

    lines = call("show", case, "--json").json["ledger"]
    assert [line["exhibits"] for line in lines[:COUNT]] == [["e1"]] * COUNT
    again = call("add", case, tmp_path / "shots", "--json").json["files"]
    assert {line["same_as"] for line in again} == {"e1"}
    words = ("build", case, "-o", tmp_path / "p.pdf", "--force", "--because", "a test")
    built = call(*words, "--json").json
    assert built["checked"]["ok"]
    rows = [row for row in built["ledger"] if row["file"].startswith("Screenshot")]
    first = rows[0]["pages"][0]
    runs = [row["pages"] for row in rows[:COUNT]]
    assert runs == [[first, first]] * 3 + [[first + 1, first + 1]] * 2


def test_rows_lost_from_the_cache_are_made_again(call, case):
    per_page(call, case, 3)
    with BinderFile.open(case) as file:
        original = file.binder.originals[file.binder.exhibit("e1").source]
        made = shelf_of(file).pages_path(original)
        before = made.read_bytes()
        made.unlink()

        pages_at_hand(file, [original])

        assert made.read_bytes() == before


def test_an_answer_that_points_to_a_screenshot_follows_it(call, case):
    with BinderFile.open(case) as file:
        file.save(replace(file.binder, dispute=answered("e1:4", "e6:1")))
    per_page(call, case, 3)
    with BinderFile.open(case) as file:
        assert file.binder.dispute.answers == {"1.1": "e1:2", "1.2": "e6:1"}


@pytest.mark.parametrize("value", ["0", "4", "many", "-1"])
def test_no_other_count_is_taken(call, case, value):
    assert per_page(call, case, value).code == 2
    assert exhibit(call, case)["per_page"] == 1


def test_only_screenshots_stand_side_by_side(call, case):
    assert call("set", case, "--exhibit", "e6", "per_page=2").code == 2
    call("join", case, "e1", "e6")
    told = per_page(call, case, 2)
    assert told.code == 2 and "Join the screenshots" in told.err


def test_a_screenshot_that_is_left_out_is_not_slipped_in(call, case):
    call("set", case, "--exhibit", "e1", "pages=1-4")

    assert per_page(call, case, 2).code == 2
    assert exhibit(call, case)["pages_in"] == [1, 2, 3, 4]


def test_a_row_that_is_left_out_stays_out_one_to_a_page(call, case):
    per_page(call, case, 3)
    call("set", case, "--exhibit", "e1", "pages=1")

    per_page(call, case, 1)

    assert exhibit(call, case)["pages_in"] == [1, 2, 3]
