"""The real app in a process of its own, with a heart that tells how long its windows ever waited.

Run as `python -m tests.bootstrap.heartbeat PROFILE` without a screen. Whenever a line comes in, the
longest pause since the line before goes out, in milliseconds; it ends with its input.
"""

import sys
import threading
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QSocketNotifier, Qt, QTimer

from sojourn.bootstrap import daily_care
from sojourn.bootstrap.app import _App
from sojourn.desktop.instance import InstanceLock
from sojourn.paths import paths_of
from sojourn.storage.private_file import make_folder

BEAT_MS = 5

daily_care.GRACE_MS = 0  # what it does is to be measured


def unscheduled_ms() -> float:
    """Give how long this thread was ready to go on and got no core, where the system tells."""
    try:
        facts = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text()
    except OSError:
        return 0.0
    return int(facts.split()[1]) / 1e6


class Heart:
    """Beats on the thread of the windows."""

    def __init__(self) -> None:
        self._longest_ms = 0.0
        self._last = perf_counter()
        self._idle_ms = unscheduled_ms()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def beat(self) -> None:
        """Take the pause since the last beat, but for what other programs took of it."""
        now, idle_ms = perf_counter(), unscheduled_ms()
        pause_ms = (now - self._last) * 1000 - (idle_ms - self._idle_ms)
        self._longest_ms = max(self._longest_ms, pause_ms)
        self._last, self._idle_ms = now, idle_ms

    def told(self) -> float:
        """Give the longest pause, and begin anew."""
        self.beat()
        longest, self._longest_ms = self._longest_ms, 0.0
        return longest


def main() -> None:
    """Be the app until the input ends."""
    paths = paths_of(sys.argv[1])
    make_folder(paths.lock_file.parent)
    lock = InstanceLock(paths.lock_file)
    assert lock.take()
    app = _App(paths)
    heart = Heart()

    def hear() -> None:
        if sys.stdin.readline():
            sys.stdout.write(f"{heart.told():.1f}\n")
            sys.stdout.flush()
        else:
            app._qt.quit()

    ears = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ears.activated.connect(hear)
    app.run()
    lock.release()


if __name__ == "__main__":
    main()
