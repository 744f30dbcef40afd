"""Does one long piece of work for the window: a task in, lines of JSON out.

The first line of standard input is the task; a line "stop" asks for its end.
Each line of the answer says "step", "told" (one result on the way), "done" or
"error".
"""

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from binder_app.acts.adding import (
    bring_one_again,
    bring_sources,
    pages_at_hand,
    read_lost_texts,
    shelf_of,
    sources_in,
)
from binder_app.acts.archiving import export_binder, import_binder
from binder_app.acts.brought_json import brought_to_json
from binder_app.acts.build_options import packet_options
from binder_app.acts.building import BuildWish, build
from binder_app.acts.filling import plan_filling, signature_at, write_filled
from binder_app.acts.finding_words import find_words
from binder_app.acts.form_child import FormChild
from binder_app.acts.halves import halves_in
from binder_app.acts.library import summaries
from binder_app.acts.likeness import twins_in
from binder_app.acts.parts import kinds_of_parts
from binder_app.acts.reading_again import page_keys, read_again
from binder_app.acts.reading_scans import read_scans
from binder_app.acts.rulebook import read_rulebook
from binder_app.acts.sample_case import run_sample_case
from binder_app.acts.screens import sheet_of, with_pages
from binder_app.acts.sending import Sending, freeze, freeze_receipt, states_of_kept
from binder_app.acts.targets import ARCHIVE, free_target
from binder_app.acts.volumes import copy_packet
from binder_app.acts.writing_papers import PaperWish, write_paper
from binder_app.children import stand_back
from binder_app.domain.sent import SentPacket
from binder_app.errors import BinderError, Cancelled
from binder_app.intake.watch_folder import Seen, WatchedFolder, watch
from binder_app.progress import Progress
from binder_app.storage.binder_file import BinderFile
from binder_app.storage.defects import watch_crashes, watch_faults
from binder_app.storage.shapes import original_to_json
from binder_app.verbs import shapes
from binder_app.verbs.disk_words import in_words

Json = dict[str, Any]
Tell = Callable[[Json], None]

STEPS_A_SECOND = 20
"""How many steps a second are told; a screen shows no more."""


def main() -> None:
    """Do the task on standard input and leave."""
    stand_back()
    watch_crashes()
    watch_faults(lambda: None)
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    task = json.loads(sys.stdin.readline())
    progress = Progress(_Reporter(out))
    threading.Thread(target=_listen, args=(progress,), daemon=True).start()

    def tell(what: Json) -> None:
        _say(out, {"say": "told", "what": what})

    try:
        result = TASKS[task["do"]](task, progress, tell)
    except Cancelled:
        return
    except BinderError as error:
        _say_trouble(out, error)
        return
    except OSError as error:
        _say_trouble(out, in_words(error))
        return
    _say(out, {"say": "done", "result": result})


def _say_trouble(out: TextIO, error: BinderError) -> None:
    told = {"say": "error", "problem": error.problem, "remedy": error.remedy}
    _say(out, told)


def _listen(progress: Progress) -> None:
    """Stop the work when asked to, or when the window is gone."""
    sys.stdin.readline()
    progress.stop()


def _say(out: TextIO, word: Json) -> None:
    out.write(json.dumps(word) + "\n")
    out.flush()


class _Reporter:
    """Tells of steps, but not oftener than anyone can see."""

    def __init__(self, out: TextIO) -> None:
        self._out, self._last = out, 0.0

    def __call__(self, done: int, total: int, label: str) -> None:
        now = time.monotonic()
        if now - self._last < 1 / STEPS_A_SECOND and done < total:
            return
        self._last = now
        _say(self._out, {"say": "step", "done": done, "total": total, "label": label})


def _add(task: Json, progress: Progress, tell: Tell) -> Json:
    """Bring files in: `told` says how many there are, then gives each when read.

    There may be more on the way, out of those that hold others: `told` says so
    again. A resumed drop tells nothing of files that the binder knows already.
    """
    paths = [Path(path) for path in task["paths"]]
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        rules = read_rulebook(file.binder.pathway)
        sources = sources_in(paths, file)
        count = len(sources)
        tell({"files": count})
        known = {(line.name, line.digest) for line in file.binder.ledger}
        password = task.get("password", "")
        for brought in bring_sources(file, sources, rules, progress, password):
            is_known = (
                task.get("is_resumed") and (brought.name, brought.digest) in known
            )
            if brought.holds:
                count += brought.holds
                tell({"files": count})
            if not is_known:
                tell(brought_to_json(brought))
    return {"files": count}


