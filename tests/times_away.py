"""Times away as pages, for the tests of their question and for its pictures."""

from dataclasses import replace
from datetime import datetime

from sojourn.domain.absence import AbsenceKind
from sojourn.domain.page import AbsencePage
from tests.examples import INTENTION
from tests.manual_clock import BERLIN, HOUR, MINUTE


def at(text: str) -> datetime:
    """Give a local time of the day on which these pages play."""
    return datetime.fromisoformat(f"2026-11-16 {text}").replace(tzinfo=BERLIN)


ASLEEP = AbsencePage(
    AbsenceKind.ASLEEP,
    INTENTION,
    "LinkedIn",
    began=at("09:05"),
    since=at("09:18"),
    until=at("11:28"),
    length_ms=2 * HOUR + 10 * MINUTE,
    remaining_ms=2 * MINUTE,
    box_ended=at("09:20"),
    counted_until=at("10:20"),
)
AWAY = replace(
    ASLEEP,
    kind=AbsenceKind.AWAY,
    since=at("09:26"),
    until=at("10:01"),
    length_ms=35 * MINUTE,
    remaining_ms=0,
    box_ended=None,
    counted_until=None,
)
SINCE_FRIDAY = replace(
    ASLEEP,
    began=ASLEEP.began.replace(day=13),
    since=ASLEEP.since.replace(day=13),
    length_ms=ASLEEP.length_ms + 72 * HOUR,
    box_ended=at("09:20").replace(day=13),
    counted_until=at("10:20").replace(day=13),
)
