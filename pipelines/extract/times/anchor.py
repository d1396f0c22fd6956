"""What a text's times lean on: the day it was published. Belongs here: the shape given to `find_times`."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Anchor:
    """`published` is the local day of the outlet, None when unknown, the first of the month when only that is known.

    `dateline_day` is the day of the month that the dateline names.
    """

    published: date | None
    precision: str = "day"  # day | month
    dateline_day: int | None = None

    @property
    def today(self) -> date | None:
        """The day that 今天 means: the dateline's if it has one, else that of publication; None if no day is known."""
        if self.published is None or self.precision != "day":
            return None
        if self.dateline_day is None:
            return self.published
        return last_with_day(self.published + timedelta(days=1), self.dateline_day) or self.published


def last_with_day(day: date, number: int) -> date | None:
    """The latest date up to `day` whose day of the month is `number`; None if none is within two months."""
    for back in range(62):
        earlier = day - timedelta(days=back)
        if earlier.day == number:
            return earlier
    return None
