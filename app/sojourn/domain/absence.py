"""Stretches in which nobody may have been at a session: what is known of one, and what it asks.

Whether such a stretch belonged to the session only the person can say; nothing is booked before.
"""

from dataclasses import dataclass
from enum import StrEnum

from sojourn.domain.duration import MINUTE_MS

AWAY_MS = 3 * MINUTE_MS
"""Past the box, so long without a key or a pointer means that the person has walked away."""

SLEEP_ASKED_FROM_MS = MINUTE_MS
"""A computer that slept for less was hardly left: the session goes on, that time not counted."""

STOP_ASKED_FROM_MS = 5 * MINUTE_MS
"""Sojourn itself may be gone for so long, after a crash say, before it asks."""


class AbsenceKind(StrEnum):
    """What made nobody's presence sure."""

    ASLEEP = "asleep"
    AWAY = "away"
    STOPPED = "stopped"
    STILL = "still"


class AbsenceAnswer(StrEnum):
    """What the person said of it."""

    WENT_ON = "went-on"
    ENDED = "ended"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Absence:
    """One such stretch.

    Attributes:
        kind: the computer slept, the person walked away past the box, Sojourn was stopped, or
            nothing was touched within the box. The last one counts as time spent (reading is
            work) and is noted only.
        start_ms: UTC milliseconds.
        length_ms: until it was over; of somebody who is away still, so far.
        answer: empty while it is open, and for ever where nothing is asked.
        over: nobody is away any more.
    """

    kind: str
    start_ms: int
    length_ms: int
    answer: str = ""
    over: bool = True

    @property
    def end_ms(self) -> int:
        """When it was over, UTC milliseconds."""
        return self.start_ms + self.length_ms

    @property
    def asks(self) -> bool:
        """Whether the person is still to say what it was."""
        return not self.answer and self.kind != AbsenceKind.STILL
