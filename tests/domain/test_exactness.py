"""Two hours with twenty pauses, looked at by timers that are late: the sum is what was spent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.event import Event, Pause, Remind, Resume, Tick
from sojourn.domain.intention import Intention
from sojourn.domain.moment import Moment
from sojourn.domain.session import Rules, started, wake_in_ms
from sojourn.domain.span import total_ms
from sojourn.domain.step import step
from tests.manual_clock import HOUR, MINUTE, SECOND, clock_set, later, moment_at

BOX = 2 * HOUR
PAUSES = 20
BEGIN = moment_at("2026-11-16 09:05")
# More than a second: a set clock. Less: what a network's time does to every clock all day.
NUDGES = st.integers(-SECOND, SECOND) | st.integers(-10 * MINUTE, 40 * MINUTE)


@pytest.mark.thorough
@given(st.data())
def test_two_hours_with_twenty_pauses_are_two_hours(data: st.DataObject) -> None:
    session, moment, spent = started("k", Intention("Forum", "help", "write", BOX), BEGIN), BEGIN, 0

    def happen(event: Event) -> None:
        nonlocal session
        session, _ = step(session, event)

    def go_by(ms: int) -> Moment:
        return clock_set(later(moment, ms), data.draw(NUDGES))

    for _ in range(PAUSES):
        stretch = data.draw(st.integers(1, BOX // PAUSES))
        late = data.draw(st.integers(0, stretch))
        moment = go_by(late)
        happen(Tick(moment))
        moment = go_by(stretch - late)
        happen(Pause(moment))
        spent += stretch
        # All of it lies within one day: a pause over its end would end the visit.
        moment = later(moment, data.draw(st.integers(1, 5 * MINUTE)))
        happen(Resume(moment))
    assert total_ms(session.spans) == spent
    assert session.spent_ms(later(moment, 7)) == spent + 7
    assert sum(span.length_ms for span in session.spans if span.over) == 0


@given(st.integers(3 * MINUTE, 12 * HOUR), st.lists(st.integers(0, 40), max_size=4))
def test_who_wakes_when_the_domain_says_hears_the_end_at_the_end(
    box: int, lateness: list[int]
) -> None:
    """Woken at the moments it asks for, a few milliseconds late, the end is told on time."""
    session, moment = started("k", Intention("Forum", "help", "write", box), BEGIN), BEGIN
    late = iter(lateness)
    while True:
        wait = wake_in_ms(session, moment, Rules())
        assert wait is not None
        moment = later(moment, wait + next(late, 0))
        session, effects = step(session, Tick(moment))
        if any(
            isinstance(one, Remind) and not one.reminder.box_ms > one.reminder.given_ms
            for one in effects
        ):
            break
    assert 0 <= session.spent_ms(moment) - box <= 40
