"""What a person says of reasons and their pages, and what is asked at the page."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from binder_app.acts.dispute_edits import (
    PAGES,
    answered,
    unanswered,
    with_page_found,
    with_reason,
    with_reasons,
    with_words_refused,
)
from binder_app.domain.binder import Binder
from binder_app.domain.dispute import DenialReason, PageRef, TreatmentItem
from binder_app.ui.desk import Desk
from binder_app.ui.reason_cards import ReasonCards
from binder_app.ui.reason_finds import ReasonFinds
from binder_app.ui.reason_state import (
    ANSWER,
    REASON,
    WORDS,
    Asked,
    Card,
    Chip,
    ReasonLine,
)
from binder_app.ui.selection import Selection
from binder_app.ui.session import BinderSession, Change

ChangeReason = Callable[[DenialReason], DenialReason]


class ReasonWork(QObject):
    """Holds which reason is asked about, and makes every edit of the tab.

    `changed` follows what changes the cards, `turned` what is asked at the page;
    `looked` wants the page in sight; `offers_ended` follows the answer to the last
    words that were found.
    """

    changed = Signal()
    turned = Signal()
    looked = Signal()
    offers_ended = Signal()

    def __init__(self, desk: Desk, session: BinderSession, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.selection = Selection(self)
        self.finds = ReasonFinds(session, self)
        self._made = ReasonCards(desk, session, self.finds)
        self.asked: Asked | None = None
        self.cards: tuple[Card, ...] = ()
        self._is_awake = False
        self.is_page_seen = True
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell)
        self.finds.changed.connect(self._soon.start)
        session.changed.connect(self._follow)

    # ------------------------------------------------------------------- shown

    def wake(self) -> None:
        """Look through the papers, for the tab is in sight."""
        self._is_awake = True
        self._follow()

    @Slot()
    def look_anew(self) -> None:
        """Look through the papers again: words of theirs became known."""
        self.finds.forget()
        self._follow()

    def sleep(self) -> None:
        """Look no further while nobody sees it."""
        self._is_awake = False
        self.finds.stop()

    @Slot()
    def _follow(self) -> None:
        if self._is_awake:
            self.finds.look(self.subject)
            self._soon.start()

    @Slot()
    def _tell(self) -> None:
        cards = tuple(self._made.cards())
        is_new, self.cards = cards != self.cards, cards
        if self.asked is not None and not self._stands(self.asked):
            self.asked = None
        if is_new:
            self.changed.emit()
        self.turned.emit()

    def show_now(self) -> None:
        """Let the cards say at once what the binder says."""
        self._soon.stop()
        self._tell()

    def _stands(self, asked: Asked) -> bool:
        items = self.session.binder.dispute.items
        if asked.item >= len(items) or not items[asked.item].is_disputed:
            return False
        if asked.what == REASON:
            return asked.reason < len(self.finds.reasons(items[asked.item]))
        return asked.reason < len(items[asked.item].reasons)

    # ------------------------------------------------------------------- asked

    def item(self, asked: Asked) -> TreatmentItem:
        """Return the treatment that is asked about."""
        return self.session.binder.dispute.items[asked.item]

    def reason(self, asked: Asked) -> DenialReason | None:
        """Return the reason that is asked about, where it is one."""
        if asked.what not in (ANSWER, WORDS) or asked.reason < 0:
            return None
        return self.item(asked).reasons[asked.reason]

    @property
    def subject(self) -> tuple[TreatmentItem, DenialReason] | None:
        """The treatment and the reason that are asked about."""
        if self.asked is None or not self._stands(self.asked):
            return None
        reason = self.reason(self.asked)
        return (self.item(self.asked), reason) if reason else None

    def lines(self) -> list[ReasonLine]:
        """Return every reason of every treatment, in their order."""
        return [line for card in self.cards for line in card.lines]

    @property
    def line(self) -> ReasonLine | None:
        """The reason that is asked about, as it is shown."""
        asked = self.asked
        if asked is None or asked.what not in (ANSWER, WORDS):
            return None
        wanted = replace(asked, what=ANSWER)
        return next((each for each in self.lines() if each.asked == wanted), None)

    def ask(self, asked: Asked, ref: PageRef | None = None) -> None:
        """Ask about something, at a page, or at the one that says most of it.

        A row that is about to go may still ask about what stands no more.
        """
        if not self._stands(asked):
            return
        is_same, self.asked = asked == self.asked, asked
        shown = ref or (None if is_same else self._first_page(asked))
        if shown is not None:
            self.selection.show(shown.exhibit, shown.first)
        self.turned.emit()

    def look(self, asked: Asked, ref: PageRef) -> None:
        """Ask about something at a page, and bring the page into sight."""
        self.ask(asked, ref)
        self.looked.emit()

    def answer_seen(self, is_right: bool) -> None:
        """Answer what is asked at the page; a page out of sight is shown first."""
        if not self.is_page_seen:
            self.looked.emit()
        elif is_right:
            self.agree()
        else:
            self.refuse()

    def stop_asking(self) -> None:
        """Ask about the reason itself again, or about nothing."""
        asked, self.asked = self.asked, None
        if asked is not None and asked.reason >= 0:
            self.asked = replace(asked, what=ANSWER)
        self.turned.emit()

    def _first_page(self, asked: Asked) -> PageRef | None:
        """Return what is found, else what is agreed, else where the words stand."""
        if asked.what in PAGES:
            chip = self.page_chip(asked)
            return chip.ref if chip else self._decision(asked)
        if asked.what == REASON:
            return self.finds.reasons(self.item(asked))[asked.reason].at
        line = self.line
        if asked.what == WORDS or line is None:
            reason = self.reason(asked)
            return reason.at if reason and reason.at else self._decision(asked)
        found = [chip.ref for chip in line.chips if not chip.is_agreed]
        held = [chip.ref for chip in line.chips if chip.is_agreed]
        return next(iter([*found, *held]), line.reason.at)

    def page_chip(self, asked: Asked) -> Chip | None:
        """Return the page of a treatment itself that is asked about."""
        told = (line for card in self.cards for line in card.pages)
        return next((line.chip for line in told if line.asked == asked), None)

    def _decision(self, asked: Asked) -> PageRef | None:
        """Return the page on which the treatment was decided, or a decision's first."""
        decided = self.item(asked).decided
        if decided is not None:
            return decided
        kinds = self.session.rules.checklist.decision_kinds
        held = self.session.binder.of_kind(kinds)
        return PageRef.on(held[0].id, 1) if held else None

    @property
    def here(self) -> PageRef | None:
        """The page that is looked at."""
        row = self.session.row(self.selection.current)
        if row is None or not row.exhibit.pages:
            return None
        return PageRef.on(row.exhibit.id, self.selection.page)

    @property
    def chip_here(self) -> Chip | None:
        """What is known of the page that is looked at, for the reason asked about."""
        here, line = self.here, self.line
        if here is None or line is None:
            return None
        told = (chip for chip in line.chips if chip.ref.covers(here))
        return next(told, None)

    @Slot()
    def next_find(self) -> bool:
        """Go to the next page that was found for this reason; tell if there is one."""
        line, here = self.line, self.here
        if line is None:
            return False
        found = [chip.ref for chip in line.chips if not chip.is_agreed]
        held = [n for n, ref in enumerate(found) if here and ref.covers(here)]
        place = (held[0] + 1) % len(found) if held else 0
        if not found or found[place] == here:
            return False
        self.ask(line.asked, found[place])
        return True

    def go_on(self) -> None:
        """Go to the next find of this reason, or the next reason with finds."""
        self.show_now()
        line = self.line
        if line is None or self.next_find():
            return
        later = [each for each in self.lines() if each.number > line.number]
        waiting = (each for each in later if each.found and not each.is_answered)
        if (then := next(waiting, None)) is not None:
            self.ask(then.asked)

    # ------------------------------------------------------------------- edits

    def agree(self) -> None:
        """Say that the page that is looked at answers what is asked."""
        asked, here = self.asked, self.here
        if asked is None or here is None:
            return
        if asked.what == REASON:
            self.take_reason(asked)
        elif asked.what in PAGES:
            self._set_page(self.tr("Say where it stands"), asked, here)
        elif asked.what == ANSWER:
            self.answer(asked, here)
            self.go_on()

    def refuse(self) -> None:
        """Say that the page that is looked at does not answer what is asked."""
        asked, here = self.asked, self.here
        if asked is None or here is None:
            return
        if asked.what == REASON:
            self.refuse_reason(asked)
        elif asked.what in PAGES:
            self._set_page(self.tr("Take a page back"), asked, None)
        elif asked.what == ANSWER:
            chip = self.chip_here
            self.drop(asked, chip.ref if chip else here)
            self.go_on()

    def _set_page(self, name: str, asked: Asked, ref: PageRef | None) -> None:
        chip = self.page_chip(asked)
        words = chip.why if ref and chip and chip.ref.covers(ref) else ""

        def change(binder: Binder) -> Binder:
            item = _at(binder, asked)
            return with_page_found(binder, item, asked.what, ref, words)

        self._edit(name, change)

    def answer(self, asked: Asked, ref: PageRef, old: PageRef | None = None) -> None:
        """Say which pages answer a reason, in place of `old` where there is one."""

        def change(reason: DenialReason) -> DenialReason:
            if old is None:
                return answered(reason, ref)
            told = tuple(ref if each == old else each for each in reason.answers)
            return replace(reason, answers=told)

        self._change_reason(self.tr("Answer a reason"), asked, change)

    def drop(self, asked: Asked, ref: PageRef) -> None:
        """Say that pages do not answer a reason; they are not offered again."""
        name = self.tr("Say that a page is no answer")
        self._change_reason(name, asked, lambda reason: unanswered(reason, ref))

    def set_group(self, asked: Asked, group: str) -> None:
        """Say to which group a reason belongs."""
        name = self.tr("Say what kind of reason it is")
        self._change_reason(name, asked, lambda r: replace(r, category=group))

    def take_reason(self, asked: Asked) -> None:
        """Take up what was found as a reason, and go on."""
        offer = self.finds.reasons(self.item(asked))[asked.reason]
        new, name = DenialReason(offer.quote, offer.at), self.tr("Take up a reason")
        if self._edit(name, lambda b: with_reason(b, _at(b, asked), None, new)):
            self._go_on_offers(asked)

    def refuse_reason(self, asked: Asked) -> None:
        """Say that what was found is no reason."""
        quote = self.finds.reasons(self.item(asked))[asked.reason].quote
        name = self.tr("Say that it is no reason")
        if self._edit(name, lambda b: with_words_refused(b, _at(b, asked), quote)):
            self._go_on_offers(asked)

    def _go_on_offers(self, asked: Asked) -> None:
        """Go to the next words that were found; after the last say so."""
        self.asked = None
        self.show_now()
        if left := len(self.finds.reasons(self.item(asked))):
            self.ask(replace(asked, reason=min(asked.reason, left - 1)))
        else:
            self.asked = None
            self.turned.emit()
            self.offers_ended.emit()

    def ask_first(self) -> None:
        """Ask about the first reason without an answer."""
        told = (each for each in self.lines() if not each.is_answered)
        if (first := next(told, None)) is not None:
            self.ask(first.asked)

    def put_words(self, asked: Asked, quote: str) -> None:
        """Write down a reason that stands on the page that is looked at."""
        told, here = " ".join(quote.split()), self.here
        if not told:
            return
        old = self.reason(asked)
        new = replace(old or DenialReason(), quote=told, at=here)
        place = asked.reason if old else len(self.item(asked).reasons)

        def change(binder: Binder) -> Binder:
            item = _at(binder, asked)
            held = item.reasons[asked.reason] if old else None
            return with_reason(binder, item, held, new)

        name = self.tr("Change a reason") if old else self.tr("Add a reason")
        self._edit(name, change)
        self.show_now()
        self.ask(Asked(asked.item, ANSWER, place))

    def remove(self, asked: Asked) -> None:
        """Take a reason out; found in the decision, it is not offered again."""

        def change(binder: Binder) -> Binder:
            item = _at(binder, asked)
            gone = item.reasons[asked.reason]
            kept = tuple(each for each in item.reasons if each is not gone)
            place = binder.dispute.items.index(item)
            binder = with_reasons(binder, item, kept)
            return with_words_refused(binder, binder.dispute.items[place], gone.quote)

        self.asked = None
        self._edit(self.tr("Remove a reason"), change)

    def set_guideline(self, place: int, name: str) -> None:
        """Write down which guideline the decision names for a treatment."""

        def change(binder: Binder) -> Binder:
            item = binder.dispute.items[place]
            told = replace(item, guideline=" ".join(name.split()))
            return replace(binder, dispute=binder.dispute.with_item(item, told))

        self._edit(self.tr("Name the guideline"), change)

    def _change_reason(self, name: str, asked: Asked, change: ChangeReason) -> None:
        def edit(binder: Binder) -> Binder:
            item = _at(binder, asked)
            old = item.reasons[asked.reason]
            return with_reason(binder, item, old, change(old))

        self._edit(name, edit)

    def _edit(self, name: str, change: Change) -> bool:
        return self.session.edit(name, change)


def _at(binder: Binder, asked: Asked) -> TreatmentItem:
    return binder.dispute.items[asked.item]
