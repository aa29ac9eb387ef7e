"""Whether somebody is at the computer: the port through which that is asked. No rule is here."""

from collections.abc import Callable
from typing import Protocol


class IdleTime(Protocol):
    """Tells since when nobody has touched keyboard or pointer."""

    def ask(self, answered: Callable[[int | None], None]) -> None:
        """Give the milliseconds since the last input, or None where nothing can tell.

        Never blocks; `answered` is called on the thread of the windows, maybe at once, exactly
        once and within two seconds.
        """
