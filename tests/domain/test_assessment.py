"""What is said of a platform: by table, and over journals drawn from habits that are known."""

import random
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from sojourn.domain.assessment import (
    THRESHOLDS,
    Assessment,
    Cause,
    Record,
    assessed,
    is_no_luck,
)
from sojourn.domain.catalogue import Stance
from sojourn.domain.platform_course import courses
from sojourn.domain.week_sums import Standing, TimeSum, WeekFacts, WeekSums, Yield
from tests.manual_clock import HOUR, MINUTE

KEPT = Record(
    "Forum",
    visits=12,
    weeks=6,
    purposeful=12,
    fruitful=6,
    outcomes=9,
    purposeful_ms=3 * HOUR,
    recent_visits=6,
    recent_outcomes=4,
    recent_weeks=4,
    visits_before=6,
)
BARREN = replace(KEPT, fruitful=1, outcomes=1)


@pytest.mark.parametrize(
    ("record", "assessment", "cause"),
    [
        (KEPT, Assessment.PAYS, Cause.OFTEN),
        (replace(KEPT, fruitful=5), Assessment.STEADY, Cause.SOMETIMES),
        (BARREN, Assessment.COSTS, Cause.SELDOM),
        (replace(KEPT, purposeful=6, visits=6, fruitful=1), Assessment.STEADY, Cause.SOMETIMES),
        (replace(KEPT, visits=4, purposeful=4), Assessment.EARLY, Cause.FEW_VISITS),
        (replace(BARREN, weeks=2), Assessment.EARLY, Cause.FEW_VISITS),
        (replace(KEPT, recent_visits=0), Assessment.QUIET, Cause.NOBODY_WENT),
        (replace(KEPT, recent_visits=0, recent_weeks=3), Assessment.PAYS, Cause.OFTEN),
        (
            replace(KEPT, visits=0, weeks=0, purposeful=0, recent_visits=0),
            Assessment.QUIET,
            Cause.NOBODY_WENT,
        ),
        (
            replace(KEPT, recent_visits=0, stance=Stance.LEFT.value, visits=3),
            Assessment.EARLY,
            Cause.FEW_VISITS,
        ),
        (replace(KEPT, recent_outcomes=0), Assessment.QUIET, Cause.NOTHING_CAME),
        (replace(KEPT, recent_outcomes=0, recent_visits=4), Assessment.PAYS, Cause.OFTEN),
        (replace(BARREN, unwind_ms=3 * HOUR), Assessment.PLEASURE, Cause.UNWINDING),
        (replace(BARREN, unwind_ms=2 * HOUR), Assessment.COSTS, Cause.SELDOM),
        (replace(KEPT, purposeful=4, fruitful=4, unwind_ms=HOUR), Assessment.EARLY, None),
        (Record("New"), Assessment.EARLY, Cause.FEW_VISITS),
    ],
)
def test_each_thing_that_can_be_said(
    record: Record, assessment: Assessment, cause: Cause | None
) -> None:
    (found,) = assessed([record])
    assert found.assessment is assessment
    assert cause is None or found.cause is cause
    assert found.median_per_hour is None


def test_among_three_only_what_brings_less_an_hour_than_the_middle_one_costs() -> None:
    # One visit in twelve brought something, but that was a dozen things.
    windfall = replace(BARREN, platform="Fair", outcomes=12)
    rest = (replace(KEPT, platform="A", outcomes=6), replace(KEPT, platform="B", outcomes=8))
    assert assessed([windfall])[0].assessment is Assessment.COSTS
    found = assessed([windfall, *rest])
    assert found[0].assessment is Assessment.STEADY
    assert found[0].median_per_hour == 8 / 3
    assert assessed([replace(windfall, outcomes=5), *rest])[0].assessment is Assessment.COSTS


def test_too_few_visits_are_in_no_median() -> None:
    few = Record("Few", visits=3, weeks=3, purposeful=3, outcomes=50, purposeful_ms=HOUR)
    assert assessed([KEPT, few, few])[0].median_per_hour is None


