"""Has a child look at somebody's form, and fill it: that one may die."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from binder_app.domain.form_anatomy import FormAnatomy, FormOrder
from binder_app.domain.official_form import FormPhrases
from binder_app.errors import UnusableInputError
from binder_app.intake.reader import worker_command
from binder_app.line_child import LineChild
from binder_app.sandbox import shut_in

SECONDS = 90
"""How long a child may look at a form, or fill it."""

FILLED, ADDED = "filled.pdf", "added.pdf"


class FormChild:
    """A child that may write into one folder of ours alone."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which must be there and private."""
        self.folder = folder
        self._child = LineChild(shut_in(worker_command(), folder), temporary=folder)

    @classmethod
    @contextmanager
    def at_work(cls) -> "Iterator[FormChild]":
        """Start a child with a folder of its own; both are gone in the end."""
        with tempfile.TemporaryDirectory(prefix="binder-form-") as folder:
            child = cls(Path(folder).resolve())
            try:
                yield child
            finally:
                child.close()

    def look(self, form: Path, phrases: FormPhrases) -> FormAnatomy:
        """Return what stands on a form; `UnusableInputError` says why it can't be."""
        question = {"path": str(form), "waiting": list(phrases.waiting)}
        return FormAnatomy.from_plain(self._ask(question)["anatomy"])

    def fill(self, form: Path, order: FormOrder) -> tuple[Path, tuple[str, ...]]:
        """Return the filled copy, and what could not be kept of what it showed."""
        to = self.folder / FILLED
        question = {"path": str(form), "to": str(to), "order": order.plain()}
        return to, tuple(self._ask(question)["lost"])

    def close(self) -> None:
        """End the child."""
        self._child.close()

    def _ask(self, question: dict[str, Any]) -> dict[str, Any]:
        answer = self._child.ask(question, SECONDS)
        if not answer:
            raise UnusableInputError(
                "This form can't be read: the program that looked at it gave up.",
                "Print it to PDF and fill that one.",
            )
        if "problem" in answer:
            raise UnusableInputError(answer["problem"], answer["remedy"])
        return answer
