"""The windows of the week and of the platforms; each is loaded when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sojourn.ui.kind_screens import KindScreens
from sojourn.ui.one_window import OneWindow, bring, pass_on

if TYPE_CHECKING:
    from datetime import date

    from sojourn.domain.day_visit import DayVisit
    from sojourn.domain.platform_card import PlatformCard
    from sojourn.domain.refusal import Refused
    from sojourn.domain.review import Review
    from sojourn.domain.week import WeekSummary
    from sojourn.ui.platforms_window import PlatformsWindow
    from sojourn.ui.theme import Theme
    from sojourn.ui.week_window import WeekWindow


_FROM_WEEK = (
    "day_requested",
    "platform_kept",
    "platforms_requested",
    "kinds_requested",
    "review_day_chosen",
    "budget_chosen",
    "offer_declined",
    "parked_requested",
    "next_steps_requested",
)


class WeekScreens(KindScreens):
    """Opens the week, and passes on what people ask in it.

    Signals, as the window has them; where the tray has one of that name:
        week_turned: another week is wanted (date).
        week_answered: an `Answer` of the review.
        platform_kept: a platform, and why it is kept all the same.
    """

    week_turned = Signal(object)
    day_requested = Signal(object)
    week_answered = Signal(object)
    platform_kept = Signal(str, str)
    review_day_chosen = Signal(str)
    platforms_requested = Signal(str)
    platform_changed = Signal(str, object, object)
    platforms_merged = Signal(str, str)
    platform_hidden = Signal(str)
    budget_chosen = Signal(object)
    offer_declined = Signal()
    parked_requested = Signal()
    next_steps_requested = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Open nothing."""
        super().__init__(theme, parent)
        self._week: OneWindow[WeekWindow] = OneWindow()
        self._platforms: OneWindow[PlatformsWindow] = OneWindow()

    def open_week(self, week: WeekSummary, review: Review, remind_on: str) -> None:
        """Open or raise the week window with that week, and the day of its reminder."""
        from sojourn.ui.week_window import WeekWindow  # noqa: PLC0415

        if self._week.window is not None:
            self.show_week(week, review)
            bring(self._week.window)
            return
        self._theme.dress()

        def make() -> WeekWindow:
            window = WeekWindow(week, review, remind_on)
            window.week_requested.connect(self.week_turned)
            window.answered.connect(self.week_answered)
            pass_on(window, self, *_FROM_WEEK)
            return window

        self._week.open(make)

    def show_week(self, week: WeekSummary, review: Review) -> None:
        """Give the open week window another week; nothing when it is closed."""
        self._week.tell("week", lambda window: window.show_week(week, review))

    def show_day_visits(self, day: date, visits: tuple[DayVisit, ...]) -> None:
        """Give the open week window the visits of the day asked for."""
        self._week.tell("day", lambda window: window.show_day(day, visits))

    def week_is_open(self) -> bool:
        """Tell whether the week window is open."""
        return self._week.window is not None

    def open_platforms(self, cards: tuple[PlatformCard, ...], chosen: str, today: date) -> None:
        """Open or raise the window of the platforms, at one of them; stances change today."""
        from sojourn.ui.platforms_window import PlatformsWindow  # noqa: PLC0415

        if self._platforms.window is not None:
            bring(self._platforms.window)
            return
        self._theme.dress()

        def make() -> PlatformsWindow:
            window = PlatformsWindow(cards, chosen, today)
            pass_on(window, self, "platform_changed", "platforms_merged", "platform_hidden")
            return window

        self._platforms.open(make)

    def show_platforms(self, cards: tuple[PlatformCard, ...], chosen: str) -> None:
        """Give the open window the platforms as they are now."""
        self._platforms.tell("cards", lambda window: window.show_cards(cards, chosen))

    def refuse_platform(self, refused: Refused) -> None:
        """Say in the open window why a platform was not kept."""
        if self._platforms.window is not None:
            self._platforms.window.refuse(refused)
