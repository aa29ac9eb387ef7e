"""A session through its events: every phase with every event, and each rule by itself."""

from dataclasses import replace
from typing import get_args

import pytest

from sojourn.domain.escalation import Telling
from sojourn.domain.event import (
    Count,
    Declined,
    Event,
    Explain,
    Extend,
    FeelPull,
    Finish,
    GiveWay,
    GoOn,
    Hear,
    NamePull,
    Pause,
    Recover,
    Reflect,
    Remind,
    Resume,
    Skip,
    Switch,
    Tick,
    Wish,
)
from sojourn.domain.outcome import Pull, Reflection
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import EndedBy, Phase, Rules, Session, started, wake_in_ms
from sojourn.domain.span import total_ms
from sojourn.domain.step import MAKES_SENSE, step
from tests.domain.sessions import BEGIN, EVENTS, INTENTION, REFLECTION, session_in
from tests.manual_clock import HOUR, MINUTE, SECOND, clock_set, later, slept

AFTER: dict[tuple[Phase, type[Event]], Phase] = {
    (Phase.RUNNING, Pause): Phase.PAUSED,
    (Phase.OVERRUN, Pause): Phase.PAUSED,
    (Phase.PAUSED, Resume): Phase.RUNNING,
    (Phase.OVERRUN, Extend): Phase.RUNNING,
    (Phase.PAUSED, Switch): Phase.RUNNING,
    (Phase.RUNNING, GiveWay): Phase.ENDED,
    (Phase.PAUSED, GiveWay): Phase.ENDED,
    (Phase.OVERRUN, GiveWay): Phase.ENDED,
    (Phase.ENDED, GoOn): Phase.RUNNING,
    (Phase.RUNNING, Finish): Phase.ENDED,
    (Phase.PAUSED, Finish): Phase.ENDED,
    (Phase.OVERRUN, Finish): Phase.ENDED,
    (Phase.ENDED, Reflect): Phase.REFLECTED,
    (Phase.ENDED, Skip): Phase.REFLECTED,
}


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("kind", list(get_args(Event)))
def test_every_phase_with_every_event(phase: Phase, kind: type[Event]) -> None:
    session, moment = session_in(phase)
    after, effects = step(session, EVENTS[kind](moment))
    assert after.phase(moment) is AFTER.get((phase, kind), phase)
    if phase not in MAKES_SENSE[kind]:
        assert after == session
        assert all(isinstance(effect, Declined) for effect in effects)
    assert total_ms(after.spans) == total_ms(session.spans)


def run(session: Session, *events: Event) -> Session:
    for event in events:
        session, _ = step(session, event)
    return session


def test_a_pause_ends_a_span_and_is_not_counted() -> None:
    session = run(
        started("k", INTENTION, BEGIN),
        Pause(later(BEGIN, 4 * MINUTE)),
        Resume(later(BEGIN, 24 * MINUTE)),
        Finish(later(BEGIN, 30 * MINUTE)),
    )
    assert [span.length_ms for span in session.spans] == [4 * MINUTE, 6 * MINUTE]
    assert session.overrun_ms(later(BEGIN, HOUR)) == 0


def test_elapsed_grows_between_events_without_any() -> None:
    session = started("k", INTENTION, BEGIN)
    assert session.spent_ms(later(BEGIN, 7 * SECOND)) == 7 * SECOND
    assert session.remaining_ms(later(BEGIN, MINUTE)) == 14 * MINUTE
    assert session.overrun_ms(later(BEGIN, 17 * MINUTE)) == 2 * MINUTE


def test_sleep_is_not_counted_and_ends_the_span() -> None:
    session = started("k", INTENTION, BEGIN)
    awake = later(slept(later(BEGIN, 3 * MINUTE), 50 * SECOND), SECOND)
    session = run(session, Tick(awake), Finish(later(awake, MINUTE)))
    assert [span.length_ms for span in session.spans] == [3 * MINUTE + SECOND, MINUTE]
    assert session.spans[1].start_ms == awake.utc_ms
    assert not session.spans[1].clock_set


