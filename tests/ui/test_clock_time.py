"""Times of day as people type them, and the moment each means."""

from datetime import datetime, time

import pytest

from sojourn.domain.moment import utc_ms_of
from sojourn.domain.refusal import Code, Refused
from sojourn.ui.clock_time import last_time, time_between, typed_clock
from tests.manual_clock import BERLIN


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("9:40", time(9, 40)),
        (" 09:40 ", time(9, 40)),
        ("9.40", time(9, 40)),
        ("9h40", time(9, 40)),
        ("9h", time(9)),
        ("9", time(9)),
        ("940", time(9, 40)),
        ("0940", time(9, 40)),
        ("9:40 PM", time(21, 40)),
        ("12 am", time(0)),
        ("12 p.m.", time(12)),
        ("23:59", time(23, 59)),
    ],
)
def test_a_time_may_be_typed_in_many_ways(typed: str, clock: time) -> None:
    assert typed_clock(typed) == clock


@pytest.mark.parametrize("typed", ["", "soon", "24:00", "9:60", "13 pm", "0 am", "9:4", "-9", "٩"])
def test_what_is_no_time_is_refused_as_typed(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        typed_clock(typed)
    assert (refused.value.code, refused.value.value) == (Code.NOT_A_TIME, typed)


def test_the_last_time_may_lie_before_midnight_but_not_ahead() -> None:
    assert last_time(time(8, 50), at("2026-11-16 09:05")) == at("2026-11-16 08:50")
    assert last_time(time(23, 50), at("2026-11-16 00:10")) == at("2026-11-15 23:50")
    now = at("2026-11-16 09:05")
    with pytest.raises(Refused) as refused:
        last_time(time(9, 40), now)
    assert (refused.value.code, refused.value.limit) == (Code.IN_FUTURE, utc_ms_of(now))


def test_a_time_within_a_visit_counts_to_the_minute_and_over_midnight() -> None:
    begin, end = at("2026-11-15 23:40:30"), at("2026-11-16 00:20:10")
    assert time_between(time(23, 50), begin, end) == at("2026-11-15 23:50")
    assert time_between(time(0, 20), begin, end) == at("2026-11-16 00:20")
    assert time_between(time(23, 40), begin, end) == begin


def test_a_time_may_be_one_of_a_day_between_and_the_first_counts() -> None:
    begin, end = at("2026-11-14 09:05"), at("2026-11-17 08:20")
    assert time_between(time(9, 40), begin, end) == at("2026-11-14 09:40")
    assert time_between(time(8, 30), begin, end) == at("2026-11-15 08:30")


@pytest.mark.parametrize(
    ("clock", "code", "nearest"),
    [
        (time(23, 30), Code.TOO_EARLY, "2026-11-15 23:40:30"),
        (time(0, 21), Code.IN_FUTURE, "2026-11-16 00:20:10"),
    ],
)
def test_a_time_outside_a_visit_gives_the_nearest(clock: time, code: Code, nearest: str) -> None:
    with pytest.raises(Refused) as refused:
        time_between(clock, at("2026-11-15 23:40:30"), at("2026-11-16 00:20:10"))
    assert (refused.value.code, refused.value.field) == (code, "at")
    assert refused.value.limit == utc_ms_of(at(nearest))
