"""What the controller needs for weeks, as Protocols; `storage` and `ui` give it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from sojourn.domain.day_visit import DayVisit
    from sojourn.domain.moment import Moment
    from sojourn.domain.notice import Notice
    from sojourn.domain.review import Answer, Review
    from sojourn.domain.week import WeekSummary
    from sojourn.domain.week_sums import WeekFacts


class WeekJournal(Protocol):
    """What is kept of weeks. Every method may raise `JournalBusyError`."""

    def week_facts(self, week_start: date, today: date) -> WeekFacts:
        """Give what the page of the week that begins on `week_start` is made of."""

    def day_visits(self, day: date) -> tuple[DayVisit, ...]:
        """Give the visits that took time on one of the person's days, the earliest first."""

    def review(self, week_start: date) -> Review:
        """Give what was answered about a week, and about the week before."""

    def keep_answer(self, answer: Answer, moment: Moment) -> None:
        """Keep an answer about a week in place of the one before; an empty one takes it back."""


class WeekScreens(Protocol):
    """The window of the week."""

    def open_week(self, week: WeekSummary, review: Review, remind_on: str) -> None:
        """Open or raise the week window with that week, and the day of its reminder."""

    def show_week(self, week: WeekSummary, review: Review) -> None:
        """Give the open week window another week; nothing when it is closed."""

    def show_day_visits(self, day: date, visits: tuple[DayVisit, ...]) -> None:
        """Give the open week window the visits of the day asked for."""

    def week_is_open(self) -> bool:
        """Tell whether the week window is open."""


class WeekWording(Protocol):
    """The words of the week's reminder, in the person's language."""

    def review_due(self) -> Notice:
        """Word that the week can be looked back on."""
