"""How a person is told on their desktop, in which words, and whether just now, as ports."""

from typing import Protocol

from sojourn.domain.budget_ports import BudgetWording
from sojourn.domain.event import Remind
from sojourn.domain.keeping import Hindrance
from sojourn.domain.notice import Notice
from sojourn.domain.page import ReflectionPage, SessionPage, TrayPage
from sojourn.domain.week_ports import WeekWording


class Notifier(Protocol):
    """A way to tell the person on their desktop; never blocks, never raises."""

    def show(self, notice: Notice) -> None:
        """Show a notification in place of the one before."""

    def withdraw(self) -> None:
        """Take the notification away, where the desktop can."""

    @property
    def shown_by(self) -> str:
        """The name of the way that has what is shown, or empty."""

    def report(self) -> list[tuple[str, bool, str]]:
        """Give each way's name, whether it is usable, and if not why, in the order of asking."""

    def prefer(self, name: str) -> None:
        """Ask the way of that name first from now on; with a name that none has, in their order."""


class Calm(Protocol):
    """What the desktop knows of whether a person can be disturbed."""

    def wanted(self) -> bool:
        """Tell whether it wants them left alone just now; true only where it says so."""


class TaskBar(Protocol):
    """The app's entry in docks and task bars; where there is none, nothing happens."""

    def show(self, page: TrayPage) -> None:
        """Show how the visit stands."""


class Wording(BudgetWording, WeekWording, Protocol):
    """The words of a notification, in the person's language."""

    def reminder(self, remind: Remind, page: SessionPage) -> Notice:
        """Word a heads-up, an end or an overrun."""

    def held_back(self, page: SessionPage) -> Notice:
        """Word an overrun that was not told while the person was not to be disturbed."""

    def ended_by_itself(self, page: ReflectionPage) -> Notice:
        """Word the end that nobody pressed."""

    def trial(self) -> Notice:
        """Word a notification that only shows that there are some."""

    def pause_question(self, page: SessionPage) -> Notice:
        """Word the question whether a long pause is still one."""

    def goes_on(self, page: SessionPage, away_ms: int) -> Notice:
        """Word that a session was taken up, and that the time Sojourn was away does not count."""

    def journal_not_written(self, why: Hindrance) -> Notice:
        """Word that the journal cannot be written just now, and that nothing is lost."""

    def journal_written_again(self) -> Notice:
        """Word that it can be written again."""
