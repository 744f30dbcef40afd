"""Cutting and joining: no page is lost or doubled, nothing held back slips out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from binder_app.acts.splitting import join, split
from binder_app.domain.binder import Binder, Original, PageFacts
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.domain.fact import Alarm, Fact
from binder_app.errors import WrongUsageError
from binder_app.storage import places
from binder_app.storage.rule_files import read_kinds
from tests.acts.disputes import answered

KINDS = read_kinds(places.resources())
DIGEST = "{:064x}".format


def guess_other(pages, name, kind=""):
    return Guess("other")


@some.composite
def binders(draw):
    """Draw a binder of a few exhibits; some held back, by kind or by hand."""
    exhibits = []
    for number in range(1, draw(some.integers(2, 5)) + 1):
        source = DIGEST(number)
        pages = tuple(
            ExhibitPage(
                source, page, draw(some.sampled_from([0, 90])), draw(some.booleans())
            )
            for page in range(1, draw(some.integers(1, 6)) + 1)
        )
        kind = draw(some.sampled_from(["other", "rfa", "privileged"]))
        chosen = draw(some.sampled_from([{}, {"state": "held_back"}, {"state": "in"}]))
        held = KINDS[kind].held_back
        exhibits.append(
            Exhibit(f"e{number}", source, "a.pdf", pages, Guess(kind), chosen)
        )
        exhibits[-1] = replace(exhibits[-1], held_by_default=held)
    return Binder(
        "workers_comp", exhibits=tuple(exhibits), next_exhibit=len(exhibits) + 1
    )


def pages_of(binder):
    return sorted(
        (page.source, page.source_page, page.turn, page.goes_in)
        for exhibit in binder.exhibits
        for page in exhibit.pages
    )


def held_pages(binder):
    return {
        (page.source, page.source_page)
        for exhibit in binder.exhibits
        for page in exhibit.pages
        if exhibit.state == "held_back"
    }


@given(binders(), some.data())
def test_any_row_of_cuts_and_joins_keeps_every_page_once_and_what_is_held(binder, data):
    before, held = pages_of(binder), held_pages(binder)

    for _ in range(data.draw(some.integers(1, 4))):
        wide = [e for e in binder.exhibits if len(e.pages) > 1]
        if wide and data.draw(some.booleans()):
            whole = data.draw(some.sampled_from(wide))
            places_ = some.integers(2, len(whole.pages))
            cuts = data.draw(some.lists(places_, min_size=1, max_size=3))
            binder, _ids = split(binder, whole.id, cuts, guess_other, KINDS)
        elif len(binder.exhibits) > 1:
            ids = data.draw(some.permutations([e.id for e in binder.exhibits]))
            binder = join(binder, ids[: data.draw(some.integers(2, len(ids)))])
        assert pages_of(binder) == before
        assert held_pages(binder) >= held
        held = held_pages(binder)

    ids = [exhibit.id for exhibit in binder.exhibits]
    assert len(set(ids)) == len(ids)


def binder_of(*exhibits, **more):
    count = len(exhibits) + 1
    return Binder("workers_comp", exhibits=exhibits, next_exhibit=count, **more)


def exhibit(exhibit_id, pages=4, **more):
    source = DIGEST(int(exhibit_id[1:]))
    leaves = tuple(ExhibitPage(source, page) for page in range(1, pages + 1))
    return Exhibit(exhibit_id, source, f"{exhibit_id}.pdf", leaves, **more)


def test_the_first_part_keeps_the_id_and_the_human_word():
    whole = exhibit("e1", chosen={"kind": "rfa", "title": "Ours", "date": "2026-01-02"})

    binder, ids = split(binder_of(whole), "e1", [3], guess_other, KINDS)

    first, second = binder.exhibits
    assert ids == ("e1", "e2")
    assert (first.kind, first.title, first.date) == ("rfa", "Ours", "2026-01-02")
    assert (second.kind, second.kind_by, second.title) == ("other", "guess", "")
    assert [len(part.pages) for part in binder.exhibits] == [2, 2]


def test_every_part_of_a_paper_held_back_by_its_kind_stays_held_back():
    whole = replace(exhibit("e1", guess=Guess("privileged")), held_by_default=True)

    binder, _ = split(binder_of(whole), "e1", [2, 4], guess_other, KINDS)

    assert [part.state for part in binder.exhibits] == ["held_back"] * 3
    assert all(part.reason for part in binder.exhibits)


def test_a_part_that_is_private_is_held_back_though_the_whole_was_not():
    def guess(pages, name, kind=""):
        return Guess("privileged" if pages[0].source_page == 3 else "other")

    binder, _ = split(binder_of(exhibit("e1")), "e1", [3], guess, KINDS)

    assert [part.state for part in binder.exhibits] == ["in", "held_back"]


def test_parts_stand_where_the_whole_stood():
    binder = binder_of(exhibit("e1"), exhibit("e2"), exhibit("e3"))

    cut, _ = split(binder, "e2", [2], guess_other, KINDS)

    assert [part.id for part in cut.exhibits] == ["e1", "e2", "e4", "e3"]


@pytest.mark.parametrize("at", [[], [0], [1], [5], [2, 9]])
def test_cuts_outside_are_refused(at):
    with pytest.raises(WrongUsageError, match="e1 has 4 pages"):
        split(binder_of(exhibit("e1")), "e1", at, guess_other, KINDS)


def test_joining_keeps_the_order_named_and_the_first_id():
    binder = binder_of(exhibit("e1", 1), exhibit("e2", 2), exhibit("e3", 1))

    joined = join(binder, ["e3", "e1"])

    assert [part.id for part in joined.exhibits] == ["e2", "e3"]
    sources = [page.source for page in joined.exhibit("e3").pages]
    assert sources == [DIGEST(3), DIGEST(1)]
    assert joined.exhibit("e3").sources == (DIGEST(3), DIGEST(1))


def test_joining_with_what_was_held_back_holds_the_whole_back_and_says_why():
    private = exhibit("e2", chosen={"state": "held_back", "reason": "private"})

    joined = join(binder_of(exhibit("e1"), private), ["e1", "e2"])

    assert joined.exhibit("e1").state == "held_back"
    assert joined.exhibit("e1").reason == "private"


def test_what_cannot_be_read_is_not_joined():
    unread = Exhibit("e2", DIGEST(2), "x.docx", problem="It is locked.")

    with pytest.raises(WrongUsageError, match="e2 can't be joined"):
        join(binder_of(exhibit("e1"), unread), ["e1", "e2"])


def test_answers_go_on_pointing_to_the_page_they_pointed_to():
    binder = binder_of(
        exhibit("e1"), exhibit("e2"), dispute=answered("e1:3", "e2:1", "e1:1-4")
    )

    cut, _ = split(binder, "e1", [2, 4], guess_other, KINDS)
    joined = join(cut, ["e4", "e3", "e1"])

    assert cut.dispute.answers == {
        **{"1.1": "e3:2", "1.2": "e2:1"},
        "1.3": "e1:1, e3:1-2, e4:1",
    }
    assert joined.dispute.answers == {
        **{"1.1": "e4:3", "1.2": "e2:1"},
        "1.3": "e4:4, e4:2-3, e4:1",
    }


def noted(exhibit_id, *notes):
    digest, name = DIGEST(int(exhibit_id[1:])), f"{exhibit_id}.pdf"
    return Original(digest, name, 9, ".pdf", page_facts=(PageFacts(),) * 4, notes=notes)


def test_notes_go_with_the_pages_of_their_file_and_name_it_where_it_is_not_whole():
    files = [noted("e1", "Page 2 is torn."), noted("e2")]
    binder = binder_of(
        exhibit("e1", notes=("Page 2 is torn.",)),
        exhibit("e2"),
        originals={file.digest: file for file in files},
    )

    joined = join(binder, ["e2", "e1"])
    cut, _ = split(joined, "e2", [5], guess_other, KINDS)
    halves, _ = split(binder, "e1", [3], guess_other, KINDS)

    assert joined.exhibit("e2").notes == ("e1.pdf: Page 2 is torn.",)
    assert [part.notes for part in cut.exhibits] == [(), ("Page 2 is torn.",)]
    assert halves.exhibit("e1").notes == ("e1.pdf: Page 2 is torn.",)


def test_notes_of_an_older_binder_stay_with_every_part():
    binder = binder_of(exhibit("e1", notes=("Page 2 is torn.",)))

    cut, _ = split(binder, "e1", [3], guess_other, KINDS)

    assert [part.notes for part in cut.exhibits] == [("Page 2 is torn.",)] * 2


def test_what_was_said_of_facts_and_alarms_goes_with_the_pages():
    wrong, ssn = Fact("employer", "ACME", 1, "ACME", 1.0), Alarm("ssn", 2)
    pages = tuple(ExhibitPage(DIGEST(1), number) for number in (1, 2))
    guess = Guess("other", facts=(wrong,), alarms=(ssn,))
    exhibit = Exhibit("e1", DIGEST(1), "a.pdf", pages, guess)
    exhibit = exhibit.with_verdict(wrong, "").with_alarm_kept(ssn)
    binder = Binder("workers_comp", exhibits=(exhibit,), next_exhibit=2)

    def guess_same(pages, name, kind=""):
        return Guess("other", facts=(wrong,), alarms=(Alarm("ssn", len(pages)),))

    binder, ids = split(binder, "e1", [2], guess_same, KINDS)
    second = binder.exhibit(ids[1])
    assert second.facts == () and second.alarms == ()

    whole = join(binder, ids).exhibit("e1")
    assert whole.facts == ()
    assert replace(whole, guess=guess).alarms == ()
