"""What a way to tell the idle time has to do."""

from collections.abc import Callable
from typing import Protocol

Told = Callable[[int], None]
"""To be called with the milliseconds since the last input."""

Failed = Callable[[str], None]
"""To be called with the reason in short English."""


class Way(Protocol):
    """One way to tell the idle time. No method blocks."""

    @property
    def name(self) -> str:
        """The name it has in the log and in `sojourn doctor`."""

    def ask(self, told: Told, failed: Failed) -> None:
        """Call one of the two, once, on this thread, maybe at once; what is missing it connects."""

    def close(self) -> None:
        """Hang up; a question not answered yet never will be, and the next connects again."""
