"""What the ledger says of each file: its own pages, and no page of another."""

from dataclasses import replace

import pytest

from binder_app.acts.ledger import ledger_of
from binder_app.domain.binder import Binder, GivenFile, Original, PageFacts
from binder_app.domain.exhibit import Exhibit, ExhibitPage
from binder_app.domain.packet_plan import PlannedExhibit
from binder_app.packet.for_you import (
    COULD_NOT_BE_READ,
    HELD_BACK,
    IN_PACKET,
    SAME_AS,
)
from binder_app.packet.make_plan import PacketOptions

MRI, FAX = "a" * 64, "b" * 64
FIRST_PAGE = 11


def page(source: str, number: int, goes_in: bool = True) -> ExhibitPage:
    return ExhibitPage(source, number, goes_in=goes_in)


def binder_of(*pages: ExhibitPage, **more: object) -> Binder:
    """Return a binder whose one exhibit was joined of two files."""
    exhibit = replace(Exhibit("e1", MRI, "mri.pdf", pages), **more)  # type: ignore[arg-type]
    given = (
        GivenFile("mri.pdf", MRI, "added", ("e1",)),
        GivenFile("fax.pdf", FAX, "added", ("e1",)),
    )
    return Binder("workers_comp", exhibits=(exhibit,), ledger=given)


def planned(binder: Binder) -> list[PlannedExhibit]:
    return [
        PlannedExhibit(
            held.id,
            "C",
            "MRI",
            "imaging",
            "",
            "",
            "records",
            held.pages_in,
            held.sources,
            FIRST_PAGE,
        )
        for held in binder.exhibits
        if held.pages_in and held.state == "in"
    ]


def rows(binder: Binder, **options: object):
    chosen = PacketOptions(**options)  # type: ignore[arg-type]
    return list(ledger_of(binder, planned(binder), chosen))


def test_each_joined_file_has_its_own_pages_of_the_packet():
    told = rows(binder_of(page(MRI, 1), page(MRI, 2), page(FAX, 1)))

    assert [(row.file, row.pages, row.tab) for row in told] == [
        ("mri.pdf", (11, 12), "C"),
        ("fax.pdf", (13, 13), "C"),
    ]


def test_a_file_of_an_exhibit_none_of_whose_pages_go_in_is_held_back():
    told = rows(binder_of(page(MRI, 1), page(FAX, 1, goes_in=False)))

    assert (told[0].outcome, told[0].pages) == (IN_PACKET, (11, 11))
    assert (told[1].outcome, told[1].pages, told[1].tab) == (HELD_BACK, None, "")
    assert told[1].reason == "All its pages are left out"


def test_pages_left_out_are_counted_for_the_file_they_belong_to():
    told = rows(
        binder_of(page(MRI, 1), page(FAX, 1), page(FAX, 2, False), page(FAX, 3))
    )

    assert told[0].reason == ""
    assert told[1].reason == "1 of its 3 pages left out"


def test_each_thing_said_of_a_file_is_a_reason_of_its_own():
    notes = ("It was locked and opened without a password.",)
    told = rows(binder_of(page(MRI, 1), page(MRI, 2, False), notes=notes))

    left_out = "1 of its 2 pages left out"
    assert told[0].reasons == (left_out, *notes)
    assert told[0].reason == f"{left_out}; {notes[0]}"


def test_a_reason_that_the_user_wrote_is_kept_apart_from_our_words():
    told = rows(binder_of(page(MRI, 1), chosen={"state": "held_back", "reason": "no"}))

    assert (told[0].reasons, told[0].written) == ((), "no")


def test_what_can_not_be_read_is_named_so_even_where_it_was_held_back():
    chosen = {"state": "held_back", "reason": "only my notes"}

    told = rows(binder_of(problem="It is damaged.", chosen=chosen))[0]

    assert told.outcome == COULD_NOT_BE_READ
    assert (told.reasons, told.written) == (("It is damaged.",), "only my notes")


def test_a_file_whose_pages_are_apart_has_a_row_for_each_run():
    mixed = binder_of(page(MRI, 1), page(FAX, 1), page(MRI, 2), page(MRI, 3))

    told = rows(mixed)

    of_mri = [row for row in told if row.file == "mri.pdf"]
    assert [row.pages for row in of_mri] == [(11, 11), (13, 14)]
    assert len({row.given for row in of_mri}) == 1
    assert [row.pages for row in told if row.file == "fax.pdf"] == [(12, 12)]


