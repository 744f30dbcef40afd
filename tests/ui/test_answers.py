"""What the program thinks of a paper is answered by one key each, and remembered."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from binder_app.domain.exhibit import Reason
from binder_app.domain.fact import Alarm, Fact, Treatment
from binder_app.storage.binder_file import BinderFile
from binder_app.ui.exhibit_verbs import ExhibitVerbs
from binder_app.ui.exhibits_tab import ExhibitsTab
from binder_app.ui.key_button import KeyButton, letters
from binder_app.ui.page_marks import UNNUMBERED
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession

NAME = Fact("employee_name", "Juan Pérez", 1, "Juan Pérez", 0.97)
ADJUSTER = Fact("adjuster", "Dana Holloway", 2, "Dana Holloway", 0.95)
DOUBTFUL = Fact("rfa_date", "2026-10-30", 2, "10/30/2026", 0.6)
DENIED = Fact("treatment_item", Treatment("MRI", "denied", "duplicate"), 2, "MRI", 0.9)
SSN, UNSIGNED = Alarm("ssn", 2, "SSN"), Alarm("unsigned", 4)
PRIVATE, TURNED = Alarm("lawyer_client", 1, "counsel"), Alarm("upside_down", 3)


class Bench:
    """The three panes of a binder whose exhibits are guessed as a test says."""

    def __init__(self, desk, session, qtbot):
        self.owner = QObject()
        self.session, self.qtbot = session, qtbot
        self.selection = Selection(self.owner)
        self.verbs = ExhibitVerbs(session, self.selection, self.owner)
        self.tab = ExhibitsTab(desk, session, self.selection, self.verbs)
        qtbot.addWidget(self.tab)
        self.tab.resize(1366, 900)
        self.tab.show()
        self.table, self.page = self.tab.exhibits.table, self.tab.side.page
        self.above = self.page.above
        rows = [row.exhibit for row in session.rows if row.exhibit.pages]
        self.five = next(e.id for e in rows if len(e.pages) == 5)
        self.others = [e.id for e in rows if e.id != self.five]
        for exhibit_id in (*self.others, self.five):
            self.guess(exhibit_id, kind="correspondence", confidence=0.99)

    def guess(self, exhibit_id, **told):
        def change(binder):
            exhibit = binder.exhibit(exhibit_id)
            told.setdefault("facts", ())
            guess = replace(exhibit.guess, **told)
            changed = replace(exhibit, guess=guess, chosen={}, held_by_default=False)
            return binder.replacing([exhibit_id], [changed])

        self.session.amend(change)

    def show(self, page=1, **told):
        self.guess(self.five, **told)
        self.selection.show(self.five, page)
        self.table.setFocus()

    def press(self, letter):
        self.qtbot.keyClick(
            QApplication.focusWidget(), getattr(Qt.Key, f"Key_{letter}")
        )

    @property
    def shown(self):
        return self.session.binder.exhibit(self.five)

    @property
    def offered(self):
        buttons = self.above.findChildren(KeyButton)
        return {b.letter: b.text() for b in buttons if b.isVisible()}


@pytest.fixture
def bench(desk, session, qtbot):
    made = Bench(desk, session, qtbot)
    yield made
    made.above.let_go()


def doubtful(bench, *ids):
    for exhibit_id in ids:
        bench.guess(
            exhibit_id,
            kind="work_status",
            confidence=0.3,
            reasons=(Reason('Page 1 says "duty".', 1),),
            alternatives=(("rfa", 0.28), ("eob", 0.1)),
        )


# ------------------------------------------------------------------- the kind


def test_a_guess_says_how_sure_it_is_and_what_else_it_may_be(bench):
    doubtful(bench, bench.five)
    bench.selection.show(bench.five)

    words = bench.above.why.ways.sure.text()
    assert words == (
        "It is only a guess. About as likely: Request for authorization (RFA)."
    )
    bench.qtbot.waitUntil(lambda: "Y" in bench.offered)
    assert bench.offered["Y"] == "Yes, right"
    assert bench.offered["O"] == "Request for authorization (RFA)"
    assert {"K", "N"} <= set(bench.offered)


@pytest.mark.parametrize(
    ("letter", "kind"), [("Y", "work_status"), ("O", "rfa"), ("N", "other")]
)
def test_one_key_in_the_list_answers_and_shows_the_next_doubtful(bench, letter, kind):
    first, second = bench.others[:2]
    doubtful(bench, first, second)
    places = [row.exhibit.id for row in bench.session.rows if row.wants_look]
    bench.selection.show(places[0])
    bench.table.setFocus()

    bench.press(letter)

    answered = bench.session.binder.exhibit(places[0])
    assert (answered.kind, answered.kind_by) == (kind, "user")
    assert bench.selection.current == places[1]
    assert bench.table.hasFocus()

    bench.session.undo()
    assert bench.session.binder.exhibit(places[0]).kind_by == "guess"


def test_the_key_for_another_kind_asks_and_then_goes_on(bench, qtbot):
    doubtful(bench, *bench.others[:2])
    places = [row.exhibit.id for row in bench.session.rows if row.wants_look]
    bench.selection.show(places[0])
    bench.table.setFocus()

    bench.press("K")
    kinds = bench.tab.exhibits.kinds
    qtbot.keyClicks(kinds.field, "wage")
    qtbot.keyClick(kinds.field, Qt.Key.Key_Return)

    assert bench.session.binder.exhibit(places[0]).kind == "wage_record"
    assert bench.selection.current == places[1]


def test_after_the_last_doubt_the_paper_stays_in_view(bench):
    doubtful(bench, bench.five)
    bench.selection.show(bench.five)
    bench.table.setFocus()

    bench.press("Y")

    assert bench.selection.current == bench.five
    assert bench.above.why.said.isVisible()


def test_yes_is_no_answer_where_nothing_is_guessed(bench):
    bench.show(kind="other", confidence=0.0, alternatives=(("rfa", 0.3),))

    bench.press("Y")

    assert bench.shown.kind_by == "guess"
    assert "Y" not in bench.offered


def test_none_of_these_is_a_word_for_ever(bench):
    doubtful(bench, bench.five)
    bench.selection.show(bench.five)
    bench.table.setFocus()

    bench.press("N")
    bench.session.amend(
        lambda binder: binder.replacing(
            [bench.five], [replace(bench.shown, guess=replace(bench.shown.guess))]
        )
    )

    assert bench.shown.kind == "other" and not bench.session.row(bench.five).wants_look
    assert bench.above.why.title.text() == "You say: none of the kinds we know"


def test_letters_are_letters_where_one_types(bench, qtbot):
    doubtful(bench, bench.five)
    bench.selection.show(bench.five)
    field = bench.tab.exhibits.tools.filter
    field.setFocus()

    qtbot.keyClicks(field, "yon")

    assert field.text() == "yon" and bench.shown.kind_by == "guess"


def test_each_letter_means_one_thing(bench):
    assert len(set(letters().all)) == len(letters().all)


# ---------------------------------------------------------------------- facts


def lines(bench):
    return [(line.name, line.value, line.told) for line in bench.above.facts.lines]


def test_facts_are_listed_in_words_with_how_they_stand(bench):
    bench.show(facts=(NAME, ADJUSTER, DOUBTFUL, DENIED))

    assert lines(bench) == [
        ("Worker", "Juan Pérez", "The claim says otherwise: Marisol Quiñones"),
        ("Adjuster", "Dana Holloway", "Read from the page"),
        (
            "Date of the request",
            "Oct 30, 2026",
            "We are not sure. Please look at the page.",
        ),
        ("Treatment", "Denied: MRI", "Read from the page"),
    ]
    assert bench.above.facts.head.text() == "4 facts read from it"


def test_a_fact_shows_its_page_and_marks_its_words(bench):
    bench.show(facts=(NAME, ADJUSTER))
    bench.press("F")
    assert bench.above.facts.list.hasFocus()

    bench.qtbot.keyClick(bench.above.facts.list, Qt.Key.Key_Down)

    assert bench.selection.page == 2
    assert list(bench.above.quoted_on(2).values()) == [["Dana Holloway"]]


def test_nothing_read_is_used_by_itself(bench):
    bench.show(facts=(ADJUSTER, DOUBTFUL, DENIED))

    claim, dispute = bench.session.binder.claim, bench.session.binder.dispute
    assert claim.get("adjuster") == claim.get("rfa_date") == ""
    assert dispute.items == ()


def test_the_words_of_a_fact_are_marked_on_the_page_itself(bench, qtbot):
    bench.show(facts=(replace(ADJUSTER, quote="leaf 2"),))
    bench.press("F")

    boxes = bench.page.view
    qtbot.waitUntil(lambda: bool(boxes._boxes.get(UNNUMBERED)), timeout=30_000)

    assert len(boxes._boxes[UNNUMBERED]) == 1


def test_the_keyboard_comes_back_from_the_facts(bench, qtbot):
    bench.show(facts=(NAME, ADJUSTER))
    bench.press("F")

    qtbot.keyClick(bench.above.facts.list, Qt.Key.Key_Escape)
    assert bench.table.hasFocus() and bench.above.facts.marked is None

    bench.press("F")
    bench.press("F")
    assert bench.table.hasFocus() and not bench.above.facts.list.isVisible()


@pytest.mark.parametrize(
    ("place", "fact", "value"),
    [(0, "adjuster", "Dana Holloway"), (1, "rfa_date", "2026-10-30")],
)
def test_one_key_uses_a_fact_for_the_claim_and_undo_takes_it_back(
    bench, place, fact, value
):
    bench.show(facts=(ADJUSTER, DOUBTFUL))
    bench.press("F")
    bench.above.facts.list.choose(place)

    bench.press("U")

    assert bench.session.binder.claim.get(fact) == value
    assert bench.shown.facts[place].is_agreed
    bench.session.undo()
    assert bench.session.binder.claim.get(fact) == ""
    assert not bench.shown.facts[place].is_agreed


def test_a_treatment_is_used_for_the_dispute(bench):
    bench.show(facts=(DENIED,))
    bench.press("F")

    bench.press("U")

    (item,) = bench.session.binder.dispute.items
    assert (item.treatment, item.outcome) == ("MRI", "denied")
    assert lines(bench)[0][2] == "You agreed"


def test_a_fact_called_wrong_stays_away_after_the_binder_is_opened_anew(bench, rules):
    bench.show(facts=(NAME, ADJUSTER))
    bench.press("F")

    bench.press("X")

    assert [line[0] for line in lines(bench)] == ["Adjuster"]
    bench.session.close()
    owner = QObject()
    again = BinderSession(BinderFile.open(bench.session.folder), rules, owner)
    kept = again.binder.exhibit(bench.five)
    assert [judged.fact for judged in kept.facts] == [ADJUSTER]
    again.close()


def test_a_date_is_corrected_as_people_write_it(bench, qtbot):
    bench.show(facts=(DOUBTFUL,))
    bench.press("F")
    bench.press("C")
    field = bench.above.facts.field.row.field
    assert field.text() == "10/30/2026" and field.hasFocus()

    qtbot.keyClicks(field, "never")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bench.above.facts.field.row.is_wrong

    field.clear()
    qtbot.keyClicks(field, "11/02/2026")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    (judged,) = bench.shown.facts
    assert judged.fact.value == "2026-11-02" and judged.is_agreed
    assert lines(bench)[0][1] == "Nov 2, 2026"
    assert not bench.above.facts.field.isVisible()


def test_what_a_treatment_came_to_is_corrected(bench):
    bench.show(facts=(DENIED,))
    bench.press("F")
    bench.press("C")
    field = bench.above.facts.field

    next(b for b in field.segments.buttons if b.text() == "Cut or changed").click()
    field.save.click()

    assert bench.shown.facts[0].fact.value.outcome == "modified"


# --------------------------------------------------------- another claim, alarms


def test_a_paper_of_another_person_says_so_on_every_page(bench):
    bench.show(facts=(NAME,), page=3)

    notice = bench.above.notice
    assert notice.words.text() == "This page names another person: Juan Pérez."
    assert notice.more.text() == "The claim says: Marisol Quiñones."
    assert bench.session.row(bench.five).is_odd


@pytest.mark.parametrize(
    "fact",
    [
        replace(NAME, value="QUINONES, MARISOL"),
        replace(NAME, value="M. Quiñones"),
        replace(NAME, confidence=0.8),
        replace(NAME, name="claim_number", value="WC 2026 018365"),
        replace(NAME, name="date_of_injury", value="2025-01-02"),
    ],
)
def test_the_same_person_otherwise_written_is_no_other_person(bench, fact):
    bench.show(facts=(fact,))

    assert bench.above.notice.shown is None
    assert not bench.session.row(bench.five).is_odd


def test_a_misread_name_is_dismissed_by_its_key(bench):
    bench.show(facts=(NAME,))

    bench.press("X")

    assert bench.shown.facts == () and not bench.above.notice.isVisible()
    bench.session.undo()
    assert bench.above.notice.isVisible()


def test_an_alarm_stands_on_its_page_and_is_linked_from_the_others(bench, qtbot):
    bench.show(alarms=(SSN, UNSIGNED))
    notice = bench.above.notice
    assert notice.shown is None and len(notice._links) == 2

    bench.selection.turn_to(2)

    assert notice.words.text() == "A full Social Security number stands on this page."
    assert [n.page for n in notice._all] == [2, 4]
    thumbs = bench.page.thumbs.thumbs
    name = thumbs.data(thumbs.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert "Social Security" in name
    state = bench.tab.exhibits.model
    row = [r.exhibit.id for r in bench.session.rows].index(bench.five)
    assert state.index(row, 6).data() == "Please look"


@pytest.mark.parametrize(
    ("letter", "outcome"),
    [
        ("L", (False, "in")),
        ("G", (True, "in")),
        ("H", (True, "held_back")),
    ],
)
def test_an_alarm_is_answered_by_one_key(bench, letter, outcome):
    bench.show(page=2, alarms=(SSN,))

    bench.press(letter)

    assert (bench.shown.pages[1].goes_in, bench.shown.state) == outcome
    assert bench.shown.alarms == () and not bench.above.notice.isVisible()
    bench.session.undo()
    assert bench.shown.alarms == (SSN,)


def test_a_page_on_its_head_is_turned(bench):
    bench.show(page=3, alarms=(TURNED,))

    bench.press("T")

    assert bench.shown.pages[2].turn == 180 and bench.shown.alarms == ()


def test_a_letter_of_a_lawyer_stays_out_until_it_is_let_in(bench):
    bench.show(alarms=(PRIVATE,))
    assert bench.shown.state == "held_back"
    assert "held back until you decide" in bench.above.notice.more.text()

    bench.press("G")

    assert bench.shown.state == "in" and bench.shown.alarms == ()


def test_what_is_to_be_looked_at_lies_on_the_pile_with_its_page(bench):
    bench.show(alarms=(UNSIGNED,))
    bench.selection.show(bench.others[0])
    row = bench.tab.checklist.pile.rows[bench.five]
    assert "signature" in row.look.words

    row.do.click()

    assert (bench.selection.current, bench.selection.page) == (bench.five, 4)


# ----------------------------------------------------------------------- cuts


def test_a_file_of_several_papers_is_cut_in_one_step(bench):
    bench.show(cuts=(1, 3, 5))
    offer = bench.above.cuts
    assert offer.words.text() == "This file seems to hold 3 papers:"
    assert offer.parts.text() == "pages 1–2; pages 3–4; page 5"
    before = len(bench.session.binder.exhibits)

    bench.press("S")

    assert len(bench.session.binder.exhibits) == before + 2
    assert len(bench.shown.pages) == 2
    bench.session.undo()
    assert len(bench.session.binder.exhibits) == before
    assert len(bench.shown.pages) == 5


def test_each_cut_is_looked_at_in_turn(bench):
    bench.show(cuts=(1, 3, 5))

    seen = []
    for _ in range(3):
        bench.press("E")
        seen.append(bench.selection.page)

    assert seen == [3, 5, 3]
    assert bench.above.cuts.here.isVisible()


def test_one_paper_is_not_offered_to_be_cut_again(bench, rules):
    bench.show(cuts=(1, 3))

    bench.press("W")

    assert not bench.above.cuts.isVisible()
    bench.session.close()
    owner = QObject()
    again = BinderSession(BinderFile.open(bench.session.folder), rules, owner)
    assert again.binder.exhibit(bench.five).cuts == ()
    again.close()


def test_the_parts_are_named_by_a_child(bench, qtbot):
    bench.show(cuts=(1, 3))
    bench.session.settle()
    offer = bench.above.cuts

    qtbot.waitUntil(lambda: offer._key in offer._kinds, timeout=30_000)

    assert len(offer._kinds[offer._key]) == 2


def test_answers_are_said_with_their_keys(bench):
    bench.show(page=2, alarms=(SSN,), cuts=(1, 3), facts=(ADJUSTER,))

    buttons = [b for b in bench.above.findChildren(KeyButton) if b.isVisible()]
    assert {"L", "G", "H", "S", "E", "W", "F"} <= {b.letter for b in buttons}
    for button in buttons:
        assert button.accessibleName() == f"{button.text()}, key {button.letter}"
        assert button.width() >= button.sizeHint().width()


def test_everything_above_the_page_that_takes_the_keyboard_has_a_name(bench):
    bench.show(page=2, alarms=(SSN, UNSIGNED), cuts=(1, 3), facts=(ADJUSTER, DENIED))
    bench.press("F")
    bench.above.facts.list.choose(1)
    bench.press("C")

    taking = [
        each
        for each in bench.above.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert bench.above.facts.field.row.field in taking
    for each in taking:
        words = each.text() if isinstance(each, QAbstractButton) else ""
        assert each.accessibleName() or words, each
