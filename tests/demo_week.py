"""Weeks out of the demonstration, for windows to show; made once."""

import tempfile
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path

from sojourn.bootstrap.demo import live
from sojourn.domain.catalogue import SUGGESTIONS
from sojourn.domain.moment import week_start
from sojourn.domain.review import Review
from sojourn.domain.week import WeekSummary, told
from sojourn.domain.week_sums import Contact, Lesson, TimeSum, WeekFacts, WeekSums
from sojourn.storage.database import open_for_writing
from sojourn.storage.journal import Journal
from tests.manual_clock import MINUTE, ManualClock

_CLOCK = ManualClock("2026-11-20 18:00")
TODAY = _CLOCK.moment.local.date()
START = week_start(TODAY)

REVIEW = Review(
    (
        ("purpose", "Get the conference its first three speakers."),
        ("change", "Cut back Instagram to one visit: nothing comes of it."),
    ),
    (
        ("purpose", "Answer what had waited since the holidays."),
        ("conversation", "Fatima, before she decides about the stand."),
    ),
)


@cache
def facts() -> WeekFacts:
    """Give what the journal of the demonstration says of its last week."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_for_writing(Path(folder) / "journal.sqlite3")) as database,
    ):
        live(database, _CLOCK)
        return Journal(database, _CLOCK).week_facts(START, TODAY)


def full_week() -> WeekSummary:
    """Give the week in which everything occurs; its Friday is today."""
    return told(facts(), TODAY)


def one_day() -> WeekSummary:
    """Give the same week as its Monday had left it, the first of all weeks."""
    sums = facts().sums
    monday = replace(
        sums,
        times=tuple(one for one in sums.times if one.day == START),
        outcomes=tuple(one for one in sums.outcomes if one.day == START),
        visits=sums.visits[:2],
        not_now=0,
    )
    return told(WeekFacts(monday, course=replace(monday, days=95)), START)


def very_full_week() -> WeekSummary:
    """Give a week of twelve platforms, a dozen people and lessons without end."""
    found = facts()
    days = [bar.date for bar in full_week().days]
    times = tuple(
        TimeSum(day, one.name, "help", over=number % 5 == 0, length_ms=(9 + number) * MINUTE)
        for day in days
        for number, one in enumerate(SUGGESTIONS)
    )
    outcomes = tuple(replace(one, count=one.count * 9) for one in found.sums.outcomes)
    sums = replace(
        found.sums,
        times=times,
        outcomes=outcomes,
        colours={one.name: one.colour for one in SUGGESTIONS},
    )
    people = tuple(Contact(START, f"Person with a long name {n}", count=n) for n in range(30))
    text = "Ask one question a message, and leave the second for the day after; " * 3
    lessons = tuple(Lesson(day, "Forum", text) for day in days)
    course = replace(sums, week_start=found.course.week_start if found.course else START, days=95)
    return told(replace(found, sums=sums, course=course, contacts=people, lessons=lessons), days[6])


def empty_week() -> WeekSummary:
    """Give a week in which nothing was kept."""
    return told(WeekFacts(WeekSums(START)), START)
