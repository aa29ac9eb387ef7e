"""Durations and times as people read them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from sojourn.ui import time_words

SECOND, MINUTE = 1_000, 60_000
HOUR = 60 * MINUTE


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    was = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(was)


@pytest.mark.parametrize(
    ("length_ms", "said"),
    [
        (0, "0\u00a0s"),
        (45 * SECOND, "45\u00a0s"),
        (59_600, "1\u00a0min"),
        (41 * MINUTE + 20 * SECOND, "41\u00a0min"),
        (59 * MINUTE + 40 * SECOND, "1\u00a0h"),
        (3 * HOUR + 10 * MINUTE, "3\u00a0h\u00a010\u00a0min"),
        (2 * HOUR, "2\u00a0h"),
    ],
)
def test_time_spent(length_ms: int, said: str) -> None:
    assert time_words.duration(length_ms) == said


@pytest.mark.parametrize(
    ("length_ms", "said"),
    [
        (90 * MINUTE, "1\u00a0h\u00a030\u00a0min"),
        (150 * SECOND, "2\u00a0min\u00a030\u00a0s"),
        (12 * HOUR, "12\u00a0h"),
    ],
)
def test_a_length_is_exact(length_ms: int, said: str) -> None:
    assert time_words.length(length_ms) == said


def test_short_lengths_are_counted_in_seconds() -> None:
    assert time_words.length(90 * SECOND).startswith("90 second")
    assert time_words.length(15 * MINUTE).startswith("15 minute")


@pytest.mark.parametrize(
    ("remaining_ms", "begins"),
    [(6 * MINUTE, "6 minute"), (5 * MINUTE + 1, "6 minute"), (MINUTE, "1 minute")],
)
def test_a_minute_begun_is_still_left(remaining_ms: int, begins: str) -> None:
    assert time_words.left(remaining_ms).startswith(begins)
    assert time_words.left(remaining_ms).endswith("left")


def test_the_last_minute_is_not_counted_down() -> None:
    assert time_words.left(MINUTE - 1) == "less than a minute left"


def test_time_over() -> None:
    assert time_words.over(130 * SECOND) == "+2:10 over"
    assert time_words.minutes_over(59 * SECOND) == "the time is over"
    assert time_words.minutes_over(130 * SECOND).startswith("2 minute")


@pytest.mark.parametrize(
    ("length_ms", "said"),
    [(0, "0:00"), (5 * SECOND + 999, "0:05"), (12 * MINUTE + 5 * SECOND, "12:05")],
)
def test_a_countdown(length_ms: int, said: str) -> None:
    assert time_words.countdown(length_ms) == said


def test_a_countdown_over_an_hour() -> None:
    assert time_words.countdown(HOUR + 2 * MINUTE + 5 * SECOND) == "1:02:05"


def test_times_and_days_follow_the_locale() -> None:
    when = datetime(2026, 5, 4, 9, 5, 59, tzinfo=UTC)
    assert time_words.clock(when) == "09:05"
    assert time_words.day(date(2026, 5, 4)) == "Monday 4 May"
    assert time_words.short_day(date(2026, 5, 4)) == "Mon 4"
    QLocale.setDefault(QLocale("en_US"))
    assert time_words.clock(when).endswith("AM")
    QLocale.setDefault(QLocale("fr"))
    assert time_words.day(date(2026, 5, 4)) == "lundi 4 mai"
