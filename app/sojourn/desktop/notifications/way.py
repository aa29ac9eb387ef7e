"""What a way to notify has to do; `ui` has one more of them than this room."""

from collections.abc import Callable
from typing import Protocol

from sojourn.domain.notice import Notice

Failed = Callable[[str], None]
"""To be called at most once, on the main thread, with the reason in short English; also later,
when what was shown has gone from the screen by no person's hand."""


class Way(Protocol):
    """One way to show a notification. No method blocks or raises."""

    @property
    def name(self) -> str:
        """The name it has in the log and in `sojourn doctor`."""

    def unusable_because(self) -> str:
        """Give why it cannot be used just now, in short English; empty when it can, or may."""

    def send(self, notice: Notice, failed: Failed) -> None:
        """Show the notice in place of the one before; call `failed` when that did not work.

        It is asked each time, usable or not: what failed once may work again.
        """

    def withdraw(self) -> None:
        """Take away what it shows, where it can."""


class MissingWay:
    """A way that this computer could have and has not; it only says why."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self._reason = reason

    def unusable_because(self) -> str:
        """Give the reason."""
        return self._reason

    def send(self, notice: Notice, failed: Failed) -> None:
        """Fail."""
        del notice
        failed(self._reason)

    def withdraw(self) -> None:
        """Nothing is shown."""
