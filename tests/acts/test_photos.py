"""Photos of one drop that seem to be one paper, in the order they were taken."""

from dataclasses import replace

import pytest

from binder_app.acts.photos import photos_together
from binder_app.domain.binder import Binder, GivenFile, Original, PageFacts
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess

FACTS = (PageFacts(),)


def case(*photos, **more):
    """Return a binder and the ledger of photos given as (name, time)."""
    originals, exhibits, lines = {}, [], []
    for number, (name, taken) in enumerate(photos, start=1):
        digest = f"d{number}"
        photo = Original(digest, name, 9, ".jpg", "made", FACTS, other_facts=FACTS)
        originals[digest] = replace(photo, taken=taken, **more)
        page = ExhibitPage(digest, 1)
        exhibits.append(Exhibit(f"e{number}", digest, name, (page,)))
        lines.append(GivenFile(name, digest, "added", (f"e{number}",)))
    binder = Binder("workers_comp", exhibits=tuple(exhibits), originals=originals)
    return binder, lines


def test_photos_follow_the_times_they_were_taken():
    photos = (
        ("b.jpg", "2026-11-03T10:16:00"),
        ("a.jpg", "2026-11-03T10:17:30"),
        ("c.jpg", "2026-11-03T10:15:00"),
    )
    assert photos_together(*case(*photos)) == (("e3", "e1", "e2"),)


def test_a_long_pause_makes_two_papers():
    photos = (
        ("a.jpg", "2026-11-03T10:15:00"),
        ("b.jpg", "2026-11-03T10:16:00"),
        ("c.jpg", "2026-11-03T10:20:00"),
        ("d.jpg", "2026-11-03T10:21:00"),
        ("e.jpg", "2026-11-03T10:45:00"),
    )
    assert photos_together(*case(*photos)) == (("e1", "e2"), ("e3", "e4"))


def test_one_that_is_known_to_be_a_paper_begins_another():
    binder, lines = case(*((f"p {n}.jpg", "") for n in range(1, 7)))
    known = [
        replace(exhibit, guess=Guess(kind, 0.95))
        for exhibit, kind in zip(
            (binder.exhibits[place] for place in (0, 1, 4)),
            ("correspondence", "ur_decision", "work_status"),
            strict=True,
        )
    ]
    for exhibit in known:
        binder = binder.replacing([exhibit.id], [exhibit])

    assert photos_together(binder, lines) == (("e2", "e3", "e4"), ("e5", "e6"))


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        (("IMG_0010.jpg", "IMG_0009.jpg", "IMG_0011.jpg"), ("e2", "e1", "e3")),
        (("page 10.jpg", "page 9.jpg"), ("e2", "e1")),
        (("page 1.jpg", "page 3.jpg"), ()),
        (("page 1.jpg", "letter 2.jpg"), ()),
        (("a.jpg", "b.jpg"), ()),
        (("2026 3.jpg", "2027 4.jpg"), ()),
        (("IMG_0010.jpg",), ()),
    ],
)
def test_without_times_numbers_in_their_names_say_so(names, ids):
    together = photos_together(*case(*((name, "") for name in names)))
    assert together == ((ids,) if ids else ())


def test_screenshots_are_offered_by_themselves():
    shots = case(("a 1.png", ""), ("a 2.png", ""), is_screen=True, other_facts=())
    assert photos_together(*shots) == (("e1", "e2"),)


def test_other_papers_and_those_held_back_or_there_before_are_none_of_them():
    binder, lines = case(("p 1.jpg", ""), ("p 2.jpg", ""), ("p 3.jpg", ""))
    plain = {d: replace(o, other_facts=()) for d, o in binder.originals.items()}
    held = binder.exhibits[0].with_choice("state", "held_back")

    assert photos_together(replace(binder, originals=plain), lines) == ()
    assert photos_together(binder.replacing(["e1"], [held]), lines) == (("e2", "e3"),)
    assert photos_together(binder, lines[1:]) == (("e2", "e3"),)
