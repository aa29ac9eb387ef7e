"""Whether somebody is there: asks the desktop, and the person about a time away. No rules."""

from dataclasses import replace

from sojourn.controller.desk import Desk
from sojourn.controller.pages import absence_page
from sojourn.controller.quiet import Quiet
from sojourn.controller.visit import Visit
from sojourn.domain.event import CountAbsence, Finish, Resume, Untouched
from sojourn.domain.refusal import Refused

LOOK_MS = 60_000
"""So often is often enough: what was missed meanwhile is told with the next answer."""


class Presence:
    """Everything about times at which nobody may have been there."""

    def __init__(self, desk: Desk, visit: Visit, quiet: Quiet) -> None:
        self._desk = desk
        self._visit = visit
        self._quiet = quiet
        self._looked_ms = 0

    def look(self) -> None:
        """Ask the desktop, every so often, for how long nothing has been touched.

        While somebody is away it is asked each time; the answer may come later.
        """
        session, moment = self._visit.session, self._desk.clock.now()
        if session is None or (session.paused_ms is not None and not session.is_away):
            return
        # Who has only just begun cannot have been away for long; and asking costs something.
        if not session.is_away and session.spent_ms(moment) < self._desk.rules.away_ms:
            return
        now_ms = moment.elapsed_ms
        if session.is_away or not 0 <= now_ms - self._looked_ms < LOOK_MS:
            self._looked_ms = now_ms
            self._desk.idle.ask(self._told)

    def ask(self, *, quietly: bool = True) -> None:
        """Open the question about the open absence; `quietly` leaves the keyboard where it is."""
        session = self._visit.session
        page = None if session is None else absence_page(session, self._desk.clock.now())
        if page is not None:
            page = replace(page, discreet=self._quiet.discreet)
            self._desk.screens.open_absence(page, quietly=quietly)

    def return_now(self) -> None:
        """Somebody is there for certain: they have just done something."""
        self._visit.happen(Untouched(self._desk.clock.now(), 0))

    def go_on(self) -> None:
        """The time away was none of the session's, which goes on."""
        self._visit.happen(Resume(self._desk.clock.now()))

    def count(self) -> None:
        """The time away was all part of the session, which goes on."""
        self._visit.happen(CountAbsence(self._desk.clock.now()))

    def end(self, at_ms: int | None) -> None:
        """The session had ended, at that UTC time or else when the time away began."""
        try:
            self._visit.happen(Finish(self._desk.clock.now(), at_ms))
        except Refused as refused:
            self._desk.screens.refuse_absence(refused)

    def _told(self, for_ms: int | None) -> None:
        if for_ms is not None:
            self._visit.happen(Untouched(self._desk.clock.now(), for_ms))
