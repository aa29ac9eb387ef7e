"""Being started when the person logs in, as a port; `desktop` gives it."""

from typing import Protocol


class Autostart(Protocol):
    """What the system itself says and does about it; nobody else keeps a note of it."""

    @property
    def is_possible(self) -> bool:
        """Whether it can be switched here at all."""

    def is_on(self) -> bool:
        """Tell whether the system will start Sojourn at the next log-in."""

    def switch(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Have it started from the next log-in on, or no more.

        Raises:
            OSError: the system did not take it; nothing has changed.
        """
