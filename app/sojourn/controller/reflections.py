"""Reflections: the window for one visit, the list of those that wait, drafts. No rules."""

import logging
from collections.abc import Callable
from dataclasses import replace

from sojourn.controller.desk import Desk
from sojourn.controller.pages import offered_outcomes, outcome_counts
from sojourn.controller.visit import Visit
from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.event import Declined, Event, Reflect, Skip, TickOff
from sojourn.domain.moment import local_time
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import ParkedVisit, ReflectionPage
from sojourn.domain.parked import Asking, asking, overdue
from sojourn.domain.ports import Journal
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import EndedBy, Rules, Session
from sojourn.domain.settings import REFLECT, REFLECT_WITHIN, REFLECTION_UNFOLDED
from sojourn.domain.span import total_ms
from sojourn.domain.step import step

log = logging.getLogger(__name__)


class Reflections:
    """Everything about saying what came of a visit.

    `done` is called whenever one reflection less waits, or a window was put off.
    """

    def __init__(self, desk: Desk, visit: Visit) -> None:
        self._desk = desk
        self._visit = visit
        self._latest: dict[str, Session] = {}
        self._opened: set[str] = set()
        self.done: Callable[[], None] = lambda: None

    def offer(self, session: Session, asked: bool) -> None:  # noqa: FBT001 - a fact of the ending
        """A session ended: open its reflection, or the list, as the person wants it; else wait."""
        self._latest[session.key] = session
        if session.ending is not None and session.ending.by is EndedBy.LIMIT:
            self._desk.notifier.show(self._desk.wording.ended_by_itself(self._page(session)))
        if not asked:
            return
        others = [one for one in self._desk.journal.unreflected() if one.key != session.key]
        match asking(session, others, self._desk.settings.read().text(REFLECT)):
            case Asking.WINDOW:
                self._open(session)
            case Asking.LIST:
                self.open_parked()

    def open_parked(self) -> None:
        """Open the list of visits that wait; a single one opens its own window."""
        waiting = self._desk.journal.unreflected()
        if len(waiting) == 1:
            self._open(waiting[0])
        elif waiting:
            self._desk.screens.open_parked(tuple(self._line(one) for one in waiting))

    def open_latest(self) -> None:
        """Open the reflection of the visit that ended last, if it waits."""
        for session in self._desk.journal.unreflected()[-1:]:
            self._open(session)

    def save(self, key: str, reflection: Reflection) -> None:
        """Keep a reflection and close its window; a refused one stays open and says why."""
        try:
            self._happen(key, Reflect(self._desk.clock.now(), reflection))
        except Refused as refused:
            self._desk.screens.refuse_reflection(key, refused)

    def save_asked(self, reflection: Reflection, key: str | None = None) -> Session:
        """Keep a reflection asked for by the command line; the oldest one waiting by default.

        An outcome it does not name keeps the count it got during the visit, and its pulls are
        added to those noted then.

        Raises:
            Refused: for a bad value, for a session that does not wait for one, or for none at all.
        """
        session = self._session(key) if key else oldest_waiting(self._desk.journal)
        return self._happen(
            session.key, Reflect(self._desk.clock.now(), with_pulls(reflection, session))
        )

    def save_line(self, key: str, reflection: Reflection) -> None:
        """Keep a reflection said in the list."""
        self.save(key, with_pulls(reflection, self._session(key)))

    def skip(self, key: str) -> None:
        """Let a reflection go and close its window."""
        self._happen(key, Skip(self._desk.clock.now()))

    def skip_rest(self) -> None:
        """Let go all that wait."""
        for session in self._desk.journal.unreflected():
            self.skip(session.key)

    def let_go(self) -> None:
        """Let go what has waited too long."""
        days = self._desk.settings.read().number(REFLECT_WITHIN)
        for session in overdue(
            self._desk.journal.unreflected(), self._desk.clock.now().utc_ms, days
        ):
            self.skip(session.key)

    def go_on(self, key: str) -> None:
        """Take a visit up again that was wrapped up too early, and close its window."""
        try:
            self._go_on(key)
        except Refused as refused:
            self._desk.screens.refuse_reflection(key, refused)

    def go_on_asked(self) -> None:
        """Take the visit that was wrapped up last up again, for the command line.

        Raises:
            Refused: SESSION_ON, NOTHING_TO_REFLECT when none waits, or as `Visit.take_back`.
        """
        waiting = self._desk.journal.unreflected()
        if not waiting:
            raise Refused(Code.NOTHING_TO_REFLECT, "session")
        self._go_on(waiting[-1].key)

    def put_off(self, key: str) -> None:
        """Close the window; the visit waits, its draft is kept."""
        self._desk.screens.close_reflection(key)
        self.done()

    def keep_draft(self, draft: ReflectionDraft) -> None:
        """Keep what stands in a window."""
        moment = self._desk.clock.now()
        self._desk.writes.write(
            f"reflection draft {draft.session}",
            lambda: self._desk.journal.keep_draft(draft, moment),
        )

    def start_over(self) -> None:
        """Go by the journal alone, which has changed as a whole: what is gone from it closes."""
        waiting = self._desk.journal.unreflected()
        for key in self._opened - {one.key for one in waiting}:
            self._desk.screens.close_reflection(key)
            self._opened.discard(key)
        self._latest.clear()
        self._desk.screens.show_parked(tuple(self._line(one) for one in waiting))

    def remember_unfolded(self, unfolded: bool) -> None:  # noqa: FBT001 - a setting's value
        """Remember whether the folded part was used."""
        if self._desk.settings.read().switch(REFLECTION_UNFOLDED) != unfolded:
            self._desk.settings.write(REFLECTION_UNFOLDED, unfolded)

    def _open(self, session: Session) -> None:
        self._desk.screens.open_reflection(self._page(session))
        self._opened.add(session.key)

    def _go_on(self, key: str) -> None:
        self._visit.take_back(self._session(key))
        self._latest.pop(key, None)
        self._drop_draft(key)
        self._close(key)

    def _happen(self, key: str, event: Event) -> Session:
        session, done = after(self._session(key), event, self._desk.rules)
        self._latest[key] = session
        moment = self._desk.clock.now()

        def keep() -> None:
            self._desk.journal.save(session, moment, durable=True, settled=done)
            self._latest.pop(key, None)

        self._desk.writes.write(f"reflection draft {key}", lambda: None)
        self._desk.writes.write(f"session {key}", keep)
        self._close(key)
        return session

    def _drop_draft(self, key: str) -> None:
        self._desk.writes.write(
            f"reflection draft {key}", lambda: self._desk.journal.drop_reflection_draft(key)
        )

    def _close(self, key: str) -> None:
        self._desk.screens.close_reflection(key)
        self._opened.discard(key)
        self._desk.screens.show_parked(
            tuple(self._line(one) for one in self._desk.journal.unreflected())
        )
        self.done()

    def _session(self, key: str) -> Session:
        """Give the session as it is now; the journal may not have taken it yet."""
        session = self._latest.get(key) or self._desk.journal.session(key)
        if session is None:
            raise Refused(Code.UNKNOWN, "session", key)
        return session

    def _offered(self, session: Session) -> tuple[tuple[str, int], ...]:
        intention = session.intention
        usual = self._desk.journal.usual_outcomes(intention.platform, intention.purpose, 4)
        counted = tuple(one.kind for one in session.outcomes)
        return outcome_counts(offered_outcomes((*counted, *usual)), session.outcomes)

    def _line(self, session: Session) -> ParkedVisit:
        return ParkedVisit(
            session.key,
            session.intention,
            local_time(session.started_ms, self._desk.clock.now().zone),
            total_ms(session.spans),
            self._offered(session),
        )

    def _page(self, session: Session) -> ReflectionPage:
        moment = self._desk.clock.now()
        ending = session.ending
        if ending is None:
            raise Refused(Code.NOTHING_TO_REFLECT, "session", session.key)
        over = next((span.start_ms for span in session.spans if span.over and span.length_ms), None)
        return ReflectionPage(
            session=session.key,
            intention=session.intention,
            began=local_time(session.started_ms, moment.zone),
            ended=local_time(max(ending.at_ms, session.spans[-1].end_ms), moment.zone),
            ended_by=ending.by,
            spent_ms=total_ms(session.spans),
            overrun_ms=session.overrun_ms(moment),
            outcomes=self._offered(session),
            draft=self._desk.journal.reflection_draft(session.key)
            or ReflectionDraft(session.key, Reflection(pulls=session.pulls)),
            people=tuple(person.name for person in self._desk.journal.people()),
            today=self._desk.today(),
            unexplained=any(not one.reason for one in session.extensions),
            unfolded=self._desk.settings.read().switch(REFLECTION_UNFOLDED),
            box_ended=None if over is None else local_time(over, moment.zone),
            platforms=session.platforms,
            outcome_platforms=tuple((one.kind, one.platform) for one in session.outcomes),
            can_go_on=self._visit.session is None and ending.by is not EndedBy.LIMIT,
        )


def after(session: Session, event: Event, rules: Rules) -> tuple[Session, tuple[str, ...]]:
    """Give an ended session after an event, and the sessions whose next steps are done by it.

    Raises:
        Refused: for a bad value, or when the event cannot happen to it.
    """
    changed, effects = step(session, event, rules)
    for effect in effects:
        if isinstance(effect, Declined):
            raise Refused(effect.code, "session", session.key)
    return changed, tuple(one.session for one in effects if isinstance(one, TickOff))


def oldest_waiting(journal: Journal) -> Session:
    """Give the session that has waited longest for a reflection.

    Raises:
        Refused: NOTHING_TO_REFLECT.
    """
    for session in journal.unreflected()[:1]:
        return session
    raise Refused(Code.NOTHING_TO_REFLECT, "session")


def with_pulls(reflection: Reflection, session: Session) -> Reflection:
    """Give the reflection with the pulls noted during the visit before its own."""
    return replace(reflection, pulls=(*session.pulls, *reflection.pulls))
