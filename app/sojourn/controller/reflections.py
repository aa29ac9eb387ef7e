"""Reflections: the window for one visit, the list of those that wait, drafts. No rules."""

import logging
from collections.abc import Callable
from dataclasses import replace

from sojourn.controller.desk import Desk, keep
from sojourn.controller.pages import OFFERED, told_outcomes
from sojourn.controller.reasons import Reasons
from sojourn.controller.reflecting import after, filled_up, oldest_waiting
from sojourn.controller.visit import Visit
from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.event import Event, Reflect, Skip
from sojourn.domain.kinds import Catalogue
from sojourn.domain.moment import local_time
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import ParkedVisit, ReflectionPage
from sojourn.domain.parked import Asking, asking, overdue
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import EndedBy, Session
from sojourn.domain.settings import REFLECT, REFLECT_WITHIN, REFLECTION_UNFOLDED
from sojourn.domain.span import total_ms

log = logging.getLogger(__name__)


class Reflections:
    """Everything about saying what came of a visit.

    `done` is called whenever one reflection less waits, or a window was put off.
    """

    def __init__(self, desk: Desk, visit: Visit, reasons: Reasons) -> None:
        self._desk = desk
        self._visit = visit
        self._reasons = reasons
        self._latest: dict[str, Session] = {}
        self._opened: set[str] = set()
        self.done: Callable[[], None] = lambda: None

    def offer(self, session: Session, asked: bool) -> bool:  # noqa: FBT001 - a fact of the ending
        """A session ended: open its reflection, or the list, as the person wants it; else wait.

        Gives whether something was opened.
        """
        self._latest[session.key] = session
        if session.ending is not None and session.ending.by is EndedBy.LIMIT:
            self._visit.teller.say_ended(self._page(session))
        if not asked:
            return False
        others = [one for one in self._desk.journal.unreflected() if one.key != session.key]
        wanted = asking(session, others, self._desk.settings.read().text(REFLECT))
        if wanted is Asking.WINDOW:
            self._open(session)
        elif wanted is Asking.LIST:
            self.open_parked()
        return wanted is not Asking.NOTHING

    def open_parked(self) -> None:
        """Open what waits: one window for a single visit, else the list.

        A visit that went on past its box, or whose reflection is begun, has more to say than a
        line can ask: the oldest of those opens its own window.
        """
        waiting, lines = self._desk.journal.unreflected(), self._lines()
        if len(lines) > 1 or len(waiting) > len(lines) > 0:
            self._desk.screens.open_parked(self._told(lines))
        else:
            lines = ()
        in_lines = {one.key for one in lines}
        for session in [one for one in waiting if one.key not in in_lines][:1]:
            self._open(session)

    def open_latest(self, *, quietly: bool = False) -> None:
        """Open the reflection of the visit that ended last, if it waits."""
        for session in self._desk.journal.unreflected()[-1:]:
            self._open(session, quietly=quietly)

    def save(self, key: str, reflection: Reflection) -> None:
        """Keep a reflection and close its window; a refused one stays open and says why."""
        try:
            self._happen(key, Reflect(self._desk.clock.now(), reflection))
        except Refused as refused:
            self._desk.screens.refuse_reflection(key, refused)

    def save_asked(self, reflection: Reflection, key: str | None = None) -> Session:
        """Keep a reflection asked for by the command line; the oldest one waiting by default.

        What it does not name is as the open window has it, or as the visit noted it.

        Raises:
            Refused: for a bad value, for a session that does not wait for one, or for none at all.
        """
        session = self._session(key) if key else oldest_waiting(self._desk.journal)
        draft = self._desk.journal.reflection_draft(session.key)
        said = filled_up(reflection, session, draft)
        return self._happen(session.key, Reflect(self._desk.clock.now(), said))

    def save_line(self, key: str, reflection: Reflection) -> None:
        """Keep a reflection said in the list."""
        self.save(key, filled_up(reflection, self._session(key), None))

    def skip(self, key: str) -> None:
        """Let a reflection go and close its window."""
        self._happen(key, Skip(self._desk.clock.now()))

    def skip_rest(self) -> None:
        """Let go all that wait in the list."""
        for session in self._lines():
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
        self._opened.discard(key)
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
        self._desk.screens.show_parked(self._told(self._lines()))

    def renew(self, change: Callable[[], None]) -> None:
        """Change the journal under the open windows, and open them again with what is there then.

        Raises:
            Refused: BUSY while a write waits, which would not know of the change.
        """
        self._desk.writes.again()
        if self._desk.writes.waiting:
            raise Refused(Code.BUSY, "session")
        opened = tuple(self._opened)
        for key in opened:
            self._desk.screens.close_reflection(key)
        try:
            change()
        finally:
            self.start_over()
            for key in opened:
                self._open(self._session(key), quietly=True)

    def remember_unfolded(self, unfolded: bool) -> None:  # noqa: FBT001 - a setting's value
        """Remember whether the folded part was used."""
        if self._desk.settings.read().switch(REFLECTION_UNFOLDED) != unfolded:
            keep(self._desk.settings, REFLECTION_UNFOLDED, unfolded)

    def _open(self, session: Session, *, quietly: bool = False) -> None:
        page = replace(self._page(session), asks_why=self._reasons.asked_after(session))
        self._desk.screens.open_reflection(page, quietly=quietly)
        self._opened.add(session.key)

    def _go_on(self, key: str) -> None:
        self._visit.take_back(self._session(key))
        self._latest.pop(key, None)
        draft = self._desk.journal.reflection_draft(key)
        self._close(key)
        if draft is not None:
            # What was written comes back at the next wrap-up; what was counted goes on counting.
            said = replace(draft.reflection, verdict=None, outcomes=(), pulls=(), stopped_ms=None)
            self.keep_draft(replace(draft, reflection=said))

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

    def _close(self, key: str) -> None:
        self._desk.screens.close_reflection(key)
        self._opened.discard(key)
        self._desk.screens.show_parked(self._told(self._lines()))
        self.done()

    def _session(self, key: str) -> Session:
        """Give the session as it is now; the journal may not have taken it yet."""
        session = self._latest.get(key) or self._desk.journal.session(key)
        if session is None:
            raise Refused(Code.UNKNOWN, "session", key)
        return session

    def _lines(self) -> tuple[Session, ...]:
        """Give the waiting visits of which a line of the list can ask all there is to ask."""
        return tuple(
            one
            for one in self._desk.journal.unreflected()
            if not any(span.over and span.length_ms for span in one.spans)
            and self._desk.journal.reflection_draft(one.key) is None
        )

    def _draft(self, session: Session) -> ReflectionDraft:
        draft = self._desk.journal.reflection_draft(session.key)
        said = Reflection() if draft is None else draft.reflection
        why = "" if draft is None else draft.why
        return ReflectionDraft(session.key, replace(said, pulls=said.pulls or session.pulls), why)

    def _offered(self, session: Session, catalogue: Catalogue) -> tuple[tuple[str, int], ...]:
        intention = session.intention
        usual = self._desk.journal.usual_outcomes(intention.platform, intention.purpose, OFFERED)
        return told_outcomes(session.outcomes, usual, catalogue)

    def _told(self, sessions: tuple[Session, ...]) -> tuple[ParkedVisit, ...]:
        zone, catalogue = self._desk.clock.now().zone, self._desk.catalogue()
        return tuple(
            ParkedVisit(
                one.key,
                one.intention,
                local_time(one.started_ms, zone),
                total_ms(one.spans),
                self._offered(one, catalogue),
                catalogue,
            )
            for one in sessions
        )

    def _page(self, session: Session) -> ReflectionPage:
        moment, catalogue = self._desk.clock.now(), self._desk.catalogue()
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
            outcomes=self._offered(session, catalogue),
            draft=self._draft(session),
            people=tuple(person.name for person in self._desk.journal.people()),
            today=self._desk.today(),
            unexplained=any(not one.reason for one in session.extensions),
            unfolded=self._desk.settings.read().switch(REFLECTION_UNFOLDED),
            box_ended=None if over is None else local_time(over, moment.zone),
            platforms=session.platforms,
            last_platform=session.platform,
            outcome_platforms=tuple((one.kind, one.platform) for one in session.outcomes),
            can_go_on=self._visit.session is None and ending.by is not EndedBy.LIMIT,
            catalogue=catalogue,
        )
