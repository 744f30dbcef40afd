"""Failures that the program can explain: a problem and a remedy, in plain words."""


class BinderError(Exception):
    """Something the user can understand and mend.

    `problem` says what is, `remedy` what to do; both are whole sentences.
    `exit_code` is what the command line ends with (3: needs the user,
    4: nothing could be done).
    """

    exit_code = 3

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy

    @property
    def line(self) -> str:
        """The problem and its remedy in one line."""
        return f"{self.problem} {self.remedy}".strip()


class UnusableInputError(BinderError):
    """What was given can't be used at all."""

    exit_code = 4


class WrongUsageError(BinderError):
    """An argument, a name or a value is off."""

    exit_code = 2


class RuleFileError(UnusableInputError):
    """A file under `resources` is broken: names the file and the entry."""

    def __init__(self, file_name: str, entry: str, why: str) -> None:
        super().__init__(
            f"The rule file {file_name} can't be used: {entry}: {why}.",
            "Mend that entry, or put the shipped file back.",
        )


class Cancelled(Exception):  # noqa: N818 - asking for a stop is no error
    """The user asked for a stop; nothing went wrong."""
