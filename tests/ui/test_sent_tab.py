"""A packet is marked as sent beside it, kept, looked after, and taken back."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton

from binder_app.storage.binder_file import BinderFile
from binder_app.ui.binder_page import SENT, BinderPage
from binder_app.ui.dates import us_order
from binder_app.ui.packet_tab import PacketTab
from binder_app.ui.selection import Selection
from binder_app.ui.sent_tab import SentTab
from binder_app.ui.sent_words import likely_whom
from tests.ui.test_packet_tab import texts_of

WAIT = 60_000
TODAY = date.today()


def on_disk(session):
    session.settle()
    with BinderFile.open_for_reading(session.folder) as file:
        return file.binder


@pytest.fixture
def packet(desk, session, qtbot):
    """Build a packet in the window; return its tab."""
    session.set_exhibits("Change kind", ["e1"], kind="imr_application")
    shown = PacketTab(desk, session, Selection(session))
    qtbot.addWidget(shown)
    shown.resize(1366, 570)
    shown.show()
    shown.furnish()
    for line in shown.work.checked.blockers:
        shown.work.give_reason(line.id, "a test")
    with qtbot.waitSignal(shown.work.built_one, timeout=WAIT):
        shown.build()
    yield shown
    shown.ready.pages.view.forget_page()


@pytest.fixture
def sent(desk, session, qtbot):
    shown = SentTab(desk, session)
    qtbot.addWidget(shown)
    shown.resize(1366, 570)
    shown.show()
    return shown


def mark(tab, qtbot, way="fax", whom="Maximus", proof=""):
    """Fill the fields in and keep the packet as sent."""
    form = opened(tab)
    form.ways.show_value(way)
    form.whom.setText(whom)
    if proof:
        form.show_receipt(str(proof))
    with qtbot.waitSignal(tab.ready.done.mark.marked, timeout=WAIT):
        form.give.click()


def said(widget):
    return " / ".join(texts_of(widget))


def opened(tab):
    tab.ready.done.mark.ask.click()
    form = tab.ready.done.mark.form
    assert form is not None
    return form


def test_before_anything_was_sent_the_tab_says_what_it_is_for(sent, qtbot):
    assert "Nothing is marked as sent yet" in said(sent)
    assert sent.since.isHidden() and sent.cards == []

    with qtbot.waitSignal(sent.packet_asked) as told:
        sent.go.click()
    assert told.args == [""]


def test_a_packet_marked_as_sent_is_frozen_and_shown(packet, session, sent, qtbot):
    built = packet.work.built

    mark(packet, qtbot)

    (kept,) = on_disk(session).sent
    assert (kept.by, kept.to, kept.on) == ("fax", "Maximus", TODAY.isoformat())
    frozen = session.folder / "sent" / kept.file
    assert frozen.read_bytes() == built.path.read_bytes()
    assert "to Maximus" in packet.ready.done.mark.told.text()
    (card,) = sent.cards
    told = said(card)
    assert "To Maximus" in told and f"{built.pages} pages" in told
    assert built.told["first_stamp"] in told and built.told["last_stamp"] in told
    assert "No receipt is kept with it." in told


def test_the_number_foretold_goes_on_from_what_was_sent(packet, session, qtbot):
    def foretold():
        packet.show_choices()
        return packet.options.preview.text().split(": ")[1]

    built = packet.work.built
    assert foretold() == built.told["first_stamp"]
    packet._show_ready()
    mark(packet, qtbot)
    packet.work.choose("administrator_copy")

    told = foretold()
    assert int(told.split()[1]) == built.pages + 1
    for line in packet.work.checked.blockers:
        packet.work.give_reason(line.id, "a test")
    with qtbot.waitSignal(packet.work.built_one, timeout=WAIT):
        packet.build()
    assert packet.work.built.told["first_stamp"] == told

    packet.show_choices()
    packet.work.choose("packet")
    packet.box.look.click()
    assert packet.work.built.path == built.path
    assert packet.ready.pages.of.text() == f"of {built.pages}"


def test_marking_leaves_the_packet_as_new_as_it_was(packet, qtbot):
    assert not packet.work.is_outdated

    mark(packet, qtbot)

    assert not packet.work.is_outdated


@pytest.mark.parametrize("lacks", ["way", "whom", "day", "day to come"])
def test_what_is_missing_is_asked_for_in_place(packet, session, qtbot, lacks):
    form = opened(packet)
    form.ways.show_value("" if lacks == "way" else "mail")
    form.whom.setText("" if lacks == "whom" else "Maximus")
    if lacks == "day":
        form.day.show_text("")
    elif lacks == "day to come":
        tomorrow = TODAY + timedelta(days=1)
        form.day.show_text(us_order(tomorrow.isoformat()))

    with qtbot.assertNotEmitted(form.given):
        form.give.click()

    assert form.day.is_wrong == lacks.startswith("day")
    assert form.trouble.isHidden() == lacks.startswith("day")
    assert session.binder.sent == ()


def test_a_packet_that_was_changed_is_refused_beside_the_fields(packet, session, qtbot):
    path = packet.work.built.path
    path.write_bytes(path.read_bytes() + b"\n% signed\n")
    form = opened(packet)
    form.ways.show_value("mail")
    form.whom.setText("Maximus")

    with qtbot.waitSignal(packet.ready.done.mark._work.failed, timeout=WAIT):
        form.give.click()

    assert "changed since" in form.trouble.words.text()
    assert form.give.isEnabled() and session.binder.sent == ()


def test_to_whom_offers_the_parties_of_the_claim(packet, session, qtbot):
    session.set_claim("Change", claims_administrator="Westmarch Claims")

    form = opened(packet)

    offered = [form.offers.itemText(n) for n in range(form.offers.count())]
    assert "Westmarch Claims" in offered
    assert any("Maximus" in each for each in offered)


def test_to_whom_says_who_gets_such_a_packet_until_it_is_typed_over(
    packet, session, qtbot
):
    assert "Maximus" in opened(packet).whom.text()


@pytest.mark.parametrize(
    ("sort", "whom"),
    [
        ("packet", "Maximus"),
        ("administrator_copy", "Westmarch Claims"),
        ("file_copy", ""),
        ("no such sort", ""),
    ],
)
def test_who_gets_a_packet_goes_by_its_sort(session, desk, sort, whom):
    session.set_claim("Change", claims_administrator="Westmarch Claims")

    told = likely_whom(desk, session.binder, session.rules, sort)

    assert whom in told and bool(whom) == bool(told)


def test_an_undo_of_an_earlier_edit_keeps_what_was_sent_and_its_tabs(
    packet, session, qtbot
):
    session.set_exhibits("Change title", ["e2"], title="Mine")
    packet.work.give_reason("none", "")
    mark(packet, qtbot)
    (kept,) = session.binder.sent
    tabs = {held.id: held.tab for held in kept.contents.exhibits}

    session.undo()
    session.undo()

    after = on_disk(session)
    assert after.exhibit("e2").title != "Mine"
    assert after.sent == (kept,)
    assert {e.id: e.tab for e in after.exhibits if e.id in tabs} == tabs
    session.redo()
    assert on_disk(session).sent == (kept,)


def test_what_is_kept_is_opened_from_its_card(
    packet, session, sent, qtbot, tmp_path, monkeypatch
):
    asked: list[Path] = []

    def open_url(url):
        asked.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(open_url))
    receipt = tmp_path / "receipt.txt"
    receipt.write_text("accepted")
    mark(packet, qtbot, proof=receipt)
    (card,) = sent.cards

    for each in (card.open, *card.receipts, card.show_folder):
        each.click()

    (kept,) = session.binder.sent
    folder = session.folder / "sent"
    assert asked == [folder / kept.file, folder / kept.proof, folder]
    assert (folder / kept.proof).read_text() == "accepted"


def test_a_receipt_that_comes_later_is_added_to_its_card(
    packet, session, sent, qtbot, tmp_path, monkeypatch
):
    mark(packet, qtbot)
    receipt = tmp_path / "green card.jpg"
    receipt.write_bytes(b"signed for")
    chosen = staticmethod(lambda *asked: (str(receipt), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)

    with qtbot.waitSignal(sent._work.receipt_kept, timeout=WAIT):
        sent.cards[0].add.click()

    (kept,) = on_disk(session).sent
    assert (session.folder / "sent" / kept.proof).read_bytes() == b"signed for"
    (card,) = sent.cards
    assert "A receipt is kept with it." in said(card)
    assert not packet.work.is_outdated
    receipt.write_bytes(b"accepted at the counter")

    with qtbot.waitSignal(sent._work.receipt_kept, timeout=WAIT):
        card.add.click()

    (kept,) = on_disk(session).sent
    told = [(session.folder / "sent" / name).read_bytes() for name in kept.proofs]
    assert told == [b"signed for", b"accepted at the counter"]
    assert "2 receipts are kept with it." in said(sent.cards[0])
    assert [b.text() for b in sent.cards[0].receipts][1] == "Open receipt 2"


def test_a_receipt_that_is_gone_is_told_and_may_be_given_again(
    packet, session, sent, qtbot, tmp_path, monkeypatch
):
    mark(packet, qtbot)
    gone = staticmethod(lambda *asked: (str(tmp_path / "gone.jpg"), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", gone)
    (card,) = sent.cards

    with qtbot.waitSignal(sent._work.receipt_failed, timeout=WAIT):
        card.add.click()

    assert not card.trouble.isHidden() and card.add.isEnabled()
    assert not session.binder.sent[0].proof


@pytest.mark.parametrize(
    ("fate", "words"),
    [
        ("left", "is unchanged"),
        ("changed", "was changed after"),
        ("removed", "is not in the binder's folder"),
    ],
)
def test_the_frozen_copy_is_looked_after(packet, session, sent, qtbot, fate, words):
    mark(packet, qtbot)
    kept = session.folder / "sent" / session.binder.sent[0].file
    if fate == "changed":
        kept.chmod(0o600)
        kept.write_bytes(b"something else")
    elif fate == "removed":
        kept.unlink()
    sent.hide()

    def is_told():
        sent.show()
        sent.hide()
        return words in sent.cards[0].state.text()

    qtbot.waitUntil(is_told, timeout=WAIT)


def test_a_sending_is_taken_back_with_a_reason(packet, session, sent, qtbot):
    mark(packet, qtbot)
    (kept,) = session.binder.sent
    (card,) = sent.cards
    card.undo.click()

    card.why.give.click()
    assert session.binder.sent == (kept,) and not card.why.wrong.isHidden()
    card.why.field.setText("The fax failed.")
    card.why.give.click()

    after = on_disk(session)
    assert after.sent == () and after.not_sent[0].because == "The fax failed."
    assert (session.folder / "sent" / kept.file).exists()
    assert sent.cards == [] and not sent.empty.isHidden()
    assert "The fax failed." in said(sent)
    assert packet.ready.done.mark._line.isHidden()


def test_what_came_since_leads_to_a_supplement(packet, session, sent, qtbot):
    session.set_exhibits("Hold back", ["e2"], state="held_back", reason="later")
    with qtbot.waitSignal(packet.work.built_one, timeout=WAIT):
        packet.build()
    mark(packet, qtbot)
    assert sent.since.make.isHidden() and "held back" in said(sent.since)

    session.put_back("Put back", ["e2"])

    assert "not gone out yet." in said(sent.since)
    with qtbot.waitSignal(sent.packet_asked) as told:
        sent.since.make.click()
    assert told.args == ["supplement"]
    packet.choose(told.args[0])
    assert list(packet.work.going()) == ["e2"]


def test_after_the_application_its_copy_is_asked_for(packet, session, sent, qtbot):
    mark(packet, qtbot)
    (row,) = [b for b in sent.since.findChildren(QPushButton) if b.property("recipe")]
    assert "not marked as sent yet" in said(sent.since)

    with qtbot.waitSignal(sent.packet_asked) as told:
        row.click()

    assert told.args == ["administrator_copy"]


def test_the_banner_says_that_the_application_went_out(packet, session, desk, qtbot):
    page = BinderPage(desk, session)
    qtbot.addWidget(page)
    page.show()
    assert "left" in page.banner.left.text() or "Passed" in page.banner.left.text()

    mark(packet, qtbot)

    assert page.banner.left.text().startswith("Sent ")
    assert page.banner.left.text().endswith("by fax")
    page.open_sent()
    assert page.body.currentIndex() == SENT and page.sent.cards


def told_of(other, qtbot, whom="Maximus"):
    """Fill the fields in below the list and keep the packet as sent."""
    other.form.ways.show_value("mail")
    other.form.whom.setText(whom)
    other.form.give.click()


def test_a_packet_of_an_earlier_day_is_marked_by_its_file(
    packet, session, sent, qtbot, monkeypatch
):
    path, asked = packet.work.built.path, []
    packet.work.keep_built("packet", None)

    def choose(*told):
        asked.append(told[2])
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    sent.other.ask.click()
    assert asked == [str(path)] and sent.other.named.whole == path.name
    with qtbot.waitSignal(sent.other.refilled, timeout=WAIT):
        told_of(sent.other, qtbot)

    (kept,) = on_disk(session).sent
    assert (kept.by, kept.to) == ("mail", "Maximus")
    assert sent.other.form is None and sent.other.ask.isVisibleTo(sent)
    assert len(sent.cards) == 1 and packet.ready.done.mark.told.text() == ""


def test_what_is_no_packet_of_the_binder_is_refused_beside_its_fields(
    session, sent, make_pdf, qtbot
):
    sent.other.show_form(make_pdf("letter.pdf"))
    with qtbot.waitSignal(sent.other._work.failed, timeout=WAIT):
        told_of(sent.other, qtbot)

    assert not sent.other.form.trouble.isHidden()
    assert session.binder.sent == () and sent.other.form.give.isEnabled()
