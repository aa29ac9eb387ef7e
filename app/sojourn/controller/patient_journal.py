"""Writes to the journal that do not give up: what is refused now is kept and tried again."""

import logging
from collections.abc import Callable

from sojourn.domain.ports import JournalBusyError

log = logging.getLogger(__name__)

RETRY_MS = 250


class PatientWrites:
    """Writes, the latest of each name, until they are done.

    `waiting` tells whether something is still to be written; call `again` after `RETRY_MS`.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, Callable[[], None]] = {}

    @property
    def waiting(self) -> bool:
        """Something refused is still to be written."""
        return bool(self._waiting)

    def write(self, name: str, write: Callable[[], None]) -> None:
        """Write now, or as soon as the journal takes it; replaces what waits under that name."""
        self._waiting.pop(name, None)
        self._waiting[name] = write
        self.again()

    def again(self) -> None:
        """Try what waits, in the order in which it came."""
        for name, write in tuple(self._waiting.items()):
            try:
                write()
            except JournalBusyError as why:
                log.warning("The journal did not take %s: %s", name, why)
                return
            del self._waiting[name]
