"""What is said later: past visits, late outcomes, next steps, people to get back to. No rules."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

from sojourn.controller.desk import Desk
from sojourn.controller.intentions import Intentions
from sojourn.controller.last_wish import LastWish
from sojourn.controller.reflecting import after
from sojourn.controller.visit import Visit
from sojourn.domain.event import Reflect
from sojourn.domain.history import HistoryReader
from sojourn.domain.intention import platform_named
from sojourn.domain.keeping import Worker
from sojourn.domain.moment import Moment, day_of, local_time, offset_s_at, utc_ms_of
from sojourn.domain.next_step import NextStep
from sojourn.domain.outcome import Outcome
from sojourn.domain.page import LateOutcome, LateOutcomePage, PastVisitPage, VisitFound, VisitsFound
from sojourn.domain.past_visit import PastVisit, Taken, checked_stretch, taken_by, visited
from sojourn.domain.person import Person
from sojourn.domain.ports import Journal
from sojourn.domain.refusal import Code, Refused, folded
from sojourn.domain.session import Rules, Session

FOUND = 50
"""Visits offered at once as those an outcome grew from."""


class Afterwards:
    """Everything that is said after the fact; `changed` is called whenever something was."""

    def __init__(
        self,
        desk: Desk,
        *,
        visit: Visit,
        intentions: Intentions,
        reader: HistoryReader,
        worker: Worker,
    ) -> None:
        self._desk = desk
        self._visit = visit
        self._intentions = intentions
        self._reader = reader
        refuse = desk.screens.refuse_search
        self._searches = LastWish(worker, self._read, self._show_found, refuse)
        self.changed: Callable[[], None] = lambda: None

    def open_past_visit(self) -> None:
        """Open the window for a past visit."""
        page = self._intentions.page()
        self._desk.screens.open_past_visit(
            PastVisitPage(
                page.now,
                page.platforms,
                page.suggestions,
                page.people,
                page.draft.platform,
                page.draft.purpose,
                page.catalogue,
            )
        )

    def tell_past_visit(self, past: PastVisit) -> None:
        """Keep a past visit and close its window; a refused one stays open and says why."""
        try:
            self.add(past)
        except Refused as refused:
            self._desk.screens.refuse_past_visit(refused)
            return
        self._desk.screens.close_past_visit()

    def add(self, past: PastVisit) -> Session:
        """Keep a past visit.

        Raises:
            Refused: when its time is not free or not over, or for a bad value.
        """
        moment = self._desk.clock.now()
        on = self._visit.session
        own = () if on is None else (*taken_by(on), (on.spans[-1].start_ms, moment.utc_ms))
        session, done = told_afterwards(past, self._desk.journal, moment, self._desk.rules, own)
        self._desk.writes.write(
            f"session {session.key}",
            lambda: self._desk.journal.save(session, moment, durable=True, settled=done),
        )
        self.changed()
        return session

    def open_late_outcome(self) -> None:
        """Open *Something came of it…*."""
        self._desk.screens.open_late_outcome(
            LateOutcomePage(
                self._desk.today(),
                tuple(one.name for one in self._desk.journal.platforms()),
                tuple(one.name for one in self._desk.journal.people()),
                self._told(self._desk.journal.visits_found("", FOUND)),
                self._desk.catalogue(),
            )
        )

    def search(self, text: str) -> None:
        """Have the visits with that text read for the open window."""
        self._searches.wish(text)

    def tell_outcome(self, late: LateOutcome) -> None:
        """Keep a late outcome and close its window."""
        self.keep_outcome(late)
        self._desk.screens.close_late_outcome()

    def keep_outcome(self, late: LateOutcome) -> Outcome:
        """Keep a late outcome.

        Raises:
            Refused: for an unknown visit, a day to come, no platform, or a bad value.
        """
        moment = self._desk.clock.now()
        outcome = late_outcome(late, self._desk.journal, moment, self._desk.rules)
        self._desk.writes.write(
            f"outcome {moment.utc_ms}",
            lambda: self._desk.journal.keep_outcome(outcome, late.session, moment),
        )
        self.changed()
        return outcome

    def open_next_steps(self) -> None:
        """Open the list of open next steps."""
        self._desk.screens.open_next_steps(self._desk.journal.next_steps())

    def take_up(self, next_step: NextStep) -> None:
        """Open the intention window with a next step."""
        self._intentions.open_next_step(next_step)
        self._visit.set_alarm()

    def let_step_go(self, session: str) -> None:
        """Let a next step go."""
        moment = self._desk.clock.now()
        self._desk.writes.write(
            f"next step {session}",
            lambda: self._desk.journal.settle_next_step(session, moment, done=False),
        )
        self._desk.screens.show_next_steps(self._desk.journal.next_steps())
        self.changed()

    def get_back_to(self, name: str) -> None:
        """Open the intention window for a person."""
        self._intentions.open_for(self._person(name))
        self._visit.set_alarm()

    def was_in_touch(self, name: str) -> None:
        """Move a person's follow-up on."""
        moment = self._desk.clock.now()
        person = self._person(name).touched(self._desk.today())
        self._desk.writes.write(
            f"person {name}", lambda: self._desk.journal.keep_person(person, moment)
        )
        self.changed()

    def _person(self, name: str) -> Person:
        known = (one for one in self._desk.journal.people() if folded(one.name) == folded(name))
        return next(known, Person(name))

    def _read(self, text: str) -> tuple[str, tuple[Session, ...]]:
        return text, self._reader.visits_found(text, FOUND)

    def _show_found(self, read: tuple[str, tuple[Session, ...]]) -> None:
        text, sessions = read
        self._desk.screens.show_visits_found(VisitsFound(text, self._told(sessions)))

    def _told(self, sessions: tuple[Session, ...]) -> tuple[VisitFound, ...]:
        zone = self._desk.clock.now().zone
        return tuple(
            VisitFound(
                one.key,
                one.intention.platform,
                one.intention.will_do,
                local_time(one.started_ms, zone),
            )
            for one in sessions
        )


