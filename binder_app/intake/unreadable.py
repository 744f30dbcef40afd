"""Files of which no page can be had, each with its reason and remedy."""

from binder_app.errors import BinderError


class UnreadableFileError(BinderError):
    """No page can be made of this file; it is kept as it came."""


class LockedFileError(UnreadableFileError):
    """The file asks for a password before it can be read."""

    def __init__(self, was_tried: bool = False) -> None:
        problem = "It is locked with a password."
        if was_tried:
            problem = "It is locked, and the password given does not open it."
        super().__init__(
            problem,
            "Add it again with its password, or save an unlocked copy and add that.",
        )


class NoPaperError(UnreadableFileError):
    """This file is no paper at all; it is not kept."""


class OwnSheetError(NoPaperError):
    """The user's own sheet, which names what was held back: no paper at all."""

    def __init__(self) -> None:
        super().__init__(
            "This is your own sheet; it never goes out.",
            "Keep it for yourself; the binder does not need it.",
        )


class NotYetReadError(UnreadableFileError):
    """A family of files that is kept but can't be turned into pages yet."""

    def __init__(self, family: str) -> None:
        super().__init__("This kind of file can't be read yet.")
        self.family = family


class TooMuchInsideError(UnreadableFileError):
    """What a file holds is more than papers ever are, by count or by size."""

    def __init__(self) -> None:
        super().__init__(
            "It holds more files, or larger ones, than can be taken out of it here.",
            "Open it in its own program, and add the papers you need from it.",
        )
