"""Sleep, walking away and a stopped app: what is asked, and that only what is said is booked."""

from dataclasses import replace

import pytest

from sojourn.domain.absence import Absence, AbsenceAnswer, AbsenceKind
from sojourn.domain.event import (
    CountAbsence,
    Declined,
    Finish,
    GiveWay,
    Pause,
    Recover,
    Remind,
    Resume,
    SayGoesOn,
    Switch,
    Tick,
    Untouched,
    Wish,
)
from sojourn.domain.moment import Moment
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import EndedBy, Phase, Rules, Session, wake_in_ms
from sojourn.domain.span import total_ms
from sojourn.domain.step import step
from tests.domain.absences import NEW, happen, only, walked_away
from tests.domain.sessions import BEGIN
from tests.manual_clock import HOUR, MINUTE, SECOND, clock_set, later, slept


def after_sleep(spent_ms: int = 10 * MINUTE, sleep_ms: int = 2 * HOUR) -> tuple[Session, Moment]:
    """Give a session over which the computer slept, and the moment it woke."""
    awake = slept(later(BEGIN, spent_ms), sleep_ms)
    return step(step(NEW, Tick(later(BEGIN, spent_ms)))[0], Tick(awake))[0], awake


def test_sleep_pauses_at_its_start_and_asks() -> None:
    asleep_from = later(BEGIN, 10 * MINUTE)
    session, effects = happen(NEW, Tick(asleep_from), Tick(slept(asleep_from, 2 * HOUR)))
    assert session.phase(slept(asleep_from, 2 * HOUR)) is Phase.PAUSED
    assert session.open_absence == Absence(AbsenceKind.ASLEEP, asleep_from.utc_ms, 2 * HOUR)
    assert total_ms(session.spans) == 10 * MINUTE
    assert effects.count(Wish.ASK_ABOUT_ABSENCE) == 1
    assert Wish.SAVE_NOW in effects


def test_a_nap_of_the_computer_is_not_counted_and_not_asked_about() -> None:
    session, awake = after_sleep(sleep_ms=50 * SECOND)
    assert session.phase(awake) is Phase.RUNNING
    assert session.absences == ()
    assert session.spent_ms(later(awake, MINUTE)) == 11 * MINUTE


def test_no_old_reminders_after_a_sleep_over_the_end() -> None:
    session, awake = after_sleep(14 * MINUTE, 9 * HOUR)
    for second in range(0, 7200, 30):
        session, effects = step(session, Tick(later(awake, second * SECOND)))
        assert effects == ()
    assert wake_in_ms(session, later(awake, 2 * HOUR), Rules()) is None


def test_going_on_leaves_the_sleep_out() -> None:
    session, awake = after_sleep()
    session, _ = step(session, Resume(later(awake, MINUTE)))
    assert session.phase(later(awake, 2 * MINUTE)) is Phase.RUNNING
    assert session.spent_ms(later(awake, 2 * MINUTE)) == 11 * MINUTE
    assert only(session).answer == AbsenceAnswer.WENT_ON
    assert session.open_absence is None


def test_it_ended_before_the_sleep() -> None:
    session, awake = after_sleep()
    session, effects = step(session, Finish(later(awake, MINUTE)))
    assert session.ending is not None
    assert session.ending.at_ms == later(BEGIN, 10 * MINUTE).utc_ms
    assert total_ms(session.spans) == 10 * MINUTE
    assert only(session).answer == AbsenceAnswer.ENDED
    assert Wish.ASK_REFLECTION in effects


@pytest.mark.parametrize("minutes", [4, 10, 25, 60])
def test_it_ended_at_a_time_of_choice(minutes: int) -> None:
    session, awake = after_sleep()
    at_ms = later(BEGIN, minutes * MINUTE).utc_ms
    session, _ = step(session, Finish(awake, at_ms))
    assert session.ending is not None
    assert session.ending.at_ms == at_ms
    assert total_ms(session.spans) == minutes * MINUTE
    assert session.overrun_ms(awake) == max(0, minutes - 15) * MINUTE


