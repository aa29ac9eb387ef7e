"""A week put together from sums."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.moment import week_start
from sojourn.domain.week import summarised
from sojourn.domain.week_sums import OutcomeSum, TimeSum, VisitSum, WeekSums
from tests.manual_clock import MINUTE

MONDAY = date(2026, 11, 16)
TUESDAY = date(2026, 11, 17)


def test_what_went_in_and_what_came_out() -> None:
    week = summarised(
        WeekSums(
            MONDAY,
            (
                TimeSum(MONDAY, "Forum", "help", over=False, length_ms=30 * MINUTE),
                TimeSum(MONDAY, "Forum", "help", over=True, length_ms=5 * MINUTE),
                TimeSum(TUESDAY, "Forum", "unwind", over=False, length_ms=20 * MINUTE),
                TimeSum(MONDAY, "LinkedIn", "leads", over=False, length_ms=10 * MINUTE),
            ),
            (
                OutcomeSum(MONDAY, "Forum", "conversation", 2),
                OutcomeSum(TUESDAY, "Forum", "conversation", 1),
                OutcomeSum(TUESDAY, "Blog", "lead", 1),
            ),
            (
                VisitSum("Forum", "met", open=False, count=2),
                VisitSum("LinkedIn", None, open=True, count=1),
                VisitSum("LinkedIn", None, open=False, count=1),
            ),
            not_now=3,
            colours={"Forum": "#123456"},
        )
    )
    assert [p.platform for p in week.platforms] == ["Forum", "LinkedIn", "Blog"]
    forum, linkedin, blog = week.platforms
    assert (forum.length_ms, forum.sessions, forum.colour) == (55 * MINUTE, 2, "#123456")
    assert forum.conversation_ms == 35 * MINUTE / 3
    assert (linkedin.conversation_ms, blog.outcomes) == (None, (("lead", 1),))
    assert week.days[0].parts[0].over_ms == 5 * MINUTE
    assert [day.length_ms for day in week.days[:3]] == [45 * MINUTE, 20 * MINUTE, 0]
    assert (week.length_ms, week.over_ms) == (65 * MINUTE, 5 * MINUTE)
    assert week.outcomes == (("conversation", 3), ("lead", 1))
    assert (week.sessions, week.unreflected, week.not_now) == (4, 1, 3)
    assert week.verdicts == {"met": 2, "partly": 0, "missed": 0, "changed": 0}
    assert not week.is_empty


def test_an_empty_week_is_empty() -> None:
    week = summarised(WeekSums(MONDAY))
    assert week.is_empty
    assert [day.date.day for day in week.days] == list(range(16, 23))


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 6))
def test_a_week_begins_on_its_first_weekday(day: date, first: int) -> None:
    start = week_start(day, first)
    assert start.weekday() == first
    assert 0 <= (day - start).days < 7
