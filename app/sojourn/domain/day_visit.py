"""A visit as one line of its day; a value."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class DayVisit:
    """A visit that took time on a day.

    Attributes:
        began: local time at which its time on that day began.
        spent_ms, over_ms: its time on that day, and the part of it past the box.
        outcomes: (kind, count) of all that came of it, be it later.
    """

    session: str
    began: datetime
    platform: str
    purpose: str
    for_whom: str
    will_do: str
    spent_ms: int
    over_ms: int = 0
    verdict: str | None = None
    outcomes: tuple[tuple[str, int], ...] = ()
