"""Somebody met or talked to; no history, no clock."""

from dataclasses import dataclass
from datetime import date


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