@pytest.mark.parametrize("by", [-3 * HOUR, 3 * HOUR])
def test_a_clock_that_was_set_begins_a_marked_span(by: int) -> None:
    session = started("k", INTENTION, BEGIN)
    moment = clock_set(later(BEGIN, 3 * MINUTE), by)
    session = run(session, Tick(moment), Finish(later(moment, MINUTE)))
    assert total_ms(session.spans) == 4 * MINUTE
    assert session.spans[-1].clock_set
    assert session.spans[-1].start_ms == moment.utc_ms


def test_heads_up_end_and_reminders() -> None:
    session = started("k", INTENTION, BEGIN)
    told = []
    for second in range(0, 20 * 60, 10):
        session, effects = step(session, Tick(later(BEGIN, second * SECOND)))
        told += [
            (effect.reminder.telling, second) for effect in effects if isinstance(effect, Remind)
        ]
    assert told == [
        (Telling.HEADS_UP, 780),
        (Telling.END, 900),
        (Telling.OVER, 960),
        (Telling.OVER, 1080),
    ]


def test_a_reminder_can_be_heard() -> None:
    session = run(
        started("k", INTENTION, BEGIN),
        Tick(later(BEGIN, 15 * MINUTE)),
        Hear(later(BEGIN, 15 * MINUTE + SECOND)),
    )
    moment = later(BEGIN, 24 * MINUTE)
    assert not step(session, Tick(moment))[1]
    _, effects = step(session, Tick(later(BEGIN, 25 * MINUTE + SECOND)))
    assert any(isinstance(effect, Remind) for effect in effects)


def test_sixty_minutes_over_it_ends_by_itself() -> None:
    session = started("k", INTENTION, BEGIN)
    after, effects = step(session, Tick(later(BEGIN, 3 * HOUR)))
    assert after.ending is not None
    assert (after.ending.by, after.ending.at_ms) == (EndedBy.LIMIT, BEGIN.utc_ms + 75 * MINUTE)
    assert after.overrun_ms(later(BEGIN, 4 * HOUR)) == HOUR
    assert Wish.SAY_ENDED_BY_ITSELF in effects
    assert Wish.ASK_REFLECTION not in effects
    assert not any(isinstance(effect, Remind) for effect in effects)


def test_wrap_up_that_comes_too_late_finds_it_ended() -> None:
    after, effects = step(started("k", INTENTION, BEGIN), Finish(later(BEGIN, 3 * HOUR)))
    assert after.ending is not None
    assert after.ending.by is EndedBy.LIMIT
    assert Declined(Code.NO_SESSION) in effects


def test_extensions_lengthen_the_box_and_are_limited() -> None:
    session, moment = session_in(Phase.OVERRUN)
    session = run(session, Extend(moment, 5 * MINUTE), Explain(moment, "still-talking"))
    assert session.timebox_ms == 20 * MINUTE
    assert session.extensions[0].reason == "still-talking"
    assert not any(span.over for span in session.spans)
    session = run(session, Extend(moment, 5 * MINUTE))
    after, effects = step(session, Extend(moment, 5 * MINUTE))
    assert (after, effects) == (session, (Declined(Code.EXTENSIONS_USED),))
    more, _ = step(session, Extend(moment, 5 * MINUTE), Rules(extension_limit=3))
    assert len(more.extensions) == 3


@pytest.mark.parametrize("length", [0, -MINUTE, 13 * HOUR])
def test_a_bad_extension_is_refused(length: int) -> None:
    session, moment = session_in(Phase.RUNNING)
    with pytest.raises(Refused):
        step(session, Extend(moment, length))


