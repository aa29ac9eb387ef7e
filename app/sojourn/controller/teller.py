"""Tells the person what the domain wants told, or holds it back while nothing may disturb them."""

from collections.abc import Callable
from dataclasses import replace

from sojourn.controller.desk import Desk
from sojourn.controller.quiet import Quiet
from sojourn.domain.event import Effect, Remind, SayGoesOn, Wish
from sojourn.domain.keeping import Hindrance
from sojourn.domain.ladder import Loudness
from sojourn.domain.moment import Moment
from sojourn.domain.notice import Notice, Urgency
from sojourn.domain.page import ReflectionPage, SessionPage
from sojourn.domain.session import Phase

LOOK_MS = 5_000
"""How often to look whether what was held back may be told: no desktop tells when a film ends."""


class Teller:
    """Notifications, and windows that come by themselves.

    Of all that was held back about a visit only one thing is told afterwards: how it stands then.

    Args:
        bring_window: shows the visit's window without taking the focus.
        ask_about_absence: does the same with the question about the open absence.
    """

    def __init__(
        self,
        desk: Desk,
        quiet: Quiet,
        *,
        bring_window: Callable[[], None],
        ask_about_absence: Callable[[], None],
    ) -> None:
        self._desk = desk
        self._quiet = quiet
        self._bring_window = bring_window
        self._ask_about_absence = ask_about_absence
        self._insists = False
        self._held: Effect | ReflectionPage | None = None
        self._told_trouble: Hindrance | None = None

    def waits_ms(self, moment: Moment) -> list[int]:
        """Give in how many milliseconds to `look`, if at all."""
        is_held = self._held is not None or self._desk.writes.trouble is not self._told_trouble
        ends_ms = self._quiet.ends_in_ms(moment)
        return ([LOOK_MS] if is_held else []) + ([] if ends_ms is None else [ends_ms])

    def tell(self, effect: Effect, page: SessionPage) -> None:
        """Tell what an effect on the visit of that page wants told, if anything."""
        match effect:
            case Wish.WITHDRAW_REMINDER:
                self.withdraw()
            case Remind() | SayGoesOn() | Wish.ASK_ABOUT_PAUSE if self._quiet.undisturbed:
                self._held = effect
            case Remind():
                self._remind(effect, page)
            case SayGoesOn(away_ms):
                self._show(self._desk.wording.goes_on(page, away_ms))
            case Wish.ASK_ABOUT_PAUSE:
                self._show(self._desk.wording.pause_question(page))

    def come_forward(self) -> None:
        """Show the visit's window; where it cannot come to the front, the next reminder insists.

        While others look at the screen it stays where it is.
        """
        if self._quiet.discreet:
            return
        self._bring_window()
        self._insists = not self._desk.screens.can_come_forward()

    def ask_about_absence(self) -> None:
        """Ask what the open absence was."""
        if self._quiet.undisturbed:
            self._held = Wish.ASK_ABOUT_ABSENCE
        else:
            self._ask_about_absence()

    def say_ended(self, page: ReflectionPage) -> None:
        """Say that a visit has ended by itself."""
        if self._quiet.undisturbed:
            self._held = page
        else:
            page = replace(page, discreet=self._quiet.discreet)
            self._show(self._desk.wording.ended_by_itself(page))

    def tell_of_journal(self) -> None:
        """Tell once when the journal cannot be written, and once when it can again."""
        trouble = self._desk.writes.trouble
        if trouble is self._told_trouble or self._quiet.undisturbed:
            return
        self._told_trouble = trouble
        wording = self._desk.wording
        self._desk.notifier.show(
            wording.journal_not_written(trouble) if trouble else wording.journal_written_again()
        )

    def look(self, page: SessionPage | None) -> None:
        """Tell how it stands now, if something was held back and need not be any more."""
        self.tell_of_journal()
        held = self._held
        if held is None or self._quiet.undisturbed:
            return
        self._held = None
        if isinstance(held, ReflectionPage):
            self.say_ended(held)
        elif page is None:
            return
        elif held is Wish.ASK_ABOUT_ABSENCE:
            self.ask_about_absence()
        elif page.phase is Phase.OVERRUN:
            self._show(self._desk.wording.held_back(page))
        elif (page.phase is Phase.PAUSED) is (held is Wish.ASK_ABOUT_PAUSE):
            # Who has walked away meanwhile is paused too, and asked about that on coming back.
            self.tell(held, page)

    def withdraw(self) -> None:
        """Take back what was told or held: it holds no more."""
        self._held, self._insists = None, False
        self._desk.notifier.withdraw()

    def _remind(self, remind: Remind, page: SessionPage) -> None:
        loudness = remind.loudness
        if self._quiet.discreet:
            loudness = min(loudness, Loudness.PRESSING)
        if self._insists:
            loudness = max(loudness, Loudness.PRESSING)
        self._show(self._desk.wording.reminder(replace(remind, loudness=loudness), page))
        if loudness is Loudness.WINDOW:
            self.come_forward()

    def _show(self, notice: Notice) -> None:
        self._held = None
        self._desk.notifier.show(notice)
        said = ". ".join(filter(None, (notice.title, *notice.body.splitlines())))
        self._desk.screens.announce(said, at_once=notice.urgency is Urgency.CRITICAL)
