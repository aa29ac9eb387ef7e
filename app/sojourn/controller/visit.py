"""The visit that is on: takes events, lets the domain decide, carries the effects out.

Holds the one alarm; no rules and no words.
"""

import logging
import uuid
from collections.abc import Callable
from dataclasses import replace

from sojourn.controller.desk import Desk
from sojourn.controller.pages import OFFERED, TrayLists, session_page, tray_lists, tray_page
from sojourn.controller.patient_journal import RETRY_MS
from sojourn.controller.quiet import Quiet
from sojourn.controller.teller import Teller
from sojourn.controller.waking import HEARTBEAT_MS, visit_waits_ms
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.event import (
    Declined,
    Effect,
    Event,
    GiveWay,
    GoOn,
    Hear,
    Recover,
    Switch,
    Tick,
    Wish,
)
from sojourn.domain.intention import Intention
from sojourn.domain.moment import Moment
from sojourn.domain.page import SessionPage
from sojourn.domain.past_visit import checked_ago, taken_by
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import Session, started
from sojourn.domain.step import step

log = logging.getLogger(__name__)


class Visit:
    """Keeps the session that is on, if any, and what is shown of it.

    `ended` is called with each session that ends and whether the person ended it, `returned`
    when somebody back from an absence is to be asked, `woke` at each wake-up: reflection, question
    and the look whether anybody is there are another's business.
    """

    def __init__(self, desk: Desk, quiet: Quiet) -> None:
        self._desk = desk
        self._quiet = quiet
        self._saved_ms = 0
        self._retry_ms: int | None = None
        self._usual: tuple[str, ...] = ()
        self._lists = TrayLists()
        self.teller = Teller(
            desk,
            quiet,
            bring_window=lambda: self.open_window(quietly=True),
            ask_about_absence=lambda: self.returned(),  # noqa: PLW0108 - given later
        )
        self.session: Session | None = None
        self.ended: Callable[[Session, bool], None] = lambda _session, _asked: None
        self.returned: Callable[[], None] = lambda: None
        self.woke: Callable[[], None] = lambda: None

    @property
    def unreflected(self) -> int:
        """How many visits wait for a reflection."""
        return self._lists.unreflected

    def take_up(self) -> None:
        """Go on with the session the journal has, if one has not ended, and draw the tray."""
        self._refresh_lists()
        session = self._desk.journal.unfinished()
        if session is not None:
            log.info("Taking up the session that was on")
            self._begin(session)
            self.happen(Recover(self._desk.clock.now()))
        self.show()

    def start(
        self, intention: Intention, *, ago_ms: int | None = None, instead: bool = False
    ) -> Session:
        """Begin a session now, `ago_ms` of which have gone by already.

        A paused session gives way to it, and with `instead` any other; its reflection waits.

        Raises:
            Refused: SESSION_ON, OVERLAPS for the time gone by, or for a bad intention.
        """
        self._look()
        moment, before = self._desk.clock.now(), self.session
        if before is not None and before.paused_ms is None and not instead:
            raise Refused(Code.SESSION_ON, "session", before.key)
        if ago_ms is not None:
            taken = self._desk.journal.taken(moment.utc_ms - ago_ms, moment.utc_ms)
            own = () if before is None else taken_by(before)
            checked_ago(ago_ms, moment.utc_ms, (*taken, *own))
        session = started(str(uuid.uuid4()), intention, moment, self._desk.rules, ago_ms or 0)
        if before is not None:
            self._end_for(before, session, moment)
        self._go(session, moment)
        return session

    def take_back(self, ended: Session) -> None:
        """Go on with a session that was wrapped up too early.

        Raises:
            Refused: SESSION_ON while another one is on, or why it cannot go on.
        """
        self._look()
        if self.session is not None:
            raise Refused(Code.SESSION_ON, "session", self.session.key)
        moment = self._desk.clock.now()
        session, effects = step(ended, GoOn(moment), self._desk.rules)
        for effect in effects:
            if isinstance(effect, Declined):
                raise Refused(effect.code, "session", ended.key)
        self._go(session, moment)

    def happen(self, event: Event) -> Code | None:
        """Let something happen to the session; give why not, when it could not.

        Raises:
            Refused: for bad values in the event.
        """
        if self.session is None:
            return Code.NO_SESSION
        before = self.session
        self.session, effects = step(before, event, self._desk.rules)
        declined = self._carry_out(effects, event.moment)
        if isinstance(event, Switch):
            self._refresh_lists()
        self.show()
        return declined

    def hear(self) -> None:
        """Take it that the person has heard the last reminder: closed, clicked or answered it."""
        self.teller.withdraw()
        self.happen(Hear(self._desk.clock.now()))

    def wake(self) -> None:
        """Look what is to be done: the alarm rang."""
        self._retry_ms = None
        self._desk.writes.again()
        self._look()
        self.woke()
        self.teller.look(self.page())
        if self._desk.screens.intention_is_open():
            self._desk.screens.show_now(self._desk.clock.now().local)
        self.show()

    def writes_changed(self) -> None:
        """Tell and show that something could not be written, or now is."""
        self.teller.tell_of_journal()
        self.show()

    def save_now(self) -> None:
        """Count the time up to now and write it down, with all that waits."""
        self._desk.writes.again()
        self._look()
        if self.session is not None:
            self._save(self._desk.clock.now(), durable=True)

    def open_window(self, *, wrap_up: bool = False, quietly: bool = False) -> None:
        """Open the session window, if a session is on."""
        page = self.page()
        if page is not None:
            self._desk.screens.open_session(page, wrap_up=wrap_up, quietly=quietly)
            self.set_alarm()

    def page(self) -> SessionPage | None:
        """Give what the session window draws, or None outside a session."""
        if self.session is None:
            return None
        return self._page_of(self.session, self._desk.clock.now())

    def lists_changed(self) -> None:
        """Draw the tray again: recent intentions or waiting reflections have changed."""
        self._refresh_lists()
        self.show()

    def show(self) -> None:
        """Give tray and session window what to draw, and set the alarm."""
        moment = self._desk.clock.now()
        tray = tray_page(self.session, moment, self._desk.rules, self._lists, self._quiet)
        tray = replace(tray, trouble=self._desk.writes.trouble)
        self._desk.screens.show_tray(tray)
        self._desk.task_bar.show(tray)
        self._desk.screens.hide_words(tray.discreet)
        page = self.page()
        if page is not None:
            self._desk.screens.show_session(page)
        self.set_alarm()

    def set_alarm(self) -> None:
        """Wake up for the next thing the domain, the screen or a waiting write needs."""
        moment = self._desk.clock.now()
        waits = self.teller.waits_ms(moment)
        if self._desk.writes.waiting:
            # However often this is called meanwhile.
            self._retry_ms = self._retry_ms or moment.elapsed_ms + RETRY_MS
            waits.append(max(0, self._retry_ms - moment.elapsed_ms))
        if self._desk.screens.intention_is_open():
            waits.append(MINUTE_MS - moment.utc_ms % MINUTE_MS)
        if self.session is not None:
            waits += visit_waits_ms(
                self.session,
                moment,
                self._desk.rules,
                saved_ms=self._saved_ms,
                countdown_is_seen=self._desk.screens.countdown_is_seen(),
            )
        if waits:
            self._desk.alarm.set(min(waits))
        else:
            self._desk.alarm.cancel()

    def _go(self, session: Session, moment: Moment) -> None:
        self._begin(session)
        self._save(moment, durable=True)
        self._refresh_lists()
        self.show()

    def _begin(self, session: Session) -> None:
        self.session = session
        self._desk.sleep.hold()
        about = session.intention
        self._usual = self._desk.journal.usual_outcomes(about.platform, about.purpose, OFFERED)

    def _look(self) -> None:
        moment = self._desk.clock.now()
        if self.session is None:
            return
        self.session, effects = step(self.session, Tick(moment), self._desk.rules)
        self._carry_out(effects, moment)
        if moment.elapsed_ms - self._saved_ms >= HEARTBEAT_MS:
            self._save(moment, durable=False)

    def _carry_out(self, effects: tuple[Effect, ...], moment: Moment) -> Code | None:
        declined = None
        session = self.session
        if session is None:
            return None
        # What is withdrawn goes first: a write that is refused tells something that is to stay.
        for effect in sorted(effects, key=lambda one: one is not Wish.WITHDRAW_REMINDER):
            if isinstance(effect, Declined):
                declined = effect.code
            elif effect in {Wish.SAVE, Wish.SAVE_NOW}:
                self._save(moment, durable=effect is Wish.SAVE_NOW)
            else:
                self.teller.tell(effect, self._page_of(session, moment))
        self._follow_up(session, effects)
        return declined

    def _follow_up(self, session: Session, effects: tuple[Effect, ...]) -> None:
        """Leave to others what has ended, and what is to be asked."""
        if session.open_absence is None:
            self._desk.screens.close_absence()
        elif Wish.ASK_ABOUT_ABSENCE in effects:
            self.teller.ask_about_absence()
        if session.ending is not None:
            self.session = None
            self._desk.sleep.let_go()
            self._refresh_lists()
            self._desk.screens.close_session()
            self.ended(session, Wish.ASK_REFLECTION in effects)

    def _end_for(self, before: Session, after: Session, moment: Moment) -> None:
        """End the session that is on for the sake of another; both are kept, or neither."""
        ended, _ = step(before, GiveWay(moment), self._desk.rules)
        self.teller.withdraw()
        self._desk.writes.write(
            f"session {before.key}",
            lambda: self._desk.journal.save_together((ended, after), moment),
        )
        self._desk.screens.close_session()

    def _page_of(self, session: Session, moment: Moment) -> SessionPage:
        page = session_page(session, moment, self._desk.rules, self._usual, self._lists)
        return replace(page, discreet=self._quiet.discreet)

    def _save(self, moment: Moment, *, durable: bool) -> None:
        session = self.session
        if session is None:
            return
        self._saved_ms = moment.elapsed_ms
        self._desk.writes.write(
            f"session {session.key}",
            lambda: self._desk.journal.save(session, moment, durable=durable),
        )

    def _refresh_lists(self) -> None:
        self._lists = tray_lists(self._desk)
        self._desk.screens.history_changed(self._lists.frame(self._desk.today()))
