"""The clock: sane relations between its counts, and the system's zone across the changes."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sojourn.desktop.clock import LOCAL_ZONE, SystemClock
from sojourn.domain.moment import utc_ms_of

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be chosen here")


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        time.tzset()
        yield
    time.tzset()


def test_two_readings_never_go_back() -> None:
    first, second = SystemClock().now(), SystemClock().now()
    assert first.awake_ms <= second.awake_ms
    assert first.elapsed_ms <= second.elapsed_ms
    assert second.elapsed_ms >= second.awake_ms - 50


def test_the_wall_clock_is_in_utc_milliseconds() -> None:
    before = utc_ms_of(datetime.now(UTC))
    now = SystemClock().now().utc_ms
    assert before - 1 <= now <= utc_ms_of(datetime.now(UTC)) + 1


def test_a_change_of_zone_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    noon = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert noon.astimezone(SystemClock().now().zone).hour == 14
    monkeypatch.setenv("TZ", "EST5")
    assert noon.astimezone(SystemClock().now().zone).hour == 7


@pytest.mark.parametrize(
    ("wall", "hours"),
    [
        (datetime(2026, 1, 15, 12), 1),  # noqa: DTZ001 - the zone is what is tested
        (datetime(2026, 7, 15, 12), 2),  # noqa: DTZ001
        (datetime(2026, 10, 25, 2, 30), 2),  # noqa: DTZ001
        (datetime(2026, 10, 25, 2, 30, fold=1), 1),  # noqa: DTZ001
    ],
)
def test_the_offset_is_that_of_the_date(wall: datetime, hours: int) -> None:
    assert wall.replace(tzinfo=LOCAL_ZONE).utcoffset() == timedelta(hours=hours)


def test_an_hour_that_comes_twice_is_told_apart() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC).astimezone(LOCAL_ZONE)
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC).astimezone(LOCAL_ZONE)
    assert (first.hour, first.minute) == (second.hour, second.minute) == (2, 30)
    assert (first.fold, second.fold) == (0, 1)
    assert (first.tzname(), second.tzname()) == ("CEST", "CET")


def test_an_hour_that_is_skipped_is_never_shown() -> None:
    before = datetime(2026, 3, 29, 0, 59, tzinfo=UTC).astimezone(LOCAL_ZONE)
    assert before.hour == 1
    assert datetime(2026, 3, 29, 1, 0, tzinfo=UTC).astimezone(LOCAL_ZONE).hour == 3


@given(st.integers(0, 4_000_000_000))
def test_every_moment_survives_the_way_there_and_back(seconds: int) -> None:
    there = datetime.fromtimestamp(seconds, UTC).astimezone(LOCAL_ZONE)
    assert there.timestamp() == seconds
