"""The JSON of the program's outside; more fields may come, these stay."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from binder_app.acts.building import Built
from binder_app.acts.checking import Checked
from binder_app.acts.difference import Difference
from binder_app.acts.looks import has_two_looks, is_straightened
from binder_app.acts.screens import across_in
from binder_app.acts.writing_papers import Written
from binder_app.domain.binder import Binder, GivenFile
from binder_app.domain.dispute import TreatmentItem
from binder_app.domain.exhibit import Exhibit
from binder_app.domain.fact import Alarm, Fact
from binder_app.domain.finding import Finding, GateLine
from binder_app.domain.kind import Kinds
from binder_app.domain.sent import NotSent, SentPacket
from binder_app.domain.volumes import Volume
from binder_app.packet.build import BuiltFile
from binder_app.packet.for_you import LedgerRow
from binder_app.packet.verify import Proof
from binder_app.rules.gate import needs_a_look

Json = dict[str, Any]

SURENESS_DIGITS = 2


def given_json(line: GivenFile) -> Json:
    """Return one file that was given, and what became of it."""
    return {
        "file": line.name,
        "outcome": line.outcome,
        "exhibits": list(line.exhibits),
        "same_as": line.same_as or None,
        "problem": line.problem or None,
        "remedy": line.remedy or None,
    }


def _came_in(line: GivenFile, binder: Binder) -> str | None:
    """Return the name of the file that it came out of."""
    outer = binder.originals.get(line.came_in)
    return outer.name if outer else None


def added_json(path: Path, line: GivenFile, binder: Binder) -> Json:
    """Return one file of `add`, with what is to be said of how it was read."""
    return {
        **given_json(line),
        "came_in": _came_in(line, binder),
        "path": str(path),
        "notes": list(notes_on(line, binder)),
    }


def notes_on(line: GivenFile, binder: Binder) -> tuple[str, ...]:
    """Return what is to be said of how a file was read, an archive's among them."""
    held = [binder.exhibit(exhibit_id) for exhibit_id in line.exhibits]
    if not held and line.outcome == "added":
        return binder.originals[line.digest].notes
    return tuple(note for exhibit in held for note in exhibit.notes)


def ledger_line_json(line: GivenFile, binder: Binder) -> Json:
    """Return one line of the ledger in `show`: exhibits as they stand by now."""
    shown = binder.shown_with(line.digest)
    held = [e.id for e in binder.exhibits if e.is_made_of(shown)]
    told = {**given_json(line), "came_in": _came_in(line, binder)}
    if line.outcome == "duplicate":
        return {**told, "same_as": held[0] if held else None}
    return {**told, "exhibits": held}


def exhibit_json(exhibit: Exhibit, kinds: Kinds) -> Json:
    """One exhibit of `show`."""
    return {
        "id": exhibit.id,
        "kind": exhibit.kind,
        "kind_by": exhibit.kind_by,
        "confidence": round(exhibit.guess.confidence, SURENESS_DIGITS),
        "please_look": exhibit.state == "in" and needs_a_look(exhibit, kinds),
        "reasons": [
            {"text": why.text, "page": why.page} for why in exhibit.guess.reasons
        ],
        "alternatives": alternatives_json(exhibit.guess.alternatives),
        "title": exhibit.title or kinds[exhibit.kind].title("en"),
        "date": exhibit.date or None,
        "from": exhibit.sender or None,
        "tab": exhibit.tab or None,
        "pages": len(exhibit.pages),
        "pages_in": [n for n, p in enumerate(exhibit.pages, start=1) if p.goes_in],
        "turned": {str(n): p.turn for n, p in enumerate(exhibit.pages, 1) if p.turn},
        "source_name": exhibit.source_name,
        "source_sha256": exhibit.source,
        "sources": list(exhibit.sources),
        "state": exhibit.state,
        "reason": exhibit.reason or None,
        "alike": None if exhibit.is_told_apart else exhibit.alike or None,
        "remedy": exhibit.remedy or None,
        "notes": list(exhibit.notes),
        "facts": facts_json(exhibit.guess.facts),
        "alarms": alarms_json(exhibit.guess.alarms),
        "cuts": list(exhibit.guess.cuts),
    }


def facts_json(facts: Iterable[Fact]) -> list[Json]:
    """Return what pages say, in the order in which it was found."""
    return [
        {**fact.plain(), "confidence": round(fact.confidence, SURENESS_DIGITS)}
        for fact in facts
    ]


