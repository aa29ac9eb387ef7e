"""A clock and an alarm that move only when a test moves them."""

from dataclasses import replace
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from sojourn.domain.moment import Moment, utc_ms_of

BERLIN = ZoneInfo("Europe/Berlin")
SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE


def moment_at(text: str, zone: tzinfo = BERLIN) -> Moment:
    """Give the moment of a local time such as `2026-11-16 09:05`."""
    wall = datetime.fromisoformat(text).replace(tzinfo=zone)
    return Moment(utc_ms_of(wall), 5 * HOUR, 7 * HOUR, zone)


def later(moment: Moment, ms: int) -> Moment:
    """Give the moment so much time awake later."""
    return Moment(moment.utc_ms + ms, moment.awake_ms + ms, moment.elapsed_ms + ms, moment.zone)


def slept(moment: Moment, ms: int) -> Moment:
    """Give the moment after so much sleep."""
    return replace(moment, utc_ms=moment.utc_ms + ms, elapsed_ms=moment.elapsed_ms + ms)


def clock_set(moment: Moment, ms: int) -> Moment:
    """Give the moment with the wall clock set forward or back."""
    return replace(moment, utc_ms=moment.utc_ms + ms)


class ManualClock:
    """Implements the `Clock` port."""

    def __init__(self, text: str = "2026-11-16 09:05") -> None:
        """Start at that local time in Berlin."""
        self.moment = moment_at(text)

    def now(self) -> Moment:
        """Give the time last set."""
        return self.moment

    def advance(self, ms: int) -> None:
        """Let that much time awake go by."""
        self.moment = later(self.moment, ms)


class ManualAlarm:
    """Implements the `Alarm` port; `after_ms` is what was last asked for."""

    def __init__(self) -> None:
        """Start with no wake-up set."""
        self.after_ms: int | None = None

    def set(self, after_ms: int) -> None:
        """Remember."""
        self.after_ms = after_ms

    def cancel(self) -> None:
        """Forget."""
        self.after_ms = None

    def go_by(self, ms: int) -> None:
        """Let time go by, less than was asked for."""
        if self.after_ms is not None:
            self.after_ms -= ms
