"""Random lives of a session against what must always hold."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sojourn.domain.event import (
    Count,
    CountAbsence,
    Event,
    Extend,
    FeelPull,
    Finish,
    GiveWay,
    GoOn,
    Hear,
    Pause,
    Recover,
    Reflect,
    Remind,
    Resume,
    Skip,
    Switch,
    Tick,
    Untouched,
)
from sojourn.domain.moment import Moment
from sojourn.domain.outcome import Pull
from sojourn.domain.session import Phase, Session, started, wake_in_ms
from sojourn.domain.session import Rules as SessionRules
from sojourn.domain.span import total_ms
from sojourn.domain.step import step
from tests.domain.sessions import BEGIN, INTENTION, REFLECTION
from tests.manual_clock import HOUR, MINUTE, SECOND, clock_set, later, slept

Plain = Tick | Pause | Resume | Hear | Finish | GiveWay | Skip
PLAIN: list[type[Plain]] = [Tick, Pause, Resume, Hear, Finish, GiveWay, Skip]
LENGTHS = st.integers(SECOND, 40 * MINUTE)


class Life(RuleBasedStateMachine):
    """One session; `truth_ms` is the time it was really on, kept apart from the spans."""

    session: Session
    moment: Moment

    @initialize(length=LENGTHS)
    def begin(self, length: int) -> None:
        self.moment = BEGIN
        self.session = started("k", replace(INTENTION, length_ms=length), BEGIN)
        self.truth_ms = 0
        self.finished: Session | None = None

    def on(self) -> bool:
        return self.session.phase(self.moment) in {Phase.RUNNING, Phase.OVERRUN}

    @rule(ms=st.one_of(st.integers(0, 5 * SECOND), st.integers(0, 30 * MINUTE)))
    def time_goes_by(self, ms: int) -> None:
        if self.on() and self.session.counted:
            self.truth_ms = min(self.truth_ms + ms, self.session.timebox_ms + HOUR)
        self.moment = later(self.moment, ms)

    @rule(ms=st.integers(2 * SECOND, 9 * HOUR))
    def computer_sleeps(self, ms: int) -> None:
        self.moment = slept(self.moment, ms)

    @rule(ms=st.integers(-9 * HOUR, 9 * HOUR))
    def clock_is_set(self, ms: int) -> None:
        self.moment = clock_set(self.moment, ms)

    @rule(gone_ms=st.integers(0, 9 * HOUR))
    def app_is_killed_and_started(self, gone_ms: int) -> None:
        """A kill loses what was not saved since the last look; here it looked just before."""
        self.happen(Tick(self.moment))
        self.session = replace(self.session, counted=None)
        utc_ms = self.moment.utc_ms + gone_ms
        self.moment = Moment(utc_ms, SECOND, SECOND, self.moment.zone)
        self.happen(Recover(self.moment))

    @rule(ms=st.integers(0, 2 * HOUR))
    def nobody_touches_anything(self, ms: int) -> None:
        self.happen(Tick(self.moment))
        before, was_on = total_ms(self.session.spans), self.on()
        self.happen(Untouched(self.moment, ms))
        taken = before - total_ms(self.session.spans)
        if taken:
            assert was_on
            assert SessionRules().away_ms <= taken <= ms
            assert self.session.open_absence is not None
        self.truth_ms -= taken

    @rule()
    def it_was_all_part_of_it(self) -> None:
        self.happen(Tick(self.moment))
        absence, before = self.session.open_absence, total_ms(self.session.spans)
        self.happen(CountAbsence(self.moment))
        counted = total_ms(self.session.spans) - before
        if absence is None:
            assert not counted
        else:
            gone_ms = max(absence.length_ms, self.moment.utc_ms - absence.start_ms)
            assert counted == min(gone_ms, self.session.timebox_ms + HOUR - before)
        self.truth_ms += counted

    @rule(kind=st.sampled_from(PLAIN))
    def something_happens(self, kind: type[Plain]) -> None:
        self.happen(kind(self.moment))

    @rule(platform=st.sampled_from(["Forum", "Choir", "RSS"]))
    def another_platform(self, platform: str) -> None:
        self.happen(Switch(self.moment, platform))

    @rule()
    def not_finished_after_all(self) -> None:
        self.finished = None
        self.happen(GoOn(self.moment))

    @rule(length=LENGTHS)
    def more_is_wanted(self, length: int) -> None:
        self.happen(Extend(self.moment, length))

    @rule(kind=st.sampled_from(["learned", "lead"]), by=st.sampled_from([1, -1]))
    def something_came_of_it(self, kind: str, by: int) -> None:
        self.happen(Count(self.moment, kind, by))

    @rule()
    def something_pulls(self) -> None:
        self.happen(FeelPull(self.moment, Pull("feed", "declined")))

    @rule()
    @precondition(lambda self: self.session.ending is not None)
    def reflected(self) -> None:
        self.happen(Reflect(self.moment, REFLECTION))

    def happen(self, event: Event) -> None:
        self.session, effects = step(self.session, event)
        assert sum(isinstance(effect, Remind) for effect in effects) <= 1
        if isinstance(event, Tick):
            assert not any(isinstance(e, Remind) for e in step(self.session, event)[1])

    @invariant()
    def sums_hold(self) -> None:
        session, moment = self.session, self.moment
        spent = session.spent_ms(moment)
        over = max(0, spent - session.timebox_ms)
        assert session.overrun_ms(moment) == over
        assert min(span.length_ms for span in session.spans) >= 0
        counted_over = sum(span.length_ms for span in session.spans if span.over)
        assert counted_over == max(0, total_ms(session.spans) - session.timebox_ms)
        if session.ending is None:
            assert min(spent, session.timebox_ms + HOUR) == self.truth_ms
        else:
            assert spent == total_ms(session.spans) == self.truth_ms
        assert all(outcome.count > 0 for outcome in session.outcomes)
        wake = wake_in_ms(session, moment, SessionRules())
        assert wake is None or wake >= 0

    @invariant()
    def an_open_absence_pauses(self) -> None:
        absence = self.session.open_absence
        if absence is not None:
            assert self.session.paused_ms == absence.start_ms
        assert not any(one.asks for one in self.session.absences[:-1])

    @invariant()
    def a_finished_session_keeps_its_facts(self) -> None:
        if self.session.ending is None:
            return
        facts = (self.session.spans, self.session.ending, self.session.reminders)
        if self.finished is None:
            self.finished = self.session
        assert facts == (self.finished.spans, self.finished.ending, self.finished.reminders)


TestLife = Life.TestCase