@pytest.mark.parametrize(
    ("ms", "code"), [(-SECOND, Code.TOO_EARLY), (10 * MINUTE + 3 * HOUR, Code.IN_FUTURE)]
)
def test_it_cannot_have_ended_before_it_began_or_in_the_future(ms: int, code: Code) -> None:
    session, awake = after_sleep()
    with pytest.raises(Refused) as refused:
        step(session, Finish(awake, BEGIN.utc_ms + ms))
    assert refused.value.code is code


def test_it_was_all_part_of_the_session() -> None:
    session, awake = after_sleep(10 * MINUTE, 20 * MINUTE)
    answered = later(awake, 2 * MINUTE)
    session, effects = step(session, CountAbsence(answered))
    assert session.spent_ms(later(answered, MINUTE)) == 33 * MINUTE
    assert session.phase(answered) is Phase.OVERRUN
    assert only(session).answer == AbsenceAnswer.COUNTED
    assert sum(span.length_ms for span in session.spans if span.over) == 17 * MINUTE
    assert Wish.SAVE_NOW in effects
    reminders = [one for one in step(session, Tick(answered))[1] if isinstance(one, Remind)]
    assert len(reminders) == 1


def test_all_of_a_night_is_counted_up_to_the_limit_only() -> None:
    session, awake = after_sleep(10 * MINUTE, 9 * HOUR)
    session, effects = step(session, CountAbsence(awake))
    assert session.ending is not None
    assert session.ending.by is EndedBy.LIMIT
    assert total_ms(session.spans) == 75 * MINUTE
    assert Wish.SAY_ENDED_BY_ITSELF in effects


def test_the_question_outlasts_the_night() -> None:
    session, awake = after_sleep(10 * MINUTE, 20 * HOUR)
    session, _ = step(session, Tick(later(awake, HOUR)))
    assert session.ending is None
    assert session.open_absence is not None


def test_a_clock_set_in_the_sleep_moves_the_absence_with_it() -> None:
    asleep_from = later(BEGIN, 10 * MINUTE)
    awake = clock_set(slept(asleep_from, HOUR), 3 * HOUR)
    session, _ = happen(NEW, Tick(asleep_from), Tick(awake))
    assert only(session).start_ms == awake.utc_ms - HOUR
    session, _ = step(session, CountAbsence(awake))
    assert session.spent_ms(awake) == 70 * MINUTE


def test_a_clock_set_back_while_it_is_asked_takes_nothing_and_traps_nobody() -> None:
    session, awake = after_sleep()
    session, _ = step(session, Finish(clock_set(awake, -9 * HOUR)))
    assert session.ending is not None
    assert total_ms(session.spans) == 10 * MINUTE


def test_another_session_or_place_answers_the_question() -> None:
    session, awake = after_sleep()
    assert only(step(session, GiveWay(awake))[0]).answer == AbsenceAnswer.ENDED
    assert only(step(session, Switch(awake, "Choir"))[0]).answer == AbsenceAnswer.WENT_ON


def test_counting_without_a_question_is_declined() -> None:
    session, _ = step(NEW, Pause(later(BEGIN, MINUTE)))
    after, effects = step(session, CountAbsence(later(BEGIN, 2 * MINUTE)))
    assert after == session
    assert effects == (Declined(Code.NOTHING_ASKED),)


def test_who_walks_away_past_the_box_spends_nothing_from_then_on() -> None:
    session, moment = walked_away(4 * MINUTE)
    assert session.phase(later(moment, HOUR)) is Phase.PAUSED
    assert session.overrun_ms(later(moment, HOUR)) == MINUTE
    assert session.open_absence is not None
    assert session.open_absence.start_ms == later(BEGIN, 16 * MINUTE).utc_ms
    assert not session.open_absence.over


