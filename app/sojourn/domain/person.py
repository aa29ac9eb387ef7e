"""Somebody met or talked to; no history, no clock."""

from dataclasses import dataclass, replace
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Person:
    """A person, the platform they were met on, and when to get back to them.

    Attributes:
        cadence_days: how often the person wants to be in touch, or None.
    """

    name: str
    platform: str = ""
    note: str = ""
    cadence_days: int | None = None
    follow_up: date | None = None

    def touched(self, today: date) -> "Person":
        """Give the person after having been in touch: the next time follows from the cadence."""
        pace = self.cadence_days
        return replace(self, follow_up=None if pace is None else today + timedelta(days=pace))
