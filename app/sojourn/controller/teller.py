"""Tells the person what the domain wants told, or holds it back while nothing may disturb them."""

from collections.abc import Callable
from dataclasses import replace

from sojourn.controller.desk import Desk
from sojourn.controller.quiet import Quiet
from sojourn.domain.event import Remind
from sojourn.domain.ladder import Loudness
from sojourn.domain.moment import Moment
from sojourn.domain.notice import Notice
from sojourn.domain.page import ReflectionPage, SessionPage
from sojourn.domain.session import Phase

LOOK_MS = 5_000
"""How often to look whether what was held back may be told: no desktop tells when a film ends."""


class Teller:
    """Notifications, and the window in front; `bring_window` shows it without taking the focus.

    Of all that was held back only one thing is told afterwards: how it stands then.
    """

    def __init__(self, desk: Desk, quiet: Quiet, bring_window: Callable[[], None]) -> None:
        self._desk = desk
        self._quiet = quiet
        self._bring_window = bring_window
        self._insists = False
        self._held: Remind | ReflectionPage | SessionPage | None = None

    def waits_ms(self, moment: Moment) -> list[int]:
        """Give in how many milliseconds to `look`, if at all."""
        ends_ms = self._quiet.ends_in_ms(moment)
        return ([] if self._held is None else [LOOK_MS]) + ([] if ends_ms is None else [ends_ms])

    def remind(self, remind: Remind, page: SessionPage) -> None:
        """Tell that the box is ending or over."""
        if self._quiet.undisturbed:
            self._held = remind
            return
        loudness = remind.loudness
        if self._quiet.discreet:
            loudness = min(loudness, Loudness.PRESSING)
        if self._insists:
            loudness = max(loudness, Loudness.PRESSING)
        self._show(self._desk.wording.reminder(replace(remind, loudness=loudness), page))
        if loudness is Loudness.WINDOW:
            self.come_forward()

    def come_forward(self) -> None:
        """Show the visit's window; where it cannot come to the front, the next reminder insists.

        While others look at the screen it stays where it is.
        """
        if self._quiet.discreet:
            return
        self._bring_window()
        self._insists = not self._desk.screens.can_come_forward()

    def ask_about_pause(self, page: SessionPage) -> None:
        """Ask whether a long pause is still one."""
        if self._quiet.undisturbed:
            self._held = page
        else:
            self._show(self._desk.wording.pause_question(page))

    def say_ended(self, page: ReflectionPage) -> None:
        """Say that a visit has ended by itself."""
        if self._quiet.undisturbed:
            self._held = page
        else:
            page = replace(page, discreet=self._quiet.discreet)
            self._show(self._desk.wording.ended_by_itself(page))

    def look(self, page: SessionPage | None) -> None:
        """Tell how it stands now, if something was held back and need not be any more."""
        held = self._held
        if held is None or self._quiet.undisturbed:
            return
        self._held = None
        wording = self._desk.wording
        if isinstance(held, ReflectionPage):
            self.say_ended(held)
        elif page is None:
            return
        elif page.phase is Phase.PAUSED:
            self._show(wording.pause_question(page))
        elif page.phase is Phase.OVERRUN:
            self._show(wording.held_back(page))
        elif isinstance(held, Remind):
            self._show(wording.reminder(held, page))

    def withdraw(self) -> None:
        """Take back what was told or held: it holds no more."""
        self._held, self._insists = None, False
        self._desk.notifier.withdraw()

    def _show(self, notice: Notice) -> None:
        self._held = None
        self._desk.notifier.show(notice)