def told_afterwards(
    past: PastVisit,
    journal: Journal,
    moment: Moment,
    rules: Rules,
    also_taken: tuple[Taken, ...] = (),
) -> tuple[Session, tuple[str, ...]]:
    """Give a past visit as a session, and the sessions whose next steps are done by it.

    Raises:
        Refused: when its time is not free or not over, or for a bad value.
    """
    platform = platform_named(past.intention.platform, journal.platforms())
    past = replace(past, intention=replace(past.intention, platform=platform.name))
    session = visited(str(uuid.uuid4()), past, moment, rules)
    # A day on either side, so that the nearest free start is known too.
    around = journal.taken(past.start_ms - _DAY_MS, past.start_ms + past.length_ms + _DAY_MS)
    checked_stretch(past.start_ms, past.length_ms, moment.utc_ms, (*around, *also_taken))
    if past.reflection is None:
        return session, ()
    return after(session, Reflect(moment, past.reflection), rules)


def late_outcome(late: LateOutcome, journal: Journal, moment: Moment, rules: Rules) -> Outcome:
    """Give a late outcome with its place in time and its platform.

    Raises:
        Refused: UNKNOWN for the visit, IN_FUTURE for a day to come, MISSING without a
            platform, or for a bad value.
    """
    session = journal.session(late.session) if late.session else None
    if late.session and session is None:
        raise Refused(Code.UNKNOWN, "session", late.session)
    platform = late.platform or (session.platform if session else "")
    if not platform:
        raise Refused(Code.MISSING, "platform")
    today = day_of(moment.utc_ms, moment.zone, rules.day_begins)
    # After midnight, today's date means the evening that is still on.
    day = today if late.day == moment.local.date() else late.day
    if day > today:
        raise Refused(Code.IN_FUTURE, "at", late.day.isoformat(), limit=today.isoformat())
    if session is not None and day < session.spans[0].day:
        first = session.spans[0].day.isoformat()
        raise Refused(Code.TOO_EARLY, "at", late.day.isoformat(), limit=first)
    at_ms = moment.utc_ms if day == today else _noon_ms(day, moment)
    return Outcome(
        late.kind,
        late.count,
        platform_named(platform, journal.platforms()).name,
        at_ms,
        day,
        offset_s_at(at_ms, moment.zone),
        late.note,
        late.person,
    ).checked()


_DAY_MS = 86_400_000


def _noon_ms(day: date, moment: Moment) -> int:
    return utc_ms_of(datetime.combine(day, time(12), tzinfo=moment.zone))
