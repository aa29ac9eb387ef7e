"""What the heartbeat in the app's loop has written down."""

import time
from pathlib import Path

from tests.desktop.waiting import wait_until


class HeartbeatLog:
    """Reads the file of `heartbeat.py`; times are those of the monotonic clock, in seconds."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def longest_stall(self, since: float) -> float:
        """The longest time the loop stood still, beats of less than 20 ms left out."""
        late = [
            float(what.split()[1])
            for at, what in self._lines()
            if what.startswith("late") and at > since
        ]
        return max(late, default=0.0)

    def wait_for_paint(self, title: str) -> float:
        """How long after the last press a window with that title was painted first."""

        def painted() -> float | None:
            lines = self._lines()
            pressed = max((at for at, what in lines if what == "press"), default=0.0)
            after = [at for at, what in lines if what == f"paint {title}" and at >= pressed]
            return after[0] - pressed if pressed and after else None

        return wait_until(painted, f"“{title}” to be painted")

    def _lines(self) -> list[tuple[float, str]]:
        if not self.file.exists():
            return []
        lines = self.file.read_text(encoding="utf-8").splitlines()
        return [(float(at), what) for at, _, what in (line.partition(" ") for line in lines)]


def now() -> float:
    """The time of that clock."""
    return time.monotonic()
