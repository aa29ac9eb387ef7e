"""Tells when the computer is about to sleep and when it woke, where something tells at all.

Where nothing does, nothing is said: the clocks compared at each wake-up of the app know the truth.
"""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from sojourn.desktop.logind import Logind

PATIENCE_MS = 2_000


class Sleep(QObject):
    """Listens from the first `hold()` or `look()` on: on Linux to logind, elsewhere to nothing.

    Before that nothing is loaded or connected; outside a visit nobody has anything to save.

    Signals:
        about_to_sleep: save now; while `hold()` is in force, the computer waits for it.
        woke: the computer has slept.
    """

    about_to_sleep = Signal()
    woke = Signal()

    def __init__(self, parent: QObject | None = None, *, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__(parent)
        self._logind: Logind | None = None
        self._missing = ""
        self._looking: list[Callable[[], None]] = []
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(patience_ms)
        self._deadline.timeout.connect(self._tell)

    def hold(self) -> None:
        """Have the computer wait with sleeping until who hears `about_to_sleep` is done.

        What was lost meanwhile is tried again.
        """
        self._load()
        if self._logind is not None:
            self._logind.hold()

    def let_go(self) -> None:
        """Keep the computer waiting no more; what it tells is still heard."""
        if self._logind is not None:
            self._logind.let_go()

    def look(self, looked: Callable[[], None]) -> None:
        """Find out whether something tells; `looked` is called within 2 s, maybe at once."""
        self._looking.append(looked)
        self._load()
        if self._logind is None:
            self._tell()
            return
        self._deadline.start()
        self._logind.listen()

    def close(self) -> None:
        """Listen no more."""
        if self._logind is not None:
            self._logind.close()

    def report(self) -> list[tuple[str, bool, str]]:
        """Give what could tell, whether it does, and if not why, in short English."""
        if self._logind is not None:
            reason = self._logind.unusable_because()
            return [("logind", not reason, reason)]
        return [("logind", False, self._missing)] if self._missing else []

    def _load(self) -> None:
        if self._logind is not None or sys.platform in {"win32", "darwin"}:
            return
        try:
            # Only here: other systems have no jeepney, and memory is tight.
            from sojourn.desktop.logind import Logind  # noqa: PLC0415
        except ImportError as error:
            self._missing = f"{error.name} is not installed"
            return
        self._logind = Logind(self)
        self._logind.looked.connect(self._tell)
        self._logind.about_to_sleep.connect(self.about_to_sleep)
        self._logind.woke.connect(self.woke)

    def _tell(self) -> None:
        self._deadline.stop()
        looking, self._looking = self._looking, []
        for looked in looking:
            looked()