def _unlock(task: Json, progress: Progress, tell: Tell) -> Json:
    """Read a locked original again; `told` gives all of it as `add` would."""
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        progress.step(0, 1, f"Reading {file.binder.originals[task['digest']].name}")
        rules = read_rulebook(file.binder.pathway)
        count = 0
        for brought in bring_one_again(file, task["digest"], rules, task["password"]):
            count += 1
            tell(brought_to_json(brought))
    return {"files": count}


def _build(task: Json, progress: Progress, tell: Tell) -> Json:
    started = time.monotonic()
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        rules = read_rulebook(file.binder.pathway)
        options = packet_options(
            file.binder, task["recipe"], task["options"], task["leave_out"]
        )
        wish = BuildWish(
            options,
            Path(task["out"]),
            task["prepared"],
            task["is_forced"],
            task["because"],
            task.get("own_language", ""),
        )
        built = build(file, wish, rules, progress)
    plan = built.report.plan
    first, last = plan.bates(1), plan.bates(plan.total_pages)
    more = {"first_stamp": str(first), "last_stamp": str(last)}
    return {**shapes.build_json(built, time.monotonic() - started), **more}


def _sample(task: Json, progress: Progress, tell: Tell) -> Json:
    done = run_sample_case(Path(task["folder"]), task["prepared"], progress)
    packet = str(done.built.report.path)
    return {"binder": str(done.folder / "binder"), "packet": packet}


def _library(task: Json, progress: Progress, tell: Tell) -> Json:
    for summary in summaries(map(Path, task["folders"]), progress):
        tell(summary.to_json())
    return {}


def _find(task: Json, progress: Progress, tell: Tell) -> Json:
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        read_lost_texts(file, progress)
        hits = 0
        for hit in find_words(file, task["words"], progress):
            hits += 1
            tell(hit.to_json())
    return {"hits": hits}


def _watch(task: Json, progress: Progress, tell: Tell) -> Json:
    """Watch a folder until stopped: tells first what lay there, then what comes."""
    watched = WatchedFolder(Path(task["folder"]))
    tell({"before": [str(path) for path in watched.before]})

    def hear(seen: Seen) -> None:
        ready = [str(path) for path in seen.ready]
        tell({"is_there": seen.is_there, "ready": ready})

    watch(watched, hear, progress.stopped)
    return {}


def _read_scans(task: Json, progress: Progress, tell: Tell) -> Json:
    """Read pages that hold no words of their own: `told` gives each as it is read.

    Texts that the cache lost are read first: what is told of papers rests on them.
    The result names exhibits that by then seem to be copies of others, or halves of
    one paper, and what is read anew of papers whose words or rules changed.
    """
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        found = read_lost_texts(file, progress)
        spots = []
        for read in read_scans(file, progress):
            spots.append((read.source, read.page))
            tell(asdict(read))
        twins = twins_in(shelf_of(file), file.binder)
        rules = read_rulebook(file.binder.pathway)
        joints = halves_in(shelf_of(file), file.binder, rules)
        halves = [(joint.first, joint.second) for joint in joints]
        again = read_again(file, rules, spots, progress)
        readings = [
            {"exhibit": e.id, "pages": page_keys(e), "guess": asdict(guess)}
            for e, guess in again
        ]
    return {
        "pages": len(spots),
        "texts": found,
        "twins": twins,
        "halves": halves,
        "readings": readings,
    }


def _export(task: Json, progress: Progress, tell: Tell) -> Json:
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        out = free_target(Path(task["out"]), ARCHIVE, file)
        count = export_binder(file, out, progress)
    return {"archive": str(out), "files": count}


def _copy(task: Json, progress: Progress, tell: Tell) -> Json:
    """Copy a finished packet, all its volumes; never over what is not ours."""
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        copies = copy_packet(file, list(map(Path, task["from"])), Path(task["to"]))
    return {"copy": str(copies[0]), "count": len(copies)}


