"""When a person is told, and never twice for one thing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.escalation import Course, Telling, due, heads_up_at_ms, next_due_ms
from tests.manual_clock import MINUTE, SECOND

BOX = 15 * MINUTE


def told(course: Course, spent: int) -> tuple[Course, tuple[Telling, int] | None]:
    reminder = due(course, spent)
    if reminder is None:
        return course, None
    return replace(course, given=(*course.given, reminder)), (reminder.telling, reminder.step_ms)


@pytest.mark.parametrize(
    ("box", "at"),
    [
        (15 * MINUTE, 13 * MINUTE),
        (5 * MINUTE, 4 * MINUTE),
        (3 * MINUTE, 144 * SECOND),
        (179 * SECOND, None),
    ],
)
def test_heads_up_is_two_minutes_before_and_at_most_a_fifth(box: int, at: int | None) -> None:
    assert heads_up_at_ms(box) == at


def test_the_whole_course_of_a_box_nobody_leaves() -> None:
    course = Course(BOX, ())
    seen = []
    for spent in range(0, BOX + 35 * MINUTE, SECOND):
        course, reminder = told(course, spent)
        if reminder:
            seen.append((spent - BOX, reminder[0]))
    assert seen == [
        (-2 * MINUTE, Telling.HEADS_UP),
        (0, Telling.END),
        *((minutes * MINUTE, Telling.OVER) for minutes in (1, 3, 5, 10, 20, 30)),
    ]


def test_a_late_wake_up_gives_one() -> None:
    course, reminder = told(Course(BOX, ()), BOX + 7 * MINUTE)
    assert reminder == (Telling.OVER, 5 * MINUTE)
    assert due(course, BOX + 7 * MINUTE) is None
    assert next_due_ms(course, BOX + 7 * MINUTE) == BOX + 10 * MINUTE


def test_a_reminder_that_was_heard_comes_ten_minutes_later_and_no_louder() -> None:
    course, _ = told(Course(BOX, ()), BOX + MINUTE)
    heard = replace(course.given[-1], heard_ms=BOX + 90 * SECOND)
    course = replace(course, given=(heard,))
    assert due(course, BOX + 11 * MINUTE) is None
    again = due(course, BOX + 11 * MINUTE + 30 * SECOND)
    assert again is not None
    assert again.level == heard.level


def test_an_extension_arms_all_anew() -> None:
    course = Course(BOX, ())
    for spent in (13 * MINUTE, BOX):
        course, reminder = told(course, spent)
        assert reminder is not None
    longer = replace(course, timebox_ms=BOX + 5 * MINUTE)
    assert next_due_ms(longer, BOX) == BOX + 3 * MINUTE
    assert told(longer, BOX + 3 * MINUTE)[1] == (Telling.HEADS_UP, 0)
    assert told(longer, BOX + 5 * MINUTE)[1] == (Telling.END, 0)


def test_minutes_given_far_over_the_box_are_quiet() -> None:
    course = Course(BOX, (), quiet_until_ms=BOX + 13 * MINUTE)
    assert due(course, BOX + 12 * MINUTE) is None
    assert due(course, BOX + 13 * MINUTE) is not None


@given(st.lists(st.integers(0, 4 * MINUTE), max_size=40), st.integers(SECOND, 60 * MINUTE))
def test_at_most_one_a_wake_up_and_never_the_same_twice(waits: list[int], box: int) -> None:
    course, spent, last_step = Course(box, ()), 0, -1
    for wait in waits:
        spent += wait
        course, reminder = told(course, spent)
        if reminder and reminder[0] != Telling.HEADS_UP:
            assert reminder[1] > last_step
            last_step = reminder[1]
        assert due(course, spent) is None
        assert next_due_ms(course, spent) > spent
