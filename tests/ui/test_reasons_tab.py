"""Each reason of a refusal takes the person's word, and so does each page on it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu

from binder_app.acts.adding import add_files
from binder_app.domain.binder import Binder
from binder_app.domain.claim import Claim
from binder_app.domain.dispute import DenialReason, Dispute, PageRef, TreatmentItem
from binder_app.domain.fact import Fact
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.ui.binder_page import REASONS
from binder_app.ui.reason_state import ANSWER, REASON, Asked
from binder_app.ui.reasons_tab import LIST, ReasonsTab
from binder_app.ui.session import BinderSession
from tests.verbs import drawn

DECISION = """\
Larkspur Utilization Review
UTILIZATION REVIEW DETERMINATION
NOTICE OF DENIAL OF TREATMENT AUTHORIZATION
Date of decision: 10/12/2026
Employee: Nadia Ferrant
Claim number: LK-26-00817
Requested treatment: MRI of the right shoulder
Determination: DENIED. The requested treatment is not medically necessary.
Reasons for the denial:
1. Failure of conservative treatment is not documented.
2. The study does not meet the MTUS Shoulder Disorders guideline.
You have a right to disagree with this decision.
"""
THERAPY = """\
PHYSICAL THERAPY DISCHARGE SUMMARY
Patient: Nadia Ferrant
Date: 09/30/2026
Twelve of twelve visits completed. Discharged without relief, at a plateau.
"""
CARE = "Failure of conservative treatment is not documented."
GUIDE = "The study does not meet the MTUS Shoulder Disorders guideline."
KINDS = {"decision.pdf": "ur_decision", "therapy.pdf": "therapy_note"}
WAIT = 20_000


@pytest.fixture(scope="module")
def shoulder(tmp_path_factory, rules):
    """Return a binder with a decision and a paper that may answer it, made once."""
    home = tmp_path_factory.mktemp("shoulder")
    texts = {"decision.pdf": DECISION, "therapy.pdf": THERAPY}
    papers = [drawn.draw_pdf(home / name, text) for name, text in texts.items()]
    claim = Claim({"employee_name": "Nadia Ferrant"})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        with BinderFile.create(home / "B", Binder("workers_comp", claim)) as file:
            add_files(file, papers, rules, Progress())
            held = file.binder
            told = [
                replace(e, chosen={**e.chosen, "kind": KINDS[e.source_name]})
                for e in held.exhibits
            ]
            file.save(replace(held, exhibits=tuple(told)))
    return home / "B"


@pytest.fixture
def given_binder(shoulder):
    """Let every session of this file be of that binder."""
    return shoulder


def named(session: BinderSession, name: str) -> str:
    exhibits = session.binder.exhibits
    return next(e.id for e in exhibits if e.source_name == name)


def note(session: BinderSession, *reasons: DenialReason) -> None:
    item = TreatmentItem("MRI of the right shoulder", "denied", reasons=reasons)
    session.amend(lambda binder: replace(binder, dispute=Dispute((item,))))


def care(session: BinderSession, **more) -> DenialReason:
    return DenialReason(CARE, PageRef.on(named(session, "decision.pdf"), 1), **more)


@pytest.fixture
def tab(desk, session, qtbot):
    """Return the tab, not yet in sight."""
    made = ReasonsTab(desk, session)
    qtbot.addWidget(made)
    made.resize(1366, 600)
    yield made
    made.let_go()


def show(tab: ReasonsTab, qtbot) -> None:
    with qtbot.waitExposed(tab):
        tab.show()
    qtbot.waitUntil(lambda: not tab.work.finds.is_looking, timeout=WAIT)
    tab.work.show_now()


def reasons(session: BinderSession) -> tuple[DenialReason, ...]:
    return session.binder.dispute.items[0].reasons


def row(tab: ReasonsTab, place: int = 0):
    return tab.list.cards[0].rows[place]


def words_of(tab: ReasonsTab) -> str:
    told = [w.text() for w in tab.findChildren(QLabel) if w.isVisible()]
    told += [w.text() for w in tab.findChildren(QAbstractButton) if w.isVisible()]
    return "\n".join(told)


# -------------------------------------------------------------------- reasons


def test_a_reason_is_only_noted_when_a_person_says_so(tab, session, qtbot):
    note(session)
    show(tab, qtbot)
    card = tab.list.cards[0]
    assert [each.shown.offer.quote for each in card.offered] == [CARE, GUIDE]
    assert reasons(session) == ()

    tab.take_focus()
    assert card.offered[0].hasFocus()
    qtbot.keyClick(card.offered[0], Qt.Key.Key_Y)
    (noted,) = reasons(session)
    assert (noted.quote, noted.category) == (CARE, "")
    assert tab.list.count.text() == "0 of 1 reasons answered, 1 more found"
    assert noted.at == PageRef.on(named(session, "decision.pdf"), 1)

    session.undo()
    assert reasons(session) == ()
    qtbot.waitUntil(lambda: len(card.offered) == 2)


@pytest.mark.parametrize("key", [Qt.Key.Key_Y, Qt.Key.Key_N])
def test_rows_that_go_are_not_asked_about(tab, session, qtbot, key):
    note(session)
    show(tab, qtbot)
    tab.take_focus()
    qtbot.waitUntil(lambda: not tab.list._order.isActive())
    asked = []
    tab.work.turned.connect(lambda: asked.append(tab.work.asked))

    for left in (1, 0):
        card = tab.list.cards[0]
        card.offered[0].setFocus()
        asked.clear()
        qtbot.keyClick(card.offered[0], key)
        assert len(card.offered) == left
        places = {each.reason for each in asked if each and each.what == REASON}
        assert places <= {0}, "the next words found, and no row that was going"


@pytest.mark.parametrize("last", [Qt.Key.Key_Y, Qt.Key.Key_N])
def test_after_the_last_words_found_the_first_open_reason_is_asked_about(
    tab, session, qtbot, last
):
    note(session)
    show(tab, qtbot)
    card = tab.list.cards[0]
    for key in (Qt.Key.Key_Y, last):
        card.offered[0].setFocus()
        qtbot.keyClick(card.offered[0], key)

    assert not card.offered
    assert tab.work.asked == Asked(0, ANSWER, 0)


def test_a_key_pressed_once_too_often_answers_nothing(tab, session, qtbot):
    decision = session.binder.exhibit(named(session, "decision.pdf"))
    text = "Operative report 01/08/2019"
    facts = (*decision.guess.facts, Fact("record_reviewed", text, 1, text, 0.9))
    told = replace(decision, guess=replace(decision.guess, facts=facts))
    session.amend(lambda binder: binder.replacing([decision.id], [told]))
    note(session)
    show(tab, qtbot)
    for _ in range(2):
        offered = tab.list.cards[0].offered[0]
        offered.setFocus()
        qtbot.keyClick(offered, Qt.Key.Key_Y)

    assert tab.focusWidget() is tab.list.records
    assert tab.work.asked is None
    qtbot.keyClick(tab.focusWidget(), Qt.Key.Key_Y)
    assert not any(reason.answers for reason in reasons(session))


def test_what_is_no_reason_is_not_offered_again(tab, session, qtbot):
    note(session)
    show(tab, qtbot)
    tab.take_focus()
    card = tab.list.cards[0]
    qtbot.keyClick(card.offered[0], Qt.Key.Key_N)
    assert session.binder.dispute.items[0].refused == (CARE,)
    assert [each.shown.offer.quote for each in card.offered] == [GUIDE]
    qtbot.waitUntil(card.offered[0].hasFocus)


def test_the_kind_of_a_reason_is_a_guess_until_agreed_to(tab, session, qtbot):
    note(session, care(session))
    show(tab, qtbot)
    assert "We think: Earlier treatment not documented" in words_of(tab)
    assert reasons(session)[0].category == ""

    agree = next(
        b
        for b in row(tab).findChildren(QAbstractButton)
        if b.accessibleName().startswith("Agree that reason 1")
    )
    agree.click()
    assert reasons(session)[0].category == "conservative_care_not_tried"
    qtbot.waitUntil(lambda: "We think" not in words_of(tab))
    told = "Earlier treatment not documented"
    qtbot.waitUntil(lambda: told in words_of(tab))


def test_the_keyboard_stays_at_a_reason_whose_kind_was_chosen(opened, qtbot):
    window, session = opened.window, opened.window.binder.session
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    note(session, care(session))
    window.binder.show_tab(REASONS)
    tab = window.binder.reasons
    qtbot.waitUntil(lambda: bool(tab.list.cards) and not tab.work.finds.is_looking)
    tab.work.show_now()
    held = row(tab)
    held._group.setFocus()
    held._group.click()
    menu = held.findChild(QMenu)

    menu.actions()[2].trigger()
    menu.close()

    qtbot.waitUntil(lambda: bool(reasons(session)[0].category))
    tab.work.show_now()
    QCoreApplication.processEvents()
    assert tab.list.isAncestorOf(window.focusWidget())


def test_words_marked_in_the_text_become_a_reason(tab, session, qtbot):
    note(session)
    show(tab, qtbot)
    tab.list.cards[0].add.click()
    page = tab.page
    assert page.face.currentWidget() is page.text and page.band.words.isVisible()
    qtbot.waitUntil(lambda: GUIDE in page.text.toPlainText(), timeout=WAIT)
    found = page.text.document().find(GUIDE)
    assert not found.isNull()
    page.text.setTextCursor(found)
    assert page.band.words.toPlainText() == GUIDE
    page.band.put.click()

    (noted,) = reasons(session)
    assert noted.quote == GUIDE
    assert noted.at == PageRef.on(named(session, "decision.pdf"), 1)
    assert page.face.currentWidget() is page.view


def test_no_empty_reason_is_added(tab, session, qtbot):
    note(session)
    show(tab, qtbot)
    tab.list.cards[0].add.click()
    assert not tab.page.band.put.isEnabled()
    tab.page.band.words.setPlainText("  \n ")
    assert not tab.page.band.put.isEnabled()
    tab.page.band.leave.click()
    assert tab.work.asked is None and reasons(session) == ()


def test_a_removed_reason_comes_back_by_undo(tab, session, qtbot):
    note(session, care(session))
    show(tab, qtbot)
    tab.work.remove(Asked(0, reason=0))
    assert reasons(session) == ()
    tab.work.show_now()
    assert CARE not in [o.shown.offer.quote for o in tab.list.cards[0].offered]
    session.undo()
    assert reasons(session) == (care(session),)


# ----------------------------------------------------------------------- pages


def test_a_found_page_is_an_answer_only_after_yes(tab, session, qtbot):
    note(session, care(session))
    show(tab, qtbot)
    therapy = PageRef.on(named(session, "therapy.pdf"), 1)
    assert [c.ref for c in row(tab).chips] == [therapy]
    assert "0 of 1 reasons answered" in words_of(tab)
    assert reasons(session)[0].answers == ()

    tab.take_focus()
    assert row(tab).hasFocus()
    assert tab.work.here == therapy
    assert tab.page.band.title.text() == "Does this page answer reason 1?"
    qtbot.keyClick(row(tab), Qt.Key.Key_Y)
    assert reasons(session)[0].answers == (therapy,)
    assert "1 of 1 reasons answered" in words_of(tab)
    qtbot.waitUntil(lambda: "Answered" in words_of(tab))

    session.undo()
    qtbot.waitUntil(lambda: "0 of 1 reasons answered" in words_of(tab))


def test_a_page_that_is_no_answer_is_not_offered_again(tab, session, qtbot):
    note(session, care(session))
    show(tab, qtbot)
    tab.take_focus()
    qtbot.keyClick(row(tab), Qt.Key.Key_N)
    therapy = PageRef.on(named(session, "therapy.pdf"), 1)
    assert reasons(session)[0].refused == (therapy,)
    assert row(tab).chips == []
    qtbot.waitUntil(lambda: "Not answered" in words_of(tab))


def test_any_page_is_chosen_by_hand_and_taken_back(tab, session, qtbot):
    note(session, care(session))
    show(tab, qtbot)
    tab.take_focus()
    decision = named(session, "decision.pdf")
    tab.work.selection.show(decision, 1)
    assert not tab.page.band.yes.isVisible()

    session.amend(lambda b: _without_place(b))
    tab.work.show_now()
    tab.page.band.yes.click()
    (ref,) = reasons(session)[0].answers
    assert ref == PageRef.on(decision, 1)
    row(tab).chips[0].click()
    tab.page.band.no.click()
    assert reasons(session)[0].answers == ()


def _without_place(binder: Binder) -> Binder:
    (item,) = binder.dispute.items
    told = tuple(replace(reason, at=None) for reason in item.reasons)
    return replace(binder, dispute=Dispute((replace(item, reasons=told),)))


def test_words_for_what_stands_there_are_kept_and_undone(tab, session, qtbot):
    therapy = PageRef.on(named(session, "therapy.pdf"), 1)
    note(session, care(session, answers=(therapy,)))
    show(tab, qtbot)
    row(tab).chips[0].click()
    field = tab.page.band.pages.words
    assert field.isVisible()
    field.take_focus()
    qtbot.keyClicks(field.field, "Twelve visits")
    qtbot.keyClick(field.field, Qt.Key.Key_Return)

    assert reasons(session)[0].answers[0].label == "Twelve visits"
    qtbot.waitUntil(lambda: "Twelve visits" in row(tab).chips[0].text())
    session.undo()
    assert reasons(session)[0].answers == (therapy,)
    qtbot.waitUntil(lambda: field.text == "")


def test_an_answer_that_is_held_back_counts_for_nothing(tab, session, qtbot):
    paper = named(session, "therapy.pdf")
    note(session, care(session, answers=(PageRef.on(paper, 1),)))
    session.set_exhibits("Hold back", [paper], state="held_back")
    show(tab, qtbot)
    assert "0 of 1 reasons answered" in words_of(tab)
    assert "not in the packet" in row(tab).chips[0].text()
    assert "not in the packet" in row(tab).chips[0].accessibleName()


def test_the_pages_of_a_treatment_are_offered_agreed_and_taken_back(
    tab, session, qtbot
):
    note(session)
    show(tab, qtbot)
    card = tab.list.cards[0]
    qtbot.waitUntil(lambda: "Decided on" in words_of(tab), timeout=WAIT)
    decided = next(line for line in card.card.pages if line.asked.what == "decided")
    assert decided.chip is not None and not decided.chip.is_agreed
    agree = next(
        b
        for b in card.findChildren(QAbstractButton)
        if b.accessibleName() == "Agree: Decided on"
    )
    agree.click()
    item = session.binder.dispute.items[0]
    assert item.decided == PageRef.on(named(session, "decision.pdf"), 1)
    tab.work.show_now()
    qtbot.waitUntil(lambda: "Decided on" not in words_of(tab), timeout=WAIT)
    card.more.click()
    qtbot.waitUntil(lambda: "Decided on" in words_of(tab), timeout=WAIT)
    tab.work.refuse()
    assert session.binder.dispute.items[0].decided is None


def test_the_keyboard_goes_on_from_a_page_of_a_treatment_to_the_first_reason(
    tab, session, qtbot
):
    note(session, care(session))
    show(tab, qtbot)
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow, timeout=WAIT)
    (agree,) = tab.list.cards[0]._agrees

    agree.setFocus()
    agree.click()

    qtbot.waitUntil(row(tab).hasFocus, timeout=WAIT)
    assert tab.work.asked == row(tab).asked


# ------------------------------------------------------------------ no dispute


def test_a_binder_without_treatment_says_how_to_begin(tab, session, qtbot):
    show(tab, qtbot)
    assert "No treatment is noted yet" in words_of(tab)
    asked = QSignalSpy(tab.claim_asked)
    tab.list.write.click()
    assert asked.count() == 1


def test_a_binder_without_decision_says_so(tab, session, qtbot):
    paper = named(session, "decision.pdf")
    session.set_exhibits("Kind", [paper], kind="correspondence")
    show(tab, qtbot)
    assert "There is no decision in this binder yet" in words_of(tab)
    asked = QSignalSpy(tab.add_asked)
    tab.list.add.click()
    assert asked.count() == 1


def test_what_was_approved_is_named_as_not_in_dispute(tab, session, qtbot):
    item = TreatmentItem("Gabapentin", "approved")
    session.amend(lambda binder: replace(binder, dispute=Dispute((item,))))
    show(tab, qtbot)
    assert tab.list.cards == []
    assert "Not in dispute: Gabapentin (Approved)" in words_of(tab)


# ------------------------------------------------------------ room and keyboard


def test_the_arrows_go_from_reason_to_reason(tab, session, qtbot):
    note(session, care(session), DenialReason(GUIDE))
    show(tab, qtbot)
    row(tab).setFocus()
    qtbot.keyClick(row(tab), Qt.Key.Key_Down)
    assert row(tab, 1).hasFocus()
    assert tab.work.asked == Asked(0, reason=1)
    qtbot.keyClick(row(tab, 1), Qt.Key.Key_Up)
    assert row(tab).hasFocus()


def test_the_page_answers_to_the_same_keys(tab, session, qtbot):
    note(session, care(session))
    show(tab, qtbot)
    tab.take_focus()
    tab.page.take_focus()
    assert tab.page.view.hasFocus()
    qtbot.keyClick(tab.page.view, Qt.Key.Key_Y)
    assert len(reasons(session)[0].answers) == 1


def test_a_narrow_tab_shows_one_pane_at_a_time(tab, session, qtbot):
    note(session, care(session))
    tab.resize(700, 600)
    show(tab, qtbot)
    assert tab.list.isVisible() and not tab.page.isVisible()
    tab.take_focus()
    qtbot.keyClick(row(tab), Qt.Key.Key_Y)
    assert reasons(session)[0].answers == ()
    assert tab.page.isVisible() and not tab.list.isVisible()
    tab.show_pane(LIST)
    tab.resize(1366, 600)
    qtbot.waitUntil(lambda: tab.list.isVisible() and tab.page.isVisible())


@pytest.mark.parametrize("wide", [1366, 900, 640])
def test_nothing_is_wider_than_its_room(tab, session, qtbot, wide):
    paper = named(session, "therapy.pdf")
    long = PageRef(paper, 1, 1, "Twelve visits, none of which brought any relief")
    note(session, care(session, answers=(long,)), DenialReason(GUIDE))
    tab.resize(wide, 600)
    show(tab, qtbot)
    inner = tab.list.cards[0]
    for each in inner.findChildren(QAbstractButton):
        if each.isVisible():
            left = each.mapTo(inner, each.rect().topLeft()).x()
            assert left >= 0 and left + each.width() <= inner.width()
            assert each.width() >= each.minimumSizeHint().width() - 1


def test_a_hundred_reasons_leave_the_window_free_and_rows_stand(tab, session, qtbot):
    many = tuple(DenialReason(f"Reason {n}.") for n in range(20))
    items = tuple(TreatmentItem(f"Item {n}", reasons=many) for n in range(5))
    session.amend(lambda binder: replace(binder, dispute=Dispute(items)))
    show(tab, qtbot)
    qtbot.waitUntil(lambda: len(tab.list.stops) == 100, timeout=WAIT)
    before = [row for card in tab.list.cards for row in card.rows]
    assert [r.line.number for r in before] == list(range(1, 101))

    tab.work.answer(Asked(2, reason=3), PageRef.on(named(session, "therapy.pdf"), 1))
    tab.work.show_now()
    after = [row for card in tab.list.cards for row in card.rows]
    assert all(one is two for one, two in zip(before, after, strict=True))
    assert "1 of 100 reasons answered" in words_of(tab)


def test_the_tab_is_reached_by_key_and_leads_to_the_claim(opened, qtbot):
    window = opened.window
    qtbot.waitExposed(window)
    opened.window.menus.actions["reasons"].trigger()
    page = window.binder
    assert page.tabs.currentIndex() == REASONS
    assert not window.menus.actions["ask_to_hold_back"].isEnabled()
    page.reasons.list.write.click()
    assert page.exhibits.side.currentWidget() is page.exhibits.side.claim
    assert window.menus.actions["ask_to_hold_back"].isEnabled()
