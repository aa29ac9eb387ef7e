"""The ways to tell the idle time that this desktop has; loaded when somebody asks."""

import logging
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sojourn.desktop.idle.chain import Chain
    from sojourn.desktop.idle.way import Way

_log = logging.getLogger(__name__)


class DesktopIdle:
    """Implements the port `IdleTime`; an app that nobody asks carries only this."""

    def __init__(self) -> None:
        self._chain: Chain | None = None

    def ask(self, answered: Callable[[int | None], None]) -> None:
        """Give the milliseconds since the last input, or None where nothing can tell."""
        if self._chain is None:
            from sojourn.desktop.idle.chain import Chain  # noqa: PLC0415

            self._chain = Chain(ways_of_this_system())
        self._chain.ask(answered)

    def report(self) -> list[tuple[str, bool, str]]:
        """Give each way asked so far, whether it told when asked last, and if not why."""
        return [] if self._chain is None else self._chain.report()

    def close(self) -> None:
        """Let every connection go; the next question makes them anew."""
        if self._chain is not None:
            self._chain.close()


def ways_of_this_system() -> "list[Way]":
    """Give the ways there may be here; nothing is connected yet."""
    # Only what this desktop needs: memory is tight.
    if sys.platform == "win32":
        from sojourn.desktop.idle.windows import WindowsWay  # noqa: PLC0415

        return [WindowsWay()]
    if sys.platform == "darwin":
        from sojourn.desktop.idle.macos import MacWay  # noqa: PLC0415

        return [MacWay()]
    ways: list[Way] = [_screen_way()]
    try:
        from sojourn.desktop.idle.window_managers import window_managers  # noqa: PLC0415
    except ImportError as error:
        _log.info("No window manager is asked: %s is not installed", error.name)
        return ways
    first, *others = window_managers()
    return [first, *ways, *others]


def _screen_way() -> "Way":
    if os.environ.get("WAYLAND_DISPLAY") or os.environ.get("XDG_SESSION_TYPE") == "wayland":
        # There is an X server there too, but it hears only what goes to windows of its own.
        from sojourn.desktop.idle.compositor import CompositorWay  # noqa: PLC0415

        return CompositorWay()
    from sojourn.desktop.idle.x_server import XServerWay  # noqa: PLC0415

    return XServerWay()
