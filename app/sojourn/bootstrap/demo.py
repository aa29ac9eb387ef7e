"""A throw-away profile with twelve believable weeks, to look around in; nothing of it is kept."""

import random
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sojourn.bootstrap.demo_life import (
    HABITS,
    LESSONS,
    NEXT_STEPS,
    PEOPLE,
    PLATFORMS,
    PULLS,
    QUIET_WEEK,
    Habit,
)
from sojourn.domain.catalogue import UNWIND, Answer, Energy, Verdict
from sojourn.domain.course import WEEKS_BACK
from sojourn.domain.draft import IntentionDraft, NotNow
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.event import Count, Event, FeelPull, Finish, Reflect, Switch, Tick
from sojourn.domain.intention import Intention
from sojourn.domain.moment import Moment, day_of, offset_s_at, utc_ms_of
from sojourn.domain.outcome import Met, Outcome, Pull, Reflection
from sojourn.domain.ports import Clock
from sojourn.domain.session import Session, started
from sojourn.domain.step import step
from sojourn.paths import paths_of
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.journal import Journal

SEED = 1996
_DAY_MS = 24 * 60 * MINUTE_MS


def run_demo() -> int:
    """Be the app over such a profile; its folder is gone when the app ends.

    Raises:
        OSError: no folder can be made.
    """
    from sojourn.bootstrap import run  # noqa: PLC0415 - it knows this one too
    from sojourn.desktop.clock import SystemClock  # noqa: PLC0415 - Qt, for the app alone

    with tempfile.TemporaryDirectory(prefix="sojourn-demo-", ignore_cleanup_errors=True) as folder:
        paths, clock = paths_of(folder), SystemClock()
        with closing(open_for_writing(paths.journal_file)) as database:
            live(database, clock)
        return run(paths, stays=False)


def live(database: Database, clock: Clock) -> None:
    """Write twelve weeks up to now into an empty journal; the same day gives the same weeks."""
    now = clock.now()
    journal, luck = Journal(database, clock), random.Random(SEED)  # noqa: S311 - no secret
    for platform in PLATFORMS:
        journal.keep_platform(platform)
    for person in PEOPLE:
        due = now.local.date() + timedelta(days=luck.choice((-1, 1, 9)))
        journal.keep_person(replace(person, follow_up=due) if person.cadence_days else person, now)
    sessions = _Life(now, luck).sessions()
    journal.save_together(tuple(sessions), now)
    _tell_later(journal, sessions, now, luck)
    for step_said in journal.next_steps():
        if step_said.day < now.local.date() - timedelta(days=10):
            journal.settle_next_step(step_said.session, now, done=luck.random() < 0.8)
    for days_ago in (3, 4, 11, 20, 33):
        draft = IntentionDraft(platform=luck.choice(("Instagram", "Reddit")))
        at_ms = now.utc_ms - days_ago * _DAY_MS
        journal.keep_not_now(NotNow(at_ms, draft), _moment_at(at_ms, now))


