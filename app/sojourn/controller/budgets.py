"""Looks whether a budget has something to say, says it once, and sets that of all. No rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sojourn.controller.desk import keep
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.moment import week_start
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.session import EndedBy, Phase
from sojourn.domain.settings import OFFER_BUDGET, WEEKLY_BUDGET

if TYPE_CHECKING:
    from sojourn.controller.desk import Desk
    from sojourn.controller.quiet import Quiet
    from sojourn.controller.visit import Visit
    from sojourn.domain.session import Session
    from sojourn.domain.settings import Settings

_LOOK_EVERY_MS = MINUTE_MS


class Budgets:
    """Speaks of budgets while a visit is in its box, or after it; never over a reminder.

    It waits while nothing may disturb, and with a platform's own while words are hidden: without
    the name it would be taken for that of all.
    """

    def __init__(self, desk: Desk, visit: Visit, quiet: Quiet, first_weekday: int) -> None:
        """Look after the budgets; weeks begin on `first_weekday`, Monday being 0."""
        self._desk = desk
        self._visit = visit
        self._quiet = quiet
        self._first_weekday = first_weekday
        self._looked_ms: int | None = None
        self.adopt(desk.settings.read())

    def adopt(self, settings: Settings) -> None:
        """Go by what the settings say now."""
        self._for_all_ms = settings.number(WEEKLY_BUDGET) * MINUTE_MS

    def look(self) -> None:
        """Look at most once a minute: the alarm rang.

        Once a reminder stands, the end of the visit is waited for.
        """
        session, moment = self._visit.session, self._desk.clock.now()
        if session is None or session.reminders or session.phase(moment) is not Phase.RUNNING:
            return
        if self._looked_ms is None:
            # What the visits before have spent was told at their end.
            self._looked_ms = moment.elapsed_ms
        if moment.elapsed_ms - self._looked_ms >= _LOOK_EVERY_MS:
            self.look_now()

    def visit_ended(self, session: Session) -> bool:
        """Look after a visit, unless a notification says that nobody ended it; tell if it spoke."""
        ending = session.ending
        return ending is not None and ending.by is EndedBy.PERSON and self.look_now()

    def look_now(self) -> bool:
        """Say what the first budget with news has to say, the others later; tell if it spoke."""
        moment = self._desk.clock.now()
        self._looked_ms = moment.elapsed_ms
        if self._quiet.undisturbed:
            return False
        week = week_start(self._desk.today(), self._first_weekday)
        try:
            budgets = self._desk.journal.budgets(week, self._for_all_ms or None)
        except JournalBusyError:  # the next look comes in a minute
            return False
        discreet = self._quiet.discreet
        told = next((one for one in budgets if one.news and not (discreet and one.platform)), None)
        if told is None:
            return False
        self._desk.notifier.show(self._desk.wording.budget_used(told))
        self._desk.writes.write(
            f"budget {week} {told.platform} {told.news}",
            lambda: self._desk.journal.keep_budget_told(told, week, moment),
        )
        return True

    def set_for_all(self, budget_ms: int) -> None:
        """Set the budget of all platforms together; 0 takes it away."""
        keep(self._desk.settings, WEEKLY_BUDGET, budget_ms // MINUTE_MS)

    def stop_offering(self) -> None:
        """Offer no budget any more."""
        keep(self._desk.settings, OFFER_BUDGET, value=False)
