"""What the journal tells and keeps of weeks; the queries load when the first week is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from sojourn.domain.budget import Budget
    from sojourn.domain.day_visit import DayVisit
    from sojourn.domain.moment import Moment
    from sojourn.domain.review import Answer, Review
    from sojourn.domain.week_sums import WeekFacts
    from sojourn.storage.database import Database
    from sojourn.storage.people import People
    from sojourn.storage.platforms import Platforms


class JournalWeeks:
    """One part of the port `Journal`: `WeekJournal` and `BudgetJournal` over an open database."""

    _database: Database
    _platforms: Platforms
    _people: People

    def week_facts(self, week_start: date, today: date) -> WeekFacts:
        """Give what the page of the week that begins on `week_start` is made of."""
        from sojourn.storage.week_facts import WeekPictures  # noqa: PLC0415

        return WeekPictures(self._database, self._people).week_facts(week_start, today)

    def day_visits(self, day: date) -> tuple[DayVisit, ...]:
        """Give the visits that took time on one of the person's days, the earliest first."""
        from sojourn.storage.day_visits import DayVisits  # noqa: PLC0415

        return DayVisits(self._database).day_visits(day)

    def review(self, week_start: date) -> Review:
        """Give what was answered about a week, and about the week before."""
        from sojourn.storage.reviews import Reviews  # noqa: PLC0415

        return Reviews(self._database).review(week_start)

    def keep_answer(self, answer: Answer, moment: Moment) -> None:
        """Keep an answer about a week in place of the one before; an empty one takes it back."""
        from sojourn.storage.reviews import Reviews  # noqa: PLC0415

        Reviews(self._database).keep_answer(answer, moment)

    def budgets(self, week_start: date, for_all_ms: int | None) -> tuple[Budget, ...]:
        """Give every budget in force with what the week has taken; `for_all_ms` is that of all."""
        from sojourn.storage.budgets import Budgets  # noqa: PLC0415

        return Budgets(self._database, self._platforms).budgets(week_start, for_all_ms)

    def keep_budget_told(self, budget: Budget, week_start: date, moment: Moment) -> None:
        """Note that a budget's news were told this week."""
        from sojourn.storage.budgets import Budgets  # noqa: PLC0415

        Budgets(self._database, self._platforms).keep_budget_told(budget, week_start, moment)