class _Life:
    """Twelve weeks of one person, lived through the same rules as anybody's."""

    def __init__(self, now: Moment, luck: random.Random) -> None:
        self._now = now
        self._luck = luck
        self._today = day_of(now.utc_ms, now.zone)
        self._first = self._today - timedelta(days=self._today.weekday(), weeks=WEEKS_BACK - 1)

    def sessions(self) -> list[Session]:
        """Give every visit that is over by now, the earliest first."""
        lived = []
        for number in range((self._today - self._first).days + 1):
            day, week = self._first + timedelta(days=number), number // 7
            for habit in HABITS:
                # Whether or not it takes place, luck is asked, so that each day stays the same.
                session = self._visit(habit, day)
                goes = self._luck.random() < (0.2 if week == QUIET_WEEK else habit.chance)
                due = day.weekday() in habit.days and habit.first <= week <= habit.last
                if due and goes and session.ending and session.ending.at_ms < self._now.utc_ms:
                    lived.append(session)
        lived.sort(key=lambda one: one.started_ms)
        # The last two wait for their reflection.
        return [*lived[:-2], *(self._waiting(one) for one in lived[-2:])]

    @staticmethod
    def _waiting(session: Session) -> Session:
        return replace(session, reflection=None, reflected_ms=None)

    def _visit(self, habit: Habit, day: date) -> Session:
        luck = self._luck
        wall = datetime.combine(day, time(habit.hour, habit.minute), tzinfo=self._now.zone)
        begin_ms = utc_ms_of(wall) + luck.randint(-15, 15) * MINUTE_MS
        whom = luck.choice(habit.people) if habit.people and luck.random() < 0.7 else ""
        will_do, length_ms = luck.choice(habit.will_do), habit.length * MINUTE_MS
        intention = Intention(habit.platform, habit.purpose, will_do, length_ms, whom)
        goes_over = luck.random() < habit.over
        share = luck.uniform(1.1, 1.9) if goes_over else luck.uniform(0.55, 1.0)
        spent_ms = round(length_ms * share)
        ago_ms = luck.randint(4, 12) * MINUTE_MS if luck.random() < 0.06 else 0
        at = _moment_at(begin_ms, self._now)
        session = started(self._key(), intention, at, ago_ms=ago_ms)
        for event in self._course(habit, begin_ms, spent_ms):
            session, _ = step(session, event)
        end = _moment_at(begin_ms + spent_ms, self._now)
        for event in (Tick(end), Finish(end)):
            session, _ = step(session, event)
        session, _ = step(session, Reflect(end, self._said(habit, session, goes_over=goes_over)))
        return session

    def _course(self, habit: Habit, begin_ms: int, spent_ms: int) -> list[Event]:
        """Give what happens on the way, in the order of time."""
        luck = self._luck
        happened: list[tuple[float, type[Event], str]] = [
            (luck.uniform(0.3, 0.9), Count, kind)
            for kind, chance in habit.brings
            for _ in range(_times(luck, chance))
        ]
        if luck.random() < 0.3:
            happened.append((luck.uniform(0.2, 0.9), FeelPull, luck.choice(PULLS)))
        if luck.random() < 0.04:
            happened.append((luck.uniform(0.5, 0.8), Switch, "Forum"))
        events: list[Event] = []
        for share, kind_of_event, what in sorted(happened, key=lambda one: one[0]):
            moment = _moment_at(begin_ms + round(spent_ms * share), self._now)
            events.append(Tick(moment))
            if kind_of_event is FeelPull:
                answer = Answer.DECLINED if luck.random() < 0.55 else Answer.ACCEPTED
                events.append(FeelPull(moment, Pull(what, answer)))
            elif kind_of_event is Switch:
                events.append(Switch(moment, what))
            else:
                events.append(Count(moment, what))
        return events

    def _said(self, habit: Habit, session: Session, *, goes_over: bool) -> Reflection:
        luck = self._luck
        brought = any(one.kind not in {"like", "follower"} for one in session.outcomes)
        verdict = Verdict.MET if brought else luck.choice((Verdict.PARTLY, Verdict.MISSED))
        if goes_over and luck.random() < 0.3:
            verdict = luck.choice((Verdict.PARTLY, Verdict.CHANGED))
        whom = session.intention.for_whom
        unwound = habit.purpose == UNWIND
        return Reflection(
            None if unwound else verdict,
            lesson=luck.choice(LESSONS) if luck.random() < 0.15 and not unwound else "",
            next_step=NEXT_STEPS.get(habit.platform, "") if luck.random() < 0.12 else "",
            people=(Met(whom),) if whom and brought and luck.random() < 0.8 else (),
            pulls=session.pulls,
            energy=luck.choice((Energy.BETTER, Energy.SAME)) if unwound else None,
        )

    def _key(self) -> str:
        return str(UUID(int=self._luck.getrandbits(128), version=4))


def _tell_later(
    journal: Journal, sessions: list[Session], now: Moment, luck: random.Random
) -> None:
    """Keep some results that came days after their visit."""
    linked = [one for one in sessions if one.intention.platform == "LinkedIn"]
    for session in linked[-2::-4]:
        at_ms = session.started_ms + 2 * _DAY_MS
        if at_ms < now.utc_ms:
            outcome = Outcome(
                luck.choice(("lead", "opportunity")),
                1,
                "LinkedIn",
                at_ms,
                day_of(at_ms, now.zone),
                offset_s_at(at_ms, now.zone),
                person=session.intention.for_whom,
            )
            journal.keep_outcome(outcome, session.key, now)


def _times(luck: random.Random, chance: float) -> int:
    return luck.choice((1, 1, 1, 2, 3)) if luck.random() < chance else 0


def _moment_at(utc_ms: int, now: Moment) -> Moment:
    """Give the moment at which it was that time, on a computer that has never slept since."""
    by_ms = utc_ms - now.utc_ms
    return Moment(utc_ms, now.awake_ms + by_ms, now.elapsed_ms + by_ms, now.zone)
