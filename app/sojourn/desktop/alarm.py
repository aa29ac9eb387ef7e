"""One precise timer of Qt's; it wakes and decides nothing."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

LONGEST_MS = 24 * 24 * 3_600_000
"""Qt's timers count in a signed 32-bit number; who is woken too early looks and asks again."""


class QtAlarm(QObject):
    """Implements the `Alarm` port.

    Signals:
        rang: the wake-up set last has come.
    """

    rang = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        # A coarse timer is up to 5 % late: 45 s in a box of 15 minutes.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.rang)

    def set(self, after_ms: int) -> None:
        """Wake once after so many milliseconds, at most 24 days, in place of any other wake-up."""
        self._timer.start(min(max(0, after_ms), LONGEST_MS))

    def cancel(self) -> None:
        """Wake no more."""
        self._timer.stop()
