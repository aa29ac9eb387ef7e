"""A time of day as people type it, and the moment it means; what now is, is given."""

import re
from datetime import datetime, time, timedelta

from sojourn.domain.moment import utc_ms_of
from sojourn.domain.refusal import Code, Refused

_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2})?|(\d{2}))?\s*(?:([ap])\.?\s*m\.?)?", re.ASCII)
_HALF_DAY_MS = 12 * 3_600_000


def typed_clock(text: str) -> time:
    """Read `9:40`, `0940`, `9.40`, `9h40`, `9h` or `9 pm`.

    Raises:
        Refused: NOT_A_TIME, for the field `at`.
    """
    match = _CLOCK.fullmatch(text.strip().casefold())
    hour = -1 if match is None else int(match[1])
    half = match and match[4]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else -1
    try:
        return time(hour, int(match[2] or match[3] or 0) if match else 0)
    except ValueError:
        raise Refused(Code.NOT_A_TIME, "at", text) from None


def last_time(clock: time, now: datetime) -> datetime:
    """Give when it was that time of day last, in the last twelve hours.

    Raises:
        Refused: IN_FUTURE for a time that is still to come, with now as the nearest.
    """
    at = datetime.combine(now.date(), clock, tzinfo=now.tzinfo)
    if at > now:
        at -= timedelta(days=1)
    if utc_ms_of(now) - utc_ms_of(at) > _HALF_DAY_MS:
        at += timedelta(days=1)
        raise Refused(Code.IN_FUTURE, "at", utc_ms_of(at), limit=utc_ms_of(now))
    return at


def time_between(clock: time, begin: datetime, end: datetime) -> datetime:
    """Give the first moment of that time of day between two others, to the minute.

    Raises:
        Refused: TOO_EARLY or IN_FUTURE for a time before or after, with the nearest one.
    """
    days = range((end.date() - begin.date()).days + 1)
    moments = [
        datetime.combine(begin.date() + timedelta(days=day), clock, tzinfo=end.tzinfo)
        for day in days
    ]
    for at in moments:
        # A time is typed without its seconds.
        if begin.replace(second=0, microsecond=0) <= at <= end:
            return max(at, begin)
    at = min(moments, key=lambda one: min(abs(one - begin), abs(one - end)))
    code, nearest = (Code.TOO_EARLY, begin) if at < begin else (Code.IN_FUTURE, end)
    raise Refused(code, "at", utc_ms_of(at), limit=utc_ms_of(nearest))