def alarms_json(alarms: Iterable[Alarm]) -> list[Json]:
    """Return what a person must look at."""
    return [
        {"name": alarm.name, "page": alarm.page, "quote": alarm.quote}
        for alarm in alarms
    ]


def alternatives_json(alternatives: Iterable[tuple[str, float]]) -> list[Json]:
    """Return the runners-up of a guess, best first."""
    return [
        {"kind": kind, "confidence": round(share, SURENESS_DIGITS)}
        for kind, share in alternatives
    ]


def binder_json(name: str, binder: Binder, kinds: Kinds) -> Json:
    """Everything in a binder, for `show`."""
    return {
        "binder": name,
        "pathway": binder.pathway,
        "is_pathway_known": not binder.is_pathway_open,
        "language": binder.language,
        "claim": {
            **binder.claim.facts,
            "treatment_items": [treatment_json(item) for item in binder.dispute.items],
        },
        "not_applicable": dict(binder.not_applicable),
        "answers": binder.dispute.answers,
        "confirmed": dict(binder.confirmed),
        "form": dict(binder.form),
        "exhibits": [
            {
                **exhibit_json(exhibit, kinds),
                "cleanup": _cleanup(binder, exhibit),
                "per_page": across_in(binder, exhibit) or None,
            }
            for exhibit in binder.exhibits
        ],
        "ledger": [ledger_line_json(line, binder) for line in binder.ledger],
        "sent": [sent_json(packet) for packet in binder.sent],
        "not_sent": [not_sent_json(told) for told in binder.not_sent],
    }


def sent_json(packet: SentPacket) -> Json:
    """One packet that went out; `file` and `proof` lie in the binder's `sent`."""
    held = packet.contents
    return {
        "file": packet.file,
        "sha256": packet.sha256,
        "volumes": [
            {"file": each.file, "sha256": each.sha256} for each in packet.files
        ],
        "by": packet.by,
        "to": packet.to,
        "on": packet.on,
        "proof": packet.proof or None,
        "proofs": list(packet.proofs),
        "recipe": held.recipe,
        "pages": held.total_pages,
        "first_stamp": str(held.first_bates),
        "last_stamp": str(held.last_bates),
        "exhibits": [
            {
                "id": one.id,
                "tab": one.tab,
                "title": one.title,
                "first_page": one.first_page,
                "last_page": one.last_page,
            }
            for one in held.exhibits
        ],
    }


def not_sent_json(told: NotSent) -> Json:
    """One packet that was not sent after all; its frozen copy stays."""
    return {
        **sent_json(told.packet),
        "because": told.because,
        "told_on": told.told_on,
    }


def treatment_json(item: TreatmentItem) -> Json:
    """One treatment: what became of it, its pages, and its reasons with theirs."""
    pages = (item.asked, item.decided, item.guideline_at)
    asked, decided, guideline_at = (str(ref) if ref else None for ref in pages)
    return {
        "treatment": item.treatment,
        "outcome": item.outcome,
        "note": item.note,
        "review_asked": item.is_disputed,
        "guideline": item.guideline,
        "asked": asked,
        "decided": decided,
        "guideline_at": guideline_at,
        "reasons": [
            {
                "category": reason.category,
                "quote": reason.quote,
                "at": str(reason.at) if reason.at else None,
                "answers": [str(ref) for ref in reason.answers],
            }
            for reason in item.reasons
        ],
    }


def _cleanup(binder: Binder, exhibit: Exhibit) -> str | None:
    """Return "on" or "off" for photographed papers, nothing for all others."""
    if not has_two_looks(binder, exhibit):
        return None
    return "on" if is_straightened(binder, exhibit) else "off"


def finding_json(finding: Finding, language: str) -> Json:
    """One line of the checklist, for `check`."""
    line = finding.requirement
    return {
        "id": line.id,
        "title": line.title(language),
        "need": line.need,
        "status": finding.status,
        "exhibits": list(finding.exhibits),
        "because": finding.note or line.reason(language),
        "source": line.source,
    }


def gate_json(line: GateLine) -> Json:
    """One line of the gate, for `check`."""
    return {
        "id": line.id,
        "status": line.status,
        "message": line.message,
        "remedy": line.remedy or None,
        "source": line.source,
        "exhibits": list(line.exhibits),
        "files": list(line.files),
    }


