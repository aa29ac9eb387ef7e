"""What one reading of the clock tells, and the person's day; nothing here reads a clock."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

DAY_BEGINS = 4
"""The hour at which a person's day begins unless they choose another (product.md, *day*)."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of every clock at once.

    Attributes:
        utc_ms: wall time, milliseconds since 1970 UTC.
        awake_ms: a monotonic count that stands still while the computer sleeps.
        elapsed_ms: a monotonic count that goes on while the computer sleeps.
        zone: the local time zone in force.
    """

    utc_ms: int
    awake_ms: int
    elapsed_ms: int
    zone: tzinfo

    @property
    def local(self) -> datetime:
        """The wall time in the local zone."""
        return local_time(self.utc_ms, self.zone)


def local_time(utc_ms: int, zone: tzinfo) -> datetime:
    """Give a UTC time in milliseconds as an aware local time."""
    return datetime.fromtimestamp(utc_ms / 1000, UTC).astimezone(zone)


def utc_ms_of(when: datetime) -> int:
    """Give an aware time as UTC milliseconds."""
    return round(when.timestamp() * 1000)


def offset_s_at(utc_ms: int, zone: tzinfo) -> int:
    """Give the offset from UTC, in seconds, that the zone has at that time."""
    offset = local_time(utc_ms, zone).utcoffset() or timedelta()
    return int(offset.total_seconds())


def day_of(utc_ms: int, zone: tzinfo, day_begins: int = DAY_BEGINS) -> date:
    """Give the person's day: work before the hour `day_begins` belongs to the evening before."""
    wall = local_time(utc_ms, zone).replace(tzinfo=None)
    return (wall - timedelta(hours=day_begins)).date()


def week_start(day: date, first_weekday: int = 0) -> date:
    """Give the first day of the week that holds `day`; weekdays count from Monday, 0."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def day_end_ms(utc_ms: int, zone: tzinfo, day_begins: int = DAY_BEGINS) -> int:
    """Give the UTC time in milliseconds, always later than `utc_ms`, at which that day ends."""
    next_day = day_of(utc_ms, zone, day_begins) + timedelta(days=1)
    end = utc_ms_of(datetime.combine(next_day, time(day_begins), tzinfo=zone))
    # A zone that skips the very hour would put the end before the moment itself.
    return max(end, utc_ms + 1)
