from dataclasses import replace
from pathlib import Path

import pytest

from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.domain.exhibit import Exhibit, ExhibitPage, Guess
from binder_app.errors import BinderError
from binder_app.packet.make_plan import PacketOptions, make_plan

RULES = read_rulebook("workers_comp")


def exhibit(
    number: int, kind: str = "other", date: str = "", **more: object
) -> Exhibit:
    source = f"{number:064x}"
    pages = tuple(ExhibitPage(source, page) for page in (1, 2))
    guess = Guess(kind=kind, confidence=1.0, date=date)
    told: dict[str, object] = {"pages": pages, "guess": guess, **more}
    return Exhibit(f"e{number}", source, f"paper {number}.pdf", **told)  # type: ignore[arg-type]


def planned(*exhibits: Exhibit, **options: object):
    claim = Claim({"employee_name": "Marisol Nguyễn Quiñones"})
    binder = Binder("workers_comp", claim=claim).with_exhibits(exhibits)
    chosen = PacketOptions(**options)  # type: ignore[arg-type]
    return make_plan(
        binder,
        RULES.checklist,
        RULES.kinds,
        RULES.recipe(chosen.recipe),
        chosen,
        "2026-10-05",
    )


def ids(plan) -> list[str]:
    return [held.exhibit_id for held in plan.exhibits]


def test_exhibits_stand_in_the_order_of_the_checklist():
    kinds = ("treating_report", "imr_application", "ur_decision", "rfa")
    exhibits = [exhibit(n, kind) for n, kind in enumerate(kinds, start=1)]

    plan = planned(*exhibits)

    places = [RULES.checklist.place_of(held.kind) for held in plan.exhibits]
    assert places == sorted(places)
    assert ids(plan)[:2] == ["e2", "e3"]


def test_within_a_line_the_newest_comes_first_and_the_undated_last():
    dates = ("2026-01-05", "", "2026-09-10", "2025-12-31", "")
    exhibits = [exhibit(n, "rfa", date) for n, date in enumerate(dates, start=1)]

    plan = planned(*exhibits)

    assert ids(plan) == ["e3", "e1", "e4", "e2", "e5"]


def test_a_pinned_tab_moves_its_exhibit_to_where_the_tab_belongs():
    papers = [exhibit(n, "rfa", f"2026-0{9 - n}-01") for n in range(1, 5)]
    first = replace(papers[0], chosen={"tab": "C"})
    last = replace(papers[3], chosen={"tab": "AA"})

    plan = planned(first, *papers[1:3], last)

    tabs = [(held.exhibit_id, held.tab) for held in plan.exhibits]
    assert tabs == [("e2", "A"), ("e3", "B"), ("e1", "C"), ("e4", "AA")]


def test_a_date_taken_away_by_the_user_counts_as_none():
    guessed = exhibit(1, "rfa", "2026-09-10", chosen={"date": ""})
    older = exhibit(2, "rfa", "2020-01-01")

    assert ids(planned(guessed, older)) == ["e2", "e1"]


def test_only_what_is_in_goes_in():
    held = exhibit(1, chosen={"state": "held_back"})
    by_default = exhibit(2, "privileged", held_by_default=True)
    unread = exhibit(3, problem="It can't be read.")
    nothing = exhibit(4, pages=(ExhibitPage("0" * 64, 1, goes_in=False),))
    excluded, kept = exhibit(5), exhibit(6)

    plan = planned(held, by_default, unread, nothing, excluded, kept, leave_out=("e5",))

    assert ids(plan) == ["e6"]


def test_a_page_left_out_is_not_planned():
    pages = tuple(ExhibitPage("0" * 64, n, goes_in=n != 2) for n in (1, 2, 3))

    plan = planned(exhibit(1, pages=pages))

    assert [page.source_page for page in plan.exhibits[0].pages] == [1, 3]


def test_with_nothing_to_go_in_there_is_no_plan():
    with pytest.raises(BinderError, match="nothing to put into a packet"):
        planned(exhibit(1, chosen={"state": "held_back"}))


def test_a_packet_that_carries_none_of_the_papers_says_so():
    with pytest.raises(BinderError, match="carries none of the papers"):
        planned(exhibit(1, "therapy_note"), recipe="administrator_copy")


def test_a_pinned_tab_is_kept_and_the_others_pass_it_by():
    exhibits = [exhibit(n, "rfa", f"2026-01-{9 - n:02d}") for n in (1, 2, 3)]
    pinned = exhibit(4, "rfa", "2026-01-01", chosen={"tab": "B"})

    plan = planned(*exhibits, pinned)

    told = [(held.exhibit_id, held.tab) for held in plan.exhibits]
    assert told == [("e1", "A"), ("e4", "B"), ("e2", "C"), ("e3", "D")]


def test_a_tab_given_twice_is_refused():
    exhibits = [exhibit(n, chosen={"tab": "C"}) for n in (1, 2)]

    with pytest.raises(BinderError, match="Tab C is given to two exhibits") as refused:
        planned(*exhibits)

    assert refused.value.remedy


def test_the_same_tab_may_stand_on_an_exhibit_that_stays_out():
    kept = exhibit(1, chosen={"tab": "C"})
    held = exhibit(2, chosen={"tab": "C", "state": "held_back"})

    assert [e.tab for e in planned(kept, held).exhibits] == ["C"]


def test_the_bates_prefix_is_the_last_family_name_or_the_users_word():
    assert planned(exhibit(1)).first_bates.prefix == "QUIN"
    assert planned(exhibit(1), stamp="MNQ").first_bates.prefix == "MNQ"


def test_an_untitled_exhibit_takes_the_title_of_its_kind():
    titled = exhibit(1, "rfa", chosen={"title": "My request"})

    english, spanish = (
        planned(exhibit(2, "rfa"), language=language) for language in ("en", "es")
    )

    assert planned(titled).exhibits[0].title == "My request"
    assert english.exhibits[0].title == RULES.kinds["rfa"].title("en")
    assert spanish.exhibits[0].title == RULES.kinds["rfa"].title("es")
    assert english.exhibits[0].title != spanish.exhibits[0].title


def test_a_joined_exhibit_names_the_digest_of_every_paper_once():
    pages = tuple(ExhibitPage(d * 64, n) for d, n in (("b", 1), ("a", 1), ("b", 2)))

    plan = planned(exhibit(1, pages=pages))

    assert plan.exhibits[0].digests == ("b" * 64, "a" * 64)


def test_no_file_name_is_in_a_plan(tmp_path: Path):
    plan = planned(exhibit(1), exhibit(2))

    assert "paper 1.pdf" not in repr(plan)


def test_a_doubtful_guess_is_not_printed_as_what_a_paper_is():
    doubtful = Guess("ur_decision", 0.4)
    papers = (
        exhibit(1, guess=doubtful),
        exhibit(2, guess=doubtful, chosen={"kind": "ur_decision"}),
        exhibit(3, guess=doubtful, chosen={"title": "A letter"}),
    )

    titles = {held.exhibit_id: held.title for held in planned(*papers).exhibits}

    assert titles == {
        "e1": RULES.kinds["other"].title("en"),
        "e2": RULES.kinds["ur_decision"].title("en"),
        "e3": "A letter",
    }
