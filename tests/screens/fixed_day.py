"""Pictures of the program's screens, on a day that does not change.

The day is set before any part of the program asks for it.
"""

import datetime

FIXED = datetime.date(2026, 11, 22)


class FixedDay(datetime.date):
    """A date whose today is always the day of the pictures."""

    @classmethod
    def today(cls) -> "FixedDay":
        """Return the day of the pictures."""
        return cls(FIXED.year, FIXED.month, FIXED.day)


datetime.date = FixedDay  # type: ignore[misc]
