"""Has the worker read what a window wants; of several wishes the last counts. No rules."""

import logging
from collections.abc import Callable
from typing import Generic, TypeVar

from sojourn.domain.keeping import Hindrance, Worker
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.refusal import Code, Refused

log = logging.getLogger(__name__)

W = TypeVar("W")
F = TypeVar("F")


class LastWish(Generic[W, F]):
    """Reads one thing at a time.

    Args:
        worker: reads.
        read: gives what is found for a wish, in the worker's thread.
        show: takes it.
        refuse: takes why it could not be read.
    """

    def __init__(
        self,
        worker: Worker,
        read: Callable[[W], F],
        show: Callable[[F], None],
        refuse: Callable[[Refused], None],
    ) -> None:
        """Wish for nothing yet."""
        self._worker = worker
        self._read = read
        self._show = show
        self._refuse = refuse
        self._wanted: list[W] = []
        self._is_reading = False

    def wish(self, wanted: W) -> None:
        """Have something read, now or after what is being read."""
        self._wanted = [wanted]
        if not self._is_reading:
            self._read_wanted()

    def _read_wanted(self) -> None:
        if self._wanted:
            wanted = self._wanted.pop()
            self._is_reading = True
            self._worker.run(lambda: self._read(wanted), self._take, self._say_unread)

    def _take(self, found: F) -> None:
        self._is_reading = False
        self._show(found)
        self._read_wanted()

    def _say_unread(self, error: Exception) -> None:
        self._is_reading = False
        if isinstance(error, JournalBusyError):
            why = error.why
        else:
            log.error("The visits could not be read", exc_info=error)
            why = Hindrance.FAULTY
        self._refuse(Refused(Code.BUSY, "visit", why))
        self._read_wanted()
