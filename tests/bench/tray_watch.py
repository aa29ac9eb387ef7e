"""Sees the moment at which an icon is put into the tray, by the X server's own event."""

import os
import select
import subprocess
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Final, Self

from tests.desktop.waiting import NotSeenError

# A tray takes an icon's window away from the root: a ReparentNotify there. Nothing else is
# reparented while no window opens.
_WATCH: Final = ("stdbuf", "-oL", "xev", "-root", "-event", "substructure")
_EVENT: Final = b"ReparentNotify event"
# How soon the end of the program is noticed; an icon is noticed at once.
_LOOK_EVERY_S: Final = 0.05


class TrayWatch:
    """Listens to the X server; use it as a context manager around all starts."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._watcher = subprocess.Popen(
            _WATCH, env=dict(environment), stdout=subprocess.PIPE, bufsize=0
        )
        assert self._watcher.stdout is not None
        self._pipe = self._watcher.stdout.fileno()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._watcher.kill()
        self._watcher.communicate()

    def forget(self) -> None:
        """Pass over all that has happened until now."""
        while select.select([self._pipe], [], [], 0)[0]:
            os.read(self._pipe, 65536)

    def wait_for_icon(self, of: subprocess.Popen[bytes], timeout: float = 30.0) -> float:
        """The time.monotonic() at which the next icon came to sit in the tray.

        Precise to the length of a pipe: well under a millisecond on an idle computer.

        Raises:
            NotSeenError: the time (seconds) was over, or the program ended, first.
        """
        deadline = time.monotonic() + timeout
        seen = b""
        while _EVENT not in seen:
            if not select.select([self._pipe], [], [], _LOOK_EVERY_S)[0]:
                if of.poll() is not None:
                    raise NotSeenError(f"It ended with {of.returncode} before its icon came.")
                if time.monotonic() > deadline:
                    raise NotSeenError(f"No icon came into the tray within {timeout:g} s.")
                continue
            seen = seen[-len(_EVENT) :] + os.read(self._pipe, 65536)
        return time.monotonic()
