"""Reminds of the weekly review on the day that was chosen for it, once a day. No rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sojourn.controller.desk import keep
from sojourn.domain.moment import week_start
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.session import EndedBy
from sojourn.domain.settings import REVIEW_DAY, WEEKDAYS

if TYPE_CHECKING:
    from datetime import date

    from sojourn.controller.desk import Desk
    from sojourn.controller.quiet import Quiet
    from sojourn.domain.session import Session


class ReviewReminder:
    """Speaks at the start of the app, or after a visit; not once the review is begun.

    While nothing may disturb, it waits for the next visit's end.
    """

    def __init__(self, desk: Desk, quiet: Quiet, first_weekday: int) -> None:
        """Remind of weeks that begin on `first_weekday`, Monday being 0."""
        self._desk = desk
        self._quiet = quiet
        self._first_weekday = first_weekday
        self._reminded: date | None = None

    @property
    def day(self) -> str:
        """The weekday chosen, or the key for none."""
        return self._desk.settings.read().text(REVIEW_DAY)

    def choose(self, day: str) -> None:
        """Remind on that weekday from now on, or never."""
        keep(self._desk.settings, REVIEW_DAY, day)

    def visit_ended(self, session: Session) -> None:
        """Look after a visit, unless a notification says that nobody ended it."""
        if session.ending is not None and session.ending.by is EndedBy.PERSON:
            self.look()

    def look(self) -> None:
        """Remind, if today is the day and nothing was said or answered yet."""
        today = self._desk.today()
        if today == self._reminded or self.day != WEEKDAYS[today.weekday()]:
            return
        if self._quiet.undisturbed:
            return
        try:
            review = self._desk.journal.review(week_start(today, self._first_weekday))
        except JournalBusyError:  # the next visit looks again
            return
        if not review.is_begun:
            self._reminded = today
            self._desk.notifier.show(self._desk.wording.review_due())
