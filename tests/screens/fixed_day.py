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


class FixedTime(datetime.datetime):
    """A time whose now is always on the day of the pictures, in the morning."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> "FixedTime":
        """Return the time of the pictures."""
        return cls(FIXED.year, FIXED.month, FIXED.day, 10, 14, tzinfo=tz)


datetime.date = FixedDay  # type: ignore[misc]
datetime.datetime = FixedTime  # type: ignore[misc]
