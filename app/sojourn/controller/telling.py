"""Tells the person what the domain wants told, as loud as it is to be; decides nothing of it."""

from collections.abc import Callable

from sojourn.controller.desk import Desk
from sojourn.domain.event import Remind
from sojourn.domain.ladder import Loudness
from sojourn.domain.page import ReflectionPage, SessionPage


class Telling:
    """Notifications, and the window in front; `bring_window` shows it without taking the focus."""

    def __init__(self, desk: Desk, bring_window: Callable[[], None]) -> None:
        self._desk = desk
        self._bring_window = bring_window

    def remind(self, remind: Remind, page: SessionPage) -> None:
        """Tell that the box is ending or over."""
        self._desk.notifier.show(self._desk.wording.reminder(remind, page))
        if remind.loudness is Loudness.WINDOW:
            self._bring_window()

    def ask_about_pause(self, page: SessionPage) -> None:
        """Ask whether a long pause is still one."""
        self._desk.notifier.show(self._desk.wording.pause_question(page))

    def say_ended(self, page: ReflectionPage) -> None:
        """Say that a visit has ended by itself."""
        self._desk.notifier.show(self._desk.wording.ended_by_itself(page))

    def withdraw(self) -> None:
        """Take back what was told: it holds no more."""
        self._desk.notifier.withdraw()