@pytest.mark.parametrize("still_s", [0, 90, 179])
def test_who_touches_something_now_and_then_is_there(still_s: int) -> None:
    session, _ = walked_away(still_s * SECOND)
    assert session.absences == ()


def test_stillness_in_the_box_is_no_reason_to_ask_at_its_end() -> None:
    moment = later(BEGIN, 16 * MINUTE)
    session, effects = step(NEW, Untouched(moment, 10 * MINUTE))
    assert session.phase(moment) is Phase.OVERRUN
    assert Wish.ASK_ABOUT_ABSENCE not in effects
    session, _ = step(session, Untouched(later(BEGIN, 18 * MINUTE), 12 * MINUTE))
    assert session.phase(moment) is Phase.PAUSED
    assert total_ms(session.spans) == 15 * MINUTE


def test_the_question_comes_once_somebody_is_back() -> None:
    session, moment = walked_away()
    session, effects = happen(
        session,
        Untouched(later(moment, MINUTE), 4 * MINUTE),
        Tick(slept(later(moment, MINUTE), HOUR)),
    )
    assert effects == []
    back = later(slept(moment, HOUR), 2 * MINUTE)
    session, effects = happen(session, Untouched(back, SECOND), Untouched(back, SECOND))
    assert effects.count(Wish.ASK_ABOUT_ABSENCE) == 1
    assert only(session).over
    assert only(session).end_ms == back.utc_ms - SECOND


def test_stillness_in_the_box_counts_and_is_noted_once() -> None:
    session = NEW
    for second in range(180, 420, 30):
        moment = later(BEGIN, MINUTE + second * SECOND)
        session, effects = step(session, Untouched(moment, second * SECOND))
        assert effects == (Wish.SAVE,)
    assert only(session) == Absence(AbsenceKind.STILL, later(BEGIN, MINUTE).utc_ms, 390 * SECOND)
    assert session.open_absence is None
    assert session.spent_ms(moment) == 450 * SECOND


def test_an_app_that_was_gone_for_a_moment_goes_on_and_says_so() -> None:
    session = replace(step(NEW, Tick(later(BEGIN, 4 * MINUTE)))[0], counted=None)
    back = later(BEGIN, 8 * MINUTE)
    session, effects = step(session, Recover(back))
    assert effects == (Wish.SAVE_NOW, SayGoesOn(4 * MINUTE))
    assert session.spent_ms(later(back, MINUTE)) == 5 * MINUTE


@pytest.mark.parametrize("gone", [5 * MINUTE, HOUR, 40 * HOUR])
def test_an_app_that_was_gone_for_long_asks(gone: int) -> None:
    session = replace(step(NEW, Tick(later(BEGIN, 4 * MINUTE)))[0], counted=None)
    back = later(BEGIN, 4 * MINUTE + gone)
    session, effects = step(session, Recover(back))
    stop = Absence(AbsenceKind.STOPPED, later(BEGIN, 4 * MINUTE).utc_ms, gone)
    assert session.open_absence == stop
    assert Wish.ASK_ABOUT_ABSENCE in effects
    assert step(session, Tick(later(back, 20 * HOUR)))[0] == session


def test_an_open_question_is_asked_again_after_a_restart() -> None:
    session, moment = walked_away()
    session, effects = step(replace(session, counted=None), Recover(later(moment, HOUR)))
    assert Wish.ASK_ABOUT_ABSENCE in effects
    assert only(session).over
    assert only(session).length_ms == HOUR + 3 * MINUTE


def test_nothing_is_ever_taken_away_twice() -> None:
    session, moment = walked_away()
    session, _ = step(session, Resume(moment))
    assert total_ms(session.spans) == 17 * MINUTE
    session, _ = step(session, Untouched(later(moment, 10 * MINUTE), 10 * MINUTE))
    assert total_ms(session.spans) == 17 * MINUTE
    assert [one.answer for one in session.absences] == [AbsenceAnswer.WENT_ON, ""]
