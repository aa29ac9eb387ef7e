"""Whether somebody is at the computer, and whether it may sleep, as ports. No rule is here."""

from collections.abc import Callable
from typing import Protocol


class IdleTime(Protocol):
    """Tells since when nobody has touched keyboard or pointer."""

    def ask(self, answered: Callable[[int | None], None]) -> None:
        """Give the milliseconds since the last input, or None where nothing can tell.

        Never blocks; `answered` is called on the thread of the windows, maybe at once, exactly
        once and within two seconds.
        """


class SleepGuard(Protocol):
    """Has the computer wait a moment with sleeping, where it can, so that all can be saved."""

    def hold(self) -> None:
        """From now on it waits; holding twice does no harm."""

    def let_go(self) -> None:
        """From now on it does not."""
