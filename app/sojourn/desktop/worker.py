"""One thread for what would make the windows wait; what is done there, others decide."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

T = TypeVar("T")


class QtWorker(QObject):
    """Implements the port `Worker`.

    Signals:
        _ended: some work has ended; carries what is to be called with what.
    """

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._under_way = 0
        self._threads = QThreadPool(self)
        self._threads.setMaxThreadCount(1)
        # Emitted in that thread, received in the one that made this.
        self._ended.connect(self._tell)

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

    def close(self) -> None:
        """Wait until what was begun is done; nobody is told any more."""
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

    def _tell(self, then: Callable[[], None]) -> None:
        self._under_way -= 1
        then()
