"""What the controller needs to know of whether somebody is there, as a Protocol."""

from collections.abc import Callable
from typing import Protocol


class IdleTime(Protocol):
    """Since when nobody touched keyboard or pointer."""

    def ask(self, answered: Callable[[int | None], None]) -> None:
        """Give the milliseconds since the last input, or None where nothing can tell.

        Never blocks; `answered` is called on the thread of the windows, maybe at once, exactly
        once and within 2 s.
        """