def check_json(checked: Checked, language: str) -> Json:
    """Return the answer of `check`."""
    return {
        "ready": checked.is_ready,
        "findings": [finding_json(finding, language) for finding in checked.findings],
        "gate": [gate_json(line) for line in checked.gate],
        "deadlines": [deadline.to_json() for deadline in checked.deadlines],
        "questions": [],
    }


def ledger_json(row: LedgerRow) -> Json:
    """One row of the user's ledger; `given` counts the files, rows of one share it."""
    return {
        "given": row.given,
        "file": row.file,
        "outcome": row.outcome,
        "pages": list(row.pages) if row.pages else None,
        "reason": row.reason or None,
    }


def difference_json(difference: Difference | None) -> Json | None:
    """Return what differs from what was sent; null where nothing was."""
    if difference is None:
        return None
    changed = [exhibit for exhibit, _ in difference.changed]
    return {
        "new": [_labelled(e.exhibit_id, e.tab, e.title) for e in difference.new],
        "changed": [_labelled(e.exhibit_id, e.tab, e.title) for e in changed],
        "gone": [_labelled(held.id, held.tab, held.title) for held in difference.gone],
    }


def _labelled(exhibit_id: str, tab: str, title: str) -> Json:
    return {"id": exhibit_id, "tab": tab, "title": title}


def proof_json(proof: Proof) -> Json:
    """Return what was held against the plan, for `build`."""
    return {
        "pages": proof.pages,
        "links": proof.links,
        "bookmarks": proof.bookmarks,
        "stamps": proof.stamps,
        "text": proof.text,
        "ok": proof.is_ok,
    }


def verify_json(proof: Proof, volume: Volume | None) -> Json:
    """Return the answer of `verify`; `volume` is null for a packet in one file."""
    return {
        "ok": proof.is_ok,
        "problems": proof.problems,
        "pages": proof.pages,
        "links": proof.links,
        "bookmarks": proof.bookmarks,
        "volume": volume_json(volume) if volume else None,
    }


def volume_json(volume: Volume) -> Json:
    """Return which volume a file is, and its packet pages; `pages` are the file's."""
    return {
        "number": volume.number,
        "of": volume.of,
        "pages": volume.file_pages,
        "first_page": volume.first_page,
        "last_page": volume.last_page,
    }


def file_json(file: BuiltFile) -> Json:
    """Return one volume of a packet; the packet itself where it is one file."""
    return {
        "path": str(file.path),
        **volume_json(file.volume),
        "bytes": file.bytes,
        "sha256": file.sha256,
    }


def build_json(built: Built, seconds: float) -> Json:
    """Return the answer of `build`."""
    report = built.report
    return {
        "packet": str(report.path),
        "target": str(built.target),
        "volumes": [file_json(each) for each in report.files],
        "pages": report.plan.file_pages,
        "bytes": report.bytes,
        "sha256": report.sha256,
        "recipe": report.plan.recipe,
        "exhibits": [
            {
                "id": exhibit.exhibit_id,
                "tab": exhibit.tab,
                "title": exhibit.title,
                "kind": exhibit.kind,
                "date": exhibit.date or None,
                "first_page": exhibit.first_page,
                "last_page": exhibit.last_page,
                "source_sha256": exhibit.digests[0],
            }
            for exhibit in report.plan.all_exhibits
        ],
        "for_you": str(built.for_you),
        "unread_pages": list(built.unread_pages),
        "ledger": [ledger_json(row) for row in built.ledger],
        "losses": [
            {"exhibit": loss.exhibit_id, "what": loss.what} for loss in report.losses
        ],
        "difference": difference_json(built.difference),
        "notes": list(built.notes),
        "removed": [str(path) for path in built.removed],
        "checked": proof_json(report.proof),
        "seconds": round(seconds, 2),
    }


def paper_json(written: Written) -> Json:
    """Return a paper that was written, as `papers` gives it."""
    return {
        "paper": written.paper,
        "title": written.title,
        "file": str(written.path),
        "pages": written.pages,
        "language": written.language,
        "blanks": list(written.blanks),
        "settable": list(written.settable),
        "check": [
            {"what": c.what, "text": c.text, "source": c.source, "checked": c.checked}
            for c in written.checks
        ],
    }
