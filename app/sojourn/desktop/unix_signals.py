"""SIGINT and SIGTERM as a Qt signal: Python's own handlers never run inside Qt's loop."""

import contextlib
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ASKING_TO_QUIT = (signal.SIGINT, signal.SIGTERM)


class UnixSignals(QObject):
    """Listens from its making to `close()`; to be made on the main thread.

    Signals:
        quit_asked: the process was asked to end.
    """

    quit_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._writing = socket.socketpair()
        self._reading.setblocking(False)
        self._writing.setblocking(False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._fd_before = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        self._handlers_before = {
            number: signal.signal(number, _stay)
            for number in _ASKING_TO_QUIT
            # Who started us with a signal ignored, as nohup does, wants it ignored.
            if signal.getsignal(number) is not signal.SIG_IGN
        }

    def close(self) -> None:
        """Give the signals back to whoever had them."""
        if self._writing.fileno() < 0:
            return
        for number, handler in self._handlers_before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._fd_before)
        self._notifier.setEnabled(False)
        self._reading.close()
        self._writing.close()

    def _read(self) -> None:
        with contextlib.suppress(BlockingIOError):
            numbers = self._reading.recv(64)
            if any(number in self._handlers_before for number in numbers):
                self.quit_asked.emit()


def _stay(number: int, frame: FrameType | None) -> None:
    """Do nothing: the wake-up descriptor tells, and the default would end the process."""
