"""What was to be done next, until it is done or let go; a value."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class NextStep:
    """A next step said in a reflection.

    Attributes:
        session: the UUID of the session whose reflection said it.
        day: the person's day of that session.
    """

    session: str
    platform: str
    purpose: str
    for_whom: str
    text: str
    day: date
