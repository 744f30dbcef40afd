"""Signs that data files name: each is found where its words stand, and only there."""

import pytest

from binder_app.acts.rulebook import read_rulebook
from binder_app.domain.cue import Cue, Looked, PaperSeen
from binder_app.domain.fact import Fact
from binder_app.rules.cues import sights

PATHWAYS = ("workers_comp", "dmhc", "cdi")
RULES = {name: read_rulebook(name) for name in PATHWAYS}
SAYS = {"en": "It says so.", "es": "Lo dice."}
CUES = [
    pytest.param(cue, id=f"{pathway} {note.id} {place}")
    for pathway, rules in RULES.items()
    for note in rules.notes.notes
    for place, cue in enumerate(note.cues)
] + [
    pytest.param(cue, id=f"{road.id} {place}")
    for road in RULES["workers_comp"].guide.roads
    for place, cue in enumerate(road.cues)
]


def fact(told):
    name, _, value = told.partition("=")
    plain = {"yes": True, "no": False}.get(value, value)
    return Fact(name, plain, 2, "as it stands", 0.95)


def fitting(cue):
    """Return what has all that a cue names, and nothing else."""
    paper = PaperSeen(
        "e1",
        cue.kinds[0] if cue.kinds else "",
        tuple(map(fact, cue.facts)),
        ("Page one.", f"It says {cue.words[-1]} here." if cue.words else ""),
    )
    refused: list[tuple[str, tuple[str, ...]]]
    refused = [(word, ()) for word in cue.treatments]
    refused += [("MRI", (group,)) for group in cue.reasons]
    return Looked((paper,) * cue.at_least, {}, tuple(refused))


@pytest.mark.parametrize("cue", CUES)
def test_each_shipped_sign_is_seen_where_it_is_and_not_elsewhere(cue):
    plain = PaperSeen("e1", "rfa", texts=("Please authorize a walking boot.",))
    looked = fitting(cue)

    assert sights(cue, looked)
    assert sights(cue, Looked((plain,), {}, (("a walking boot", ()),))) == ()
    assert cue.says["en"] and cue.says["es"]


@pytest.mark.parametrize(
    "text",
    [
        "The DEPARTMENT of Managed\nHealth   Care",
        "department of managed health-care",
        "«Department of Managed Health Care»",
    ],
)
def test_words_are_found_however_they_are_written_and_told_as_they_stand(text):
    cue = Cue(SAYS, words=("Department of Managed Health Care",))

    (found,) = sights(cue, Looked((PaperSeen("e4", "", texts=("", text)),)))

    assert (found.paper, found.page) == ("e4", 2)
    assert found.words.casefold().startswith("department of managed health")


@pytest.mark.parametrize("text", ["Subdepartment of care", "departmental", ""])
def test_a_part_of_a_word_is_no_sign(text):
    cue = Cue(SAYS, words=("department",))

    assert sights(cue, Looked((PaperSeen("e1", "", texts=(text,)),))) == ()


def test_words_on_papers_of_another_kind_are_no_sign():
    cue = Cue(SAYS, kinds=("work_status",), words=("off work",))
    papers = (PaperSeen("e1", "correspondence", texts=("off work",)),)

    assert sights(cue, Looked(papers)) == ()


def test_a_person_s_no_goes_before_what_a_page_says():
    cue = Cue(SAYS, facts=("expedited=yes",))
    paper = PaperSeen("e1", "ur_decision", (fact("expedited=yes"),))

    assert sights(cue, Looked((paper,), {"expedited": "no"})) == ()
    (said,) = sights(cue, Looked((paper,), {"expedited": "yes"}))
    assert (said.paper, said.page) == ("", None)
    (read,) = sights(cue, Looked((paper,)))
    assert (read.paper, read.page, read.words) == ("e1", 2, "as it stands")


def test_one_paper_is_not_several():
    cue = Cue(SAYS, kinds=("ur_decision",), at_least=2)
    first, second = (PaperSeen(name, "ur_decision") for name in ("e1", "e2"))

    assert sights(cue, Looked((first,))) == ()
    assert [one.paper for one in sights(cue, Looked((first, second)))] == ["e1", "e2"]


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("[ ] off work [x] modified work", False),
        ("instructed to [ ] remain off work until", False),
        ("( ) regular duty ( X ) off work until May", True),
        ("[x] off work through 4/13", True),
        ("\u2610 off work \u2612 modified work", False),
        ("[ ] off work. On page 2: she stays off work.", True),
        ("Off work until May.", True),
    ],
)
def test_words_beside_an_empty_box_are_not_said(text, is_said):
    cue = Cue(SAYS, words=("off work",))

    found = sights(cue, Looked((PaperSeen("e1", "", texts=(text,)),)))

    assert bool(found) is is_said
