"""Tells when the computer is about to sleep and when it woke, where something tells at all.

Where nothing does, nothing is said: the clocks compared at each wake-up of the app know the truth.
"""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from sojourn.desktop.logind import Logind


class Sleep(QObject):
    """Listens from `begin()` to `close()`: on Linux to logind, elsewhere to nothing.

    Signals:
        looked: `report()` knows whether something tells; may come again.
        about_to_sleep: save now; while `hold()` is in force, the computer waits for it.
        woke: the computer has slept.
    """

    looked = Signal()
    about_to_sleep = Signal()
    woke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logind: Logind | None = None
        self._missing = ""

    def begin(self) -> None:
        """Listen; `looked` follows."""
        if sys.platform in {"win32", "darwin"}:
            self.looked.emit()
            return
        try:
            # Only here: other systems have no jeepney, and the tray icon need not wait for it.
            from sojourn.desktop.logind import Logind  # noqa: PLC0415
        except ImportError as error:
            self._missing = f"{error.name} is not installed"
            self.looked.emit()
            return
        self._logind = Logind(self)
        self._logind.looked.connect(self.looked)
        self._logind.about_to_sleep.connect(self.about_to_sleep)
        self._logind.woke.connect(self.woke)
        self._logind.listen()

    def hold(self) -> None:
        """Have the computer wait with sleeping until who hears `about_to_sleep` is done."""
        if self._logind is not None:
            self._logind.hold()

    def let_go(self) -> None:
        """Keep the computer waiting no more."""
        if self._logind is not None:
            self._logind.let_go()

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
