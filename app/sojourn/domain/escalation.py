"""When a person is told that the box is ending or over; nothing is sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.ladder import NORMAL, Ladder


class Telling(StrEnum):
    """What a reminder says."""

    HEADS_UP = "heads-up"
    END = "end"
    OVER = "over"


HEARD_PAUSE_MS = 10 * MINUTE_MS
"""A reminder that was closed or clicked was heard: the next comes this much later, no louder."""

LIMIT_MS = 60 * MINUTE_MS
"""This far over, a session ends by itself."""

HEADS_UP_MS = 2 * MINUTE_MS
HEADS_UP_SHARE = 5
HEADS_UP_MIN_BOX_MS = 3 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder that is due or was given.

    Attributes:
        level: how far up the ladder, from 0; how loud it may be.
        step_ms: the time over the box it stands for (0 for heads-up and end).
        box_ms: the timebox in force; an extension makes another box and arms all anew.
        given_ms: time spent in the session when it was given.
        heard_ms: time spent in the session when it was closed or clicked, or None.
    """

    telling: Telling
    level: int
    step_ms: int
    box_ms: int
    given_ms: int
    heard_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """What decides the next reminder: the box, what was given in it, and since when it is quiet.

    Attributes:
        quiet_until_ms: time spent before which no overrun reminder comes: minutes just given
            to somebody far over the box are theirs, though the box they belong to is over.
    """

    timebox_ms: int
    given: Sequence[Reminder]
    ladder: Ladder = NORMAL
    quiet_until_ms: int = 0


def heads_up_at_ms(timebox_ms: int) -> int | None:
    """Give the time spent at which the heads-up is due, or None for a box under 3 minutes."""
    if timebox_ms < HEADS_UP_MIN_BOX_MS:
        return None
    return timebox_ms - min(HEADS_UP_MS, timebox_ms // HEADS_UP_SHARE)


def due(course: Course, spent_ms: int) -> Reminder | None:
    """Give the one reminder that is due now, or None; a late wake-up gives the latest, not five."""
    at_ms = next_due_ms(course, spent_ms)
    if spent_ms < at_ms:
        return None
    box_ms = course.timebox_ms
    over_ms = spent_ms - box_ms
    if over_ms < 0:
        return Reminder(Telling.HEADS_UP, 0, 0, box_ms, spent_ms)
    last = _last_over(course)
    if last is not None and last.heard_ms is not None:
        return Reminder(Telling.OVER, last.level, over_ms, box_ms, spent_ms)
    level, step_ms = _rung(course.ladder, over_ms)
    telling = Telling.END if last is None and level == 0 else Telling.OVER
    return Reminder(telling, level, step_ms, box_ms, spent_ms)


def next_due_ms(course: Course, spent_ms: int) -> int:
    """Give the time spent at which the next reminder is due; it may have passed."""
    box_ms = course.timebox_ms
    heads_up = heads_up_at_ms(box_ms)
    if heads_up is not None and spent_ms < box_ms and not _heads_up_given(course):
        return heads_up
    last = _last_over(course)
    if last is None:
        at_ms = box_ms
    elif last.heard_ms is not None:
        at_ms = last.heard_ms + HEARD_PAUSE_MS
    else:
        at_ms = box_ms + _step_after(course.ladder, last.step_ms)
    return max(at_ms, course.quiet_until_ms)


def _heads_up_given(course: Course) -> bool:
    return any(
        one.telling == Telling.HEADS_UP and one.box_ms == course.timebox_ms for one in course.given
    )


def _last_over(course: Course) -> Reminder | None:
    for one in reversed(course.given):
        if one.box_ms == course.timebox_ms and one.telling != Telling.HEADS_UP:
            return one
    return None


def _rung(ladder: Ladder, over_ms: int) -> tuple[int, int]:
    """Give level and time over of the last step that has passed."""
    *_, top = ladder.steps_ms
    if over_ms >= top:
        return len(ladder.steps_ms) - 1, over_ms - (over_ms - top) % ladder.then_every_ms
    level = max(i for i, step in enumerate(ladder.steps_ms) if step <= over_ms)
    return level, ladder.steps_ms[level]


def _step_after(ladder: Ladder, step_ms: int) -> int:
    following = next((step for step in ladder.steps_ms if step > step_ms), None)
    return step_ms + ladder.then_every_ms if following is None else following
