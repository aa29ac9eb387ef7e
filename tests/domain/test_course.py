"""Bars by whatever is asked, over the days that a chart reaches."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.course import (
    MOST_PARTS,
    REST,
    Grouping,
    Part,
    Reach,
    charted,
    course_days,
    reached,
)
from sojourn.domain.week_sums import OutcomeSum, TimeSum, WeekSums
from tests.manual_clock import MINUTE

MONDAY = date(2026, 11, 30)
SUMS = WeekSums(
    MONDAY - timedelta(weeks=11),
    (
        TimeSum(MONDAY, "Forum", "help", over=False, length_ms=30 * MINUTE, for_whom="Ana"),
        TimeSum(MONDAY, "Forum", "help", over=True, length_ms=5 * MINUTE, for_whom="Ana"),
        TimeSum(MONDAY, "RSS", "feeds", over=False, length_ms=8 * MINUTE, before=True),
        TimeSum(MONDAY, "RSS", "a-purpose-of-later", over=False, length_ms=MINUTE),
        TimeSum(date(2026, 12, 1), "Forum", "unwind", over=False, length_ms=9 * MINUTE),
        TimeSum(date(2026, 11, 24), "Forum", "help", over=False, length_ms=2 * MINUTE),
    ),
    (OutcomeSum(MONDAY, "Forum", "lead", 2), OutcomeSum(MONDAY, "Forum", "lead", 1, late=True)),
    colours={"Forum": "#123456"},
    days=95,
)


def test_a_week_is_stacked_by_whatever_is_asked() -> None:
    parts = {
        grouping: charted(SUMS, MONDAY, Reach.WEEK, grouping).bars[0].parts for grouping in Grouping
    }
    forum = (35 * MINUTE, 5 * MINUTE, 0)
    assert parts[Grouping.PLATFORM] == (
        Part("Forum", *forum),
        Part("RSS", 9 * MINUTE, 0, 8 * MINUTE),
    )
    assert parts[Grouping.PURPOSE] == (
        Part("help", *forum),
        Part("feeds", 8 * MINUTE, 0, 8 * MINUTE),
        Part("a-purpose-of-later", MINUTE, 0),
    )
    assert parts[Grouping.MODE] == (
        Part("connect", *forum),
        Part("consume", 8 * MINUTE, 0, 8 * MINUTE),
        Part("", MINUTE, 0),
    )
    assert parts[Grouping.FOR_WHOM] == (
        Part("Ana", *forum),
        Part("", 9 * MINUTE, 0, 8 * MINUTE),
    )


def test_a_month_and_twelve_weeks() -> None:
    # The week from 30 November lies in December, but for its first day.
    month = charted(SUMS, MONDAY, Reach.MONTH, Grouping.PLATFORM)
    assert (month.bars[0].date, len(month.bars)) == (date(2026, 12, 1), 31)
    assert [bar.length_ms for bar in month.bars[:2]] == [9 * MINUTE, 0]
    twelve = charted(SUMS, MONDAY, Reach.TWELVE_WEEKS, Grouping.PLATFORM, today=MONDAY)
    assert [bar.days for bar in twelve.bars] == [7] * 12
    assert [bar.length_ms for bar in twelve.bars[-3:]] == [0, 2 * MINUTE, 53 * MINUTE]
    assert (twelve.bars[-1].outcomes, twelve.bars[-1].late) == ((("lead", 3),), (("lead", 1),))
    assert dict(twelve.colours) == {"Forum": "#123456"}


def test_many_share_the_last_colour() -> None:
    times = tuple(
        TimeSum(MONDAY, f"P{number}", "help", over=False, length_ms=(20 - number) * MINUTE)
        for number in range(MOST_PARTS + 2)
    )
    chart = charted(WeekSums(MONDAY, times), MONDAY, Reach.WEEK, Grouping.PLATFORM)
    assert chart.order == (*(f"P{number}" for number in range(MOST_PARTS - 1)), REST)
    assert chart.rest == 3
    assert chart.bars[0].parts[-1] == Part(REST, (13 + 12 + 11) * MINUTE, 0)
    assert chart.bars[0].length_ms == sum(time.length_ms for time in times)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_the_course_holds_every_chart(start: date) -> None:
    first, count = course_days(start)
    assert count <= 7 * 12 + 31
    for reach in Reach:
        begin, bars, days = reached(reach, start)
        assert first <= begin
        assert begin + timedelta(days=bars * days) <= first + timedelta(days=count)
        assert begin <= start + timedelta(days=3) < begin + timedelta(days=bars * days)