def test_every_file_has_a_number_of_its_own_even_under_one_name():
    binder = binder_of(page(MRI, 1), page(FAX, 1))
    again = GivenFile("mri.pdf", MRI, "duplicate", same_as="e1")
    told = rows(replace(binder, ledger=(*binder.ledger, again)))

    assert [(row.given, row.outcome) for row in told] == [
        (1, IN_PACKET),
        (2, IN_PACKET),
        (3, SAME_AS),
    ]


@pytest.mark.parametrize(
    ("more", "options", "reason"),
    [
        ({"chosen": {"state": "held_back", "reason": "private"}}, {}, "private"),
        ({}, {"leave_out": ("e1",)}, "You left it out"),
    ],
)
def test_what_is_held_back_says_why(more, options, reason):
    binder = binder_of(page(MRI, 1), page(FAX, 1), **more)
    chosen = PacketOptions(**options)

    told = list(ledger_of(binder, (), chosen))

    assert {(row.outcome, row.reason) for row in told} == {(HELD_BACK, reason)}
    assert {row.stays_out for row in told} == {bool(options)}


def original(digest: str, name: str, *notes: str) -> Original:
    return Original(digest, name, 9, ".pdf", page_facts=(PageFacts(),) * 2, notes=notes)


def with_copy_of_fax(binder: Binder) -> Binder:
    copy = GivenFile("fax-copy.pdf", FAX, "duplicate", same_as="e1")
    return replace(binder, ledger=(*binder.ledger, copy))


def test_a_copy_names_the_file_whose_bytes_it_has_and_its_tab():
    *_, row = rows(with_copy_of_fax(binder_of(page(MRI, 1), page(FAX, 1))))

    assert (row.outcome, row.written, row.reasons) == (SAME_AS, "fax.pdf", ("tab C",))
    assert row.reason == "fax.pdf; tab C"


def test_a_copy_of_a_file_that_stays_out_of_its_exhibit_names_no_tab():
    mixed = binder_of(page(MRI, 1), page(FAX, 1, goes_in=False))

    *_, row = rows(with_copy_of_fax(mixed))

    assert row.reason == "fax.pdf"


def test_a_copy_of_a_file_held_back_names_that_file_and_no_other():
    held = binder_of(page(MRI, 1), page(FAX, 1), chosen={"state": "held_back"})

    *_, row = rows(with_copy_of_fax(held))

    assert row.reason == "fax.pdf"


def test_notes_stand_in_the_rows_of_their_own_file():
    files = {MRI: original(MRI, "mri.pdf", "It was locked."), FAX: original(FAX, "f")}
    binder = binder_of(page(MRI, 1), page(FAX, 1), notes=("mri.pdf: It was locked.",))

    told = rows(replace(binder, originals=files))

    assert [row.reasons for row in told] == [("It was locked.",), ()]


def test_a_note_on_a_file_of_two_exhibits_stands_in_one_row():
    files = {MRI: original(MRI, "mri.pdf", "It was locked.")}
    first = Exhibit("e1", MRI, "mri.pdf", (page(MRI, 1),))
    second = replace(first, id="e2", pages=(page(MRI, 2),))
    given = (GivenFile("mri.pdf", MRI, "added", ("e1",)),)
    binder = Binder(
        "workers_comp", exhibits=(first, second), originals=files, ledger=given
    )

    assert [row.reasons for row in rows(binder)] == [("It was locked.",), ()]


def test_notes_of_an_older_binder_go_with_the_one_file_of_their_exhibit():
    notes = ("It was locked and opened without a password.",)

    assert rows(binder_of(page(MRI, 1), notes=notes))[0].reasons == notes
    joined = rows(binder_of(page(MRI, 1), page(FAX, 1), notes=notes))
    assert [row.reasons for row in joined] == [(), ()]


def test_sentences_follow_each_other_without_a_mark():
    told = rows(binder_of(page(MRI, 1), notes=("It was torn.", "It was mended.")))

    assert told[0].reason == "It was torn. It was mended."
