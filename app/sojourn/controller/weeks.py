"""The week window's business: which week, and its figures. No rules."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sojourn.domain.moment import day_of
from sojourn.domain.ports import Clock, Screens
from sojourn.domain.session import Rules
from sojourn.domain.week import WeekSummary, told, week_start
from sojourn.domain.week_report import week_report
from sojourn.domain.week_sums import WeekFacts


class Weeks:
    """Weeks as the journal sums them; `first_weekday` counts from Monday, 0."""

    def __init__(
        self,
        *,
        clock: Clock,
        facts: Callable[[date, date], WeekFacts],
        rules: Rules,
        first_weekday: int,
    ) -> None:
        self._clock = clock
        self._facts = facts
        self._rules = rules
        self._first_weekday = first_weekday

    def week(self, start: date | None = None) -> WeekSummary:
        """Give the week that begins on `start`; without it, the one that holds today."""
        moment = self._clock.now()
        today = day_of(moment.utc_ms, moment.zone, self._rules.day_begins)
        start = start or week_start(today, self._first_weekday)
        return told(self._facts(start, today), today)

    def report(self, start: date | None = None) -> dict[str, Any]:
        """Give that week as the command line tells it."""
        return week_report(self.week(start))


class WeekPages:
    """Shows weeks in their window."""

    def __init__(self, screens: Screens, weeks: Weeks) -> None:
        self._screens = screens
        self._weeks = weeks
        self._shown: date | None = None

    def open(self) -> None:
        """Open the window with this week."""
        self._shown = None
        self._screens.open_week(self._weeks.week())

    def turn_to(self, start: date) -> None:
        """Show the week that begins on `start`."""
        self._shown = start
        self._screens.show_week(self._weeks.week(start))

    def refresh(self) -> None:
        """Show the open window what has changed."""
        if self._screens.week_is_open():
            self._screens.show_week(self._weeks.week(self._shown))
