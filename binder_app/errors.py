"""Failures that the program can explain: a problem and a remedy, in plain words."""


class BinderError(Exception):
    """Something the user can understand and mend.

    `problem` says what is, `remedy` what to do; both are whole sentences.
    `exit_code` is what the command line ends with (3: needs the user,
    4: nothing could be done); `commands` are its own words for the remedy, which
    the window does not show.
    """

    exit_code = 3
    commands: tuple[str, ...] = ()

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy

    @property
    def line(self) -> str:
        """The problem, its remedy and the commands for it, in one line."""
        commands = f"({'; '.join(self.commands)})" if self.commands else ""
        return " ".join(filter(None, (self.problem, self.remedy, commands)))


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
