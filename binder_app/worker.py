"""Runs jobs in a child process: JSON lines in, JSON lines out, within limits.

Each line on standard input is one file to read. The answer says what pages
were made and what the file seems to be, or the problem and its remedy. For a
file to be taken apart it names what came out of it, for medical pictures to be
sorted the files of each series.
"""

import json
import logging
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, TextIO

from binder_app.domain.form_anatomy import FormOrder
from binder_app.errors import BinderError
from binder_app.intake.read_file import read_file, series_in
from binder_app.intake.reader import (
    MEMORY,
    SECONDS_A_FILE,
    SECONDS_A_MEGABYTE,
    ReadJob,
)
from binder_app.intake.take_apart import take_apart
from binder_app.intake.unreadable import (
    LockedFileError,
    NoPaperError,
    NotYetReadError,
)
from binder_app.no_network import close_network
from binder_app.packet.form_anatomy import look_at_form
from binder_app.packet.form_writing import write_form
from binder_app.reading.read_document import DocumentReader
from binder_app.storage import places
from binder_app.storage.reading_files import read_reading_rules

if sys.platform != "win32":
    import resource

OTHERS = 0o077
"""Rights that nothing written here gets: it is made of someone's papers."""

LARGEST_OUTPUT = 2 << 30
"""Bytes a reader may write into one file."""


FONTS = "fonts"
"""The folder of our own faces among the resources."""

DOWNLOADS = "requests"
"""A library that libraries load for downloads; as it loads it opens a socket."""


def main(memory: int = MEMORY) -> None:
    """Answer jobs until standard input ends, within `memory` bytes."""
    close_network()
    sys.modules[DOWNLOADS] = None  # type: ignore[assignment]
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    logging.disable(logging.CRITICAL)
    os.umask(OTHERS)
    _limit_memory(memory)
    reader = DocumentReader(read_reading_rules(places.resources()))
    for line in sys.stdin:
        _answer(json.loads(line), reader, answers)


def _answer(words: dict[str, Any], reader: DocumentReader, answers: TextIO) -> None:
    _limit_time(Path(words["path"]))
    try:
        answer = _done(words, reader)
    except NotYetReadError as error:
        answer = {"not_yet": error.family}
    except LockedFileError as error:
        answer = {"problem": error.problem, "remedy": error.remedy, "is_locked": True}
    except NoPaperError as error:
        answer = {"problem": error.problem, "remedy": error.remedy, "refused": True}
    except BinderError as error:
        answer = {"problem": error.problem, "remedy": error.remedy}
    except MemoryError:
        answer = {}
    answers.write((json.dumps(answer) if answer else "") + "\n")
    answers.flush()
    if not answer:
        raise SystemExit(1)


def _done(words: dict[str, Any], reader: DocumentReader) -> dict[str, Any]:
    """Do one job: look at a form, fill it, take a file apart, or read it."""
    if "order" in words:
        order = FormOrder.from_plain(words["order"])
        fonts = places.resources() / FONTS
        path, to = Path(words["path"]), Path(words["to"])
        return {"lost": write_form(path, to, order, fonts)}
    if "waiting" in words:
        anatomy = look_at_form(Path(words["path"]), words["waiting"])
        return {"anatomy": anatomy.plain()}
    job = ReadJob(**words)
    return _take_apart(job) if job.inner_to else _read(job, reader)


def _take_apart(job: ReadJob) -> dict[str, Any]:
    return {"inner": [asdict(held) for held in take_apart(job)]}


def _read(job: ReadJob, reader: DocumentReader) -> dict[str, Any]:
    if job.sorts:
        return {"sorted": series_in(job.along)}
    found = read_file(job, places.resources())
    texts = [text for text, _ in found.pages]
    parts = reader.parts(texts, job.name)
    guess = reader.together(texts, job.name, parts)
    return {
        "family": found.family,
        "pages_file": found.pages_file,
        "facts": [list(_fields(facts)) for _, facts in found.pages],
        "taken_facts": [list(_fields(facts)) for _, facts in found.taken],
        "notes": found.notes,
        "is_packet": found.is_packet,
        "holds": found.holds,
        "series": found.series,
        "taken_at": found.taken_at,
        "is_screen": found.is_screen,
        "text_source": found.text_source,
        "guess": asdict(replace(guess, title=found.title or guess.title)),
        "parts": [asdict(part) for part in parts] if job.in_parts else [],
    }


def _fields(facts: Any) -> Iterator[object]:
    return (getattr(facts, name) for name in facts.__slots__)


def _limit_memory(memory: int) -> None:
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_OUTPUT, LARGEST_OUTPUT))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time(path: Path) -> None:
    """Let the file now read take so much processor time, and no more."""
    if sys.platform == "win32":
        return
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    megabytes = path.stat().st_size / (1 << 20)
    end = int(used + SECONDS_A_FILE + SECONDS_A_MEGABYTE * megabytes) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (end, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
