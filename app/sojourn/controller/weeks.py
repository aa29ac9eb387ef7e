"""The week window's business: which week, its figures, its review. No rules.

What a week is put together with is loaded when the first one is asked for.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sojourn.domain.catalogue import Stance
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.moment import week_start
from sojourn.domain.refusal import Refused
from sojourn.domain.settings import OFFER_BUDGET, WEEKLY_BUDGET

if TYPE_CHECKING:
    from collections.abc import Callable

    from sojourn.controller.budgets import Budgets
    from sojourn.controller.desk import Desk
    from sojourn.controller.review_reminder import ReviewReminder
    from sojourn.domain.review import Answer
    from sojourn.domain.settings import Settings
    from sojourn.domain.week import WeekSummary
    from sojourn.domain.week_sums import WeekFacts


class Weeks:
    """Weeks as the journal sums them; `first_weekday` counts from Monday, 0."""

    def __init__(
        self,
        *,
        today: Callable[[], date],
        facts: Callable[[date, date], WeekFacts],
        settings: Callable[[], Settings],
        first_weekday: int,
    ) -> None:
        self._today = today
        self._facts = facts
        self._settings = settings
        self._first_weekday = first_weekday

    def week(self, start: date | None = None) -> WeekSummary:
        """Give the week that begins on `start`; without it, the one that holds today."""
        from sojourn.domain.week import told  # noqa: PLC0415 - when a week is asked for

        today = self._today()
        start = start or week_start(today, self._first_weekday)
        chosen = self._settings()
        return told(
            self._facts(start, today),
            today,
            chosen.number(WEEKLY_BUDGET) * MINUTE_MS or None,
            offers=chosen.switch(OFFER_BUDGET),
        )

    def report(self, start: date | None = None) -> dict[str, Any]:
        """Give that week as the command line tells it."""
        from sojourn.domain.week_report import week_report  # noqa: PLC0415 - as above

        return week_report(self.week(start))


class WeekPages:
    """Shows weeks in their window, and keeps what is said there."""

    def __init__(
        self, desk: Desk, weeks: Weeks, budgets: Budgets, reminder: ReviewReminder
    ) -> None:
        self._desk = desk
        self._reminder = reminder
        self._budgets = budgets
        self._weeks = weeks
        self._shown: date | None = None

    def open(self) -> None:
        """Open the window with this week."""
        self._shown = None
        week = self._weeks.week()
        review = self._desk.journal.review(week.week_start)
        self._desk.screens.open_week(week, review, self._reminder.day)

    def turn_to(self, start: date) -> None:
        """Show the week that begins on `start`."""
        self._shown = start
        self._show()

    def refresh(self) -> None:
        """Show the open window what has changed."""
        if self._desk.screens.week_is_open():
            self._show()

    def show_day(self, day: date) -> None:
        """Show the visits of a day in the open window."""
        self._desk.screens.show_day_visits(day, self._desk.journal.day_visits(day))

    def answer(self, answer: Answer) -> None:
        """Keep an answer of the review; one that cannot be kept leaves the one before."""
        try:
            checked = answer.checked()
        except Refused:
            return
        moment = self._desk.clock.now()
        self._desk.writes.write(
            f"answer {checked.week_start} {checked.question}",
            lambda: self._desk.journal.keep_answer(checked, moment),
        )

    def keep_all_the_same(self, platform: str, because: str) -> None:
        """Note why a platform is kept, and let what is said of it rest for a while."""
        from sojourn.domain.assessment import THRESHOLDS  # noqa: PLC0415 - the window is open
        from sojourn.domain.platform_card import StanceChange  # noqa: PLC0415

        moment, today = self._desk.clock.now(), self._desk.today()
        until = today + timedelta(weeks=THRESHOLDS.weeks)
        kept = StanceChange(Stance.KEEP.value, today, because, until).checked()
        self._desk.writes.write(
            f"kept {platform}",
            lambda: self._desk.journal.change_stance(platform, kept, moment),
        )
        self.refresh()

    def set_budget(self, budget_ms: int) -> None:
        """Set the budget of all platforms together, and show the week against it."""
        self._budgets.set_for_all(budget_ms)
        self.refresh()

    def stop_offering(self) -> None:
        """Offer no budget any more."""
        self._budgets.stop_offering()
        self.refresh()

    def _show(self) -> None:
        week = self._weeks.week(self._shown)
        self._desk.screens.show_week(week, self._desk.journal.review(week.week_start))
