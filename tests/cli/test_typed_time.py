"""Times and days as people type them; what cannot be read is never guessed at."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sojourn.cli.typed_time import sent_date, sent_time

OFFSETS = st.integers(-23 * 60 - 59, 23 * 60 + 59).map(lambda m: timezone(timedelta(minutes=m)))


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("09:00", "09:00"),
        ("9:00", "09:00"),
        (" 23:59 ", "23:59"),
        ("00:00", "00:00"),
        ("09:00:30", "09:00:30"),
        ("2026-11-16 09:00", "2026-11-16T09:00"),
        ("2026-11-16  9:05", "2026-11-16T09:05"),
        ("2026-11-16T09:00", "2026-11-16T09:00"),
        ("2026-11-16t09:00:00", "2026-11-16T09:00"),
        ("2026-11-16T09:00:07", "2026-11-16T09:00:07"),
        ("2026-11-16T09:00:00.250Z", "2026-11-16T09:00:00.250000+00:00"),
        ("2026-11-16T09:00Z", "2026-11-16T09:00+00:00"),
        ("2026-11-16 09:00z", "2026-11-16T09:00+00:00"),
        ("2026-11-16 09:00 +01:00", "2026-11-16T09:00+01:00"),
        ("2026-11-16T09:00-0330", "2026-11-16T09:00-03:30"),
        ("2026-11-16T09:00+02", "2026-11-16T09:00+02:00"),
    ],
)
def test_a_time_is_read(typed: str, sent: str) -> None:
    assert sent_time(typed) == sent


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            " ",
            "9",
            "900",
            "09.00",
            "9am",
            "now",
            "noon",
            "24:00",
            "09:60",
            "09:00:60",
            "09:00:00.5",
        ),
        *("09:00Z", "09:00+01:00", "2026-11-16", "2026-11-16T", "2026-11-16 9", "20261116T0900"),
        *("2026-02-30 09:00", "2026-13-01 09:00", "0000-01-01 09:00", "16.11.2026 09:00"),
        *("2026-11-16T24:00", "2026-11-16 09:00+24:00", "2026-11-16 09:00+01:60"),
        *("2026-11-16\n09:00", "2026-11-16 09:00 Z Z", "2026-11-16 09:00 CET", "2026-W47-1 09:00"),
        *(
            "\u0660\u0669:\u0660\u0660",
            "\uff12026-11-16 09:00",
            "2026-11-16 09:00\u221201:00",
            "09:00\0",
        ),
    ],
)
def test_nothing_else_is_a_time(typed: str) -> None:
    assert sent_time(typed) is None


@pytest.mark.parametrize("typed", ["2026-11-16", " 2024-02-29 ", "0001-01-01", "9999-12-31"])
def test_a_date_is_read(typed: str) -> None:
    assert sent_date(typed) == typed.strip()


@pytest.mark.parametrize(
    "typed", ["", "2026-02-29", "20261116", "2026-W47-1", "26-11-16", "2026-11-16 09:00", "09:00"]
)
def test_nothing_else_is_a_date(typed: str) -> None:
    assert sent_date(typed) is None


@given(
    st.datetimes(timezones=st.one_of(st.none(), st.just(UTC), OFFSETS)),
    st.sampled_from([" ", "T", "t", "   "]),
    st.sampled_from(["minutes", "seconds", "milliseconds", "microseconds"]),
)
def test_no_moment_changes_on_its_way(when: datetime, between: str, spec: str) -> None:
    written = when.isoformat(timespec=spec)
    sent = sent_time(written.replace("T", between))
    assert sent is not None
    assert datetime.fromisoformat(sent) == datetime.fromisoformat(written)
    assert datetime.fromisoformat(sent).tzinfo == datetime.fromisoformat(written).tzinfo


@given(st.times().map(lambda when: when.replace(microsecond=0)))
def test_no_time_of_day_changes_on_its_way(when: time) -> None:
    sent = sent_time(when.isoformat())
    assert sent is not None
    assert time.fromisoformat(sent) == when


@given(st.one_of(st.text(), st.text("0123456789-:+TZ .", max_size=25)))
def test_whatever_is_typed_can_be_read_by_the_app_or_is_refused(typed: str) -> None:
    day, sent = sent_date(typed), sent_time(typed)
    assert day is None or (sent is None and date.fromisoformat(day).isoformat() == day)
    if sent is None:
        return
    assert sent_time(sent) == sent
    if "-" in sent[:5]:
        zone = datetime.fromisoformat(sent).tzinfo
        assert (zone is not None) is ("+" in sent or "-" in sent[10:])
    else:
        assert time.fromisoformat(sent).tzinfo is None
