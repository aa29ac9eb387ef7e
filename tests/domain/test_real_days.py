"""People forget to start, forget to stop, switch, are called away and come back."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.event import (
    Count,
    Declined,
    Effect,
    Event,
    Finish,
    GiveWay,
    GoOn,
    Pause,
    Reflect,
    Resume,
    Switch,
    Tick,
    TickOff,
    Wish,
)
from sojourn.domain.outcome import Reflection
from sojourn.domain.past_visit import (
    PastVisit,
    checked_ago,
    checked_stretch,
    visited,
)
from sojourn.domain.person import Person
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import EndedBy, Phase, Rules, Session, started
from sojourn.domain.span import total_ms, trimmed
from sojourn.domain.step import step
from tests.domain.sessions import BEGIN, INTENTION, session_in
from tests.manual_clock import HOUR, MINUTE, SECOND, later, moment_at


def run(session: Session, *events: Event) -> tuple[Session, tuple[Effect, ...]]:
    effects: tuple[Effect, ...] = ()
    for event in events:
        session, effects = step(session, event)
    return session, effects


def test_minutes_gone_by_are_booked_and_no_box_counts_them() -> None:
    session = started("k", INTENTION, BEGIN, ago_ms=20 * MINUTE)
    assert session.started_ms == BEGIN.utc_ms - 20 * MINUTE
    assert session.remaining_ms(BEGIN) == 15 * MINUTE
    session, _ = run(session, Tick(later(BEGIN, 16 * MINUTE)), Finish(later(BEGIN, 17 * MINUTE)))
    assert [(s.length_ms, s.before_intention, s.over) for s in session.spans] == [
        (20 * MINUTE, True, False),
        (15 * MINUTE, False, False),
        (2 * MINUTE, False, True),
    ]


def test_minutes_gone_by_are_cut_at_the_persons_day() -> None:
    morning = moment_at("2026-11-17 04:10")
    session = started("k", INTENTION, morning, ago_ms=20 * MINUTE)
    assert [(s.day.day, s.length_ms, s.before_intention) for s in session.spans] == [
        (16, 10 * MINUTE, True),
        (17, 10 * MINUTE, True),
        (17, 0, False),
    ]


def test_ago_may_not_reach_into_another_visit() -> None:
    now = BEGIN.utc_ms
    wrapped_up = ((now - HOUR, now - 7 * MINUTE),)
    assert checked_ago(7 * MINUTE, now, wrapped_up) == 7 * MINUTE
    with pytest.raises(Refused) as refused:
        checked_ago(10 * MINUTE, now, wrapped_up)
    assert (refused.value.code, refused.value.limit) == (Code.OVERLAPS, 7 * MINUTE)


@pytest.mark.parametrize("phase", [Phase.RUNNING, Phase.OVERRUN, Phase.PAUSED])
def test_switching_begins_a_span_elsewhere(phase: Phase) -> None:
    session, moment = session_in(phase)
    session, _ = run(
        session,
        Switch(moment, " Choir "),
        Count(moment, "lead"),
        Finish(later(moment, MINUTE)),
    )
    assert session.platforms == ("Forum", "Choir")
    assert session.intention.platform == "Forum"
    assert [one.platform for one in session.outcomes] == ["Choir"]
    choir = [span.length_ms for span in session.spans if span.platform == "Choir"]
    assert sum(choir) == MINUTE


def test_switching_to_where_one_is_changes_nothing() -> None:
    session, moment = session_in(Phase.RUNNING)
    assert step(session, Switch(moment, "Forum")) == (session, (Declined(Code.HERE_ALREADY),))


def test_outcomes_can_be_moved_to_another_platform_of_the_visit() -> None:
    session, moment = session_in(Phase.RUNNING)
    session, _ = run(
        session,
        Count(moment, "lead"),
        Switch(moment, "Choir"),
        Count(moment, "lead"),
        Count(moment, "learned"),
        Finish(later(moment, MINUTE)),
        Reflect(later(moment, MINUTE), Reflection("met", moved=(("lead", "Choir"),))),
    )
    assert [(o.kind, o.count, o.platform) for o in session.outcomes] == [
        ("lead", 2, "Choir"),
        ("learned", 1, "Choir"),
    ]


def test_who_forgot_to_stop_says_when_it_was() -> None:
    session, moment = session_in(Phase.OVERRUN)
    ended, _ = run(session, Finish(later(moment, 20 * MINUTE)))
    box_end = BEGIN.utc_ms + 15 * MINUTE
    stopped, _ = run(
        ended,
        Reflect(later(moment, HOUR), Reflection("met", stopped_ms=box_end)),
    )
    assert total_ms(stopped.spans) == 15 * MINUTE
    assert not any(span.over for span in stopped.spans)
    assert stopped.ending is not None
    assert stopped.ending.at_ms == box_end


def test_finish_at_a_time_gone_by() -> None:
    session, moment = session_in(Phase.OVERRUN)
    ended, _ = run(session, Finish(moment, BEGIN.utc_ms + 15 * MINUTE + 10 * SECOND))
    assert ended.overrun_ms(moment) == 10 * SECOND


@pytest.mark.parametrize(
    ("offset", "code", "nearest"),
    [(-1, Code.TOO_EARLY, 0), (16 * MINUTE + 1, Code.IN_FUTURE, 16 * MINUTE)],
)
def test_a_stop_outside_the_visit_is_refused(offset: int, code: Code, nearest: int) -> None:
    session, moment = session_in(Phase.OVERRUN)
    with pytest.raises(Refused) as refused:
        step(session, Finish(moment, BEGIN.utc_ms + offset))
    assert refused.value.code is code
    assert refused.value.limit == BEGIN.utc_ms + nearest


def test_who_wrapped_up_too_early_goes_on_after_a_pause() -> None:
    session, moment = session_in(Phase.ENDED)
    again, _ = run(session, GoOn(later(moment, HOUR)), Finish(later(moment, HOUR + MINUTE)))
    assert total_ms(again.spans) == 6 * MINUTE
    assert again.spans[-1].start_ms == moment.utc_ms + HOUR


def test_what_had_to_end_by_itself_does_not_go_on() -> None:
    session, _ = run(started("k", INTENTION, BEGIN), Tick(later(BEGIN, 3 * HOUR)))
    after, effects = step(session, GoOn(later(BEGIN, 4 * HOUR)))
    assert (after, effects) == (session, (Declined(Code.ENDED_BY_ITSELF),))


def test_a_visit_gives_way_to_another_and_keeps_its_counts() -> None:
    session, moment = session_in(Phase.RUNNING)
    session, effects = run(session, Count(moment, "lead"), GiveWay(later(moment, MINUTE)))
    assert Wish.ASK_REFLECTION not in effects
    assert session.tally("lead") == 1
    assert session.ending is not None
    assert session.ending.at_ms == later(moment, MINUTE).utc_ms
    paused, moment = session_in(Phase.PAUSED)
    ended, _ = run(paused, GiveWay(later(moment, 3 * HOUR)))
    assert ended.ending is not None
    assert (ended.ending.at_ms, ended.ending.by) == (moment.utc_ms, EndedBy.PAUSE)


def test_a_long_pause_is_asked_about_once() -> None:
    session, moment = session_in(Phase.PAUSED)
    assert step(session, Tick(later(moment, 29 * MINUTE)))[1] == ()
    session, effects = step(session, Tick(later(moment, 30 * MINUTE)))
    assert Wish.ASK_ABOUT_PAUSE in effects
    assert step(session, Tick(later(moment, 31 * MINUTE)))[1] == ()
    session, _ = run(session, Resume(later(moment, HOUR)), Pause(later(moment, HOUR + MINUTE)))
    _, effects = step(session, Tick(later(moment, 2 * HOUR)))
    assert Wish.ASK_ABOUT_PAUSE in effects


def test_a_pause_at_the_end_of_the_day_ends_the_visit_where_it_was_paused() -> None:
    session, moment = session_in(Phase.PAUSED)
    next_morning = moment_at("2026-11-17 04:00")
    ended, effects = step(session, Tick(next_morning))
    assert ended.ending is not None
    assert (ended.ending.at_ms, ended.ending.by) == (moment.utc_ms, EndedBy.PAUSE)
    assert Wish.SAY_ENDED_BY_ITSELF not in effects
    assert Wish.SAVE_NOW in effects


def test_a_next_step_taken_up_and_met_is_ticked_off() -> None:
    for verdict, done in (("met", True), ("partly", False)):
        session = started("k", replace(INTENTION, takes_up="earlier"), BEGIN)
        _, effects = run(
            session,
            Finish(later(BEGIN, MINUTE)),
            Reflect(later(BEGIN, MINUTE), Reflection(verdict)),
        )
        assert (TickOff("earlier") in effects) is done


def test_a_past_visit_is_a_session_that_has_ended() -> None:
    start = moment_at("2026-11-15 23:50").utc_ms
    past = PastVisit(replace(INTENTION, length_ms=15 * MINUTE), start, 25 * MINUTE, on_phone=True)
    session = visited("k", past, BEGIN, Rules())
    assert session.phase(BEGIN) is Phase.ENDED
    assert session.on_phone
    assert session.overrun_ms(BEGIN) == 10 * MINUTE
    assert {span.day for span in session.spans} == {date(2026, 11, 15)}


@pytest.mark.parametrize(
    ("start", "code", "nearest"),
    [
        (55, Code.IN_FUTURE, 50),
        (25, Code.OVERLAPS, 30),
        (12, Code.OVERLAPS, 10),
        (200, Code.IN_FUTURE, 50),
    ],
)
def test_a_stretch_must_be_free_and_over(start: int, code: Code, nearest: int) -> None:
    taken = ((20 * MINUTE, 30 * MINUTE),)
    for free in (0, 10, 30, 50):
        checked_stretch(free * MINUTE, 10 * MINUTE, HOUR, taken)
    with pytest.raises(Refused) as refused:
        checked_stretch(start * MINUTE, 10 * MINUTE, HOUR, taken)
    assert (refused.value.code, refused.value.limit) == (code, nearest * MINUTE)


@given(
    st.lists(st.tuples(st.integers(0, 100_000), st.integers(1, 20_000)), max_size=6),
    st.integers(-20_000, 130_000),
    st.integers(1, 20_000),
)
def test_the_nearest_start_is_always_allowed(
    visits: list[tuple[int, int]], start: int, length: int
) -> None:
    taken = tuple((begin, begin + spent) for begin, spent in visits)
    nearest: object = start
    try:
        checked_stretch(start, length, 110_000, taken)
    except Refused as refused:
        nearest = refused.limit
        assert isinstance(nearest, int)
        assert nearest % 1000 == 0
    assert isinstance(nearest, int)
    checked_stretch(nearest, length, 110_000, taken)


@given(st.integers(0, 40 * MINUTE))
def test_trimming_takes_away_what_came_after(spent: int) -> None:
    session, _ = run(
        started("k", INTENTION, BEGIN, ago_ms=5 * MINUTE),
        Pause(later(BEGIN, 10 * MINUTE)),
        Resume(later(BEGIN, 20 * MINUTE)),
        Finish(later(BEGIN, 40 * MINUTE)),
    )
    spans = trimmed(session.spans, BEGIN.utc_ms + spent)
    pause = max(0, min(spent, 20 * MINUTE) - 10 * MINUTE)
    assert total_ms(spans) == 5 * MINUTE + spent - pause


def test_being_in_touch_moves_the_follow_up_by_the_cadence() -> None:
    today = date(2026, 11, 16)
    ana = Person("Ana", follow_up=today, cadence_days=14)
    assert ana.touched(today).follow_up == date(2026, 11, 30)
    assert Person("Bao", follow_up=today).touched(today).follow_up is None
