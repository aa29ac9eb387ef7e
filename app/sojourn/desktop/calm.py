"""Whether the desktop wants the person left alone; what follows from it, others decide."""

import sys
from collections.abc import Callable


class DesktopCalm:
    """Implements the port `Calm`.

    Args:
        inhibited: tells whether the desktop holds notifications back.
    """

    def __init__(self, inhibited: Callable[[], bool]) -> None:
        self._inhibited = inhibited

    def wanted(self) -> bool:
        """Tell whether the desktop says so, or another program fills the screen."""
        if self._inhibited():
            return True
        if sys.platform in {"win32", "darwin"}:
            return False
        # Only when something is to be told: ctypes is nothing to carry all day.
        from sojourn.desktop.full_screen import full_screen_elsewhere  # noqa: PLC0415

        return full_screen_elsewhere()
