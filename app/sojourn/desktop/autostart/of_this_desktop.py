"""The way to be started at log-in that this system has; loaded when somebody asks."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from sojourn.domain.autostart import Autostart


class NoAutostart:
    """Implements the port `Autostart` where nothing can be switched."""

    is_possible = False

    def is_on(self) -> bool:
        """Nothing starts it."""
        return False

    def switch(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Refuse."""
        del on
        raise OSError("Sojourn cannot be started at log-in here")


class DesktopAutostart:
    """Implements the port `Autostart`; an app that nobody asks carries only this.

    Args:
        name: tells one profile's from another's.
        command: gives what is to be started, the program first.
    """

    def __init__(self, name: str, command: Callable[[], Sequence[str]]) -> None:
        self._name = name
        self._command = command
        self._made: Autostart | None = None

    @property
    def is_possible(self) -> bool:
        """Whether it can be switched on this system."""
        return self._way.is_possible

    def is_on(self) -> bool:
        """Tell whether the system will start it."""
        return self._way.is_on()

    def switch(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Have it started from the next log-in on, or no more."""
        self._way.switch(on)

    @property
    def _way(self) -> Autostart:
        if self._made is None:
            self._made = way_of_this_system(self._name, self._command())
        return self._made


def way_of_this_system(name: str, command: Sequence[str]) -> Autostart:
    """Give the way there is here; nothing is read or written yet."""
    if sys.platform == "win32":
        from sojourn.desktop.autostart.windows import RunKey  # noqa: PLC0415

        return RunKey(name, command)
    if sys.platform == "darwin":
        from sojourn.desktop.autostart.macos import LaunchAgent  # noqa: PLC0415

        return LaunchAgent(name, command)
    if Path("/.flatpak-info").exists():
        # What is written in there, the desktop outside never reads.
        return NoAutostart()
    from sojourn.desktop.autostart.freedesktop import AutostartEntry  # noqa: PLC0415

    return AutostartEntry(name, command)
