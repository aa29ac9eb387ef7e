"""The one place that reads the time; what a jump of a clock means, the domain decides."""

import sys
import time
from datetime import UTC, datetime, timedelta, tzinfo

from sojourn.domain.moment import Moment

_NS_IN_MS = 1_000_000

if sys.platform == "win32":
    import ctypes

    _KERNEL = ctypes.WinDLL("kernel32")
    _KERNEL.GetTickCount64.restype = ctypes.c_uint64

    def _awake_ms() -> int:
        # https://learn.microsoft.com/windows/win32/api/realtimeapiset/nf-realtimeapiset-queryunbiasedinterrupttime
        ticks = ctypes.c_uint64()
        _KERNEL.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value // 10_000

    def _elapsed_ms() -> int:
        return int(_KERNEL.GetTickCount64())

elif sys.platform == "darwin":

    def _awake_ms() -> int:
        return time.clock_gettime_ns(time.CLOCK_UPTIME_RAW) // _NS_IN_MS

    def _elapsed_ms() -> int:
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // _NS_IN_MS

else:
    # Only Linux tells sleep apart; elsewhere both counts are the same and sleep goes unseen.
    _SLEEPING = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)

    def _awake_ms() -> int:
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // _NS_IN_MS

    def _elapsed_ms() -> int:
        return time.clock_gettime_ns(_SLEEPING) // _NS_IN_MS


class LocalZone(tzinfo):
    """The time zone of this computer, by the system's own rules for each date."""

    def __repr__(self) -> str:
        return "LocalZone()"

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Give the offset in force at a local time; `fold` tells the two of a repeated hour."""
        return None if dt is None else _in_system_zone(dt).utcoffset()

    def tzname(self, dt: datetime | None) -> str | None:
        """Give the system's short name for the zone at a local time."""
        return None if dt is None else _in_system_zone(dt).tzname()

    def dst(self, dt: datetime | None) -> timedelta | None:
        """Give None: the system tells the whole offset only."""
        del dt
        return None

    def fromutc(self, dt: datetime) -> datetime:
        """Give the local time of a UTC time, the second of a repeated hour with `fold` 1."""
        system = dt.replace(tzinfo=UTC).astimezone()
        local = system.replace(tzinfo=self, fold=0)
        return local if local.utcoffset() == system.utcoffset() else local.replace(fold=1)


def _in_system_zone(dt: datetime) -> datetime:
    return dt.replace(tzinfo=None).astimezone()


LOCAL_ZONE = LocalZone()


class SystemClock:
    """Implements the `Clock` port with the clocks of this computer."""

    def now(self) -> Moment:
        """Read every clock at once, and notice a time zone changed meanwhile."""
        if sys.platform != "win32":
            time.tzset()
        return Moment(time.time_ns() // _NS_IN_MS, _awake_ms(), _elapsed_ms(), LOCAL_ZONE)
