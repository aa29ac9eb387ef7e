"""One thread for what would make the windows wait; what is done there, others decide."""

import sys
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

T = TypeVar("T")


class QtWorker(QObject):
    """Implements the port `Worker`.

    Signals:
        _ended: some work has ended; carries what is to be called with what.
        _needed: some work wants something done on the thread of the windows.
    """

    _ended = Signal(object)
    _needed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._under_way = 0
        self._closed = False
        self._awaited: Future[Any] | None = None
        self._threads = QThreadPool(self)
        self._threads.setMaxThreadCount(1)
        # Whenever the windows have let Python go, as they do with each call of Qt's, they wait so
        # long until the work lets them in again; by default it is five times as long.
        sys.setswitchinterval(0.001)
        # Emitted in that thread, received in the one that made this.
        self._ended.connect(self._tell)
        self._needed.connect(self._do_here)

    @property
    def busy(self) -> bool:
        """Whether something is still being done."""
        return self._under_way > 0

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do some work there; `done` or `failed` is called on the thread of the windows."""
        self._under_way += 1
        self._threads.start(partial(self._do, work, done, failed))

    def on_window_thread(self, do: Callable[[], T]) -> T:
        """Have something done on the thread of the windows, from within some work, and wait for it.

        Raises:
            CancelledError: this is closed; nothing was done.
        """
        result: Future[T] = Future()
        self._awaited = result
        # Whichever thread comes second sees what the first has said.
        if self._closed:
            raise CancelledError
        self._needed.emit(partial(_done, do, result))
        return result.result()

    def close(self) -> None:
        """Wait until what was begun is done; nobody is told, nothing done for it here any more."""
        self._closed = True
        if self._awaited is not None:
            self._awaited.cancel()
        self._ended.disconnect(self._tell)
        self._threads.waitForDone()

    def _do(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        try:
            then = partial(done, work())
        except Exception as error:  # noqa: BLE001 - whoever asked decides what it means
            then = partial(failed, error)
        self._ended.emit(then)

    def _do_here(self, do: Callable[[], None]) -> None:
        do()

    def _tell(self, then: Callable[[], None]) -> None:
        self._under_way -= 1
        then()


def _done(do: Callable[[], T], result: "Future[T]") -> None:
    """Do it, unless nobody waits for it any more."""
    if not result.set_running_or_notify_cancel():
        return
    try:
        result.set_result(do())
    except Exception as error:  # noqa: BLE001 - whoever waits decides what it means
        result.set_exception(error)