@pytest.mark.parametrize(
    ("visits", "most"), [(5, -1), (6, 0), (9, 0), (10, 1), (12, 1), (14, 2), (20, 3), (24, 5)]
)
def test_how_few_are_no_luck(visits: int, most: int) -> None:
    assert [count for count in range(visits) if is_no_luck(count, visits)] == list(range(most + 1))


@dataclass(frozen=True)
class Habit:
    """How a platform is: the chance that a visit brings something, and what may be said of it."""

    name: str
    chance: float
    right: frozenset[Assessment]


PAYS = Habit("truly pays (3 visits in 4)", 0.75, frozenset({Assessment.PAYS}))
COSTS = Habit("truly costs (1 visit in 30)", 1 / 30, frozenset({Assessment.COSTS}))
LUCK = Habit("pure luck (2 in 5)", 0.4, frozenset({Assessment.STEADY, Assessment.PAYS}))
WORLDS = ((PAYS, LUCK, COSTS), (LUCK, LUCK, LUCK), (PAYS, COSTS), (LUCK, LUCK))
VISITS = (5, 8, *range(10, 17), 20, 30, 40)
DRAWN = 400
MONDAY = date(2026, 11, 16)


def drawn(habits: tuple[Habit, ...], visits: int, luck: random.Random) -> WeekFacts:
    """Draw eight weeks of visits; what comes of one is luck alone, at the habit's chance."""
    times, yields = [], []
    for number, habit in enumerate(habits):
        name = str(number)
        for visit in range(visits):
            ago = visit * 56 // visits
            day = MONDAY + timedelta(days=6 - ago)
            came = luck.choice((1, 1, 1, 2, 3)) if luck.random() < habit.chance else 0
            length_ms = luck.randint(8, 25) * MINUTE
            times.append(TimeSum(day, name, "help", over=False, length_ms=length_ms))
            yields.append(Yield(day, name, "help", 1, int(came > 0), came))
    names = [str(number) for number in range(len(habits))]
    return WeekFacts(
        WeekSums(MONDAY),
        course=WeekSums(MONDAY - timedelta(weeks=11), tuple(times), days=84),
        yields=tuple(yields),
        standings=tuple(Standing(name, "", Stance.KEEP.value) for name in names),
    )


def said_by_luck(visits: int, luck: random.Random) -> dict[Habit, Counter[Assessment]]:
    """Count what is said of each habit, over every world."""
    said: dict[Habit, Counter[Assessment]] = {habit: Counter() for habit in (PAYS, LUCK, COSTS)}
    for habits in WORLDS:
        for _ in range(DRAWN):
            found = courses(drawn(habits, visits, luck), MONDAY)
            for number, habit in enumerate(habits):
                said[habit][found[str(number)].assessed.assessment] += 1
    return said


@pytest.mark.thorough
def test_what_is_said_is_right_and_hardly_ever_wrongly_unkind() -> None:
    """Print the table: run with `-s` to see it."""
    luck, lines = random.Random(6), []
    for visits in VISITS:
        for habit, counts in said_by_luck(visits, luck).items():
            total = counts.total()
            right = sum(counts[one] for one in habit.right) / total
            wrongly = 0.0 if habit is COSTS else counts[Assessment.COSTS] / total
            told = ", ".join(f"{one} {count / total:.1%}" for one, count in counts.most_common())
            lines.append(f"{visits:6}  {habit.name:28}  {right:6.1%}  {wrongly:6.1%}  {told}")
            if visits >= 10:
                assert right >= 0.9, lines[-1]
            assert wrongly <= 0.05, lines[-1]
    print("\nvisits  habit                          right  wrongly costs; what is said")  # noqa: T201
    print("\n".join(lines))  # noqa: T201


def test_looking_at_the_share_alone_would_be_wrongly_unkind() -> None:
    """Say why the rule asks for more than fewer than one visit in three."""
    luck, unkind, total = random.Random(6), 0, 2_000
    for _ in range(total):
        fruitful = sum(luck.random() < LUCK.chance for _ in range(10))
        unkind += fruitful < THRESHOLDS.costs_share * 10
    assert unkind / total > 0.3
