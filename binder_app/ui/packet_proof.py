"""What was proven of a finished packet, and what is not in it, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QTime
from PySide6.QtWidgets import QFrame, QWidget

from binder_app.ui.dates import short
from binder_app.ui.desk import Desk
from binder_app.ui.packet_wish import BuiltPacket
from binder_app.ui.parts import (
    GAP_1,
    GAP_2,
    GAP_3,
    GAP_4,
    across,
    down,
    frame,
    icon_label,
    label,
)

IN_PACKET = "in_packet"
SIZES = QLocale.DataSizeFormat.DataSizeSIFormat
REASON_GAP = "; "


def proof_card(desk: Desk, built: BuiltPacket) -> QFrame:
    """Return the card that says what was checked."""
    card = frame("ok")
    say = QCoreApplication.translate
    title = label(say("PacketProof", "The packet is ready"), "lead", wraps=True)
    again = say("PacketProof", "We opened it again and checked it.")
    head = across(icon_label(desk, "check-circle", "ok", 24), title)
    head.setStretch(1, 1)
    rows = down(head, label(again, "small", wraps=True), gap=GAP_2)
    lines = list(proof_lines(built))
    for text in lines:
        row = across(
            icon_label(desk, "check-circle", "ok", 18), label(text, "", wraps=True)
        )
        row.setStretch(1, 1)
        rows.addLayout(row)
    if torn := torn_tabs(built):
        told = say("PacketProof", "Came damaged, may show less or nothing: Tab {tabs}")
        lines.append(told.format(tabs=", ".join(torn)))
        words = label(lines[-1], "warn", wraps=True)
        row = across(icon_label(desk, "warning-circle", "warn", 18), words)
        row.setStretch(1, 1)
        rows.addLayout(row)
    rows.setContentsMargins(GAP_4, GAP_3, GAP_4, GAP_3)
    card.setLayout(rows)
    card.setAccessibleName(" ".join((title.text(), again, *lines)))
    return card


def torn_tabs(built: BuiltPacket) -> list[str]:
    """Return the tabs under which a page stands whose file came damaged."""
    binder = built.binder
    held = {e.id: any(map(binder.is_torn, e.pages_in)) for e in binder.exhibits}
    return [e["tab"] for e in built.told["exhibits"] if held.get(e["id"])]


def proof_lines(built: BuiltPacket) -> Iterator[str]:
    """Give what was held against the plan, a line each."""
    say, proof = QCoreApplication.translate, built.told["checked"]
    yield say("PacketProof", "%n pages, each in its place", "", proof["pages"])
    if proof["links"]:
        yield say("PacketProof", "%n links go to the right page", "", proof["links"])
    count = proof["bookmarks"]
    yield say("PacketProof", "%n bookmarks go to the right page", "", count)
    numbers = say("PacketProof", "Page numbers {first} to {last}")
    told = built.told
    yield numbers.format(first=told["first_stamp"], last=told["last_stamp"])


def size_and_time(desk: Desk, built: BuiltPacket) -> str:
    """Return "7.8 MB, built today at 2:14 PM"."""
    size = desk.locale.formattedDataSize(built.told["bytes"], 1, SIZES)
    at = desk.locale.toString(QTime(built.when.hour, built.when.minute), "h:mm ap")
    if built.when.date() == date.today():
        told = QCoreApplication.translate(
            "PacketProof", "{size}, built today at {time}"
        )
        return told.format(size=size, time=at)
    told = QCoreApplication.translate("PacketProof", "{size}, built on {day} at {time}")
    day = short(desk, built.when.date().isoformat())
    return told.format(size=size, day=day, time=at)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file of which something is not in the packet, and the ledger's lines of that.

    `in_part`: other pages of it are there.
    """

    name: str
    lines: tuple[Mapping[str, str], ...]
    in_part: bool


def left_out(built: BuiltPacket) -> list[LeftOut]:
    """Return the files that are not in the packet, each once, as they were given."""
    by_file: dict[int, list[dict[str, str]]] = {}
    for row in built.told["ledger"]:
        by_file.setdefault(row["given"], []).append(row)
    found = []
    for rows in by_file.values():
        out = tuple(row for row in rows if row["outcome"] != IN_PACKET)
        if out:
            found.append(LeftOut(rows[0]["file"], out, len(out) < len(rows)))
    return found


def left_out_title(built: BuiltPacket) -> str:
    """Return how many files that are."""
    out, say = left_out(built), QCoreApplication.translate
    n = len(out)
    if any(each.in_part for each in out):
        return say("PacketProof", "%n files not in the packet, or only in part", "", n)
    return say("PacketProof", "%n files not in the packet", "", n)


def left_out_rows(desk: Desk, built: BuiltPacket) -> QWidget:
    """Return each file that is not in the packet, what became of it, and why."""
    parts: list[QWidget] = []
    for each in left_out(built):
        told = dict.fromkeys(_why_out(desk, line) for line in each.lines)
        lines = [label(text, "small", wraps=True) for text in told]
        if each.in_part:
            part = QCoreApplication.translate("PacketProof", "Some of its pages:")
            lines.insert(0, label(part, "small"))
        held = QWidget()
        held.setLayout(down(label(each.name, "", wraps=True), *lines, gap=0))
        parts.append(held)
    return _pile(parts)


def _why_out(desk: Desk, row: Mapping[str, str]) -> str:
    """Return what became of a file, and why."""
    why = REASON_GAP.join(
        desk.say(part) for part in (row["reason"] or "").split(REASON_GAP) if part
    )
    told = _outcome(row["outcome"])
    return f"{told}: {why}" if why else told


def changed_rows(desk: Desk, built: BuiltPacket) -> QWidget:
    """Return what was taken out of papers when they were joined."""
    names = {e["id"]: e for e in built.told["exhibits"]}
    say = QCoreApplication.translate
    parts: list[QWidget] = []
    for loss in built.told["losses"]:
        exhibit = names[loss["exhibit"]]
        told = say("PacketProof", "Tab {tab}: {what}")
        text = told.format(tab=exhibit["tab"], what=desk.say(loss["what"]))
        parts.append(label(text, "small", wraps=True))
    return _pile(parts)


def _pile(parts: list[QWidget]) -> QWidget:
    held = QWidget()
    rows = down(*parts, gap=GAP_2)
    rows.setContentsMargins(GAP_3, GAP_1, 0, 0)
    held.setLayout(rows)
    return held


def _outcome(outcome: str) -> str:
    say = QCoreApplication.translate
    told = {
        "held_back": say("PacketProof", "Held back"),
        "same_as": say("PacketProof", "Same as another"),
        "could_not_be_read": say("PacketProof", "Could not be read"),
    }
    return told.get(outcome, outcome)