def test_outcomes_are_counted_and_taken_back() -> None:
    session, moment = session_in(Phase.RUNNING)
    session = run(session, Count(moment, "learned"), Count(moment, "learned"))
    assert session.tally("learned") == 2
    session = run(session, *[Count(moment, "learned", -1)] * 3)
    assert session.outcomes == ()
    with pytest.raises(Refused):
        step(session, Count(moment, "trophies"))


def test_a_pull_is_felt_first_and_named_later() -> None:
    session, moment = session_in(Phase.RUNNING)
    session = run(
        session,
        FeelPull(moment, Pull("", "accepted")),
        NamePull(later(moment, MINUTE), Pull("feed", "declined")),
    )
    assert session.pulls == (Pull("feed", "declined", moment.utc_ms),)


def test_a_reflection_sets_the_counts_and_keeps_the_day_of_the_visit() -> None:
    session, moment = session_in(Phase.RUNNING)
    session = run(session, Count(moment, "learned"), Extend(moment, MINUTE), Finish(moment))
    tomorrow = later(moment, 24 * HOUR)
    reflection = replace(
        REFLECTION,
        outcomes=(("learned", 0), ("conversation", 2)),
        extension_reason="nearly-done",
        lesson="  Ask first ",
    )
    session = run(session, Reflect(tomorrow, reflection))
    assert [(o.kind, o.count, o.day.isoformat()) for o in session.outcomes] == [
        ("conversation", 2, "2026-11-16")
    ]
    assert session.reflection is not None
    assert session.reflection.lesson == "Ask first"
    assert session.extensions[0].reason == "nearly-done"
    assert session.reflected_ms == tomorrow.utc_ms


@pytest.mark.parametrize(
    ("reflection", "field"),
    [
        (Reflection(), "verdict"),
        (Reflection("won"), "verdict"),
        (Reflection("met", energy="great"), "energy"),
        (Reflection("met", (("trophies", 1),)), "outcome"),
        (Reflection("met", (("learned", 1_000),)), "outcome"),
        (Reflection("met", pulls=(Pull("moon", "declined"),)), "pull"),
        (Reflection("met", pulls=(Pull("feed", "maybe"),)), "pull"),
        (Reflection("met", lesson="x" * 2_001), "lesson"),
    ],
)
def test_a_bad_reflection_is_refused(reflection: Reflection, field: str) -> None:
    session, moment = session_in(Phase.ENDED)
    with pytest.raises(Refused) as refused:
        step(session, Reflect(moment, reflection))
    assert refused.value.field == field


def test_a_session_from_the_journal_is_taken_up() -> None:
    """The time the app was away is not counted."""
    running, moment = session_in(Phase.OVERRUN)
    kept = replace(running, counted=None)
    found = replace(later(moment, 4 * MINUTE), awake_ms=10, elapsed_ms=20)
    session = run(kept, Recover(found), Finish(later(found, MINUTE)))
    assert total_ms(session.spans) == total_ms(running.spans) + MINUTE
    assert session.spans[-1].start_ms == found.utc_ms
    paused, moment = session_in(Phase.PAUSED)
    assert run(paused, Recover(later(moment, 4 * MINUTE))) == paused


def test_it_says_when_it_next_needs_to_act() -> None:
    session = started("k", INTENTION, BEGIN)
    rules = Rules()
    assert wake_in_ms(session, BEGIN, rules) == 13 * MINUTE
    moment = later(BEGIN, 14 * MINUTE)
    session = run(session, Tick(moment))
    assert wake_in_ms(session, moment, rules) == MINUTE
    moment = later(BEGIN, 15 * MINUTE)
    session = run(session, Tick(moment))
    assert wake_in_ms(session, moment, rules) == MINUTE
    paused = run(session, Pause(moment))
    assert wake_in_ms(paused, moment, rules) == 30 * MINUTE
    asked = run(paused, Tick(later(moment, 30 * MINUTE)))
    assert wake_in_ms(asked, later(moment, 30 * MINUTE), rules) == (18 * 60 + 10) * MINUTE
    assert wake_in_ms(run(asked, Finish(moment)), moment, rules) is None
