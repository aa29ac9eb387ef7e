"""Times and days as people type them, in the ISO form that is sent; reads no clock.

What has no offset is local to the app, and a time without a day is one of the app's today.
"""

import re
from contextlib import suppress
from datetime import date, datetime, time

_DAY = r"(?P<day>\d{4}-\d\d-\d\d)"
# Python 3.14 would take 24:00 for the next day; here no hour is past 23.
_CLOCK = r"(?P<hour>[01]?\d|2[0-3])(?P<rest>:[0-5]\d(?::[0-5]\d)?)"
_FRACTION = r"(?P<fraction>\.\d{1,6})?"
_OFFSET = r"(?: ?(?P<offset>[Zz]|[+-]\d\d(?::?[0-5]\d)?))?"
_TODAY = re.compile(_CLOCK, re.ASCII)
_DATED = re.compile(rf"{_DAY}(?:[Tt]| +){_CLOCK}{_FRACTION}{_OFFSET}", re.ASCII)
_DATE = re.compile(_DAY, re.ASCII)


def sent_date(typed: str) -> str | None:
    """Give `2026-03-31` back; None for any other spelling and for a day that never was."""
    # fromisoformat alone takes other ISO 8601 spellings too, which nobody was told of.
    if _DATE.fullmatch(typed.strip()):
        with suppress(ValueError):
            return date.fromisoformat(typed.strip()).isoformat()
    return None


def sent_time(typed: str) -> str | None:
    """Read `9:00`, `2026-03-31 09:00` or `2026-03-31T09:00Z`; None for anything else.

    Seconds may be given; an offset (`Z`, `+02:00`, `+0200`, `+02`) only behind a day. Gives
    `09:00`, `2026-03-31T09:00` or `2026-03-31T09:00+00:00`, with seconds when there are any.
    """
    typed = typed.strip()
    today, dated = _TODAY.fullmatch(typed), _DATED.fullmatch(typed)
    with suppress(ValueError):
        if today:
            return _written(time.fromisoformat(_clock(today)))
        if dated:
            exactly = f"{dated['fraction'] or ''}{(dated['offset'] or '').upper()}"
            return _written(datetime.fromisoformat(f"{dated['day']}T{_clock(dated)}{exactly}"))
    return None


def _clock(match: re.Match[str]) -> str:
    return f"{match['hour']:0>2}{match['rest']}"


def _written(when: time | datetime) -> str:
    whole = not (when.second or when.microsecond)
    return when.isoformat(timespec="minutes" if whole else "auto")