def _freeze(task: Json, progress: Progress, tell: Tell) -> Json:
    """Prove a packet that was sent and freeze it; the window tells its binder."""
    proof = Path(task["proof"]) if task["proof"] else None
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        rules = read_rulebook(file.binder.pathway)
        sending = Sending(
            Path(task["packet"]), task["by"], task["to"], task["on"], proof
        )
        kept = freeze(file, sending, rules, date.today(), progress)
    return {"packet": kept.packet.to_json(), "before": len(kept.before)}


def _freeze_receipt(task: Json, progress: Progress, tell: Tell) -> Json:
    """Freeze a receipt of what was sent before; the window tells its binder."""
    packet = SentPacket.from_json(task["packet"])
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        return {"proof": freeze_receipt(file, packet, Path(task["proof"]))}


def _kept_states(task: Json, progress: Progress, tell: Tell) -> Json:
    """Tell of each frozen packet whether it is still what was kept."""
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        return {"states": dict(states_of_kept(file))}


def _import(task: Json, progress: Progress, tell: Tell) -> Json:
    made = import_binder(Path(task["archive"]), Path(task["folder"]), progress)
    return {"binder": str(made)}


def _remake(task: Json, progress: Progress, tell: Tell) -> Json:
    """Make again the pages that the cache lost: `told` names each file made."""
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        exhibits = [file.binder.exhibit(exhibit_id) for exhibit_id in task["ids"]]
        wanted = dict.fromkeys(d for exhibit in exhibits for d in exhibit.sources)
        for done, digest in enumerate(wanted):
            progress.step(done, len(wanted), "Making pages again")
            original = file.binder.originals[digest]
            tell({"path": str(pages_at_hand(file, [original])[digest])})
    return {"files": len(wanted)}


def _screens(task: Json, progress: Progress, tell: Tell) -> Json:
    """Set the screenshots of an exhibit side by side: `told` is their sheet."""
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        progress.step(0, 1, "Making pages again")
        sheet = sheet_of(file.binder, task["id"], task["across"])
        tell(original_to_json(with_pages(file, file.binder, sheet)))
    return {}


def _parts(task: Json, progress: Progress, tell: Tell) -> Json:
    """Name what the papers in one exhibit are, by their kinds."""
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        read_lost_texts(file, progress)
        return {"kinds": kinds_of_parts(file, task["id"])}


def _fill(task: Json, progress: Progress, tell: Tell) -> Json:
    """Fill a copy of a form; the result says what became of each of its fields."""
    binder, form = Path(task["binder"]), Path(task["form"])
    with BinderFile.open_for_reading(binder) as file, FormChild.at_work() as child:
        rules = read_rulebook(file.binder.pathway)
        plan = plan_filling(
            file.binder, form, rules, child, task["overwrite"], is_placed_later=True
        )
        path, spot = task["signature"]
        picture = signature_at(Path(path), spot, plan) if path else None
        out = Path(task["out"])
        filled = write_filled(file, form, plan, out, rules, child, picture)
    more = {"lost": list(filled.lost), "total": filled.pages}
    return {**plan.plain(), "file": str(filled.path), **more}


def _paper(task: Json, progress: Progress, tell: Tell) -> Json:
    """Write a paper that goes along; the result is what `papers --json` gives."""
    told = [(str(name), str(value)) for name, value in task["set"]]
    wish = PaperWish(
        task["paper"],
        Path(task["out"]),
        told,
        task["language"],
        task["letterhead"],
        task["speaks"],
    )
    with BinderFile.open_for_reading(Path(task["binder"])) as file:
        rules = read_rulebook(file.binder.pathway)
        return shapes.paper_json(write_paper(file, wish, rules))


TASKS: dict[str, Callable[[Json, Progress, Tell], Json]] = {
    "add": _add,
    "unlock": _unlock,
    "build": _build,
    "sample": _sample,
    "library": _library,
    "find": _find,
    "watch": _watch,
    "export": _export,
    "copy": _copy,
    "freeze": _freeze,
    "freeze_receipt": _freeze_receipt,
    "kept_states": _kept_states,
    "import": _import,
    "remake": _remake,
    "read_scans": _read_scans,
    "screens": _screens,
    "parts": _parts,
    "fill": _fill,
    "paper": _paper,
}


if __name__ == "__main__":
    main()
